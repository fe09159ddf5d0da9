"""What a detector hands over: a place, what might be meant, and the evidence."""
from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Features", "Finding", "Kind"]

Features = dict[str, float]


class Kind(StrEnum):
    """The kinds of error. Each has weights of its own in the model."""

    WORD = "word"        # a letter too many, missing, exchanged
    JOINED = "joined"    # two words written as one
    PARTED = "parted"    # a space inside a word
    GAP = "gap"          # no space after a comma or a sentence
    DOUBLED = "doubled"  # a word written twice


@dataclass(frozen=True, slots=True)
class Finding:
    """Perhaps an error: the half-open range [start, end) of a block's text would read `after`."""

    kind: Kind
    start: int
    end: int
    after: str
    features: Features
