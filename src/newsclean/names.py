"""What is a name: of a person, of a news agency, of a publisher. "Jane Doe" is one, "Staff Writer" is none."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

import regex

from newsclean.dates import change_words
from newsclean.fingerprints import Fingerprints
from newsclean.lazy import lazily
from newsclean.resources import read_data

__all__ = ["CASELESS", "NameWords", "given_name_key", "has_given_name", "is_agency", "is_given_name", "is_handle", "is_newsroom", "is_outlet", "is_person", "is_role", "name_words", "parted",
           "without_job", "without_lead"]

APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}"
LONGEST = 60
"""Characters of the longest name of one person."""

WORD = lazily(regex.compile, rf"[\p{{L}}\p{{M}}\p{{N}}][\p{{L}}\p{{M}}\p{{N}}{APOSTROPHES}.\-]*+")
CAPITAL = lazily(regex.compile, rf"(?:[dDlLO][{APOSTROPHES}])?\p{{Lu}}[\p{{L}}\p{{M}}{APOSTROPHES}.\-]*+")
CASELESS = lazily(regex.compile, r"\p{Lo}[\p{Lo}\p{M}\N{ZERO WIDTH NON-JOINER}.]*+(?:\s\p{Lo}[\p{Lo}\p{M}\N{ZERO WIDTH NON-JOINER}.]*+){1,3}+")
"""Two to four words of a script without capitals."""
HANDLE = lazily(regex.compile, r"@?[\p{L}][\p{L}\p{M}\p{N}_.\-]{1,30}+")
ADDRESS = lazily(regex.compile, r"https?:|www\.|@\w|\w\.(?:com|org|net|info|de|at|ch|uk|fr|it|es|nl|be|pl|cz|ru|tr|lt|jp|cn|kr|vn|id|za|in|au|br|pt|se|no|dk|fi|eu|tv)\b", regex.IGNORECASE)
ADDRESS_MARKS = frozenset(":.@")
"""One of these is in every address."""
VOWEL = lazily(regex.compile, r"[AEIOUYÀ-ÆÈ-ÏÒ-ÖØ-ÝŌŐŪŮŰŸАЕЁИОУЫЭЮЯІЇЄΑΕΗΙΟΥΩ]")
ACRONYM = 3
"""Capitals from which a word of a mixed name is an abbreviation: "AMP Project", but "JD Vance"."""
LONGEST_SMALL = 3
"""Letters of the words that end a name only in small letters: "in" does, "In" may be part of one."""
SETS = (("particles", "particle", "words"), ("openings", "opening", "words"), ("roles", "role", "words"), ("outlets", "outlet", "words"), ("agencies", "agency", "names"),
        ("newsrooms", "newsroom", "words"), ("houses", "picture", "houses"), ("stock", "picture", "stock"))
"""Fields of `NameWords`, and where `data/names.toml` has them."""
GLUED_OUTLET = 8
"""Letters from which the name of an outlet is known where it is glued to what follows; shorter ones begin other words."""
SMALL_SIGNS = frozenset({"dpa", "epd", "sda", "sid"})
JUNIOR = (" Jr", " Sr")
"""Ends of names that a full stop belongs to."""
INSTITUTIONS = frozenset("university universit\u00e4t universidad universidade universit\u00e0 universit\u00e9 college institute institut instituto istituto academy akademie hospital".split())
"""Last words of the name of an institution, which may have "and" inside."""
STRONG = lazily(regex.compile, r"\s*(?:[,;|/\N{BULLET}\N{MIDDLE DOT}\n&\N{IDEOGRAPHIC COMMA}\N{FULLWIDTH COMMA}]|\s[-\N{EN DASH}\N{EM DASH}]\s)\s*")
WEAK = lazily(regex.compile, r"(?<!\bvon)\s(?:and|und|et|y|e|og|och|en|i|with|mit|avec|con|dan|ve|v\u00e0|i|a|ja|und|\u0438|\u0442\u0430|\u0648)\s")

LOUD = lazily(regex.compile, r"\s(?:AND|UND|ET|OG|OCH|EN|CON|VE|WITH|MIT|AVEC)\s")
"""Of those, what parts names in capitals."""
FIRST_CONJUNCTION = lazily(regex.compile, r"^\s*(?:and|und|et|og|och|AND|UND|ET|OG|OCH)\s(?=\p{Lu})")
AROUND_PIECES = " .:()[]\N{EN DASH}\N{EM DASH}-\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}"
SIDE_BY_SIDE = (4, 6, 8)
"""Words of two, three and four names of a given name and a surname."""


DOT, DOTLESS = "\N{COMBINING DOT ABOVE}", "\N{LATIN SMALL LETTER DOTLESS I}"


class NameWords(NamedTuple):
    """The words of `data/names.toml`, and patterns for what leads names in, for what leads in others than authors (also behind them), and for what ends a name.

    asked_lead  what leads in who asked the questions: "Das Gespräch führte Jane Doe"
    label       what leads names in where the line is a byline already: "Interview: Jane Doe"
    agency_end  a news agency of several words that follows a name: "Jane Doe The Associated Press"
    """

    lead: regex.Pattern[str]
    inner_lead: regex.Pattern[str]
    asked_lead: regex.Pattern[str]
    label: regex.Pattern[str]
    other_lead: regex.Pattern[str]
    other_behind: regex.Pattern[str]
    stop: regex.Pattern[str]
    agency_end: regex.Pattern[str]
    particles: frozenset[str]
    openings: frozenset[str]
    roles: frozenset[str]
    outlets: frozenset[str]
    agencies: frozenset[str]
    newsrooms: frozenset[str]
    houses: frozenset[str]
    stock: frozenset[str]


@cache  # immutable data, read once
def name_words() -> NameWords:
    """The words that bylines are read with."""
    import tomllib  # noqa: PLC0415 - not needed by those who only import the package

    data = tomllib.loads(read_data("names.toml").decode())
    short, long = data["lead"]["short"], [*data["lead"]["long"], *data["lead"]["asked"]]
    inner = [*long, "by", "von", "par", "por", "door", "af", "av", "oleh", "\u0e42\u0e14\u0e22", "\u05de\u05d0\u05ea"]
    others, stops = _any_of(data["other"]["leads"]), data["stop"]["words"]
    small, large = ([word for word in stops if (len(word) <= LONGEST_SMALL) is wanted] for wanted in (True, False))
    known = {name: frozenset(data[key][within]) for name, key, within in SETS}
    return NameWords(lead=lazily(regex.compile, rf"\W{{0,5}}+(?:{_any_of([*short, *long])})(?:\s?:\s?|\s?\|\s|\s)", regex.IGNORECASE),
                     inner_lead=lazily(regex.compile, rf"(?<!\S)(?:{_any_of(inner)})\s?:?\s", regex.IGNORECASE),
                     asked_lead=lazily(regex.compile, rf"\W{{0,5}}+(?:{_any_of(data['lead']['asked'])})\b", regex.IGNORECASE),
                     label=lazily(regex.compile, rf"\W{{0,5}}+(?:{_any_of(data['lead']['labels'])})(?:\s?:\s?|(?<=\sd[ei])\s)(?=\p{{L}})", regex.IGNORECASE),
                     other_lead=lazily(regex.compile, rf"\W{{0,5}}+(?:{others})(?:\s?+:|\s++(?=\S))", regex.IGNORECASE),
                     other_behind=lazily(regex.compile, rf"\s?[;,(]\s?(?:{others})(?:\s?:|\s)\s?\S.*", regex.IGNORECASE),
                     stop=lazily(regex.compile, rf"(?<!\s)\s++(?:(?:{_any_of(small)}|(?i:{_any_of(large)}))(?![\p{{L}}\p{{N}}])|[\d(\[@#\N{{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}}]).*+"),
                     agency_end=lazily(regex.compile, rf"\s(?P<agency>{_any_of(name for name in data['agency']['names'] if ' ' in name)})$", regex.IGNORECASE),
                     **{**known, "roles": known["roles"] | change_words()})


def _any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, of those that begin alike the longest first. At most places none matches: one look at each first letter then tells."""
    behind: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        behind.setdefault(word[0], []).append(regex.escape(word[1:]))
    return "|".join(f"{regex.escape(first)}(?:{'|'.join(rests)})" for first, rests in behind.items())


