"""Runs over collections, with real processes: every document has one row, whatever happens."""
from __future__ import annotations

import gzip
import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

import newsclean
from newsclean.batch import BatchError, Limits, run
from newsclean.batch.rows import document_of_row
from newsclean.batch.runner import Settings

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "fixtures/pages"
HTML = [page.read_text(encoding="utf-8") for page in sorted(PAGES.glob("*.html"))[:12]]
KILLS = int(os.environ.get("NEWSCLEAN_KILLS", "4"))
"""Random moments at which a run is killed; more of them are a matter of patience alone."""


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "newsclean", "batch", *map(str, arguments)]


ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src")}


def called(*arguments: str | Path, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command(*arguments), input=data, capture_output=True, env=ENVIRONMENT, timeout=300, check=False)


def collection(path: Path, count: int) -> Path:
    """So many pages as JSON Lines; ids come twice on purpose."""
    lines = [json.dumps({"id": f"page {number // 2}", "url": f"https://example.org/{number}", "html": HTML[number % len(HTML)]}) for number in range(count)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def rows_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def test_a_folder_gives_what_clean_gives(tmp_path: Path) -> None:
    summary = run([str(PAGES)], str(tmp_path / "out.jsonl"))
    rows = rows_of(tmp_path / "out.jsonl")
    files = sorted(file for file in PAGES.rglob("*") if file.suffix in {".html", ".htm", ".txt", ".md"})
    assert [row["id"] for row in rows] == [str(file) for file in files]
    assert summary.documents == len(files)
    assert summary.errors == 0
    assert [row["title"] for row in rows] == [newsclean.clean(file.read_bytes()).title for file in files]
    assert not (tmp_path / "out.jsonl.checkpoint").exists()


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz", "out.jsonl.zst"])
def test_two_workers_write_what_one_writes(tmp_path: Path, name: str) -> None:
    pages = collection(tmp_path / "in.jsonl", 30)
    run([str(pages)], str(tmp_path / name))
    run([str(pages)], str(tmp_path / f"two-{name}"), Settings(jobs=2))
    assert (tmp_path / name).read_bytes() == (tmp_path / f"two-{name}").read_bytes()


def test_unordered_holds_the_same_rows(tmp_path: Path) -> None:
    pages = collection(tmp_path / "in.jsonl", 30)
    run([str(pages)], str(tmp_path / "a.jsonl"))
    run([str(pages)], str(tmp_path / "b.jsonl"), Settings(jobs=2, ordered=False))
    assert sorted((tmp_path / "a.jsonl").read_bytes().splitlines()) == sorted((tmp_path / "b.jsonl").read_bytes().splitlines())


def test_parquet_in_and_out(tmp_path: Path) -> None:
    pq.write_table(pa.table({"id": ["a", "b"], "html": [HTML[0], None]}), tmp_path / "in.parquet")
    summary = run([str(tmp_path / "in.parquet")], str(tmp_path / "out.parquet"))
    rows = pq.read_table(tmp_path / "out.parquet").to_pylist()
    assert document_of_row(rows[0]) == newsclean.clean(HTML[0])
    assert rows[1]["error"].startswith("unreadable")
    assert dict(summary.outcomes) == {"ok": 1, "unreadable": 1}
    assert [file.name for file in tmp_path.iterdir() if "journal" in file.name or "checkpoint" in file.name] == []


def test_ids_that_cannot_be_encoded_are_rows_of_parquet_too(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('{"id": "\\ud800", "html": 7}\n{"id": "b\\udfff", "text": "One line."}\n', encoding="utf-8")
    run([str(tmp_path / "in.jsonl")], str(tmp_path / "out.parquet"))
    rows = pq.read_table(tmp_path / "out.parquet").to_pylist()
    assert [(row["id"], row["error"] is None) for row in rows] == [("\ufffd", False), ("b\ufffd", True)]


def test_packed_lines_and_what_is_broken_in_them(tmp_path: Path) -> None:
    lines = [json.dumps({"id": "good", "text": "The ferry sails again."}), "{no json", "[1]", json.dumps({"id": "empty"}), json.dumps({"html": 7})]
    data = "\n".join(lines).encode()
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(data))
    (tmp_path / "b.jsonl.zst").write_bytes(zstandard.compress(data))
    (tmp_path / "cut.jsonl.gz").write_bytes(gzip.compress(os.urandom(20_000).hex().encode() + b"\n")[:-5000])
    summary = run([str(tmp_path)], str(tmp_path / "out.jsonl"))  # the output stands among the inputs, and is none
    rows = rows_of(tmp_path / "out.jsonl")
    assert [row["error"] is None for row in rows] == [True, False, False, False, False] * 2 + [False]
    assert summary.outcomes == {"ok": 2, "unreadable": 9}
    assert "truncated" in rows[-1]["error"] or "cut off" in rows[-1]["error"] or "corrupt" in rows[-1]["error"]


def warc(*records: tuple[str, bytes, str]) -> bytes:
    """A WARC of HTTP responses: address, body, content type."""
    out = b""
    for url, body, kind in records:
        http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Record-ID: <urn:x:{url}>\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n")
        out += head.encode() + http + b"\r\n\r\n"
    return out


def test_warc_takes_charset_and_address_from_the_headers(tmp_path: Path) -> None:
    page = "<html><body><h1>Łódź</h1><p>Trzydzieści osób przyszło w poniedziałek na otwarcie nowej biblioteki w Łodzi.</p></body></html>"
    records = [("https://example.org/a", page.encode("cp1250"), "text/html; charset=windows-1250"), ("https://example.org/b.png", b"\x89PNG", "image/png")]
    (tmp_path / "a.warc").write_bytes(warc(*records))
    (tmp_path / "b.warc.gz").write_bytes(gzip.compress(warc(*records)))
    run([str(tmp_path)], str(tmp_path / "out.jsonl"))
    assert [(row["url"], row["title"]) for row in rows_of(tmp_path / "out.jsonl")] == [("https://example.org/a", "Łódź")] * 2


def test_a_broken_record_costs_itself_alone(tmp_path: Path) -> None:
    page = HTML[0].encode()
    whole = [warc((f"https://example.org/{number}", page, "text/html")) for number in range(3)]
    (tmp_path / "a.warc").write_bytes(whole[0] + whole[1].replace(b"WARC-Type: response", b"\xff\x00\x01") + whole[2] + whole[0][:-200])
    run([str(tmp_path / "a.warc")], str(tmp_path / "out.jsonl"))
    rows = rows_of(tmp_path / "out.jsonl")
    good = [row["url"] for row in rows if row["error"] is None]
    assert good[0] == "https://example.org/0"
    assert "https://example.org/2" in good
    assert rows[-1]["error"]


def test_a_slow_document_is_ended_and_the_others_are_not(tmp_path: Path) -> None:
    slow = "".join(f"<p>Sentence number {number} of a page without an end, as it were.</p>" for number in range(300_000))
    lines = [json.dumps({"id": key, "html": page}) for key, page in (("a", HTML[0]), ("slow", slow), ("b", HTML[1]))]
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    summary = run([str(tmp_path / "in.jsonl")], str(tmp_path / "out.jsonl"), Settings(limits=Limits(seconds=3)))
    assert [(row["id"], row["error"] and row["error"].partition(":")[0]) for row in rows_of(tmp_path / "out.jsonl")] == [
        ("a", None), ("slow", "too slow"), ("b", None)]
    assert summary.errors == 1


def test_memory_and_size_are_bounded(tmp_path: Path) -> None:
    big = "".join(f"<p>Sentence number {number} of a page without an end.</p>" for number in range(100_000))
    lines = [json.dumps({"id": key, "html": page}) for key, page in (("a", HTML[0]), ("big", big), ("huge", big * 4), ("b", HTML[1]))]
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    run([str(tmp_path / "in.jsonl")], str(tmp_path / "out.jsonl"), Settings(limits=Limits(memory=40 << 20, size=12 << 20)))
    outcomes = {row["id"]: row["error"] and row["error"].partition(":")[0] for row in rows_of(tmp_path / "out.jsonl")}
    assert outcomes.pop("big") in ("out of memory", "died")  # a parser that finds no room may end its process
    assert list(outcomes.items()) == [("a", None), ("huge", "too large"), ("b", None)]


@pytest.mark.parametrize("mebibytes", [0, 6])
def test_a_page_without_room_is_told_from_those_that_came_with_it(tmp_path: Path, mebibytes: int) -> None:
    big = "".join(f"<p>Sentence number {number} of a page without an end.</p>" for number in range(100_000))
    lines = [json.dumps({"id": key, "html": page}) for key, page in (("a", "One line."), ("big", big), ("b", "Another line."))]
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    run([str(tmp_path / "in.jsonl")], str(tmp_path / "out.jsonl"), Settings(limits=Limits(memory=mebibytes << 20)))
    assert [(row["id"], row["error"]) for row in rows_of(tmp_path / "out.jsonl")] == [
        ("a", None), ("big", f"out of memory: it needs more than {mebibytes} MiB"), ("b", None)]


def test_a_run_that_cannot_begin_says_why(tmp_path: Path) -> None:
    pages = collection(tmp_path / "in.jsonl", 2)
    out = str(tmp_path / "out.jsonl")
    with pytest.raises(BatchError, match="no input"):
        run([str(tmp_path / "missing")], out)
    with pytest.raises(BatchError, match="must end in"):
        run([str(pages)], str(tmp_path / "out.csv"))
    run([str(pages)], out)
    with pytest.raises(BatchError, match="exists"):
        run([str(pages)], out)
    assert run([str(pages)], out, resume=True).documents == 0
    assert run([str(pages)], out, overwrite=True).documents == 2


def test_exit_codes_and_summary(tmp_path: Path) -> None:
    done = called("-", "-o", "-", data=json.dumps({"id": "a", "html": HTML[0]}).encode() + b"\n{broken\n")
    assert done.returncode == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a", "-:2"]
    assert b"2 documents" in done.stderr
    assert called(tmp_path / "missing", "-o", tmp_path / "out.jsonl").returncode == 2
    assert called(collection(tmp_path / "in.jsonl", 1), "-o", tmp_path / "out.jsonl", "--quiet").stderr == b""


def test_an_interrupt_leaves_whole_records(tmp_path: Path) -> None:
    pages, out = collection(tmp_path / "in.jsonl", 400), tmp_path / "out.jsonl"
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(command(pages, "-o", out), stderr=subprocess.PIPE, env=ENVIRONMENT, preexec_fn=heard) as process:  # noqa: PLW1509
        while not (out.exists() and out.stat().st_size):
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"--resume" in err
    assert 0 < len(rows_of(out)) < 400
    assert called(pages, "-o", out, "--resume").returncode == 0
    assert len(rows_of(out)) == 400


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz"])
def test_a_killed_run_is_resumed_to_the_same_bytes(tmp_path: Path, name: str) -> None:
    pages = collection(tmp_path / "in.jsonl", 150)
    begin = time.monotonic()
    assert called(pages, "-o", tmp_path / f"calm{name[3:]}", "--jobs", "2", "--quiet").returncode == 0
    longest = max(0.3, 0.9 * (time.monotonic() - begin))  # so moments fall into the work, however slow or fast the machine
    calm = (tmp_path / f"calm{name[3:]}").read_bytes()
    chance, out, unfinished = random.Random(17), tmp_path / name, 0  # noqa: S311  for moments, not for secrets
    for _ in range(KILLS):
        with subprocess.Popen(command(pages, "-o", out, "--resume", "--jobs", "2", "--quiet"), env=ENVIRONMENT, start_new_session=True) as process:
            time.sleep(chance.uniform(0.1, longest))
            unfinished += process.poll() is None
            with suppress(ProcessLookupError):  # it was finished, and all its workers are gone
                os.killpg(process.pid, signal.SIGKILL)
        if out.exists() and not out.with_name(f"{out.name}.checkpoint").exists():  # it was finished: from the beginning
            assert out.read_bytes() == calm
            out.unlink()
        assert calm.startswith(out.read_bytes()[:_checked(out)] if out.exists() else b"")
    assert unfinished >= KILLS / 2
    assert called(pages, "-o", out, "--resume", "--jobs", "2").returncode == 0
    assert out.read_bytes() == calm


def _checked(out: Path) -> int:
    """How many bytes of the output its checkpoint vouches for; all of them once the run is done."""
    checkpoint = out.with_name(f"{out.name}.checkpoint")
    return json.loads(checkpoint.read_text())["offset"] if checkpoint.exists() else out.stat().st_size
