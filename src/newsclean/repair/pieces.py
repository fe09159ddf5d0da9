"""Blocks that were cut into pieces since they were read: what their pieces say together."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from newsclean.blocks import Block
from newsclean.document import Document
from newsclean.history import Split

__all__ = ["is_piece", "root_of", "whole_texts"]


def root_of(block_id: str) -> str:
    """The id that the block had when it was read.

    >>> root_of("7.1.2")
    '7'
    """
    return block_id.partition(".")[0]


def is_piece(block: Block) -> bool:
    """Was it cut from another block?"""
    return "." in block.id


def whole_texts(document: Document) -> dict[str, str]:
    """The text of all pieces together, with the white space that vanished at the cuts, by the id of the block that they were cut from."""
    cuts = {change.block_id: change.before for change in document.history if isinstance(change, Split)}
    pieces: dict[str, list[Block]] = {}
    for block in document.blocks:
        if is_piece(block):
            pieces.setdefault(root_of(block.id), []).append(block)
    return {root: "".join(_with_cuts(blocks, cuts)) for root, blocks in pieces.items()}


def _with_cuts(blocks: Sequence[Block], cuts: dict[str, str]) -> Iterator[str]:
    yield blocks[0].text
    for before, block in pairwise(blocks):
        yield cuts.get(_shared(before.id, block.id), "")
        yield block.text


def _shared(first: str, second: str) -> str:
    """The id of the block that both were cut from last."""
    pairs = zip(first.split("."), second.split("."))
    return ".".join(part for part, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
