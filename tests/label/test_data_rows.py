"""Results, timetables and prices of a text."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.data_rows import DOUBTFUL, LEAST, MISTAKEN, data_rows
from strategies.lines import SENTENCE, line, on_a_page

ROWS = ("Pell - Gull Rock", "14 March, 2:1", "Tolland - Quay", "21 March, 0:0", "9 weeks", "3rd round", "Moe - Pell", "28 March, 1:4", "4 April, 5:2")
FEWEST = (*ROWS[:2], *ROWS[3:6], *ROWS[7:])
STORY = [line(f"{name} {SENTENCE}") for name in "AB"]


def below(*texts: str, role: Role = Role.TEASER, confidence: float = DOUBTFUL - 0.01) -> list[Block]:
    return [*STORY, *[line(text, role, confidence=confidence) for text in texts]]


def found(blocks: list[Block]) -> int:
    """How many lines are told to be data, all behind the story."""
    rows = data_rows(blocks)
    assert {role for role, _ in rows.values()} <= {Role.TABLE}
    assert list(rows) == list(range(len(STORY), len(STORY) + len(rows)))
    return len(rows)


@pytest.mark.parametrize("role", MISTAKEN)
def test_doubtful_lines_with_numbers_right_behind_the_story_are_a_table(role: Role) -> None:
    assert found(below(*FEWEST, role=role)) == len(FEWEST)
    assert found([*below(*FEWEST, role=role), line(SENTENCE)]) == len(FEWEST)


@pytest.mark.parametrize("blocks", [
    below(*FEWEST[:LEAST - 1]),                                                     # few
    below(*ROWS),                                                                   # six of nine have numbers
    below(*FEWEST, confidence=DOUBTFUL),                                            # hardly in doubt
    below(*FEWEST, role=Role.NAVIGATION),
    below(*FEWEST, "Pell Staff - April 15, 2026 3"), below(*FEWEST, SENTENCE),  # a date of its own, a summary
    below(*FEWEST, "Most read"), below(*FEWEST, "Sign up for our newsletter 2026"),  # these have a label
    below(*FEWEST)[1:],                                                             # hardly a story
    on_a_page(below(*FEWEST)),
    [*STORY, line("Share", Role.SHARE), *below(*FEWEST)[len(STORY):]],              # something else stands between
    []])
def test_other_lines_are_none(blocks: list[Block]) -> None:
    assert data_rows(blocks) == {}


def test_links_to_like_pages_are_none() -> None:
    links = [f"Results of 2024 {place}" for place in ("Pell", "Moe", "Quay")]
    assert found(below(*links, *FEWEST[:4])) == len(links) + 4
    assert found(below(*links * 2, FEWEST[0])) == 0


def test_a_run_of_the_fewest_lines_with_the_fewest_numbers() -> None:
    assert found(below(*FEWEST[:LEAST])) == LEAST
    three_of_four = ("14 March", "21 March", "28 March", "Pell", "4 April", "11 April", "18 April", "Tolland")
    assert found(below(*three_of_four)) == len(three_of_four)
    assert found(below(*three_of_four, "Gull Rock")) == 0


@given(st.lists(st.tuples(st.sampled_from(["14 March, 2:1", "Pell", SENTENCE, "Most read"]), st.sampled_from(Role), st.floats(0, 1)), max_size=14))
def test_what_is_of_the_story_stays(lines: list[tuple[str, Role, float]]) -> None:
    blocks = [line(text, role, confidence=confidence) for text, role, confidence in lines]
    assert all(blocks[i].role not in ARTICLE_ROLES for i in data_rows(blocks))
