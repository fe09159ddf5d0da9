"""Reasons: which features are named, and in which words."""
from __future__ import annotations

from array import array
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import Block, Link, Role
from newsclean.label import native
from newsclean.label.model import Model
from newsclean.label.network import PureNetwork
from newsclean.label.reasons import MOST, in_words, reason_for, strongest_in_python

BLOCK = Block("1", "Read on", links=(Link(0, 7, "/x"),))
COUNT = 9
NUMBERS = st.lists(st.integers(0, COUNT - 1)).map(lambda found: array("H", found).tobytes())
EVIDENCE = st.lists(st.integers(-2, 3), min_size=COUNT, max_size=COUNT).map(lambda found: array("h", found).tobytes())


@pytest.mark.skipif(not native.COMPILED, reason="the package was not compiled here")
@given(NUMBERS, EVIDENCE, st.integers(1, 16))
def test_compiled_or_not_is_the_same(numbers: bytes, evidence: bytes, most: int) -> None:
    assert native.strongest(numbers, evidence, most) == strongest_in_python(numbers, evidence, most)


ONE = array("H", [0]).tobytes()


@pytest.mark.skipif(not native.COMPILED, reason="the package was not compiled here")
@pytest.mark.parametrize(("numbers", "evidence", "most", "error"), [
    (ONE, b"ab", 0, ValueError), (ONE, b"ab", 17, ValueError), (ONE, b"", 3, ValueError), (b"a", b"ab", 3, ValueError), (array("H", [0xFFFF]).tobytes(), b"ab", 3, ValueError),
    (3, b"ab", 3, TypeError), (ONE, [1], 3, TypeError), (ONE, b"ab", "x", TypeError)])
def test_compiled_code_refuses_what_does_not_fit(numbers: Any, evidence: Any, most: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        native.strongest(numbers, evidence, most)


def told(role: Role, own: list[str], evidence: dict[str, int]) -> str:
    """The reason for a block with these features."""
    names = sorted({*own, *evidence})
    strengths = array("h", [evidence.get(name, 0) for name in names]).tobytes()
    model = Model(names, {}, PureNetwork((), 0, (), 0, (), 0, (), 0, 0), {role: strengths})
    return reason_for(BLOCK, role, array("H", map(names.index, own)).tobytes(), model)


def test_the_strongest_are_named_once_each() -> None:
    evidence = {f"words.w={letter}": strength for strength, letter in enumerate("abcde", 1)} | {"form.words=3": 99}
    said = told(Role.PROMO, ["words.w=e", "words.w=e", "form.words=3", "words.w=a", "words.w=d", "words.w=c"], evidence)
    assert said == "says \u2018e\u2019; says \u2018d\u2019; says \u2018c\u2019"
    assert said.count(";") == MOST - 1


def test_without_evidence_the_surroundings_are_the_reason() -> None:
    assert told(Role.LIST_ITEM, ["words.w=e"], {}) == "by the blocks around it, list item is likeliest"


@pytest.mark.parametrize(("feature", "words"), [
    ("form.running", "reads like running text"), ("form.linked=5", "100 % links"), ("form.width=0", "7 characters long"), ("markup.tag=h2", "a <h2> element"), ("markup.tag=", ""),
    ("words.promo/s", "has words of a promo line"), ("words.has=bar/s", "holds dividing bars"), ("place.before=2", "before the running text"), ("topic.share=1/2", "")])
def test_in_words(feature: str, words: str) -> None:
    assert in_words(feature, BLOCK) == words
