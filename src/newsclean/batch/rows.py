"""A document as one row: a line of JSON, or the plain values that Arrow takes."""
from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from newsclean.document import Document
from newsclean.write.encodable import encodable
from newsclean.write.fields import full_json, saved_pieces
from newsclean.write.json import escaped, json_pieces, parts_of

__all__ = ["document_of_row", "error_line", "flat_line", "json_line", "without_surrogates"]


def json_line(key: str | None, url: str | None, document: Document) -> bytes:
    """`id`, `url`, `error` (null), and then what `to_json` writes: one line of JSON Lines."""
    return _encoded("".join((_head(key, url, None), ", ", *json_pieces(document), "}\n")))


def error_line(key: str | None, url: str | None, error: str) -> bytes:
    """`id`, `url` and `error` of a document that could not be cleaned."""
    return _encoded(_head(key, url, error) + "}\n")


def flat_line(key: str | None, url: str | None, document: Document) -> bytes:
    """The same document as `json_line`, as a line of what Arrow takes: every field is there, also those at their default."""
    parts = (piece for name, part in _columns(document).items() for piece in (f', "{name}": ', full_json(part)))
    line = "".join((_head(key, url, None), *parts, *saved_pieces(document, every=True), "}\n"))
    try:
        return line.encode("utf-8")
    except UnicodeEncodeError:
        return encodable(line).encode("utf-8")


def _head(key: str | None, url: str | None, error: str | None) -> str:
    return json.dumps({"id": key, "url": url, "error": error}, ensure_ascii=False)[:-1]


def _encoded(line: str) -> bytes:
    try:
        return line.encode("utf-8")
    except UnicodeEncodeError:  # in an id, say
        return escaped(line).encode("utf-8")


def _columns(document: Document) -> dict[str, object]:
    """The derived parts, as columns: those of the JSON, and the warnings."""
    return parts_of(document) | {"warnings": document.warnings}


def without_surrogates(value: Any) -> Any:
    """A value of JSON, replacement characters for the lone surrogates in all that is in it."""
    if isinstance(value, str):
        return value if value.isascii() else encodable(value)
    if isinstance(value, list):
        return [without_surrogates(item) for item in value]
    return {name: without_surrogates(item) for name, item in value.items()} if isinstance(value, dict) else value


def document_of_row(row: Mapping[str, Any]) -> Document:
    """The document that a row of Parquet or Arrow holds. Raises SavedDocumentError for an error row.

    >>> import newsclean
    >>> document = newsclean.clean("The ferry sails again.")
    >>> document_of_row(json.loads(flat_line("1", None, document))) == document
    True
    """
    names = {f.name for f in fields(Document)}
    return Document.from_dict(_without_nulls({name: value for name, value in row.items() if name in names}))


def _without_nulls(value: Any) -> Any:
    """Nulls left out, all the way down: a table has them where a change of another kind would have a field."""
    if isinstance(value, Mapping):
        return {name: _without_nulls(item) for name, item in value.items() if item is not None}
    return [_without_nulls(item) for item in value] if isinstance(value, list | tuple) else value
