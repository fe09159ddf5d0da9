"""Measures of a text's beginning and end: by `_measures.c` where the package was compiled and the text has common characters alone, else here."""
from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from newsclean.label import native
from newsclean.label.characters import CLOSERS, COLONS, COMMAS, QUOTES, STOPS, table
from newsclean.label.lexicon import UNSPACED, words_of
from newsclean.parts import key_of

__all__ = ["HEAD", "Measures", "measured", "measured_in_python"]

HEAD = 300
"""Characters of a block that its words are taken from: what a line is for shows at its beginning."""
MOST_TOKENS = 40
FUNCTION_WORDS = 60
"""So many first words are looked up among the function words."""
CAPS = 20
MIN_CAPS = 4
"""First characters that are all capitals, and of how many at least, in a line that is set in capitals."""
DIGITS = re.compile(r"\d+")

STOP_KINDS = ("none", "stop", "quote", "dots", "colon", "comma", "mark")
"""How a text ends: "stop", "quote" (a stop inside closing marks), "mark" (a closing mark alone), …"""
FIRST_KINDS = ("quote", "caps", "upper", "lower", "digit", "letter", "mark")


class Measures(NamedTuple):
    """Of a text's first HEAD characters, but for `stop`.

    words       runs of letters and digits, in lower case
    key         the letters and digits: equal for lines that begin alike
    stop        how the text ends, one of STOP_KINDS
    first       what it begins with, one of FIRST_KINDS
    names       share of its words with a capital first letter
    digits      share of digits
    function    share of function words
    unspaced    characters of scripts without spaces
    """

    words: list[str]
    key: str
    stop: str
    first: str
    names: float
    digits: float
    function: float
    unspaced: int


def measured(text: str, function: AbstractSet[str], seen: dict[str, str]) -> Measures:
    """Measure a text; `function`: the function words, `seen`: words of the document so far, each kept in memory once."""
    head = text[:HEAD]
    low = head.lower()
    found = native.measured(text, head, low, table(), function) if native.COMPILED else None
    if found is None:
        return measured_in_python(text, head, low, function)
    fresh, stop, first, capitals, tokens, digits, functional = found
    words = list(map(seen.setdefault, fresh, fresh))
    key = "".join(words)
    return Measures(words, key if low.isascii() else key.casefold(), STOP_KINDS[stop], FIRST_KINDS[first], capitals / (tokens or 1), digits / (len(head) or 1),
                    functional / (min(len(words), FUNCTION_WORDS) or 1), 0)


def measured_in_python(text: str, head: str, low: str, function: AbstractSet[str]) -> Measures:
    """The same; `low`: the head in lower case."""
    words = words_of(low)
    tokens = head.split(maxsplit=MOST_TOKENS)[:MOST_TOKENS]
    return Measures(
        words, "".join(words) if low.isascii() else key_of(head), _stop(text), _first(text), sum([token[0].isupper() for token in tokens]) / (len(tokens) or 1),
        sum(map(len, DIGITS.findall(head))) / (len(head) or 1), sum(map(function.__contains__, words[:FUNCTION_WORDS])) / (min(len(words), FUNCTION_WORDS) or 1),
        len(UNSPACED.findall(head)) if not head.isascii() else 0)


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
