"""Arrow tables of pages in, Arrow tables of documents out: what every engine that speaks Arrow can use."""
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import pyarrow as pa
from pyarrow.json import ParseOptions, ReadOptions, read_json

from newsclean.batch.errors import BatchError
from newsclean.batch.rows import error_line, flat_line, without_surrogates
from newsclean.document import Document
from newsclean.parts import Author, Caption
from newsclean.pipeline import Cleaner
from newsclean.teasers import Teaser

__all__ = ["ARROW_SCHEMA", "clean_arrow", "clean_batches", "clean_reader", "table_of_lines"]

Tabular = TypeVar("Tabular", pa.Table, pa.RecordBatch)

PLAIN: dict[Any, pa.DataType] = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(), datetime: pa.string()}
"""Times are ISO 8601 texts: a column of timestamps has one time zone, pages have many."""

ROWS_AT_ONCE = 64
"""Rows whose documents are held as Python values at a time: memory is that of the result, not several times as much."""


def _type_of(hint: Any) -> pa.DataType:
    """The Arrow type of a field, from its type hint: dataclasses are structs, tuples lists, enumerations their values."""
    if hint in PLAIN:
        return PLAIN[hint]
    if is_dataclass(hint):
        return pa.struct(_fields_of(hint))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return pa.string()
    if get_origin(hint) is tuple:
        return pa.list_(_type_of(get_args(hint)[0]))
    if get_origin(hint) in (Union, UnionType):
        return _type_of_union(get_args(hint))
    raise TypeError(f"no Arrow type for {hint}")


def _fields_of(kind: Any) -> list[pa.Field]:
    hints = get_type_hints(kind)
    return [pa.field(f.name, _type_of(hints[f.name])) for f in fields(kind)]


def _type_of_union(hints: Iterable[Any]) -> pa.DataType:
    """The Arrow type of a field that holds a value of one of these types; None is null in any."""
    kinds = [hint for hint in hints if hint is not NoneType]
    return _type_of(kinds[0]) if len(kinds) == 1 else _merged(kinds)


def _merged(kinds: list[Any]) -> pa.DataType:
    """One struct for values of several kinds: `change` says which it is, the fields of the others are null."""
    by_name = {field.name: field for kind in kinds for field in _fields_of(kind)}
    return pa.struct([pa.field("change", pa.string()), *by_name.values()])


def _parts() -> list[pa.Field]:
    strings = pa.list_(pa.string())
    structs = {"authors": Author, "captions": Caption, "teasers": Teaser}
    lists = dict.fromkeys(("tags", "notices", "warnings"), strings)
    texts = dict.fromkeys(("id", "url", "error", "title", "subtitle", "published", "modified", "language", "text"), pa.string())
    types = texts | {name: pa.list_(pa.struct(_fields_of(kind))) for name, kind in structs.items()} | lists
    return [pa.field(name, kind) for name, kind in types.items()]


ARROW_SCHEMA = pa.schema([*_parts(), *_fields_of(Document)])
"""`id`, `url` and `error` (null where all went well), the parts of the document, then the document itself, field by field."""


def clean_arrow(pages: Tabular, column: str = "html", cleaner: Cleaner | None = None) -> Tabular:
    """A `pyarrow.Table` or `RecordBatch` of pages cleaned: the same kind, the same number of rows in the same order, `ARROW_SCHEMA`.

    `column` holds the pages: string, large_string, string_view, binary, large_binary or binary_view. Columns `id` and `url`, where there
    are some, are taken over. Whatever a page does, it costs its own row: `error` says why, and the rest of the row is null.
    Raises BatchError for a column that is not there or holds something else, TypeError for what is no table.
    """
    if not isinstance(pages, pa.Table | pa.RecordBatch):
        raise TypeError(f"a pyarrow.Table or RecordBatch is accepted, not {type(pages).__name__}")
    _check_column(pages.schema, column)
    names = [name for name in dict.fromkeys(("id", "url", column)) if name in pages.schema.names]
    tables = list(_tables(pages.select(names), column, cleaner or Cleaner()))
    cleaned = pa.concat_tables(tables) if tables else ARROW_SCHEMA.empty_table()
    return cleaned if isinstance(pages, pa.Table) else _batch_of(cleaned)


def clean_batches(batches: Iterable[pa.RecordBatch], column: str = "html", cleaner: Cleaner | None = None) -> Iterator[pa.RecordBatch]:
    """Record batches cleaned one after the other, as Spark's `mapInArrow` wants it."""
    for batch in batches:
        yield clean_arrow(batch, column, cleaner)


def clean_reader(reader: pa.RecordBatchReader, column: str = "html", cleaner: Cleaner | None = None) -> pa.RecordBatchReader:
    """A stream of batches in, one out, a batch at a time: DuckDB and Arrow datasets give and take such readers."""
    _check_column(reader.schema, column)
    return pa.RecordBatchReader.from_batches(ARROW_SCHEMA, clean_batches(reader, column, cleaner))


def table_of_lines(lines: Sequence[bytes]) -> pa.Table:
    """Lines as of `flat_line` and `error_line`; what a line does not have is null. Arrow reads JSON in a tenth of the time that it takes to look through Python values."""
    data = b"\n".join(lines)  # those of a journal have lost their own
    reading = ReadOptions(use_threads=False, block_size=len(data) + 1)  # an engine has processes of its own; a line must be within a block
    try:
        return read_json(pa.BufferReader(data), reading, ParseOptions(explicit_schema=ARROW_SCHEMA, unexpected_field_behavior="ignore"))
    except (pa.ArrowException, OverflowError):  # lone surrogates in an id; gigabytes
        return pa.Table.from_pylist([without_surrogates(json.loads(line)) for line in lines], schema=ARROW_SCHEMA)


def _check_column(schema: pa.Schema, column: str) -> None:
    if column not in schema.names:
        raise BatchError(f"there is no column {column!r}; the columns are {', '.join(map(repr, schema.names)) or 'none'}")
    kind = schema.field(column).type
    kinds = (pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(), pa.binary_view(), pa.null())
    if kind not in kinds:
        raise BatchError(f"the column {column!r} holds {kind}; pages are strings or binary")


def _tables(pages: pa.Table | pa.RecordBatch, column: str, cleaner: Cleaner) -> Iterator[pa.Table]:
    """The documents of the pages, `ROWS_AT_ONCE` a table."""
    for start in range(0, pages.num_rows, ROWS_AT_ONCE):
        records = pages.slice(start, ROWS_AT_ONCE).to_pylist()
        yield table_of_lines([_line(record, column, cleaner) for record in records])


def _line(record: dict[str, Any], column: str, cleaner: Cleaner) -> bytes:
    key, url, page = record.get("id"), record.get("url"), record[column]
    key, url = None if key is None else str(key), url if isinstance(url, str) else None
    if page is None:
        return error_line(key, url, "unreadable: the page is null")
    try:
        return flat_line(key, url, cleaner(page, url=url))
    except Exception as error:  # noqa: BLE001  a pass of the caller may raise anything; the other rows are not to suffer for it
        return error_line(key, url, f"failed: {type(error).__name__}: {error}")


def _batch_of(table: pa.Table) -> pa.RecordBatch:
    columns = [column.combine_chunks() for column in table.columns]
    arrays = [column.chunk(0) if isinstance(column, pa.ChunkedArray) and column.num_chunks else column for column in columns]
    arrays = [pa.array([], field.type) if isinstance(array, pa.ChunkedArray) else array for array, field in zip(arrays, ARROW_SCHEMA)]
    return pa.RecordBatch.from_arrays(arrays, schema=ARROW_SCHEMA)
