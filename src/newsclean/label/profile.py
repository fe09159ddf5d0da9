"""What a block's own text looks like: measured once, used by every feature."""
from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import regex

from newsclean.blocks import Block
from newsclean.label.lexicon import NOTHING, Lexicon
from newsclean.label.measures import CREDIT_REACH, CREDIT_START, FIRST_KINDS, HEAD, START, STOP_KINDS, TAIL, Measures, measured

__all__ = ["NAMED", "NAME_WORDS", "Profile", "profile_of"]

LONG = 80
"""Width from which a line may be running text."""
NAMED = 0.9
"""Share of words with a capital first letter above which a line may be a name."""
NAME_WORDS = (2, 4)
"""Words of a name."""
MOST_LINKED = 0.5
"""Share of characters inside links from which it is none."""
ENDS = tuple(map(STOP_KINDS.index, ("stop", "quote")))
CAPITAL = tuple(map(FIRST_KINDS.index, ("upper", "caps")))
"""How a sentence ends, and how a name begins."""
NUMERIC_DATE = regex.compile(r"\b\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d\d)\b|\b(?:19|20)\d\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,2}|\d{4}\u5e74\d{1,2}\u6708|\d{4}\ub144|\b(?:19|20)\d\d\b")
CLOCK = regex.compile(r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.|Uhr)\b", regex.IGNORECASE)
CREDIT = regex.compile(r"\((?:[^()]{0,60}[/|]|(?:Foto|Photo|Bild|Quelle|Image|Reuters|AP|AFP|dpa|Getty|EPA|Imago)\b)[^()]{0,60}\)\s*\.?$"
                       r"|(?:\N{COPYRIGHT SIGN}|\b(?:Foto|Photo|Bild|Credit|Kuva|Fot)s?\s?[:.]|\b(?:Photo|Image|Picture|Photograph)s? (?:by|via)\b)", regex.IGNORECASE)
MASTHEAD = regex.compile(r"@\w|\b[\w.+-]{1,64}@[\w-]{1,64}\.")
DOES = ("is", "was", "writes", "covers", "has", "joined", "works", "ist", "schreibt", "arbeitet", "est", "es", "\N{LATIN SMALL LETTER E WITH GRAVE}",
        "\N{LATIN SMALL LETTER E WITH ACUTE}", "jest", "\N{LATIN SMALL LETTER A WITH DIAERESIS}r", "er", "on")
PERSON = regex.compile(rf"(?:\p{{Lu}}[\p{{L}}.'\N{{RIGHT SINGLE QUOTATION MARK}}-]{{0,20}} ){{1,4}}(?:\([^()]{{1,30}}\) )?(?:{'|'.join(DOES)}) ")
"""A line that opens with a name and says what that person is or does."""
MOST_NAME, BEHIND_NAME = 21, ("(", *[f"{word} " for word in DOES])
"""Characters of the longest part of such a name, and what may follow the first part but another."""
ADDRESS = regex.compile(r"https?://|www\.")
ADDRESSES = (("@", MASTHEAD, "handle"), ("://", ADDRESS, "url"), ("www.", ADDRESS, "url"))
"""Patterns, and what to look for before them, in lower case: it is cheaper."""
SIGNS = (("|", "bar"), (" \N{EM DASH} ", "dash"), ("\N{BULLET}", "bullet"), ("\N{COPYRIGHT SIGN}", "copyright"), ("#", "hash"), ("\u20ac", "money"),
         ("$", "money"), ("\n", "break"), ("\u203a", "crumb"), ("\u00bb", "crumb"), (">", "crumb"), ("\u2026", "dots"))
"""Characters that say something wherever they stand."""


class Profile(NamedTuple):
    """Measures of one block's text.

    width     characters, those of unspaced scripts counted twice
    words     of its first HEAD characters, in lower case
    spoken    content words, each once: those of MIN_WORD characters or more
    content   how many of them stand at its beginning
    stop      how it ends, a place in STOP_KINDS
    first     what it begins with, a place in FIRST_KINDS
    names     share of its words with a capital first letter
    key       the letters and digits of its first HEAD characters: equal for lines that begin alike
    linked    share of its characters inside links (link density)
    kinds     what word lists say it is
    ends      does it end as a sentence does?
    running   does it look like a paragraph of running text: long, ending as a sentence, hardly any links?
    """

    key: str
    width: int
    words: tuple[str, ...]
    spoken: tuple[str, ...]
    content: int
    stop: int
    first: int
    names: float
    digits: float
    function: float
    sentences: int
    linked: float
    kinds: AbstractSet[str]
    marks: Sequence[str]
    ends: bool
    running: bool


def profile_of(block: Block, lexicon: Lexicon, seen: dict[str, str]) -> Profile:
    """Measure a block. `seen`: words of the document so far, each kept in memory once."""
    text = block.text
    head = text[:HEAD]
    low = head.lower()
    size = len(text)
    m = measured(text, head, low, lexicon.lists, seen)
    words, spoken, content, key, stop, first, names, digits, function, unspaced, sentences, signed, credited, listed = m
    kinds = lexicon.kinds(low, words, spaced=not unspaced) if listed else NOTHING
    marks = _marks(text, head, low, kinds, m) if digits or credited or signed or first in CAPITAL else ()
    width = size + unspaced * size // len(head) if unspaced else size
    linked = sum([link.end - link.start for link in block.links]) / size if block.links else 0.0
    ends = stop in ENDS
    running = ends and width >= LONG and linked < MOST_LINKED
    return tuple.__new__(Profile, (key, width, words, spoken, content, stop, first, names, digits, function, sentences, linked, kinds, marks, ends, running))


def _marks(text: str, head: str, low: str, kinds: AbstractSet[str], m: Measures) -> list[str]:
    """Patterns that stand in the text, each asked only where the measures allow it."""
    marks = _times(head, kinds) if m.digits else []
    if m.credited and _is_credited(text, head, m.credited):
        marks.append("credit")
    if m.first in CAPITAL and may_be_person(head) and PERSON.match(head):
        marks.append("person")
    if not m.signed:
        return marks
    marks += [name for needle, pattern, name in ADDRESSES if needle in low and pattern.search(head)]
    marks += [name for mark, name in SIGNS if mark in head]
    return list(dict.fromkeys(marks))


def may_be_person(head: str) -> bool:
    """Does a word follow the first that may be a name's second or what a person does? Most lines are told by that, in a quarter of the pattern's time."""
    at = head.find(" ", 1, MOST_NAME + 1) + 1
    return at > 0 and (head[at:at + 1].isupper() or head.startswith(BEHIND_NAME, at))


def _is_credited(text: str, head: str, places: int) -> bool:
    """Does one of the places name a photographer or an agency?"""
    return bool((places & TAIL and CREDIT.search(text[-CREDIT_REACH:])) or (places & START and CREDIT.search(head[:CREDIT_START])))


def _times(head: str, kinds: AbstractSet[str]) -> list[str]:
    """The marks of a line with a digit that may be a day or a time of day."""
    marks = ["date"] if "month" in kinds or NUMERIC_DATE.search(head) else []
    return [*marks, "clock"] if CLOCK.search(head) else marks
