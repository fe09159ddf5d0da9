"""What a block's place says: pairs of words are found in the lines that have them, compiled or not."""
from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.label import native
from newsclean.label.context import placed, placed_in_python


class Word(str):
    """A word whose hash is computed by Python, which may do anything meanwhile."""

    __slots__ = ()

    def __hash__(self) -> int:
        return super().__hash__()


LINES = st.lists(st.lists(st.sampled_from(["ada", "quill", "by", "writes"]), max_size=7).map(tuple), max_size=12)


@given(LINES, LINES)
def test_pairs_are_placed_compiled_or_not(lines: list[tuple[str, ...]], short: list[tuple[str, ...]]) -> None:
    one, other = ({first: {second: list[int]() for line in short for before, second in pairwise(line) if before == first} for line in short for first in line} for _ in range(2))
    placed(lines, one)
    placed_in_python(lines, other)
    assert one == other
    assert all(found == [at for at, line in enumerate(lines) if (first, second) in pairwise(line)] for first, seconds in one.items() for second, found in seconds.items())


@pytest.mark.skipif(not native.COMPILED, reason="the package was not compiled here")
@pytest.mark.parametrize(("arguments", "error"), [
    (([3], {}), SystemError), (([("a", "b")], {"a": {"b": 3}}), SystemError), (([("a", "b")], {"a": 3}), SystemError), ((3, {}), TypeError), (([([], "b")], {}), TypeError),
    (([(Word("a"), "b")], {}), TypeError), (([("a", Word("b"))], {"a": {}}), TypeError)])
def test_compiled_code_refuses_what_it_cannot_place(arguments: tuple[Any, ...], error: type[Exception]) -> None:
    with pytest.raises(error):
        native.placed(*arguments)
