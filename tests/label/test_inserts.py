"""Notes, labels and calls between the paragraphs of a story and behind it, marked up as these are: none of them is of the story, and all paragraphs are."""
from __future__ import annotations

from html import escape

import pytest

from label.test_notes import CASES
from newsclean import clean

TITLE = "The ferry sails again in May"
STORY = (
    "The harbour board said on Monday that the ferry to the island would sail again before the end of May, after a winter of repairs that cost more than planned.",
    "Passengers have had to take the bus around the bay since October, when a storm broke the ramp and flooded the engine room of the old boat.",
    ("\N{LEFT DOUBLE QUOTATION MARK}We know how hard it was,\N{RIGHT DOUBLE QUOTATION MARK} said Mara Tolland, who runs the line. "
     "\N{LEFT DOUBLE QUOTATION MARK}Nobody wants to go through another winter like that one.\N{RIGHT DOUBLE QUOTATION MARK}"),
    "The board will vote on the new timetable in June. It wants a fourth crossing on market days, which the villages on the island have asked for.")
LABELS = (
    "Lees ook", "LEGGI ANCHE", "Share this article", "Comments", "3 min read", "Related: Goats come back", "Recommended", "Tags: ferry, harbour", "Photo: Jane Doe/Pell Post",
    "Avec AFP", "Quelle: dpa", "jd/dpa", "Mis à jour le 3 mai 2026", "Jane Doe is a reporter at the Pell Post.", "Copyright 2026 Pell Post", "Riproduzione riservata")
LINES = [*[line for line, _ in CASES], *LABELS]
ONLY_BEHIND = ("Avec AFP", "Quelle: dpa", "jd/dpa", "Mis à jour le 3 mai 2026", "Jane Doe is a reporter at the Pell Post.")


def page(lines: tuple[str, ...]) -> str:
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return f"<html lang=en><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{body}</article></body></html>"


@pytest.mark.parametrize("line", LINES)
def test_behind_the_story_of_a_page(line: str) -> None:
    assert clean(page((*STORY, line)), kind="html").text == "\n\n".join(STORY)


@pytest.mark.parametrize("line", [line for line in LINES if line not in ONLY_BEHIND])
def test_amid_the_story_of_a_page(line: str) -> None:
    assert clean(page((*STORY[:2], line, *STORY[2:])), kind="html").text == "\n\n".join(STORY)


@pytest.mark.parametrize("line", LINES)
def test_behind_the_story_of_a_text(line: str) -> None:
    assert clean("\n\n".join((TITLE, *STORY, line)), kind="text").text == "\n\n".join(STORY)
