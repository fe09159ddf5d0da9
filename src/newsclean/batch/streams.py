"""Files that may be compressed, a bounded piece or line at a time; damage is always told, never taken for the end."""
from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from newsclean.batch.errors import missing

__all__ = ["GZIP", "STDIN", "DamagedError", "gunzipped", "lines", "opened", "pieces"]

STDIN = "-"
PIECE = 1 << 18
ZSTD_INPUT = 1 << 10
"""Compressed bytes given to zstd at a time: its interface bounds no output, and so little input can hold only so much."""
GZIP = 31   # zlib's number for "with the header of gzip"


class DamagedError(Exception):
    """A compressed stream that is cut off or corrupt; what came before it has been given out."""


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """The raw bytes of a file, or of standard input."""
    if path == STDIN:
        yield sys.stdin.buffer
    else:
        with open(path, "rb") as file:
            yield file


def pieces(raw: BinaryIO, name: str) -> Iterator[bytes]:
    """The content of a stream, in pieces; decompressed if its name ends in `.gz` or `.zst`. Raises DamagedError."""
    if name.endswith(".gz"):
        return gunzipped(iter(lambda: raw.read(PIECE), b""))
    if name.endswith(".zst"):
        return _unzstd(iter(lambda: raw.read(ZSTD_INPUT), b""), name)
    return iter(lambda: raw.read(PIECE), b"")


def gunzipped(compressed: Iterable[bytes], wbits: int = GZIP) -> Iterator[bytes]:
    """Decompressed pieces of a gzip stream of any number of members (`wbits`: as of `zlib.decompressobj`)."""
    member, begun = zlib.decompressobj(wbits), False
    try:
        for data in compressed:
            waiting = data
            while waiting:
                if member.eof:
                    member, begun, waiting = zlib.decompressobj(wbits), False, waiting.lstrip(b"\0")  # padding between members
                    continue
                begun = True
                if piece := member.decompress(waiting, PIECE):
                    yield piece
                waiting = member.unused_data if member.eof else member.unconsumed_tail
    except zlib.error as error:
        raise DamagedError(f"the compressed data is corrupt ({error})") from error
    if begun and not member.eof:
        raise DamagedError("the compressed data is cut off")


def _unzstd(compressed: Iterable[bytes], name: str) -> Iterator[bytes]:
    try:
        import zstandard
    except ImportError as error:
        raise missing("zstandard", "zstd", f"reading {name}") from error
    frame, begun = zstandard.ZstdDecompressor().decompressobj(), False
    try:
        for data in compressed:
            waiting = data
            while waiting:
                if frame.eof:
                    frame = zstandard.ZstdDecompressor().decompressobj()
                begun = True
                if piece := frame.decompress(waiting):
                    yield piece
                waiting = frame.unused_data if frame.eof else b""
    except zstandard.ZstdError as error:
        raise DamagedError(f"the compressed data is corrupt ({error})") from error
    if begun and not frame.eof:
        raise DamagedError("the compressed data is cut off")


def lines(content: Iterable[bytes], limit: int) -> Iterator[bytes | None]:
    """The lines of a stream without their line ends; None for one longer than `limit` bytes, which is skipped unread."""
    held, size = list[bytes](), 0  # of the line that has not ended: its pieces, if it is not too long by now, and its length
    for piece in content:
        *whole, rest = piece.split(b"\n")
        for end in whole:
            yield None if size + len(end) > limit else b"".join((*held, end)).removesuffix(b"\r")
            held, size = [], 0
        size += len(rest)
        held = [] if size > limit else [*held, rest]
    if size > limit:
        yield None
    elif size:
        yield b"".join(held)
