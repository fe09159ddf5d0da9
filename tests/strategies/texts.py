"""Stories as plain text, in the layouts that scrapers leave behind."""
from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence

from hypothesis import strategies as st

from newsclean import Role
from strategies.stories import Piece, stories

__all__ = ["LAYOUTS", "texts"]

WIDTH = 64
MARKS = {Role.LIST_ITEM: "* ", Role.HEADING: "## ", Role.QUOTE: "> ", Role.TITLE: "# "}

Layout = Callable[[Sequence[Piece]], str]


def blank_lines(pieces: Sequence[Piece]) -> str:
    """A blank line between each two."""
    return "\n\n".join(piece.text for piece in pieces)


def single_lines(pieces: Sequence[Piece]) -> str:
    """One line each, a line feed at the end."""
    return "\n".join(piece.text for piece in pieces) + "\n"


def wrapped(pieces: Sequence[Piece]) -> str:
    """Broken at a fixed width, a blank line between each two."""
    return "\n\n".join("\n".join(textwrap.wrap(piece.text, WIDTH)) for piece in pieces)


def wrapped_without_gaps(pieces: Sequence[Piece]) -> str:
    """Broken at a fixed width, the first line of each indented."""
    return "\n".join("\n".join(textwrap.wrap("  " + piece.text, WIDTH)) for piece in pieces)


def marked(pieces: Sequence[Piece]) -> str:
    """With the marks of Markdown."""
    return "\n\n".join(MARKS.get(piece.role, "") + piece.text for piece in pieces)


def glued(pieces: Sequence[Piece]) -> str:
    """No break at all: what is left of a page whose tags were merely deleted."""
    return "".join(piece.text for piece in pieces)


LAYOUTS: tuple[Layout, ...] = (blank_lines, single_lines, wrapped, wrapped_without_gaps, marked, glued)
LINE_ENDS = ("\n", "\n", "\r\n", "\r")


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A text."""
    layout, end = draw(st.sampled_from(LAYOUTS)), draw(st.sampled_from(LINE_ENDS))
    return layout(draw(stories())).replace("\n", end)
