"""Edits upon edits are one list of edits."""
from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Block, Document
from newsclean.repair.edits import Proposal, applied, edit_blocks
from newsclean.repair.rewrite import MOST_READINGS, MOST_ROUNDS, compose, minimal, read_again, until_stable


@st.composite
def edits_of(draw: st.DrawFn, length: int) -> list[Proposal]:
    marks = sorted(draw(st.lists(st.integers(0, length), max_size=8)))
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return [Proposal(a, b, draw(st.text("xyz", max_size=3)), "r") for a, b in pairs if a < b]


@given(st.data(), st.text("abcdef", max_size=20))
def test_composed_edits_do_what_both_do(data: st.DataObject, text: str) -> None:
    first = data.draw(edits_of(len(text)))
    middle = applied(text, first)
    second = data.draw(edits_of(len(middle)))
    both = compose(middle, first, second)
    assert applied(text, both) == applied(middle, second)
    assert all(a.end <= b.start for a, b in pairwise(both))


def test_reasons_of_edits_that_become_one_are_kept() -> None:
    first, second = [Proposal(0, 1, "xy", "one")], [Proposal(1, 2, "z", "two")]
    assert compose("xyb", first, second) == [Proposal(0, 1, "xz", "one; two")]


def test_what_stays_the_same_is_left_out_of_an_edit() -> None:
    assert minimal("abcde", Proposal(0, 5, "abXde", "r")) == Proposal(2, 3, "X", "r")


def test_a_text_that_does_not_come_to_rest_is_left_alone() -> None:
    calls = []

    def endless(text: str) -> list[Proposal]:
        calls.append(text)
        return [Proposal(0, 0, "a", "r")]
    assert until_stable("b", [endless]) == []
    assert len(calls) == MOST_ROUNDS


def test_changes_that_cancel_out_are_no_edits() -> None:
    def once(text: str) -> list[Proposal]:
        return [Proposal(0, 1, "b", "r")] if text == "a" else []

    def back(text: str) -> list[Proposal]:
        return [Proposal(0, 1, "c", "r")] if text == "b" else []
    assert until_stable("a", [once, back]) == [Proposal(0, 1, "c", "r")]


def test_a_step_that_would_leave_nothing_to_see_is_not_taken() -> None:
    def first_off(text: str) -> list[Proposal]:
        return [Proposal(0, 1, "", "r")] if text else []

    def blanked(text: str) -> list[Proposal]:
        return [Proposal(0, len(text), " ", "r")] if text == "b" else []
    assert until_stable("ab", [first_off, blanked]) == [Proposal(0, 1, "", "r")]


@pytest.mark.parametrize(("flaws", "mended"), [(MOST_READINGS - 1, True), (MOST_READINGS, False)])
def test_a_document_is_read_until_nothing_is_found(flaws: int, *, mended: bool) -> None:
    def mend(document: Document) -> Document:
        return edit_blocks(document, lambda block: [Proposal(0, 1, "", "r")] if block.text[0] == "x" else (), "mend")
    before = Document((Block("1", "x" * flaws + "a"),))
    after = read_again(before, mend)
    assert after.text == "a" if mended else after is before
