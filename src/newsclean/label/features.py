"""The features that roles are told by: names of what is true of a block, in groups that can be left out one by one.

A feature is a string: `group.name` or `group.name=value`; numbers fall into bins. The same names are seen in training and at run time.
"""
from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from newsclean.blocks import Block
from newsclean.document import Document
from newsclean.label.context import context_features
from newsclean.label.kin import count_features, place_features, shape_features
from newsclean.label.links import host_of, link_features
from newsclean.label.markup import Page, markup_features
from newsclean.label.measures import FIRST_KINDS, STOP_KINDS
from newsclean.label.model import Features, Names, Said
from newsclean.label.profile import Profile, profiles_of
from newsclean.label.story import content_words, spoken_words, story_features
from newsclean.label.tables import Column, binned, bins, table
from newsclean.lexicon import lexicon

__all__ = ["features_of"]

WIDTHS: Final = (6, 12, 20, 32, 50, 80, 120, 200, 350, 600)
SHARES: Final = (0.01, 0.15, 0.35, 0.6, 0.9, 0.999)
COUNTS: Final = (1, 2, 3, 4, 6, 9, 14)
WIDTH_BINS, SHARE_BINS, COUNT_BINS = bins(WIDTHS), bins(SHARES), bins(COUNTS)
SIZED: Final = (50, 200)
SIZES: Final = "sml"
"""Widths from which a line is of middle length, and long."""
KNOWN: Final = 40
"""Characters of a line that is likely to come again."""
SHORT: Final = 120
TOLD: Final = 12
"""Width below which a line tells its words, and how many of them."""


def form_features(profiles: Sequence[Profile]) -> list[Column]:
    """The shape of every block's text: length, ends, capitals, digits, function words, links."""
    widths, stops = binned([p.width for p in profiles], WIDTHS), bytes([p.stop for p in profiles])
    words, names = binned([len(p.words) for p in profiles], COUNTS), binned([p.names for p in profiles], SHARES)
    linked, function = binned([p.linked for p in profiles], SHARES), binned([p.function for p in profiles], SHARES)
    digits, sentences = binned([p.digits for p in profiles], SHARES), binned([p.sentences for p in profiles], COUNTS)
    return [_ended.rows(widths, stops), _linked.rows(widths, linked), _functional.rows(widths, function), _named.rows(words, names), _counted.rows(digits, sentences),
            _begun.rows(bytes([p.first for p in profiles]), bytes([p.running for p in profiles]))]


@table(WIDTH_BINS, len(STOP_KINDS))
def _ended(width: int, stop: int) -> Names:
    kind = STOP_KINDS[stop]
    return f"form.width={width}", f"form.stop={kind}", f"form.width+stop={width}/{kind}"


@table(WIDTH_BINS, SHARE_BINS)
def _linked(width: int, linked: int) -> Names:
    return f"form.linked={linked}", f"form.width+linked={width}/{linked}"


@table(WIDTH_BINS, SHARE_BINS)
def _functional(width: int, function: int) -> Names:
    return f"form.function={function}", f"form.width+function={width}/{function}"


@table(COUNT_BINS, SHARE_BINS)
def _named(words: int, names: int) -> Names:
    return f"form.words={words}", f"form.names={names}", f"form.words+names={words}/{names}"


@table(SHARE_BINS, COUNT_BINS)
def _counted(digits: int, sentences: int) -> Names:
    return f"form.digits={digits}", f"form.sentences={sentences}"


@table(len(FIRST_KINDS), 2)
def _begun(first: int, running: int) -> Names:
    return (f"form.first={FIRST_KINDS[first]}", *(["form.running"] if running else ()))


def word_features(p: Profile) -> Names | tuple[Names, ...]:
    """What the words say: kinds from the word lists, patterns, the first words, all words of a short line."""
    words = p.words
    out = list[str]()
    if p.kinds or p.marks:
        size = SIZES[bisect_right(SIZED, p.width)]
        out += [f"words.{kind}/{size}" for kind in p.kinds]
        out += [f"words.has={mark}/{size}" for mark in p.marks]
    if not words:
        return out
    out.append(f"words.begins={' '.join(words[:2])}")
    return out, Said((words[0], words[-1], *words[:TOLD]) if p.width < SHORT else (words[0], words[-1]))


def features_of(document: Document) -> Iterator[Features]:
    """For every block the names of what is true of it, in groups that are kept apart: most are shared with other blocks. Told block by block, since the names
    of all blocks of a page take several times the memory of the page."""
    profiles = _profiles(document)
    page = Page.of(document, profiles)
    around = _around(document, profiles, page)  # first: while it is found memory is short
    columns = [*form_features(profiles), *around]
    profiles.reverse()
    for at, (block, places) in enumerate(zip(document.blocks, zip(*columns))):
        p = profiles.pop()  # it takes as much memory as the text, and is not needed any more
        if p.told is None:
            p.told = word_features(p)
        yield (p.told, *markup_features(block, p, page, at), *places)


def _profiles(document: Document) -> list[Profile]:
    """What every block's own text looks like; short lines that come again are looked at once."""
    first, looked_at, places = dict[str, int](), list[Block](), list[int]()
    for block in document.blocks:
        fresh = len(looked_at)
        at = first.setdefault(block.text, fresh) if _may_repeat(block) else fresh
        if at == fresh:
            looked_at.append(block)
        places.append(at)
    found = profiles_of(looked_at, lexicon())
    return [found[at] for at in places]


def _may_repeat(block: Block) -> bool:
    """Is a line one that is likely to come again, and looks the same then?"""
    return len(block.text) <= KNOWN and not block.links


def _around(document: Document, profiles: Sequence[Profile], page: Page) -> list[Column]:
    """What tells of a block among the others, group by group."""
    found = [*_said(document, profiles), count_features(profiles)]
    if not page.is_html:
        return [*found, *shape_features(profiles)]
    return [*found, *place_features(page.kinds, page.homes, profiles), link_features(document.blocks, profiles, host_of(document.metadata.url))]


def _said(document: Document, profiles: Sequence[Profile]) -> list[Column]:
    """What the words of the blocks tell of a block among them; the profiles let those words go."""
    contents, spoken = content_words(profiles), spoken_words(profiles)
    found = [*context_features(document, profiles, contents, spoken), *story_features(profiles, contents, spoken)]
    for p in profiles:
        p.let_go()
    return found
