"""The headings of a list article: lines that are numbered one after the other, with text between them."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from newsclean.blocks import Block, Role
from newsclean.label.profile import LONG
from newsclean.label.rules import Verdict
from newsclean.lazy import lazily

__all__ = ["list_headings"]

NUMBER = lazily(regex.compile, r"#?(\d{1,2})\s?[.):]\s?(?=[\p{P}\p{S}]?\p{L})")
"""The number that a heading begins with."""
BEGIN = frozenset("#0123456789")
MIN_RUN = 3
"""Numbered lines from which they are headings: two may be anything."""
LONGEST_HEADING = 200
"""Characters up to which a numbered line is a heading, not a paragraph of a list."""
SURE = 0.9
"""Confidence from which a line stays what it was taken for."""
MAY_BE_HEADING = frozenset({Role.TEASER, Role.CAPTION, Role.PROMO, Role.OTHER, Role.NAVIGATION, Role.BYLINE, Role.NOTICE, Role.TAGS, Role.SUBTITLE})


def list_headings(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """Doubtful lines that are numbered from one on, three and more, with running text between them, are headings.

    On labelled pages and texts all 17 such runs were the story's. The most read stories, which are numbered, too, have no text between them.
    """
    found: dict[int, Verdict] = {}
    numbered = _may_be_numbered(blocks)
    if len(numbered) < MIN_RUN:  # most pages
        return found
    for run in _runs(blocks, numbered):
        if len(run) >= MIN_RUN and _are_parted(blocks, run):
            found |= {i: (Role.HEADING, f"one of {len(run)} numbered headings") for i in run if blocks[i].role in MAY_BE_HEADING and blocks[i].confidence < SURE}
    return found


def _may_be_numbered(blocks: Sequence[Block]) -> list[int]:
    """The lines that begin with a digit, or with the sign of a number."""
    return [i for i, block in enumerate(blocks) if (first := block.text[:1]) in BEGIN or (not first.isascii() and first.isdecimal())]


def _are_parted(blocks: Sequence[Block], run: Sequence[int]) -> bool:
    """Has at least half the gaps between these lines running text in it?"""
    gaps = [any(len(block.text) >= LONG for block in blocks[one + 1:other]) for one, other in pairwise(run)]
    return 2 * sum(gaps) >= len(gaps)


def _runs(blocks: Sequence[Block], numbered: Sequence[int]) -> Iterator[list[int]]:
    """Lines whose numbers follow each other, beginning with one, no two side by side. `numbered`: the lines that may have one."""
    run = list[int]()
    for i in numbered:
        number = _number_of(blocks[i])
        if number == len(run) + 1 and i - (run[-1] if run else i - 2) > 1:
            run.append(i)
        elif number == 1:
            yield run
            run = [i]
    yield run


def _number_of(block: Block) -> int:
    """The number that a line begins with; 0 where there is none, and for what is hidden or too long for a heading."""
    if block.hints.hidden or len(block.text) > LONGEST_HEADING:
        return 0
    match = NUMBER.match(block.text)
    return int(match[1]) if match and match[1].isdecimal() else 0  # what is a digit in newer Unicode alone has no value for Python
