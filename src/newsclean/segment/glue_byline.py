"""Byline, then a paragraph or a date: "By Jane DoeThe city council …", "By Jane DoeMarch 3, 2024"."""
from __future__ import annotations

import regex

from newsclean.lazy import lazily
from newsclean.segment.glue_date import is_date
from newsclean.segment.glue_seams import Seam, Verdict
from newsclean.segment.glue_shapes import NAME, ends_sentence, is_prose, opens_block, opens_sentence, sentences

__all__ = ["byline_then_date", "byline_then_prose", "prose_then_byline"]

LEAD = (r"(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|De|Door|DOOR|Af|Av|AV|Przez|Written by|Reported by|Text:|Texte:|Text av|Tekst:|Autor:|"
        r"Autorin:|Redaktion:|Skrevet af|Skrevet av|Journalist:?)")
AND = r"(?:\s*+(?:,|/|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\bog\b|\boch\b|\bi\b)\s*+)"
NAMES = NAME + r"(?:" + AND + NAME + r"){0,4}+"
SIGNED = lazily(regex.compile, LEAD + r"\s++" + NAMES + r"(?:\s*+[,|\-\N{EN DASH}\N{EM DASH}\N{MIDDLE DOT}\N{BULLET}]\s*+[^.!?]{2,80}+)?+")
ALONE = lazily(regex.compile, NAMES)

BYLINE = 160
"""Bylines are lines."""
STANDFIRST = 100
"""Characters from which a text that does not end as a sentence is one nevertheless, and no line of a list."""


def byline_then_date(seam: Seam) -> Verdict | None:
    """Cut where a byline meets a date without a space or a separator."""
    if seam.spaced or not seam.whole or len(seam.left) > BYLINE or not opens_block(seam.left, seam.right):
        return None
    if is_date(seam.right) and _is_byline(seam.left):
        return Verdict("a date follows the byline without a space", 0.9)
    if is_date(seam.left) and SIGNED.fullmatch(seam.right):
        return Verdict("a byline follows the date without a space", 0.9)
    return None


def _is_byline(text: str) -> bool:
    """Is the whole text a byline, be it names alone?"""
    return SIGNED.fullmatch(text) is not None or ALONE.fullmatch(text) is not None


def byline_then_prose(seam: Seam) -> Verdict | None:
    """Cut where a byline meets a paragraph without a space; a name alone needs a word that opens sentences after it."""
    if seam.spaced or not seam.whole or len(seam.left) > BYLINE or not is_prose(seam.right) or not opens_block(seam.left, seam.right):
        return None
    if SIGNED.fullmatch(seam.left):
        return Verdict("a paragraph follows the byline without a space", 0.9)
    if ALONE.fullmatch(seam.left) and _begins_paragraph(seam) and _is_whole(seam.right):
        return Verdict("a paragraph follows a name without a space", 0.8)
    return None


def _begins_paragraph(seam: Seam) -> bool:
    """Does a word that opens sentences follow, or, behind what is no such word and a name, a text that is long?"""
    return opens_sentence(seam.right) or (len(seam.right) >= STANDFIRST and not opens_sentence(seam.left))


def _is_whole(text: str) -> bool:
    """Has the text a sentence's end, or is it as long as a standfirst, which may have none?"""
    return len(text) >= STANDFIRST or sentences(text) > 0 or ends_sentence(text)


def prose_then_byline(seam: Seam) -> Verdict | None:
    """Cut where a finished sentence meets a byline."""
    if seam.spaced or not ends_sentence(seam.left) or len(seam.right) > BYLINE:
        return None
    if not SIGNED.fullmatch(seam.right):
        return None
    return Verdict("a byline follows the sentence without a space", 0.85)
