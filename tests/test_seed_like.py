"""Scraped texts of the usual shape, field by field: title, paragraphs, captions, authors, teasers, edits.

A fixture is `<slug>.txt` with `<slug>.json` beside it. Its `known_failures` are fields that are expected to be wrong today.
"""
from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest

from newsclean import Document, clean
from newsclean.blocks import Role

FOLDER = Path(__file__).parents[1] / "fixtures" / "seed_like"
SLUGS = sorted(path.stem for path in FOLDER.glob("*.txt"))


@cache
def document(slug: str) -> Document:
    return clean((FOLDER / f"{slug}.txt").read_text(encoding="utf-8"), kind="text")


@cache
def expected(slug: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((FOLDER / f"{slug}.json").read_text(encoding="utf-8"))
    return loaded


def shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    return len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))


def smallest(before: str, after: str) -> list[str]:
    """An edit without what stands on both of its sides: "." → ". " is "" → " "."""
    start = shared(before, after)
    before, after = before[start:], after[start:]
    end = shared(before[::-1], after[::-1])
    return [before[:len(before) - end], after[:len(after) - end]]


FIELDS: dict[str, Callable[[Document], Any]] = {
    "title": lambda doc: doc.title,
    "paragraphs": lambda doc: doc.text.split("\n\n"),
    "captions": lambda doc: [block.text for block in doc.blocks if block.role is Role.CAPTION],
    "authors": lambda doc: [{"name": author.name, "bio": author.bio} for author in doc.authors],
    "teasers": lambda doc: [{"headline": t.headline, "summary": t.summary, "truncated": t.truncated} for t in doc.teasers],
    "edits": lambda doc: sorted(smallest(edit.before, edit.after) for edit in doc.edits),
}


def checks() -> list[Any]:
    wrong = pytest.mark.xfail(strict=True, reason="known failure")
    return [pytest.param(slug, field, id=f"{slug}-{field}", marks=wrong if field in expected(slug).get("known_failures", ()) else ())
            for slug in SLUGS for field in FIELDS if field in expected(slug)]


@pytest.mark.parametrize(("slug", "field"), checks())
def test_field(slug: str, field: str) -> None:
    wanted = expected(slug)[field]
    assert FIELDS[field](document(slug)) == (sorted(map(list, wanted)) if field == "edits" else wanted)


def test_there_are_enough_of_them() -> None:
    assert len(SLUGS) >= 25


@pytest.mark.parametrize("slug", SLUGS)
def test_fixture_names_only_known_fields(slug: str) -> None:
    """A misspelt field would never be compared."""
    assert set(expected(slug)) <= {*FIELDS, "about", "known_failures"}
    assert set(expected(slug).get("known_failures", ())) <= set(FIELDS)
