"""Dataclasses as JSON, written at once: the characters that `json.dumps` gives for a dict of their fields, by compiled code where there is some."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any

from newsclean.blocks import Block, Hints, Link, Span
from newsclean.document import Document, SourceFacts
from newsclean.metadata import Author, Claim, Metadata
from newsclean.parts import Caption
from newsclean.serial import NAME_OF_CHANGE
from newsclean.teasers import Teaser
from newsclean.write.writers import Writers

try:
    from newsclean.write._written import written
    COMPILED = True
except ImportError:  # no C compiler was at hand when the package was installed
    COMPILED = False

__all__ = ["COMPILED", "full_json", "saved_json", "saved_pieces", "written_in_python"]

KINDS = (Block, Hints, Link, Span, Document, SourceFacts, Author, Claim, Metadata, Caption, Teaser, *NAME_OF_CHANGE)
"""The types that compiled code writes; others, such as a caller's own, are written by Python."""
Kind = tuple[bytes, tuple[tuple[Any, ...], ...]]


def saved_json(value: Any) -> str:
    """What `json.dumps(to_dict(value), ensure_ascii=False)` gives, without making the dict: fields at their default are left out.

    >>> from newsclean.blocks import Block
    >>> saved_json(Block("1", "Grüße"))
    '{"id": "1", "text": "Grüße"}'
    """
    return _json(value, every=False)


def full_json(value: Any) -> str:
    """The same with every field, also those at their default."""
    return _json(value, every=True)


def saved_pieces(value: Any, *, every: bool = False) -> Iterator[str]:
    """The fields of `saved_json(value)`, or of `full_json`, in pieces, a comma before each."""
    for field in fields(value):
        content = getattr(value, field.name)
        if every or not (content is field.default or content == field.default):
            yield f', "{field.name}": '
            yield _json(content, every=every)


def _json(value: Any, *, every: bool) -> str:
    """The value as JSON, by compiled code if that can."""
    made = written(value, _kinds(every=every), lambda other: written_in_python(other, every=every)) if COMPILED else None
    return written_in_python(value, every=every) if made is None else made


def written_in_python(value: Any, *, every: bool) -> str:
    """The same without compiled code."""
    return _writers(every=every)[type(value)](value)


@cache
def _writers(*, every: bool) -> Writers:
    return Writers(every=every)


@cache
def _kinds(*, every: bool) -> dict[type, Kind]:
    """What compiled code needs to know of the types that it writes."""
    found: dict[type, Kind] = {}
    for kind in KINDS:
        change = NAME_OF_CHANGE.get(kind)
        members = tuple((f'"{field.name}": '.encode(), field.name, field.default, not every and field.default is not MISSING, _is_blank(field.default))
                        for field in fields(kind))
        found[kind] = f'"change": "{change}"'.encode() if change else b"", members
    return found


def _is_blank(default: Any) -> bool:
    """Is a default written as `{}`?"""
    return is_dataclass(default) and written_in_python(default, every=False) == "{}"
