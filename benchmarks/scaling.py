"""How the time grows: with the size of a page, with its blocks, and with the number of pages."""
from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise
from statistics import median

from benchmarks.pages import SHORT, of_blocks, of_size
from benchmarks.turns import Call, seconds

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
BLOCKS = (10, 100, 1000, 10_000, 100_000)
PAGES = (100, 1000, 10_000)
ENOUGH = 1.0
"""Seconds after which a point is not measured again: what takes so long is not bent by a hiccup."""
PATIENCE = 30.0
"""A tool that needs so many seconds for a point is not given the next, which is ten times as large."""
REPEATS = 7

Tools = Mapping[str, Callable[[str], object]]
Curve = dict[int, float]
"""Seconds for each size."""


def curves(tools: Tools, points: Sequence[int], page: Callable[[int], str]) -> dict[str, Curve]:
    """Seconds of each tool for a page of each size, in turns, medians."""
    found: dict[str, Curve] = {name: {} for name in tools}
    for point in points:
        source = page(point)
        going = [name for name, curve in found.items() if max(curve.values(), default=0.0) < PATIENCE]
        for name, times in _in_turns({name: partial(tools[name], source) for name in going}).items():
            found[name][point] = median(times)
    return found


def _in_turns(calls: Mapping[str, Call]) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(REPEATS):
        for name, call in calls.items():
            if not times[name] or sum(times[name]) < ENOUGH:
                times[name].append(seconds(call)[0])
    return times


def over_pages(tool: Callable[[str], object], points: Sequence[int] = PAGES) -> Curve:
    """Seconds for so many short pages, one after the other."""
    found = Curve()
    for point in points:
        start = time.process_time()
        for number in range(point):
            tool(SHORT.format(number))
        found[point] = time.process_time() - start
    return found


def growth(curve: Curve) -> float:
    """The greatest time(10 n) / time(n) of a curve; 10 is linear."""
    ordered = [curve[point] for point in sorted(curve)]
    return max((later / earlier for earlier, later in pairwise(ordered)), default=0.0)


def by_size(tools: Tools) -> dict[str, Curve]:
    """10 kB to 10 MB."""
    return curves(tools, SIZES, of_size)


def by_blocks(tools: Tools) -> dict[str, Curve]:
    """10 to 100,000 short paragraphs."""
    return curves(tools, BLOCKS, of_blocks)
