"""Measures of a text's beginning and end: by `_measures.c` where the package was compiled and the text has common characters alone, else here."""
from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

import regex

import newsclean.label.native as native
from newsclean.label.characters import CLOSERS, COLONS, COMMAS, QUOTES, SIGNS, STOPS, small, table
from newsclean.lazy import lazily
from newsclean.lexicon import DOTTED, FINDS, FUNCTION, OPENS, UNSPACED, Lists, lowered, words_of
from newsclean.parts import key_of

__all__ = ["CLOCK", "CREDIT_REACH", "CREDIT_START", "DAY", "FIRST_KINDS", "HEAD", "START", "STOP_KINDS", "TAIL", "Measures", "measured", "measured_in_python"]

HEAD: Final = 300
"""Characters of a block that its words are taken from: what a line is for shows at its beginning."""
MOST_TOKENS: Final = 40
FUNCTION_WORDS: Final = 60
"""So many first words are looked up among the function words."""
MIN_WORD: Final = 5
"""Letters from which a word is taken for a content word."""
TOPIC_WORDS: Final = 25
"""First words of a line that are looked up among those of the story."""
CAPS: Final = 20
MIN_CAPS: Final = 4
"""First characters that are all capitals, and of how many at least, in a line that is set in capitals."""
OPENING: Final = 1500
"""Characters of a text whose sentences are counted."""
SENTENCE_ENDS: Final = (". ", "! ", "? ", ".\N{RIGHT DOUBLE QUOTATION MARK} ", '." ', "\N{IDEOGRAPHIC FULL STOP}", "\N{DEVANAGARI DANDA}", "\N{FULLWIDTH QUESTION MARK}")
CREDIT_REACH: Final = 200
CREDIT_START: Final = 60
"""Characters at the end of a text in which a credit is looked for, and at the beginning of one that is longer."""
TAIL: Final = 1
START: Final = 2
"""The places of a credit."""
PICTURED: Final = lazily(regex.compile, "\N{COPYRIGHT SIGN}|(?:fot|phot|bild|credit|kuva|image|picture)[a-z\u017f]*+.?[:.bv]", regex.DOTALL)
"""What a credit that is not in brackets has: one of these words, and behind its letters a mark, or "by" or "via"; to look for them is cheaper than the pattern."""
WORDS: Final = lazily(regex.compile, "fot|phot|bild|credit|kuva|image|picture")
"""Where an I is dotted, which the pattern takes for one that is none, the word is enough."""
DIGITS: Final = lazily(re.compile, r"\d+")
DAY: Final = 1
CLOCK: Final = 2
"""What digits may tell."""
MAY_BE_DAY: Final = lazily(regex.compile, r"(?<!\d)(?:(?:19|20)\d\d(?!\d)|\d{1,2}[\s\x1c-\x1f]?[./-][\s\x1c-\x1f]?\d{1,2}[\s\x1c-\x1f]?[./-])|\d{4}[\u5e74\ub144]")
MAY_BE_CLOCK: Final = lazily(regex.compile, r"(?<!\d)\d{1,2}(?:[:.hH]\d\d(?!\d)|[\s\x1c-\x1f]?(?:[aApP][mM.]|[uU][hH]))")
"""What a day in digits, and a time of day, have in any case."""
DOES: Final = ("is", "was", "writes", "covers", "has", "joined", "works", "ist", "schreibt", "arbeitet", "est", "es", "\N{LATIN SMALL LETTER E WITH GRAVE}",
               "\N{LATIN SMALL LETTER E WITH ACUTE}", "jest", "\N{LATIN SMALL LETTER A WITH DIAERESIS}r", "er", "on")
PERSON: Final = lazily(regex.compile, rf"(?:\p{{Lu}}[\p{{L}}.'\N{{RIGHT SINGLE QUOTATION MARK}}-]{{0,20}} ){{1,4}}(?:\([^()]{{1,30}}\) )?(?:{'|'.join(DOES)}) ")
"""A line that opens with a name and says what that person is or does."""
MOST_NAME: Final = 21
BEHIND_NAME: Final = ("(", *[f"{word} " for word in DOES])
"""Characters of the longest part of such a name, and what may follow the first part but another."""
PAUSES: Final = {**dict.fromkeys(COLONS, "colon"), **dict.fromkeys(COMMAS, "comma")}
"""Marks that end no sentence, and what is said of a text that ends with one."""
SIGNED: Final = lazily(re.compile, f"[{re.escape(SIGNS)}]|[wW][.]")

STOP_KINDS: Final = ("none", "stop", "quote", "dots", "colon", "comma", "mark")
"""How a text ends: "stop", "quote" (a stop inside closing marks), "mark" (a closing mark alone), …"""
FIRST_KINDS: Final = ("quote", "caps", "upper", "lower", "digit", "letter", "mark")


