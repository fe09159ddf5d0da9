"""What is fuzzed: functions of bytes. They may raise what they promise to raise for content that is none, and nothing else."""
from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from fuzz.laws import check, timed
from newsclean import Document, RuleError, SavedDocumentError, SiteMemory, SiteMemoryError, clean, load_rules
from newsclean.batch.errors import BatchError
from newsclean.batch.inputs import items_of
from newsclean.batch.items import Limits
from newsclean.batch.worker import Task, clean_item

__all__ = ["TARGETS"]

LIMITS = Limits(seconds=60, memory=2 << 30, size=1 << 20)
MOST_ITEMS = 50
MOST_CLEANED = 3
ENCODINGS = (None, "utf-8", "windows-1252", "shift_jis", "utf-16", "gb18030")
ARCHIVES = ("a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a.warc", "a.warc.gz", "a.wacz", "a.parquet", "a.html")


def page(data: bytes) -> None:
    """Bytes of a page, of any encoding; the last byte says what the header claimed."""
    encoding = ENCODINGS[data[-1] % len(ENCODINGS)] if data else None
    document = timed(lambda: clean(data, encoding=encoding), len(data), lambda d: len(d.blocks))
    if encoding is None:
        check(data, document, None)


def markup(data: bytes) -> None:
    """A str as HTML, lone surrogates and all."""
    _string(data.decode("utf-8", "surrogateescape"), "html")


def text(data: bytes) -> None:
    """A str as scraped text."""
    _string(data.decode("utf-8", "surrogateescape"), "text")


def _string(source: str, kind: str) -> None:
    check(source, timed(lambda: clean(source, kind=kind), len(source), lambda d: len(d.blocks)), kind)


def saved(data: bytes) -> None:
    """A saved document, site memory or file of rules: damaged ones are refused by name, whole ones can be used."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        value = None
    try:
        document = Document.from_dict(value)
    except SavedDocumentError:
        document = None
    if document is not None:
        again = Document.from_dict(json.loads(json.dumps(document.to_dict())))
        if again != document:
            raise AssertionError("a saved document that is read and saved again is another")
    try:
        memory = SiteMemory.from_json(data.decode("utf-8", "replace"))
    except SiteMemoryError:
        return
    clean("<p>The council voted on Tuesday.</p>", url="https://courier.example/a", passes=(memory,))


def rules(data: bytes) -> None:
    """A file of the caller's rules."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("rules.toml", "rules.json"):
            path = Path(folder, name)
            path.write_bytes(data)
            try:
                found = load_rules(path)
            except RuleError:
                continue
            clean("<p class='kept'>The council voted on Tuesday.</p>", rules=found)


def readers(data: bytes) -> None:
    """An archive as `newsclean batch` reads it; the first byte says which kind. Damage gives error rows."""
    if not data:
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, ARCHIVES[data[0] % len(ARCHIVES)])
        path.write_bytes(data[1:])
        timed(lambda: _read(str(path)), len(data))


def _read(path: str) -> None:
    try:
        items = list(islice(items_of((path,), None, LIMITS), MOST_ITEMS))
    except BatchError:  # a kind for which a library is missing
        return
    for item in items[:MOST_CLEANED]:
        result = clean_item(item, Task(limits=LIMITS))
        row = json.loads(result.line)
        if result.outcome == "failed" or (row["error"] is None) != (result.outcome == "ok"):
            raise AssertionError(row["error"])


TARGETS: dict[str, Callable[[bytes], None]] = {run.__name__: run for run in (page, markup, text, saved, rules, readers)}
