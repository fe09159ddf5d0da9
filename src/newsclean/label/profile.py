"""What a block's own text looks like: measured once, used by every feature."""
from __future__ import annotations

from dataclasses import dataclass

import regex

from newsclean.blocks import Block
from newsclean.label.lexicon import UNSPACED, Lexicon, words_of
from newsclean.parts import key_of

__all__ = ["Profile", "profile_of"]

HEAD = 400
"""Characters of a block that its words are taken from: what a line is for shows at its beginning."""
LONG = 80
"""Width from which a line may be running text."""
CLOSERS = "\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK})]\N{RIGHT CORNER BRACKET}\N{FULLWIDTH RIGHT PARENTHESIS}*\u200b "
STOPS = (".!?\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH EXCLAMATION MARK}\N{FULLWIDTH QUESTION MARK}\N{ARABIC QUESTION MARK}\N{DEVANAGARI DANDA}"
         "\N{HALFWIDTH IDEOGRAPHIC FULL STOP}\N{ARABIC FULL STOP}")
INNER_STOP = regex.compile(r"[.!?][\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK})]?\s+\p{Lu}|[\N{IDEOGRAPHIC FULL STOP}\N{DEVANAGARI DANDA}\N{FULLWIDTH QUESTION MARK}]\S")
NUMERIC_DATE = regex.compile(r"\b\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d\d)\b|\b(?:19|20)\d\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,2}|\d{4}\u5e74\d{1,2}\u6708|\d{4}\ub144|\b(?:19|20)\d\d\b")
CLOCK = regex.compile(r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.|Uhr)\b", regex.IGNORECASE)
CREDIT = regex.compile(r"\((?:[^()]{0,60}[/|]|(?:Foto|Photo|Bild|Quelle|Image|Reuters|AP|AFP|dpa|Getty|EPA|Imago)\b)[^()]{0,60}\)\s*\.?$"
                       r"|(?:\N{COPYRIGHT SIGN}|\b(?:Foto|Photo|Bild|Credit|Kuva|Fot)s?\s?[:.]|\b(?:Photo|Image|Picture|Photograph)s? (?:by|via)\b)", regex.IGNORECASE)
QUOTES = "\"'\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{LEFT CORNER BRACKET}"
MASTHEAD = regex.compile(r"@\w|\b[\w.+-]{1,64}@[\w-]{1,64}\.")
ADDRESS = regex.compile(r"https?://|www\.")


@dataclass(slots=True)
class Profile:
    """Measures of one block's text.

    width     characters, those of unspaced scripts counted twice
    words     of its first HEAD characters, in lower case
    names     share of its words with a capital first letter
    key       letters and digits alone: equal for equal lines
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
    kinds: set[str]
    marks: list[str]

    @property
    def ends(self) -> bool:
        """Does it end as a sentence does?"""
        return self.stop in ("stop", "quote")

    @property
    def running(self) -> bool:
        """Does it look like a paragraph of running text: long, ending as a sentence, hardly any links?"""
        return self.width >= LONG and self.ends and self.linked < 0.5


def profile_of(block: Block, lexicon: Lexicon) -> Profile:
    """Measure a block."""
    text = block.text
    head = text[:HEAD]
    words = words_of(head)
    size = len(text)
    unspaced = len(UNSPACED.findall(head)) * size // max(1, len(head)) if not head.isascii() else 0
    kinds = lexicon.kinds(head.lower(), words)
    tokens = head.split()[:40]
    return Profile(
        text, key_of(text[:2000]), size + unspaced, words, _stop(text), _first(text), sum(t[0].isupper() for t in tokens) / max(1, len(tokens)),
        sum(map(str.isdigit, head)) / max(1, len(head)), lexicon.function_share(words[:60]), len(INNER_STOP.findall(text[:1500])) + 1,
        sum(link.end - link.start for link in block.links) / size if block.links else 0.0, kinds, _marks(head, text, kinds))


def _stop(text: str) -> str:
    """How the text ends: "stop", "quote" (a stop inside closing marks), "dots", "colon", "comma", "none"."""
    bare = text.rstrip(CLOSERS)
    last = bare[-1:]
    if not last:
        return "none"
    if bare.endswith(("...", "\N{HORIZONTAL ELLIPSIS}", "[\N{HORIZONTAL ELLIPSIS}", "[...")):
        return "dots"
    if last in STOPS:
        return "stop" if len(bare) == len(text) else "quote"
    return "colon" if last in ":\N{FULLWIDTH COLON}" else "comma" if last in ",;-\N{EN DASH}\N{EM DASH}" else "mark" if len(bare) != len(text) else "none"


def _first(text: str) -> str:
    first = text[:1]
    if first in QUOTES:
        return "quote"
    if first.isupper():
        return "caps" if len(text) > 3 and text[:20].isupper() else "upper"
    return "lower" if first.islower() else "digit" if first.isdigit() else "letter" if first.isalpha() else "mark"


def _marks(head: str, text: str, kinds: set[str]) -> list[str]:
    """Patterns that stand in the text."""
    marks = list[str]()
    has_digit = any(map(str.isdigit, head))
    if has_digit and (NUMERIC_DATE.search(head) or ("month" in kinds)):
        marks.append("date")
    if has_digit and CLOCK.search(head):
        marks.append("clock")
    if CREDIT.search(text[-200:]) or (len(text) > 200 and CREDIT.search(head[:60])):
        marks.append("credit")
    if "@" in head and MASTHEAD.search(head):
        marks.append("handle")
    if ADDRESS.search(head):
        marks.append("url")
    marks += [name for mark, name in (("|", "bar"), (" \N{EM DASH} ", "dash"), ("\N{BULLET}", "bullet"), ("\N{COPYRIGHT SIGN}", "copyright"), ("#", "hash"), ("\u20ac", "money"),
                                      ("$", "money"), ("\n", "break"), ("\u203a", "crumb"), ("\u00bb", "crumb"), (">", "crumb"), ("\u2026", "dots")) if mark in head]
    return list(dict.fromkeys(marks))
