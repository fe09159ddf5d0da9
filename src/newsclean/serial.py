"""Values to plain JSON types and back, by the fields of the dataclasses."""
from __future__ import annotations

import sys
import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from newsclean.errors import SavedDocumentError
from newsclean.history import Edit, Join, Split

__all__ = ["from_dict", "to_dict"]

T = TypeVar("T")
CHANGES: dict[str, type] = {"edit": Edit, "split": Split, "join": Join}
JSON_TYPES = frozenset({str, int, float, bool, types.NoneType})
NAME_OF_CHANGE = {kind: name for name, kind in CHANGES.items()}


def to_dict(value: Any) -> dict[str, Any]:
    """A dataclass as a dict of its fields (those at their default left out), all the way down; changes say which they are."""
    kind: Any = type(value)
    name = NAME_OF_CHANGE.get(kind)
    out: dict[str, Any] = {"change": name} if name else {}
    names, values, defaults = _fields(kind)
    for field, content, default in zip(names, values(value), defaults):
        if content is not default and content != default:
            out[field] = content if type(content) in JSON_TYPES else _plain(content)
    return out


@cache  # asking each value anew for its fields took a tenth of the time of cleaning a page
def _fields(cls: Any) -> tuple[tuple[str, ...], Callable[[Any], Sequence[Any]], tuple[Any, ...]]:
    """Names, what gets their values at once, and defaults."""
    found = fields(cls)
    names = tuple(f.name for f in found)
    return names, attrgetter(*names) if len(names) > 1 else lambda value: [getattr(value, name) for name in names], tuple(f.default for f in found)


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value) if JSON_TYPES.issuperset(map(type, value)) else [item if type(item) in JSON_TYPES else _plain(item) for item in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat()
    return to_dict(value) if is_dataclass(value) else value


def from_dict(cls: type[T], data: Any, where: str = "document") -> T:
    """The value of `cls` that `to_dict` wrote as `data`. Raises SavedDocumentError naming the place that is wrong.

    A value given for a property of `cls` is left aside: it is derived anew. So what `to_json` writes can be read back, too.
    """
    value: T = _dataclass(cls, data, where)
    return value


@cache  # the classes are few; their annotations do not change
def _types(cls: Any) -> dict[str, Any]:
    return get_type_hints(cls)


def _dataclass(cls: Any, data: Any, where: str) -> Any:
    if not isinstance(data, Mapping):
        raise SavedDocumentError(f"{where}: expected a mapping, got {type(data).__name__}")
    known = _types(cls)
    if unknown := [name for name in data if name not in known and not _is_derived(cls, name)]:
        raise SavedDocumentError(f"{where}: unknown field {unknown[0]!r}; known are: {', '.join(known)}")
    values = {name: _value(kind, data[name], f"{where}.{name}") for name, kind in known.items() if name in data}
    try:
        return cls(**values)
    except TypeError as error:  # a field without default is missing
        raise SavedDocumentError(f"{where}: {error}") from error


def _is_derived(cls: Any, name: object) -> bool:
    """Is this no field, but something that the saved form holds beside the fields?"""
    return (name == "change" and cls in NAME_OF_CHANGE) or (isinstance(name, str) and isinstance(getattr(cls, name, None), property))


def _value(kind: Any, data: Any, where: str) -> Any:
    if get_origin(kind) in (Union, types.UnionType):
        return _union(get_args(kind), data, where)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), data, where)
    if is_dataclass(kind):
        return _dataclass(kind, data, where)
    return _scalar(kind, data, where)


def _scalar(kind: type, data: Any, where: str) -> Any:
    if kind is datetime:
        return _datetime(data, where)
    if issubclass(kind, StrEnum):
        return _member(kind, data, where)
    accepted: Any = int | float if kind is float else kind  # JSON writers of other languages drop the ".0"
    if isinstance(data, bool) != (kind is bool) or not isinstance(data, accepted):  # to Python True and False are whole numbers
        raise SavedDocumentError(f"{where}: expected {kind.__name__}, got {type(data).__name__}")
    return _finite(data, where) if kind is float else data


def _member(kind: type[StrEnum], data: Any, where: str) -> StrEnum:
    """The member of an enumeration that has this value."""
    if data not in list(kind):
        raise SavedDocumentError(f"{where}: unknown {kind.__name__.lower()} {data!r}; valid are: {', '.join(kind)}")
    return kind(data)


def _finite(data: float, where: str) -> float:
    """The number; JSON readers let through what is none, and whole numbers beyond all floats."""
    if not abs(data) <= sys.float_info.max:
        raise SavedDocumentError(f"{where}: expected a finite number")
    return float(data)


def _datetime(data: Any, where: str) -> datetime:
    try:
        return datetime.fromisoformat(data)
    except (TypeError, ValueError) as error:
        raise SavedDocumentError(f"{where}: expected a date and time in ISO 8601, got {data!r}") from error


def _union(kinds: tuple[Any, ...], data: Any, where: str) -> Any:
    if data is None and type(None) in kinds:
        return None
    if Edit in kinds:
        return _change(data, where)
    return _value(next(kind for kind in kinds if kind is not type(None)), data, where)


def _change(data: Any, where: str) -> Any:
    """An edit, split or join, whichever it says that it is."""
    name = data.get("change") if isinstance(data, Mapping) else None
    if not isinstance(name, str) or name not in CHANGES:  # a list or a dict cannot even be looked up
        raise SavedDocumentError(f"{where}: unknown change {name!r}; valid are: {', '.join(CHANGES)}")
    if name == "join" and data.get("parts") in ([], ()):
        raise SavedDocumentError(f"{where}.parts: blocks are expected, and there are none")
    return _dataclass(CHANGES[name], data, where)


def _tuple(kinds: tuple[Any, ...], data: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(data, list | tuple):
        raise SavedDocumentError(f"{where}: expected a list, got {type(data).__name__}")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_value(kinds[0], item, f"{where}[{i}]") for i, item in enumerate(data))
    if len(data) != len(kinds):
        raise SavedDocumentError(f"{where}: expected {len(kinds)} entries, got {len(data)}")
    return tuple(_value(kind, item, f"{where}[{i}]") for i, (kind, item) in enumerate(zip(kinds, data, strict=True)))
