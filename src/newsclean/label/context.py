"""Features of a block's place: where on the page, repeated where, named by the metadata. What stands beside it, the model sees for itself."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import sub
from typing import Final

import newsclean.label.native as native
from newsclean.choose import as_stated
from newsclean.document import Document
from newsclean.label.kin import tallied
from newsclean.label.model import Names
from newsclean.label.profile import NAME_WORDS, NAMED, Profile
from newsclean.label.story import shared
from newsclean.label.tables import UP_TO_FOUR, Column, binned, bins, table
from newsclean.parts import key_of

__all__ = ["context_features", "placed_in_python"]

Words = tuple[str, ...]
Pairs = dict[str, dict[str, list[int]]]  # one word, another behind it -> the lines that have both

PLACES: Final = (1, 2, 3, 5, 8, 12, 20, 40)
SHARES: Final = (0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98)
DISTANCES: Final = (1, 2, 3, 5, 8, 15)
PASSED: Final = (0.001, 0.05, 0.5, 0.95, 0.999)
DENSE: Final = (1, 150, 500, 1200)
"""Characters of running text."""
UNPASSED: Final = 9
"""The share of running text passed where there is none."""
SIDES: Final = ("before", "amid", "after")
"""Where a block stands to the running text."""
WINDOW: Final = 4
"""Blocks on either side in which running text is counted."""
TOLD: Final = (0.01, 0.2, 0.4, 0.6, 0.8)
"""Shares of a line's content words that stand in the running text."""
MIN_NAME: Final = 4
"""Letters that an author's name must have more than to be looked for in lines."""
BY: Final = frozenset("by von par por di da av af door text from".split())
"""Words before an author's name."""
REPEATED: Final = (2, 3, 4)
LONG_AGAIN: Final = 50
"""Width from which a line that comes again is no label."""
NOTHING: Final[tuple[str, ...]] = ()
SHARED_WORDS: Final = 4
"""Words of the title from which a line that shares them speaks of it."""
MIN_KEY: Final = 12
"""Letters and digits from which a line's likeness to the metadata says something."""
ABOUT: Final = 60
"""Letters and digits of a description or line that are compared."""
LONGEST_BYLINE: Final = 160


def context_features(document: Document, profiles: Sequence[Profile], contents: list[Words], spoken: dict[str, int]) -> list[Column]:
    """Features of every block's place, group by group. `contents`, `spoken`: content words, as `story.py` gives them."""
    found: list[Column] = [_positions(len(profiles)), *_distances(profiles), _repeats(profiles), _named(document, profiles), _topics(profiles, contents, spoken),
                           _echoes(profiles)]
    if document.facts.kind == "text":
        found.append([*(_gaps(one.hints.gap, other.hints.gap) for one, other in pairwise(document.blocks)), ()])
    return found


def _positions(count: int) -> Column:
    """How far from the first block and from the last."""
    places = binned(range(count), PLACES)
    return _position.rows(places, places[::-1], binned([i / count for i in range(count)], SHARES))


@table(bins(PLACES), bins(PLACES), bins(SHARES))
def _position(index: int, left: int, share: int) -> Names:
    return f"place.index={index}", f"place.left={left}", f"place.share={share}"


@lru_cache(maxsize=64)
def _gaps(before: int, behind: int) -> tuple[str, ...]:
    return (f"place.gaps={before}/{behind}",)


def _repeats(profiles: Sequence[Profile]) -> Column:
    """Which lines stand in the document more than once."""
    keys = [p.key for p in profiles]
    many, before = tallied(keys)
    return _repeated.rows(binned([size if key else 1 for size, key in zip(many, keys)], REPEATED), binned(before, (1,)), binned([p.width for p in profiles], (LONG_AGAIN,)))


@table(bins(REPEATED), 2, 2)
def _repeated(many: int, again: int, long: int) -> Names:
    return (f"place.repeated={many + 1}/{'again' if again else 'first'}", f"place.repeated+long={long == 1}") if many else NOTHING


def _distances(profiles: Sequence[Profile]) -> list[Column]:
    """How far from the first and last running text, and how much of it is around."""
    count = len(profiles)
    running = [i for i, p in enumerate(profiles) if p.running]
    first, last, amid = (running[0], running[-1], running[-1] - running[0] + 1) if running else (count, count, 0)
    sums = [0, *accumulate([p.width if p.running else 0 for p in profiles])]
    total, none = sums[-1], [0] * WINDOW
    sides = bytes([0] * first + [1] * amid + [2] * (count - 1 - last))
    before, after = (list(map(sub, sums, none + sums)), list(map(sub, (sums + [total] * WINDOW)[1 + WINDOW:], sums[1:])))
    passed = binned([before / total for before in sums[:-1]], PASSED) if total else bytes([bins(PASSED)] * count)
    return [_told.rows(sides, binned([*range(first, 0, -1), *[0] * amid, *range(1, count - last)], DISTANCES)),
            _dense.rows(binned(before[:count], DENSE), binned(after[:count], DENSE), passed)]


@table(len(SIDES), bins(DISTANCES))
def _told(side: int, distance: int) -> Names:
    return (f"place.{SIDES[side]}={distance}",)


