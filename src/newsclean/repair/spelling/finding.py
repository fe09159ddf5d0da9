"""What a detector hands over: a place, what might be meant, and the evidence."""
from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

__all__ = ["Features", "Finding", "Kind"]

Features = dict[str, float]


class Kind(StrEnum):
    """The kinds of error. Those of slips within a word share the weights of WORD, LONE has those of JOINED; the others have weights of their own."""

    WORD = "word"        # a letter too many, missing, exchanged
    ODD = "odd"          # the same, but the word is seen in print, or what it was meant for hardly fits
    RARE = "rare"        # the same in a word that is rare itself: it may as well be a formation that no dictionary has
    TORN = "torn"        # two words may be meant
    FAR = "far"          # two slips or more, known from a list of misspellings: what was meant is less sure
    TIED = "tied"        # a slip in a word with an apostrophe: in genitives stand names
    SHORT = "short"      # a slip in a word of two or three letters, which nearly every abbreviation looks like
    JOINED = "joined"    # two words written as one
    LONE = "lone"        # a word and the word "a" written as one
    PARTED = "parted"    # a space inside a word
    GAP = "gap"          # no space after a comma or a sentence
    DOUBLED = "doubled"  # a word written twice

    @property
    def weighed_as(self) -> Kind:
        """The kind whose weights it shares."""
        if self is Kind.LONE:
            return Kind.JOINED
        return Kind.WORD if self in SLIPS else self


SLIPS = frozenset({Kind.WORD, Kind.ODD, Kind.RARE, Kind.TORN, Kind.FAR, Kind.TIED, Kind.SHORT})
"""Slips within a word."""


class Finding(NamedTuple):
    """Perhaps an error: the half-open range [start, end) of a block's text would read `after`."""

    kind: Kind
    start: int
    end: int
    after: str
    features: Features
