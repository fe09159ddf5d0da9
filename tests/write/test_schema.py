"""The schema and the types say the same, and everything that is written is valid."""
from __future__ import annotations

import dataclasses
import json
import types
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from fixtures import FIXTURES
from newsclean import Document, Role, SavedDocumentError, clean, schema, to_json
from newsclean.document import SCHEMA_VERSION
from newsclean.parts import Author, Caption
from newsclean.serial import CHANGES
from newsclean.teasers import Teaser
from strategies.documents import documents
from strategies.hostile import hostile_document

SCHEMA = schema()
VALIDATOR = Draft202012Validator(SCHEMA)
DEFINED = {f"#/$defs/{name}" for name in SCHEMA["$defs"]}
DERIVED = ("title", "subtitle", "authors", "published", "modified", "language", "text", "captions", "teasers", "tags", "notices")
PARTS = (Author, Caption, Teaser)
"""Types of derived parts."""
LIMITS = {"description", "minimum", "maximum", "pattern", "const", "minItems"}
"""What the schema says beyond the types."""
ROOT = Path(__file__).parents[2]


def assert_valid(written: Any) -> None:
    found = next(VALIDATOR.iter_errors(written), None)
    assert found is None, f"{found.json_path}: {found.message}"


# --- the schema and the types


def snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")


def shape(kind: Any) -> dict[str, Any]:
    """What the schema must say of a value of this type, without limits and descriptions."""
    if kind in (str, int, float, bool):
        return {"type": {str: "string", int: "integer", float: "number", bool: "boolean"}[kind]}
    if kind is datetime:
        return {"$ref": "#/$defs/moment"}
    if get_origin(kind) in (Union, types.UnionType):
        return either([shape(part) for part in get_args(kind)])
    if kind is type(None):
        return {"type": "null"}
    if get_origin(kind) is tuple and get_args(kind)[1:] == (Ellipsis,):
        return {"type": "array", "items": shape(get_args(kind)[0])}
    if get_origin(kind) is tuple:
        return {"type": "array", "prefixItems": [shape(part) for part in get_args(kind)], "items": False}
    return {"$ref": f"#/$defs/{snake(kind.__name__)}"}


def either(shapes: list[dict[str, Any]]) -> dict[str, Any]:
    if all(set(one) == {"type"} for one in shapes):
        return {"type": [one["type"] for one in shapes]}
    return {"anyOf": shapes}


def bare(said: Any) -> Any:
    """A piece of the schema without limits and descriptions."""
    if isinstance(said, dict):
        return {key: bare(value) for key, value in said.items() if key not in LIMITS and key != "enum"}
    return [bare(item) for item in said] if isinstance(said, list) else said


@cache
def saved_types() -> dict[str, type]:
    """Every dataclass that a document is made of, by its name in the schema."""
    found, waiting = dict[str, type](), [Document, *PARTS, *CHANGES.values()]
    while waiting:
        kind = waiting.pop()
        if get_origin(kind) is not None:
            waiting += get_args(kind)
        elif dataclasses.is_dataclass(kind) and snake(kind.__name__) not in found:
            found[snake(kind.__name__)] = kind
            waiting += get_type_hints(kind).values()
    return found


@pytest.mark.parametrize("name", sorted(saved_types()))
def test_every_field_of_a_type_is_in_the_schema(name: str) -> None:
    kind, said = saved_types()[name], SCHEMA if name == "document" else SCHEMA["$defs"].get(name)
    assert said, f"$defs has no {name!r}"
    fields = {field: shape(hint) for field, hint in get_type_hints(kind).items()}
    aside = {*DERIVED, "schema"} if name == "document" else {"change"}
    properties = {key: bare(value) for key, value in said["properties"].items() if key not in aside}
    assert properties == fields
    assert said["additionalProperties"] is False


@pytest.mark.parametrize("name", sorted(saved_types()))
def test_a_field_is_required_when_it_is_always_written(name: str) -> None:
    kind, said = saved_types()[name], SCHEMA if name == "document" else SCHEMA["$defs"][name]
    always = {field.name for field in dataclasses.fields(kind) if field.default is dataclasses.MISSING}
    assert set(said.get("required", ())) - {"change"} == always
    assert ("change" in said["properties"]) == (kind in CHANGES.values()) == ("change" in said.get("required", ()))


