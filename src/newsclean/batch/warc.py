"""WARC and WACZ: the HTML responses of a crawl. A damaged record costs itself, not the archive."""
from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, Any, BinaryIO

from newsclean.batch.errors import missing
from newsclean.batch.items import Item, Limits
from newsclean.batch.streams import opened
from newsclean.read.response import charset_of

__all__ = ["read_wacz", "read_warc"]

HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
GZIP_MAGIC, PLAIN_MAGIC = b"\x1f\x8b\x08", b"WARC/1."
SEARCHED = 1 << 16
HEAD = 1 << 16    # what HTTP headers may have beside the page
DAMAGE = (OSError, ValueError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error, lzma.LZMAError)
"""What reading a damaged archive may raise: the file, the WARC, and a ZIP with its kinds of compression, one that is unknown or a password among them."""
ATTEMPTS = 1000   # beginnings of records that turn out to be none, one after the other, before the rest is given up: the cost stays bounded


def read_wacz(path: str, limits: Limits) -> Iterator[Item]:
    """The HTML responses of the WARC files in a WACZ (a ZIP with a folder `archive`)."""
    try:
        with zipfile.ZipFile(path) as archive:
            for name in sorted(archive.namelist()):
                if name.startswith("archive/") and name.endswith((".warc", ".warc.gz")):
                    yield from _member(archive, name, f"{path}/{name}", limits)
    except DAMAGE as error:
        yield Item(path, problem=("unreadable", f"WACZ is damaged: {error}"))


def _member(archive: zipfile.ZipFile, name: str, place: str, limits: Limits) -> Iterator[Item]:
    """The responses of one WARC in a ZIP; where it cannot be unpacked, an error row says so, and the others are read all the same."""
    try:
        with archive.open(name) as file:
            yield from _responses(file, place, limits)
    except DAMAGE as error:
        yield Item(place, problem=("unreadable", f"it cannot be unpacked: {error}"))


def read_warc(path: str, limits: Limits) -> Iterator[Item]:
    """The HTML responses of a WARC file (`.gz` or not), in order; the id is the record's."""
    with opened(path) as raw:
        yield from _responses(raw if raw.seekable() else io.BytesIO(raw.read()), path, limits)


def _responses(file: BinaryIO | IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    """One archive. After a damaged place it is begun anew at the next record; each such place gives one error row."""
    start: int | None = 0
    in_vain = 0
    while start is not None:
        done = start
        try:
            file.seek(start)
            for record in _records(file):
                done, in_vain = record.stream_pos, 0
                if item := _item(record, f"{name}@{done}", limits):
                    yield item
            return
        except DAMAGE as error:
            start = _next_record(file, name, done + 1) if in_vain < ATTEMPTS else None
            if not in_vain:
                yield Item(f"{name}@{done + 1}", problem=("unreadable", f"WARC is damaged after {done}: {error}; reading goes on at the next whole record"),
                           consumed=done)
            in_vain += 1


def _records(file: BinaryIO | IO[bytes]) -> Iterator[Any]:
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise missing("fastwarc", "warc", "reading WARC") from error
    return iter(ArchiveIterator(file, record_types=WarcRecordType.response, parse_http=False))


def _next_record(file: BinaryIO | IO[bytes], name: str, start: int) -> int | None:
    """Where, at `start` or after it, a record seems to begin. The beginning of the archive tells how records begin, its name where that is damaged."""
    file.seek(0)
    begin = file.read(2)
    packed = begin == GZIP_MAGIC[:2] or (begin != PLAIN_MAGIC[:2] and name.endswith(".gz"))
    magic = GZIP_MAGIC if packed else PLAIN_MAGIC
    file.seek(start)
    at, held = start, b""
    while piece := file.read(SEARCHED):
        held += piece
        if (found := held.find(magic)) >= 0:
            return at + found
        at, held = at + len(held) - len(magic), held[-len(magic):]
    return None


def _item(record: Any, place: str, limits: Limits) -> Item | None:
    """The document of a response; None for one that is no HTML or that the server did not mean as a page."""
    key, url, at = record.headers.get("WARC-Record-ID", place), record.headers.get("WARC-Target-URI"), record.stream_pos
    stated = record.content_length
    if stated > limits.size + HEAD:
        return Item(key, url=url, problem=("too large", f"the response has {stated} bytes"), consumed=at)
    head, gap, body = record.reader.read().partition(b"\r\n\r\n")
    if len(head) + len(gap) + len(body) < stated or not gap:
        return Item(key, url=url, problem=("unreadable", "the record is cut off or holds no HTTP response"), consumed=at)
    status, headers = _http(head)
    kind, _, charset = headers.get("content-type", "").partition(";")
    if kind.strip().lower() not in HTML_TYPES or not status.startswith("2"):
        return None
    return Item(key, body, url=url, encoding=charset_of(charset), codings=_codings_of(headers), consumed=at)


def _http(head: bytes) -> tuple[str, dict[str, str]]:
    """Status code and headers, names in lower case; of a header that comes twice, the last."""
    first, *rest = head.decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in rest)
    return "".join(first.split()[1:2]), {name.strip().lower(): value.strip() for name, _, value in pairs}


def _codings_of(headers: dict[str, str]) -> tuple[str, ...]:
    """What the body has gone through by its headers, in the order in which it is undone."""
    stated = ",".join(headers.get(name, "") for name in ("transfer-encoding", "content-encoding"))
    return tuple(coding.strip().lower() for coding in stated.split(",") if coding.strip())
