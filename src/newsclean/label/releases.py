"""What stands behind a press release: what the company says of itself, its caution about forecasts, whom the press may ask."""
from __future__ import annotations

from collections.abc import Sequence

import regex

from newsclean.blocks import Block, Role
from newsclean.label.labelled import Labelled, labelled
from newsclean.label.rules import Verdict
from newsclean.lazy import lazily

__all__ = ["behind_a_release"]

ABOUT = lazily(regex.compile, r"(?:\u00c0 propos d['\N{RIGHT SINGLE QUOTATION MARK}]|(?:About|\u00dcber|Ueber|\u00c0 propos de|Acerca de|Sobre|Informazioni su|Over|Om|O) )"
                              r"(?:(?:the|die|der|das|den|la|le|el|il|o|a) |l['\N{RIGHT SINGLE QUOTATION MARK}])?\p{Lu}[^\n?!]{1,60}(?:\n|$)")
"""A heading, or the first line of a block, that names whom the rest is about."""
OTHERS = lazily(regex.compile, r"(?:(?:Media|Press|Investor|Public|Presse|Medien)[- ]?(?:and Investor )?(?:[Rr]elations )?(?:[Cc]ontacts?|kontakte?|[Oo]ffice|stelle)"
                               r"|Contacts? (?:presse|m\u00e9dias|medias)|Contactos? de prensa|Contatt[oi] stampa|Perscontact|R\u00fcckfragehinweis|Notes? to [Ee]ditors"
                               r"|(?:Cautionary|Safe [Hh]arbou?r)\b[^\n]{0,60}|Forward[- ][Ll]ooking [Ss]tatements?|Zukunftsgerichtete Aussagen)\s?:?(?:\n|$)")
"""A line that leads in what else stands behind a press release, and hardly anywhere else: whom to ask, a caution about forecasts."""
NEAR = 12
"""Blocks in which one of those lines stands behind the first, and that such a part has at most."""
HALF = 0.5
"""Share of the story, in characters, that such a part is smaller than."""


def behind_a_release(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """Behind a press release, from a heading that names the company on ("About Pell Boats plc"), nothing is of the story, if a line near it says whom the press may ask, or
    warns of forecasts."""
    blocks = labelled(blocks)
    story = blocks.story
    at = next((n for n in range(len(story) // 2, len(story)) if blocks[story[n]].text[:1].isupper() and ABOUT.match(blocks[story[n]].text)), None)
    if at is None or len(story) - at > NEAR or not _is_release(blocks, story[at]):
        return {}
    sizes = [len(blocks[i].text) for i in story]
    return dict.fromkeys(story[at:], (Role.OTHER, "behind a press release: what the company says of itself")) if sum(sizes[at:]) < HALF * sum(sizes) else {}


def _is_release(blocks: Labelled, at: int) -> bool:
    """Does a line near this one show that it stands behind a press release?"""
    return any(OTHERS.match(blocks[i].text.strip()) for i in range(max(0, at - NEAR), min(len(blocks), at + 1 + NEAR)))
