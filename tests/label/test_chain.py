"""What the neighbours of a block say of its role: the sum over all that a document may be, and nothing where they say nothing."""
from __future__ import annotations

from array import array
from itertools import pairwise, product
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.label.chain import smoothed
from newsclean.label.network import Probabilities

FEW = 3
"""Roles."""


def shares(values: list[int]) -> Probabilities:
    """Some numbers as probabilities."""
    return array("d", [value / sum(values) for value in values])


def flat(rows: list[list[float]]) -> bytes:
    """Rows as the chain takes them."""
    return array("d", [value for row in rows for value in row]).tobytes()


def one_by_one(found: list[Probabilities], rows: list[list[float]]) -> list[list[float]]:
    """The same by the definition: every sequence of roles counts as much as its blocks and its transitions make it likely."""
    sums = [[0.0] * FEW for _ in found]
    for roles in product(range(FEW), repeat=len(found)):
        likely = prod(p[role] for p, role in zip(found, roles)) * prod(rows[one][other] for one, other in pairwise(roles))
        for i, role in enumerate(roles):
            sums[i][role] += likely
    return [[value / sum(row) for value in row] for row in sums]


CHANCES = st.lists(st.integers(1, 20), min_size=FEW, max_size=FEW).map(shares)
RATIOS = st.lists(st.lists(st.floats(0.05, 20), min_size=FEW, max_size=FEW), min_size=FEW, max_size=FEW)


@given(st.lists(CHANCES, max_size=6), RATIOS)
def test_all_sequences_of_roles_are_counted(found: list[Probabilities], rows: list[list[float]]) -> None:
    assert [list(p) for p in smoothed(found, flat(rows))] == [pytest.approx(row) for row in one_by_one(found, rows)]


@given(st.lists(CHANCES, max_size=40), st.floats(0.05, 20))
def test_neighbours_that_say_nothing_change_nothing(found: list[Probabilities], ratio: float) -> None:
    assert [list(p) for p in smoothed(found, flat([[ratio] * FEW] * FEW))] == [pytest.approx(list(p)) for p in found]


@given(CHANCES, RATIOS)
def test_a_block_alone_is_what_it_is(chances: Probabilities, rows: list[list[float]]) -> None:
    assert list(smoothed([chances], flat(rows))[0]) == pytest.approx(list(chances))


@given(st.lists(CHANCES, min_size=1, max_size=12), RATIOS)
def test_up_is_like_down(found: list[Probabilities], rows: list[list[float]]) -> None:
    turned = [list(column) for column in zip(*rows)]
    assert [list(p) for p in reversed(smoothed(found[::-1], flat(turned)))] == [pytest.approx(list(p)) for p in smoothed(found, flat(rows))]


def test_a_doubtful_block_leans_to_what_stands_on_both_sides() -> None:
    keeping = flat([[2.0, 0.5, 0.5], [0.5, 2.0, 0.5], [0.5, 0.5, 2.0]])
    sure, doubtful = shares([18, 1, 1]), shares([9, 10, 1])
    amid = smoothed([sure, doubtful, sure], keeping)[1]
    assert amid[0] > 0.85
    assert smoothed([shares([1, 18, 1]), doubtful, shares([1, 18, 1])], keeping)[1][1] > 0.9


@pytest.mark.parametrize("ratio", [0.0001, 10_000.0])
def test_long_documents_neither_vanish_nor_overflow(ratio: float) -> None:
    found = smoothed([shares([1, 2, 3])] * 2_000, flat([[ratio, 1.0, ratio], [1.0, 1.0, ratio], [ratio, 1.0, ratio]]))
    assert all(sum(p) == pytest.approx(1.0) and min(p) > 0 for p in found)
