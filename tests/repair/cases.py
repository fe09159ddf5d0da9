"""Reads the cases in fixtures/repair and runs passes over them."""
from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from newsclean.blocks import Block
from newsclean.document import Document, SourceFacts
from newsclean.language import language_of
from newsclean.repair import repair_hyphens, repair_mojibake, repair_quotes, repair_spacing

FOLDER = Path(__file__).parents[2] / "fixtures" / "repair"
PASSES = (repair_mojibake, repair_hyphens, repair_quotes, repair_spacing)


def cases(name: str) -> list[Any]:
    """The cases of one file, named by their labels."""
    rows = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    return [pytest.param(row["original"], row.get("expected", row["original"]), id=row["label"]) for row in rows]


def document(text: str, language: str | None = "auto") -> Document:
    """A document with a block for each line."""
    blocks = tuple(Block(str(i), line) for i, line in enumerate(text.split("\n"), 1))
    return Document(blocks=blocks, facts=SourceFacts(language=language_of(text) if language == "auto" else language))


def run(before: Document, passes: Iterable[Callable[[Document], Document]] = PASSES) -> Document:
    for step in passes:
        before = step(before)
    return before


def text_of(after: Document) -> str:
    return "\n".join(block.text for block in after.blocks)
