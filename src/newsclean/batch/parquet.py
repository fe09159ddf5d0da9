"""Parquet: read a batch of rows at a time, and written from the lines of a journal."""
from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from newsclean.batch.errors import missing
from newsclean.batch.items import Item
from newsclean.batch.jsonlines import CONTENT_NAMES, item_of_record

__all__ = ["check_parquet", "read_parquet", "write_parquet"]

ROWS_AT_ONCE = 16
"""Rows that are held while reading: pages may be large, so few. (A row group is read column by column in any case.)"""
GROUP_BYTES = 32 << 20
GROUP_ROWS = 10_000
"""A row group of the output is closed at so many bytes of journal or rows, whichever comes first: memory stays constant."""


def check_parquet() -> None:
    """Raises BatchError if pyarrow is not installed."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as error:
        raise missing("pyarrow", "arrow", "Parquet") from error


def read_parquet(path: str, field: str | None) -> Iterator[Item]:
    """The documents of a Parquet file; ids are those of its column `id`, else `path:row`, counted from 1."""
    check_parquet()
    import pyarrow as pa
    import pyarrow.parquet as pq

    number, size = 0, os.path.getsize(path)
    try:
        with pq.ParquetFile(path, memory_map=True) as file:
            names = [name for name in ("id", "url", *((field,) if field else CONTENT_NAMES)) if name in file.schema_arrow.names]
            total = max(1, file.metadata.num_rows)
            for batch in file.iter_batches(ROWS_AT_ONCE, columns=names, use_threads=False):
                for record in batch.to_pylist():
                    number += 1
                    yield item_of_record(record, f"{path}:{number}", field, size * number // total)
    except (OSError, ValueError, pa.ArrowException) as error:
        yield Item(f"{path}:{number + 1}", problem=("unreadable", f"Parquet is damaged after row {number}: {error}"), consumed=size)


def write_parquet(lines: Iterable[bytes], path: str) -> None:
    """Write the rows of a journal to a new Parquet file; it is there whole or, under this name, not at all."""
    import pyarrow.parquet as pq

    from newsclean.batch.arrow import ARROW_SCHEMA, table_of_lines
    unfinished = f"{path}.unfinished"
    with pq.ParquetWriter(unfinished, ARROW_SCHEMA, compression="zstd") as writer:
        for group in _groups(lines):
            writer.write_table(table_of_lines(group))
    with open(unfinished, "rb+") as file:
        os.fsync(file.fileno())
    os.replace(unfinished, path)


def _groups(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    group, size = list[bytes](), 0
    for line in lines:
        group.append(line)
        size += len(line)
        if size >= GROUP_BYTES or len(group) >= GROUP_ROWS:
            yield group
            group, size = [], 0
    if group:
        yield group
