"""What the place of a block rules out, by what the roles mean: a standfirst stands between the headline and the story, and so on.

The network sees where a block stands, but not what the others were taken for; this is decided over the probabilities of all of them.
"""
from __future__ import annotations

from collections.abc import Sequence
from math import fsum
from typing import Final

from newsclean.blocks import Block, Role
from newsclean.label.model import ROLES
from newsclean.label.network import Probabilities
from newsclean.label.profile import LONG

__all__ = ["settle_places"]

TITLE, SUBTITLE, PARAGRAPH, BYLINE, DATE, CAPTION, TAGS, COMMENT, OTHER = map(ROLES.index, (
    Role.TITLE, Role.SUBTITLE, Role.PARAGRAPH, Role.BYLINE, Role.DATE, Role.CAPTION, Role.TAGS, Role.COMMENT, Role.OTHER))
LIKELY: Final = 0.5
"""Probability from which a block is the headline, or a paragraph of the story."""
FAR: Final = 8
"""Blocks behind the story from which a line speaks of something else."""
ABOVE: Final = 3
"""The same for lines above the headline."""
SURE: Final = 0.9
CERTAIN: Final = 1.0
"""Probability from which a role stays though its place speaks against it. A standfirst does where nothing else is left."""
LEAST: Final = 0.02
"""Probability below which it makes no difference."""
AMID, AMID_TEXT = (TAGS,), (TAGS, DATE, BYLINE)
"""Roles that are ruled out amid the story where they are doubtful. Only on a page may a byline stand there: mark-up tells it."""
FAR_BEHIND = (DATE, BYLINE, CAPTION)
"""The same far behind it."""


def settle_places(blocks: Sequence[Block], found: Sequence[Probabilities]) -> None:
    """Change the probabilities so that no block has a role that its place rules out.

    No standfirst stands behind a paragraph of the story: on labelled pages none of 285 does. What else is ruled out was hardly ever right where networks that
    had not seen the publisher said it: standfirsts above the headline 1 time of 25, doubtful dates and bylines far above it 2 of 27, doubtful dates, bylines
    and captions far behind the story 20 of 178. One comment alone is no discussion. What is preformatted amid a page's story, code or verses, is the story's.

    blocks  of a document
    found   for each of them the probability of each role
    """
    shown = [i for i, block in enumerate(blocks) if not block.hints.hidden]
    story = [i for i in shown if len(blocks[i].text) >= LONG and found[i][PARAGRAPH] >= LIKELY]
    headline = next((i for i in shown if found[i][TITLE] >= LIKELY), 0)
    _rule_out((SUBTITLE,), found[:headline], CERTAIN)
    _rule_out((BYLINE, DATE), found[:max(0, headline - ABOVE)], SURE)
    if story:
        _settle_by_story(blocks, found, shown, (story[0], story[-1]))


def _settle_by_story(blocks: Sequence[Block], found: Sequence[Probabilities], shown: Sequence[int], story: tuple[int, int]) -> None:
    """The same for what stands amid the story or behind it. `shown`: the blocks that are not hidden; `story`: the first and the last of it."""
    first, last = story
    _rule_out((SUBTITLE,), found[first + 1:], CERTAIN)
    _rule_out(AMID_TEXT if blocks[0].path is None else AMID, found[first + 1:last], SURE)
    _rule_out((OTHER,), [found[i] for i in range(first + 1, last) if "pre" in blocks[i].hints.tags], CERTAIN)
    if sum(found[i][COMMENT] >= LIKELY for i in shown) <= 1:
        _rule_out((COMMENT,), found[first + 1:last], SURE)
    _rule_out(FAR_BEHIND, found[last + 1 + FAR:], SURE)


def _rule_out(roles: Sequence[int], found: Sequence[Probabilities], sure: float) -> None:
    """Leave roles that are less than sure no probability, and the others theirs in proportion."""
    for p in found:
        for role in roles:
            if LEAST <= p[role] < sure and (rest := fsum(p[:role]) + fsum(p[role + 1:])):  # one minus the role's is rounded where nearly nothing is left
                p[role] = 0.0
                for other, chance in enumerate(p):
                    p[other] = chance / rest
