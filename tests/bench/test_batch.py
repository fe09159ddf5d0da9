"""The benchmark of collections, over few pages, with this library's own ways."""
from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from benchmarks import batch


def test_the_table_is_written_with_the_ratio_of_two_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "measured.md"
    page.write_text("<!-- batch -->\n<!-- /batch -->\n", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["batch", "--own", "--documents", "6", "--rounds", "1", "--write", str(page)])
    batch.main()
    said = page.read_text(encoding="utf-8")
    assert capsys.readouterr().out.strip() in said
    assert re.search(r"^\| bare loop \| [\d.]+ \| 1\.00 \| 1\.00 to 1\.00 \|$", said, re.MULTILINE)
    assert re.search(r"^\| batch\.run, 2 workers \| [\d.]+ \|", said, re.MULTILINE)
    assert re.search(r"^Two workers do [\d.]+ times what one does", said, re.MULTILINE)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the memory of processes is known on Linux alone")
def test_memory_is_that_of_all_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "EARLY", 5)
    found = re.fullmatch(r"5 documents: ([\d.]+) MiB; 40 documents: ([\d.]+) MiB; ratio ([\d.]+)", batch.memory(tmp_path / "pages.jsonl", 40))
    assert found
    early, late, ratio = map(float, found.groups())
    assert early > batch.resident() / 1024, "workers have memory of their own"
    assert ratio == pytest.approx(late / early, abs=0.01)
