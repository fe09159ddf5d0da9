"""Parquet files in, row by row, and out, whole or not at all."""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from newsclean.batch import parquet
from newsclean.batch.parquet import ROWS_AT_ONCE, read_parquet, write_parquet
from newsclean.batch.rows import error_line


def written(folder: Path, columns: dict[str, Any], **more: Any) -> str:
    pq.write_table(pa.table(columns), folder / "a.parquet", **more)
    return str(folder / "a.parquet")


def test_rows_are_numbered_through_all_groups_and_batches(tmp_path: Path) -> None:
    count = 2 * ROWS_AT_ONCE + 3
    path = written(tmp_path, {"html": [f"<p>{number}" for number in range(count)], "url": ["/a"] * count}, row_group_size=ROWS_AT_ONCE + 1)
    found = list(read_parquet(path, None))
    assert [item.id for item in found] == [f"{path}:{number}" for number in range(1, count + 1)]
    assert [item.content for item in found] == [f"<p>{number}" for number in range(count)]
    assert {item.url for item in found} == {"/a"}
    consumed = [item.consumed for item in found]
    assert consumed == sorted(consumed)
    assert (consumed[0] > 0, consumed[-1]) == (True, Path(path).stat().st_size)


def test_a_table_without_pages_has_a_row_for_each_of_its_own(tmp_path: Path) -> None:
    path = written(tmp_path, {"other": [1, 2, 3]})
    assert [item.problem and item.problem[0] for item in read_parquet(path, None)] == ["unreadable"] * 3
    assert list(read_parquet(written(tmp_path, {"html": pa.array([], pa.string())}), None)) == []


def test_damage_is_told_behind_the_last_whole_row(tmp_path: Path) -> None:
    count = 3 * ROWS_AT_ONCE
    path = written(tmp_path, {"html": [f"<p>{number} {'x' * 500}" for number in range(count)]}, row_group_size=ROWS_AT_ONCE, compression="none", use_dictionary=False)
    data = bytearray(Path(path).read_bytes())
    at = data.index(b"<p>%d " % (2 * ROWS_AT_ONCE)) - 60
    data[at:at + 60] = b"\xff" * 60  # the header of a page
    Path(path).write_bytes(data)
    *whole, damaged = read_parquet(path, None)
    assert [item.content[:5] for item in whole if isinstance(item.content, str)] == [f"<p>{number} "[:5] for number in range(len(whole))]
    assert (damaged.id, damaged.content) == (f"{path}:{len(whole) + 1}", None)
    assert damaged.problem
    assert damaged.problem[1].startswith(f"Parquet is damaged after row {len(whole)}: ")


LINES = [error_line(str(number), None, "failed: no") for number in range(7)]


@pytest.mark.parametrize(("limit", "value", "groups"), [
    ("GROUP_ROWS", 3, [3, 3, 1]), ("GROUP_ROWS", 7, [7]), ("GROUP_ROWS", 8, [7]),
    ("GROUP_BYTES", 2 * len(LINES[0]), [2, 2, 2, 1]), ("GROUP_BYTES", 2 * len(LINES[0]) + 1, [3, 3, 1])])
def test_groups_are_closed_at_so_many_rows_or_bytes(limit: str, value: int, groups: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, limit, value)
    write_parquet(LINES, str(tmp_path / "out.parquet"))
    with pq.ParquetFile(tmp_path / "out.parquet") as file:
        assert [file.metadata.row_group(i).num_rows for i in range(file.num_row_groups)] == groups
        assert file.read().column("id").to_pylist() == [*map(str, range(7))]
    assert [path.name for path in tmp_path.iterdir()] == ["out.parquet"]


def test_what_is_not_written_whole_is_not_there(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield from LINES
        raise OSError("the disk is gone")

    (tmp_path / "out.parquet").write_bytes(b"the one before")
    with pytest.raises(OSError, match="is gone"):
        write_parquet(broken(), str(tmp_path / "out.parquet"))
    assert (tmp_path / "out.parquet").read_bytes() == b"the one before"
