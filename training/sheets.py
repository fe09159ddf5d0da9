"""Role sheets of this project's own: pages and texts of the data that came without one, and what the data's sheets leave out of their pages.

They were read line by line under the data's guide to the roles. `sheets/NAME.txt` is for the pages of `html/NAME.jsonl.gz`, `sheets/web_unedited.txt` for
the texts of `repair/web_unedited.jsonl.gz`. No word of them is kept: a line `== DIGEST` opens the page whose id has that digest, and each line below it has a
role and, for the shown blocks or lines that have it, in order, the digest of what they say.
"""
from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from newsclean.blocks import Block
from newsclean.parts import key_of

__all__ = ["FOLDER", "Sheet", "digest_of", "is_shown", "laid_over", "own_sheets", "page_key", "read_sheets", "told_lines", "written_sheet"]

FOLDER = Path(__file__).parent / "sheets"
UNSEEN = frozenset({"title", "option", "textarea"})
DIGITS = 5
"""Of a digest: blocks are found by the order of digests, so that equal ones of different lines do no harm."""
ID_DIGITS = 12
"""The same of a page's id."""
WIDTH = 24
"""Digests of one line of a sheet's file."""

Sheet = list[tuple[str, str]]  # digest and role of each block, in order


def digest_of(text: str) -> str:
    """What stands for a text in a sheet: some digits of the md5 of its letters and digits."""
    return hashlib.md5(key_of(text).encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def page_key(page: str) -> str:
    """What stands for a page's id in a file of sheets."""
    return hashlib.md5(page.encode()).hexdigest()[:ID_DIGITS]


def is_shown(block: Block) -> bool:
    """Whether a reader of the page sees it; other blocks are on no sheet."""
    return not block.hints.hidden and block.tag not in UNSEEN


def read_sheets(path: Path) -> dict[str, Sheet]:
    """The sheets of one file, by the `page_key` of the page's id."""
    sheets: dict[str, Sheet] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            sheet = sheets.setdefault(line.removeprefix("== "), [])
        else:
            role, *digests = line.split()
            sheet.extend((digest, role) for digest in digests)
    return sheets


def own_sheets(folder: Path = FOLDER) -> dict[str, dict[str, Sheet]]:
    """All sheets, by the name of the data's file and the `page_key` of the page's id."""
    return {path.stem: read_sheets(path) for path in sorted(folder.glob("*.txt"))}


def written_sheet(key: str, sheet: Sheet) -> Iterator[str]:
    """The lines of a file that hold one sheet, by the `page_key` of its page: `read_sheets` takes them back."""
    yield f"== {key}"
    start = 0
    for at in range(1, len(sheet) + 1):
        if at == len(sheet) or sheet[at][1] != sheet[start][1] or at - start == WIDTH:
            yield " ".join((sheet[start][1], *(digest for digest, _ in sheet[start:at])))
            start = at


def laid_over(blocks: Iterable[Block], sheet: Sheet) -> list[str | None]:
    """The roles' names of the blocks that the sheet has; None for all others."""
    return _found([digest_of(block.text) if is_shown(block) else "" for block in blocks], sheet)


def told_lines(text: str, sheet: Sheet) -> list[tuple[str, str]]:
    """The lines of a text with the roles' names that the sheet has for them, `?` where it has none."""
    lines = [line for line in text.splitlines() if line.strip()]
    return [(line, name or "?") for line, name in zip(lines, _found([digest_of(line) for line in lines], sheet))]


def _found(digests: Sequence[str], sheet: Sheet) -> list[str | None]:
    names: list[str | None] = [None] * len(digests)
    for a, b, size in SequenceMatcher(None, digests, [digest for digest, _ in sheet], autojunk=False).get_matching_blocks():
        names[a:a + size] = [role for _, role in sheet[b:b + size]]
    return names
