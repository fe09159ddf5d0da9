"""The cells of a table in their rows and columns, however a page counts them."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Block, Role
from newsclean.write.table import MAX_COLUMNS, grid, is_cell


def cells(*names: str, row: int = 1, path: str = "/html[1]/table[1]") -> list[Block]:
    """Cells that are named by tag and place, "td2"; a full stop and more may follow."""
    return [Block(name, name, Role.TABLE, path=f"{path}/tr[{row}]/{name[:2]}[{name[2:].partition('.')[0]}]", tag=name[:2]) for name in names]


def shown(*blocks: Block) -> list[list[str]]:
    return [[" ".join(block.text for block in cell) for cell in row] for row in grid(blocks)]


@pytest.mark.parametrize(("row", "columns"), [
    (["th1", "td1", "th2", "td2"], ["th1", "td1", "th2", "td2"]), (["td1", "td2", "th1"], ["td1", "td2", "th1"]), (["td1", "th1", "td2"], ["td1", "th1", "td2"]),
    (["th1", "td1", "th2", "td2", "td3"], ["th1", "td1", "th2", "td2", "td3"]), (["th1", "td2", "th2"], ["th1", "", "td2", "th2"]),
    (["th1", "td1", "td2"], ["th1", "td1", "td2"]), (["th1", "th2", "td1"], ["th1", "th2", "td1"]), (["th2", "td1"], ["", "th2", "td1"]), (["th1", "th3"], ["th1", "", "th3"]),
    (["td3"], ["", "", "td3"]), (["td1", "td1.a", "td2"], ["td1 td1.a", "td2"]), (["td2", "td1"], ["", "td2 td1"]),
])
def test_heads_and_other_cells_of_a_row_are_counted_apart(row: list[str], columns: list[str]) -> None:
    assert shown(*cells(*row)) == [columns]


@pytest.mark.parametrize(("place", "width"), [(MAX_COLUMNS, MAX_COLUMNS), (MAX_COLUMNS + 1, 1), (0, 1)])
def test_a_page_may_claim_so_many_columns(place: int, width: int) -> None:
    (row,) = shown(*cells("td1", f"td{place}"))
    assert len(row) == width
    assert " ".join(filter(None, row)) == f"td1 td{place}"
    assert shown(*cells(f"td{MAX_COLUMNS + 1}")) == [[f"td{MAX_COLUMNS + 1}"]]


def test_shorter_rows_are_filled_up() -> None:
    assert shown(*cells("td1"), *cells("td1", "td3", row=2), *cells("td2", row=3)) == [["td1", "", ""], ["td1", "", "td3"], ["", "td2", ""]]


@pytest.mark.parametrize(("path", "role", "cell"), [
    ("/table[1]/tr[1]/td[1]", Role.TABLE, True), ("/table[1]/tr[1]/th[2]/p[1]/b[1]/i[1]", Role.TABLE, True), ("/table[1]/tr[1]/td[1]/a/b/c/d", Role.TABLE, False),
    ("/table[1]/tr[1]", Role.TABLE, False), (None, Role.TABLE, False), ("/table[1]/tr[1]/td[1]", Role.PARAGRAPH, False), ("/table[1]/tr[1]/td[1234567890]", Role.TABLE, False)])
def test_what_is_a_cell(path: str | None, role: Role, cell: bool) -> None:
    assert is_cell(Block("1", "x", role, path=path)) is cell


@given(st.lists(st.tuples(st.sampled_from(["td", "th"]), st.integers(0, 12)), min_size=1, max_size=9), st.lists(st.integers(1, 3), min_size=9, max_size=9))
def test_no_cell_is_lost_and_all_stand_in_the_order_of_the_page(places: list[tuple[str, int]], rows: list[int]) -> None:
    blocks = [block for (tag, place), row in zip(places, sorted(rows), strict=False) for block in cells(f"{tag}{place}", row=row)]
    found = grid(blocks)
    assert [block for row in found for cell in row for block in cell] == blocks
    assert len({len(row) for row in found}) == 1
