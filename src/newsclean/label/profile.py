"""What a block's own text looks like: measured once, used by every feature."""
from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import regex

from newsclean.blocks import Block
from newsclean.label.lexicon import Lexicon
from newsclean.label.measures import HEAD, measured

__all__ = ["Profile", "profile_of"]

PICTURED = ("fot", "phot", "bild", "credit", "kuva", "image", "picture", "\N{COPYRIGHT SIGN}")
"""A credit that is not in brackets has one of these; to look for them is cheaper than the pattern."""
LONG = 80
"""Width from which a line may be running text."""
OPENING = 1500
"""Characters of a block whose sentences are counted."""
SENTENCE_ENDS = (". ", "! ", "? ", ".\N{RIGHT DOUBLE QUOTATION MARK} ", '." ', "\N{IDEOGRAPHIC FULL STOP}", "\N{DEVANAGARI DANDA}", "\N{FULLWIDTH QUESTION MARK}")
NUMERIC_DATE = regex.compile(r"\b\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d\d)\b|\b(?:19|20)\d\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,2}|\d{4}\u5e74\d{1,2}\u6708|\d{4}\ub144|\b(?:19|20)\d\d\b")
CLOCK = regex.compile(r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.|Uhr)\b", regex.IGNORECASE)
CREDIT = regex.compile(r"\((?:[^()]{0,60}[/|]|(?:Foto|Photo|Bild|Quelle|Image|Reuters|AP|AFP|dpa|Getty|EPA|Imago)\b)[^()]{0,60}\)\s*\.?$"
                       r"|(?:\N{COPYRIGHT SIGN}|\b(?:Foto|Photo|Bild|Credit|Kuva|Fot)s?\s?[:.]|\b(?:Photo|Image|Picture|Photograph)s? (?:by|via)\b)", regex.IGNORECASE)
MASTHEAD = regex.compile(r"@\w|\b[\w.+-]{1,64}@[\w-]{1,64}\.")
PERSON = regex.compile(r"(?:\p{Lu}[\p{L}.'\N{RIGHT SINGLE QUOTATION MARK}-]{0,20} ){1,4}(?:\([^()]{1,30}\) )?(?:is|was|writes|covers|has|joined|works|ist|schreibt|arbeitet|est|es|\N{LATIN SMALL LETTER E WITH GRAVE}|\N{LATIN SMALL LETTER E WITH ACUTE}|jest|\N{LATIN SMALL LETTER A WITH DIAERESIS}r|er|on) ")
"""A line that opens with a name and says what that person is or does."""
ADDRESS = regex.compile(r"https?://|www\.")
ADDRESSES = (("@", MASTHEAD, "handle"), ("://", ADDRESS, "url"), ("www.", ADDRESS, "url"))
"""Patterns, and what to look for before them, in lower case: it is cheaper."""
SIGNS = (("|", "bar"), (" \N{EM DASH} ", "dash"), ("\N{BULLET}", "bullet"), ("\N{COPYRIGHT SIGN}", "copyright"), ("#", "hash"), ("\u20ac", "money"),
         ("$", "money"), ("\n", "break"), ("\u203a", "crumb"), ("\u00bb", "crumb"), (">", "crumb"), ("\u2026", "dots"))
"""Characters that say something wherever they stand."""


@dataclass(slots=True)
class Profile:
    """Measures of one block's text.

    width     characters, those of unspaced scripts counted twice
    words     of its first HEAD characters, in lower case
    names     share of its words with a capital first letter
    key       the letters and digits of its first HEAD characters: equal for lines that begin alike
    linked    share of its characters inside links (link density)
    kinds     what word lists say it is
    """

    text: str
    key: str
    width: int
    words: list[str]
    stop: str
    first: str
    names: float
    digits: float
    function: float
    sentences: int
    linked: float
    kinds: AbstractSet[str]
    marks: list[str]

    @property
    def ends(self) -> bool:
        """Does it end as a sentence does?"""
        return self.stop in ("stop", "quote")

    @property
    def running(self) -> bool:
        """Does it look like a paragraph of running text: long, ending as a sentence, hardly any links?"""
        return self.width >= LONG and self.ends and self.linked < 0.5


def profile_of(block: Block, lexicon: Lexicon, seen: dict[str, str]) -> Profile:
    """Measure a block. `seen`: words of the document so far, each kept in memory once."""
    text = block.text
    head = text[:HEAD]
    low = head.lower()
    size = len(text)
    m = measured(text, lexicon.function, seen)
    kinds = lexicon.kinds(low, m.words, spaced=not m.unspaced)
    return Profile(
        text, m.key, size + (m.unspaced * size // len(head) if m.unspaced else 0), m.words, m.stop, m.first, m.names, m.digits, m.function,
        sum(map(text[:OPENING].count, SENTENCE_ENDS)) + 1,
        sum([link.end - link.start for link in block.links]) / size if block.links else 0.0, kinds, _marks(head, low, text, kinds, has_digit=m.digits > 0))


def _marks(head: str, low: str, text: str, kinds: AbstractSet[str], *, has_digit: bool) -> list[str]:
    """Patterns that stand in the text."""
    marks = _times(head, kinds) if has_digit else []
    if _credited(text[-200:]) or (len(text) > 200 and _credited(head[:60])):
        marks.append("credit")
    if PERSON.match(head):
        marks.append("person")
    marks += [name for needle, pattern, name in ADDRESSES if needle in low and pattern.search(head)]
    marks += [name for mark, name in SIGNS if mark in head]
    return list(dict.fromkeys(marks))


def _times(head: str, kinds: AbstractSet[str]) -> list[str]:
    """The marks of a line with a digit that may be a day or a time of day."""
    marks = ["date"] if "month" in kinds or NUMERIC_DATE.search(head) else []
    return [*marks, "clock"] if CLOCK.search(head) else marks


def _credited(part: str) -> bool:
    """Does a part of a text name a photographer or an agency?"""
    low = part.lower()
    return (low.rstrip(" \t\n.").endswith(")") or any(map(low.__contains__, PICTURED))) and CREDIT.search(part) is not None