class Measures(NamedTuple):
    """Of a text's first HEAD characters, but for `stop`, `sentences` and `credited`.

    words       runs of letters and digits, in lower case
    spoken      those of MIN_WORD characters or more, each once
    content     how many of the latter stand among the first TOPIC_WORDS words
    key         the letters and digits: equal for lines that begin alike
    stop        how the text ends, a place in STOP_KINDS
    first       what it begins with, a place in FIRST_KINDS
    names       share of its words with a capital first letter
    digits      share of digits
    function    share of function words
    unspaced    characters of scripts without spaces
    sentences   how many there are in the first OPENING characters
    signed      1 where it may hold one of the signs and addresses that say something wherever they stand
    credited    may it name a photographer or an agency? A sum of TAIL and START
    listed      its words by which a phrase of the word lists may be found, the first also if one may begin with it
    timed       may it hold a day in digits, or a time of day? A sum of DAY and CLOCK
    person      1 where it opens with a name and says what that person is or does
    """

    words: tuple[str, ...]
    spoken: tuple[str, ...]
    content: int
    key: str
    stop: int
    first: int
    names: float
    digits: float
    function: float
    unspaced: int
    sentences: int
    signed: int
    credited: int
    listed: tuple[str, ...]
    timed: int
    person: int


def measured(texts: list[str], lists: Lists) -> list[tuple[Any, ...]]:
    """Measure texts: the fields of Measures, in their order. (To make one of them takes as long as to measure a short line.) `lists`: those of the word lists."""
    found = native.measured(texts, table(), small(), lists) if native.COMPILED else [None] * len(texts)
    return [one or measured_in_python(text, lists) for text, one in zip(texts, found)]


def measured_in_python(text: str, lists: Lists) -> Measures:
    """The same, for any text."""
    head = text[:HEAD]
    low = lowered(head)
    words = tuple(words_of(low))
    said = [lists.get(word, 0) for word in words]
    unspaced = 0 if head.isascii() else len(UNSPACED.findall(head))
    spoken = tuple(dict.fromkeys([word for word in words if len(word) >= MIN_WORD]))
    return Measures(
        words, spoken, len({word for word in words[:TOPIC_WORDS] if len(word) >= MIN_WORD}), "".join(words) if low.isascii() else key_of(head),
        STOP_KINDS.index(_stop(text)), FIRST_KINDS.index(_first(text)), _names(head), _share(sum(map(len, DIGITS.findall(head))), len(head)),
        _share(sum([found & FUNCTION for found in said[:FUNCTION_WORDS]]), min(len(words), FUNCTION_WORDS)), unspaced,
        sum(map(text[:OPENING].count, SENTENCE_ENDS)) + 1, int(SIGNED.search(head) is not None), _credited(text, head),
        _listed(words, said), DAY * _has(MAY_BE_DAY, head) + CLOCK * _has(MAY_BE_CLOCK, head), int(_is_person(head)))


def _share(some: int, of: int) -> float:
    return some / (of or 1)


def _names(head: str) -> float:
    """Share of a text's words with a capital first letter."""
    tokens = head.split(maxsplit=MOST_TOKENS)[:MOST_TOKENS]
    return _share(sum([token[0].isupper() for token in tokens]), len(tokens))


def _listed(words: tuple[str, ...], said: list[int]) -> tuple[str, ...]:
    """The words by which a phrase of the word lists may be found, the first also if one may begin with it. `said`: for each word which lists have it."""
    return tuple([word for at, (word, found) in enumerate(zip(words, said)) if found & FINDS or (at == 0 and found & OPENS)])


def _has(pattern: regex.Pattern[str], head: str) -> bool:
    return pattern.search(head) is not None


def _is_person(head: str) -> bool:
    """Does a text open with a name, and say what that person is or does?"""
    return head[:1].isupper() and may_be_person(head) and PERSON.match(head) is not None


def may_be_person(head: str) -> bool:
    """Does a word follow the first that may be a name's second or what a person does? Most lines are told by that, in a quarter of the pattern's time."""
    at = head.find(" ", 1, MOST_NAME + 1) + 1
    return at > 0 and (head[at:at + 1].isupper() or head.startswith(BEHIND_NAME, at))


def _credited(text: str, head: str) -> int:
    return TAIL * _may_credit(text[-CREDIT_REACH:]) + START * (len(text) > CREDIT_REACH and _may_credit(head[:CREDIT_START]))


def _may_credit(part: str) -> bool:
    low = part.lower()
    return low.rstrip(" \t\n.").endswith(")") or PICTURED.search(low) is not None or (DOTTED in part and WORDS.search(low) is not None)


def _stop(text: str) -> str:
    bare = text.rstrip(CLOSERS)
    last, is_closed = bare[-1:], len(bare) != len(text)
    if not last:
        return "none"
    if bare.endswith(("...", "\N{HORIZONTAL ELLIPSIS}")):
        return "dots"
    if last in STOPS:
        return "quote" if is_closed else "stop"
    return PAUSES.get(last, "mark" if is_closed else "none")


def _first(text: str) -> str:
    first = text[:1]
    if first in QUOTES:
        return "quote"
    if first.isupper():
        return "caps" if _is_set_in_capitals(text) else "upper"
    return "lower" if first.islower() else "digit" if first.isdigit() else "letter" if first.isalpha() else "mark"


def _is_set_in_capitals(text: str) -> bool:
    """Are a text's first characters capitals, and enough of them?"""
    return len(text) >= MIN_CAPS and text[:CAPS].isupper()
