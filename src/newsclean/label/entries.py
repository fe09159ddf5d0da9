"""Rules for what stands in a row: the entries of a live blog, and lists that a page announces to screen readers."""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import regex

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.labelled import labelled
from newsclean.label.rules import Verdicts
from newsclean.label.widths import width_of
from newsclean.lazy import lazily

__all__ = ["announced_lists", "entry_headings"]

HEADS = frozenset({"h2", "h3", "h4"})
TIMED = lazily(regex.compile, r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?(?:Uhr|h|Hs?\.?|\N{CYRILLIC SMALL LETTER CHE}\.?|[AaPp]\.?[Mm]\.?))?\s?"
               r"(?:[-\N{EN DASH}\N{EM DASH}|:]\s?|\s)(?=[\p{L}\p{Pi}\"]).{6,160}")
"""A time of day and what happened then."""
LEAST = 3
"""Entries of a live blog."""
FULL = 80
"""Width of the first paragraph of an entry."""
HALF = 0.5
"""Share of the lines of a kind that head entries, from which those of them that do are headings."""
BETWEEN, MOST_BETWEEN = frozenset({Role.BYLINE, Role.DATE, Role.SHARE}), 2
"""What stands between the heading of an entry and its text, and how many blocks of it."""
MISTAKEN = frozenset({Role.TITLE, Role.TEASER, Role.PROMO, Role.OTHER, Role.CAPTION, Role.DATE, Role.TAGS, Role.NOTICE, Role.SUBTITLE, Role.PARAGRAPH})
"""What such a heading is taken for."""
ANNOUNCED = lazily(regex.compile, r"list (?:\d{1,2} of \d{1,2}|of \d{1,2} items)", regex.IGNORECASE)
ENDED = lazily(regex.compile, r"end of list", regex.IGNORECASE)
MAY_BE_LISTED = ARTICLE_ROLES | {Role.OTHER, Role.TEASER}
LONGEST = 24
"""Blocks of an announced list."""


def entry_headings(blocks: Sequence[Block]) -> Verdicts:
    """Headings marked up alike, or in text lines that begin with a time, most of which have a paragraph of the story below them, head the entries of a live blog.

    The tickers of other stories that labelled texts have begin with a time as well (51 lines of five pages); none has a paragraph below it. What stands there twice is a label.
    """
    kinds = defaultdict[object, list[int]](list)
    for i, block in enumerate(blocks):
        if (kind := _kind_of(block)) is not None:
            kinds[kind].append(i)
    found: Verdicts = {}
    for places in kinds.values():
        times = Counter(blocks[i].text for i in places)
        heading = [i for i in places if times[blocks[i].text] == 1 and _has_text(blocks, i)] if len(places) >= LEAST else []
        if len(heading) >= max(LEAST, HALF * len(places)):
            found.update({i: (Role.HEADING, "heads an entry, as others marked up like it do") for i in heading if blocks[i].role in MISTAKEN})
    return found


def _kind_of(block: Block) -> object:
    """What the headings of entries have in common; None for a block that is none."""
    if block.path is None:
        return "timed" if block.text[:1].isdigit() and TIMED.fullmatch(block.text.strip()) else None
    return (block.hints.tags, block.hints.classes[-1:]) if block.tag in HEADS and not block.links else None


def _has_text(blocks: Sequence[Block], at: int) -> bool:
    """Does a paragraph of the story stand below a heading?"""
    below = next((block for block in blocks[at + 1:at + 2 + MOST_BETWEEN] if block.role not in BETWEEN), None)
    return below is not None and below.role is Role.PARAGRAPH and width_of(below.text) >= FULL


def announced_lists(blocks: Sequence[Block]) -> Verdicts:
    """What a page announces to screen readers as a list amid a story ("list 1 of 3", "end of list") leads to other stories."""
    found: Verdicts = {}
    blocks = labelled(blocks)
    ends = [i for i in blocks.of(MAY_BE_LISTED) if len(blocks[i].text) < LONGEST and ENDED.fullmatch(blocks[i].text.strip())]
    for end in ends:
        begins = [i for i in range(max(0, end - LONGEST), end) if ANNOUNCED.fullmatch(blocks[i].text.strip())]
        if begins:
            found.update({i: (Role.TEASER, "in a list that is announced to screen readers") for i in range(begins[0], end + 1) if blocks[i].role in MAY_BE_LISTED})
    return found
