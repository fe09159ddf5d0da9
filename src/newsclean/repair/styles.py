"""Styles of quotation marks, and which of them a document has."""
from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from newsclean.lazy import lazily

__all__ = ["LOW", "Mark", "Style", "marks_of", "style_of"]

STRAIGHT = '"'
SINGLES = "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{SINGLE LOW-9 QUOTATION MARK}"
END = ".,!?;:)]}\N{HORIZONTAL ELLIPSIS}"
START = "([{\N{INVERTED QUESTION MARK}\N{INVERTED EXCLAMATION MARK}"
DASHES = "-\N{EN DASH}\N{EM DASH}\N{HYPHEN}\N{NON-BREAKING HYPHEN}"

HIGH_OPEN, HIGH_CLOSE, LOW = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}", "\N{DOUBLE LOW-9 QUOTATION MARK}"
LEFT, RIGHT = "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}", "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"


class Style(NamedTuple):
    """What opens and closes a quotation. `strays`: marks that take their place by mistake; `tight`: no spaces inside the marks."""

    opening: str
    closing: str
    strays: str = ""
    tight: bool = True

    @property
    def marks(self) -> str:
        """All characters that are looked at, the straight mark among them."""
        return self.opening + self.closing + self.strays + STRAIGHT


ENGLISH = Style(HIGH_OPEN, HIGH_CLOSE)
GERMAN = Style(LOW, HIGH_OPEN, HIGH_CLOSE)
POLISH = Style(LOW, HIGH_CLOSE, HIGH_OPEN)
SWEDISH = Style(HIGH_CLOSE, HIGH_CLOSE, HIGH_OPEN)
GUILLEMETS = Style(LEFT, RIGHT)
FRENCH = Style(LEFT, RIGHT, tight=False)
INWARD = Style(RIGHT, LEFT)

STYLES = {
    "en": (ENGLISH,), "nl": (ENGLISH, POLISH), "de": (GERMAN, INWARD, GUILLEMETS), "cs": (GERMAN, INWARD), "sk": (GERMAN, INWARD), "sl": (GERMAN, INWARD),
    "hr": (POLISH, INWARD, GERMAN), "lt": (GERMAN,), "pl": (POLISH, GUILLEMETS), "ro": (POLISH,), "hu": (POLISH,), "sv": (SWEDISH, INWARD),
    "fi": (SWEDISH, INWARD), "da": (INWARD, SWEDISH, GERMAN), "nb": (GUILLEMETS,), "fr": (FRENCH, ENGLISH), "it": (GUILLEMETS, ENGLISH),
    "es": (GUILLEMETS, ENGLISH), "pt": (GUILLEMETS, ENGLISH), "ru": (GUILLEMETS, GERMAN), "uk": (GUILLEMETS, GERMAN),
}
"""The styles that papers in each language have; a document has one of them."""


class Mark(NamedTuple):
    """A mark, with the characters at its sides, "" at the edges of the block. (A tuple is made in half the time of a dataclass: there are many.)"""

    at: int
    char: str
    before: str
    behind: str

    @property
    def starts_outside(self) -> bool:
        """Is there nothing before it, or white space?"""
        return self.before == "" or self.before.isspace()

    @property
    def ends_outside(self) -> bool:
        """Is there nothing behind it, or white space, or what ends a clause?"""
        return self.behind == "" or self.behind.isspace() or self.behind in END

    @property
    def opens(self) -> bool:
        """Do the neighbours say that a quotation begins here?"""
        outside = self.starts_outside or self.before in START
        return outside and self.behind != "" and (self.behind.isalnum() or self.behind in SINGLES or self.behind in START)

    @property
    def closes(self) -> bool:
        """Do they say that one ends here?"""
        inside = self.before.isalnum() or self.before in END + SINGLES + DASHES
        return self.before != "" and inside and (self.ends_outside or self.behind in DASHES)


