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
    rows = [_row(row) for _, row in groupby(cells, key=row_of)]
    width = max(map(len, rows))
    return [row + [()] * (width - len(row)) for row in rows]


def _row(cells: Iterable[Block]) -> list[Cell]:
    """The row's cells, each in its column: a page counts heads and other cells apart, so those of the other tag that stand before a cell are added."""
    last, placed = {"th": 0, "td": 0}, list[tuple[int, Block]]()
    for cell in cells:
        tag, place = cell_of(cell)
        placed.append((place + last["td" if tag == "th" else "th"], cell))
        last[tag] = max(last[tag], place)
    return _placed(placed)


def _placed(cells: Iterable[tuple[int, Block]]) -> list[Cell]:
    row = list[Cell]()
    for column, cell in cells:
        if 0 < column <= MAX_COLUMNS and column > len(row):
            row += [()] * (column - 1 - len(row)) + [(cell,)]
        else:  # a column that is taken: nothing is lost, it stands beside what came before
            row[-1:] = [(*row[-1], cell)] if row else [(cell,)]
    return row
