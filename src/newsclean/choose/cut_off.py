"""Is the text cut off before an offer to subscribe? What a page shows of a paywall where its mark-up is silent."""
from __future__ import annotations

from collections.abc import Sequence

import regex

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.lazy import lazily
from newsclean.parts import NEWSLETTER, TRUNCATED

__all__ = ["is_cut_off"]

SHORTEST = 60
"""Characters of the shortest text that is cut off; a shorter one that ends in an ellipsis is a headline or a button. East Asian ones count twice."""
NEAR = 4
"""Blocks from the last text of the article on that may be the one that breaks off: its first lines are often taken for a blurb."""
BEHIND = 6
"""Blocks behind the cut in which the offer stands."""
LONGEST_OFFER = 300
WALL = lazily(regex.compile, r"(?:^|[\s_-])(?:pay-?wall|regwall|subscri(?:be|ption)-wall)", regex.IGNORECASE)
"""Class names of paywalls."""
OFFER = lazily(regex.compile, r"subscri(?:be|ption|ber)|abonn|abbon|suscr[ií]|assina(?:nte|tura)|prenumer|tilaa|\babo\b|\bweiterlesen\b"
                      r"|(?:keep|continue) reading|(?:sign|log) in to|membership|\u4f1a\u54e1|\u6703\u54e1|\u4f1a\u5458"
                      r"|\ub85c\uadf8\uc778|\uad6c\ub3c5|\u30ed\u30b0\u30a4\u30f3|\u043f\u043e\u0434\u043f\u0438\u0441", regex.IGNORECASE)
"""Words of an offer to pay or to sign in for the rest, in the languages of the news: member, log in, subscribe."""
FREE = lazily(regex.compile, NEWSLETTER, regex.IGNORECASE)


def is_cut_off(blocks: Sequence[Block]) -> bool:
    """Does the last text of the article, or what stands right behind it, end in an ellipsis, and does an offer to subscribe follow?"""
    last = next((i for i in range(len(blocks) - 1, -1, -1) if blocks[i].confidence > 0 and blocks[i].in_article), None)
    if last is None:
        return False
    cuts = (i for i in range(last, min(len(blocks), last + NEAR)) if _breaks_off(blocks[i]))
    return any(_is_offer(block) for i in cuts for block in blocks[i + 1:i + 1 + BEHIND])


def _breaks_off(block: Block) -> bool:
    if block.role not in (Role.PARAGRAPH, Role.TEASER) or block.links:
        return False
    text = block.text.rstrip()
    wide = sum(char >= "\u2e80" for char in text[:SHORTEST]) if len(text) < SHORTEST else 0
    return len(text) + wide >= SHORTEST and TRUNCATED.search(text) is not None


def _is_offer(block: Block) -> bool:
    if any(WALL.search(name) for name in block.hints.classes[-3:]):
        return True
    text = block.text[:LONGEST_OFFER]
    return block.role not in ARTICLE_ROLES and OFFER.search(text) is not None and FREE.search(text) is None
