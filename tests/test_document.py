from __future__ import annotations

import dataclasses
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given

from newsclean import Block, Document, Edit, Metadata, Role, SavedDocumentError, SourceFacts, Span
from strategies.documents import documents


@given(documents())
def test_saved_as_json_and_loaded_it_is_the_same_document(document: Document) -> None:
    assert Document.from_dict(json.loads(json.dumps(document.to_dict()))) == document


@given(documents())
def test_history_is_undone_and_replayed(document: Document) -> None:
    read = document.as_read()
    assert read.history == ()
    assert all(block.role is Role.PARAGRAPH and block.confidence == 0 for block in read.blocks)
    assert read.as_read() == read


def test_a_document_and_its_values_are_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Document().blocks = ()  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        Block("1", "a").text = "b"  # type: ignore[misc]


def test_equal_documents_hash_alike() -> None:
    assert len({Document((Block("1", "a"),)), Document((Block("1", "a"),))}) == 1


def test_fields_at_their_default_are_not_saved() -> None:
    saved = Document((Block("1", "a"),)).to_dict()
    assert saved["blocks"] == [{"id": "1", "text": "a"}]
    assert "quality" not in saved


def test_a_change_says_which_it_is() -> None:
    saved = Document(history=(Edit("p", "1", Span(0, 1), "a", "b", "why"),)).to_dict()
    assert saved["history"][0]["change"] == "edit"


def test_dates_are_saved_in_iso_8601() -> None:
    saved = Document(metadata=Metadata(published=datetime(2025, 3, 4, 6, 30, tzinfo=UTC))).to_dict()
    assert saved["metadata"]["published"] == "2025-03-04T06:30:00+00:00"


def test_derived_parts_in_a_saved_document_are_derived_anew() -> None:
    saved = {"title": "forged", "blocks": [{"id": "1", "text": "A title", "role": "title", "confidence": 1}]}
    assert Document.from_dict(saved).title == "A title"


@pytest.mark.parametrize(("data", "says"), [
    ([], "document: expected a mapping, got list"),
    (None, "document: expected a mapping, got NoneType"),
    ({"bloks": []}, "document: unknown field 'bloks'; known are: blocks, history"),
    ({1: 2}, "document: unknown field 1; known are: blocks"),
    ({"blocks": {}}, "document.blocks: expected a list, got dict"),
    ({"blocks": "abc"}, "document.blocks: expected a list, got str"),
    ({"blocks": [7]}, "document.blocks[0]: expected a mapping, got int"),
    ({"blocks": [{"id": "1"}]}, "missing 1 required positional argument: 'text'"),
    ({"blocks": [{"id": 1, "text": ""}]}, "document.blocks[0].id: expected str, got int"),
    ({"blocks": [{"id": "1", "text": "", "role": "hero"}]}, "document.blocks[0].role: unknown role 'hero'; valid are: title, subtitle"),
    ({"blocks": [{"id": "1", "text": "", "role": []}]}, "document.blocks[0].role: unknown role []; valid are: title"),
    ({"blocks": [{"id": "1", "text": "", "source": {"start": True, "end": 2}}]}, "document.blocks[0].source.start: expected int, got bool"),
    ({"blocks": [{"id": "1", "text": "", "change": "edit"}]}, "document.blocks[0]: unknown field 'change'"),
    ({"history": [{"change": "glue"}]}, "document.history[0]: unknown change 'glue'; valid are: edit, split, join"),
    ({"history": [{"change": {}}]}, "document.history[0]: unknown change {}; valid are: edit, split, join"),
    ({"history": [{"change": []}]}, "document.history[0]: unknown change []; valid are: edit, split, join"),
    ({"history": [{"change": "join", "pass_name": "", "parts": [], "reason": ""}]}, "document.history[0].parts: blocks are expected, and there are none"),
    ({"history": ["edit"]}, "document.history[0]: unknown change None"),
    ({"metadata": {"published": "yesterday"}}, "document.metadata.published: expected a date and time in ISO 8601, got 'yesterday'"),
    ({"metadata": {"published": 7}}, "document.metadata.published: expected a date and time in ISO 8601, got 7"),
    ({"metadata": {"provenance": [["a"]]}}, "document.metadata.provenance[0]: expected 2 entries, got 1"),
    ({"quality": "good"}, "document.quality: expected float, got str"),
])
def test_what_is_no_saved_document_is_refused_and_the_place_named(data: object, says: str) -> None:
    with pytest.raises(SavedDocumentError) as caught:
        Document.from_dict(data)  # type: ignore[arg-type]
    assert says in str(caught.value)


def test_whole_numbers_are_read_where_a_share_is_meant() -> None:
    quality = Document.from_dict({"quality": 1}).quality
    assert isinstance(quality, float)


def test_a_warning_is_not_repeated() -> None:
    document = Document(facts=SourceFacts(warnings=("Old.",)))
    assert document.warned(["New.", "Old.", "New."]).warnings == ("Old.", "New.")
    assert document.warned(["Old."]) is document


def test_text_leaves_out_what_is_no_article_and_what_repeats() -> None:
    document = Document((
        Block("1", "A title", Role.TITLE), Block("2", "First."), Block("3", "Second.", Role.QUOTE), Block("4", "Second.", Role.QUOTE, repeats="3"),
        Block("5", "Share this", Role.SHARE), Block("6", "Second."),
    ))
    assert document.text == "First.\n\nSecond.\n\nSecond."
    assert [block.id for block in document.removed] == ["4", "5"]


def test_cells_of_a_row_stand_on_one_line() -> None:
    def cell(n: int, row: int, text: str) -> Block:
        return Block(str(n), text, Role.TABLE, path=f"/html[1]/table[1]/tr[{row}]/td[{n}]", tag="td")
    assert Document((cell(1, 1, "a"), cell(2, 1, "b"), cell(3, 2, "c"))).text == "a\tb\n\nc"


def test_an_unlabelled_document_has_text() -> None:
    assert Document((Block("1", "a"), Block("2", "b"))).text == "a\n\nb"
