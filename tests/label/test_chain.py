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


def one_by_one(found: list[Probabilities], ways: bytes, tables: list[list[list[float]]]) -> list[list[float]]:
    """The same by the definition: every sequence of roles counts as much as its blocks and its transitions make it likely."""
    sums = [[0.0] * FEW for _ in found]
    for roles in product(range(FEW), repeat=len(found)):
        likely = prod(p[role] for p, role in zip(found, roles)) * prod(tables[way][one][other] for way, (one, other) in zip(ways[1:], pairwise(roles)))
        for i, role in enumerate(roles):
            sums[i][role] += likely
    return [[value / sum(row) for value in row] for row in sums]


CHANCES = st.lists(st.integers(1, 20), min_size=FEW, max_size=FEW).map(shares)
RATIOS = st.lists(st.lists(st.floats(0.05, 20), min_size=FEW, max_size=FEW), min_size=FEW, max_size=FEW)


@given(st.lists(st.tuples(CHANCES, st.integers(0, 2)), max_size=6), st.lists(RATIOS, min_size=3, max_size=3))
def test_all_sequences_of_roles_are_counted(blocks: list[tuple[Probabilities, int]], tables: list[list[list[float]]]) -> None:
    found, ways = [p for p, _ in blocks], bytes(way for _, way in blocks)
    assert [list(p) for p in smoothed(found, ways, b"".join(map(flat, tables)))] == [pytest.approx(row) for row in one_by_one(found, ways, tables)]


def test_what_one_way_says_of_neighbours_another_need_not() -> None:
    keeping, free = flat([[9.0, 1.0, 1.0], [1.0, 9.0, 1.0], [1.0, 1.0, 9.0]]), flat([[1.0] * FEW] * FEW)
    found = [shares([18, 1, 1]), shares([9, 10, 1])]
    assert smoothed(found, bytes([0, 1]), free + keeping)[1][0] > 0.8
    assert smoothed(found, bytes([1, 0]), free + keeping)[1][0] == pytest.approx(9 / 20)


@pytest.mark.parametrize("ways", [b"", bytes(1), bytes(3)])
def test_every_block_follows_in_one_way(ways: bytes) -> None:
    with pytest.raises(ValueError, match="zip"):
        smoothed([shares([1, 1, 1])] * 2, ways, flat([[1.0] * FEW] * FEW))


@given(st.lists(CHANCES, max_size=40), st.floats(0.05, 20))
def test_neighbours_that_say_nothing_change_nothing(found: list[Probabilities], ratio: float) -> None:
    assert [list(p) for p in smoothed(found, bytes(len(found)), flat([[ratio] * FEW] * FEW))] == [pytest.approx(list(p)) for p in found]


@given(CHANCES, RATIOS)
def test_a_block_alone_is_what_it_is(chances: Probabilities, rows: list[list[float]]) -> None:
    assert list(smoothed([chances], bytes(1), flat(rows))[0]) == pytest.approx(list(chances))


@given(st.lists(CHANCES, min_size=1, max_size=12), RATIOS)
def test_up_is_like_down(found: list[Probabilities], rows: list[list[float]]) -> None:
    turned = [list(column) for column in zip(*rows)]
    assert [list(p) for p in reversed(smoothed(found[::-1], bytes(len(found)), flat(turned)))] == [pytest.approx(list(p)) for p in smoothed(found, bytes(len(found)), flat(rows))]


def test_a_doubtful_block_leans_to_what_stands_on_both_sides() -> None:
    keeping = flat([[2.0, 0.5, 0.5], [0.5, 2.0, 0.5], [0.5, 0.5, 2.0]])
    sure, doubtful = shares([18, 1, 1]), shares([9, 10, 1])
    amid = smoothed([sure, doubtful, sure], bytes(3), keeping)[1]
    assert amid[0] > 0.85
    assert smoothed([shares([1, 18, 1]), doubtful, shares([1, 18, 1])], bytes(3), keeping)[1][1] > 0.9


@pytest.mark.parametrize("ratio", [0.0001, 10_000.0])
def test_long_documents_neither_vanish_nor_overflow(ratio: float) -> None:
    found = smoothed([shares([1, 2, 3])] * 2_000, bytes(2_000), flat([[ratio, 1.0, ratio], [1.0, 1.0, ratio], [ratio, 1.0, ratio]]))
    assert all(sum(p) == pytest.approx(1.0) and min(p) > 0 for p in found)
