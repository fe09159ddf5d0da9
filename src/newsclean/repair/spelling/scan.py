"""The words of a text that no lexicon has: one pass over it, next to nothing to do where all is known."""
from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from newsclean.repair.spelling.context import WORD, plain
from newsclean.repair.spelling.lexicon import Lexicon

__all__ = ["Scan", "occurrences", "scan"]

FEW = 3
"""So many words are looked for one by one; for more the text is cut into words once."""
STOPS = ("", ",", ".", ";", ":", "!", "?")
"""What may follow a letter that stands alone and is perhaps part of a word."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A text cut at its spaces.

    tokens   what stands between spaces
    strange  those tokens that are not a known word as they stand: with a capital, with punctuation, or unknown
    unknown  words in small letters that the lexicon does not have
    """

    tokens: list[str]
    strange: AbstractSet[str]
    unknown: AbstractSet[str]


def scan(text: str, lexicon: Lexicon) -> Scan:
    """The text's tokens, and its unknown words."""
    tokens = text.split()
    strange = set(tokens).difference(lexicon.words)
    rest = set(WORD.findall(" ".join(strange))).difference(lexicon.words)
    unknown = {word for word in rest if word.islower() and len(word) > 1 and not _is_known(plain(word), lexicon)}
    unknown.update(token[0] for token in strange if len(token) < 3 and token[0].islower() and token[1:] in STOPS and token[0] not in lexicon.words)
    return Scan(tokens, strange, unknown)


def _is_known(word: str, lexicon: Lexicon) -> bool:
    """Is it a known word in another spelling of the apostrophe, or the genitive of one?"""
    return word in lexicon.words or (word.endswith("'s") and word[:-2] in lexicon.words)


def occurrences(text: str, words: AbstractSet[str]) -> Iterator[tuple[int, int]]:
    """Where these words stand in a text, in order."""
    if len(words) > FEW:
        return ((match.start(), match.end()) for match in WORD.finditer(text) if match.group() in words)
    return iter(sorted(span for word in words for span in _places(text, word)))


def _places(text: str, word: str) -> Iterator[tuple[int, int]]:
    at = text.find(word)
    while at >= 0:
        found = WORD.match(text, at)
        end = found.end() if found else at + 1
        if end == at + len(word) and not text[at - 1:at].isalpha():
            yield at, end
        at = text.find(word, end)
