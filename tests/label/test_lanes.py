"""Packed lanes: sums and scalings of them are those of the vectors."""
from __future__ import annotations

from struct import Struct

from hypothesis import given
from hypothesis import strategies as st

from newsclean.label.lanes import centre, highs, packed, unpacked

SIZE = 6
VECTORS = st.lists(st.integers(-90, 90), min_size=SIZE, max_size=SIZE)


@given(st.lists(st.tuples(VECTORS, st.integers(0, 255)), max_size=8))
def test_lanes_add_and_scale_as_vectors_do(parts: list[tuple[list[int], int]]) -> None:
    total = sum((packed(vector, 32) * factor for vector, factor in parts), start=centre(SIZE, 32))
    expected = [sum(vector[i] * factor for vector, factor in parts) for i in range(SIZE)]
    assert [lane - (1 << 31) for lane in unpacked(total, Struct(f"<{SIZE}I"))] == expected


@given(st.lists(st.integers(-(1 << 30), 1 << 30), min_size=SIZE, max_size=SIZE))
def test_the_upper_half_of_a_lane_is_its_value_divided(values: list[int]) -> None:
    assert [lane - (1 << 15) for lane in highs(packed(values, 32) + centre(SIZE, 32), Struct(f"<{2 * SIZE}H"))] == [value >> 16 for value in values]


def test_a_sum_out_of_range_is_cut_not_an_error() -> None:
    assert len(unpacked(packed([1 << 40] * SIZE, 16) + centre(SIZE, 16), Struct(f"<{SIZE}H"))) == SIZE
