"""A document as one row, field by field: what its compiled and written-out forms are held against."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from newsclean import Document
from newsclean.history import Edit, Join, Split
from newsclean.write.encodable import encodable

__all__ = ["row_of"]

CHANGES: Mapping[type, str] = {Edit: "edit", Split: "split", Join: "join"}
PARTS = ("title", "subtitle", "authors", "published", "modified", "language", "text", "captions", "teasers", "tags", "notices", "warnings")


def row_of(document: Document) -> dict[str, Any]:
    """The derived parts and all fields of a document as plain values; lone surrogates become replacement characters."""
    return {name: plain(getattr(document, name)) for name in PARTS} | plain_fields(document)


def plain(value: Any) -> Any:
    """A value and all that is in it as plain JSON types."""
    if isinstance(value, Enum | datetime):
        return value.value if isinstance(value, Enum) else value.isoformat()
    if isinstance(value, str):
        return encodable(value)
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return plain_fields(value) if is_dataclass(value) else value


def plain_fields(value: Any) -> dict[str, Any]:
    """The fields of a dataclass; a change says which it is."""
    name = CHANGES.get(type(value))
    return ({"change": name} if name else {}) | {f.name: plain(getattr(value, f.name)) for f in fields(value)}
