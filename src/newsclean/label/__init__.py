"""Labelling passes: a role for every block, repeats, groups, quality. Text never changes here."""
from newsclean.label.classify import classify
from newsclean.label.groups import group_parts
from newsclean.label.quality import assess_quality
from newsclean.label.repeats import find_repeats
from newsclean.label.settle import settle_metadata

__all__ = ["assess_quality", "classify", "find_repeats", "group_parts", "settle_metadata"]
