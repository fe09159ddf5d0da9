"""What is a name: of a person, of a news agency, of a publisher. "Jane Doe" is one, "Staff Writer" is none."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import regex

from newsclean.dates import change_words

__all__ = ["CASELESS", "EAST_ASIAN", "NameWords", "is_agency", "is_handle", "is_outlet", "is_person", "is_role", "name_words", "parted", "without_lead"]

APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}"
LONGEST = 60
"""Characters of the longest name of one person."""

EAST_ASIAN = regex.compile(
    r"(?P<name>\p{Hangul}{2,4})\s?(?:\uae30\uc790|\ud2b9\ud30c\uc6d0|\ub17c\uc124\uc704\uc6d0)"
    r"|(?:\u8a18\u8005|\u8bb0\u8005|\u53d6\u6750|\u57f7\u7b46|\u64b0\u6587|\u4f5c\u8005|\u6587)"
    r"\s?(?:[:\uff1a/\uff0f\u30fb]\s?|\s)(?P<name>[\p{Han}\p{Katakana}\N{KATAKANA MIDDLE DOT}\N{KATAKANA-HIRAGANA PROLONGED SOUND MARK}]{2,12}+(?: [\p{Han}\p{Katakana}]{1,6}+)?)"
    r"|(?<!\p{Han})(?P<name>[\p{Han}]{2,5})(?=\s?(?:\u8a18\u8005|\u8bb0\u8005))")
"""Korean "Hong Gildong gija", Japanese and Chinese names beside a word for reporter or text; those who edited are no authors."""
EAST_ASIAN_ROLE = regex.compile(r"\s?(?:\uae30\uc790|\ud2b9\ud30c\uc6d0|\ub17c\uc124\uc704\uc6d0|\uc5d0\ub514\ud130|\u8a18\u8005|\u8bb0\u8005)$")
WORD = regex.compile(rf"[\p{{L}}\p{{M}}\p{{N}}][\p{{L}}\p{{M}}\p{{N}}{APOSTROPHES}.\-]*+")
CAPITAL = regex.compile(rf"(?:[dDlLO][{APOSTROPHES}])?\p{{Lu}}[\p{{L}}\p{{M}}{APOSTROPHES}.\-]*+")
CASELESS = regex.compile(r"\p{Lo}[\p{Lo}\p{M}.]*+(?:\s\p{Lo}[\p{Lo}\p{M}.]*+){1,3}+")
"""Two to four words of a script without capitals."""
HANDLE = regex.compile(r"@?[\p{L}][\p{L}\p{M}\p{N}_.\-]{1,30}+")
ADDRESS = regex.compile(r"https?:|www\.|@\w|\w\.(?:com|org|net|info|de|at|ch|uk|fr|it|es|nl|be|pl|cz|ru|tr|lt|jp|cn|kr|vn|id|za|in|au|br|pt|se|no|dk|fi|eu|tv)\b", regex.IGNORECASE)
SMALL_SIGNS = frozenset({"dpa", "epd", "sda", "sid"})
STRONG = regex.compile(r"\s*(?:[,;|/\N{BULLET}\N{MIDDLE DOT}\n&\N{IDEOGRAPHIC COMMA}\N{FULLWIDTH COMMA}]|\s[-\N{EN DASH}\N{EM DASH}]\s)\s*")
WEAK = regex.compile(r"\s(?:and|und|et|y|e|og|och|en|i|with|mit|avec|con|dan|ve|v\u00e0|i|a|ja|und|\u0438|\u0442\u0430|\u0648)\s")


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words of `data/names.toml`, and a pattern for what leads names in."""

    lead: regex.Pattern[str]
    inner_lead: regex.Pattern[str]
    particles: frozenset[str]
    roles: frozenset[str]
    outlets: frozenset[str]
    agencies: frozenset[str]


