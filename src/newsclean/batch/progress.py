"""How a run is getting on: a bar on a terminal, a plain line now and then in a log."""
from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from newsclean.batch.summary import Summary

__all__ = ["clock", "shown_progress"]

Show = Callable[[Summary, int, int | None], None]
LINE_SECONDS = 10.0
BAR_SECONDS = 0.2


@contextmanager
def shown_progress(stream: TextIO) -> Iterator[Show]:
    """What `run` calls after every document. A bar needs a terminal and rich; without either there are lines."""
    if not stream.isatty():
        yield _lines(stream)
        return
    try:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
    except ImportError:
        yield _lines(stream)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=Console(file=stream), auto_refresh=False, transient=True) as bar:
        task = bar.add_task("", total=None)
        yield _throttled(lambda text, share: bar.update(task, description=text, completed=(share or 0) * 100, total=None if share is None else 100,
                                                        refresh=True), BAR_SECONDS)


def _lines(stream: TextIO) -> Show:
    return _throttled(lambda text, _: print(f"newsclean: {text}", file=stream, flush=True), LINE_SECONDS)


def _throttled(show: Callable[[str, float | None], None], every: float) -> Show:
    """Shows at most so often. Rate and time left are those of this attempt; the time left follows from the share of the bytes that were read."""
    begun = time.monotonic()
    at, first = begun, list[tuple[int, float]]()

    def report(summary: Summary, consumed: int, total: int | None) -> None:
        nonlocal at
        now = time.monotonic()
        share = min(1.0, consumed / total) if total else None
        if not first:  # a resumed run begins in the middle
            first.append((summary.documents - 1, share or 0.0))
        if now - at < every:
            return
        at = now
        documents, start = first[0]
        rate = (summary.documents - documents) / (now - begun)
        left = f", {clock((now - begun) * (1 - share) / (share - start))} left" if share is not None and share > start else ""
        show(f"{summary.documents:,} documents, {rate:,.1f}/s, {summary.errors:,} errors{left}", share)
    return report


def clock(seconds: float) -> str:
    """A time as a person reads it.

    >>> clock(42), clock(4000), clock(200_000)
    ('42 s', '1 h 06 min', '2 d 7 h')
    """
    minutes, hours = round(seconds) // 60, round(seconds) // 3600
    if seconds < 120:
        return f"{seconds:.0f} s"
    if hours < 1:
        return f"{minutes} min"
    return f"{hours} h {minutes % 60:02} min" if hours < 48 else f"{hours // 24} d {hours % 24} h"
