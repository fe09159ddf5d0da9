"""A document as one row: a line of JSON, or the plain values that Arrow takes."""
from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from newsclean.document import Document
from newsclean.history import Edit, Join, Split
from newsclean.write.encodable import encodable
from newsclean.write.json import escaped, to_json

__all__ = ["document_of_row", "error_line", "flat_line", "json_line", "row_of"]

CHANGES: Mapping[type, str] = {Edit: "edit", Split: "split", Join: "join"}


def json_line(key: str, url: str | None, document: Document) -> bytes:
    """`id`, `url`, `error` (null), and then what `to_json` writes: one line of JSON Lines."""
    return _encoded(f"{_head(key, url, None)}, {to_json(document)[1:]}\n")


def error_line(key: str, url: str | None, error: str) -> bytes:
    """`id`, `url` and `error` of a document that could not be cleaned."""
    return _encoded(_head(key, url, error) + "}\n")


def flat_line(key: str, url: str | None, document: Document) -> bytes:
    """The same document as `json_line`, as a line of what Arrow takes: every field is there, also those at their default."""
    return _encoded(json.dumps({"id": encodable(key), "url": url and encodable(url), "error": None, **row_of(document)}, ensure_ascii=False) + "\n")


def _head(key: str, url: str | None, error: str | None) -> str:
    return json.dumps({"id": key, "url": url, "error": error}, ensure_ascii=False)[:-1]


def _encoded(line: str) -> bytes:
    try:
        return line.encode("utf-8")
    except UnicodeEncodeError:  # in an id, say
        return escaped(line).encode("utf-8")


def row_of(document: Document) -> dict[str, Any]:
    """The derived parts and all fields of a document as plain values; lone surrogates become replacement characters.

    Unlike `to_dict` it leaves out no field, since a column of a table has no other place to say its default.
    """
    parts = {
        "title": document.title, "subtitle": document.subtitle, "authors": [asdict(author) for author in document.authors],
        "published": document.published, "modified": document.modified, "language": document.language, "text": document.text,
        "captions": [asdict(caption) for caption in document.captions], "teasers": [asdict(teaser) for teaser in document.teasers],
        "tags": document.tags, "notices": document.notices, "warnings": document.warnings,
    }
    row: dict[str, Any] = _plain(parts) | _plain(document)
    return row


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return value if value.isascii() else encodable(value)
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, datetime):
        return value.isoformat()
    if not is_dataclass(value):
        raise TypeError(f"a {type(value).__name__} has no place in a row")
    out = {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    name = CHANGES.get(type(value))
    return {"change": name, **out} if name else out


def document_of_row(row: Mapping[str, Any]) -> Document:
    """The document that a row of Parquet or Arrow holds. Raises SavedDocumentError for an error row.

    >>> import newsclean
    >>> document = newsclean.clean("The ferry sails again.")
    >>> document_of_row(row_of(document)) == document
    True
    """
    names = {f.name for f in fields(Document)}
    return Document.from_dict(_without_nulls({name: value for name, value in row.items() if name in names}))


def _without_nulls(value: Any) -> Any:
    """Nulls left out, all the way down: a table has them where a change of another kind would have a field."""
    if isinstance(value, Mapping):
        return {name: _without_nulls(item) for name, item in value.items() if item is not None}
    return [_without_nulls(item) for item in value] if isinstance(value, list | tuple) else value