PRIMES = lazily(re.compile, "[\N{RIGHT SINGLE QUOTATION MARK}'\N{PRIME}] ?[0-9]{1,2}$")


@cache
def _any_of(characters: str) -> re.Pattern[str]:
    return re.compile(f"[{characters}]")


def marks_of(text: str, characters: str) -> list[Mark]:
    """The marks among these characters, without those that mean inches (5'10")."""
    if not any([char in text for char in characters]):  # noqa: C419 - of a whole document's styles most have none; a generator takes longer than the search
        return []
    found = (match.start() for match in _any_of(characters).finditer(text))
    return [Mark(at, text[at], text[at - 1:at], text[at + 1:at + 2]) for at in found
            if not (text[at - 1:at].isdigit() and _is_inches(text, at))]


def _is_inches(text: str, at: int) -> bool:
    """Does the mark, which stands behind a digit, mean inches?"""
    return text[at] == STRAIGHT or PRIMES.search(text, max(0, at - 4), at) is not None


def style_of(language: str | None, texts: Sequence[str]) -> Style | None:
    """The style of the document with these texts: of those that its language has, the one that its marks fit best; None where none does."""
    if language is None:
        return ENGLISH if _is_english(texts) else None
    candidates = STYLES.get(language, ())
    if len(candidates) == 1 and language == "en":
        return ENGLISH
    return _best_of([(fit, style) for style in candidates if (fit := _fit(style, texts)) is not None])


def _best_of(fits: Sequence[tuple[int, Style]]) -> Style | None:
    """The first that fits best; None where more marks stand against it than for it, or as many and another fits as well."""
    best = max((fit for fit, _ in fits), default=-1)
    chosen = [style for fit, style in fits if fit == best]
    return chosen[0] if best > 0 or (best == 0 and len(chosen) == 1) else None


def _is_english(texts: Iterable[str]) -> bool:
    """May a text whose language is unknown have English marks: is there one that opens, and none of another style?"""
    opened = False
    for text in texts:
        if re.search(f"[{LOW}{LEFT}{RIGHT}]", text):
            return False
        opened |= HIGH_OPEN in text
    return opened


MOST_STRAYS = 2
"""Strays for each mark that closes rightly, at most, where the opening mark tells what has to close it: a text that closes in two ways has made no
choice. One that hardly ever closes as its language does has made another."""


def _fit(style: Style, texts: Iterable[str]) -> int | None:
    """How many more marks stand as the style wants them than do not; None where none does, or where most quotations close in another way."""
    marks = [mark for text in texts if not text.isascii() for mark in marks_of(text, style.opening + style.closing + style.strays)]
    own = [mark for mark in marks if mark.char not in style.strays]
    closings = sum(mark.closes for mark in own if mark.char == style.closing)
    fitting = closings + _openings(own, style)
    if not fitting or _strays(marks, style) > _most_strays(style, own, closings):
        return None
    return fitting - _against(own, style)


def _openings(marks: Iterable[Mark], style: Style) -> int:
    """How many marks open as the style wants it."""
    return sum(mark.opens or (not style.tight and mark.behind.isspace()) for mark in marks if mark.char == style.opening)


def _strays(marks: Iterable[Mark], style: Style) -> int:
    """How many strays open or close."""
    return sum(mark.opens or mark.closes for mark in marks if mark.char in style.strays)


def _most_strays(style: Style, own: Sequence[Mark], closings: int) -> int:
    """How many marks may be strays, before they are a choice."""
    if style.opening == style.closing:  # as many quotations must open with it as with the stray: else all open otherwise, as in English
        return sum(mark.opens for mark in own)
    return max(1, MOST_STRAYS * closings if style.opening == LOW else closings)


def _against(marks: Iterable[Mark], style: Style) -> int:
    """How many marks close where the style opens, or open where it closes."""
    if style.opening == style.closing:
        return 0
    return sum(mark.closes if mark.char == style.opening else mark.opens for mark in marks)