@cache  # immutable data, read once
def _given_names() -> Fingerprints:
    return Fingerprints.from_bytes(read_data("given_names.bin"))


def given_name_key(word: str) -> str:
    """A given name as it is looked up: without case, and all i alike, since Turkish has two with and without a dot in both cases.

    >>> given_name_key("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}brahim"), given_name_key("\N{LATIN SMALL LETTER DOTLESS I}rmak")
    ('ibrahim', 'irmak')
    """
    return word.casefold().replace(DOT, "").replace(DOTLESS, "i")


def is_given_name(word: str) -> bool:
    """Is the word one of the given names that are known, in whatever case? One of a thousand other words seems to be."""
    return _given_names().level(given_name_key(word)) >= 0


def has_given_name(name: str) -> bool:
    """Is a word of the name a given name, or an initial?

    >>> [has_given_name(text) for text in ("Jane Doe", "Doe Jane", "Jean-Luc Roe", "J. Roe", "Big Data")]
    [True, True, True, True, False]
    """
    return any((len(part) == 2 and part[1] == ".") or is_given_name(part) for word in name.split() for part in ([word, *word.split("-")] if "-" in word else [word]))


def without_job(name: str) -> tuple[str, str | None]:
    """The name without the words for its bearer's work before it, and those: "Reporterin Jane Doe".

    >>> without_job("Staff Writer Jane Doe"), without_job("Jane Doe")
    (('Jane Doe', 'Staff Writer'), ('Jane Doe', None))
    """
    words = name.split()
    at = 0
    while at < len(words) and (is_role(words[at]) or is_role(words[at].rpartition("-")[2])):
        at += 1
    return (" ".join(words[at:]), " ".join(words[:at])) if 0 < at < len(words) else (name, None)


