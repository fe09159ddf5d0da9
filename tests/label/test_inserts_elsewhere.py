"""The same in languages of which the networks have seen little: labels, offers, sources and names between the paragraphs of a story and behind it."""
from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

import pytest

from newsclean import clean

FOLDER = Path(__file__).parents[2] / "fixtures" / "inserts"
CASES: dict[str, Any] = {f"{file.stem}:{language}": case for file in sorted(FOLDER.glob("*.json")) for language, case in json.loads(file.read_text(encoding="utf-8")).items()}
FAILING = pytest.mark.xfail(strict=True, reason="known failure")
LINES = [(where, line) for where, case in CASES.items() for line in case["lines"]]
KNOWN = [pytest.param(where, line, marks=FAILING) for where, case in CASES.items() for line in case.get("known_failures", ())]


def comes_out(where: str, lines: list[str], *, marked_up: bool) -> bool:
    """Is the text of a document with these lines below its headline the story and nothing else?"""
    title, story = CASES[where]["title"], CASES[where]["story"]
    if not marked_up:
        return clean("\n\n".join([title, *lines]), kind="text").text == "\n\n".join(story)
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    language = where.partition(":")[2]
    page = f'<html lang="{language}"><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>'
    return clean(page, kind="html").text == "\n\n".join(story)


@pytest.mark.parametrize("where", CASES)
def test_the_story_alone(where: str) -> None:
    assert all(comes_out(where, CASES[where]["story"], marked_up=marked_up) for marked_up in (True, False))


@pytest.mark.parametrize(("where", "line"), [*LINES, *KNOWN])
def test_behind_the_story_and_amid_it(where: str, line: str) -> None:
    story = CASES[where]["story"]
    behind = [comes_out(where, [*story, line], marked_up=marked_up) for marked_up in (True, False)]
    assert all([*behind, comes_out(where, [*story[:2], line, *story[2:]], marked_up=True)])
