"""Worker processes that are killed, that die or that never begin: each document has one result, and no process is left."""
from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pytest

from newsclean import Cleaner, Document
from newsclean.batch import BatchError, Limits
from newsclean.batch.items import Item, Result
from newsclean.batch.pool import FAILED_STARTS, GROUP, Pool
from newsclean.batch.worker import Task

COUNT = 2 * GROUP + 5


@dataclass(frozen=True)
class Meets:
    """A pass that does something, once it meets a document that begins so."""

    word: str
    do: Callable[[Document], object]

    def __call__(self, document: Document) -> Document:
        if document.text.startswith(self.word):
            self.do(document)
        return document


@dataclass(frozen=True)
class Unfit:
    """A pass that ends the process in which it is unpacked."""

    def __call__(self, document: Document) -> Document:
        return document

    def __reduce__(self) -> tuple[Callable[[int], NoReturn], tuple[int]]:
        return os._exit, (1,)


def leaves(_: Document) -> None:
    os._exit(3)


def is_killed(_: Document) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def is_killed_once(document: Document) -> None:
    """The first time, when the file is there that the document names."""
    mark = Path(document.text.split()[-1])
    if mark.exists():
        mark.unlink()
        is_killed(document)


def sleeps(_: Document) -> None:
    time.sleep(60)


def results(*texts: str, passes: tuple[Callable[[Document], Document], ...] = (), jobs: int = 1, may_read: bool = True, limits: Limits | None = None) -> list[Result]:
    """The result of each text, in order; every one has one."""
    items = [Item(str(number), text) for number, text in enumerate(texts)]
    with Pool(Task(Cleaner(passes), limits=limits or Limits()), jobs) as pool:
        found = dict(pool.results(iter(enumerate(items)), lambda: may_read))
    assert not multiprocessing.active_children()
    assert sorted(found) == [*range(len(items))]
    assert all(result.id == str(number) for number, result in found.items())
    return [found[number] for number in range(len(items))]


def error_of(result: Result) -> str:
    return result.line.decode().partition('"error": "')[2].removesuffix('"}\n')


@pytest.mark.parametrize("jobs", [1, 3])
@pytest.mark.parametrize("may_read", [True, False])
def test_what_nothing_is_before_is_read_whatever_room_there_is(jobs: int, *, may_read: bool) -> None:
    """A resumed run may begin with so many documents written that there is no room for another."""
    assert [result.outcome for result in results(*["One line."] * COUNT, jobs=jobs, may_read=may_read)] == ["ok"] * COUNT


@pytest.mark.parametrize(("do", "said"), [(leaves, "ended with code 3"), (is_killed, "was ended by SIGKILL")])
@pytest.mark.parametrize("at", [0, 3, COUNT - 1])
def test_a_document_that_ends_its_worker_twice_is_to_blame(do: Callable[[Document], object], said: str, at: int) -> None:
    texts = ["One line."] * COUNT
    texts[at] = "Poison."
    found = results(*texts, passes=(Meets("Poison", do),), jobs=2)
    assert [number for number, result in enumerate(found) if result.outcome != "ok"] == [at]
    assert (found[at].outcome, error_of(found[at])) == ("died", f"died: the worker that had it {said}, twice")


def test_a_worker_that_ends_once_costs_nothing(tmp_path: Path) -> None:
    marks = [tmp_path / str(number) for number in range(3)]
    for mark in marks:
        mark.touch()
    texts = ["One line.", *(f"Poison {mark}" for mark in marks), "One line."]
    assert [result.outcome for result in results(*texts, passes=(Meets("Poison", is_killed_once),))] == ["ok"] * 5
    assert not any(mark.exists() for mark in marks)


def test_a_slow_document_costs_itself_wherever_it_stands() -> None:
    found = results("Slow.", "One line.", "Slow.", "One line.", passes=(Meets("Slow", sleeps),), limits=Limits(seconds=1.5))
    assert [(result.outcome, error_of(result)) for result in found] == [("too slow", "too slow: it took longer than 1.5 s"), ("ok", "")] * 2
    assert found[0].seconds == 1.5


@pytest.mark.parametrize("seconds", [1e12, float("inf")])
def test_there_may_be_no_limit_of_time(seconds: float) -> None:
    assert results("One line.", limits=Limits(seconds=seconds))[0].outcome == "ok"


def test_workers_that_never_begin_end_the_run() -> None:
    with pytest.raises(BatchError, match="before they are ready"):
        results("One line.", passes=(Unfit(),))
    assert FAILED_STARTS > 1
