"""What every execution must keep; whatever does not is raised as `BrokenLawError`, with the law's name.

The history is checked every time, and one more law: which one, the input decides, so that an input that breaks it breaks it again.
"""
from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from zlib import crc32

from jsonschema import Draft202012Validator

from newsclean import Document, clean, review, schema, to_html, to_json, to_markdown, to_tei, to_text
from newsclean.history import replay, unlabelled

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from strategies.oracles import REPAIR, assert_valid, chars, chars_of_blocks, run, tree_text  # the tests are no package that is installed

__all__ = ["BrokenLawError", "check", "timed", "written"]

T = TypeVar("T")
SCHEMA = Draft202012Validator(schema())
PER_100_KB = 1.0    # seconds of processor time
PER_BLOCK = 0.0005  # of a page of nothing but short blocks
SPARE = 2.0         # what the instrumented code may take for next to nothing


class BrokenLawError(AssertionError):
    """A law of the library does not hold for an input."""


def timed(work: Callable[[], T], size: int, blocks: Callable[[T], int] = lambda _: 0) -> T:
    """The result of the work, which may take so long for an input of so many bytes."""
    start = time.thread_time()
    result = work()
    spent = time.thread_time() - start
    if spent > SPARE + PER_100_KB * size / 100_000 + PER_BLOCK * blocks(result):
        raise BrokenLawError(f"law 7, cost: {spent:.1f} s for {size} bytes")
    return result


def check(source: str | bytes, document: Document, kind: str | None) -> None:
    """The laws that an input alone can tell of: the history, and one of the others."""
    before = document.as_read()
    if replay(before.blocks, document.history) != tuple(map(unlabelled, document.blocks)):
        raise BrokenLawError("law 3, history")
    data = source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass")
    name, law = LAWS[crc32(data) % len(LAWS)]
    if not law(source, document, kind):
        raise BrokenLawError(name)


def written(document: Document) -> bool:
    """Can it be written in every form?"""
    return all(write(document).encode("utf-8") is not None for write in (to_text, to_markdown, to_json, to_html, to_tei, review))


def _saved(_: str | bytes, document: Document, __: str | None) -> bool:
    saved = json.loads(json.dumps(document.to_dict()))
    return SCHEMA.is_valid(saved) and Document.from_dict(saved) == document


def _written(_: str | bytes, document: Document, __: str | None) -> bool:
    return written(document)


def _valid(_: str | bytes, document: Document, __: str | None) -> bool:
    assert_valid(document)
    return True


def _whole(source: str | bytes, document: Document, _: str | None) -> bool:
    """Of bytes, only the decoder knows what the characters are."""
    if isinstance(source, bytes):
        return True
    return chars_of_blocks(document.as_read().blocks) == chars(source if document.facts.kind == "text" else tree_text(source))


def _settled(_: str | bytes, document: Document, __: str | None) -> bool:
    return run(document, REPAIR).edits == document.edits


def _read_back(_: str | bytes, document: Document, __: str | None) -> bool:
    return chars(clean(document.text, kind="text", passes=()).text) == chars(document.text)


def _again(source: str | bytes, document: Document, kind: str | None) -> bool:
    return clean(source, kind=kind, passes=()).blocks == document.as_read().blocks


def _sources(source: str | bytes, document: Document, _: str | None) -> bool:
    if isinstance(source, bytes):
        return True
    text, before = source.replace("\r\n", "\n").replace("\r", "\n"), document.as_read()
    spans = [(block.text.strip(), block.source) for block in before.blocks if block.source is not None]
    if any(not 0 <= span.start < span.end <= len(text) for _text, span in spans):
        return False
    return before.facts.kind == "html" or all(text[span.start:span.end].replace("\0", "").strip() == shown for shown, span in spans)


LAWS: tuple[tuple[str, Callable[[str | bytes, Document, str | None], bool]], ...] = (
    ("law 1, what comes out can be saved, by the schema", _saved), ("law 1, what comes out can be written", _written), ("what every document is", _valid),
    ("law 2, nothing lost", _whole), ("law 5, repaired text needs no repair", _settled), ("law 5, text can be read back", _read_back),
    ("law 6, equal input gives equal output", _again), ("law 9, sources are true", _sources))
