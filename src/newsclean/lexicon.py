"""The word lists in `data/words.toml`, indexed so that a line is looked up in time linear in its words."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

import regex

from newsclean.resources import read_data

__all__ = ["FINDS", "FUNCTION", "OPENS", "Lexicon", "Lists", "lexicon", "lowered", "words_of"]

WORD: Final = regex.compile(r"[\p{L}\p{M}\p{N}\N{COPYRIGHT SIGN}\N{CIRCLED LATIN SMALL LETTER C}]+")
ASCII_WORD: Final = re.compile(r"[a-z0-9]+")
"""The same where there is nothing but ASCII, in half the time."""
UNSPACED: Final = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}]")
"""Scripts in which a phrase may stand inside a run of letters."""

LONGEST: Final = 12
"""Words of a line that may be a phrase as a whole."""

DOTTED: Final = "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}"
NOTHING: Final = frozenset[str]()
"""What most lines hold; an empty set of each one's own would take more memory than its text."""

Phrase = tuple[tuple[str, ...], str]  # words, kind
Lists = dict[str, int]
"""Word -> which lists have it, a sum of FUNCTION, OPENS and FINDS."""
FUNCTION: Final = 1
OPENS: Final = 2
FINDS: Final = 4


def lowered(text: str) -> str:
    """The text in small letters. Of a capital with a dot, as Turkish has, Python makes two characters, of which the second would part the word.

    >>> words_of("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}lgili haberler")
    ['ilgili', 'haberler']
    """
    return (text.replace(DOTTED, "i") if DOTTED in text else text).lower()


def words_of(text: str) -> list[str]:
    """Runs of letters and digits, in lower case; apostrophes part words."""
    low = lowered(text)
    return (ASCII_WORD if low.isascii() else WORD).findall(low)


class Lexicon(NamedTuple):
    """Phrases by their first word.

    starts         first word -> phrases that a line starts with
    holds          longest word -> phrases that stand anywhere in a line
    lists          function words; words that a phrase of `starts` or `whole` begins with (they open one); those of `holds` (by them one is found)
    whole          all words of a line -> kinds
    inside         phrases of unspaced scripts: (characters, kind, only at the start)
    """

    starts: dict[str, tuple[Phrase, ...]]
    holds: dict[str, tuple[Phrase, ...]]
    whole: dict[tuple[str, ...], str]
    inside: tuple[tuple[str, str, bool], ...]
    lists: Lists

    def kinds(self, text: str, words: Sequence[str]) -> AbstractSet[str]:
        """What the phrases in a line say it is: "promo", "byline", … (`words`: `words_of(text)`)."""
        listed = [*(word for word in words[:1] if self.lists.get(word, 0) & OPENS), *self.holds.keys() & words]
        return self.kinds_of(tuple(words), listed, text if not text.isascii() and UNSPACED.search(text) else "")

    def kinds_of(self, words: tuple[str, ...], listed: Sequence[str], unspaced: str) -> AbstractSet[str]:
        """The same where it is known by which words a phrase may be found; `unspaced`: the text if it has characters of UNSPACED."""
        found = self._opening(words) if listed and listed[0] == words[0] else set()
        found |= self._held(words, listed)
        if unspaced:
            found.update(self._inside(unspaced))
        return _shared(frozenset(found)) if found else NOTHING

    def _held(self, words: tuple[str, ...], listed: Sequence[str]) -> set[str]:
        """What a line says with the phrases that may stand anywhere."""
        return {kind for word in listed for phrase, kind in self.holds.get(word, ()) if len(phrase) == 1 or _holds(words, phrase)}

    def _opening(self, words: tuple[str, ...]) -> set[str]:
        """What a line says that is a phrase and nothing else, or begins with one."""
        found = {kind for phrase, kind in self.starts.get(words[0], ()) if words[:len(phrase)] == phrase}
        if len(words) <= LONGEST and (kind := self.whole.get(words)):
            found.add(kind)
        return found

    def _inside(self, text: str) -> Iterator[str]:
        return (kind for phrase, kind, first in self.inside if (text.startswith(phrase) if first else phrase in text))


@lru_cache(maxsize=1024)
def _shared(kinds: frozenset[str]) -> frozenset[str]:
    """The same, one object for all lines that are alike: a set takes more memory than a line."""
    return kinds


def _holds(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Does the phrase stand among the words?"""
    first, size = phrase[0], len(phrase)
    if first not in words:  # mostly: the words are looked through for the longest one of a phrase
        return False
    return any(word == first and words[at:at + size] == phrase for at, word in enumerate(words))


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    import tomllib  # noqa: PLC0415  # loaded on need: importing the package does not need it

    table = tomllib.loads(read_data("words.toml").decode())
    starts: dict[str, list[Phrase]] = {}
    holds: dict[str, list[Phrase]] = {}
    whole: dict[tuple[str, ...], str] = {}
    inside = list[tuple[str, str, bool]]()
    function = frozenset[str](chain.from_iterable(table.pop("function")["is"].values()))
    for kind, where, phrase in _phrases(table):
        words = tuple(words_of(phrase))
        if where == "is":
            whole[words] = kind
        if UNSPACED.search(phrase):
            inside.append((phrase, kind, where != "holds"))
        elif where != "is" and words:
            index, key = (starts, words[0]) if where == "starts" else (holds, max(words, key=len))
            index.setdefault(key, []).append((words, kind))
    return Lexicon(_frozen(starts), _frozen(holds), whole, tuple(dict.fromkeys(inside)), _lists(function, starts.keys(), whole, holds.keys()))


def _lists(function: AbstractSet[str], starts: AbstractSet[str], whole: Iterable[tuple[str, ...]], holds: AbstractSet[str]) -> Lists:
    """For every word which lists have it: function words, those that a phrase opens with, those by which one is found."""
    lists: Lists = {}
    for bit, listed in ((FUNCTION, function), (OPENS, starts | {words[0] for words in whole if words}), (FINDS, holds)):
        lists.update((word, lists.get(word, 0) | bit) for word in listed)
    return lists


def _frozen(index: dict[str, list[Phrase]]) -> dict[str, tuple[Phrase, ...]]:
    return {first: tuple(dict.fromkeys(found)) for first, found in index.items()}


def _phrases(table: dict[str, dict[str, dict[str, list[str]]]]) -> list[tuple[str, str, str]]:
    return [(kind, where, phrase) for kind, parts in table.items() for where, languages in parts.items()
            for phrases in languages.values() for phrase in phrases]
