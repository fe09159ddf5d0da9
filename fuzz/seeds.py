"""What fuzzing starts from: the fixtures as they are, and archives and saved documents made of them."""
from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import zstandard

from fuzz.targets import ARCHIVES
from newsclean import SiteMemory, clean

__all__ = ["seeds_of"]

FIXTURES = Path(__file__).parents[1] / "fixtures"
LARGEST = 5000
SAVED = 25
RULES = (b'[[rule]]\naction = "drop"\nphrase = "subscribe now"\nsite = "courier.example"\n', b'[[rule]]\naction = "keep"\nselector = "p.kept > a[href]"\n',
         b'{"rule": [{"action": "caption", "phrase": "photo by"}]}')


def seeds_of(target: str) -> Iterator[bytes]:
    """The first inputs of a target."""
    if target in ("page", "markup"):
        yield from _files("*.html")
    elif target == "text":
        yield from _files("*.txt")
        yield from _values("*.json")
    elif target == "saved":
        yield from _saved()
    elif target == "rules":
        yield from RULES
    else:
        yield from _archives()


def _files(pattern: str) -> Iterator[bytes]:
    """Fixtures; of the large ones the beginning."""
    return (path.read_bytes()[:LARGEST] for path in sorted(FIXTURES.rglob(pattern)))


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
    documents = [clean(path.read_bytes(), url=f"https://courier.example/{path.stem}") for path in sorted((FIXTURES / "pages").glob("*.html"))[:SAVED]]
    for document in documents:
        yield json.dumps(document.to_dict()).encode()
    yield SiteMemory.learn(documents).to_json().encode()


def _archives() -> Iterator[bytes]:
    """One of each kind that is read; the first byte names the kind."""
    pages = [data[:3000] for data in _files("pages/*.html")][:3]
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


def _record(page: bytes) -> bytes:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n" + b"%x\r\n%s\r\n0\r\n\r\n" % (len(page), page)
    head = (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/\r\nWARC-Date: 2024-05-03T10:00:00Z\r\n"
            b"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\nContent-Type: application/http; msgtype=response\r\n")
    return head + b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(body), body)
