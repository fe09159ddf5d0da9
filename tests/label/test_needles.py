"""Needles: found in one look are those that stand there, wherever."""
from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclean.label import native
from newsclean.label.needles import standing, standing_in_python
from newsclean.label.pictures import PLACES
from newsclean.label.small_print import NEEDLES

CHUNK, LONGEST = 2048, 63
"""As in `_needles.c`."""


@given(st.lists(st.sampled_from([*PLACES, "l", "r", " ", "(", "\u00e9", "\U0001f600"])).map("".join), st.lists(st.text("lr (\u00e9\U0001f600", min_size=2), max_size=9))
@example("", [])
@example("x" * (CHUNK - 1) + "left", ["left", "xl"])
@example("x" * CHUNK + "a" * LONGEST, ["a" * LONGEST])
@example("x" * (CHUNK - 1) + "a" * LONGEST, ["a" * LONGEST])
@example("lef", ["left", "ef"])
@example("\udc80l", ["\udc80l"])
def test_compiled_or_not_is_the_same(text: str, more: list[str]) -> None:
    for needles in (PLACES, tuple(more), NEEDLES):
        assert standing(text, needles) == standing_in_python(text, needles)


@pytest.mark.skipif(not native.COMPILED, reason="the package was not compiled here")
def test_so_many_are_looked_for_at_once() -> None:
    assert native.standing("abb", ("bb",) * 250)
    assert len(NEEDLES) <= 250


@pytest.mark.skipif(not native.COMPILED, reason="the package was not compiled here")
@pytest.mark.parametrize(("arguments", "error"), [
    (("a", ("b",)), ValueError), (("a", ("b" * (LONGEST + 1),)), ValueError), (("a", ("bb",) * 251), ValueError), (("a", (3,)), ValueError), (("a", ["bb"]), TypeError),
    ((b"a", ()), TypeError), ((), TypeError)])
def test_compiled_code_refuses_what_it_cannot_look_for(arguments: tuple[Any, ...], error: type[Exception]) -> None:
    with pytest.raises(error):
        native.standing(*arguments)
