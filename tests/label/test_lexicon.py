"""The word lists; and width: characters of unspaced scripts count twice, whatever stands beside them."""
from __future__ import annotations

import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclean.label.lexicon import UNSPACED, lexicon, width_of, words_of


def test_every_character_has_its_width() -> None:
    assert all(width_of(char) == 1 + bool(UNSPACED.match(char)) for char in map(chr, range(sys.maxunicode + 1)))


@given(st.text())
@example("\u201cYes\u201d \u2013 \u6a4b\u304c")
@example("\ud800\u6a4b")
def test_widths_add_up(text: str) -> None:
    assert width_of(text) == sum(map(width_of, text))


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
