"""Teasers: the blocks that advertise other stories, as headline, summary and address."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from newsclean.blocks import Block, Role
from newsclean.parts import SENTENCE_ENDS, TRUNCATED

__all__ = ["HEADINGS", "Teaser", "teasers_of"]

LINKED = 3
"""One teaser of so many that leads somewhere shows that teasers are links on this page: beside a headline stand at most its list's heading and its date."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
OWN = 2
"""Elements outwards of which the class words say that a line is the headline: it and what it links with."""
KICKER_WORDS = 4
"""Words of the longest kicker of a teaser."""


@dataclass(frozen=True, slots=True)
class Teaser:
    """A blurb for another story. `truncated`: it breaks off with an ellipsis."""

    headline: str | None
    summary: str | None = None
    url: str | None = None
    truncated: bool = False


def teasers_of(blocks: Iterable[Block]) -> tuple[Teaser, ...]:
    """One teaser for each story: groups side by side that lead to the same address are one.

    Where teasers are links, a lone line that leads nowhere is the heading of their list, or somebody's name.
    """
    cards = _cards(blocks)
    linked = LINKED * sum(url is not None for _, url in cards) >= len(cards)
    return tuple(_teaser(lines, url) for lines, url in cards if len(lines) > 1 or not linked or any(block.links for block in lines.values()))


def _cards(blocks: Iterable[Block]) -> list[tuple[dict[str, Block], str | None]]:
    """The lines of each teaser, each once, and where it leads."""
    cards = list[tuple[dict[str, Block], str | None]]()
    for group in _groups(blocks, Role.TEASER):
        url = _first_address(group)
        lines = {block.text.strip(): block for block in reversed(group)}
        if url is None or not cards or cards[-1][1] != url:
            cards.append(({}, url))
        cards[-1][0].update((text, lines[text]) for text in reversed(lines) if text not in cards[-1][0])
    return cards


def _first_address(blocks: Iterable[Block]) -> str | None:
    """Where the first link of these blocks leads that leads off the page."""
    return next((link.url for block in blocks for link in block.links if not link.url.startswith("#")), None)


def _teaser(lines: Mapping[str, Block], url: str | None) -> Teaser:
    """The first line is the headline, or the second behind a kicker, without the colon that parts the two to those who hear them; the rest is the summary."""
    texts = list(lines)
    at = 1 if len(texts) > 1 and _is_kicker(lines[texts[0]], lines[texts[1]]) else 0
    headline, summary = texts[at].lstrip(": ") or texts[at], "\n".join(texts[at + 1:]) or None
    return Teaser(headline, summary, url, truncated=TRUNCATED.search(summary or headline) is not None)


def _is_kicker(line: Block, below: Block) -> bool:
    """Is this a label over a headline, not a headline over a summary?"""
    if line.tag in HEADINGS or any("title" in names or "headline" in names for names in line.hints.classes[-OWN:]):
        return False
    text, headline = line.text.strip(), below.text.strip()
    return len(text.split()) <= KICKER_WORDS and len(text) < len(headline) and not headline.endswith(SENTENCE_ENDS)


def _groups(blocks: Iterable[Block], role: Role) -> list[list[Block]]:
    found: dict[str, list[Block]] = {}
    for block in blocks:
        if block.role is role and block.group is not None and block.repeats is None:
            found.setdefault(block.group, []).append(block)
    return list(found.values())
