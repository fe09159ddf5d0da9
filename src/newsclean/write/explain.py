"""Why is this line (not) in the article?"""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsclean.blocks import Block
from newsclean.document import Document
from newsclean.history import Edit, Join, Split
from newsclean.parts import NAMED_ROLES
from newsclean.write.visible import written_out

__all__ = ["explain", "verdict"]

MOST = 5          # blocks that are told of one line; more would not be read
EXCERPT = 70      # characters that show which block it is
NEAR = 0.5        # share of the line's words that a block must have to be worth naming as the nearest


def explain(document: Document, text: str) -> str:
    """Why a line of the source is, or is not, in the article: in sentences for a person.

    text  the line or a part of it, as it was read or as it reads now; white space and case do not matter. Several lines are told one by one.

    >>> from newsclean import Role
    >>> explain(Document((Block("1", "Share this", Role.SHARE, 0.9, "under class 'share'"),)), "share this").splitlines()[0]
    'Block 1, “Share this”, is not in the article.'
    """
    wanted = [line for line in text.splitlines() if line.strip()]
    if not wanted:
        return "There is nothing to look for: the text is empty."
    return written_out("\n\n".join(part for line in wanted for part in _told(document, line)))


def verdict(block: Block) -> str:
    """Is it in the article, in some other part, or in none?"""
    if block.in_article:
        return "is in the article"
    if block.repeats is not None:
        return f"is not in the article: it repeats block {block.repeats}"
    if block.role in NAMED_ROLES:
        return f"is not in the article's text but stands apart, as {block.role.value}"
    return "is not in the article"


def _told(document: Document, line: str) -> Iterator[str]:
    found = _holding(document, line)
    for block in found[:MOST]:
        yield "\n  ".join(_lines(document, block))
    if len(found) > MOST:
        yield f"{len(found) - MOST} more blocks hold it."
    if not found:
        yield _missing(document, line)


def _lines(document: Document, block: Block) -> Iterator[str]:
    yield f"Block {block.id}, {_quoted(block.text)}, {verdict(block)}."
    yield f"Role: {_role(block)}"
    if block.group is not None and block.group != block.id:
        yield f"It belongs to block {block.group}."
    if block.hints.hidden:
        yield "The page does not show it to its readers."
    if block.path:
        yield f"Place: {block.path}"
    for change in document.history:
        if told := _change(change, block.id):
            yield told


def _role(block: Block) -> str:
    """What the block was taken for, how surely, and why."""
    if not block.confidence and not block.reason:
        return "none; no pass has labelled it, so it counts as a paragraph"
    return f"{block.role.value}, {block.confidence:.0%} sure" + (f": {block.reason}" if block.reason else "")


def _change(change: object, block_id: str) -> str:
    if isinstance(change, Edit) and _is_of(block_id, change.block_id):
        return f"Changed by {change.pass_name}: {change.before!r} became {change.after!r} ({change.reason})"
    if isinstance(change, Split) and _is_of(block_id, change.block_id):
        return f"Cut from block {change.block_id} by {change.pass_name} ({change.reason})"
    if isinstance(change, Join) and change.block_id == block_id:
        return f"Joined from {len(change.parts)} lines by {change.pass_name} ({change.reason})"
    return ""


def _is_of(block_id: str, ancestor: str) -> bool:
    return block_id == ancestor or block_id.startswith(f"{ancestor}.")


def _holding(document: Document, line: str) -> list[Block]:
    """The blocks that hold the line as it reads now, else those made of blocks that held it as read; blocks that are nothing else come first."""
    wanted = _folded(line)
    found = [block for block in document.blocks if wanted in _folded(block.text)]
    if not found:
        read = {block.id for block in _as_read(document) if wanted in _folded(block.text)}
        ids = _descendants(document, read)
        found = [block for block in document.blocks if block.id in ids]
    return sorted(found, key=lambda block: _folded(block.text) != wanted)


def _as_read(document: Document) -> tuple[Block, ...]:
    """The blocks as they were read; none where some pass has changed text without recording it."""
    try:
        return document.as_read().blocks
    except (LookupError, ValueError):
        return ()


def _descendants(document: Document, ids: Iterable[str]) -> set[str]:
    """The ids that these blocks have after the history."""
    now = set(ids)
    for change in document.history:
        if isinstance(change, Split) and change.block_id in now:
            now |= {f"{change.block_id}.1", f"{change.block_id}.2"}
        elif isinstance(change, Join) and any(part.id in now for part in change.parts):
            now.add(change.block_id)
    return now


def _missing(document: Document, line: str) -> str:
    if near := _nearest(document.blocks, line):
        return f"No block holds {_quoted(line)}. Nearest to it is block {near.id}, {_quoted(near.text)}."
    return f"No block holds {_quoted(line)}: it is not in what was read."


def _nearest(blocks: Sequence[Block], line: str) -> Block | None:
    """The block that shares most of the line's words; None if none shares many."""
    words = set(_folded(line).split())
    best = max(blocks, key=lambda block: len(words & set(_folded(block.text).split())), default=None)
    return best if best and len(words & set(_folded(best.text).split())) >= NEAR * len(words) else None


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _quoted(text: str) -> str:
    """The start of a text in quotation marks."""
    start = " ".join(text[:2 * EXCERPT].split())
    if len(start) > EXCERPT or len(text) > 2 * EXCERPT:
        start = f"{start[:EXCERPT]}\N{HORIZONTAL ELLIPSIS}"
    return f"\N{LEFT DOUBLE QUOTATION MARK}{start}\N{RIGHT DOUBLE QUOTATION MARK}"
