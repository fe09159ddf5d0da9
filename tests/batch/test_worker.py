"""What becomes of one item: whatever is wrong with it is told in its row."""
from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NoReturn

import pytest

from newsclean import Cleaner, Document
from newsclean.batch import BatchError, Limits
from newsclean.batch.items import Item, Result
from newsclean.batch.worker import Task, clean_item
from strategies.archives import PAGE


def row_of(result: Result) -> dict[str, Any]:
    assert result.line.endswith(b"}\n")
    assert result.line.count(b"\n") == 1
    row: dict[str, Any] = json.loads(result.line)
    return row


class Raises:
    """A pass that raises."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def __call__(self, _: Document) -> NoReturn:
        raise self.error


@pytest.mark.parametrize(("error", "outcome", "said"), [
    (ValueError("no\nsuch"), "failed", "ValueError: no\nsuch"), (KeyError("\ud800"), "failed", "KeyError: '\\ud800'"), (AssertionError(), "failed", "AssertionError: "),
    (RecursionError("deep"), "failed", "RecursionError: deep"), (MemoryError(), "out of memory", "it needs more than 7 MiB"),
    (OSError(28, "No space left"), "unreadable", "No space left"),
    (OSError("odd"), "unreadable", "odd"), (BatchError("this needs a package"), "unreadable", "this needs a package"),
])
def test_what_a_pass_raises_is_told_in_the_row(error: Exception, outcome: str, said: str) -> None:
    result = clean_item(Item("a", PAGE, url="https://courier.example/a"), Task(Cleaner((Raises(error),)), limits=Limits(memory=7 << 20)))
    assert row_of(result) == {"id": "a", "url": "https://courier.example/a", "error": f"{outcome}: {said}"}
    assert (result.outcome, result.id, result.quality, result.warnings, result.fatal) == (outcome, "a", None, (), outcome == "out of memory")


def test_the_charset_of_the_headers_and_the_kind_are_heeded() -> None:
    words = "Łódź, żółw".encode("iso-8859-2")
    assert row_of(clean_item(Item("a", words, encoding="iso-8859-2"), Task()))["blocks"][0]["text"] == "Łódź, żółw"
    told = row_of(clean_item(Item("a", b"One line.", encoding="no-such-thing"), Task()))
    assert (told["error"], "no-such-thing" in " ".join(told["facts"]["warnings"])) == (None, True)
    assert row_of(clean_item(Item("a", PAGE), Task(kind="text")))["blocks"][0]["text"] == PAGE


@pytest.mark.parametrize(("size", "outcome"), [(len(PAGE), "ok"), (len(PAGE) - 1, "too large")])
def test_a_file_is_read_as_far_as_its_limit(size: int, outcome: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE.encode())
    result = clean_item(Item("a", path=str(tmp_path / "a.html")), Task(limits=Limits(size=size)))
    assert result.outcome == outcome
    assert row_of(result)["error"] == (None if outcome == "ok" else f"too large: the file has more than {size} bytes")
    assert clean_item(Item("a", PAGE.encode()), Task(limits=Limits(size=size))).outcome == outcome
