"""Latin text in a neighbouring encoding, read as windows-1252: Czech `vèera øekla` for včera řekla, Turkish `Beþyol` for Beşyol."""
from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from itertools import pairwise

import regex

from newsclean.lazy import lazily
from newsclean.repair.edits import Proposal

__all__ = ["foreign_signs", "neighbour_step"]

CZECH_AND_SLOVAK = "áäčďéěíĺľňóôŕřšťúůýž"  # in the letters of both: broken, each is easily taken for the other
LETTERS = {
    "windows-1250": {"cs": CZECH_AND_SLOVAK, "sk": CZECH_AND_SLOVAK, "pl": "ąćęłńóśźż", "hu": "áéíóöőúüű", "sl": "čšž", "hr": "čćđšž"},
    "windows-1254": {"tr": "çğıöşüâîûİ"},
    "windows-1257": {"lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž"},
}
"""For each encoding the languages written in it, and their letters outside ASCII."""

MIN_WORDS = 2
"""Words with letters that the language does not have: one may be a foreign name."""

BEYOND = lazily(regex.compile, r"(?V1)[\p{L}--[\x00-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192]]")
"""A letter that windows-1252 does not have: what shows it was not read with that encoding."""

WORD = lazily(regex.compile, r"[\p{L}\x80-\x9f\xb9\xb3\xbf\xaf\xa3\xa5\xbe\xbc\u0152\u0153\u0178\u0160\u0161\u0192]++")
"""Letters, and the signs that stand where these encodings have letters."""


@lru_cache(maxsize=32)
def neighbour_step(language: str | None) -> Callable[[str], Sequence[Proposal]]:
    """The rule for text in this language."""
    encoding = _encoding(language)
    return partial(_propose, encoding=encoding, table=_table(encoding, _letters(language))) if encoding else _nothing


@lru_cache(maxsize=32)
def foreign_signs(language: str | None) -> re.Pattern[str] | None:
    """What the language's letters look like when they are misread: a text without any of them needs no rule. None where there is no rule."""
    encoding = _encoding(language)
    return re.compile(f"[{re.escape(''.join(_table(encoding, _letters(language))))}]") if encoding else None


def _encoding(language: str | None) -> str:
    return next((encoding for encoding, languages in LETTERS.items() if language in languages), "")


def _letters(language: str | None) -> str:
    letters = LETTERS[_encoding(language)][language or ""]
    return letters + letters.upper()


def _nothing(_text: str) -> list[Proposal]:
    return []


def _table(encoding: str, letters: str) -> dict[str, str]:
    """What the letters of the language look like when they are misread, where that is another character."""
    pairs = ((letter, _misread(letter.encode(encoding, "ignore"))) for letter in letters)
    return {seen: letter for letter, seen in pairs if seen and seen != letter and seen not in letters}


def _misread(data: bytes) -> str:
    """The byte as browsers read it: the five that windows-1252 leaves open are control characters."""
    return data.decode("windows-1252", "ignore") or data.decode("latin-1")


def _propose(text: str, *, encoding: str, table: dict[str, str]) -> list[Proposal]:
    """Edits for a text that has letters foreign to the language, all of which can be explained, and none that only the right reading has."""
    if text.isascii() or BEYOND.search(text) or not set(table.values()).isdisjoint(text):
        return []
    return [Proposal(match.start() + i, match.start() + i + 1, table[char], f"{encoding} had been read as windows-1252", 0.9)
            for match in _wrong_words(text, table) for i, char in enumerate(match[0]) if char in table]


def _wrong_words(text: str, table: dict[str, str]) -> list[regex.Match[str]]:
    """The words with letters foreign to the language; none where they are too few, or where a word is none when it is read rightly."""
    words = [match for match in WORD.finditer(text) if not match[0].isascii()]
    wrong = [match for match in words if any(char in table for char in match[0])]
    return wrong if len(wrong) >= MIN_WORDS and all(_is_word(match[0], table) for match in words) else []


def _is_word(word: str, table: dict[str, str]) -> bool:
    """Does the word, read rightly, have letters only, and no capital that only this reading puts behind a small letter?"""
    letters = all(char in table or char.isalpha() for char in word) and any(char.isascii() and char.isalpha() for char in word)
    return letters and not _has_capital_inside(word, table)


def _has_capital_inside(word: str, table: dict[str, str]) -> bool:
    """Is there a misread capital behind a small letter?"""
    return any(before.islower() and char in table and char.isupper() for before, char in pairwise(word))
