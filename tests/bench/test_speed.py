"""The benchmark itself, over two small pages with what is installed."""
from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import peers, scaling, speed
from benchmarks.pages import SHORT, Page


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SIZES", "BLOCKS"):
        monkeypatch.setattr(scaling, name, (10, 100))
    monkeypatch.setattr(scaling, "ENOUGH", 0.0)
    monkeypatch.setattr(scaling, "PAGES", (1, 10))
    monkeypatch.setattr(speed, "START_ROUNDS", 1)
    monkeypatch.setattr(speed, "STARTED", (peers.OWN,))
    monkeypatch.setattr(speed, "MEMORY_PAGE", 100_000)
    monkeypatch.setattr(peers, "EXTRACTORS", {name: peers.EXTRACTORS[name] for name in (peers.OWN, "newsclean, no repair", "turbohtml article()")})


@pytest.mark.usefixtures("small")
@pytest.mark.filterwarnings("default")
def test_the_whole_section_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    page, corpus = tmp_path / "measured.md", tmp_path / "pages"
    page.write_text("<!-- speed -->\n<!-- /speed -->\n", encoding="utf-8")
    corpus.mkdir()
    for number in range(2):
        (corpus / f"{number}.html").write_text(SHORT.format(number), encoding="utf-8")
        (corpus / f"{number}.txt").write_text(f"Ferry number {number} left the harbour on Monday, for the first time in eleven years.", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["speed", "--pages", str(corpus), "--rounds", "1", "--about", "small pages", "--own-f1", "0.5", "--write", str(page)])
    speed.main()
    said = page.read_text(encoding="utf-8")
    assert said.strip().removeprefix("<!-- speed -->\n").removesuffix("\n<!-- /speed -->") == capsys.readouterr().out.strip()
    rows = {line.split(" | ")[0].strip("|* "): line for line in said.splitlines() if line.startswith("| ")}
    assert {peers.OWN, peers.FLOOR, "ftfy.fix_text", "clean(), all passes", "repair alone", "newsclean, pages"} <= rows.keys()
    assert "2 small pages" in said
    assert re.search(r"^\| \*\*newsclean\*\* \|.*\| 0\.500 \|$", said, re.MULTILINE)
    assert "with those that ship it is 1.000" in said
    assert sorted(file.name for file in (tmp_path / "images").iterdir()) == ["bars.svg", "blocks.svg", "size.svg", "speed.svg"]


def test_the_article_of_newsclean_has_its_standfirst() -> None:
    page = "<h1>A ferry sails</h1><p class='standfirst'>It is the first in years.</p><article><p>The night ferry left the harbour on Monday, said Ivo Brandt.</p></article>"
    for repair in (True, False):
        text = peers.newsclean(repair=repair)(page)
        assert "It is the first in years." in text
        assert "said Ivo Brandt" in text


def test_repair_passes_are_known_by_what_they_do() -> None:
    import newsclean
    repairs = [step.__name__ for step in newsclean.NEWS if peers.is_repair(step)]
    assert [step.__name__ for step in newsclean.NEWS if step.__name__.startswith("repair_")] == repairs


@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="the memory of a process is known on Linux alone")
def test_memory_that_was_taken_is_seen() -> None:
    script = """
from benchmarks import start
before = start.resident("VmRSS")
start.forget_peak()
taken = bytearray(b"x") * (64 << 20)
print(start.resident("VmHWM") - before)
"""  # in a fresh process: one that has run for long has room to spare
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script], cwd=root, env=os.environ | {"PYTHONPATH": str(root / "src")}, capture_output=True, text=True, check=True)
    assert int(done.stdout) > 60 << 10


def test_a_package_that_is_missing_is_left_out() -> None:
    def load() -> peers.Tool:
        raise ImportError
    assert speed.loaded({"missing": load, "there": lambda: str}) == {"there": str}


def test_text_calls_do_what_they_say() -> None:
    import newsclean
    from newsclean.read import read
    text = "A ferry sails\n\nHe said ”so” on Monday , and the council agreed to rebuild the bridge by the spring."
    calls = speed.text_calls([text], [read(text, kind="text")])
    done = {name: call() for name, (call,) in calls.items()}
    assert done["clean(), all passes"] == newsclean.clean(text, kind="text")
    assert not done["clean(), no repair"].edits  # type: ignore[attr-defined]
    assert done["repair alone"].edits  # type: ignore[attr-defined]
    assert isinstance(done["ftfy.fix_text"], str)


def test_qualities_are_those_of_pages_with_a_gold_text() -> None:
    corpus = [Page("<p>one two three four five</p>", "one two three four five"), Page("<p>no gold</p>")]
    tools = {peers.OWN: lambda page: "one two three four five" if "one" in page else "", "turbohtml article()": lambda _: 1 / 0}
    assert speed.qualities(tools, corpus) == {peers.OWN: 1.0, "turbohtml article()": 0.0}
