"""What a word may have been meant to be: known words one slip of the pen away, and how such slips come about."""
from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from newsclean.repair.spelling.lexicon import Lexicon, lexicon_of

__all__ = ["Candidate", "Slip", "candidates_of"]

LONGEST = 24
"""Letters of a word that is looked at; longer ones are chains, formulas, or noise."""
LETTERS = {"en": "abcdefghijklmnopqrstuvwxyz", "de": "abcdefghijklmnopqrstuvwxyzäöüß", "nl": "abcdefghijklmnopqrstuvwxyzéëï",
           "fr": "abcdefghijklmnopqrstuvwxyzéèàêçîôûâùïë", "es": "abcdefghijklmnopqrstuvwxyzáéíóúñü",
           "it": "abcdefghijklmnopqrstuvwxyzàèéìòù", "pt": "abcdefghijklmnopqrstuvwxyzáâãàéêíóôõúç"}
VOWELS = frozenset("aeiouyäöüàèéìòùáíóúâêîôûãõëï")
KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


class Slip(StrEnum):
    """How a word came to be written wrong."""

    DELETION = "deletion"            # a letter is missing
    UNDOUBLING = "undoubling"        # one of two equal letters is missing
    INSERTION = "insertion"          # a letter too many
    NEIGHBOUR = "neighbour"          # a letter too many, from a key beside the one meant
    DOUBLING = "doubling"            # a letter twice
    TRANSPOSITION = "transposition"  # two letters changed places
    VOWEL = "vowel"                  # one vowel for another
    KEY = "key"                      # the key beside the one meant
    LETTER = "letter"                # any other letter
    LISTED = "listed"                # two slips or more: known from a list


class Candidate(NamedTuple):
    """A known word that another may have been meant for. `first`: the slip concerns the first letter; `last`: the last."""

    word: str
    slip: Slip
    first: bool = False
    last: bool = False


def _neighbours() -> dict[str, str]:
    """For each key those beside it, in its row and in the rows above and below."""
    place = {key: (x + y / 2, y) for y, row in enumerate(KEYBOARD) for x, key in enumerate(row)}
    return {key: "".join(other for other, (u, v) in place.items() if other != key and abs(u - x) <= 1 and abs(v - y) <= 1) for key, (x, y) in place.items()}


NEIGHBOURS = _neighbours()


@lru_cache(maxsize=8192)
def candidates_of(word: str, language: str) -> tuple[Candidate, ...]:
    """The words of the lexicon that are one slip away from this one, and those that a list of misspellings names for it."""
    lexicon = lexicon_of(language)
    if lexicon is None or not 2 <= len(word) <= LONGEST:
        return ()
    found = {target: Candidate(target, Slip.LISTED) for target in lexicon.slip(word) if " " not in target}
    for target in _one_away(word, lexicon, LETTERS.get(language, LETTERS["en"])):
        found[target] = _described(word, target)
    return tuple(found.values())


def _one_away(word: str, lexicon: Lexicon, letters: str) -> Iterator[str]:
    """Known words that differ by one letter too many or missing, one exchanged, or two neighbours swapped."""
    return (target for target in lexicon.words.keys() & _made_of(word, letters) if len(target) > 1)


def _made_of(word: str, letters: str) -> set[str]:
    """All strings, words or not, that differ from the word in one of these ways."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    made = {a + b[1:] for a, b in cuts if b}
    made.update(a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1)
    made.update([a + letter + rest for a, b in cuts for rest in (b, b[1:]) for letter in letters])  # a letter more, or another one
    made.discard(word)
    return made


def _described(word: str, target: str) -> Candidate:
    """Which slip leads from the target to the word."""
    shortest = min(len(word), len(target))
    i = next((i for i in range(shortest) if word[i] != target[i]), shortest)
    first = i == 0
    if len(word) < len(target):
        lost = target[i]
        double = target[i - 1:i] == lost  # the two first part behind the first of two equal letters
        return Candidate(target, Slip.UNDOUBLING if double else Slip.DELETION, first, i == len(word))
    if len(word) > len(target):
        return Candidate(target, _insertion(word, i), first, i == len(target))
    if word[i + 1:i + 2] == target[i] and word[i] == target[i + 1:i + 2]:
        return Candidate(target, Slip.TRANSPOSITION, first, i + 2 == len(word))
    return Candidate(target, _substitution(word[i], target[i]), first, i + 1 == len(word))


def _insertion(word: str, i: int) -> Slip:
    extra, around = word[i], word[i - 1:i] + word[i + 1:i + 2]
    if extra in around:
        return Slip.DOUBLING
    return Slip.NEIGHBOUR if any(extra in NEIGHBOURS.get(letter, "") for letter in around) else Slip.INSERTION


def _substitution(wrong: str, right: str) -> Slip:
    if wrong in VOWELS and right in VOWELS:
        return Slip.VOWEL
    return Slip.KEY if wrong in NEIGHBOURS.get(right, "") else Slip.LETTER
