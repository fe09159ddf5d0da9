"""Every page of `fixtures/pages`: the expected document field by field, and the laws that hold for any page."""
from __future__ import annotations

import difflib
import json
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any

import pytest

from fixtures import COMPARED, FIXTURES, FOLDER, KINDS, PageFixture
from newsclean import Document, Role, clean
from newsclean.history import replay
from strategies.oracles import chars, parser_text

ABOUT = {"about", "encoding", "known_failures"}
"""What an expected document may say beside the fields that are compared."""
TEASER_FIELDS = {"headline", "summary"}

BY_SLUG = {fixture.slug: fixture for fixture in FIXTURES}
SLUGS = sorted(BY_SLUG)


@cache
def document_of(slug: str) -> Document:
    return clean(BY_SLUG[slug].source)


def cases() -> Iterator[Any]:
    for fixture in FIXTURES:
        for field in fixture.fields:
            marks = [pytest.mark.xfail(strict=True, reason="known failure")] if field in fixture.known_failures else []
            yield pytest.param(fixture, field, id=f"{fixture.slug}-{field}", marks=marks)


def captions(document: Document) -> list[str]:
    return [b.text for b in document.blocks if b.role is Role.CAPTION and b.group is not None and b.repeats is None]


def teasers(document: Document, expected: list[dict[str, str | None]]) -> list[dict[str, str | None]]:
    """The teasers found. A bare headline may be told as a teaser or as a link list: it counts only where one is expected."""
    bare = any(teaser["summary"] is None for teaser in expected)
    return [{"headline": t.headline, "summary": t.summary} for t in document.teasers if bare or t.summary is not None]


def found(document: Document, field: str, expected: Any) -> Any:
    """The field of the document in the shape of the expected one."""
    if field == "paragraphs":
        return document.text.split("\n\n") if document.text else []
    if field == "captions":
        return captions(document)
    if field == "authors":
        return [{"name": author.name, "bio": author.bio} for author in document.authors]
    if field == "teasers":
        return teasers(document, expected)
    if field == "absent":
        return [text for text in expected if text not in document.text]
    return {"language": document.language, "title": document.title, "subtitle": document.subtitle, "notices": list(document.notices),
            "published": document.published, "warnings": bool(document.warnings)}[field]


def difference(expected: Any, got: Any) -> str:
    """The two values as a diff, one entry a line."""
    def lines(value: Any) -> list[str]:
        return [json.dumps(item, ensure_ascii=False, default=str) for item in (value if isinstance(value, list) else [value])]
    return "\n".join(difflib.unified_diff(lines(expected), lines(got), "expected", "found", lineterm="", n=1))


@pytest.mark.parametrize(("fixture", "field"), list(cases()))
def test_field(fixture: PageFixture, field: str) -> None:
    document, expected = document_of(fixture.slug), fixture.expected[field]
    got = found(document, field, expected)
    if field == "published" and expected is not None:
        expected = datetime.fromisoformat(expected)
    if got != expected:
        pytest.fail(f"{fixture.slug}: {field}\n{difference(expected, got)}", pytrace=False)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_kind_is_recognised(slug: str) -> None:
    assert document_of(slug).facts.kind == BY_SLUG[slug].kind


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_is_lost_and_nothing_invented(slug: str) -> None:
    fixture = BY_SLUG[slug]
    page = Counter(chars(parser_text(fixture.decoded) if fixture.kind == "html" else fixture.decoded))
    own = Counter(chars("".join(b.text for b in document_of(slug).as_read().blocks if not b.hints.embedded)))
    lost, invented = dict(page - own), dict(own - page)
    assert not lost, f"{slug}: characters of the page that stand in no block: {lost}"
    assert not invented, f"{slug}: characters of the blocks that the page does not have: {invented}"


@pytest.mark.parametrize("slug", SLUGS)
def test_history_replays_and_undoes(slug: str) -> None:
    document, read = document_of(slug), clean(BY_SLUG[slug].source, passes=())
    assert document.as_read().blocks == read.blocks
    again = replay(read.blocks, document.history)
    assert [(b.id, b.text, b.links) for b in again] == [(b.id, b.text, b.links) for b in document.blocks]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_block_is_labelled_with_a_reason(slug: str) -> None:
    for block in document_of(slug).blocks:
        assert isinstance(block.role, Role), f"block {block.id}: role {block.role!r}"
        assert 0 <= block.confidence <= 1, f"block {block.id}: confidence {block.confidence}"
        assert block.reason.strip(), f"block {block.id} ({block.role}) has no reason: {block.text[:60]!r}"


@pytest.mark.parametrize("slug", SLUGS)
def test_survives_being_saved(slug: str) -> None:
    document = document_of(slug)
    assert Document.from_dict(json.loads(json.dumps(document.to_dict()))) == document


# --- the fixtures themselves


def test_every_file_belongs_to_a_pair() -> None:
    inputs = [path.stem for path in FOLDER.iterdir() if path.suffix in KINDS]
    assert sorted(inputs) == sorted(set(inputs)), "an input exists both as page and as text"
    assert sorted(inputs) == sorted(path.stem for path in FOLDER.glob("*.json")), "an input without expected document, or the reverse"


@pytest.mark.parametrize("fixture", FIXTURES, ids=SLUGS)
def test_expected_documents_are_well_formed(fixture: PageFixture) -> None:
    expected = fixture.expected
    assert not set(expected) - ABOUT - set(COMPARED), "a misspelt field would never be compared"
    assert expected["about"].strip()
    assert fixture.fields, "nothing is compared"
    assert set(fixture.known_failures) <= set(fixture.fields), "a known failure that is not compared"
    assert all(set(teaser) == TEASER_FIELDS for teaser in expected.get("teasers", []))
    assert all("\n\n" not in text and text == text.strip() for text in expected.get("paragraphs", []))


def test_the_collection_is_wide() -> None:
    languages = {f.expected["language"] for f in FIXTURES if f.expected.get("language")}
    assert len(languages) >= 11, sorted(languages)
    assert sum(f.kind == "html" for f in FIXTURES) >= 34
    assert sum(f.kind == "text" for f in FIXTURES) >= 5
