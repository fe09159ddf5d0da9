"""Coverage-guided fuzzing with atheris: `make fuzz`, or `python -m fuzz TARGET`. No part of the package."""
