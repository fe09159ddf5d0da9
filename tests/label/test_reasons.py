"""Reasons: which features are named, and in which words."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import Block, Link, Role
from newsclean.label import native
from newsclean.label.reasons import MOST, in_words, reason_for, strongest_in_python

NAMES = st.sampled_from([f"words.w={letter}" for letter in "abcdefghij"] + ["form.running", "markup.in=nav", "words.w=\u0451"])
BLOCK = Block("1", "Read on", links=(Link(0, 7, "/x"),))


@given(st.lists(st.lists(NAMES)), st.dictionaries(NAMES, st.integers(-3, 3)), st.integers(1, 16))
@pytest.mark.skipif(not native.COMPILED, reason="the package was not compiled here")
def test_compiled_or_not_is_the_same(groups: list[list[str]], evidence: dict[str, int], most: int) -> None:
    assert native.strongest(groups, evidence, most) == strongest_in_python(groups, evidence, most)


@pytest.mark.skipif(not native.COMPILED, reason="the package was not compiled here")
@pytest.mark.parametrize(("groups", "evidence", "most", "error"), [
    ([["a"]], {"a": 1}, 0, ValueError), ([["a"]], {"a": 1}, 17, ValueError), ([["a"]], {"a": "x"}, 3, TypeError),
    ([3], {}, 3, TypeError), (3, {}, 3, TypeError), ([[[]]], {"a": 1}, 3, TypeError),
    ([["a"]], [], 3, TypeError)])
def test_compiled_code_refuses_what_does_not_fit(groups: object, evidence: object, most: int, error: type[Exception]) -> None:
    with pytest.raises(error):
        native.strongest(groups, evidence, most)  # type: ignore[arg-type]


def test_the_strongest_are_named_once_each() -> None:
    evidence = {f"words.w={letter}": strength for strength, letter in enumerate("abcde")} | {"form.words=3": 99}
    told = reason_for(BLOCK, Role.PROMO, [["words.w=e", "words.w=e", "form.words=3"], ["words.w=a", "words.w=d", "words.w=c"]], evidence)
    assert told == "says \u2018e\u2019; says \u2018d\u2019; says \u2018c\u2019"
    assert told.count(";") == MOST - 1


def test_without_evidence_the_surroundings_are_the_reason() -> None:
    assert reason_for(BLOCK, Role.LIST_ITEM, [["words.w=e"]], {}) == "by the blocks around it, list item is likeliest"


@pytest.mark.parametrize(("feature", "words"), [
    ("form.running", "reads like running text"), ("form.linked=5", "100 % links"), ("form.width=0", "7 characters long"), ("markup.tag=h2", "a <h2> element"), ("markup.tag=", ""),
    ("words.promo/s", "has words of a promo line"), ("words.has=bar/s", "holds dividing bars"), ("place.before=2", "before the running text"), ("topic.share=1/2", "")])
def test_in_words(feature: str, words: str) -> None:
    assert in_words(feature, BLOCK) == words
