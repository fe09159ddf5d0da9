"""In text: results, timetables and prices below a paragraph, which networks that know lists of other stories better take for one."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.bylines import without_dates
from newsclean.label.characters import is_closed
from newsclean.label.labelled import labelled
from newsclean.label.profile import LONG
from newsclean.label.rules import Verdicts
from newsclean.label.sentences import kinds_of
from newsclean.label.widths import width_of

__all__ = ["data_rows"]

MISTAKEN: Final = frozenset({Role.TEASER, Role.OTHER, Role.PROMO, Role.TAGS})
"""What such lines are taken for."""
LEAST: Final = 6
"""Lines of the shortest of them."""
WITH_NUMBERS: Final = 0.75
"""Share of the lines that have a digit."""
DOUBTFUL: Final = 0.92
"""Mean confidence below which they are no other stories."""
MIN_STORY: Final = 2
"""Paragraphs before them."""
OPENING: Final = 2
"""Words that most of them do not begin with: links to like pages do."""
OTHERS: Final = frozenset({"teaser", "promo", "share", "legal", "navigation", "comment", "byline"})
"""Kinds of words that none of them has: lists of other stories have a label, or are dated."""


def data_rows(blocks: Sequence[Block]) -> Verdicts:
    """In text, a run of doubtful lines right behind the story, most of which have numbers and none a word of anything else, is a table of it.

    Out of fold (five folds) five runs with some 70 lines are told so, and all are of the story.
    """
    if not blocks or blocks[0].path is not None:
        return {}
    blocks = labelled(blocks)
    prose = [i for i in blocks.of([Role.PARAGRAPH]) if width_of(blocks[i].text) >= LONG]
    if len(prose) < MIN_STORY:
        return {}
    return {i: (Role.TABLE, "one of many lines with numbers right behind the story")
            for run in _runs(blocks, prose[MIN_STORY - 1] + 1) if _are_data(blocks[run.start:run.stop]) for i in run}


def _runs(blocks: Sequence[Block], first: int) -> Iterator[range]:
    """The runs of such lines that stand right behind a block of the story."""
    start = first
    for i in range(first, len(blocks) + 1):
        if i == len(blocks) or blocks[i].role not in MISTAKEN:
            if i - start >= LEAST and blocks[start - 1].role in ARTICLE_ROLES:
                yield range(start, i)
            start = i + 1


def _are_data(lines: Sequence[Block]) -> bool:
    """Have most of these lines numbers, and is it in doubt what they are?"""
    return (sum(any(map(str.isdigit, block.text)) for block in lines) >= WITH_NUMBERS * len(lines) and sum(block.confidence for block in lines) < DOUBTFUL * len(lines)
            and len({tuple(block.text.split()[:OPENING]) for block in lines}) > len(lines) / 2 and not any(_is_other(block.text) for block in lines))


def _is_other(text: str) -> bool:
    """Is a line of a list of other stories: one of its kinds, dated, or a summary?"""
    return bool(kinds_of(text) & OTHERS) or without_dates(text) != text or (width_of(text) >= LONG and is_closed(text))
