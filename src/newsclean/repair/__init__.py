"""Repairing passes: mojibake, line-end hyphens, quotation marks, spacing, typos. Each proposes edits; `edits` applies them."""
from newsclean.repair.hyphens import repair_hyphens
from newsclean.repair.metadata import repair_metadata
from newsclean.repair.mojibake import repair_mojibake
from newsclean.repair.quotes import repair_quotes
from newsclean.repair.spacing import repair_spacing
from newsclean.repair.typos import repair_typos

__all__ = ["repair_hyphens", "repair_metadata", "repair_mojibake", "repair_quotes", "repair_spacing", "repair_typos"]
