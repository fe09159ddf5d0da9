"""Width: characters of unspaced scripts count twice, whatever stands beside them."""
from __future__ import annotations

import sys

from hypothesis import example, given
from hypothesis import strategies as st

from newsclean.label.lexicon import UNSPACED, width_of


def test_every_character_has_its_width() -> None:
    assert all(width_of(char) == 1 + bool(UNSPACED.match(char)) for char in map(chr, range(sys.maxunicode + 1)))


@given(st.text())
@example("\u201cYes\u201d \u2013 \u6a4b\u304c")
@example("\ud800\u6a4b")
def test_widths_add_up(text: str) -> None:
    assert width_of(text) == sum(map(width_of, text))
