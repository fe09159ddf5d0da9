"""What the labeller expects of itself: the F1 that its own probabilities amount to."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Document, clean
from newsclean.blocks import Block, Hints, Role
from newsclean.label.expected import expected_f1

STORY = "The ferry sails again on Monday, the harbour master said. Nobody had believed it.\n\nIt had been laid up since March, when the engine failed off the cape.\n\n"


def block(size: int, role: Role, *, hidden: bool = False) -> Block:
    return Block("1", "x" * size, role=role, hints=Hints(hidden=hidden))


@pytest.mark.parametrize(("blocks", "alone", "expected"), [
    ([block(10, Role.PARAGRAPH)], [1.0], 1.0),
    ([block(10, Role.PARAGRAPH), block(10, Role.PROMO)], [1.0, 0.0], 1.0),
    ([block(10, Role.PARAGRAPH)], [0.5], 0.6667),                                     # five of ten characters are right, of five that there are
    ([block(10, Role.PARAGRAPH), block(10, Role.HEADING)], [1.0, 0.0], 0.6667),
    ([block(10, Role.PARAGRAPH), block(10, Role.PROMO)], [1.0, 1.0], 0.6667),         # ten are missed
    ([block(30, Role.PARAGRAPH), block(10, Role.PROMO)], [1.0, 1.0], 0.8571),         # long blocks count more
    ([block(10, Role.PARAGRAPH), block(10, Role.PROMO, hidden=True)], [1.0, 1.0], 1.0),
    ([block(10, Role.PARAGRAPH, hidden=True)], [0.0], 0.0),
    ([block(10, Role.PROMO)], [1.0], None),
    ([], [], None),
    ([block(0, Role.PARAGRAPH)], [1.0], None),
])
def test_the_f1_of_what_is_likely(blocks: list[Block], alone: list[float], expected: float | None) -> None:
    assert expected_f1(blocks, alone) == expected


@given(st.lists(st.tuples(st.integers(1, 500), st.sampled_from([Role.PARAGRAPH, Role.QUOTE, Role.TEASER, Role.BYLINE]), st.floats(0, 1)), max_size=8))
def test_it_is_a_share_and_surer_labels_raise_it(rows: list[tuple[int, Role, float]]) -> None:
    blocks = [block(size, role) for size, role, _ in rows]
    found = expected_f1(blocks, [chance for _, _, chance in rows])
    assert (found is None) == (not any(role in (Role.PARAGRAPH, Role.QUOTE) for _, role, _ in rows))
    if found is not None:
        surer = expected_f1(blocks, [(chance + (role in (Role.PARAGRAPH, Role.QUOTE))) / 2 for _, role, chance in rows])
        assert surer is not None
        assert 0 <= found <= surer <= 1


def test_the_labeller_says_it_and_it_is_kept_and_undone() -> None:
    document = clean(STORY, kind="text")
    assert 0.5 < (document.expected_f1 or 0) <= 1
    assert Document.from_dict(document.to_dict()).expected_f1 == document.expected_f1
    assert document.as_read().expected_f1 is None
    assert clean("Home\n\nMenu", kind="text").expected_f1 is None
