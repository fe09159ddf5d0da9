"""The oracle of law 9: what stands at a block's span in the source."""
from __future__ import annotations

from newsclean import Block, Document, Edit, Join, Split
from strategies.oracles import chars, normalised, readings

__all__ = ["assert_sources_true"]


def assert_sources_true(document: Document, source: str) -> None:
    """The characters of every unedited block that has a span are found there.

    All that stands there is the block's, but for blocks that were split or joined of split ones: these may carry the span of the whole.
    """
    text = normalised(source)
    edited = {change.block_id for change in document.history if isinstance(change, Edit)}
    shared = {change.block_id for change in document.history if isinstance(change, Split)}
    joined = {change.block_id: change for change in document.history if isinstance(change, Join)}
    for block in document.blocks:
        if block.source is None or _ancestors(block.id) & edited or (block.id in joined and {part.id for part in joined[block.id].parts} & edited):
            continue
        whole = not _ancestors(block.id) & shared and not (block.id in joined and any("." in part.id for part in joined[block.id].parts))
        _assert_true(block, text[block.source.start:block.source.end], whole=whole, is_html=document.facts.kind == "html")


def _ancestors(block_id: str) -> set[str]:
    parts = block_id.split(".")
    return {".".join(parts[:i + 1]) for i in range(len(parts))}


def _assert_true(block: Block, found: str, *, whole: bool, is_html: bool) -> None:
    wanted = chars(block.text)
    possible = readings(found) if is_html else (chars(found),)
    if whole:
        assert wanted in possible, f"block {block.id}: {block.text!r} is not what stands at its span: {found!r}"
    else:
        assert any(wanted in reading for reading in possible), f"block {block.id}: {block.text!r} is not at its span: {found!r}"
