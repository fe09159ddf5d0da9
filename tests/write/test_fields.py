"""What is written at once is what `json.dumps` writes of a dict, to the byte."""
from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixtures import FIXTURES
from newsclean import Block, Document, Hints, Link, Metadata, Role, Span, clean, to_json
from newsclean.batch.rows import flat_line, json_line
from newsclean.document import SCHEMA_VERSION
from newsclean.metadata import Author, Claim
from newsclean.serial import to_dict
from newsclean.write.encodable import encodable
from newsclean.write.fields import full_json, saved_json, saved_pieces, written_in_python
from newsclean.write.json import escaped
from strategies.documents import documents
from strategies.hostile import hostile_document
from strategies.rows import row_of


def dumped(value: Any) -> str:
    return json.dumps(to_dict(value), ensure_ascii=False)


def by_dict(document: Document, indent: int | None = None) -> str:
    """`to_json` by way of a dict of everything."""
    parts = {
        "title": document.title, "subtitle": document.subtitle, "authors": [asdict(author) for author in document.authors],
        "published": document.published and document.published.isoformat(), "modified": document.modified and document.modified.isoformat(),
        "language": document.language, "text": document.text, "captions": [asdict(caption) for caption in document.captions],
        "teasers": [asdict(teaser) for teaser in document.teasers], "tags": document.tags, "notices": document.notices,
    }
    return escaped(json.dumps({"schema": SCHEMA_VERSION, **parts, **document.to_dict()}, ensure_ascii=False, indent=indent))


def assert_same(document: Document) -> None:
    assert saved_json(document) == written_in_python(document, every=False) == dumped(document)
    assert full_json(document) == written_in_python(document, every=True)
    assert f"{{{''.join(saved_pieces(document))[2:]}}}" == dumped(document)
    assert f"{{{''.join(saved_pieces(document, every=True))[2:]}}}" == full_json(document)
    assert to_json(document) == by_dict(document)
    assert json_line("a", None, document).decode() == f'{{"id": "a", "url": null, "error": null, {by_dict(document)[1:]}\n'
    row = json.dumps({"id": encodable("\ud800"), "url": "u", "error": None, **row_of(document)}, ensure_ascii=False)
    assert flat_line("\ud800", "u", document).decode() == f"{row}\n"


@given(documents())
def test_every_document_is_written_as_by_way_of_a_dict(document: Document) -> None:
    assert_same(document)
    assert to_json(document, indent=1) == by_dict(document, indent=1)


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.slug)
def test_every_fixture_is_written_as_by_way_of_a_dict(fixture: Any) -> None:
    assert_same(clean(fixture.source))


def test_hostile_content_is_written_as_by_way_of_a_dict() -> None:
    assert_same(hostile_document())


ODD = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=3), st.sampled_from(Role), st.lists(st.integers(), max_size=2),
                st.tuples(st.integers(), st.text(max_size=2)), st.datetimes(), st.just(Span(1, 2)), st.dictionaries(st.text(max_size=2), st.integers(), max_size=2))


@given(st.data())
def test_a_field_that_holds_something_else_is_written_as_what_it_is(data: st.DataObject) -> None:
    """Types are not checked at run time: a pass of the caller may put an int where a float should be."""
    kind = data.draw(st.sampled_from([Block("1", "a"), Link(1, 2, "u"), Span(1, 2), Hints(), Author("A"), Claim("a", "b"), Metadata()]))
    name = data.draw(st.sampled_from(sorted(to_dict(kind)) or ["tags"]))
    value = replace(kind, **{name: data.draw(ODD)})
    assert saved_json(value) == written_in_python(value, every=False) == dumped(value)


@pytest.mark.parametrize("char", [*map(chr, range(0x20)), '"', "\\", "\x7f", "\x80", "\xe9", "\u2028", "\U0001f600", "\ud800", "!", "#", "[", "]"])
def test_every_character_at_every_place_is_written_as_json_wants_it(char: str) -> None:
    """Compiled code looks at eight bytes at once."""
    for text in ("a" * before + char + "b" * behind for before in range(10) for behind in range(10)):
        assert saved_json((text,)) == json.dumps([text], ensure_ascii=False)


def test_what_is_nested_deep_is_written_by_python() -> None:
    deep: tuple[Any, ...] = ()
    for _ in range(150):
        deep = (deep,)
    assert saved_json(deep) == json.dumps(deep)


@pytest.mark.parametrize("number", [0.0, -0.0, 1.0, 0.1, 1e-9, 1e22, 5e-324, float("nan"), float("inf"), float("-inf"), 1, True])
def test_numbers(number: float) -> None:
    for value in (Block("1", "", confidence=number), Document(quality=number)):
        assert saved_json(value) == dumped(value)


def test_each_field_at_its_default_is_left_out_and_in_the_full_form_written() -> None:
    assert saved_json(Hints()) == "{}"
    assert saved_json(Block("1", "a", hints=Hints())) == '{"id": "1", "text": "a"}'
    assert saved_json(Block("1", "a", hints=Hints(gap=1))) == '{"id": "1", "text": "a", "hints": {"gap": 1}}'
    assert json.loads(full_json(Author("A"))) == asdict(Author("A"))
    assert full_json((None, True, "é\n", 1, 0.5, Role.BIO, datetime(2025, 3, 4, tzinfo=UTC))) == '[null, true, "é\\n", 1, 0.5, "bio", "2025-03-04T00:00:00+00:00"]'


def test_a_type_of_the_caller_is_written_by_its_own_fields() -> None:
    @dataclass(frozen=True)
    class Mine(Document):
        mine: str = "none"

    assert saved_json(Mine(mine="some")) == dumped(Mine(mine="some"))
    assert json.loads(to_json(Mine(mine="some")))["mine"] == "some"


def test_what_is_no_value_of_json_is_refused() -> None:
    with pytest.raises(TypeError, match="not JSON serializable"):
        saved_json(Block("1", object()))  # type: ignore[arg-type]
