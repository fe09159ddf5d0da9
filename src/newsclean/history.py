"""What was done to the blocks: edits, splits and joins, each recorded so that it can be replayed and undone."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from newsclean.blocks import Block, Link, Role, Span

__all__ = ["Change", "Edit", "Join", "Split", "apply_edit", "apply_join", "apply_split", "place_of", "replay", "undo", "undo_edit", "unlabelled"]


@dataclass(frozen=True, slots=True)
class Edit:
    """`before`, at `span` in the block's text at that moment, became `after`. `links`: the block's links before it."""

    pass_name: str
    block_id: str
    span: Span
    before: str
    after: str
    reason: str
    confidence: float = 1.0
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Split:
    """A block was cut in two at `span`: the half-open range of white space that vanished at the cut (often empty).

    `before` is that white space; `source` and `links` are those of the whole block.
    """

    pass_name: str
    block_id: str
    span: Span
    before: str
    reason: str
    confidence: float = 1.0
    source: Span | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Join:
    """Blocks that were the lines of one paragraph became one, a space between them. `parts`: the blocks as they were."""

    pass_name: str
    parts: tuple[Block, ...]
    reason: str
    confidence: float = 1.0

    @property
    def block_id(self) -> str:
        """The id of the joined block: that of its first part."""
        return self.parts[0].id


Change = Edit | Split | Join
JOINT = " "


def _moved(links: Iterable[Link], start: int, end: int, shift: int) -> list[Link]:
    """Links cut down to [start, end) and moved by `shift`; what lies outside is dropped."""
    cut = ((max(link.start, start), min(link.end, end), link.url) for link in links)
    return [Link(a + shift, b + shift, url) for a, b, url in cut if a < b]


def _shifted(links: Iterable[Link], span: Span, growth: int) -> tuple[Link, ...]:
    """Links after the text at `span` grew by `growth` code points."""
    def place(at: int, *, is_start: bool) -> int:
        if at <= span.start:
            return at
        if at >= span.end:
            return at + growth
        return span.start if is_start else span.end + growth
    moved = (Link(place(link.start, is_start=True), place(link.end, is_start=False), link.url) for link in links)
    return tuple(link for link in moved if link.start < link.end)


def apply_edit(block: Block, edit: Edit) -> Block:
    """The block after one edit. Raises ValueError if the text at the span is not `edit.before`."""
    start, end = edit.span.start, edit.span.end
    if block.text[start:end] != edit.before:
        raise ValueError(f"block {block.id}: {block.text[start:end]!r} stands at {start}, not {edit.before!r}")
    text = block.text[:start] + edit.after + block.text[end:]
    return replace(block, text=text, links=_shifted(block.links, edit.span, len(edit.after) - len(edit.before)) if block.links else ())


def apply_split(block: Block, split: Split) -> tuple[Block, Block]:
    """The two halves of a block; ids "7.1" and "7.2"."""
    start, end, size = split.span.start, split.span.end, len(block.text)
    source = block.source
    exact = source is not None and source.end - source.start == size  # else white space or mark-up was folded: both keep the whole
    left = Span(source.start, source.start + start) if source and exact else source
    right = Span(source.start + end, source.end) if source and exact else source
    return (replace(block, id=f"{block.id}.1", text=block.text[:start], source=left, links=tuple(_moved(block.links, 0, start, 0))),
            replace(block, id=f"{block.id}.2", text=block.text[end:], source=right, links=tuple(_moved(block.links, end, size, -end))))


def apply_join(parts: Sequence[Block]) -> Block:
    """One block made of several, a space between each two; it keeps the id and hints of the first."""
    texts, links, at = [], list[Link](), 0
    for part in parts:
        links += _moved(part.links, 0, len(part.text), at)
        texts.append(part.text)
        at += len(part.text) + len(JOINT)
    known = [part.source for part in parts if part.source is not None]
    source = Span(known[0].start, known[-1].end) if len(known) == len(parts) else None
    return replace(parts[0], text=JOINT.join(texts), links=tuple(links), source=source)


def unlabelled(block: Block) -> Block:
    """The block without what labelling gave it."""
    return replace(block, role=Role.PARAGRAPH, confidence=0.0, reason="", group=None, repeats=None)


def replay(blocks: Iterable[Block], history: Iterable[Change]) -> tuple[Block, ...]:
    """Do again, in order, what `history` records. Inverse of `undo`.

    Raises ValueError or KeyError where the history is not that of these blocks.
    """
    now = {block.id: block for block in blocks}
    halves: dict[str, tuple[str, str]] = {}
    roots = list(now)
    for change in history:
        if isinstance(change, Edit):
            now[change.block_id] = apply_edit(now[change.block_id], change)
        elif isinstance(change, Split):
            left, right = apply_split(now.pop(change.block_id), change)
            now[left.id], now[right.id] = left, right
            halves[change.block_id] = (left.id, right.id)
        else:
            now[change.block_id] = apply_join([now.pop(part.id) for part in change.parts])
    return tuple(now[key] for key in _leaves(roots, halves) if key in now)


def _leaves(roots: Sequence[str], halves: dict[str, tuple[str, str]]) -> Iterable[str]:
    """Ids that blocks were split into, in order; those of the others as they are."""
    waiting = [*reversed(roots)]
    while waiting:
        key = waiting.pop()
        if key in halves:
            waiting += reversed(halves[key])
        else:
            yield key


def undo(blocks: Iterable[Block], history: Sequence[Change]) -> tuple[Block, ...]:
    """Take back, last first, what `history` records: the blocks as they were read, without labels."""
    now = {block.id: unlabelled(block) for block in blocks}
    for change in reversed(history):
        if isinstance(change, Edit):
            now[change.block_id] = undo_edit(now[change.block_id], change)
        elif isinstance(change, Split):
            left, right = now.pop(f"{change.block_id}.1"), now.pop(f"{change.block_id}.2")
            now[change.block_id] = replace(left, id=change.block_id, text=left.text + change.before + right.text,
                                           source=change.source, links=change.links)
        else:
            now.pop(change.block_id)
            now.update((part.id, unlabelled(part)) for part in change.parts)
    return tuple(sorted(now.values(), key=lambda block: place_of(block.id)))


def undo_edit(block: Block, edit: Edit) -> Block:
    """The block before one edit. Raises ValueError if `edit.after` does not stand where the edit put it."""
    start = edit.span.start
    if block.text[start:start + len(edit.after)] != edit.after:
        raise ValueError(f"block {block.id}: {edit.after!r} does not stand at {start}")
    return replace(block, text=block.text[:start] + edit.before + block.text[start + len(edit.after):], links=edit.links)


def place_of(block_id: str) -> tuple[int, ...]:
    """The place of a block in its document, from its id: "7.2" is (7, 2). Ids rise in reading order."""
    return tuple(map(int, block_id.split(".")))
