"""Texts written for training: made-up news as scrapers hand it over, in the languages that the data has little of.

`written/NAME.txt`: a line `=== ID LANGUAGE` opens a text, and each line below it has a role, a tab and what the line says. All of it is invented.
"""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

__all__ = ["FOLDER", "SHARE", "written_texts"]

FOLDER = Path(__file__).parent / "written"
OPENING = "=== "
SHARE = 0.35
"""What a written line counts: counted as much as a real one, the network for texts is worse on real ones."""


def written_texts(folder: Path = FOLDER) -> Iterator[dict[str, Any]]:
    """The texts of a folder in the form of the data's role sheets, as this project's own; each is a publisher of its own."""
    for path in sorted(folder.glob("*.txt")):
        for text in path.read_text(encoding="utf-8").split(f"\n{OPENING}"):
            opening, *lines = text.removeprefix(OPENING).strip("\n").split("\n")
            name = f"written/{path.stem}/{opening}"
            yield {"id": name, "publisher": name, "language": opening.rpartition(" ")[2], "window": False, "own": True, "share": SHARE,
                   "lines": [line.split("\t", 1)[::-1] for line in lines]}
