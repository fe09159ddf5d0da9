"""Where the rows go: a file that only grows, by whole records; what a crash leaves behind its last checkpoint is cut off."""
from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from newsclean.batch.errors import BatchError, missing
from newsclean.batch.parquet import check_parquet, write_parquet
from newsclean.batch.streams import GZIP, STDIN, lines, opened, pieces

__all__ = ["Output", "OutputError", "checkpoint_of", "is_flat", "told", "working_file"]

PARQUET = (".parquet", ".pq")
PLAIN = (".jsonl", ".ndjson")
JSON_LINES = (*PLAIN, *(f"{name}{packed}" for name in PLAIN for packed in (".gz", ".zst")))
MEMBER = 4 << 20
"""Bytes of rows in one member of a compressed file. Members end at the same rows in every run: so a resumed run gives the same bytes."""
FAST = 1


class OutputError(Exception):
    """The output cannot be written; what it holds is whole, and a later run can go on."""


def is_flat(path: str) -> bool:
    """Does this output want rows in which every field is there? Raises BatchError for a name whose ending is not known."""
    if path == STDIN or path.endswith(JSON_LINES):
        return False
    if not path.endswith(PARQUET):
        raise BatchError(f"the output {path!r} must end in one of {', '.join((*JSON_LINES, *PARQUET))}, or be - for JSON Lines to standard output")
    check_parquet()
    return True


def working_file(path: str) -> str:
    """The file that grows during the run: the output itself, or the journal of a Parquet file, which has its index at its end."""
    return f"{path}.journal.gz" if path.endswith(PARQUET) else path


def checkpoint_of(path: str) -> str:
    """The file beside an output that says how far it has come."""
    return f"{path}.checkpoint"


@contextmanager
def told() -> Iterator[None]:
    """Errors of the system as OutputError, in the words of the system."""
    try:
        yield
    except OSError as error:
        raise OutputError(error.strerror or str(error)) from error


class Output:
    """The growing file, cut to `offset` bytes at the start. Every OSError becomes an OutputError, after the file was cut to whole records."""

    def __init__(self, path: str, offset: int) -> None:
        self._path = path
        self._end = offset           # whole records reach so far
        self._pack = _packer(working_file(path))
        self._packed, self._rows = list[bytes](), 0   # of the open member
        self._compressor: Any = None
        with told():
            self._file = _unbuffered_output() if path == STDIN else open(working_file(path), "r+b" if offset else "w+b", buffering=0)  # noqa: SIM115
            if path != STDIN:
                if self._file.seek(0, os.SEEK_END) < offset:
                    self._file.close()
                    raise BatchError(f"{working_file(path)} is shorter than its checkpoint says: --overwrite begins anew")
                self._file.truncate(offset)
                self._file.seek(offset)

    def write(self, line: bytes) -> bool:
        """Append a row; True if all rows so far are in the file, so that a checkpoint may be taken."""
        if self._pack is None:
            self._append(line)
            return True
        self._compressor = self._compressor or self._pack()
        self._packed.append(self._compressor.compress(line))
        self._rows += len(line)
        if self._rows >= MEMBER:
            self._end_member()
            return True
        return False

    def secured(self) -> int:
        """Wait until the file is on the disk; returns its length."""
        with told():
            os.fsync(self._file.fileno())
        return self._end

    def trim(self) -> None:
        """Cut off a record that was not written whole; for the way out of a run that failed, so it does not raise."""
        if self._path != STDIN:
            with suppress(OSError, ValueError):
                os.ftruncate(self._file.fileno(), self._end)
                os.fsync(self._file.fileno())
            self._file.close()

    def finish(self) -> None:
        """Write what is still held back, and make the Parquet file of a journal."""
        self._end_member()
        if self._path == STDIN:
            return
        self.secured()
        self._file.close()
        journal = working_file(self._path)
        if journal != self._path:
            with told(), opened(journal) as raw:
                write_parquet(_rows(raw, journal), self._path)

    def _end_member(self) -> None:
        if self._compressor is not None:
            self._append(b"".join((*self._packed, self._compressor.flush())))
            self._packed, self._rows, self._compressor = [], 0, None

    def _append(self, data: bytes) -> None:
        with told():
            view = memoryview(data)
            while view:
                view = view[self._file.write(view) or 0:]
        self._end += len(data)


def _rows(raw: Any, journal: str) -> Iterator[bytes]:
    return (line for line in lines(pieces(raw, journal), sys.maxsize) if line)


def _packer(name: str) -> Callable[[], Any] | None:
    """What makes the compressor for a member; None for plain files."""
    if name.endswith(".gz"):
        level = FAST if name.endswith(".journal.gz") else zlib.Z_DEFAULT_COMPRESSION
        return lambda: zlib.compressobj(level, wbits=GZIP)
    if name.endswith(".zst"):
        try:
            import zstandard
        except ImportError as error:
            raise missing("zstandard", "zstd", f"writing {name}") from error
        return lambda: zstandard.ZstdCompressor().compressobj()
    return None


def _unbuffered_output() -> Any:
    """Standard output without its buffer, which it does not have where Python runs unbuffered."""
    return getattr(sys.stdout.buffer, "raw", sys.stdout.buffer)
