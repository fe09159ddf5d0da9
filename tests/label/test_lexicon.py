"""The word lists; and width: characters of unspaced scripts count twice, whatever stands beside them."""
from __future__ import annotations

import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclean.label import native
from newsclean.label.lexicon import UNSPACED, lexicon, width_of, words_of


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


@pytest.mark.parametrize(("text", "kind"), [("By Ada Quill", "byline"), ("Read more:", "teaser"), ("All rights reserved", "legal"), ("Sign up for our newsletter", "promo")])
def test_what_lines_are(text: str, kind: str) -> None:
    words = words_of(text)
    _, firsts, keys = lexicon().lists
    assert kind in lexicon().kinds(text.lower(), words)
    assert words[0] in firsts or not keys.isdisjoint(words)


def test_a_line_of_nothing_special_is_of_no_kind() -> None:
    assert lexicon().kinds("the ferry sails", words_of("The ferry sails")) == frozenset()


def test_lines_of_one_kind_share_it() -> None:
    one, other = (lexicon().kinds(line, words_of(line)) for line in ("by ada quill", "by mara tolland"))
    assert one is other
