"""Pages made of layouts: content-management systems' pages without a story, filled with the made-up texts that were written for training.

`layouts/NAME.html`: a first line says what a layout is modelled on and in which language its own words are; `training/filling.py` says how it is marked.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from newsclean.parts import key_of
from training.filling import Filled, Line, filled

__all__ = ["EACH", "FOLDER", "filled_pages", "roles_in"]

FOLDER = Path(__file__).parent / "layouts"
EACH = 6
"""Pages of a layout."""
OWN_LANGUAGE = 1 / 3
"""Share of these with a text in the layout's own language, where there is one."""
SLACK, MORE_SLACK = 60, 8
"""Letters that a page may hold and its document not (hidden elements), and so many more for each letter of a block: short ones are found anywhere."""
LANGUAGE = re.compile(r"<!--.*;\s*(\w\w)\s*-->")
Text = tuple[str, Sequence[Line]]
"""The language of a text, and its lines with their roles."""


def filled_pages(texts: Sequence[Text], each: int = EACH, folder: Path = FOLDER) -> Iterator[Filled]:
    """`each` pages of every layout of a folder; what they are filled with is drawn by the layout's name."""
    for path in sorted(folder.glob("*.html")):
        opening, layout = path.read_text(encoding="utf-8").split("\n", 1)
        chance = Random(path.stem)
        own = [text for text in texts if text[0] == language_of(opening)]
        for _ in range(each):
            language, lines = chance.choice(own if own and chance.random() < OWN_LANGUAGE else texts)
            yield filled(path.stem, layout, language, lines)


def language_of(opening: str) -> str:
    """The language that a layout's first line names."""
    found = LANGUAGE.match(opening)
    if not found:
        raise ValueError(f"no language: {opening!r}")
    return found[1].lower()


def roles_in(texts: Sequence[str], lines: Sequence[Line]) -> list[str | None]:
    """For the text of each block the role that most of its letters have; both run in the same order, and a block may hold several lines or a part of one."""
    keys = [(key_of(text), role) for text, role in lines]
    stream, roles = "".join(key for key, _ in keys), [role for key, role in keys for _ in key]
    found: list[str | None] = []
    at = 0
    for text in texts:
        first, end = _place(stream, key_of(text), at, keys)
        inside = roles[first:end]
        found.append(max(sorted(set(inside)), key=inside.count) if inside else None)
        at = max(at, end)
    return found


def _place(stream: str, key: str, at: int, keys: Sequence[Line]) -> tuple[int, int]:
    """Where in the stream of all lines a block's letters stand, or those of a line that is most of it; (0, 0): nowhere."""
    reach = at + len(key) + SLACK + MORE_SLACK * len(key)
    if key and (found := stream.find(key, at, reach)) >= 0:
        return found, found + len(key)
    for line, _ in keys:
        if 2 * len(line) > len(key) and line in key and (found := stream.find(line, at, reach)) >= 0:
            return found, found + len(line)
    return 0, 0
