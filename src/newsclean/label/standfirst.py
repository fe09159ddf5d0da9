"""The standfirst of a page, told by where it stands."""
from __future__ import annotations

from collections.abc import Sequence

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.rules import Verdict

__all__ = ["standfirst"]

NEAR = 5
"""Blocks behind the headline in which the standfirst is looked for."""
LONGEST = 400
"""Characters of a standfirst."""


def standfirst(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """On a page, a short paragraph or a heading between the headline and the byline or date is the standfirst: no part of the story opens before them."""
    shown = [i for i, block in enumerate(blocks) if not block.hints.hidden]
    start = next((n for n, i in enumerate(shown) if blocks[i].role is Role.TITLE and blocks[i].tag == "h1"), len(shown))
    first = next((n for n in range(start, min(start + NEAR, len(shown) - 1)) if blocks[shown[n]].role in ARTICLE_ROLES), None)
    if first is None:
        return {}
    block, after = blocks[shown[first]], blocks[shown[first + 1]]
    if block.role in (Role.PARAGRAPH, Role.HEADING) and len(block.text) <= LONGEST and after.role in (Role.BYLINE, Role.DATE):
        return {shown[first]: (Role.SUBTITLE, "stands between the headline and the byline")}
    return {}
