"""Heads and feet of printed pages."""
from __future__ import annotations

import pytest

from newsclean.blocks import Block
from newsclean.label.running_heads import running_heads


def heads_in(*lines: str, path: str | None = None) -> list[int]:
    return sorted(running_heads([Block(str(i), line, path=path) for i, line in enumerate(lines)]))


@pytest.mark.parametrize(("lines", "found"), [
    (("PELL POST   5 June 2025   Page 3", "The ferry sails.", "PELL POST 6 June 2025 Page 14"), [0, 2]),
    (("Seite 3 von 9", "The ferry sails.", "Seite 4 von 9"), [0, 2]), (("Page 3 of the report", "The ferry sails.", "Page 4 of the report"), []),
    (("PELL POST Page 3", "The ferry sails."), []), (("PELL POST 3", "PELL POST 4"), []), (("Homepage 3", "Homepage 4"), []),
    (("PELL POST Page 3", "7", "The ferry sails.", "8", "It is late.", "PELL POST Page 4"), [0, 1, 5]), (("7", "The ferry sails."), []),
    (("p. 4 \N{EN DASH} 8", "2", "The pier", "p. 10 \N{EN DASH} 12", "3"), []), (("Page 4 Pell Post 8", "Page 10 Pell Post 12"), [0, 1]),  # pages of a book that are to be read
    (("The ferry sails.", "- 12 -"), [1]), (("The ferry sails.", "\N{EM DASH}12\N{EM DASH}"), [1]), (("The ferry sails.", "12 -"), []),
    (("x" * 113 + " Page 3", "x" * 113 + " Page 4"), [0, 1]), (("x" * 114 + " Page 3", "x" * 114 + " Page 4"), []),
])
def test_heads(lines: tuple[str, ...], found: list[int]) -> None:
    assert heads_in(*lines) == found
    assert heads_in(*lines, path="/html[1]/body[1]/p[1]") == []
    assert heads_in() == []
