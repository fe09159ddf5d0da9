"""What Python says of each character below LIMIT, as numbers in a table: compiled code asks it and knows no character itself."""
from __future__ import annotations

from array import array
from functools import lru_cache

from newsclean.lexicon import UNSPACED, WORD, lowered

__all__ = ["CLOSERS", "LIMIT", "QUOTES", "SIGNS", "STOPS", "is_closed", "small", "table"]

LIMIT = 0x2800
"""Alphabets, general punctuation, arrows and symbols; texts with other characters are measured without the table."""
CLOSERS = ("\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
           ")]\N{RIGHT CORNER BRACKET}\N{FULLWIDTH RIGHT PARENTHESIS}*\u200b ")
STOPS = (".!?\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH EXCLAMATION MARK}\N{FULLWIDTH QUESTION MARK}\N{ARABIC QUESTION MARK}\N{DEVANAGARI DANDA}"
         "\N{HALFWIDTH IDEOGRAPHIC FULL STOP}\N{ARABIC FULL STOP}")
COLONS = ":\N{FULLWIDTH COLON}"
COMMAS = ",;-\N{EN DASH}\N{EM DASH}"
QUOTES = ("\"'\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
          "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{LEFT CORNER BRACKET}")
SIGNS = ("|#$@/>\n\N{EM DASH}\N{BULLET}\N{COPYRIGHT SIGN}\N{EURO SIGN}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
         "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{HORIZONTAL ELLIPSIS}")
"""Signs that say something of a line wherever they stand, and what the addresses of pages and mailboxes have."""

TRAITS = (str.isalnum, str.isupper, str.islower, str.isdecimal, str.isdigit, str.isalpha, str.isspace,
          QUOTES.__contains__, CLOSERS.__contains__, STOPS.__contains__, COLONS.__contains__, COMMAS.__contains__, "\N{HORIZONTAL ELLIPSIS}".__contains__, str.istitle,
          SIGNS.__contains__)
"""One bit each, the first the lowest; the bits are named in `_traits.h`."""
COPYRIGHT = "\N{COPYRIGHT SIGN}"
"""Is in words though it is neither letter nor digit: compiled code knows that of this one, which stands on every page."""
UNKNOWN = 1 << 15
"""The bit of any other such character, and of those of scripts without spaces."""
DEPENDS = 0xFFFF
"""Stands for the small letter of one that has two."""
SIGMA = "\N{GREEK CAPITAL LETTER SIGMA}"
"""Another one at the end of a word than elsewhere."""


def is_closed(text: str) -> bool:
    """Does a text end with the stop of a sentence, perhaps inside quotation marks?

    >>> is_closed('He said: "It sails." '), is_closed("Ferry sails again")
    (True, False)
    """
    return text.rstrip().rstrip(QUOTES).endswith(tuple(STOPS))


@lru_cache(maxsize=1)
def small() -> bytes:
    """The same characters in lower case, as `lowered` makes them: unsigned 16-bit integers."""
    return array("H", [DEPENDS if char == SIGMA else ord(lowered(char)) for char in map(chr, range(LIMIT))]).tobytes()


@lru_cache(maxsize=1)
def table() -> bytes:
    """Unsigned 16-bit integers of this machine's byte order, one for each code point below LIMIT."""
    chars = list(map(chr, range(LIMIT)))
    bits = [UNKNOWN if UNSPACED.match(char) or (WORD.match(char) is not None) != (char.isalnum() or char == COPYRIGHT) else 0 for char in chars]
    for place, trait in enumerate(TRAITS):
        bits = [known | has << place for known, has in zip(bits, map(trait, chars))]
    return array("H", bits).tobytes()
