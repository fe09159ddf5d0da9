"""Which texts of a document need a closer look: one scan over all of them, instead of one for each."""
from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

try:
    from newsclean._screen import screened
    COMPILED = True
except ImportError:  # no C compiler was at hand when the package was installed
    COMPILED = False

__all__ = ["COMPILED", "SEPARATOR", "Question", "Scanned", "Screen"]

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


Question = tuple[re.Pattern[str], Sequence[Sequence[str]]]
"""A pattern, and sequences of classes of characters, each an expression for one character: wherever the pattern matches, one of them stands. They may
count on a line break before and behind the text."""

SAMPLE = "".join(map(chr, (*range(0x600), *range(0x2000, 0x2100))))
"""The characters whose classes are known: of the European scripts, and general punctuation. Any other is taken for a member of every class."""


class Screen:
    r"""Several patterns that are looked for at once, in many texts.

    Compiled, one scan for the sequences of all patterns shows which few texts are to be searched; in Python each pattern is searched for by itself, in the texts
    joined: one that asks where a text ends has to take every line for one.

    >>> screen = Screen((re.compile(r"\d{4}"), [[r"\d", r"\d"]]), (re.compile("[?!]$", re.MULTILINE), [["[?!]", r"\n"]]))
    >>> screen.among(["It was l8.", "Was it late?", "It was 1999!", "It was 12."])
    [{2}, {1, 2}]
    """

    __slots__ = ("_ends", "_masks", "_starts", "patterns")

    def __init__(self, *questions: Question) -> None:
        self.patterns = [pattern for pattern, _ in questions]
        masks, starts, ends, bit = [0] * len(SAMPLE), 0, list[int](), 0
        for _, sequences in questions:
            ends.append(0)
            for sequence in sequences:
                starts |= 1 << bit
                for members in sequence:
                    for match in re.finditer(members, SAMPLE):
                        masks[match.start()] |= 1 << bit
                    bit += 1
                ends[-1] |= 1 << bit - 1
        self._masks, self._starts, self._ends = array("Q", [*masks, (1 << bit) - 1]).tobytes(), starts, array("Q", ends).tobytes()

    def among(self, texts: list[str]) -> list[set[int]]:
        """For each pattern the indexes of the texts in which it matches."""
        if not COMPILED:
            return self.among_in_python(texts)
        found = screened(texts, self._masks, self._starts, self._ends)
        return [{i for i in indexes if pattern.search(texts[i])} for pattern, indexes in zip(self.patterns, found, strict=True)]

    def among_in_python(self, texts: Sequence[str]) -> list[set[int]]:
        """The same, without what is compiled."""
        scanned = Scanned(texts)
        return [{i for i in scanned.matching(pattern) if pattern.search(texts[i])} for pattern in self.patterns]