@cache  # immutable data, read once
def name_words() -> NameWords:
    """The words that bylines are read with."""
    import tomllib  # noqa: PLC0415 - not needed by those who only import the package

    data = tomllib.loads((files("newsclean") / "data" / "names.toml").read_text("utf-8"))
    short, long = (sorted(data["lead"][key], key=len, reverse=True) for key in ("short", "long"))
    every = "|".join(map(regex.escape, long + short))
    lead = regex.compile(rf"\W{{0,5}}+(?:{every})(?:\s?:\s?|\s?\|\s|\s)", regex.IGNORECASE)
    inner = regex.compile(rf"(?<!\S)(?:{'|'.join(map(regex.escape, [*long, 'by', 'von', 'par', 'por', 'door', 'af', 'av', 'oleh']))})\s?:?\s", regex.IGNORECASE)
    roles = frozenset(data["role"]["words"]) | change_words()
    return NameWords(lead, inner, frozenset(data["particle"]["words"]), roles, frozenset(data["outlet"]["words"]), frozenset(data["agency"]["names"]))


def without_lead(line: str) -> tuple[str, bool]:
    """The line without "By" and its like, and whether it had such a lead."""
    match = name_words().lead.match(line)
    return (line[match.end():].strip(), True) if match else (line, False)


def is_role(word: str) -> bool:
    """Is this a word for somebody's work or for a newsroom, in whatever case?"""
    word = word.strip(".,:").casefold()
    return word in name_words().roles or word.endswith(("redaktion", "redaktionen", "redaktionsteam"))


def is_agency(name: str) -> bool:
    """Is this a news agency? Case tells a sign from a word: "AP" is one, "ap" none; but some sign in small letters."""
    key = " ".join(name.split()).strip(".")
    if key.casefold() not in name_words().agencies:
        return False
    return len(key) > 5 or key == key.upper() or key in SMALL_SIGNS or "-" in key or (len(key) > 3 and key[0].isupper())


def is_person(name: str) -> bool:
    """Does this look like the full name of one person: two to six words with capitals, none of them a role?

    >>> [is_person(text) for text in ("Jane van der Doe", "Staff Writer", "Jane", "The Daily Times")]
    [True, False, False, False]
    """
    words = name.split()
    if not 2 <= len(words) <= 6 or len(name) > LONGEST or is_agency(name):
        return False
    known = name_words()
    if any(map(is_role, words)) or words[-1].casefold() in known.outlets:
        return False
    capitals = [CAPITAL.fullmatch(word) is not None for word in words]
    return sum(capitals) >= 2 and all(capital or word in known.particles for capital, word in zip(capitals, words))


def is_handle(name: str) -> bool:
    """Is this one word that somebody may sign with: a first name, a nickname?"""
    word = name.casefold().strip(".")
    known = name_words()
    return HANDLE.fullmatch(name) is not None and not is_role(word) and not {word, word.lstrip("@")} & (known.particles | known.outlets) and not is_agency(name)


def is_outlet(name: str, outlets: Iterable[str]) -> bool:
    """Is this the name of one of the outlets (keys: letters and digits in lower case), perhaps with words such as "news" or "staff"?"""
    words = [word.casefold().strip(".") for word in WORD.findall(name)]
    spoken = "".join(filter(str.isalnum, "".join(word for word in words if not is_role(word))))
    whole = "".join(filter(str.isalnum, "".join(words)))
    return not spoken or ADDRESS.search(name) is not None or any(outlet in (spoken, whole) for outlet in outlets)


def parted(line: str) -> Sequence[str]:
    """The pieces of an enumeration of names: "Jane Doe, John Roe and Max Moe" has three. A surname with "y" or "e" inside stays whole."""
    pieces = list[str]()
    for piece in STRONG.split(line):
        parts = [part.strip() for part in WEAK.split(piece)]
        pieces += parts if all(" " in part or is_agency(part) for part in parts) else [piece.strip()]
    return [piece for piece in (piece.strip(" .:()[]\N{EN DASH}\N{EM DASH}-") for piece in pieces) if piece]
