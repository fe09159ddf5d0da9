"""The cells of a data table as a Markdown table."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

import regex

from newsclean.blocks import Block
from newsclean.parts import row_of
from newsclean.write.inline import inline, one_line

__all__ = ["is_cell", "table"]

CELL_INDEX = regex.compile(r"\d++\]/t[dh]\[(\d{1,4}+)\]")
MAX_COLUMNS = 200  # a wider table is no reading matter; a page may claim any number of cells


def is_cell(block: Block) -> bool:
    """Is this block a cell of a data table?"""
    return bool(row_of(block)[0])


def table(cells: Sequence[Block]) -> str:
    """A Markdown table: one line for each row, the first row as its head. Empty cells, which are no blocks, stay empty."""
    rows = [_row(list(row)) for _, row in groupby(cells, key=row_of)]
    width = max(len(row) for row in rows)
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _row(cells: Sequence[Block]) -> list[str]:
    """The texts of a row's cells, each in its column."""
    heads = max((_index(cell) for cell in cells if cell.tag == "th"), default=0)
    if all(cell.tag == "th" for cell in cells):
        heads = 0
    return _placed((_index(cell) + (heads if cell.tag == "td" else 0), one_line(inline(cell))) for cell in cells)


def _placed(cells: Iterable[tuple[int, str]]) -> list[str]:
    row = list[str]()
    for column, text in cells:
        if 0 < column <= MAX_COLUMNS and column > len(row):
            row += [""] * (column - 1 - len(row)) + [text]
        else:  # a column that is taken: nothing is lost, it stands beside what came before
            row[-1:] = [f"{row[-1]} {text}".strip()] if row else [text]
    return row


def _index(cell: Block) -> int:
    """The one-based place among the row's cells of the same tag, as its path says."""
    found = CELL_INDEX.match((cell.path or "").rpartition("/tr[")[2])
    return int(found[1]) if found else 0
