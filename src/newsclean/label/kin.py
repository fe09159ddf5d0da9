"""Blocks of one kind: how many of a page stand in like places or say like things, and which of them a block is.

A byline or a date that comes ten times belongs to a list of other stories; one that comes once, to this one.
"""
from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise, repeat, starmap
from operator import add, eq

from newsclean.label.measures import FIRST_KINDS, STOP_KINDS
from newsclean.label.model import Names
from newsclean.label.profile import NAME_WORDS, NAMED, Profile

__all__ = ["count_features", "place_features", "shape_features"]

MANY = (2, 3, 5, 8, 12, 20, 40)
SEVERAL = (2, 3, 5, 9)
MEMBERS = (2, 3, 5, 10, 25)
WIDTHS = (20, 50, 80, 200)
SHAPES = (12, 25, 50, 80, 140, 250)
RUNS = (1, 2, 3, 5, 9, 20)
COUNTED = ("byline", "caption", "bio", "teaser", "comment")
"""Kinds of the word lists that are counted."""
SHORT, SHORTER = 120, 60
"""Widths below which a line may be one of these kinds, or a date."""
NOTHING: tuple[str, ...] = ()
LABEL = 80
"""Width below which a line without a full stop may be one of a list."""


def count_features(profiles: Sequence[Profile]) -> list[Names]:
    """For every block how many lines of the document say like things, and how many of them stand before it."""
    kinds = [_kinds(p) for p in profiles]
    total, seen = Counter(kind for found in kinds for kind in found), Counter[str]()
    out = list[Names]()
    for found in kinds:
        if not found:
            out.append(NOTHING)
            continue
        out.append([_counted(kind, bisect_right(SEVERAL, total[kind]), min(seen[kind], 3)) for kind in found])
        seen.update(found)
    return out


def _kinds(p: Profile) -> list[str]:
    found = [kind for kind in COUNTED if kind in p.kinds] if p.kinds and p.width < SHORT else []
    if p.marks:
        if p.width < SHORTER and "date" in p.marks:
            found.append("date")
        if "credit" in p.marks:
            found.append("credit")
    low, high = NAME_WORDS
    if p.names > NAMED and low <= len(p.words) <= high:
        found.append("name")
    return found


@lru_cache(maxsize=1024)
def _counted(kind: str, total: int, before: int) -> str:
    return f"kin.{kind}={total}/{before}"


def place_features(kinds: Sequence[int], homes: Sequence[str], profiles: Sequence[Profile]) -> list[tuple[str, ...]]:
    """For every block of a page how many stand in such a place, how many in the same element, and how its neighbours stand to it.

    kinds  for every block the number of its kind of place
    homes  for every block the path of the element around it
    """
    members = Counter(homes)
    many = {kind: bisect_right(MANY, count) for kind, count in Counter(kinds).items()}
    several = {home: bisect_right(MEMBERS, count) for home, count in members.items()}
    seen, met = dict.fromkeys(many, 0), dict.fromkeys(members, 0)
    steps = ["", *starmap(_step, pairwise(homes)), ""]
    out = []
    for kind, home, p, before, behind in zip(kinds, homes, profiles, steps, steps[1:]):
        like, beside = seen[kind], met[home]
        out.append(_placed(many[kind], min(like, 3), bisect_right(WIDTHS, p.width), several[home], min(beside, 2), beside + 1 == members[home], before, behind))
        seen[kind], met[home] = like + 1, beside + 1
    return out


def _step(one: str, other: str) -> str:
    """How one element stands to the next: the same, inside it, around it, beside it, in the box beside, elsewhere."""
    if one == other:
        return "same"
    if other.startswith(one):
        return "in"
    if one.startswith(other):
        return "out"
    one, other = one.rpartition("/")[0], other.rpartition("/")[0]
    if one == other:
        return "beside"
    return "near" if one.rpartition("/")[0] == other.rpartition("/")[0] else "far"


@lru_cache(maxsize=8192)
def _placed(*place: int | str) -> tuple[str, ...]:
    many, like, width, several, beside, is_last, before, behind = place
    return (f"kin.place={many}/{like}", f"kin.place+width={many}/{width}", f"kin.home={several}/{beside}/{is_last}", f"kin.before={before}", f"kin.behind={behind}")


def shape_features(profiles: Sequence[Profile]) -> list[tuple[str, ...]]:
    """For every line of a text how often lines of such shapes follow each other in it, and the run of labels it stands in."""
    shapes = [(bisect_right(SHAPES, p.width) * len(STOP_KINDS) + p.stop) * len(FIRST_KINDS) + p.first for p in profiles]
    often = {pair: bisect_right(MANY, times) for pair, times in Counter(pairwise(shapes)).items()}
    steps = list(map(often.__getitem__, pairwise(shapes)))
    labels = [p.width < LABEL and not p.ends for p in profiles]
    runs = (map(bisect_right, repeat(RUNS), sizes) for sizes in (_runs(labels), _runs(labels[::-1])[::-1]))
    return list(map(_shaped, [0, *steps], [*steps, 0], _again(shapes, 2), _again(shapes, 3), *runs))


def _again(shapes: Sequence[int], step: int) -> Iterable[int]:
    """For every line how many of the two that stand so far before and behind it have its shape."""
    same, none = list(map(eq, shapes, shapes[step:])), [False] * step
    return map(add, none + same, same + none)


def _runs(labels: Sequence[bool]) -> list[int]:
    """For every line how many labels in a row end with it."""
    out, size = list[int](), 0
    for is_label in labels:
        size = size + 1 if is_label else 0
        out.append(size)
    return out


@lru_cache(maxsize=8192)
def _shaped(before: int, behind: int, second: int, third: int, down: int, up: int) -> tuple[str, ...]:
    return f"shape.again={before}/{behind}", f"shape.every={second}/{second + third}", f"shape.run={down}/{up}"
