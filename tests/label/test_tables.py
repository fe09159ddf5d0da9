"""Tables of names: compiled or not is the same, and what does not fit is refused."""
from __future__ import annotations

from bisect import bisect_right

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.label import native, tables
from newsclean.label.network import Names
from newsclean.label.tables import binned, binned_in_python, bins, picked_in_python, table

SIZES = st.lists(st.integers(1, 5), min_size=1, max_size=4).map(tuple)
NUMBERS = st.one_of(st.integers(-5, 700), st.floats(-2, 2, allow_nan=False))


@table(2, 3)
def seat(row: int, number: int) -> Names:
    return f"row={row}", f"number={number}"


def test_every_combination_has_its_names() -> None:
    assert [seat.rows(bytes([row]), bytes([number])) for row in range(2) for number in range(3)] == [
        [(f"row={row}", f"number={number}")] for row in range(2) for number in range(3)]


def test_blocks_with_the_same_numbers_share_their_names() -> None:
    one, other, another = seat.rows(b"\1\0\1", b"\2\2\2")
    assert one is another
    assert one != other


def test_a_document_without_blocks_has_none() -> None:
    assert seat.rows(b"", b"") == []


@given(st.lists(NUMBERS), st.lists(NUMBERS, max_size=12).map(sorted))
def test_a_value_reaches_bounds_compiled_or_not(values: list[float], bounds: list[float]) -> None:
    assert list(binned(values, bounds)) == list(binned_in_python(values, tuple(bounds))) == [bisect_right(bounds, value) for value in values]


def test_a_value_falls_into_one_of_the_bins() -> None:
    assert [*range(bins((6, 12)))] == [*binned([5, 6, 12], (6, 12))]


def test_what_is_no_number_reaches_all_bounds() -> None:
    assert binned([float("nan")], (1.0, 2.0)) == binned_in_python([float("nan")], (1.0, 2.0)) == b"\2"


@pytest.mark.parametrize("pick", [tables.picked, picked_in_python])
def test_a_table_has_a_row_for_every_combination(pick: object) -> None:
    assert callable(pick)
    with pytest.raises(ValueError, match="do not fit"):
        pick([("one",), ("other",)], (1,), (b"\0",))


@given(SIZES, st.data())
def test_rows_are_picked_compiled_or_not(sizes: tuple[int, ...], data: st.DataObject) -> None:
    count = 1
    for size in sizes:
        count *= size
    rows: list[Names] = [(f"row={number}",) for number in range(count)]
    blocks = data.draw(st.lists(st.tuples(*[st.integers(0, size - 1) for size in sizes]), max_size=5))
    columns = tuple(bytes([block[i] for block in blocks]) for i in range(len(sizes)))
    assert tables.picked(rows, sizes, columns) == picked_in_python(rows, sizes, columns)


@pytest.mark.parametrize("columns", [(b"\0",), (b"\0", b"\0", b"\0"), (b"\0", b"\0\0"), (b"\2", b"\0"), (b"\0\1", b"\0\3")])
@pytest.mark.parametrize("pick", [tables.picked, picked_in_python])
def test_columns_that_do_not_fit_are_refused(pick: object, columns: tuple[bytes, ...]) -> None:
    assert callable(pick)
    with pytest.raises(ValueError, match="do not fit"):
        pick([("row",)] * 6, (2, 3), columns)


@pytest.mark.skipif(not native.COMPILED, reason="the package was not compiled here")
def test_compiled_code_refuses_what_is_no_table() -> None:
    for rows, sizes, columns in (([()] * 5, (2, 3), (b"", b"")), ([], (0,), (b"",)), ([()] * 2, (2,) * 9, (b"",) * 9), ([()] * 257, (257,), (b"",))):
        with pytest.raises(ValueError, match="do not fit"):
            native.picked(rows, sizes, columns)
    with pytest.raises(ValueError, match="too many bounds"):
        native.binned([1.0], [float(i) for i in range(65)])
    for values, bounds in (([""], (1.0,)), ([1.0], ("",)), (1, (1.0,))):
        with pytest.raises(TypeError):
            native.binned(values, bounds)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        native.picked([()], (1,), ("x",))  # type: ignore[arg-type]
