"""A collection in which nearly everything is wrong, and a disk that is full: each document is accounted for, and a run goes on where it stood."""
from __future__ import annotations

import gzip
import json
import os
import resource
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

import newsclean
from newsclean.batch import Limits, run
from newsclean.batch.runner import Settings
from strategies.archives import PAGE, TITLE, warc

ROOT = Path(__file__).parents[2]
MIB = 1 << 20
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
COMMAND = [sys.executable, "-m", "newsclean", "batch"]


LINES: list[tuple[dict[str, object], str]] = [
    ({"id": "same", "html": PAGE}, "ok"), ({"id": "same", "html": None}, "unreadable"), ({"id": {"a": [1]}, "html": PAGE}, "ok"), ({"html": 7}, "unreadable"),
    ({"id": "\ud800", "html": PAGE}, "ok"), ({"id": "", "text": ""}, "ok")]
BEHIND = ["unreadable", "unreadable", "unreadable", "ok", "ok"]
"""Outcomes of the lines behind these: no JSON, JSON too deep, no object, a lone surrogate, a number for a name."""


ALONE = {"deep.html": "ok", "loops.html": "ok", "charset.html": "ok", "binary.html": "ok", "empty.html": "ok", "huge.html": "too large", "no.wacz": "unreadable",
         "no.parquet:1": "unreadable"}
"""Files that are one document, and what becomes of it."""


def poisoned(folder: Path) -> None:
    """Write the collection. Ids come twice and more."""
    folder.mkdir()
    page = PAGE.encode()
    (folder / "deep.html").write_text("<div>" * 200_000 + "deep" + "</div>" * 200_000, encoding="utf-8")      # ends what descends by calling itself
    (folder / "loops.html").write_text("<table><tr><td><a><b><p>" * 20_000 + PAGE, encoding="utf-8")           # misnested: adopted again and again
    with (folder / "huge.html").open("wb") as file:                                                            # 200 MB
        file.write(page)
        file.truncate(200 * MIB)
    bomb = [{"id": "bomb", "html": " " * (64 * MIB)}, {"id": "after the bomb", "html": PAGE}]
    (folder / "bomb.jsonl.gz").write_bytes(gzip.compress("\n".join(map(json.dumps, bomb)).encode()))
    (folder / "cut.jsonl.gz").write_bytes(gzip.compress(b"".join(json.dumps({"id": "same", "html": PAGE}).encode() + os.urandom(40).hex().encode().join((b"\n", b"\n"))
                                                                 for _ in range(200)))[:-700])
    (folder / "broken.warc").write_bytes(warc(page) + warc(page)[:300] + b"\0\xff" * 40 + warc(page) + warc(page).replace(b"WARC/1.0", b"WERC/1.0") + warc(page))
    (folder / "cut.warc.gz").write_bytes((gzip.compress(warc(page)) * 2)[:-20])
    (folder / "nothing.warc").write_bytes(os.urandom(3000))
    (folder / "no.wacz").write_bytes(b"PK\3\4 no archive")
    (folder / "no.parquet").write_bytes(b"PAR1 no table PAR1")
    (folder / "charset.html").write_bytes(f"<meta charset=utf-16>{PAGE}".replace("ferry", "Fähre").encode("cp1252"))
    (folder / "binary.html").write_bytes(bytes(range(256)) * 50)
    (folder / "empty.html").write_bytes(b"")
    lines = [json.dumps(row) for row, _ in LINES]
    (folder / "lines.jsonl").write_text("\n".join([*lines, "{", "[" * 100_000, "null", '{"html": "\\ud800 lone"}', '{"id": 1e400, "html": "No number."}']), encoding="utf-8")