def without_lead(line: str) -> tuple[str, bool]:
    """The line without "By" and its like, and whether it had such a lead."""
    match = name_words().lead.match(line)
    return (line[match.end():].strip(), True) if match else (line, False)


def is_role(word: str) -> bool:
    """Is this a word for somebody's work or for a newsroom, in whatever case?"""
    word = word.strip(".,:").casefold()
    return word in name_words().roles or word.endswith(("redaktion", "redaktionen", "redaktionsteam"))


def is_newsroom(word: str) -> bool:
    """Is this a word for those who work at an outlet, all together?"""
    word = word.strip(".,:").casefold()
    return word in name_words().newsrooms or word.endswith(("redaktion", "redaktionen", "redaktionsteam"))


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
    if not 2 <= len(words) <= 6 or len(name) > LONGEST or "\n" in name or is_agency(name):
        return False
    return not _is_work_or_outlet(words) and _has_capitals(words) and not _is_abbreviated(words)


def _is_work_or_outlet(words: Sequence[str]) -> bool:
    """Is a role among the words, are they an outlet's name, or do they begin as no person's name does?"""
    known = name_words()
    lower = [word.casefold() for word in words]
    return any(map(is_role, words)) or lower[-1] in known.outlets or lower[0] in known.openings or _is_romance_outlet(lower)


def _is_romance_outlet(words: Sequence[str]) -> bool:
    """Is this a newspaper's name that begins with the word for one: "Jornal da Beira", "Corriere di Pell"?"""
    return len(words) > 2 and words[0] in name_words().outlets and words[1] in name_words().particles


def _has_capitals(words: Sequence[str]) -> bool:
    """Have at least two of the words capitals, and are all others particles?"""
    particles = name_words().particles
    capitals = [CAPITAL.fullmatch(word) is not None for word in words]
    small = particles | {"und"} if "von" in words else particles  # "von und zu"
    return sum(capitals) >= 2 and all(capital or word in small for capital, word in zip(capitals, words))


def _is_abbreviated(words: Sequence[str]) -> bool:
    """Are these signs and abbreviations: "CC BY", "AMP Project", "EFE EFE"? A surname alone may be in capitals, and so may a whole name."""
    loud = [word for word in words if len(word) > 1 and word == word.upper() and "." not in word]
    if any(map(is_agency, loud)):
        return True
    if len(loud) == len(words):
        return not any(VOWEL.search(word) for word in loud if len(word) >= ACRONYM)
    return bool(loud) and loud[0] is words[0] and len(loud[0]) >= ACRONYM and len(loud) == 1


