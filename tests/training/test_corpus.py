"""Texts made for training of the lines of a sheet: what may be put between paragraphs, and where."""
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.corpus import INSERTED, LEAST_ANNOUNCED, MOST_INSERTED, announced, interrupted, with_pointers

Line = tuple[str, str]
STORY: list[Line] = [("The weir is open", "title"), ("It carries water.", "paragraph"), ("So says the miller.", "paragraph"), ("Nobody objected.", "paragraph")]
MOST_ADDED = 20  # characters of a label
MOST = 3  # lines put in


Way = Callable[[list[Line], list[Line], Random], list[Line]]


def made(way: Way, offers: list[Line], seed: int, lines: list[Line] = STORY) -> list[Line]:
    return way(lines, [*STORY, *offers], Random(seed))  # noqa: S311  # repeatable, not secret


@pytest.mark.parametrize("way", [interrupted, with_pointers])
@given(st.lists(st.tuples(st.text("ab ", min_size=1, max_size=2 * MOST_INSERTED), st.sampled_from(["promo", "teaser", "caption", "navigation"])), max_size=6), st.integers(0, 99))
def test_a_story_stays_in_order_with_a_few_offers_between_its_paragraphs(way: Way, offers: list[Line], seed: int) -> None:
    lines = made(way, offers, seed)
    put = [line for line in lines if line not in STORY]
    assert [line for line in lines if line in STORY] == STORY
    assert len(put) <= MOST
    assert all(role in INSERTED and len(line) <= MOST_INSERTED + MOST_ADDED for line, role in put)
    assert (lines[:2], lines[-1]) == (STORY[:2], STORY[-1])


@pytest.mark.parametrize(("length", "may"), [(MOST_INSERTED, True), (MOST_INSERTED + 1, False)])
@pytest.mark.parametrize("way", [interrupted, with_pointers])
def test_only_short_lines_are_put_in(way: Way, length: int, may: bool) -> None:
    offer = ("o" * length, "promo")
    assert any(offer in made(way, [offer], seed) for seed in range(20)) is may


@pytest.mark.parametrize("way", [interrupted, with_pointers])
def test_half_of_the_texts_have_none_and_a_story_of_one_paragraph_never(way: Way) -> None:
    texts = [made(way, [("Sign up", "promo")], seed) for seed in range(400)]
    assert 150 < sum(text == STORY for text in texts) < 250
    assert all(made(way, [("Sign up", "promo")], seed, STORY[:2]) == STORY[:2] for seed in range(20))


def test_what_is_put_in_stands_before_the_heading_of_a_paragraph() -> None:
    lines: list[Line] = [*STORY[:2], ("Who objected?", "heading"), *STORY[2:]]
    texts = [made(with_pointers, [("Sign up", "promo")], seed, lines) for seed in range(40)]
    assert all(text[text.index(("Who objected?", "heading")) + 1] == STORY[2] for text in texts)
    assert any(text[text.index(("Who objected?", "heading")) - 1] == ("Sign up", "promo") for text in texts)


@pytest.mark.parametrize(("headline", "language", "may"), [
    ("Goats eat a hat", "en", True), ("Goats eat a hat", "xx", False), ("Goats eat a hat", None, False), ("Goats: a hat eaten", "en", False),
    (" ".join(["goats"] * LEAST_ANNOUNCED), "de", True), (" ".join(["goats"] * (LEAST_ANNOUNCED - 1)), "de", False)])
def test_half_of_the_headlines_are_announced(headline: str, language: str | None, *, may: bool) -> None:
    made = [announced(headline, language, Random(seed)) for seed in range(200)]  # noqa: S311  # repeatable, not secret
    assert all(one.endswith(headline) for one in made)
    assert (60 < sum(one != headline for one in made) < 140) is may
    assert may or set(made) == {headline}
