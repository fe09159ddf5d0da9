"""The words of a document that no lexicon has: each different word is looked up once, and there is next to nothing to do where all is known."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from newsclean.repair.spelling.context import WORD, Vocabulary, plain
from newsclean.repair.spelling.gaps import GLUE
from newsclean.repair.spelling.guards import ABBREVIATIONS
from newsclean.repair.spelling.lexicon import Lexicon

__all__ = ["Scan", "is_known", "occurrences", "scan"]

FEW = 4
"""So many words are looked for one by one; for more, the text is cut into words once."""
LONG = 100_000
"""Characters of all texts from which their tokens take a memory worth saving; below, it is not worth the time."""
SHORT = 3  # characters of a token that is more than a letter and a stop
STOPS = ("", ",", ".", ";", ":", "!", "?")
"""What may follow a letter that stands alone and is perhaps part of a word."""
NONE = frozenset[str]()

AROUND = "\"'.,;:!?()[]\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
"""Punctuation that stands around words: most tokens that are no word as they stand are one without it."""


class Scan(NamedTuple):
    """The texts of a document, cut at their spaces.

    tokens   what stands between spaces, text by text
    unknown  words in small letters that the lexicon does not have
    spoilt   the tokens that hold one of them
    glued    is there a token with a sign of punctuation between letters?
    """

    tokens: Sequence[Sequence[str]]
    unknown: AbstractSet[str]
    spoilt: frozenset[str]
    glued: bool
    vocabulary: Vocabulary

    def unknown_in(self, i: int) -> set[str]:
        """The unknown words of a text."""
        if self.spoilt.isdisjoint(self.tokens[i]):
            return set()
        here = " ".join(self.spoilt.intersection(self.tokens[i]))
        return {word for word in WORD.findall(here) if word in self.unknown}


def scan(texts: Sequence[str], lexicon: Lexicon) -> Scan:
    """The document's tokens and unknown words."""
    tokens = _cut(texts)
    everything = set[str]().union(*tokens)
    strange = everything.difference(lexicon.common).difference(lexicon.words)
    unknown = _unknown_in(strange, lexicon)
    spoilt = _holding(strange, unknown) if unknown else NONE
    return Scan(tokens, unknown, spoilt, GLUE.search(" ".join(strange)) is not None, Vocabulary(everything, _counts(tokens, spoilt) if spoilt else {}))


def _cut(texts: Sequence[str]) -> list[list[str]]:
    """The texts cut at their spaces; of many and long ones each different token is kept once, or they would take ten times the memory of the texts."""
    if sum(map(len, texts)) < LONG:
        return [text.split() for text in texts]
    seen = dict[str, str]()
    return [list(map(seen.setdefault, line, line)) for line in map(str.split, texts)]


def _unknown_in(strange: AbstractSet[str], lexicon: Lexicon) -> set[str]:
    """The unknown words in tokens that are none as they stand."""
    small = [token for token in strange if not token[:1].isupper()]
    bare = {token.strip(AROUND) for token in small}.difference(lexicon.common).difference(lexicon.words)
    rest = set(WORD.findall(" ".join([token for token in bare if not token[:1].isupper()]))).difference(lexicon.words)
    unknown = {word for word in rest if word.islower() and len(word) > 1 and not is_known(plain(word), lexicon)}
    return unknown.union(_lone_letters(small, lexicon))


def _lone_letters(tokens: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Letters that stand alone and are no words, perhaps with a stop."""
    lone = [token for token in tokens if len(token) < SHORT]
    return [token[0] for token in lone if token[0].islower() and token[1:] in STOPS and token[0] not in lexicon.words]


def is_known(word: str, lexicon: Lexicon) -> bool:
    """Is it an abbreviation, a known word in another spelling of the apostrophe, or the genitive of one?"""
    return word in ABBREVIATIONS or word in lexicon.words or (word.endswith("'s") and word[:-2] in lexicon.words)


def _holding(tokens: AbstractSet[str], words: AbstractSet[str]) -> frozenset[str]:
    """The tokens that hold one of the words."""
    if len(words) > FEW:
        return frozenset(token for token in tokens if not words.isdisjoint(WORD.findall(token)))
    return frozenset(token for word in words for token in tokens if word in token and word in WORD.findall(token))


def _counts(tokens: Sequence[Sequence[str]], spoilt: AbstractSet[str]) -> Counter[str]:
    """How often each word of the spoilt tokens occurs."""
    counts = Counter[str]()
    for line in tokens:
        for token in filter(spoilt.__contains__, line):
            counts.update(WORD.findall(token))
    return counts


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
