"""No space after a comma or a sentence: "the war.The talks", "Davies,director-general"."""
from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.lazy import lazily
from newsclean.repair.spelling.finding import Features, Finding, Kind
from newsclean.repair.spelling.lexicon import Lexicon

__all__ = ["gaps"]

GLUE = lazily(re.compile, r"[,.?!](?<=[^\W\d_][^\W\d_].)[\"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}]?[^\W\d_]")
"""A sign of punctuation right between a word and a letter, perhaps with a quotation mark after it."""
LEFT = lazily(re.compile, r"(?:\A|[\s(\"'\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{EM DASH}-])([^\W\d_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}][^\W\d_]+)?)\Z")
RIGHT = lazily(re.compile, r"([^\W\d_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}-][^\W\d_]+)*)"
               r"(?=[\s,;:!?\"')\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}]|\.(?:\s|\Z)|\Z)")
REACH = 40
DOMAINS = frozenset("com net org tv co uk gov edu info io biz html htm".split())
ABBREVIATIONS = frozenset("St Ste Mr Mrs Ms Dr Prof Gen Sen Rep Gov Lt Col Capt Sgt Maj Rev Hon Jr Sr Ph No Vol Fig Mt Ft Co Inc Ltd Corp Dept Univ".split())


def gaps(text: str, lexicon: Lexicon) -> Iterator[Finding]:
    """Every place in the text where a space may be missing after a sign of punctuation."""
    found = list(GLUE.finditer(text))
    at = quotes = 0
    for match in found:
        sign, letter = match.start(), match.end() - 1
        quotes, at = quotes + text.count('"', at, sign), sign
        left, right = LEFT.search(text[max(0, sign - REACH):sign]), RIGHT.match(text[letter:letter + REACH])
        if left and right and _may_be_sentences(text[sign], left[1], right[1]):
            place = _place_of_space(text, sign, letter, quotes)
            yield Finding(Kind.GAP, place, place, " ", _features(text[sign], left[1], right[1], letter - sign > 1, len(found), lexicon))


def _may_be_sentences(sign: str, left: str, right: str) -> bool:
    """A full stop with a small letter after it stands in an address ("napster.no"), one between capitals in a name ("Bagle.AT", "St.Gobain")."""
    if sign == ",":
        return True
    abbreviated = left in ABBREVIATIONS or (left.isupper() and len(left) > 1)
    return right[0].isupper() and right.lower() not in DOMAINS and not abbreviated and not (len(right) > 1 and right.isupper())


def _place_of_space(text: str, sign: int, letter: int, quotes: int) -> int:
    """Before an opening quotation mark, after a closing one. `quotes`: straight ones before the sign."""
    mark = text[sign + 1]
    if letter == sign + 1 or mark == "\N{LEFT DOUBLE QUOTATION MARK}":
        return sign + 1
    return letter if mark == "\N{RIGHT DOUBLE QUOTATION MARK}" or quotes % 2 else sign + 1


def _features(sign: str, left: str, right: str, quoted: bool, times: int, lexicon: Lexicon) -> Features:
    first, second = left.lower(), right.lower()
    capital = right[0].isupper()
    return {
        "comma": float(sign == ","), "capital": float(capital),
        "quoted": float(quoted), "left known": float(first in lexicon.words), "right known": float(second.split("-")[0] in lexicon.words),
        "left capital": float(left[0].isupper()), "all capitals": float(len(left) > 1 and left.isupper()) + float(len(right) > 1 and right.isupper()),
        "left letter": float(len(left) == 1), "right letter": float(len(right) == 1 and right not in "AIa"), "left short": float(len(left) == 2),
        "right short": float(len(right) == 2), "right zipf": lexicon.zipf(second), "left zipf": lexicon.zipf(first),
        "often": float(times > 2), "very often": float(times > 4),
    }
