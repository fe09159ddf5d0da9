"""Which texts of a document need a closer look: one scan over all of them, instead of one for each."""
from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

__all__ = ["SEPARATOR", "Scanned"]

SEPARATOR = "\n"
"""Stands between the texts. A match over a border makes the text in which it begins looked at for nothing."""


class Scanned:
    """The texts of a document, joined.

    >>> texts = Scanned(["It was late.", "It was l8.", "It was over."])
    >>> sorted(texts.matching(re.compile("[0-9]")))
    [1]
    """

    __slots__ = ("_starts", "joined", "texts")

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self.joined = SEPARATOR.join(texts)
        self._starts: list[int] = []

    def matching(self, pattern: re.Pattern[str]) -> set[int]:
        """The indexes of the texts in which the pattern matches. It should begin with a character or class: then the scan is quick."""
        found: set[int] = set()
        match = pattern.search(self.joined)
        if match is None:
            return found
        starts = self._starts = self._starts or [*accumulate([len(text) + 1 for text in self.texts], initial=0)]
        while match is not None:
            index = bisect_right(starts, match.start()) - 1
            found.add(index)
            match = pattern.search(self.joined, starts[index + 1]) if index + 1 < len(self.texts) else None
        return found
