"""Blocks of one kind: how many of a page stand in like places or say like things, and which of them a block is.

A byline or a date that comes ten times belongs to a list of other stories; one that comes once, to this one.
"""
from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise
from operator import add, eq
from typing import Any, Final

import newsclean.label.native as native
from newsclean.label.measures import FIRST_KINDS, STOP_KINDS
from newsclean.label.model import Names
from newsclean.label.profile import NAME_WORDS, NAMED, Profile
from newsclean.label.tables import UP_TO_FOUR, Column, binned, bins, table

__all__ = ["count_features", "place_features", "shape_features", "tallied", "tallied_in_python"]

MANY: Final = (2, 3, 5, 8, 12, 20, 40)
SEVERAL: Final = (2, 3, 5, 9)
MEMBERS: Final = (2, 3, 5, 10, 25)
WIDTHS: Final = (20, 50, 80, 200)
SHAPES: Final = (12, 25, 50, 80, 140, 250)
RUNS: Final = (1, 2, 3, 5, 9, 20)
UP_TO_TWO, UP_TO_THREE = UP_TO_FOUR[:2], UP_TO_FOUR[:3]
STEPS: Final = ("", "same", "in", "out", "beside", "near", "far")
"""How an element stands to the one before it; the first has none."""
COUNTED: Final = ("byline", "caption", "bio", "teaser", "comment")
"""Kinds of the word lists that are counted."""
SHORT: Final = 120
SHORTER: Final = 60
"""Widths below which a line may be one of these kinds, or a date."""
NOTHING: Final[tuple[str, ...]] = ()
LABEL: Final = 80
"""Width below which a line without a full stop may be one of a list."""


def count_features(profiles: Sequence[Profile]) -> list[Names]:
    """For every block how many lines of the document say like things, and how many of them stand before it."""
    kinds = [_kinds(p) for p in profiles]
    total = Counter(chain.from_iterable(kinds))
    seen = dict.fromkeys(total, 0)
    out = list[Names]()
    for found in kinds:
        out.append([_counted(kind, bisect_right(SEVERAL, total[kind]), min(seen[kind], 3)) for kind in found] if found else NOTHING)
        for kind in found:
            seen[kind] += 1
    return out


def _kinds(p: Profile) -> Sequence[str]:
    low, high = NAME_WORDS
    is_name = p.names > NAMED and low <= len(p.words) <= high
    found = _told(p) if p.kinds or p.marks else NOTHING  # most lines have neither
    return (*found, "name") if is_name else found


def _told(p: Profile) -> Sequence[str]:
    """The kinds that the words and marks of a line tell of."""
    found = [kind for kind in COUNTED if kind in p.kinds] if p.kinds and p.width < SHORT else []
    if p.width < SHORTER and "date" in p.marks:
        found.append("date")
    if "credit" in p.marks:
        found.append("credit")
    return found


@lru_cache(maxsize=1024)
def _counted(kind: str, total: int, before: int) -> str:
    return f"kin.{kind}={total}/{before}"


def place_features(kinds: list[int], homes: list[str], profiles: Sequence[Profile]) -> list[Column]:
    """For every block of a page how many stand in such a place, how many in the same element, and how its neighbours stand to it.

    kinds  for every block the number of its kind of place
    homes  for every block the path of the element around it
    """
    many, like = tallied(kinds)
    sizes, beside = tallied(homes)
    steps = bytes([0, *[1 if one == other else _step(one, other) for one, other in pairwise(homes)], 0][:len(homes) + 1])
    return [_placed.rows(binned(many, MANY), binned(like, UP_TO_THREE), binned([p.width for p in profiles], WIDTHS)),
            _housed.rows(binned(sizes, MEMBERS), binned(beside, UP_TO_TWO), bytes([at + 1 == size for at, size in zip(beside, sizes)])),
            _between.rows(steps[:-1], steps[1:])]


def tallied_in_python(keys: list[Any]) -> tuple[list[int], list[int]]:
    """For each key how many there are like it, and how many of them stand before it.

    >>> tallied_in_python(["a", "b", "a"])
    ([2, 1, 2], [0, 0, 1])
    """
    all_of = Counter(keys)
    seen, before = dict.fromkeys(all_of, 0), list[int]()
    for key in keys:
        before.append(seen[key])
        seen[key] += 1
    return [all_of[key] for key in keys], before


tallied = native.tallied if native.COMPILED else tallied_in_python


def _step(one: str, other: str) -> int:
    """How one element stands to the next, a place in STEPS, if it is another one: inside it, around it, beside it, in the box beside, elsewhere."""
    if other.startswith(one):
        return 2
    if one.startswith(other):
        return 3
    one, other = one.rpartition("/")[0], other.rpartition("/")[0]
    if one == other:
        return 4
    return 5 if one.rpartition("/")[0] == other.rpartition("/")[0] else 6


@table(bins(MANY), bins(UP_TO_THREE), bins(WIDTHS))
def _placed(many: int, like: int, width: int) -> Names:
    return f"kin.place={many}/{like}", f"kin.place+width={many}/{width}"


@table(bins(MEMBERS), bins(UP_TO_TWO), 2)
def _housed(several: int, beside: int, is_last: int) -> Names:
    return (f"kin.home={several}/{beside}/{is_last == 1}",)


@table(len(STEPS), len(STEPS))
def _between(before: int, behind: int) -> Names:
    return f"kin.before={STEPS[before]}", f"kin.behind={STEPS[behind]}"


def shape_features(profiles: Sequence[Profile]) -> list[Column]:
    """For every line of a text how often lines of such shapes follow each other in it, and the run of labels it stands in."""
    widths = binned([p.width for p in profiles], SHAPES)
    shapes = [(width * len(STOP_KINDS) + p.stop) * len(FIRST_KINDS) + p.first for width, p in zip(widths, profiles)]
    times = Counter(pairwise(shapes))
    often = binned([0, *map(times.__getitem__, pairwise(shapes)), 0][:len(shapes) + 1], MANY)
    labels = [p.width < LABEL and not p.ends for p in profiles]
    return [_follows.rows(often[:-1], often[1:]), _every.rows(_again(shapes, 2), _again(shapes, 3)),
            _run.rows(binned(_runs(labels), RUNS), binned(_runs(labels[::-1]), RUNS)[::-1])]


@table(bins(MANY), bins(MANY))
def _follows(before: int, behind: int) -> Names:
    return (f"shape.again={before}/{behind}",)


@table(3, 3)
def _every(second: int, third: int) -> Names:
    return (f"shape.every={second}/{second + third}",)


@table(bins(RUNS), bins(RUNS))
def _run(down: int, up: int) -> Names:
    return (f"shape.run={down}/{up}",)


def _again(shapes: Sequence[int], step: int) -> bytes:
    """For every line how many of the two that stand so far before and behind it have its shape."""
    same, none = list(map(eq, shapes, shapes[step:])), [False] * step
    return bytes(map(add, none + same, same + none))[:len(shapes)]  # a text of fewer lines than the step


def _runs(labels: Sequence[bool]) -> list[int]:
    """For every line how many labels in a row end with it."""
    out, size = list[int](), 0
    for is_label in labels:
        size = size + 1 if is_label else 0
        out.append(size)
    return out
