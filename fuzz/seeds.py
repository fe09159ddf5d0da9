"""What fuzzing starts from: the fixtures, cut into pieces of the size that is asked for, and archives and saved documents made of them."""
from __future__ import annotations

import gzip
import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import zstandard

from fuzz.mutations import PIECE
from fuzz.targets import ARCHIVES, CODINGS
from newsclean import SiteMemory, clean

__all__ = ["seeds_of"]

FIXTURES = Path(__file__).parents[1] / "fixtures"
LARGEST = 5000
SAVED = 25
SMALL = 120
"""Bytes of a page that stands inside something else."""
STORIES = ("A line.", "The the council voted on Tuesday.By Mara Tolland", "“No ,” she said\n\nPhoto: Jo Brandt", "It is â€œopenâ€", "<h1>Pier</h1><p>By Mara<p>Open at 9 .",
           "<a href=/b>More</a><figure><figcaption>The pier. Photo: Jo Brandt/Harbour Press</figcaption></figure>")
RULES = (b'[[rule]]\naction = "drop"\nphrase = "subscribe now"\nsite = "courier.example"\n', b'[[rule]]\naction = "keep"\nselector = "p.kept > a[href]"\n',
         b'{"rule": [{"action": "caption", "phrase": "photo by"}]}', b'{"options": {"kind": null}, "done": 3, "offset": 7, "beyond": [5, 6], "digest": 1, "summary": {}}')


def seeds_of(target: str, longest: int) -> Iterator[bytes]:
    """The first inputs of a target, of about `longest` bytes at most."""
    if target in ("page", "markup", "reading"):
        yield from _cut("*.html", longest)
    if target in ("text", "reading"):
        yield from _cut("*.txt", longest)
        yield from _values("*.json")
    if target == "saved":
        yield from _saved()
    elif target == "rules":
        yield from RULES
    elif target == "readers":
        yield from _archives()
    elif target == "responses":
        yield from _responses()


def _files(pattern: str) -> Iterator[bytes]:
    """Fixtures; of the large ones the beginning."""
    return (path.read_bytes()[:LARGEST] for path in sorted(FIXTURES.rglob(pattern)))


def _cut(pattern: str, longest: int) -> Iterator[bytes]:
    """The fixtures, in pieces that end where a tag or a word does."""
    for data in _files(pattern):
        held = b""
        for piece in PIECE.findall(data):
            if len(held) + len(piece) > longest:
                yield held
                held = b""
            held += piece
        yield held


def _values(pattern: str) -> Iterator[bytes]:
    """The strings in the fixtures that are lists of cases."""
    for path in sorted(FIXTURES.rglob(pattern)):
        if "pages" not in path.parts:
            found = json.loads(path.read_text(encoding="utf-8"))
            for case in (found if isinstance(found, list) else [])[:SAVED]:
                text = case.get("text") or case.get("original") or case.get("before") if isinstance(case, dict) else None
                if isinstance(text, str):
                    yield text.encode("utf-8", "surrogateescape")


def _saved() -> Iterator[bytes]:
    whole = [clean(path.read_bytes(), url=f"https://courier.example/{path.stem}") for path in sorted((FIXTURES / "pages").glob("*.html"))[:SAVED]]
    for document in (*map(clean, STORIES), *whole):
        yield json.dumps(document.to_dict()).encode()
    for documents in (whole[:1], whole):
        yield SiteMemory.learn(documents).to_json().encode()


def _archives() -> Iterator[bytes]:
    """One of each kind that is read, of small pages and of larger ones; the first byte names the kind."""
    for size in (SMALL, 3000):
        yield from _archives_of([data[:size] for data in _files("pages/*.html")][:3])


def _archives_of(pages: list[bytes]) -> Iterator[bytes]:
    lines = b"".join(json.dumps({"id": str(i), "url": "https://courier.example/", "html": data.decode("utf-8", "replace")}).encode() + b"\n" for i, data in enumerate(pages))
    records = b"".join(map(_record, pages))
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/a.warc", records)
    made = {"a.jsonl": lines, "a.jsonl.gz": gzip.compress(lines), "a.warc": records, "a.warc.gz": b"".join(gzip.compress(_record(data)) for data in pages),
            "a.wacz": zipped.getvalue(), "a.html": pages[0]}
    yield from (bytes([ARCHIVES.index(name)]) + data for name, data in made.items())
    yield from _of_other_libraries(lines, pages)


def _of_other_libraries(lines: bytes, pages: list[bytes]) -> Iterator[bytes]:
    """Kinds that other libraries write."""
    table = io.BytesIO()
    pq.write_table(pa.table({"id": ["1", "2"], "html": [data.decode("utf-8", "replace") for data in pages[:2]]}), table)
    yield bytes([ARCHIVES.index("a.parquet")]) + table.getvalue()
    yield bytes([ARCHIVES.index("a.jsonl.zst")]) + zstandard.compress(lines)


def _chunked(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n0\r\n\r\n" % (len(data), data)


def _responses() -> Iterator[bytes]:
    """A body packed in every way; where nothing here packs it, as it is."""
    body = b"text/html; charset=utf-8 <p>The council voted on Tuesday.</p>"
    pack = {"gzip": gzip.compress, "deflate": zlib.compress, "chunked": _chunked, "br": bytes}
    for number, codings in enumerate(CODINGS):
        packed = body
        for coding in reversed(codings):
            packed = pack[coding](packed)
        yield bytes([number]) + packed


def _record(page: bytes) -> bytes:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n" + _chunked(page)
    head = (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/\r\nWARC-Date: 2024-05-03T10:00:00Z\r\n"
            b"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\nContent-Type: application/http; msgtype=response\r\n")
    return head + b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(body), body)
