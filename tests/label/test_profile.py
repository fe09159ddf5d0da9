"""What a line looks like: the quick look before a pattern lets nothing pass by that the pattern would find."""
from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclean import Block
from newsclean.label.measures import DOES, MOST_NAME, PERSON, may_be_person
from newsclean.label.profile import profiles_of
from newsclean.lexicon import lexicon

PIECES = st.sampled_from([*DOES, "Jane", "O\u2019Roe", "\u00c9lodie", "J.", "Jean-Luc", "(left)", "(", ")", "The", "a", "A" * MOST_NAME, " "])


@given(st.lists(PIECES).map(" ".join))
@example("Jane Doe (left) is a reporter")
@example("Jane (34) covers the harbour")
@example("Jane  is a reporter")
def test_no_person_is_passed_by(line: str) -> None:
    assert may_be_person(line) or not PERSON.match(line)


@pytest.mark.parametrize(("line", "is_one"), [
    ("Jane Doe is a reporter.", True), ("Jane covers the harbour.", True), ("A" * MOST_NAME + " is one.", True), ("A" * (MOST_NAME + 1) + " is one.", False),
    ("The bridge is open.", False), ("Home", False), ("Homes", False), ("", False)])
def test_who_may_be_told_of(line: str, *, is_one: bool) -> None:
    assert may_be_person(line) is is_one
    assert (PERSON.match(line) is not None) is is_one


def test_what_is_let_go_is_asked_by_nobody_any_more() -> None:
    p, = profiles_of([Block("1", "The harbour bridge reopened.")], lexicon())
    assert (p.spoken, p.content, p.key) == (("harbour", "bridge", "reopened"), 3, "theharbourbridgereopened")
    p.let_go()
    assert (p.spoken, p.content, p.key) == ((), 0, "")
    assert (p.words, p.width) == (("the", "harbour", "bridge", "reopened"), 28)
