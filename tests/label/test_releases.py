"""What stands behind a press release."""
from __future__ import annotations

import pytest

from newsclean.blocks import Block, Role
from newsclean.label.releases import NEAR, behind_a_release
from strategies.lines import SENTENCE, line

STORY = [line(SENTENCE)] * 6
COMPANY = "Pell Boats plc builds ferries and has 38 yards in six countries."


def taken(*behind: Block, story: list[Block] = STORY) -> list[int]:
    """Which of the blocks behind the story are none of it."""
    found = behind_a_release([*story, *behind])
    assert all(role is Role.OTHER for role, _ in found.values())
    return [i - len(story) for i in sorted(found)]


ABOUT, CONTACT = line("About Pell Boats plc", Role.HEADING), line("Media contact\nMax Tolland\npress@pell.example")


@pytest.mark.parametrize("heading", [
    "About Pell Boats plc", "About the Pell Harbour Board", "\u00dcber die Pell AG", "\u00c0 propos de Pell", "\u00c0 propos d\u2019Orval",
    "Acerca de Pell", "Sobre a Pell", "Over Pell", "Om Pell", "Informazioni su Pell", f"About Pell Boats, Inc.\n{COMPANY}"])
def test_what_a_company_says_of_itself(heading: str) -> None:
    assert taken(line(heading), line(COMPANY), CONTACT) == [0, 1, 2]


@pytest.mark.parametrize("heading", ["About time", "What it is about", "about Pell", "ABOUTPell", "About Pell?", "Overview", "ONE Pell", f"About {'P' * 62}", SENTENCE])
def test_other_headings_stay(heading: str) -> None:
    assert taken(line(heading, Role.HEADING), line(COMPANY), CONTACT) == []


@pytest.mark.parametrize("shows", [
    "Media contact", "Press contact:", "Media and Investor Relations Contacts:", "Pressekontakt:", "Contact presse", "Contacts m\u00e9dias :", "Contactos de prensa",
    "Contatti stampa", "Notes to editors", "Forward-looking statements", "Cautionary Note Regarding Forward-Looking Statements", "Safe Harbor Statement",
    "Zukunftsgerichtete Aussagen", f"Forward-Looking Statements\n{COMPANY}"])
def test_a_line_near_it_shows_that_it_is_a_release(shows: str) -> None:
    assert taken(ABOUT, line(COMPANY), line(shows, Role.BIO)) == [0, 1]
    assert taken(ABOUT, line(COMPANY), line(shows)) == [0, 1, 2]
    assert taken(line(shows), ABOUT, line(COMPANY)) == [1, 2]
    assert taken(line(shows), line(COMPANY)) == []


@pytest.mark.parametrize("shows", ["Contact us", "Press", "The media contact was late", "Forward-looking statements are rare.", "Looking forward"])
def test_other_lines_show_nothing(shows: str) -> None:
    assert taken(ABOUT, line(COMPANY), line(shows)) == []


@pytest.mark.parametrize(("between", "found"), [(NEAR - 1, [0]), (NEAR, [])])
def test_the_line_stands_near(between: int, found: list[int]) -> None:
    assert taken(ABOUT, *[line("Share", Role.SHARE)] * between, line("Media contact", Role.BIO)) == found


def test_a_part_that_is_long_or_stands_early_is_of_the_story() -> None:
    assert taken(ABOUT, line("f" * 6 * len(SENTENCE)), CONTACT) == []
    assert taken(ABOUT, *[line("f")] * (NEAR - 2), CONTACT, story=STORY * 3) == list(range(NEAR))
    assert taken(ABOUT, *[line("f")] * (NEAR - 1), CONTACT, story=STORY * 3) == []
    assert taken(ABOUT, *[line("f")] * (NEAR - 2), CONTACT) == []
    assert behind_a_release([ABOUT, CONTACT, *STORY]) == behind_a_release([]) == {}
