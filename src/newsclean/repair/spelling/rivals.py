"""Was another word meant, two slips away, that fits the place far better? "They will reseve an award" is "receive", not "reserve"."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from newsclean.repair.spelling.context import Place
from newsclean.repair.spelling.lexicon import ZIPF_STEPS, Lexicon, lexicon_of

__all__ = ["BETTER", "MUCH_BETTER", "has_rival", "rivals_of"]

TWO = 2  # slips between a word and its rivals
RIVAL_ZIPF, RIVAL_LETTERS = 3.5, 4
"""Zipf frequency and letters of a rival, at least: some 13,000 words have both."""
BETTER, MUCH_BETTER = 1.0, 1.25
"""Powers of ten by which a rival has to fit its neighbours better than the candidate, and by which it has to be likelier in all; the second where the candidate
is nearly sure."""
PAIR_RANGE = (-1.0, 2.5)
BITS = 31

Index = Mapping[tuple[str, int], Sequence[tuple[int, str]]]
"""By first letter and length: each word with the set of its letters."""


def has_rival(word: str, candidate: str, place: Place, lexicon: Lexicon, better: float = BETTER) -> bool:
    """Does another word, which begins as this one does, fit the place so much better than the candidate?"""
    fit, zipf = _fit(candidate, place, lexicon), lexicon.zipf(candidate)
    for rival in rivals_of(word, lexicon.language):
        gain = _fit(rival, place, lexicon) - fit
        if gain >= better and gain + lexicon.zipf(rival) - zipf >= better:
            return True
    return False


def _fit(word: str, place: Place, lexicon: Lexicon) -> float:
    """How often the word stands beside its neighbours, in powers of ten."""
    least, most = PAIR_RANGE
    return sum(min(most, max(least, pair)) for pair in (lexicon.pair(place.before, word), lexicon.pair(word, place.after)))


@lru_cache(maxsize=2048)
def rivals_of(word: str, language: str) -> tuple[str, ...]:
    """The common words with the same first letter that are one slip or two away.

    >>> "receive" in rivals_of("reseve", "en"), "deceive" in rivals_of("reseve", "en")
    (True, False)
    """
    index, letters = _index(language), _letters(word)
    near = (index.get((word[:1], length), ()) for length in range(len(word) - TWO, len(word) + TWO + 1))
    return tuple(other for group in near for held, other in group if (held ^ letters).bit_count() <= 2 * TWO and _is_near(word, other, TWO))


@lru_cache(maxsize=4)
def _index(language: str) -> Index:
    lexicon = lexicon_of(language)
    found = defaultdict[tuple[str, int], list[tuple[int, str]]](list)
    for word, level in lexicon.words.items() if lexicon else ():
        if level >= RIVAL_ZIPF * ZIPF_STEPS and len(word) >= RIVAL_LETTERS and word.isalpha():
            found[word[0], len(word)].append((_letters(word), word))
    return {key: tuple(group) for key, group in found.items()}


def _letters(word: str) -> int:
    """The set of the word's letters, as bits: two words a slip apart differ in two at most."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & BITS)
    return bits


def _is_near(a: str, b: str, slips: int) -> bool:
    """Do so many slips at most lead from one word to the other: a letter missing, one too many, another one, two that changed places?"""
    start, shortest = 0, min(len(a), len(b))
    while start < shortest and a[start] == b[start]:
        start += 1
    a, b = a[start:], b[start:]
    if slips == 0 or abs(len(a) - len(b)) > slips or not a or not b:
        return max(len(a), len(b)) <= slips
    swapped = a[:2] == b[1::-1]  # then both have two letters: their first ones differ
    return (_is_near(a[1:], b[1:], slips - 1) or _is_near(a[1:], b, slips - 1) or _is_near(a, b[1:], slips - 1)
            or (swapped and _is_near(a[2:], b[2:], slips - 1)))
