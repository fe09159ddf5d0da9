"""The one place where text is changed."""
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import Block, Link
from newsclean.document import Document
from newsclean.history import replay, undo
from newsclean.repair import edits
from newsclean.repair.edits import Proposal, apply_proposals, edit_blocks


def changed(text: str, *proposals: Proposal) -> tuple[str, int]:
    block, made = apply_proposals(Block("1", text), proposals, "test")
    return block.text, len(made)


def test_the_first_of_two_that_overlap_wins() -> None:
    assert changed("abcdef", Proposal(2, 4, "X", "r"), Proposal(1, 3, "Y", "r")) == ("aYdef", 1)


def test_neighbours_are_both_made() -> None:
    assert changed("abcd", Proposal(0, 2, "X", "r"), Proposal(2, 4, "Y", "r")) == ("XY", 2)


def test_what_changes_nothing_is_no_edit() -> None:
    assert changed("abcd", Proposal(0, 2, "ab", "r")) == ("abcd", 0)


def test_no_block_is_emptied() -> None:
    assert changed("ab", Proposal(0, 1, "", "r"), Proposal(1, 2, " ", "r")) == ("ab", 0)


def test_a_document_without_proposals_stays_the_same_object() -> None:
    document = Document(blocks=(Block("1", "ab"),))
    assert edit_blocks(document, lambda _block: [], "test") is document


def test_too_many_edits_for_a_long_block_become_fewer_and_longer() -> None:
    text = "a " * 100_000
    block = Block("1", text, links=tuple(Link(i, i + 1, "x") for i in range(0, 2000, 2)))
    wanted = [Proposal(i, i + 1, "bb", "r") for i in range(0, len(text), 2)]
    after, made = apply_proposals(block, wanted, "test")
    assert after.text == "bb " * 100_000
    assert len(made) <= edits.EFFORT // (len(text) + edits.LINK_EFFORT * 1000)
    assert undo((after,), made) == (block,)
    assert replay((block,), made) == (after,)


def test_a_block_of_usual_length_gets_an_edit_for_each_proposal() -> None:
    text = "a " * 500
    assert len(apply_proposals(Block("1", text), [Proposal(i, i + 1, "b", "r") for i in range(0, 1000, 2)], "test")[1]) == 500


PLACES = st.tuples(st.integers(0, 8), st.integers(0, 3))
PROPOSAL = st.builds(lambda place, after: Proposal(place[0], sum(place), after, "r"), PLACES, st.text("xy", max_size=2))
PROPOSALS = st.lists(PROPOSAL, max_size=4)


@given(PROPOSALS)
def test_edits_replay_and_undo(proposals: list[Proposal]) -> None:
    block = Block("1", "abcdefghijkl", links=(Link(2, 5, "u"), Link(6, 9, "v")))
    after, made = apply_proposals(block, proposals, "test")
    assert undo((after,), made) == (block,)
    assert replay((block,), made) == (after,)
