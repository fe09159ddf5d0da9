"""Rules for what stands in a row: the entries of a live blog, and lists that a page announces to screen readers."""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

import regex

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.characters import COLONS, is_closed
from newsclean.label.headlines import Kind, kind_of
from newsclean.label.labelled import labelled
from newsclean.label.rules import Verdicts
from newsclean.label.widths import width_of
from newsclean.lazy import lazily

__all__ = ["announced_lists", "entry_headings"]

HEADS = frozenset({"h2", "h3", "h4"})
HOUR = r"\s?(?:Uhr|h|Hs?\.?|\N{CYRILLIC SMALL LETTER CHE}\.?|[AaPp]\.?[Mm]\.?)(?!\p{L})"
MARK = r"\s?[-\N{EN DASH}\N{EM DASH}|:]\s?"
TIMED = lazily(regex.compile, rf"(?:[01]?\d|2[0-3])(?:[:h][0-5]\d|\.[0-5]\d(?={HOUR}|{MARK}))(?:{HOUR})?(?:{MARK}|\s)(?=[\p{{L}}\p{{Pi}}\"]).{{6,160}}")
"""A time of day and what happened then. With a full stop between hour and minute a word or a mark has to show that it is no figure: "1.41 million people"."""
LEAST = 3
"""Entries of a live blog."""
FULL = 80
"""Width of the first paragraph of an entry, and of a sentence that is no headline."""
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
    """Headings marked up alike, or in text lines that begin with a time, at least half of which have a paragraph of the story below them, head the entries of a live blog.

    The tickers of other stories that labelled texts have begin with a time as well (51 lines of five pages); none has a paragraph below it. What stands there twice is a label.
    """
    kinds = defaultdict[Kind, list[int]](list)
    for i, block in enumerate(blocks):
        if _may_head(block):
            kinds[kind_of(block)].append(i)
    found: Verdicts = {}
    for places in kinds.values():
        times = Counter(blocks[i].text for i in places)
        heading = [i for i in places if times[blocks[i].text] == 1 and _has_text(blocks, i)]
        if len(heading) >= max(LEAST, HALF * len(places)):
            found.update({i: (Role.HEADING, "heads an entry, as others marked up like it do") for i in heading if _is_mistaken(blocks[i])})
    return found


def _may_head(block: Block) -> bool:
    """May a block head an entry: marked up as a heading without a link, or in text a line that begins with a time?"""
    if block.path is None:
        return block.text[:1].isdigit() and TIMED.fullmatch(block.text.strip()) is not None
    return block.tag in HEADS and not block.links


def _is_mistaken(block: Block) -> bool:
    """Was the heading of an entry taken for something else? A whole sentence that stands in the story is no heading."""
    return block.role in MISTAKEN and not (block.role is Role.PARAGRAPH and is_closed(block.text))


def _has_text(blocks: Sequence[Block], at: int) -> bool:
    """Does a paragraph of the story stand below a heading?"""
    below = next((block for block in blocks[at + 1:at + 2 + MOST_BETWEEN] if block.role not in BETWEEN), None)
    return below is not None and below.role is Role.PARAGRAPH and width_of(below.text) >= FULL


def announced_lists(blocks: Sequence[Block]) -> Verdicts:
    """What a page announces to screen readers as a list amid a story ("list 1 of 3", "end of list") leads to other stories, but for whole paragraphs, and for what a colon
    leads in."""
    found: Verdicts = {}
    blocks = labelled(blocks)
    ends = [i for i in blocks.of(MAY_BE_LISTED) if ENDED.fullmatch(blocks[i].text.strip())]
    for before, end in pairwise([-1, *ends]):
        begin = next((i for i in range(max(before + 1, end - LONGEST), end) if ANNOUNCED.fullmatch(blocks[i].text.strip())), end)
        if begin < end and not _leads_in(blocks[:begin]):
            found.update({i: (Role.TEASER, "in a list that is announced to screen readers") for i in range(begin, end + 1) if _may_be_listed(blocks[i])})
    return found


def _leads_in(before: Sequence[Block]) -> bool:
    """Does what stands above a list end with a colon?"""
    return any(block.text.rstrip().endswith(tuple(COLONS)) for block in before[-1:])


def _may_be_listed(block: Block) -> bool:
    """May a line of such a list lead to another story?"""
    return block.role in MAY_BE_LISTED and not (is_closed(block.text) and width_of(block.text) >= FULL)
