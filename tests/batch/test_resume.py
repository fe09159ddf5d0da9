"""A run that was interrupted goes on where it stood, or says why it cannot."""
from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsclean.batch import BatchError, Limits, Summary, output, run, runner
from newsclean.batch.checkpoint import Checkpoint, digest_with, save_checkpoint
from newsclean.batch.output import OutputError
from newsclean.batch.runner import Settings

COUNT = 12


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """A checkpoint for every document, and members of two or three rows."""
    monkeypatch.setattr(runner, "CHECKPOINT_SECONDS", 0.0)
    monkeypatch.setattr(output, "MEMBER", 3000)


def pages(path: Path, count: int = COUNT, name: str = "page") -> Path:
    lines = [{"id": f"{name} {number // 2}", **({"text": f"The ferry number {number} sails again."} if number % 5 else {})} for number in range(count)]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def stop_after(count: int) -> Callable[[Summary, int, int | None], None]:
    def progress(summary: Summary, consumed: int, total: int | None) -> None:
        assert 0 <= consumed <= (total or 0)
        if summary.documents >= count:
            raise KeyboardInterrupt
    return progress


def interrupted(folder: Path, count: int = 5, name: str = "out.jsonl", settings: Settings | None = None) -> tuple[str, Path]:
    """The input and the output of a run that was interrupted after so many documents."""
    source, out = str(pages(folder / "in.jsonl")), folder / name
    with pytest.raises(KeyboardInterrupt):
        run([source], str(out), settings, progress=stop_after(count))
    return source, out


def checkpoint(out: Path) -> Path:
    return out.with_name(f"{out.name}.checkpoint")


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz", "out.jsonl.zst", "out.parquet"])
@pytest.mark.parametrize("count", [1, 6, COUNT])
def test_whenever_it_was_interrupted_the_same_bytes_come_out(name: str, count: int, tmp_path: Path) -> None:
    source, out = interrupted(tmp_path, count, name)
    summary = run([source], str(out), resume=True)
    calm = run([source], str(tmp_path / f"calm-{name}"))
    assert out.read_bytes() == (tmp_path / f"calm-{name}").read_bytes()
    assert (summary.documents, summary.outcomes) == (calm.documents, calm.outcomes) == (COUNT, {"ok": 9, "unreadable": 3})
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([f"calm-{name}", "in.jsonl", name])


def test_a_checkpoint_vouches_for_whole_rows_and_what_is_behind_them_is_cut_off(tmp_path: Path) -> None:
    source, out = interrupted(tmp_path)
    said = json.loads(checkpoint(out).read_text(encoding="utf-8"))
    assert (said["done"], said["offset"], said["summary"]["outcomes"]) == (5, out.stat().st_size, {"ok": 4, "unreadable": 1})
    with out.open("ab") as file:
        file.write(b'{"id": "half a ro')
    run([source], str(out), resume=True)
    assert [json.loads(line)["id"] for line in out.read_bytes().splitlines()] == [f"page {number // 2}" for number in range(COUNT)]


def test_members_of_a_packed_output_are_whole_at_a_checkpoint(tmp_path: Path) -> None:
    _, out = interrupted(tmp_path, 8, "out.jsonl.gz")
    said = json.loads(checkpoint(out).read_text(encoding="utf-8"))
    assert 0 < said["done"] < 8
    assert len(gzip.decompress(out.read_bytes()[:said["offset"]]).splitlines()) == said["done"]


def test_without_order_rows_that_are_there_are_not_made_again(tmp_path: Path) -> None:
    settings = Settings(ordered=False)
    source, out = interrupted(tmp_path, COUNT, settings=settings)
    rows, digest = out.read_bytes().splitlines(keepends=True), 0
    for number in range(2):
        digest = digest_with(digest, f"page {number // 2}")
    kept = b"".join(rows[number] for number in (3, 0, 8, 1))
    out.write_bytes(kept)
    options = json.loads(checkpoint(out).read_text(encoding="utf-8"))["options"]
    save_checkpoint(str(checkpoint(out)), Checkpoint(options, 2, digest, (3, 8), len(kept)))
    run([source], str(out), settings, resume=True)
    assert out.read_bytes() == kept + b"".join(row for number, row in enumerate(rows) if number not in (0, 1, 3, 8))


