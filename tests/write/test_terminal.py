from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import pytest

from newsclean.cli import main
from newsclean.write.terminal import dress_for

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
STORY = "# On maps\n\nThere is a [map](https://a.example/map) of the harbour.\n\n- one\n- two"


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def open_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    found = Terminal(io.BytesIO())
    monkeypatch.setattr(sys, "stdout", found)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    return found


def written(terminal: Terminal) -> str:
    return terminal.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined]


def test_markdown_is_dressed() -> None:
    dress = dress_for("markdown")
    assert dress
    shown = ESCAPE.sub("", dress(STORY))
    assert "On maps" in shown
    assert "https://a.example/map" in shown, "an address is shown, not hidden behind words"
    assert "# On maps" not in shown


def test_roles_are_coloured_and_nothing_is_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    dress = dress_for("roles")
    assert dress
    report = "     1  title      0.90  A [red]title[/red] " + "x" * 300 + "\n   2.1  share      1.00  Share :smile: (a button)"
    shown = dress(report)
    assert ESCAPE.sub("", shown) == report
    assert re.search(r"\x1b\[[0-9;]+mtitle\x1b\[0m", shown)


@pytest.mark.parametrize("name", ["json", "html", "tei", "text", "edits", "parts"])
def test_everything_else_is_shown_as_it_is(name: str) -> None:
    assert dress_for(name) is None


def test_without_rich_nothing_is_dressed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich", None)
    assert dress_for("markdown") is None


def test_a_terminal_is_given_the_dressed_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    terminal = open_terminal(monkeypatch)
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><article><h1>On maps</h1><p>There is a map of the harbour \x1b[2J, drawn in 1887.</p></article>")
    assert main([str(page)]) == 0
    assert main(["--show", "roles", str(page)]) == 0
    shown = written(terminal)
    assert "\x1b[2J" not in shown, "control characters of the content are not obeyed"
    assert "# On maps" not in shown
    assert ESCAPE.search(shown)


def test_a_pipe_is_given_the_plain_text(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    story = tmp_path / "story.txt"
    story.write_text("One plain sentence.")
    assert main([str(story)]) == 0
    assert capfdbinary.readouterr().out == b"One plain sentence.\n"
