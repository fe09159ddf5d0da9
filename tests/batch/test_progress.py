"""What a person sees of a run: a bar on a terminal, lines in a log, a summary at the end."""
from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.batch import progress
from newsclean.batch.items import Result
from newsclean.batch.progress import clock, shown_progress
from newsclean.batch.summary import KINDS_OF_WARNING, REST, SLOWEST, Summary

ROOT = Path(__file__).parents[2]
RESULTS = st.builds(Result, st.just(b"{}\n"), st.sampled_from(["ok", "unreadable", "too slow"]), st.text(max_size=5), st.floats(0, 99).map(lambda s: round(s, 3)),
                    st.none() | st.floats(0, 1), st.lists(st.sampled_from(["A line 7 is odd", "A line 8 is odd", "Cut off"]), max_size=2).map(tuple))


@pytest.mark.parametrize(("seconds", "said"), [(0, "0 s"), (119, "119 s"), (120, "2 min"), (3599, "59 min"), (3600, "1 h 00 min"), (48 * 3600, "2 d 0 h")])
def test_times_are_told_as_a_person_reads_them(seconds: float, said: str) -> None:
    assert clock(seconds) == said


def test_a_log_gets_a_line_now_and_then_with_rate_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    now, stream, summary = [100.0], io.StringIO(), Summary()
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    with shown_progress(stream) as report:
        for number in range(1, 41):
            summary.add(Result(b"{}\n", "ok" if number % 10 else "unreadable", str(number)))
            report(summary, number * 25, 2000)
            now[0] += 1.0
    lines = stream.getvalue().splitlines()
    assert len(lines) == 3
    assert lines[0] == "newsclean: 11 documents, 1.1/s, 1 errors, 69 s left"


def test_without_a_size_there_is_no_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "LINE_SECONDS", 0.0)
    stream, summary = io.StringIO(), Summary()
    with shown_progress(stream) as report:
        summary.add(Result(b"{}\n", "ok", "a"))
        report(summary, 0, None)
    assert re.fullmatch(r"newsclean: 1 documents, [\d,.]+/s, 0 errors\n", stream.getvalue())


def test_a_terminal_gets_a_bar_and_the_summary(tmp_path: Path) -> None:
    pages = tmp_path / "in.jsonl"
    pages.write_text('{"html": "<p>The night ferry left the harbour on Monday.</p>"}\n' * 300, encoding="utf-8")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "newsclean", "batch", str(pages), "-o", str(tmp_path / "out.jsonl")]
    with subprocess.Popen(command, stderr=theirs, env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "TERM": "xterm", "COLUMNS": "120"}) as process:
        os.close(theirs)
        seen = b""
        while True:
            try:
                piece = os.read(ours, 1 << 16)
            except OSError:  # the other end is closed
                break
            seen += piece
    assert process.returncode == 0
    assert b"\xe2\x94\x81" in seen, "the bar"
    assert re.search(rb"documents, [\d.,]+/s, 0 errors", seen)
    assert b"300 documents in" in seen


@given(st.lists(RESULTS, max_size=30))
def test_a_summary_comes_back_and_counts_everything_once(results: list[Result]) -> None:
    summary = Summary()
    for result in results:
        summary.add(result)
    assert Summary.from_dict(summary.to_dict()) == summary
    assert summary.documents == len(results)
    assert summary.errors == sum(result.outcome != "ok" for result in results)
    assert sum(summary.quality) == sum(result.quality is not None for result in results)
    assert [seconds for seconds, _ in summary.slowest] == sorted((result.seconds for result in results), reverse=True)[:SLOWEST]
    assert summary.warnings.total() == sum(len(result.warnings) for result in results)
    assert str(summary).startswith(f"{len(results):,} documents in")


def test_hostile_warnings_do_not_fill_the_memory() -> None:
    summary = Summary()
    for number in range(3 * KINDS_OF_WARNING):
        summary.add(Result(b"{}\n", "ok", "a", warnings=("x" * number,)))
    assert len(summary.warnings) == KINDS_OF_WARNING + 1
    assert summary.warnings[REST] == 2 * KINDS_OF_WARNING
