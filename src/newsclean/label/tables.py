"""Names of features that a few small numbers tell: made once for every combination, and looked up for all blocks of a document at a time."""
from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache, reduce
from itertools import product
from math import prod
from typing import NamedTuple

import newsclean.label.native as native
from newsclean.label.network import Names

__all__ = ["UP_TO_FOUR", "Column", "Table", "binned", "binned_in_python", "bins", "picked_in_python", "table"]

Column = Sequence[Names]  # one group of features for each block
UP_TO_FOUR = (1, 2, 3, 4)
"""Bounds of a small count of which more says nothing further."""


class Table(NamedTuple):
    """What the combinations of some small numbers are called. Blocks with the same numbers share one object.

    told   gives the names of a combination
    sizes  for each of its numbers how many values it has, from 0 on
    """

    told: Callable[..., Names]
    sizes: tuple[int, ...]

    def rows(self, *columns: bytes) -> list[Names]:
        """The names of every block. `columns`: for each number its value for every block. Raises ValueError where a value is not below its size."""
        return picked(_made(self), self.sizes, columns)


def table(*sizes: int) -> Callable[[Callable[..., Names]], Table]:
    """Makes a function that names a combination of so many values a table.

    >>> @table(2, 3)
    ... def placed(row: int, seat: int) -> Names:
    ...     return (f"row={row}", f"seat={seat}")
    >>> placed.rows(bytes([0, 1]), bytes([2, 0]))
    [('row=0', 'seat=2'), ('row=1', 'seat=0')]
    """
    return lambda told: Table(told, sizes)


@lru_cache(maxsize=64)
def _made(table: Table) -> list[Names]:
    """The names of every combination; the last number counts fastest."""
    return [table.told(*values) for values in product(*map(range, table.sizes))]


def picked_in_python(rows: list[Names], sizes: tuple[int, ...], columns: tuple[bytes, ...]) -> list[Names]:
    """For every block the row that its numbers stand for."""
    if len(columns) != len(sizes) or len(set(map(len, columns))) != 1 or prod(sizes) != len(rows) or any(
            column and max(column) >= size for size, column in zip(sizes, columns)):
        raise ValueError("columns that do not fit their table")
    return [rows[reduce(lambda place, both: place * both[0] + both[1], zip(sizes, values), 0)] for values in zip(*columns)]


def bins(bounds: Sequence[float]) -> int:
    """How many bins some bounds part: so many values has a number that was binned.

    >>> bins((6, 12))
    3
    """
    return len(bounds) + 1


def binned_in_python(values: Sequence[float], bounds: Sequence[float]) -> bytes:
    """For every value, a number that fits a double, how many of the ascending bounds it reaches.

    >>> list(binned_in_python([0, 6, 7], (6, 12)))
    [0, 1, 1]
    """
    return bytes([bisect_right(bounds, value) for value in values])


picked = native.picked if native.COMPILED else picked_in_python
binned = native.binned if native.COMPILED else binned_in_python