def test_every_document_is_accounted_for(tmp_path: Path) -> None:
    poisoned(tmp_path / "in")
    out = tmp_path / "out.jsonl"
    summary = run([str(tmp_path / "in")], str(out), Settings(jobs=2, limits=Limits(seconds=60, memory=700 * MIB, size=16 * MIB)))
    rows = [json.loads(line) for line in out.read_bytes().splitlines()]
    assert summary.documents == len(rows) == sum(summary.outcomes.values())
    outcomes = {row["id"]: row["error"].partition(":")[0] if row["error"] else "ok" for row in rows}
    named = {name: outcomes[str(tmp_path / "in" / name)] for name in ALONE}
    assert named == ALONE
    titles = Counter(row.get("title") for row in rows if row["error"] is None)
    assert titles[TITLE] > 100, "what is whole in a damaged archive is kept"
    assert {row["error"].partition(":")[0] for row in rows if row["error"]} <= {"unreadable", "too large"}
    assert (outcomes["bomb"], outcomes["after the bomb"]) == ("too large", "ok")
    assert outcomes_of(tmp_path / "in/lines.jsonl", tmp_path) == [*(outcome for _, outcome in LINES), *BEHIND]


def outcomes_of(path: Path, folder: Path) -> list[str]:
    run([str(path)], str(folder / "lines-out.jsonl"))
    errors = [json.loads(line)["error"] for line in (folder / "lines-out.jsonl").read_bytes().splitlines()]
    return [error.partition(":")[0] if error else "ok" for error in errors]


def test_the_answer_is_the_same_with_any_number_of_workers(tmp_path: Path) -> None:
    poisoned(tmp_path / "in")
    (tmp_path / "in/huge.html").unlink()
    limits = Limits(size=16 * MIB)
    for jobs in (1, 3):
        run([str(tmp_path / "in")], str(tmp_path / f"{jobs}.jsonl"), Settings(jobs=jobs, limits=limits))
    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "3.jsonl").read_bytes()


def many(path: Path, count: int = 200) -> Path:
    path.write_text("".join(json.dumps({"id": sha256(b"%d" % number).hexdigest(), "html": PAGE}) + "\n" for number in range(count)), encoding="utf-8")
    return path


@pytest.mark.parametrize(("name", "size"), [("out.jsonl", 40_000), ("out.jsonl.gz", 3000), ("out.parquet", 3000)])
def test_an_output_that_cannot_grow_holds_whole_records_and_is_finished_later(tmp_path: Path, name: str, size: int) -> None:
    pages, out = many(tmp_path / "in.jsonl"), tmp_path / name

    def narrow() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    done = subprocess.run([*COMMAND, str(pages), "-o", str(out)], capture_output=True, env=ENVIRONMENT, preexec_fn=narrow, timeout=300, check=False)
    assert done.returncode == 3, done.stderr
    assert b"cannot write" in done.stderr
    assert b"--resume" in done.stderr
    if name == "out.jsonl":
        assert all(json.loads(line) for line in out.read_bytes().splitlines())
    assert subprocess.run([*COMMAND, str(pages), "-o", str(out), "--resume", "--quiet"], env=ENVIRONMENT, timeout=300, check=False).returncode == 0
    run([str(pages)], str(tmp_path / f"calm-{name}"))
    assert out.read_bytes() == (tmp_path / f"calm-{name}").read_bytes()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)], capture_output=True, check=False)  # noqa: S607
    if mounted.returncode:
        pytest.skip("no file system can be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)  # noqa: S607


def test_a_full_disk(tmp_path: Path, small_disk: Path) -> None:
    pages, out = many(tmp_path / "in.jsonl", 120), small_disk / "out.jsonl"
    done = subprocess.run([*COMMAND, str(pages), "-o", str(out)], capture_output=True, env=ENVIRONMENT, timeout=300, check=False)
    assert done.returncode == 3, done.stderr
    assert b"No space left" in done.stderr
    assert all(json.loads(line) for line in out.read_bytes().splitlines())
    subprocess.run(["mount", "-o", "remount,size=8m", str(small_disk)], check=True)  # noqa: S607  somebody made room
    assert subprocess.run([*COMMAND, str(pages), "-o", str(out), "--resume", "--quiet"], env=ENVIRONMENT, timeout=300, check=False).returncode == 0
    run([str(pages)], str(tmp_path / "calm.jsonl"))
    assert out.read_bytes() == (tmp_path / "calm.jsonl").read_bytes()


def test_the_page_of_the_tests_is_a_page() -> None:
    assert newsclean.clean(PAGE).title == TITLE
