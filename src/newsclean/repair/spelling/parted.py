"""A space inside a word: "th e", "govern ment"."""
from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.lazy import lazily
from newsclean.repair.spelling.context import Place, Setting, place_of, plain
from newsclean.repair.spelling.finding import Features, Finding, Kind
from newsclean.repair.spelling.lexicon import Lexicon

__all__ = ["parted"]

BEFORE = lazily(re.compile, r"(?<![^\s\"'(\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}])([^\W\d_]+) \Z")
AFTER = lazily(re.compile, r" ([^\W\d_]+)(?![\w'\N{RIGHT SINGLE QUOTATION MARK}@/\\-]|[.:]\w)")
REACH = 40
NAMELESS = 2
"""Letters of a part of a word, at most, that is not looked up among the names."""
OFTEN = 3.2
"""Zipf frequency of a name that is often seen."""


def parted(setting: Setting, start: int, end: int, rival: float | None) -> Iterator[Finding]:
    """For the unknown word at [start, end): the words that it makes with its neighbours. `rival`: score of the best correction of the word alone."""
    text, lexicon = setting.text, setting.lexicon
    word = text[start:end]
    if _is_named(word, lexicon):
        return
    left = BEFORE.search(text[max(0, start - REACH):start])
    if left and _may_join(word, left[1], lexicon) and _is_word(left[1] + word, lexicon):
        yield _finding(setting, start - len(left[1]) - 1, (left[1], word), word, rival)
    right = AFTER.match(text[end:end + REACH])
    if right and _may_join(word, right[1], lexicon) and _is_word(word + right[1], lexicon):
        yield _finding(setting, start, (word, right[1]), word, rival)


def _may_join(word: str, beside: str, lexicon: Lexicon) -> bool:
    """May the word be one with what stands beside it? "someth" with "ing", which is a bank, too; a letter or two beside a name say nothing."""
    return len(word) > NAMELESS or not _is_named(beside, lexicon)


def _is_named(part: str, lexicon: Lexicon) -> bool:
    """Is the part a name or an abbreviation that is often seen ("dea")? Nearly all strings of two letters are."""
    return len(part) > NAMELESS and lexicon.is_name(part) and lexicon.rare_zipf(part) >= OFTEN


def _is_word(whole: str, lexicon: Lexicon) -> bool:
    return whole in lexicon.words or (whole[:1].isupper() and whole[1:].islower() and whole.lower() in lexicon.words)


def _finding(setting: Setting, start: int, parts: tuple[str, str], unknown: str, rival: float | None) -> Finding:
    end = start + len(parts[0]) + 1 + len(parts[1])
    return Finding(Kind.PARTED, start, end, parts[0] + parts[1], _features(parts, unknown, rival, place_of(setting.text, start, end), setting))


def _features(parts: tuple[str, str], unknown: str, rival: float | None, place: Place, setting: Setting) -> Features:
    lexicon, vocabulary = setting.lexicon, setting.vocabulary
    whole = plain(parts[0] + parts[1]).lower()
    other = parts[0] if parts[1] == unknown else parts[1]
    rare, count = lexicon.rare_zipf(unknown), vocabulary.unknown.get(unknown, 1)
    return {
        "zipf": lexicon.zipf(whole), "left": max(-1.0, lexicon.pair(place.before, whole)), "right": max(-1.0, lexicon.pair(whole, place.after)),
        "rare": rare, "unseen": float(rare == 0.0), "dictionary": float(lexicon.is_listed(unknown)), "letter": float(len(unknown) == 1),
        "two letters": float(len(unknown) == 2), "length": min(12.0, len(whole)), "other known": float(other.lower() in lexicon.words),
        "other zipf": lexicon.zipf(other.lower()), "other letter": float(len(other) == 1), "both unknown": float(other not in lexicon.words),
        "recurs": float(count > 1), "recurs often": float(count > 2), "written whole": float(whole in vocabulary.tokens),
        "capital": float(parts[0][:1].isupper()), "rival": rival or 0.0, "no rival": float(rival is None), "unknown first": float(parts[0] == unknown),
        "attached": float(place.attached), "numbered": float(place.numbered), "named": float(place.named_before), "s": float(unknown in ("s", "t", "d", "m", "ll")),
        "foreign": min(1.0, 5 * setting.foreign), "brief": float(setting.brief),
    }
