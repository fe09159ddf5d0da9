"""Runs that read their inputs twice: to learn what recurs on a site, and to leave it out."""
from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsclean import Rule
from newsclean.batch import BatchError, run
from newsclean.batch.runner import Settings

HOUSE = "This paper belongs to its readers, who founded it in the winter of 1901 in a barn by the river."
TOWNS = ("Pell", "Orm", "Lund", "Varre", "Sund", "Tolk")


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    path = tmp_path / "pages.jsonl"
    rows = [{"id": town, "url": f"https://courier.example/{town}", "html":
             f"<h1>{town} votes</h1><p>The council of {town} voted on Monday on the bridge, and nobody in {town} was against it, said the mayor.</p><p>{HOUSE}</p>"}
            for town in TOWNS]
    path.write_text("".join(json.dumps(row) + "\n" for row in [*rows, {"id": "broken"}]), encoding="utf-8")
    return path


def test_what_recurs_is_left_out(stories: Path, tmp_path: Path) -> None:
    summary = run([str(stories)], str(tmp_path / "out.jsonl"), Settings(jobs=2, site_memory=True))
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert (summary.documents, summary.errors) == (7, 1)
    assert [HOUSE in row.get("text", "") for row in rows] == [False] * 7
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "pages.jsonl"]


def test_an_interrupted_run_goes_on_with_the_same_memory(stories: Path, tmp_path: Path) -> None:
    whole, broken = tmp_path / "whole.jsonl", tmp_path / "broken.jsonl"
    settings = Settings(site_memory=True)
    run([str(stories)], str(whole), settings)

    def stop(*_: object) -> None:
        raise KeyboardInterrupt
    with pytest.raises(KeyboardInterrupt):
        run([str(stories)], str(broken), settings, progress=stop)
    assert (tmp_path / "broken.jsonl.memory").exists()
    run([str(stories)], str(broken), settings, resume=True)
    assert broken.read_bytes() == whole.read_bytes()


def test_standard_input_cannot_be_read_twice(tmp_path: Path) -> None:
    with pytest.raises(BatchError, match="read twice"):
        run(["-"], str(tmp_path / "out.jsonl"), Settings(site_memory=True))


def test_rules_are_followed(stories: Path, tmp_path: Path) -> None:
    run([str(stories)], str(tmp_path / "out.jsonl"), Settings(rules=(Rule("promo", phrase="this paper belongs"),)))
    assert HOUSE not in json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()[0])["text"]
