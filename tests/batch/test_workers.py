"""Worker processes from the inside: they begin loaded, and what a pass leaves behind is collected."""
from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

CYCLES = '''
from newsclean import NEWS
from newsclean.batch import Limits, run
from newsclean.batch.runner import Settings

def cycle(document):
    """What this leaves behind holds itself: only the garbage collector frees it, and there are few of them."""
    held = [bytearray(4 << 20)]
    held.append(held)
    return document

if __name__ == "__main__":
    print(run(["pages.jsonl"], "out.jsonl", Settings(passes=(*NEWS, cycle), limits=Limits(memory=256 << 20))).outcomes["ok"])
'''


def run(program: str, folder: Path, *pages: str) -> str:
    (folder / "program.py").write_text(program, encoding="utf-8")
    (folder / "pages.jsonl").write_text("".join(json.dumps({"text": page}) + "\n" for page in pages), encoding="utf-8")
    done = subprocess.run([sys.executable, "program.py"], cwd=folder, capture_output=True, text=True, timeout=300, check=False,
                          env={**os.environ, "PYTHONPATH": str(ROOT / "src")})
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the memory of a worker is bounded on Linux alone")
def test_cycles_that_a_pass_leaves_behind_are_collected(tmp_path: Path) -> None:
    assert run(CYCLES, tmp_path, *(f"Line {number}." for number in range(200))) == "200"


LOADED = '''
import gc
from newsclean import NEWS
from newsclean.batch import run
from newsclean.batch.runner import Settings

def loaded(document):
    """Fails in a process that has not put what it loaded out of the garbage collector's way."""
    assert gc.get_freeze_count() > 10_000
    assert gc.get_threshold()[0] == 100_000
    return document

if __name__ == "__main__":
    print(run(["pages.jsonl"], "out.jsonl", Settings(passes=(*NEWS, loaded))).outcomes["ok"])
'''


def test_what_a_worker_has_loaded_is_out_of_the_way_of_the_garbage_collector(tmp_path: Path) -> None:
    assert run(LOADED, tmp_path, "A line.", "Another line.") == "2"


@pytest.mark.skipif("forkserver" not in multiprocessing.get_all_start_methods(), reason="where workers are not forked, each loads for itself")
def test_the_server_that_forks_workers_has_loaded_everything() -> None:
    code = "import gc, newsclean.batch.warm; print(gc.get_freeze_count() > 10_000)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60, env={**os.environ, "PYTHONPATH": str(ROOT / "src")})
    assert done.stdout.strip() == "True"
