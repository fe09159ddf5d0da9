"""Blocks that are written for one test: lines of a text, and the same lines of a page."""
from __future__ import annotations

from dataclasses import replace

from newsclean.blocks import Block, Hints, Role

SENTENCE = "The mayor of the harbour town said on Monday that the ferry would sail again before the end of May."
STORY = ((Role.PARAGRAPH, SENTENCE), (Role.PARAGRAPH, SENTENCE))
HIDDEN = Hints(hidden=True)


def line(text: str, role: Role = Role.PARAGRAPH, *, path: str | None = None, tag: str = "p", confidence: float = 0.6, hints: Hints | None = None, number: str = "1") -> Block:
    return Block(number, text, role=role, confidence=confidence, tag=tag, path=path, hints=hints or Hints())


def text_of(*parts: tuple[Role, str], path: str | None = None) -> list[Block]:
    return [line(text, role, path=path and f"{path}[{i}]", number=str(i)) for i, (role, text) in enumerate(parts)]


def on_a_page(blocks: list[Block]) -> list[Block]:
    """The same blocks, read from a page."""
    return [replace(block, path=f"/html[1]/body[1]/p[{i}]") for i, block in enumerate(blocks)]
