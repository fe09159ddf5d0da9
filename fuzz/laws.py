"""What every execution must keep; whatever does not is raised as `BrokenLawError`, with the law's name."""
from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import TypeVar

from newsclean import Document, clean, to_json, to_markdown, to_text
from newsclean.history import replay, unlabelled

__all__ = ["BrokenLawError", "check", "timed"]

T = TypeVar("T")
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
    """Laws 1, 3, 5, 6 and 9, as far as an input alone can tell."""
    before = document.as_read()
    if replay(before.blocks, document.history) != tuple(map(unlabelled, document.blocks)):
        raise BrokenLawError("law 3, history")
    if Document.from_dict(json.loads(json.dumps(document.to_dict()))) != document:
        raise BrokenLawError("law 1, what comes out can be saved")
    for write in (to_text, to_markdown, to_json):
        write(document).encode("utf-8")
    if isinstance(source, str):
        _check_sources(source, before)
    if clean(source, kind=kind, passes=()).blocks != before.blocks:
        raise BrokenLawError("law 6, equal input gives equal output")


def _check_sources(source: str, document: Document) -> None:
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    for block in document.blocks:
        if block.source is None:
            continue
        if not 0 <= block.source.start < block.source.end <= len(text):
            raise BrokenLawError("law 9, a source outside the input")
        shown = text[block.source.start:block.source.end].replace("\0", "")
        if document.facts.kind == "text" and shown.strip() != block.text.strip():
            raise BrokenLawError("law 9, another text at the source")
