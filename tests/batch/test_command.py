"""The subcommand: what its options do, and how it ends."""
from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from newsclean.batch.command import main

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}
COMMAND = [sys.executable, "-m", "newsclean", "batch"]


def pages(folder: Path, *records: dict[str, Any]) -> str:
    (folder / "in.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return str(folder / "in.jsonl")


def rows(folder: Path, *arguments: str, code: int = 0, records: tuple[dict[str, Any], ...] = ({"html": "<p>One.</p>"},)) -> list[dict[str, Any]]:
    out = folder / "out.jsonl"
    assert main([pages(folder, *records), "-o", str(out), "--overwrite", "--quiet", *arguments]) == code
    return [json.loads(line) for line in out.read_bytes().splitlines()]


def test_options_are_followed(tmp_path: Path) -> None:
    record = {"html": "<p>One.</p>", "page": "<p>Two.</p>"}
    assert rows(tmp_path, records=(record,))[0]["blocks"][0]["text"] == "One."
    assert rows(tmp_path, "--field", "page", records=(record,))[0]["blocks"][0]["text"] == "Two."
    assert rows(tmp_path, "--kind", "text", records=(record,))[0]["blocks"][0]["text"] == "<p>One.</p>"
    assert len(rows(tmp_path, "--jobs", "2", "--unordered", records=(record,) * 40)) == 40
    large = {"html": "<p>One.</p>" + " " * (1 << 20)}
    assert [row["error"] for row in rows(tmp_path, "--max-size", "1", records=(large, record), code=1)] == ["too large: the page has 1048587 characters", None]
    rules = tmp_path / "rules.toml"
    rules.write_text('[[rule]]\naction = "promo"\nphrase = "two ferries"\n', encoding="utf-8")
    assert rows(tmp_path, "--rules", str(rules), records=({"text": "Two ferries sail."},))[0]["blocks"][0]["role"] == "promo"


@pytest.mark.parametrize("arguments", [
    ["--jobs", "0"], ["--jobs", "-1"], ["--jobs", "two"], ["--memory", "0"], ["--max-size", "0"],
    ["--timeout", "long"], ["--timeout", "0"], ["--timeout", "-1"], ["--timeout", "nan"], ["--kind", "pdf"], ["--resume", "--overwrite"],
    ["--rules", "no-such-file.toml"], ["-o", "out.csv"], ["no-such-file"], ["-", "--site-memory"]])
def test_misuse_is_told(arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([pages(tmp_path), "-o", str(tmp_path / "out.jsonl"), *arguments])
    assert caught.value.code == 2
    assert "newsclean batch: error: " in capsys.readouterr().err
    assert not (tmp_path / "out.jsonl").exists()


def test_where_there_is_nothing_to_do_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(tmp_path / "out.jsonl")
    assert main([pages(tmp_path), "-o", out]) == 0
    assert capsys.readouterr().err == "newsclean: there were no documents\n"
    assert main([pages(tmp_path, {"text": "One."}), "-o", out, "--resume"]) == 0
    assert capsys.readouterr().err == f"newsclean: {out} is complete; there is nothing to do\n"
    assert main([pages(tmp_path, {"text": "One."}), "-o", out, "--overwrite"]) == 0
    assert "1 documents in" in capsys.readouterr().err
    assert main([pages(tmp_path, {"text": "One."}), "-o", out, "--overwrite", "--quiet"]) == 0
    assert capsys.readouterr().err == ""


def test_terminated_it_leaves_whole_rows_and_the_signal_is_as_it_was(tmp_path: Path) -> None:
    source, out = pages(tmp_path, *[{"text": "The ferry sails again."}] * 20_000), tmp_path / "out.jsonl"
    with subprocess.Popen([*COMMAND, source, "-o", str(out)], stderr=subprocess.PIPE, env=ENVIRONMENT) as process:
        while not (out.exists() and out.stat().st_size):
            time.sleep(0.02)
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (143, b"newsclean: terminated; the same command with --resume finishes the run\n")
    assert all(json.loads(line)["error"] is None for line in out.read_bytes().splitlines())
    before = signal.getsignal(signal.SIGTERM)
    rows(tmp_path)
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_reader_that_goes_ends_it_quietly(tmp_path: Path) -> None:
    source = pages(tmp_path, *[{"text": "The ferry sails again."}] * 2000)
    with subprocess.Popen([*COMMAND, source, "-o", "-", "--quiet"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT) as process:
        assert process.stdout
        assert process.stderr
        assert json.loads(process.stdout.readline())["error"] is None
        process.stdout.close()
        assert (process.wait(timeout=60), process.stderr.read()) == (141, b"")
