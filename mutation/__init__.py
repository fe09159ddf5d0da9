"""Mutation testing: `make mutate`, or `python -m mutation repair segment`. No part of the package."""
