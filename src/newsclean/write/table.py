"""The cells of a data table, each in its row and column."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

import regex

from newsclean.blocks import Block
from newsclean.parts import row_of

__all__ = ["Cell", "grid", "is_cell"]

CELL_INDEX = regex.compile(r"\d++\]/t[dh]\[(\d{1,4}+)\]")
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
    heads = max((_index(cell) for cell in cells if cell.tag == "th"), default=0)
    if all(cell.tag == "th" for cell in cells):
        heads = 0
    return _placed((_index(cell) + (heads if cell.tag == "td" else 0), cell) for cell in cells)


def _placed(cells: Iterable[tuple[int, Block]]) -> list[Cell]:
    row = list[Cell]()
    for column, cell in cells:
        if 0 < column <= MAX_COLUMNS and column > len(row):
            row += [()] * (column - 1 - len(row)) + [(cell,)]
        else:  # a column that is taken: nothing is lost, it stands beside what came before
            row[-1:] = [(*row[-1], cell)] if row else [(cell,)]
    return row


def _index(cell: Block) -> int:
    """The one-based place among the row's cells of the same tag, as its path says."""
    found = CELL_INDEX.match((cell.path or "").rpartition("/tr[")[2])
    return int(found[1]) if found else 0
