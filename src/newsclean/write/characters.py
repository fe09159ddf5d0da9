"""Characters that mark-up must not hold, and those that a reader cannot see though they change what is seen."""
from __future__ import annotations

import unicodedata

import regex

__all__ = ["FORBIDDEN", "UNSEEN", "name_of", "storable"]

FORBIDDEN = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\p{Noncharacter_Code_Point}]")
"""What XML forbids or HTML calls an error: controls but tab and line ends, lone surrogates, noncharacters."""

UNSEEN = regex.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\p{Noncharacter_Code_Point}"
                       r"\p{Bidi_Control}\xad\u200b\u2028\u2029\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]")
"""Controls, characters that turn the direction of text, and invisible ones. Not joiners: Indic and Arabic letters are spelled with them."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def storable(text: str) -> str:
    """The text with a replacement character for each that HTML and XML cannot hold.

    >>> storable("a\\x00b") == "a\\N{REPLACEMENT CHARACTER}b"
    True
    """
    return FORBIDDEN.sub(REPLACEMENT, text)


def name_of(character: str) -> str:
    """The code point and, where it has one, the name: what a person can look up.

    >>> name_of("\\N{RIGHT-TO-LEFT OVERRIDE}")
    'U+202E RIGHT-TO-LEFT OVERRIDE'
    """
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()
