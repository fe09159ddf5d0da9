"""Texts made for training of the lines of a sheet: what may be put between paragraphs, and where."""
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.corpus import INSERTED, MOST_INSERTED, interrupted

Line = tuple[str, str]
STORY: list[Line] = [("The weir is open", "title"), ("It carries water.", "paragraph"), ("So says the miller.", "paragraph"), ("Nobody objected.", "paragraph")]
MOST = 2  # lines put in


def made(offers: list[Line], seed: int, lines: list[Line] = STORY) -> list[Line]:
    return interrupted(lines, [*STORY, *offers], Random(seed))  # noqa: S311  # repeatable, not secret


@given(st.lists(st.tuples(st.text("ab ", min_size=1, max_size=2 * MOST_INSERTED), st.sampled_from(["promo", "teaser", "caption", "navigation"])), max_size=6), st.integers(0, 99))
def test_a_story_stays_in_order_with_a_few_offers_between_its_paragraphs(offers: list[Line], seed: int) -> None:
    lines = made(offers, seed)
    put = [line for line in lines if line not in STORY]
    assert [line for line in lines if line in STORY] == STORY
    assert len(put) <= MOST
    assert all(role in INSERTED and len(line) <= MOST_INSERTED for line, role in put)
    assert (lines[:2], lines[-1]) == (STORY[:2], STORY[-1])


@pytest.mark.parametrize(("length", "may"), [(MOST_INSERTED, True), (MOST_INSERTED + 1, False)])
def test_only_short_lines_are_put_in(length: int, may: bool) -> None:
    offer = ("o" * length, "promo")
    assert any(offer in made([offer], seed) for seed in range(20)) is may


def test_half_of_the_texts_have_none_and_a_story_of_one_paragraph_never() -> None:
    texts = [made([("Sign up", "promo")], seed) for seed in range(400)]
    assert 150 < sum(text == STORY for text in texts) < 250
    assert all(made([("Sign up", "promo")], seed, STORY[:2]) == STORY[:2] for seed in range(20))
