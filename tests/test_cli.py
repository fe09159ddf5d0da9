from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from newsclean import Document
from newsclean.cli import main

ROOT = Path(__file__).parents[1]
PAGE, STORY = ROOT / "fixtures/demo/page.html", ROOT / "fixtures/demo/story.txt"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
TITLE = "Night ferry to Halmsund returns after eleven years"


def run(*arguments: str | Path, data: bytes = b"", stdout: int = subprocess.PIPE, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a process of its own."""
    command = [sys.executable, "-m", "newsclean", *map(str, arguments)]
    return subprocess.run(command, input=data, stdout=stdout, stderr=subprocess.PIPE, env={**ENVIRONMENT, **environment}, timeout=60, check=False)


def test_the_article_is_markdown_by_default(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main([str(PAGE)]) == 0
    out = capfdbinary.readouterr().out.decode()
    assert out.startswith(f"# {TITLE}\n\n")
    assert out.endswith("\n")


def test_text(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["--format", "text", str(PAGE)]) == 0
    assert capfdbinary.readouterr().out.decode().startswith(f"{TITLE}\n\n")


@pytest.mark.parametrize(("name", "starts"), [("html", "<!DOCTYPE html>\n<html lang=\"en\">\n"), ("tei", '<?xml version="1.0" encoding="UTF-8"?>\n<TEI ')])
def test_html_and_tei(name: str, starts: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["--format", name, str(PAGE)]) == 0
    assert capfdbinary.readouterr().out.decode().startswith(starts)


@pytest.mark.parametrize("names", ["captions,bios", " bios , captions "])
def test_more_than_the_article(names: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["--format", "text", "--include", names, str(PAGE)]) == 0
    out = capfdbinary.readouterr().out.decode()
    assert "The Svala at the new berth on Monday" in out
    assert "Tilda Norrgren is the Courier" in out
    main(["--format", "text", str(PAGE)])
    assert "The Svala at the new berth on Monday" not in capfdbinary.readouterr().out.decode()


def test_a_line_is_explained(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["--explain", "the last boat to Halmsund", str(PAGE), str(STORY)]) == 0
    out = capfdbinary.readouterr().out.decode()
    assert out.startswith(f"==> {PAGE} <==\nBlock ")
    assert "is in the article." in out
    assert f"\n==> {STORY} <==\nNo block holds" in out


def test_json_lines_of_several_files(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["--format", "json", str(PAGE), str(STORY)]) == 0
    lines = capfdbinary.readouterr().out.decode().splitlines()
    first, second = (Document.from_dict(json.loads(line)) for line in lines)
    assert first.title == TITLE
    assert (first.facts.kind, second.facts.kind) == ("html", "text")


def test_several_articles_follow_one_another(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    for name in "ab":
        (tmp_path / name).write_text(f"One sentence that is only in file {name}.")
    assert main(["--format", "text", *(str(tmp_path / name) for name in "ab")]) == 0
    assert capfdbinary.readouterr().out == b"One sentence that is only in file a.\n\nOne sentence that is only in file b.\n"


@pytest.mark.parametrize("report", ["parts", "roles", "edits", "removed"])
def test_reports(report: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["--show", report, str(PAGE)]) == 0
    assert capfdbinary.readouterr().out


def test_reports_of_several_files_name_them(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    main(["--show", "roles", str(PAGE), str(STORY)])
    out = capfdbinary.readouterr().out.decode()
    assert out.startswith(f"==> {PAGE} <==\n")
    assert f"\n==> {STORY} <==\n" in out


def test_an_input_that_cannot_be_read_is_named_and_the_others_are_written(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    missing = tmp_path / "missing.html"
    assert main(["--format", "text", str(missing), str(PAGE), str(tmp_path), "a\0b"]) == 1
    out, err = capfdbinary.readouterr()
    assert out.decode().startswith(TITLE)
    assert f"newsclean: cannot read {missing}: No such file or directory\n" in err.decode()
    assert f"newsclean: cannot read {tmp_path}: Is a directory\n" in err.decode()
    assert "newsclean: cannot read a\\x00b: embedded null byte\n" in err.decode()


@pytest.mark.parametrize(("arguments", "says"), [
    (["--format", "word"], "argument --format: invalid choice: 'word' (choose from"),
    (["--show", "all"], "argument --show: invalid choice: 'all' (choose from"),
    (["--kind", "pdf"], "argument --kind: invalid choice: 'pdf' (choose from"),
    (["--format", "text", "--show", "roles"], "not allowed with argument"),
    (["--format", "text", "--explain", "x"], "not allowed with argument"),
    (["--include", "captions,pictures", str(PAGE)], "unknown include 'pictures'; valid are: captions, bios, notices, teasers, tags"),
    (["review", "--format", "text"], "unrecognized arguments: --format"),
    (["review", "--encoding", "utf-99", str(PAGE)], "unknown encoding 'utf-99'"),
    (["--frmat"], "unrecognized arguments: --frmat"),
    (["--encoding", "utf-99", str(PAGE)], "unknown encoding 'utf-99'"),
])
def test_misuse_is_explained(arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert says in capsys.readouterr().err


def test_unknown_formats_are_answered_with_the_valid_ones(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--format", "word"])
    err = capsys.readouterr().err
    assert all(name in err for name in ("markdown", "text", "json", "html", "tei"))


def test_output_to_a_file(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    target = tmp_path / "out.md"
    assert main([str(PAGE), "--output", str(target)]) == 0
    assert target.read_text(encoding="utf-8").startswith(f"# {TITLE}")
    assert capfdbinary.readouterr().out == b""


def test_output_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "no" / "out.md"
    assert main([str(PAGE), "--output", str(target)]) == 1
    assert f"newsclean: cannot write {target}: No such file or directory" in capsys.readouterr().err


def test_an_input_is_never_overwritten(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Kept.")
    with pytest.raises(SystemExit) as caught:
        main([str(story), "--output", str(tmp_path / "." / "story.txt")])
    assert caught.value.code == 2
    assert story.read_text() == "Kept."


def test_kind_decides_what_the_input_is(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    page = tmp_path / "page"
    page.write_text("<p>One &amp; two.</p>")
    main(["--format", "text", "--kind", "text", str(page)])
    main(["--format", "text", "--kind", "html", str(page)])
    assert capfdbinary.readouterr().out == b"<p>One &amp; two.</p>\nOne & two.\n"


def test_links_are_resolved_against_the_address(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    page = tmp_path / "page"
    page.write_text("<!doctype html><article><h1>On maps</h1><p>There is <a href='map'>a map</a> of the harbour, drawn in 1887.</p></article>")
    main(["--url", "https://a.example/local/", str(page)])
    assert b"[a map](https://a.example/local/map)" in capfdbinary.readouterr().out


def test_warnings_name_the_input(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    empty = tmp_path / "empty"
    empty.touch()
    assert main([str(empty)]) == 0
    assert capfdbinary.readouterr().err.decode().startswith(f"newsclean: {empty}: ")


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Så börjar allt på ön.".encode("latin-1"))))
    assert main(["--format", "text", "--encoding", "latin-1"]) == 0
    assert capfdbinary.readouterr().out.decode("utf-8") == "Så börjar allt på ön.\n"


def test_closed_standard_input_is_no_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["-"]) == 1
    assert capsys.readouterr().err == "newsclean: cannot read standard input: it is closed\n"


def test_a_terminal_is_not_given_control_characters(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True
    story = tmp_path / "story.txt"
    story.write_bytes(b"Harmless.\x1b[2JGone.")
    terminal = Terminal(io.BytesIO())
    monkeypatch.setattr(sys, "stdout", terminal)
    main(["--format", "json", str(story)])
    main(["--format", "text", str(story)])
    assert b"\x1b" not in terminal.buffer.getvalue()  # type: ignore[attr-defined]


def test_help_has_examples_and_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--help"])
    out = capsys.readouterr().out
    assert caught.value.code == 0
    assert "examples:" in out
    assert "exit codes:" in out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith("newsclean ")


def test_in_a_pipe_it_reads_bytes_and_writes_utf8_whatever_the_locale() -> None:
    done = run("--format", "text", "-", data="“Så börjar det”, sade hon.".encode(), LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Så börjar det" in done.stdout.decode("utf-8")


def test_a_reader_that_has_gone_is_no_accident() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = run(STORY, stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_an_interrupt_ends_it_quietly() -> None:
    command = [sys.executable, "-m", "newsclean", str(STORY), "-"]
    pipe = subprocess.PIPE
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a shell that runs the tests in the background has it ignored
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=ENVIRONMENT, preexec_fn=heard) as process:  # noqa: PLW1509
        assert process.stdout is not None
        process.stdout.readline()  # the first file is written: it waits for standard input now
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, b"")


def test_review_writes_one_page(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    target = tmp_path / "review.html"
    assert main(["review", str(PAGE), str(STORY), "-o", str(target)]) == 0
    page = target.read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert page.count('<section class="document"') == 2
    assert f'dir="auto">{STORY}</h2>' in page
    assert capfdbinary.readouterr().out == b""


def test_review_goes_on_without_an_input_that_cannot_be_read(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["review", str(tmp_path / "missing"), str(STORY)]) == 1
    out, err = capfdbinary.readouterr()
    assert out.count(b'<section class="document"') == 1
    assert b"cannot read" in err


def test_review_reads_standard_input(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"One plain sentence.")))
    assert main(["review", "--kind", "text"]) == 0
    out = capfdbinary.readouterr().out
    assert b"One plain sentence." in out
    assert b">standard input</h2>" in out


def test_review_never_overwrites_an_input(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Kept.")
    with pytest.raises(SystemExit):
        main(["review", str(story), "-o", str(story)])
    assert story.read_text() == "Kept."


def test_review_to_a_place_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", str(STORY), "-o", str(tmp_path / "no" / "x")]) == 1
    assert "cannot write" in capsys.readouterr().err


def test_a_file_may_be_called_review(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    monkeypatch.chdir(tmp_path)
    Path("review").write_text("One plain sentence.")
    assert main(["--format", "text", "review"]) == main(["./review", "--format", "text"]) == 0
    assert capfdbinary.readouterr().out == b"One plain sentence.\n" * 2


def test_review_has_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["review", "--help"])
    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith("usage: newsclean review")


def test_rules_in_a_file_are_followed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, rules = tmp_path / "page.txt", tmp_path / "rules.toml"
    page.write_text("The bridge reopened on Monday, the council said.\n\nThe Courier needs your support, says its editor.", encoding="utf-8")
    rules.write_text('[[rule]]\naction = "drop"\nphrase = "needs your support"\n', encoding="utf-8")
    assert main(["--format", "text", "--rules", str(rules), str(page)]) == 0
    assert capsys.readouterr().out == "The bridge reopened on Monday, the council said.\n"


def test_rules_that_cannot_be_followed_are_misuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--rules", str(tmp_path / "none.toml"), "-"])
    assert caught.value.code == 2
    assert "cannot read" in capsys.readouterr().err
