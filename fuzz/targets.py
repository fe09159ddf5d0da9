"""What is fuzzed: functions of bytes. They may raise what they promise to raise for content that is none, and nothing else."""
from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from contextlib import suppress
from itertools import islice
from pathlib import Path

from fuzz.laws import BrokenLawError, check, timed, written
from newsclean import Document, RuleError, SavedDocumentError, SiteMemory, SiteMemoryError, clean, load_rules
from newsclean.batch.checkpoint import load_checkpoint
from newsclean.batch.codings import TooLargeError, uncoded
from newsclean.batch.errors import BatchError
from newsclean.batch.inputs import items_of
from newsclean.batch.items import Limits
from newsclean.batch.streams import DamagedError
from newsclean.batch.worker import Task, clean_item
from newsclean.read.response import charset_of

__all__ = ["ARCHIVES", "CODINGS", "TARGETS"]

LIMITS = Limits(seconds=60, memory=2 << 30, size=1 << 20)
MOST_ITEMS = 50
MOST_CLEANED = 1
ENCODINGS = (None, "utf-8", "windows-1252", "shift_jis", "utf-16", "gb18030")
ARCHIVES = ("a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a.warc", "a.warc.gz", "a.wacz", "a.parquet", "a.html")
CODINGS = (("gzip",), ("deflate",), ("br",), ("chunked",), ("chunked", "gzip"), ("chunked", "br"), ("gzip", "gzip"))
FOLDER = tempfile.TemporaryDirectory(prefix="newsclean-fuzz-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None)  # noqa: S108  # in memory
"""Where the files stand that are read, one after the other under the same names."""


def page(data: bytes) -> None:
    """Bytes of a page, of any encoding; the last byte says what the header claimed."""
    encoding = ENCODINGS[data[-1] % len(ENCODINGS)] if data else None
    document = timed(lambda: clean(data, encoding=encoding), len(data), lambda d: len(d.blocks))
    if encoding is None:
        check(data, document, None)


def reading(data: bytes) -> None:
    """Bytes of a page or a text, read and no more: what is read is saved and written as it is."""
    encoding = ENCODINGS[data[-1] % len(ENCODINGS)] if data else None
    document = timed(lambda: clean(data, passes=(), encoding=encoding), len(data), lambda d: len(d.blocks))
    if document.as_read() != document or any(not block.text.strip() for block in document.blocks):
        raise BrokenLawError("what is read, and not changed, is what was read")


def markup(data: bytes) -> None:
    """A str as HTML, lone surrogates and all."""
    _string(data.decode("utf-8", "surrogateescape"), "html")


def text(data: bytes) -> None:
    """A str as scraped text."""
    _string(data.decode("utf-8", "surrogateescape"), "text")


def _string(source: str, kind: str) -> None:
    check(source, timed(lambda: clean(source, kind=kind), len(source), lambda d: len(d.blocks)), kind)


def saved(data: bytes) -> None:
    """A saved document or site memory: damaged ones are refused by name, whole ones can be used."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        value = None
    try:
        document = Document.from_dict(value)
    except SavedDocumentError:
        document = None
    if document is not None:
        if Document.from_dict(json.loads(json.dumps(document.to_dict()))) != document:
            raise BrokenLawError("a saved document that is read and saved again is the same")
        written(document)
        with suppress(SavedDocumentError):  # a history that is not that of the blocks
            document.as_read()
    try:
        memory = SiteMemory.from_json(data.decode("utf-8", "replace"))
    except SiteMemoryError:
        return
    clean("<p>The council voted on Tuesday.</p>", url="https://courier.example/a", passes=(memory,))


def rules(data: bytes) -> None:
    """A file of the caller's rules, or a checkpoint of a run."""
    for name in ("rules.toml", "rules.json"):
        try:
            found = load_rules(_file(name, data))
        except RuleError:
            continue
        clean("<p class='kept'>The council voted on Tuesday.</p>", rules=found)
    try:
        load_checkpoint(str(_file("out.checkpoint", data)))
    except BatchError:
        return


def readers(data: bytes) -> None:
    """An archive as `newsclean batch` reads it; the first byte says which kind. Damage gives error rows."""
    if data:
        path = _file(ARCHIVES[data[0] % len(ARCHIVES)], data[1:])
        timed(lambda: _read(str(path)), len(data))


def _file(name: str, data: bytes) -> Path:
    path = Path(FOLDER.name, name)
    path.write_bytes(data)
    return path


def _read(path: str) -> None:
    try:
        items = list(islice(items_of((path,), None, LIMITS), MOST_ITEMS))
    except BatchError:  # a kind for which a library is missing
        return
    for item in items[:MOST_CLEANED]:
        result = clean_item(item, Task(limits=LIMITS))
        row = json.loads(result.line)
        if result.outcome == "failed" or (row["error"] is None) != (result.outcome == "ok"):
            raise BrokenLawError(row["error"])


def responses(data: bytes) -> None:
    """The body of a response, packed as its first byte says, and a Content-Type."""
    if not data:
        return
    charset_of(data[1:80].decode("latin-1"))
    try:
        body = timed(lambda: uncoded(data[1:], CODINGS[data[0] % len(CODINGS)], LIMITS.size), LIMITS.size)
    except (DamagedError, TooLargeError, BatchError):
        return
    if len(body) > LIMITS.size:
        raise BrokenLawError("no body is larger than its limit")


TARGETS: dict[str, Callable[[bytes], None]] = {run.__name__: run for run in (page, markup, reading, text, saved, rules, readers, responses)}