def test_roles_are_those_of_the_enumeration() -> None:
    assert SCHEMA["$defs"]["role"]["enum"] == list(Role)


def test_derived_parts_are_those_that_are_written() -> None:
    assert list(json.loads(to_json(Document())))[1:len(DERIVED) + 1] == list(DERIVED)
    assert set(DERIVED) < set(SCHEMA["properties"])


def test_everything_is_described_and_every_definition_used() -> None:
    text = json.dumps(SCHEMA)
    assert all(f'"{name}"' in text for name in DEFINED)
    for said in (SCHEMA, *SCHEMA["$defs"].values()):
        assert said["description"].endswith(".")
        assert all(part.get("description", "").endswith((".", "?")) for part in said.get("properties", {}).values())


def test_it_is_a_schema_and_names_its_version() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"].rpartition(":")[2] == SCHEMA_VERSION == Document().to_dict()["schema"]


def test_each_call_gives_a_schema_of_its_own() -> None:
    schema()["$id"] = "changed"
    assert schema() == SCHEMA


def told(said: dict[str, Any]) -> str:
    """The type of a value, as the documentation names it."""
    if "anyOf" in said:
        return " or ".join(map(told, said["anyOf"]))
    if "$ref" in said:
        return str(said["$ref"].rpartition("/")[2])
    if "const" in said:
        return f'"{said["const"]}"'
    if "prefixItems" in said:
        return "pair of strings"
    if said["type"] == "array":
        return f"list of {told(said['items'])}"
    return " or ".join(said["type"]) if isinstance(said["type"], list) else str(said["type"])


def rows() -> list[str]:
    """The lines of the tables in the documentation."""
    fields = [field for said in (SCHEMA, *SCHEMA["$defs"].values()) for field in said.get("properties", {}).items()]
    return [f"| `{name}` | {told(said)} | {said['description']} |" for name, said in fields]


def test_the_page_on_the_schema_tells_every_field() -> None:
    page = (ROOT / "docs" / "schema.md").read_text(encoding="utf-8")
    missing = [row for row in rows() if row not in page]
    assert not missing, "lines that docs/schema.md lacks:\n" + "\n".join(missing)
    tables = [line for line in page.splitlines() if line.startswith("| `")]
    assert sorted(tables) == sorted(rows()), "docs/schema.md tells fields that are not there"


# --- what is written


@given(documents())
def test_every_document_is_valid_and_comes_back(document: Document) -> None:
    written = json.loads(json.dumps(document.to_dict()))
    assert_valid(written)
    assert_valid(json.loads(to_json(document)))
    assert Document.from_dict(written) == document


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.slug)
def test_every_fixture_is_valid(fixture: Any) -> None:
    document = clean(fixture.source)
    assert_valid(document.to_dict())
    assert_valid(json.loads(to_json(document)))
    assert Document.from_dict(json.loads(to_json(document))) == document


def test_hostile_content_is_valid() -> None:
    assert_valid(json.loads(to_json(hostile_document())))


@pytest.mark.parametrize("wrong", [
    {}, {"metadata": {}}, {"metadata": {}, "facts": {}, "more": 1}, {"metadata": {}, "facts": {}, "schema": "2.0"},
    {"metadata": {}, "facts": {}, "quality": 2}, {"metadata": {}, "facts": {}, "blocks": [{"id": "x", "text": ""}]},
    {"metadata": {}, "facts": {}, "blocks": [{"id": "1", "text": "", "role": "headline"}]}, {"metadata": {"published": "yesterday"}, "facts": {}},
    {"metadata": {}, "facts": {}, "history": [{"change": "edit"}]},
])
def test_what_is_no_document_is_not_valid(wrong: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(wrong)


# --- versions


@pytest.mark.parametrize("version", ["1.0", "1.7"])
def test_documents_of_the_same_major_version_are_read(version: str) -> None:
    assert Document.from_dict({"schema": version, "metadata": {}, "facts": {}}) == Document()


def test_a_document_without_version_is_read() -> None:
    assert Document.from_dict({"metadata": {}, "facts": {}}) == Document()


@pytest.mark.parametrize("version", ["2.0", "0.9", "", None, 10])
def test_documents_of_another_major_version_are_refused(version: object) -> None:
    with pytest.raises(SavedDocumentError, match=r"document\.schema: cannot read version .*; this newsclean reads 1\.x"):
        Document.from_dict({"schema": version})
