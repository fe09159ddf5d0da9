"""Lines that were broken at links: what shows it, and which lines go on with which. Cases are in fixtures/lines and fixtures/pages."""
from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import clean
from newsclean.blocks import Block, Hints
from newsclean.segment.inline_breaks import MAX_BYLINE, MIN_JOINTS, MIN_MARKED, MIN_WORDS, broken_paragraphs

SENTENCES = (
    ("The ferry to", "Gull Rock", ", which was out of service,", "sails again."), ("Its captain,", "Mara Tolland", ", is", "glad", ", she says."),
    ("Fares (", "see below", ") stay the same."), ("The old ferry was sold to", "the museum", "for a pound."))


def blocks_of(*lines: str) -> list[Block]:
    return [Block(str(i), line) for i, line in enumerate(lines)]


def joined(*lines: str, language: str | None = "en") -> list[list[str]]:
    return [[block.text for block in group] for group in broken_paragraphs(blocks_of(*lines), language)]


def test_each_sentence_is_put_together() -> None:
    assert joined("Home", "News", *(line for sentence in SENTENCES for line in sentence), "Tickets") == [list(sentence) for sentence in SENTENCES]


@pytest.mark.parametrize(("marked", "count"), [(MIN_MARKED, 1), (MIN_MARKED - 1, 0)])
def test_marks_at_the_beginning_of_lines_show_it(marked: int, count: int) -> None:
    assert len(joined("The ferry sails", "again", "on", "Monday", *[", she says"] * marked, "and is glad.")) == count


def test_so_do_several_joints() -> None:
    assert MIN_JOINTS == 3
    assert joined("The old ferry sails on Monday", ", she says", ", and is glad.") == []
    assert joined("The old ferry sails on", "Monday", ", she says", ", and is glad.")


def test_a_mark_alone_shows_nothing() -> None:
    assert joined("politics", ",", "culture", ",", "sports", ",", "weather and traffic of the day") == []


@pytest.mark.parametrize(("words", "count"), [(MIN_WORDS, 2), (MIN_WORDS - 1, 1)])
def test_labels_stay_apart(words: int, count: int) -> None:
    short = ("By", " ".join(["Tolland"] * (words - 1)))
    assert len(joined(*short, "Home", *SENTENCES[0], *SENTENCES[1])) == count + 1


@pytest.mark.parametrize(("name", "joins"), [("by " + "Tolland " * (MAX_BYLINE - 1), False), ("by " + "Tolland " * MAX_BYLINE, True)])
def test_a_byline_below_the_headline_stays(name: str, joins: bool) -> None:
    found = joined("Ferry sails again after ten years", name.strip(), "Home", *SENTENCES[0], *SENTENCES[1])
    assert (found[0][0] == "Ferry sails again after ten years") is joins


@pytest.mark.parametrize("before", ["It sails again.", "“It sails again.”", "She says:", "Who knows?"])
def test_a_sentence_that_has_ended_does_not_go_on(before: str) -> None:
    assert before not in {line for group in joined(before, "and so on", *SENTENCES[0], *SENTENCES[1]) for line in group}


def test_lists_and_what_stands_apart_stay() -> None:
    lines = blocks_of(*SENTENCES[0], *SENTENCES[1])
    assert broken_paragraphs([replace(block, tag="li") for block in lines], "en") == []
    assert broken_paragraphs([replace(block, hints=Hints(gap=1)) for block in lines], "en") == []


def test_function_words_are_those_of_the_language() -> None:
    rest = (*SENTENCES[0], *SENTENCES[1])
    assert joined("Die alte Fähre fährt wieder mit", "Mara Tolland am Steuer.", *rest, language="de")[0][0].startswith("Die")
    assert joined("Die alte Fähre fährt wieder mit", "Mara Tolland am Steuer.", *rest, language="es")[0][0] == "Gull Rock"


def test_no_space_is_left_before_or_behind_a_mark() -> None:
    document = clean("\n".join(line for sentence in SENTENCES for line in sentence))
    assert [block.text for block in document.blocks] == [
        "The ferry to Gull Rock, which was out of service, sails again.", "Its captain, Mara Tolland, is glad, she says.", "Fares (see below) stay the same.",
        "The old ferry was sold to the museum for a pound."]
    assert [block.text for block in document.as_read().blocks] == [line for sentence in SENTENCES for line in sentence]


@given(st.lists(st.sampled_from(["The ferry to", "Gull Rock", ", and so on", "sails again.", "by Mara", "Home", ") at last", ".", ""]), max_size=30))
def test_groups_are_runs_of_the_lines_and_what_is_joined_is_not_joined_again(lines: list[str]) -> None:
    blocks = blocks_of(*lines)
    groups = broken_paragraphs(blocks, "en")
    places = [int(block.id) for group in groups for block in group]
    assert places == sorted(set(places))
    assert all([int(block.id) for block in group] == list(range(int(group[0].id), int(group[-1].id) + 1)) for group in groups)
    inside = {block.id: group for group in groups for block in group}
    after = [block.text if block.id not in inside else " ".join(one.text for one in inside[block.id]) for block in blocks
             if block.id not in inside or inside[block.id][0] is block]
    assert joined(*after) == []
