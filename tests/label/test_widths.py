"""Width: characters of unspaced scripts count twice, whatever stands beside them."""
from __future__ import annotations

import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclean.label import native
from newsclean.label.widths import width_of
from newsclean.lexicon import UNSPACED


def test_every_character_has_its_width() -> None:
    assert all(width_of(char) == 1 + bool(UNSPACED.match(char)) for char in map(chr, range(sys.maxunicode + 1)))


@given(st.text())
@example("\u201cYes\u201d \u2013 \u6a4b\u304c")
@example("\ud800\u6a4b")
def test_widths_add_up(text: str) -> None:
    assert width_of(text) == sum(map(width_of, text))


@pytest.mark.skipif(not native.COMPILED, reason="the package was not compiled here")
def test_a_narrow_text_has_no_character_that_is_wide() -> None:
    assert not [char for char in map(chr, range(sys.maxunicode + 1)) if UNSPACED.match(char) and native.is_narrow(char)]
    assert [native.is_narrow(text) for text in ("", "Na\u00efve \u2013 \u201cyes\u201d \u2026", "\u0dff", "\u0e00", "\u1fff", "\u2000", "\u206f", "\u2070")] == [
        True, True, True, False, False, True, True, False]
    assert [native.is_narrow("x" * size + "\u6a4b") for size in (511, 512, 2000)] == [False] * 3
    assert native.is_narrow("\u00ef" * 2000)
    with pytest.raises(TypeError):
        native.is_narrow(b"x")  # type: ignore[arg-type]
