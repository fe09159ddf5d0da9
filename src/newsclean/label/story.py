"""Where the story is among all blocks: the run of them that holds most running text and least else, and how blocks stand to it."""
from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Final

import newsclean.label.native as native
from newsclean.label.model import Names
from newsclean.label.profile import LONG, Profile
from newsclean.label.tables import UP_TO_FOUR, Column, binned, bins, table

__all__ = ["content_words", "shared", "shared_in_python", "spoken_words", "story_features", "story_of"]

MOST: Final = 400
"""Characters of one paragraph that count: a page of terms in one block is no story."""
SHORT_COST: Final = 20
LONG_COST: Final = 60
"""What a short block, and a long one that is no running text, takes away."""
DISTANCES: Final = (1, 2, 3, 4, 6, 9, 14, 25)
WIDTHS: Final = (40, 80, 120, 160)
SHARES: Final = (0.01, 0.2, 0.4, 0.6, 0.8)
SIDES: Final = ("before", "in", "after")
"""Where a block stands to the story."""
HEADLINE: Final = (20, 160)
"""Width of a line that may be a headline."""
MIN_HITS: Final = 2
"""Content words that a headline shares with its story."""
EDGE: Final = 2
"""Blocks from the first and last of the story that are told apart."""
NOTHING: Final[tuple[str, ...]] = ()
RANKED: Final = 4
"""So many lines are told by their rank."""


def story_of(profiles: Sequence[Profile]) -> tuple[int, int] | None:
    """First and last block of the run with the greatest sum of what speaks for and against it (Pasternack and Roth 2009); None without running text."""
    best, total, start = 0, 0, 0
    found = None
    for i, p in enumerate(profiles):
        if total <= 0:
            total, start = 0, i
        total += min(p.width, MOST) if p.running else -SHORT_COST if p.width < LONG and p.linked < 0.5 else -LONG_COST
        if total > best:
            best, found = total, (start, i)
    return found


def content_words(profiles: Sequence[Profile]) -> list[tuple[str, ...]]:
    """The content words at the beginning of every block, each once."""
    return [p.spoken[:p.content] for p in profiles]


def spoken_words(profiles: Sequence[Profile]) -> dict[str, int]:
    """How many blocks of running text have each content word."""
    return Counter(chain.from_iterable([p.spoken for p in profiles if p.running]))


def story_features(profiles: Sequence[Profile], contents: list[tuple[str, ...]], spoken: dict[str, int]) -> list[Column]:
    """For every block how it stands to the story, and which share of its content words the story has.

    contents  `content_words(profiles)`
    spoken    `spoken_words(profiles)`
    """
    found = story_of(profiles)
    count = len(profiles)
    if not found:
        return [[("story.none",)] * count]
    first, last = found
    size, behind = last - first + 1, count - 1 - last
    sides = bytes([0] * first + [1] * size + [2] * behind)
    steps = binned([*range(first, 0, -1), *[0] * size, *range(1, behind + 1)], DISTANCES)
    edge = bytes([min(i, EDGE) for i in range(size)])  # inside: from the first block on, and up to the last
    opening, ending = bytes(first), bytes(behind)
    hits = _hits(profiles, contents, (first, last), spoken)
    return [_placed.rows(sides, steps, opening + edge + ending, opening + edge[::-1] + ending),
            _sized.rows(sides, steps, binned([p.width for p in profiles], WIDTHS), bytes([p.ends for p in profiles])),
            _worded(profiles, contents, hits, sides)]


def _worded(profiles: Sequence[Profile], contents: list[tuple[str, ...]], hits: bytes, sides: bytes) -> Column:
    """For every block which share of its content words the story has, and its rank among the lines that may be the headline. `hits`: how many it has."""
    shares = binned([n / len(own) if own else -1 for n, own in zip(hits, contents)], (0, *SHARES))
    shared = _shared.rows(sides, shares, binned(list(map(len, contents)), UP_TO_FOUR))
    for i, rank in _ranks(profiles, hits).items():
        shared[i] = (*shared[i], f"story.headline={rank}/{SIDES[sides[i]]}")
    return shared


@table(len(SIDES), bins(DISTANCES), EDGE + 1, EDGE + 1)
def _placed(side: int, distance: int, before: int, behind: int) -> Names:
    return (f"story.in={before}/{behind}", "story.in") if SIDES[side] == "in" else (f"story.{SIDES[side]}={distance}",)


@table(len(SIDES), bins(DISTANCES), bins(WIDTHS), 2)
def _sized(side: int, distance: int, width: int, stops: int) -> Names:
    return (f"story.{SIDES[side]}+width={distance}/{width}/{stops == 1}",)


@table(len(SIDES), bins((0, *SHARES)), bins(UP_TO_FOUR))
def _shared(side: int, share: int, size: int) -> Names:
    return (f"story.words={share - 1}/{size}/{SIDES[side]}",) if share else NOTHING


def _hits(profiles: Sequence[Profile], contents: list[tuple[str, ...]], story: tuple[int, int], spoken: dict[str, int]) -> bytes:
    """How many content words of every block the running text of the story has; a block does not speak for itself. `spoken`: those of all running text."""
    first, last = story
    others = [p.spoken for p in chain(profiles[:first], profiles[last + 1:]) if p.running]
    if others:  # few
        spoken = Counter(spoken)
        spoken.subtract(chain.from_iterable(others))
    return shared(contents, spoken, bytes(first) + bytes([p.running for p in profiles[first:last + 1]]) + bytes(len(profiles) - 1 - last))


def shared_in_python(contents: list[tuple[str, ...]], times: dict[str, int], spare: bytes) -> bytes:
    """For every block how many of its words, 255 at most, come more often than is said of it.

    >>> list(shared_in_python([("bridge", "river"), ("bridge",)], {"bridge": 2, "river": 1}, bytes([1, 2])))
    [1, 0]
    """
    if len(contents) != len(spare):
        raise ValueError("one number for each block is needed")
    often = times.get  # to ask a counter for a word that it lacks takes three times as long
    return bytes([len([word for word in own if often(word, 0) > least]) for own, least in zip(contents, spare)])


shared = native.shared if native.COMPILED else shared_in_python


def _ranks(profiles: Sequence[Profile], hits: bytes) -> dict[int, int]:
    """The lines that may be a headline and share most of their words with the story: which of them is first, second, third."""
    low, high = HEADLINE
    may_be = [i for i, p in enumerate(profiles) if hits[i] >= MIN_HITS and low <= p.width <= high]
    best = sorted(may_be, key=lambda i: (-hits[i], i))[:RANKED]
    return {i: rank for rank, i in enumerate(best)}
