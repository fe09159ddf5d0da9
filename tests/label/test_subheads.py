"""Headings behind an offer or a pointer amid a scraped text."""
from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import Block, Role
from newsclean.label.profile import LONG
from newsclean.label.resumes import MOST_BETWEEN
from newsclean.label.subheads import BEHIND_A_POINTER, DOUBTFUL, MISTAKEN, MORE_DOUBTFUL, SURE, WIDEST, names_a_story, subheads
from newsclean.label.widths import width_of
from strategies.lines import SENTENCE, line, on_a_page

POINTER = line("Read also: Goats eat the mayor's hat", Role.TEASER)
OFFER = line("Our letter, every morning, free", Role.PROMO)
HEADING = "Repairs begin in autumn"
REASON = "opens the next section behind what stands in the story's middle"


def amid(heading: str = HEADING, *between: Block, role: Role = Role.TEASER, confidence: float = 0.4) -> list[Block]:
    """A paragraph, what stands between, the line and the next paragraph."""
    return [line(SENTENCE, confidence=1.0), *(between or (POINTER,)), line(heading, role, confidence=confidence), line(SENTENCE, confidence=1.0)]


def is_heading(blocks: list[Block], language: str | None = "en") -> bool:
    """Is the line before the last one told to be a heading, and nothing else?"""
    found = subheads(blocks, language)
    assert found in ({}, {len(blocks) - 2: (Role.HEADING, REASON)})
    return bool(found)


@pytest.mark.parametrize("heading", [HEADING, "« Le vent a tourné »", "¿Cuánto costará el pasaje?", "Reederei hofft auf Elektroschiff", "Een grens uit 1814",
    "誰もがあらゆるものに"])
def test_a_line_that_is_no_sentence_heads_the_paragraph_below(heading: str) -> None:
    assert is_heading(amid(heading))
    assert is_heading(amid(heading, OFFER))
    assert not subheads(on_a_page(amid(heading)), "en")


@pytest.mark.parametrize("heading", [
    HEADING + ".", HEADING + "!", HEADING + ":", HEADING + "\N{HORIZONTAL ELLIPSIS}", "Harbour: repairs begin", "Harbour | Repairs", "pell.example/repairs of autumn",
    "repairs begin in autumn", "REPAIRS BEGIN IN AUTUMN", "Mara Tolland", "Repairs", "$7 from the harbour",
    "Sign up for our newsletter", "Share this article", "Most read",
])
def test_other_lines_are_none(heading: str) -> None:
    assert not is_heading(amid(heading))


@pytest.mark.parametrize(("between", "language", "most"), [
    (POINTER, "en", BEHIND_A_POINTER), (OFFER, "en", MORE_DOUBTFUL), (OFFER, "de", MORE_DOUBTFUL), (OFFER, "pt", DOUBTFUL), (OFFER, None, DOUBTFUL),
    (line("Goats eat the mayor's hat on Monday", Role.TEASER), "pt", DOUBTFUL)])
def test_the_line_is_in_doubt_unless_a_pointer_before_it_is_whole(between: Block, language: str | None, most: float) -> None:
    assert is_heading(amid(HEADING, between, confidence=most), language)
    assert not is_heading(amid(HEADING, between, confidence=most + 0.01), language)


@pytest.mark.parametrize("above", [line("Read also:", Role.TEASER), line("RELATED STORY", Role.TEASER)])
def test_behind_a_label_alone_stands_another_storys_headline(above: Block) -> None:
    assert not is_heading(amid(HEADING, above))


def test_a_number_may_go_on_with_a_list_but_not_behind_a_pointer() -> None:
    assert is_heading(amid("11 hours to the quay"))
    assert not is_heading(amid("11 hours to the quay", OFFER))


@pytest.mark.parametrize("role", [Role.PARAGRAPH, Role.BYLINE, Role.DATE, Role.TITLE, Role.NOTICE])
def test_lines_of_other_roles_stay(role: Role) -> None:
    assert not is_heading(amid(role=role))


@pytest.mark.parametrize(("many", "found"), [(MOST_BETWEEN, True), (MOST_BETWEEN + 1, False)])
def test_few_lines_stand_between(many: int, *, found: bool) -> None:
    assert is_heading(amid(HEADING, *[POINTER] * many)) is found


def test_a_menu_before_it_ends_the_story() -> None:
    assert not is_heading(amid(HEADING, line("Menu", Role.NAVIGATION), POINTER))
    assert not is_heading(amid()[1:])
    assert not is_heading([line(SENTENCE), *amid()[-2:]])  # nothing stands in the story's middle


@pytest.mark.parametrize(("width", "found"), [(LONG, True), (LONG - 1, False)])
def test_running_text_stands_around_it(width: int, *, found: bool) -> None:
    blocks = amid()
    for at in (0, -1):
        short = [*blocks]
        short[at] = replace(blocks[at], text="x" * width)
        assert is_heading(short) is found


@pytest.mark.parametrize(("confidence", "found"), [(SURE, True), (SURE - 0.01, False)])
def test_the_paragraph_below_is_sure(confidence: float, *, found: bool) -> None:
    assert is_heading([*amid()[:-1], line(SENTENCE, confidence=confidence)]) is found


@pytest.mark.parametrize(("letters", "found"), [(WIDEST, True), (WIDEST + 1, False)])
def test_it_is_short(letters: int, *, found: bool) -> None:
    heading = "Re " + "x" * (letters - 3)
    assert width_of(heading) == letters
    assert is_heading(amid(heading)) is found


def test_what_stands_on_the_page_twice_heads_nothing() -> None:
    assert not subheads([*amid(), *amid()], "en")


@pytest.mark.parametrize(("text", "found"), [
    ("Read also: Goats eat a hat", True), ("Read also: Goats eat", False), ("Read also:", False), ("Les ogs\N{LATIN SMALL LETTER A WITH RING ABOVE} Geiter spiser hatten", True),
    ("Lire aussi\N{NO-BREAK SPACE}: Les ch\N{LATIN SMALL LETTER E WITH GRAVE}vres du maire", True),
    ("Goats eat: the mayor's hat", False), ("Related goats eat a hat", False), ("", False)])
def test_a_pointer_is_whole_with_the_headline_of_its_story(text: str, *, found: bool) -> None:
    assert names_a_story(text) is found


ANY_LINE = st.builds(lambda text, role, confidence: line(text, role, confidence=confidence),
                     st.sampled_from([SENTENCE, HEADING, POINTER.text, OFFER.text, "Read also:", "Mara Tolland", "", " ", "11", "\N{HORIZONTAL ELLIPSIS}"]),
                     st.sampled_from(list(Role)), st.sampled_from([0.1, 0.6, 0.95, 1.0]))


@given(st.lists(ANY_LINE, min_size=1, max_size=9), st.sampled_from(["en", "pt", None]))
def test_only_lines_between_stories_become_headings(blocks: list[Block], language: str | None) -> None:
    """Whatever the lines are: what becomes a heading was mistaken for something else, and stands above a paragraph and below an insert."""
    for i, (role, _) in subheads(blocks, language).items():
        assert role is Role.HEADING
        assert blocks[i].role in MISTAKEN
        assert blocks[i + 1].role is Role.PARAGRAPH
        assert blocks[i - 1].role is not Role.PARAGRAPH
        assert any(block.role is Role.PARAGRAPH or block.in_article for block in blocks[max(0, i - 1 - MOST_BETWEEN):i])
