"""What is known of a language's words: loaded once, on first use, never changed."""
from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import compress
from types import MappingProxyType
from typing import NamedTuple
from zlib import decompress

from newsclean.fingerprints import Fingerprints
from newsclean.resources import read_data

__all__ = ["NO_WORD", "PAIR_FLOOR", "PAIR_STEP", "RARE_DICTIONARY", "RARE_FLOOR", "RARE_STEP", "ZIPF_STEPS", "Lexicon", "lexicon_of"]

COMMON_ZIPF = 4.25
NO_WORD = "|"
"""What stands in a word pair for the beginning or end of a sentence."""
ZIPF_STEPS = 16
"""Frequencies of words are stored in sixteenths of their Zipf frequency: log10 of the count in a thousand million words."""
RARE_FLOOR, RARE_STEP, RARE_DICTIONARY = 0.9, 0.4, 8
"""Of a rare word: Zipf frequency of level 0 and step from level to level (0..7); 8 is added where a large dictionary lists the word."""
PAIR_FLOOR, PAIR_STEP = -9.5, 0.42
"""Of a word pair: log10 of its share of all pairs at level 0, and step from level to level."""
EMPTY = b"\1\0\0\0\0"  # a table of one bucket, with nothing in it
UNSEEN_PAIR = -1.0
"""Evidence of a pair of known words that is not among the pairs: log10 of how much rarer it is than chance would have it."""
SENTENCE_SHARE = -1.25
"""log10 of the share of sentence ends among words."""
UNSEEN_WORD = 0.5
"""Zipf frequency taken for a word that the list of frequencies does not have."""


class Lexicon(NamedTuple):
    """The words of one language.

    language  ISO 639-1 code
    words     those that are right wherever they stand, with their Zipf frequency in sixteenths
    common    the commonest of them: few enough to stay in a processor's cache

    Rare strings, names, word pairs and known misspellings are loaded when they are first asked for: most documents never do.
    """

    language: str
    words: Mapping[str, int]
    common: AbstractSet[str]

    def zipf(self, word: str) -> float:
        """Zipf frequency of a word; 0 for one that is not among the words."""
        return self.words.get(word, 0) / ZIPF_STEPS

    def rare_zipf(self, word: str) -> float:
        """Zipf frequency of a string that is no common word; 0 for one that is hardly ever seen."""
        level = _table(self.language, "rare").level(word)
        return 0.0 if level < 0 else RARE_FLOOR + RARE_STEP * (level % RARE_DICTIONARY)

    def is_listed(self, word: str) -> bool:
        """Does a large dictionary have the word?"""
        return _table(self.language, "rare").level(word) >= RARE_DICTIONARY

    def is_name(self, word: str) -> bool:
        """Is the word, with a capital or in capitals, a name or an abbreviation?"""
        return _table(self.language, "names").level(word) >= 0

    def is_foreign(self, word: str) -> bool:
        """Is it a word of another language, written without its accents, as news agencies do?"""
        return _table(self.language, "foreign").level(word) >= 0

    def slip(self, word: str) -> tuple[str, ...]:
        """What a known misspelling may be meant for; () for any other string."""
        found = _slips(self.language).get(word)
        return tuple(found.split(",")) if found else ()

    def pair(self, first: str, second: str) -> float:
        """log10 of how much more often the second word follows the first than chance would have it; 0 where one is no common word."""
        a, b = self._share(first), self._share(second)
        if a is None or b is None:
            return 0.0
        level = _table(self.language, "pairs").level(f"{first} {second}")
        return UNSEEN_PAIR if level < 0 else PAIR_FLOOR + PAIR_STEP * level - a - b

    def has_pair(self, first: str, second: str) -> bool:
        """Is this a frequent pair?"""
        return _table(self.language, "pairs").level(f"{first} {second}") >= 0

    def _share(self, word: str) -> float | None:
        if word == NO_WORD:
            return SENTENCE_SHARE
        level = self.words.get(word)
        return None if level is None else max(UNSEEN_WORD, level / ZIPF_STEPS) - 9


@lru_cache(maxsize=256)
def lexicon_of(language: str) -> Lexicon | None:
    """The lexicon of a language (ISO 639-1); None where there is none."""
    data = _data(language, "words")
    if data is None:
        return None
    words, _, levels = decompress(data).partition(b"\0")
    known = dict(zip(words.decode().split(" "), levels))  # a plain dict: sets are compared with it fast
    return Lexicon(language, known, frozenset(compress(known, (level >= COMMON_ZIPF * ZIPF_STEPS for level in levels))))


@lru_cache(maxsize=32)
def _table(language: str, part: str) -> Fingerprints:
    return Fingerprints.from_bytes(_data(language, part) or EMPTY)


@lru_cache(maxsize=16)
def _slips(language: str) -> Mapping[str, str]:
    data = _data(language, "slips")
    wrong, _, right = decompress(data).decode().partition("\n") if data else ("", "", "")
    return MappingProxyType(dict(zip(wrong.split(" "), right.split("\n"))))


def _data(language: str, part: str) -> bytes | None:
    try:
        return read_data(f"lexicon_{language}_{part}.bin")
    except FileNotFoundError:
        return None
