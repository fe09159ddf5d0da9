"""Measures of a text's beginning and end: by `_measures.c` where the package was compiled and the text has common characters alone, else here."""
from __future__ import annotations

import re
from typing import NamedTuple

import newsclean.label.native as native
from newsclean.label.characters import CLOSERS, COLONS, COMMAS, QUOTES, SIGNS, STOPS, table
from newsclean.label.lexicon import UNSPACED, Lists, words_of
from newsclean.parts import key_of

__all__ = ["CREDIT_REACH", "CREDIT_START", "FIRST_KINDS", "HEAD", "START", "STOP_KINDS", "TAIL", "Measures", "measured", "measured_in_python"]

HEAD = 300
"""Characters of a block that its words are taken from: what a line is for shows at its beginning."""
MOST_TOKENS = 40
FUNCTION_WORDS = 60
"""So many first words are looked up among the function words."""
MIN_WORD = 5
"""Letters from which a word is taken for a content word."""
TOPIC_WORDS = 25
"""First words of a line that are looked up among those of the story."""
CAPS = 20
MIN_CAPS = 4
"""First characters that are all capitals, and of how many at least, in a line that is set in capitals."""
OPENING = 1500
"""Characters of a text whose sentences are counted."""
SENTENCE_ENDS = (". ", "! ", "? ", ".\N{RIGHT DOUBLE QUOTATION MARK} ", '." ', "\N{IDEOGRAPHIC FULL STOP}", "\N{DEVANAGARI DANDA}", "\N{FULLWIDTH QUESTION MARK}")
CREDIT_REACH, CREDIT_START = 200, 60
"""Characters at the end of a text in which a credit is looked for, and at the beginning of one that is longer."""
TAIL, START = 1, 2
"""The places of a credit."""
PICTURED = ("fot", "phot", "bild", "credit", "kuva", "image", "picture", "\N{COPYRIGHT SIGN}")
"""A credit that is not in brackets has one of these; to look for them is cheaper than the pattern."""
DIGITS = re.compile(r"\d+")
SIGNED = re.compile(f"[{re.escape(SIGNS)}]|[wW][.]")

STOP_KINDS = ("none", "stop", "quote", "dots", "colon", "comma", "mark")
"""How a text ends: "stop", "quote" (a stop inside closing marks), "mark" (a closing mark alone), …"""
FIRST_KINDS = ("quote", "caps", "upper", "lower", "digit", "letter", "mark")


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
    listed      1 where it may hold a phrase of the word lists
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
    listed: int


def measured(text: str, head: str, low: str, lists: Lists, seen: dict[str, str]) -> Measures:
    """Measure a text.

    head   its first HEAD characters
    low    the same in lower case
    lists  those of the word lists
    seen   words of the document so far, each kept in memory once
    """
    found = native.measured(text, head, low, table(), lists, seen) if native.COMPILED else None
    return tuple.__new__(Measures, found) if found else measured_in_python(text, head, low, lists)


def measured_in_python(text: str, head: str, low: str, lists: Lists) -> Measures:
    """The same, for any text."""
    function, firsts, keys = lists
    words = tuple(words_of(low))
    unspaced = 0 if head.isascii() else len(UNSPACED.findall(head))
    spoken = tuple(dict.fromkeys([word for word in words if len(word) >= MIN_WORD]))
    tokens = head.split(maxsplit=MOST_TOKENS)[:MOST_TOKENS]
    return Measures(
        words, spoken, len({word for word in words[:TOPIC_WORDS] if len(word) >= MIN_WORD}), "".join(words) if low.isascii() else key_of(head),
        STOP_KINDS.index(_stop(text)), FIRST_KINDS.index(_first(text)), sum([token[0].isupper() for token in tokens]) / (len(tokens) or 1),
        sum(map(len, DIGITS.findall(head))) / (len(head) or 1),
        sum(map(function.__contains__, words[:FUNCTION_WORDS])) / (min(len(words), FUNCTION_WORDS) or 1), unspaced,
        sum(map(text[:OPENING].count, SENTENCE_ENDS)) + 1, int(SIGNED.search(head) is not None), _credited(text, head),
        int(unspaced > 0 or not firsts.isdisjoint(words[:1]) or not keys.isdisjoint(words)))


def _credited(text: str, head: str) -> int:
    return TAIL * _may_credit(text[-CREDIT_REACH:]) + START * (len(text) > CREDIT_REACH and _may_credit(head[:CREDIT_START]))


def _may_credit(part: str) -> bool:
    low = part.lower()
    return low.rstrip(" \t\n.").endswith(")") or any(map(low.__contains__, PICTURED))


def _stop(text: str) -> str:
    bare = text.rstrip(CLOSERS)
    last = bare[-1:]
    if not last:
        return "none"
    if bare.endswith(("...", "\N{HORIZONTAL ELLIPSIS}")):
        return "dots"
    if last in STOPS:
        return "stop" if len(bare) == len(text) else "quote"
    return "colon" if last in COLONS else "comma" if last in COMMAS else "mark" if len(bare) != len(text) else "none"


def _first(text: str) -> str:
    first = text[:1]
    if first in QUOTES:
        return "quote"
    if first.isupper():
        return "caps" if len(text) >= MIN_CAPS and text[:CAPS].isupper() else "upper"
    return "lower" if first.islower() else "digit" if first.isdigit() else "letter" if first.isalpha() else "mark"
