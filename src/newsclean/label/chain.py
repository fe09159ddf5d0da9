"""Roles come in runs and in an order: what a block is for depends on what its neighbours are for, which a network that scores each of them by itself does not know.

A Markov chain over the roles, whose states a network gives the probabilities of (Bourlard and Morgan 1994), computed by the forward-backward algorithm (Rabiner
1989). `_chain.c` does the same where the package was compiled, to the last bit.
"""
from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import add, mul

from newsclean.label.network import Probabilities

__all__ = ["smoothed"]


def smoothed(found: Sequence[Probabilities], ways: bytes, transitions: bytes) -> list[Probabilities]:
    """Probability of each role for every block of a document, given those of all its blocks.

    found        for every block the probability of each role, without a look at what the others are
    ways         for every block the number of the way in which it follows the one before
    transitions  for each way, and for each role and each that may follow it, how many times likelier it makes the other: doubles of this machine, way by way and
                 role by role
    """
    if not found:
        return []
    tables = list(_tables(transitions, len(found[0])))
    columns = [list(zip(*rows)) for rows in tables]
    before = [_shared(found[0])]
    for p, way in zip(found[1:], ways[1:], strict=True):
        before.append(_shared(map(mul, _weighed(before[-1], columns[way]), p)))
    behind = [[1.0] * len(found[0])]
    for p, way in zip(reversed(found[1:]), reversed(ways[1:])):
        behind.append(_shared(_weighed(list(map(mul, p, behind[-1])), tables[way])))
    return [array("d", _shared(map(mul, one, other))) for one, other in zip(before, reversed(behind))]


def _tables(transitions: bytes, roles: int) -> Iterator[list[list[float]]]:
    numbers = list(memoryview(transitions).cast("d"))
    rows = [numbers[at:at + roles] for at in range(0, len(numbers), roles)]
    return (rows[at:at + roles] for at in range(0, len(rows), roles))


def _weighed(weights: Sequence[float], columns: Sequence[Sequence[float]]) -> list[float]:
    """The sum of the weights times each column's numbers."""
    return [reduce(add, map(mul, weights, column)) for column in columns]  # from Python 3.12 on `sum` compensates for rounding, which compiled code does not


def _shared(values: Iterable[float]) -> list[float]:
    """The values as shares of their sum."""
    values = list(values)
    total = reduce(add, values)
    return [value / total for value in values]
