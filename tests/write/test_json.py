from __future__ import annotations

import json
from datetime import UTC, datetime

from hypothesis import given

from newsclean import Block, Document, Metadata, Role, to_json
from strategies.documents import documents


@given(documents())
def test_written_encoded_and_read_back_it_is_the_same_document(document: Document) -> None:
    written = to_json(document).encode("utf-8")
    assert Document.from_dict(json.loads(written)) == document


@given(documents())
def test_it_is_one_line_unless_indented(document: Document) -> None:
    assert "\n" not in to_json(document)
    assert json.loads(to_json(document, indent=2)) == json.loads(to_json(document))


def test_version_and_derived_parts_come_first_and_are_always_there() -> None:
    keys = list(json.loads(to_json(Document())))
    assert keys[:12] == ["schema", "title", "subtitle", "authors", "published", "modified", "language", "text", "captions", "teasers", "tags", "notices"]


def test_derived_parts_are_those_of_the_document() -> None:
    document = Document((
        Block("1", "A title", Role.TITLE, 1.0), Block("2", "By Jo Brandt", Role.BYLINE), Block("3", "Body."),
        Block("4", "The pier. (Jo Brandt)", Role.CAPTION, group="4"), Block("5", "Elsewhere", Role.TEASER, group="5"),
        Block("6", "Corrected.", Role.NOTICE),
    ), metadata=Metadata(published=datetime(2025, 3, 4, tzinfo=UTC)))
    data = json.loads(to_json(document))
    assert data["title"] == "A title"
    assert data["text"] == "Body."
    assert [author["name"] for author in data["authors"]] == ["Jo Brandt"]
    assert data["authors"][0]["bio"] is None
    assert data["captions"] == [{"text": "The pier.", "credit": "Jo Brandt"}]
    assert data["teasers"] == [{"headline": "Elsewhere", "summary": None, "url": None, "truncated": False}]
    assert data["notices"] == ["Corrected."]
    assert data["published"] == "2025-03-04T00:00:00+00:00"


def test_characters_stand_as_they_are_but_lone_surrogates_are_escaped() -> None:
    written = to_json(Document((Block("1", "é \ud800 \N{GRINNING FACE}"),)))
    assert '"é \\ud800 \N{GRINNING FACE}"' in written