def test_an_interrupted_run_is_not_begun_anew_by_accident(tmp_path: Path) -> None:
    source, out = interrupted(tmp_path)
    before = out.read_bytes()
    with pytest.raises(BatchError, match="belongs to an interrupted run"):
        run([source], str(out))
    assert out.read_bytes() == before
    assert run([source], str(out), overwrite=True).documents == COUNT
    assert not checkpoint(out).exists()


@pytest.mark.parametrize(("other", "named"), [
    ({"field": "text"}, "field"), ({"kind": "text"}, "kind"), ({"ordered": False}, "ordered"), ({"limits": Limits(seconds=7)}, "limits"), ({"passes": ()}, "passes"),
    ({"field": "text", "kind": "html"}, "field, kind"),
])
def test_with_other_options_it_cannot_go_on(other: dict[str, Any], named: str, tmp_path: Path) -> None:
    source, out = interrupted(tmp_path)
    with pytest.raises(BatchError, match=rf"other options \({named}\)"):
        run([source], str(out), Settings(**other), resume=True)
    assert run([source], str(out), Settings(jobs=2), resume=True).documents == COUNT  # how many work at it does not matter


@pytest.mark.parametrize(("count", "name"), [(COUNT, "leaf"), (4, "page"), (0, "page"), (5, "leaf")])
def test_with_other_inputs_it_cannot_go_on(count: int, name: str, tmp_path: Path) -> None:
    source, out = interrupted(tmp_path)
    pages(Path(source), count, name)
    with pytest.raises(BatchError, match="its first 5 documents have other ids"):
        run([source], str(out), resume=True)
    assert len(out.read_bytes().splitlines()) == 5


@pytest.mark.parametrize("count", [5, COUNT + 3])
def test_documents_behind_those_that_are_done_may_be_others(count: int, tmp_path: Path) -> None:
    source, out = interrupted(tmp_path)
    pages(Path(source), count)
    assert run([source], str(out), resume=True).documents == len(out.read_bytes().splitlines()) == count


def test_an_output_that_lost_rows_is_not_gone_on_with(tmp_path: Path) -> None:
    source, out = interrupted(tmp_path)
    out.write_bytes(out.read_bytes()[:-1])
    with pytest.raises(BatchError, match="shorter than its checkpoint says"):
        run([source], str(out), resume=True)
    out.unlink()
    with pytest.raises(OutputError, match="No such file"):
        run([source], str(out), resume=True)


def test_a_site_memory_that_is_lost_or_broken_is_told(tmp_path: Path) -> None:
    settings = Settings(site_memory=True)
    source, out = interrupted(tmp_path, settings=settings)
    memory = out.with_name("out.jsonl.memory")
    memory.write_text("no memory", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(BatchError, match=r"the site memory that .* cannot be read"):
            run([source], str(out), settings, resume=True)
        memory.unlink(missing_ok=True)
    assert run([source], str(out), settings, overwrite=True).documents == COUNT


COUNTS = {"outcomes": {}, "quality": [], "slowest": [], "warnings": {}, "seconds": 0}


@pytest.mark.parametrize("summary", [{"older": 1}, {**COUNTS, "outcomes": 1}, {**COUNTS, "slowest": [1]}])
def test_a_checkpoint_whose_counts_are_others_is_told(summary: dict[str, Any], tmp_path: Path) -> None:
    source, out = interrupted(tmp_path)
    saved = json.loads(checkpoint(out).read_text(encoding="utf-8"))
    checkpoint(out).write_text(json.dumps({**saved, "summary": summary}), encoding="utf-8")
    with pytest.raises(BatchError, match=r"no checkpoint of this version.*summary.*--overwrite"):
        run([source], str(out), resume=True)
