"""Quotation marks that point the wrong way, were doubled, or stand at the wrong neighbour. No style is imposed on a text."""
from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from newsclean.blocks import all_texts
from newsclean.document import Document
from newsclean.lazy import lazily
from newsclean.repair.apostrophes import accent_rule, apostrophe_rule, german_singles
from newsclean.repair.at_rest import at_rest
from newsclean.repair.corners import corner_brackets
from newsclean.repair.double_quotes import double_rule
from newsclean.repair.edits import Proposal, edit_blocks
from newsclean.repair.rewrite import read_again, until_stable
from newsclean.repair.styles import style_of
from newsclean.scan import SEPARATOR, Screen

__all__ = ["repair_quotes"]

SUSPECT = lazily(re.compile, "[`\N{ACUTE ACCENT}\N{LEFT SINGLE QUOTATION MARK}-\N{DOUBLE HIGH-REVERSED-9 QUOTATION MARK}"
                     "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
                     "\N{LEFT CORNER BRACKET}-\N{RIGHT WHITE CORNER BRACKET}]")
"""Without one of these in the document, all its marks are straight, and stay so. (The standard library's engine scans faster than `regex`.)"""
APOSTROPHE = lazily(re.compile, "'")
"""Where a suspect stands elsewhere, a straight apostrophe may be the odd one out."""
DOUBLE = lazily(re.compile, '"')
"""Straight marks tell something of a document's habits."""

Step = Callable[[str], Sequence[Proposal]]


def repair_quotes(document: Document) -> Document:
    """The document with quotation marks put right where their neighbours and their partners leave no doubt.

    Paragraphs of one quotation that all open and only the last of which closes are right, and stay. Straight quotes stay straight,
    unless one is the odd one out among curled ones.

    >>> from newsclean import clean
    >>> clean("\u201dIt was late,\u201d the minister said on Tuesday.", passes=(repair_quotes,)).text
    '\u201cIt was late,\u201d the minister said on Tuesday.'
    """
    return read_again(document, _repaired)


def _repaired(document: Document) -> Document:
    """The document with what can be told from its marks as they are."""
    texts = all_texts(document.blocks)
    curled, apostrophes, doubles = _screen().among(texts)
    if not curled:
        return document
    marked = SEPARATOR.join([texts[i] for i in sorted(curled | apostrophes | doubles)])
    steps = _steps(document.language, [marked])  # a line break does at the sides of a mark what the edge of a block does
    if not steps:
        return document
    return edit_blocks(document, at_rest(lambda block: until_stable(block.text, steps), document.language), "repair_quotes", curled | apostrophes)


@cache
def _screen() -> Screen:
    """The marks that are looked at."""
    return Screen(*((pattern, [[pattern.pattern]]) for pattern in (SUSPECT, APOSTROPHE, DOUBLE)))


def _steps(language: str | None, texts: Sequence[str]) -> tuple[Step, ...]:
    """The rules that hold for the document's language and style."""
    if language in ("ja", "zh"):
        return (corner_brackets,)
    style = style_of(language, texts)
    doubles = (double_rule(style, texts),) if style else ()
    if language in ("en", None):
        return (*doubles, apostrophe_rule(texts))
    if language in ("fr", "it"):
        return (*doubles, accent_rule(texts))
    return (*doubles, german_singles) if language == "de" else doubles
