"""The items of a list: their marks, and the blocks that each consists of."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from newsclean.blocks import Block, Link
from newsclean.parts import BULLET

__all__ = ["Item", "items"]

NUMBER = regex.compile(r"(\d{1,3}+)[.)]\s++")
NUMBERED = regex.compile(r"/ol\[\d++\]/li\[\d{1,9}+$")


@dataclass(frozen=True, slots=True)
class Item:
    """One item; `number` is None in a list of bullets. A bullet or number that the text itself shows is not in `parts` again."""

    number: int | None
    parts: tuple[Block, ...]


def items(blocks: Sequence[Block]) -> list[Item]:
    """The items that the blocks make up: blocks of one `li` share an item."""
    found, last = list[Item](), ""
    for block in blocks:
        path = _item_path(block)
        if path and path == last:
            found[-1] = Item(found[-1].number, (*found[-1].parts, block))
        else:
            found.append(_item(block, path))
        last = path
    return found


def _item(block: Block, path: str) -> Item:
    if bullet := BULLET.match(block.text):
        return Item(None, (_without_start(block, bullet.end()),))
    if number := NUMBER.match(block.text):
        return Item(int(number[1]), (_without_start(block, number.end()),))
    return Item(int(path.rpartition("[")[2]) if NUMBERED.search(path) else None, (block,))


def _item_path(block: Block) -> str:
    """The path of the list item that the block is in, without its closing bracket; "" in text."""
    head, mark, rest = (block.path or "").rpartition("/li[")
    return head + mark + rest.partition("]")[0]


def _without_start(block: Block, size: int) -> Block:
    links = (Link(max(link.start - size, 0), link.end - size, link.url) for link in block.links)
    return replace(block, text=block.text[size:], links=tuple(link for link in links if link.start < link.end))
