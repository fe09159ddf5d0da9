"""What a worker process does: one item in, one result out, and nothing that an item does may end more than the item."""
from __future__ import annotations

import gc
import os
import signal
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from newsclean.batch.codings import TooLargeError, uncoded
from newsclean.batch.errors import BatchError
from newsclean.batch.items import Content, Item, Limits, Outcome, Result
from newsclean.batch.rows import error_line, flat_line, json_line
from newsclean.batch.streams import DamagedError
from newsclean.document import Document
from newsclean.label.site_memory import SiteMemory
from newsclean.pipeline import Cleaner, clean
from newsclean.read.response import Fetched

__all__ = ["NO_ROOM", "READY", "Task", "clean_item", "out_of_memory", "problem_of", "serve", "warm"]

READY = "ready"
NO_ROOM = "no room"
"""Said instead of results, and then the worker ends: the items do not fit into the memory that a document may have."""
YOUNG = 100_000
"""New objects after which the garbage collector looks for cycles; Python's own 700 costs a twelfth of the time, since cleaning makes no cycles."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is done with every item.

    flat   rows with every field, for Parquet, instead of the shape of `to_json`
    learn  instead of a row, what the document teaches a SiteMemory
    """

    cleaner: Cleaner = Cleaner()
    kind: str | None = None
    limits: Limits = Limits()
    flat: bool = False
    learn: bool = False


def serve(connection: Connection, task: Task) -> None:
    """Answer lists of items, each item with a result, until the connection ends. Runs in a process of its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group of processes; the one that reads inputs decides
    warm()
    gc.set_threshold(YOUNG)
    _limit_memory(task.limits.memory)
    try:
        connection.send(READY)
        while (items := _received(connection)) is not None:
            for item in items:
                if not _answered(connection, item, task):
                    return
            gc.collect()  # while the next items come
        connection.send(NO_ROOM)
    except MemoryError:  # not even room to say so: the run sees that this process has ended
        return
    except (EOFError, BrokenPipeError, ConnectionResetError):  # the run is over, or its process was killed
        return


def warm() -> None:
    """Load what every document needs, before the first one's time and memory are counted, and keep the garbage collector from walking it."""
    for kind in ("html", "text"):
        clean("<p>The weights are loaded now.</p>", kind=kind)
    gc.collect()
    gc.freeze()


def _received(connection: Connection) -> list[Item] | None:
    """The next items; None if there is no room for them."""
    try:
        items: list[Item] = connection.recv()
    except MemoryError:
        return None
    return items


def _answered(connection: Connection, item: Item, task: Task) -> bool:
    """Send the result of an item; False if this process is not to go on."""
    result = clean_item(item, task)
    if not _sent(connection, result):  # there was room for its line, but not for the copy that is sent
        result = out_of_memory(item, task)
        connection.send(result)
    return not result.fatal


def _sent(connection: Connection, result: Result) -> bool:
    try:
        connection.send(result)
    except MemoryError:
        return False
    return True


def _limit_memory(extra: int) -> None:
    """Let this process allocate so many bytes beyond what it has; only Linux says what that is."""
    try:
        import resource
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = pages * resource.getpagesize() + extra
        resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
    except (ImportError, OSError, ValueError):
        return


def clean_item(item: Item, task: Task) -> Result:
    """Clean one item; whatever goes wrong is the outcome of the result. Does not raise."""
    start = time.perf_counter()
    if item.problem:
        return problem_of(item, *item.problem)
    try:
        document = _document(item, task)
        return Result(_line(document, item, task), "ok", item.id, time.perf_counter() - start, document.quality, document.warnings)
    except MemoryError:
        pass  # what was being made is let go first: then there is room to say so
    except TooLargeError as error:
        return problem_of(item, "too large", str(error))
    except (DamagedError, OSError, BatchError) as error:
        return problem_of(item, "unreadable", getattr(error, "strerror", None) or str(error))
    except Exception as error:  # noqa: BLE001  a pass of the caller may raise anything; the other documents are not to suffer for it
        return problem_of(item, "failed", f"{type(error).__name__}: {error}")
    return out_of_memory(item, task)


def problem_of(item: Item, outcome: Outcome, reason: str, *, seconds: float = 0.0, fatal: bool = False) -> Result:
    """The result of an item that gave no document: an error row."""
    return Result(error_line(item.id, item.url, f"{outcome}: {reason}"), outcome, item.id, seconds, fatal=fatal)


def out_of_memory(item: Item, task: Task) -> Result:
    """The result of an item that needs more memory than a document may have."""
    return problem_of(item, "out of memory", f"it needs more than {task.limits.memory >> 20} MiB", fatal=True)


def _document(item: Item, task: Task) -> Document:
    content = _content(item, task.limits.size)
    if isinstance(content, str):
        return task.cleaner(content, kind=task.kind, url=item.url)
    return task.cleaner(Fetched(content, item.url, item.encoding), kind=task.kind, url=item.url)


def _line(document: Document, item: Item, task: Task) -> bytes:
    """The row of a document, or what it teaches."""
    if task.learn:
        return SiteMemory.learn([document]).to_json().encode()
    return (flat_line if task.flat else json_line)(item.id, item.url, document)


def _content(item: Item, limit: int) -> Content:
    if isinstance(item.content, str):
        return item.content
    return uncoded(_read(item, limit), item.codings, limit)


def _read(item: Item, limit: int) -> bytes:
    if isinstance(item.content, bytes):
        return item.content
    with open(item.path or os.devnull, "rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise TooLargeError(f"the file has more than {limit} bytes")
    return data