@table(bins(DENSE), bins(DENSE), bins(PASSED) + 1)
def _dense(before: int, after: int, share: int) -> Names:
    return f"place.dense={before}/{after}", f"place.passed={share if share <= len(PASSED) else UNPASSED}"


def _topics(profiles: Sequence[Profile], contents: list[Words], spoken: dict[str, int]) -> Column:
    """How many of a line's content words stand in the running text: headlines of this article share them, those of others do not."""
    spare = bytes([p.running for p in profiles])  # a block does not speak for itself
    shares = [n / len(own) if own else -1 for n, own in zip(shared(contents, spoken, spare), contents)]
    often = shared(contents, spoken, bytes([n + 2 for n in spare]))
    return _shared.rows(binned(shares, (0, *TOLD)), binned(often, UP_TO_FOUR), binned(list(map(len, contents)), UP_TO_FOUR))


@table(bins((0, *TOLD)), bins(UP_TO_FOUR), bins(UP_TO_FOUR))
def _shared(share: int, often: int, size: int) -> Names:
    return f"topic.share={share - 1}/{size}", f"topic.often={often}/{size}"


def _echoes(profiles: Sequence[Profile]) -> Column:
    """Short lines whose words come again in longer ones (an author's name in a bio), and the lines that begin with a short one."""
    low, high = NAME_WORDS
    lines = [_unsigned(p.words) for p in profiles]
    short = Counter([line for line in lines if low <= len(line) <= high])
    pairs = _paired(lines, short)
    firsts = {line[0] for line in short}
    return [_echo(line[:high + 1], p, short, pairs) if line and line[0] in firsts else NOTHING for p, line in zip(profiles, lines)]


def _paired(lines: list[Words], short: Iterable[Words]) -> Pairs:
    """The lines that have two words of a short one beside each other, by the first of both and then the other."""
    found: Pairs = {}
    for line in short:
        for one, other in pairwise(line):
            found.setdefault(one, {})[other] = []
    placed(lines, found)
    return found


def placed_in_python(lines: list[Words], pairs: Pairs) -> None:
    """Add to every pair of words the lines that have both beside each other.

    >>> pairs = {"ada": {"quill": []}}
    >>> placed_in_python([("ada", "quill"), ("ada", "sails"), ("by", "ada", "quill")], pairs)
    >>> pairs
    {'ada': {'quill': [0, 2]}}
    """
    for at, line in enumerate(lines):
        for one, other in pairwise(line):
            have = pairs.get(one, {}).get(other)
            if have is not None and have[-1:] != [at]:
                have.append(at)


placed = native.placed if native.COMPILED else placed_in_python


def _unsigned(words: Words) -> Words:
    """The words of a line without "by" before a name."""
    return words[1:] if len(words) > NAME_WORDS[0] and words[0] in BY else words


def _echo(line: Words, p: Profile, short: Mapping[Words, int], pairs: Pairs) -> tuple[str, ...]:
    """What a line repeats, of which this is the beginning. `short`: how often each short line stands there, `pairs`: of their words where."""
    again = short.get(line, 0)
    if again:
        others = min([len(pairs[one][other]) for one, other in pairwise(line)]) - again
        return (f"echo.again={min(others, 3)}/{min(again, 3)}/{p.names > NAMED}",)
    low, high = NAME_WORDS
    return (f"echo.begins={p.ends}",) if any(line[:size] in short for size in range(low, high + 1)) else NOTHING


def _named(document: Document, profiles: Sequence[Profile]) -> Column:
    """Which blocks the metadata knows: as title, description or author."""
    metadata = as_stated(document.metadata, document.blocks)
    named = Named(key_of(metadata.title or ""), set((metadata.title or "").lower().split()), key_of(metadata.description or ""),
                  [key for key in map(key_of, metadata.authors) if len(key) > MIN_NAME])
    return [named.features_of(p) for p in profiles]


@dataclass(slots=True)
class Named:
    """What the metadata says, as keys: the title and its words, the description, the authors."""

    title: str
    words: set[str]
    about: str
    authors: list[str]

    def features_of(self, p: Profile) -> Words:
        """What of it a block has."""
        key = p.key
        out = self._said(p) if len(key) >= MIN_KEY else NOTHING
        if p.width < LONGEST_BYLINE:
            for author in self.authors:  # `any` takes three times as long, and every block is asked
                if author in key:
                    return (*out, "named.author=" + ("alone" if key in self.authors else "in"))
        return out

    def _said(self, p: Profile) -> Words:
        """What of the title and the description a block has that is long enough to tell."""
        key, about = p.key, self.about
        likeness = self._likeness(p) if self.title else ""
        out = (f"named.title={likeness}",) if likeness else NOTHING
        return (*out, "named.about") if about and (key[:ABOUT] in about or about[:ABOUT] in key) else out

    def _likeness(self, p: Profile) -> str:
        """How a block is like the title."""
        key, title, words = p.key, self.title, p.words
        if key == title:
            return "same"
        if key in title or title in key[:2 * len(title)]:
            return "part"
        return "words" if len(words) >= SHARED_WORDS and len(self.words.intersection(words)) >= SHARED_WORDS else ""