def is_handle(name: str) -> bool:
    """Is this one word that somebody may sign with: a first name, a nickname?"""
    word = name.casefold().strip(".")
    known = name_words()
    return HANDLE.fullmatch(name) is not None and not is_role(word) and not {word, word.lstrip("@")} & (known.particles | known.outlets) and not is_agency(name)


def is_outlet(name: str, outlets: Iterable[str]) -> bool:
    """Is this the name of one of the outlets (keys: letters and digits in lower case), perhaps with words such as "news" or "staff", or glued to another?

    >>> [is_outlet(text, ["pellislandpost"]) for text in ("Pell Island Post Staff", "Pell Island PostNovember", "Pell Island Post Jane")]
    [True, True, False]
    """
    words = [word.casefold().strip(".") for word in WORD.findall(name)]
    spoken, whole = _letters(word for word in words if not is_role(word)), _letters(words)
    if not spoken or _holds_address(name):
        return True
    return any(outlet in (spoken, whole) or _is_glued(outlet, words, whole) for outlet in outlets)


def _holds_address(text: str) -> bool:
    """Does a text hold the address of a site, or a handle?"""
    return not ADDRESS_MARKS.isdisjoint(text) and ADDRESS.search(text) is not None


def _is_glued(outlet: str, words: Sequence[str], whole: str) -> bool:
    """Do these words (`whole`: their letters) begin with an outlet's name that ends within one of them?"""
    return whole.startswith(outlet) and len(outlet) >= GLUED_OUTLET and len(outlet) not in {len(_letters(words[:i])) for i in range(1, len(words))}


def _letters(words: Iterable[str]) -> str:
    """Letters and digits of words, as an outlet's key has them."""
    return "".join(filter(str.isalnum, "".join(words)))


def parted(line: str) -> Sequence[str]:
    """The pieces of an enumeration of names: "Jane Doe, John Roe and Max Moe" has three. A surname with "y" or "e" inside stays whole."""
    pieces = [part for piece in STRONG.split(line) for part in _conjoined(piece)]
    stripped = ((piece.strip(AROUND_PIECES), piece) for piece in pieces)
    whole = [f"{name}." if _is_abbreviation(name) and f"{name}." in piece else name for name, piece in stripped if name]
    return [name for names in whole for name in _side_by_side(names)]


def _side_by_side(names: str) -> list[str]:
    """The full names that stand side by side with nothing between, as lines of a list are read; the text as it is where it may be one name.

    >>> _side_by_side("Jane Doe John Roe"), _side_by_side("Jane Mary Doe Roe"), _side_by_side("Big Data Jane Doe")
    (['Jane Doe', 'John Roe'], ['Jane Mary Doe Roe'], ['Big Data Jane Doe'])
    """
    words = names.split(" ")
    if len(words) not in SIDE_BY_SIDE or not all(map(is_given_name, words[::2])) or not all(map(_is_surname, words[1::2])):
        return [names]
    return [f"{given} {surname}" for given, surname in zip(words[::2], words[1::2])]


def _is_surname(word: str) -> bool:
    """May a word be a surname, and no given name or part of one?"""
    return word[:1].isupper() and not is_given_name(word)


def _is_abbreviation(name: str) -> bool:
    """May the full stop behind a name be its own: "John Roe Jr.", "Jane D."?"""
    return name.endswith(JUNIOR) or (name[-1].isupper() and not name[-2:-1].isalnum())


def _conjoined(piece: str) -> list[str]:
    """The names that "and" and its like join in a piece; the whole piece where one of them is a single word, and no agency."""
    bare = FIRST_CONJUNCTION.sub("", piece)  # "Jane Doe, John Roe, and Max Moe"
    parts = [part.strip() for part in (LOUD if bare.isupper() else WEAK).split(bare)]
    joined = not all(" " in part or is_agency(part) for part in parts) or _is_institution(parts)
    return [bare.strip()] if joined else parts


def _is_institution(parts: Sequence[str]) -> bool:
    """Is this the name of one: "Pell Agriculture and Forestry University"?"""
    return len(parts) > 1 and parts[-1].rpartition(" ")[2].casefold() in INSTITUTIONS and not any(map(has_given_name, parts[:-1]))
