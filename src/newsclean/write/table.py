"""The cells of a data table, each in its row and column."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from newsclean.blocks import Block
from newsclean.parts import cell_of, row_of

__all__ = ["Cell", "grid", "is_cell"]

MAX_COLUMNS = 200  # a wider table is no reading matter; a page may claim any number of cells

Cell = tuple[Block, ...]
"""The blocks of one cell; () for an empty one."""


def is_cell(block: Block) -> bool:
    """Is this block a cell of a data table?"""
    return bool(row_of(block)[0])


def grid(cells: Sequence[Block]) -> list[list[Cell]]:
    """The rows of one table, all of the same length. Empty cells, which are no blocks, are there."""
    rows = [_row(list(row)) for _, row in groupby(cells, key=row_of)]
    width = max(map(len, rows))
    return [row + [()] * (width - len(row)) for row in rows]


def _row(cells: Sequence[Block]) -> list[Cell]:
    """The row's cells, each in its column."""
    found = [(*cell_of(cell), cell) for cell in cells]
    heads = max((place for tag, place, _ in found if tag == "th"), default=0)
    if all(tag == "th" for tag, _, _ in found):
        heads = 0
    return _placed((place + (heads if tag == "td" else 0), cell) for tag, place, cell in found)


def _placed(cells: Iterable[tuple[int, Block]]) -> list[Cell]:
    row = list[Cell]()
    for column, cell in cells:
        if 0 < column <= MAX_COLUMNS and column > len(row):
            row += [()] * (column - 1 - len(row)) + [(cell,)]
        else:  # a column that is taken: nothing is lost, it stands beside what came before
            row[-1:] = [(*row[-1], cell)] if row else [(cell,)]
    return row
