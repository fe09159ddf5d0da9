"""More labelled texts: whole pages, labelled by the network for pages where it is sure and no sheet says otherwise, with their mark-up taken away.

The network for pages sees tags and classes that a text has lost; where it is sure, its labels teach the network for texts
(two views of one source, Blum and Mitchell 1998).
"""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

from newsclean.blocks import ARTICLE_ROLES, Role
from newsclean.label.model import ROLES
from newsclean.pipeline import clean
from training.corpus import COMPACT, Sample, compacted
from training.network import Network, probabilities
from training.sheets import is_shown

__all__ = ["silver_texts"]

SURE = 0.8
OPENING = 3   # whether the first lines are standfirst or story shows in mark-up alone
LAYOUTS = (("\n\n", 0.5), ("\n", 0.25))
COMPACT_WEIGHT = 0.5
TURNS = 2     # compact texts of one page
MIN_STORY = 3
ARTICLE = [i for i, role in enumerate(ROLES) if role in ARTICLE_ROLES]
OPENERS = frozenset(ARTICLE_ROLES) | {Role.SUBTITLE}
Line = tuple[str, frozenset[Role] | None]


def silver_texts(pages: Sequence[Sample], places: Sequence[Sequence[int]], features: Sequence[Any], network: Network) -> Iterator[Sample]:
    """Texts of all pages. `places`: for each block of a page the place of the one that speaks for it, of which `features` are."""
    seen = set[int]()
    for page, speakers, numbers in zip(pages, places, features):
        if key(page) in seen:
            continue
        seen.add(key(page))
        lines = list(_lines(page, probabilities(network, numbers)[speakers]))
        layouts = [(separator, weight, lines) for separator, weight in LAYOUTS]
        layouts += [(chance.choice(("\n\n", "\n")), COMPACT_WEIGHT, compact) for chance in map(Random, range(TURNS)) if (compact := _compact(lines, chance))]
        for separator, weight, shown in layouts:
            document = clean(separator.join(line for line, _ in shown), passes=(), kind="text")
            if len(document.blocks) == len(shown):
                yield Sample(document, [label for _, label in shown], "text", page.publisher, weight)


def _compact(lines: Sequence[Line], chance: Random) -> list[Line]:
    """The story and its parts as a scraper hands them over; nothing where the page has no story."""
    told = dict(lines)
    story = [(line, "paragraph" if label == OPENERS else next(iter(label)).value) for line, label in lines if label and (label == OPENERS or len(label) == 1)]
    story = [(line, role) for line, role in story if role in COMPACT]
    if sum(role == "paragraph" for _, role in story) < MIN_STORY:
        return []
    return [(line, told[line]) for line, _ in compacted(story, chance)]


def key(page: Sample) -> int:
    """Equal for samples of one page."""
    return hash(tuple(block.text for block in page.document.blocks))


def _lines(page: Sample, found: Any) -> Iterator[Line]:
    """The shown lines of a page with the role that the network is sure of."""
    opened = 0
    for block, p, known in zip(page.document.blocks, found, page.labels):
        if is_shown(block):
            label = _sure(p, known)
            if label and label <= OPENERS:
                opened += 1
                label = OPENERS if opened <= OPENING or Role.SUBTITLE in label else label
            yield from ((line.strip(), label) for line in block.text.split("\n") if line.strip())


def _sure(p: Any, known: frozenset[Role] | None) -> frozenset[Role] | None:
    article = p[ARTICLE].sum()
    at = max(ARTICLE, key=p.__getitem__) if article >= 0.5 else max((i for i in range(len(ROLES)) if i not in ARTICLE), key=p.__getitem__)
    sure = article if article >= 0.5 else p[at]
    role = ROLES[at]
    return frozenset({role}) if sure >= SURE and (known is None or role in known) else None
