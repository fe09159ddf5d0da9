from collections.abc import Mapping
from typing import Any

from turbohtml import Node

from newsclean.blocks import Block

def append_blocks(root: Node, html: str, blocks: list[Block], traits: Mapping[str, int], kit: tuple[Any, ...], calls: tuple[Any, ...], /) -> None: ...
