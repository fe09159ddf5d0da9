"""Lines that a scraper broke at links and emphasis (`get_text("\\n")` does) become paragraphs again, where the document as a whole shows that it was done."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from newsclean.blocks import Block
from newsclean.history import place_of
from newsclean.lazy import lazily
from newsclean.segment.glue_shapes import CLOSERS
from newsclean.stopwords import STOP_WORDS

__all__ = ["broken_paragraphs", "is_by"]

MIN_WORDS = 6
"""Words of a paragraph that is put together; shorter ones may be labels."""
MIN_JOINTS = 3
"""Joints that show that lines were broken so."""
MIN_MARKED = 2
"""Of these, ones before a mark that no line begins with: one may be a slip."""
MAX_BYLINE = 6
"""Words of a line with "by" and a name, which stands by itself."""
MARKS = frozenset(",.;)]\N{ARABIC COMMA}\N{DEVANAGARI DANDA}")
"""What no line begins with unless the words before it stood in another element; several stops are dots. No quotation mark closes in every language."""
ENDS = frozenset(".!?:;|\N{HORIZONTAL ELLIPSIS}\N{DEVANAGARI DANDA}\N{ARABIC QUESTION MARK}")
"""How a sentence, or what leads to something, ends; what closes it may stand behind."""
FIRST_WORD = lazily(regex.compile, r"[\p{Pf}\p{Pi}\p{Ps}\"']*+(\p{L}[\p{L}\N{RIGHT SINGLE QUOTATION MARK}'-]*+)")
OPENS = frozenset(",([\N{LEFT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}\N{EN DASH}\N{EM DASH}")
"""After these a sentence goes on."""
BY = frozenset("by von par por di da av af door".split())
SMALL = frozenset("in a an i o au im zum zur na do w z".split())
"""Small words of several languages, which are in none of the lists by which languages are told apart."""


def broken_paragraphs(blocks: Sequence[Block], language: str | None) -> list[list[Block]]:
    """The lines of each paragraph that was broken, in order; none where the document does not show that lines were broken at all.

    A line goes on with the one before it, which does not end as a sentence does, if it begins with a small letter, or where that ends with a comma or a function
    word; and always if it begins with a closing mark.
    """
    if not any(_is_marked(block.text) for block in blocks):  # most texts
        return []
    small = SMALL | STOP_WORDS.get(language or "", frozenset())
    groups = [group for group in _groups(blocks, small) if _is_paragraph(group)]
    return groups if _show_breaks(groups) else []


def _is_paragraph(lines: Sequence[Block]) -> bool:
    """Are these lines a paragraph that was broken: several, with words enough?"""
    return len(lines) > 1 and sum(len(line.text.split()) for line in lines) >= MIN_WORDS


def _show_breaks(groups: Sequence[Sequence[Block]]) -> bool:
    """Do the lines of these paragraphs, each but the first of which goes on with the one before it, show that lines were broken?"""
    joints = [after.text for group in groups for after in group[1:]]
    return len(joints) >= MIN_JOINTS and sum(_is_marked(text) and len(text.split()) > 1 for text in joints) >= MIN_MARKED


def _groups(blocks: Sequence[Block], small: frozenset[str]) -> Iterator[list[Block]]:
    group = list(blocks[:1])
    for before, block in pairwise(blocks):
        if _follows(before, block) and _goes_on(before.text.rstrip(), block.text.lstrip(), small):
            group.append(block)
        else:
            yield group
            group = [block]
    yield group


def _follows(before: Block, block: Block) -> bool:
    """Does the line stand right below the other, and is neither a list's item or half of a block that was cut?"""
    return block.hints.gap == 0 and not block.tag and not before.tag and place_of(block.id)[0] != place_of(before.id)[0]


def _goes_on(before: str, text: str, small: frozenset[str]) -> bool:
    """Does a line with this text go on with the sentence of the line before it?

    >>> _goes_on("A colony of beavers has flooded the pitch at", "Nether Wallop", SMALL | {"at"}), _goes_on("Nether Wallop", "for the third time", SMALL)
    (True, True)
    >>> _goes_on("said the club's chairman", ". It has had enough.", SMALL), _goes_on("Beavers flood the pitch", "Vicar finds newt", SMALL)
    (True, False)
    """
    if _is_marked(text):
        return True
    if not before or before.rstrip(CLOSERS)[-1:] in ENDS:
        return False
    if before[-1] in OPENS or before.rpartition(" ")[2].lower() in small:
        return True
    first = FIRST_WORD.match(text)
    return first is not None and first[1].islower() and not is_by(first[1], text)


def is_by(word: str, text: str) -> bool:
    """Is this short line with its first word a byline: "by Ada Holm"?"""
    return word in BY and len(text.split()) <= MAX_BYLINE


def _is_marked(text: str) -> bool:
    return text[:1] in MARKS and not text.startswith("..")
