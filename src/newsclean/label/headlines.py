"""One page, one headline: which of the lines that look like the title are, decided over all of them together."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, takewhile
from typing import Final

import regex

from newsclean.blocks import Block, Role
from newsclean.label.model import ROLES
from newsclean.label.network import Probabilities
from newsclean.label.profile import LONG
from newsclean.label.rules import settled
from newsclean.label.widths import width_of
from newsclean.lazy import lazily
from newsclean.lexicon import words_of

__all__ = ["ADDRESS", "Kind", "kind_of", "settle_headline"]

TITLE, SUBTITLE, TAGS, NAVIGATION, PARAGRAPH, HEADING = map(ROLES.index, (Role.TITLE, Role.SUBTITLE, Role.TAGS, Role.NAVIGATION, Role.PARAGRAPH, Role.HEADING))
PLAUSIBLE: Final = 0.1
"""Probability of its best other role from which a line that says something else than the headline is no title. Below, the page says its headline in two
ways, one of them for search engines: called a standfirst, the second cost one page of forty its exact text."""
AGAIN: Final = 0.15
"""What the probability of a headline gains each time it stands on the page once more, up to MOST_AGAIN times."""
MOST_AGAIN: Final = 2
SHARED: Final = 0.75
"""Share of the words of the shorter of two lines that stand in the longer, from which they are one headline, if they are half of the longer."""
HALF: Final = 0.5
WHOLE: Final = 4
"""Words of a line all of which stand in a longer one, from which it is a part of the same headline: an outlet's name or a label stands beside it."""
LEAST: Final = 0.2
"""Probability from which the likeliest line before the story of a text is its title where no line is likelier to be one than anything else."""
FLOOR: Final = 0.9 / len(ROLES)
"""The likeliest of all roles is likelier than this; to ask for less before is cheaper."""
BREADCRUMB: Final = 40
"""Characters of a step in the path to the page."""
STEPS: Final = frozenset({ROLES.index(Role.TAGS), ROLES.index(Role.NAVIGATION)})
HEADS: Final = ("h1", "h2")
Kind = tuple[tuple[str, ...], tuple[str, ...]]
MANY: Final = 2
"""Subheadings that are marked up like a line from which it is none of the page's headlines."""
ADDRESS: Final = lazily(regex.compile, r"(?:https?://)?(?:[\p{L}\p{N}-]{1,63}+\.){1,8}+\p{Ll}{2,12}(?:/\S*+)?")
"""The address of a site or page and nothing else."""
PATH: Final = lazily(regex.compile, rf"[^/>»›|.!?]{{2,{BREADCRUMB}}}(?:\s[/>»›]\s[^/>»›|.!?]{{2,{BREADCRUMB}}}){{2,6}}")
"""The path to the page in one line: of 26 labelled lines like that none is a headline, or of a story."""
MIN_HEADLINE: Final = 30
"""Width of a headline that has a standfirst, or stands on a page without a first heading; a shorter line before a headline is a label, a person's name, or the site's."""
LIKELY: Final = 0.5
"""Probability from which a line that looks like the headline is one over another: menus and names of sites are less likely."""
NEARLY: Final = 0.12
"""By how much less likely than the line below a headline may be."""
LESS_LIKELY: Final = 0.3
"""Probability of being the headline from which a line is, that looks more like something else, over one that is UNSURE to be it, or on a page without a first heading."""
UNSURE: Final = 0.8
MISTAKEN: Final = frozenset(map(ROLES.index, (Role.TEASER, Role.SUBTITLE, Role.PARAGRAPH)))
"""What a headline is taken for."""
ABOVE: Final = 3
"""Blocks before a standfirst in which its headline stands."""
BESIDE: Final = 2
"""Blocks from one line that looks like the headline to another up to which they belong together: a label and the headline, the end of a path and the headline."""


def settle_headline(blocks: Sequence[Block], found: Sequence[Probabilities]) -> None:
    """Change the probabilities so that one headline is left, however often it stands there.

    blocks  of a document
    found   for each of them the probability of each role
    """
    is_text = blocks[0].path is None
    titles = _titles_of_text(blocks, found) if is_text else _titles(blocks, found)
    if not titles:
        if is_text:
            _best_line(blocks, found, LEAST)
        elif all(block.tag != HEADS[0] for block in blocks):
            _best_line(blocks, found, LESS_LIKELY, MIN_HEADLINE)
        return
    one, *others = sorted(_headlines(blocks, titles), key=lambda lines: -_likely(lines, found))
    if others:
        _take_away(blocks, found, one, [*chain.from_iterable(others)])
    if is_text:
        for i in _steps(blocks, one, found):
            found[i][TITLE], found[i][TAGS] = found[i][TAGS], found[i][TITLE]


def _titles(blocks: Sequence[Block], found: Sequence[Probabilities]) -> list[int]:
    """The lines that look like the title more than like anything else."""
    return [i for i, (block, p) in enumerate(zip(blocks, found)) if p[TITLE] >= FLOOR and p[TITLE] == max(p) and not settled(block)]


def _titles_of_text(blocks: Sequence[Block], found: Sequence[Probabilities]) -> list[int]:
    """The same of a text, where addresses and standfirsts look like titles, too; their probabilities change."""
    _rule_out_ways(blocks, found)
    return _above_standfirsts(blocks, found, _titles(blocks, found))


def _take_away(blocks: Sequence[Block], found: Sequence[Probabilities], one: Sequence[int], others: Sequence[int]) -> None:
    """Let the other lines that look like the headline be none: subheadings, or what they look like besides. `one`: the lines that are the headline."""
    many = _subheadings(blocks, found)
    for i in others:
        if many.get(kind_of(blocks[i]), 0) >= MANY:
            found[i][HEADING] += found[i][TITLE]
            found[i][TITLE] = 0.0
        elif not _is_head(blocks[i], i, one) and max([*found[i][:TITLE], *found[i][TITLE + 1:]]) >= PLAUSIBLE:
            found[i][TITLE] = 0.0


def _rule_out_ways(blocks: Sequence[Block], found: Sequence[Probabilities]) -> None:
    """A line that is the address of a site or page, which reading modes print above the headline, or the path to it is no headline but a way to the page."""
    for block, p in zip(blocks, found):
        text = block.text.strip() if p[TITLE] >= FLOOR else ""
        if way := NAVIGATION if ADDRESS.fullmatch(text) else TAGS if PATH.fullmatch(text) else None:
            p[TITLE], p[way] = 0.0, p[TITLE] + p[way]


def _above_standfirsts(blocks: Sequence[Block], found: Sequence[Probabilities], titles: Sequence[int]) -> list[int]:
    """The titles of a text, where two that say different things stand beside each other the first alone: the second is its standfirst.

    Without mark-up a standfirst without a full stop looks like a headline, and may well be the likelier one; it never stands first. Out of fold all five second
    lines like that were standfirsts, and so was the headline in both places where it was the less likely line.
    """
    left = list[int]()
    for i in titles:
        above = _headline_above(blocks, found, i)
        if above is None or (left and above < left[-1]):
            left.append(i)
            continue
        found[i][TITLE], found[i][SUBTITLE] = min(found[i][TITLE], found[i][SUBTITLE]), max(found[i][TITLE], found[i][SUBTITLE])
        if above not in titles:
            left.append(above)
            best = max(range(len(found[above])), key=found[above].__getitem__)
            found[above][TITLE], found[above][best] = found[above][best], found[above][TITLE]
    return left


def _headline_above(blocks: Sequence[Block], found: Sequence[Probabilities], at: int) -> int | None:
    """The nearest line above one that looks like the title which may be the headline, too, and says something else."""
    near = range(at - 1, max(-1, at - 1 - ABOVE), -1)
    return next((i for i in near if _may_be_headline(blocks[i], found[i], found[at]) and not _say_the_same(blocks[i], blocks[at])), None)


def _may_be_headline(block: Block, p: Probabilities, below: Probabilities) -> bool:
    """May this line, whose roles have these probabilities, be the headline over a line that looks like one, too?"""
    if width_of(block.text) < MIN_HEADLINE or block.text.rstrip().endswith(":"):
        return False
    best = max(range(len(p)), key=p.__getitem__)
    if best == TITLE:
        return p[TITLE] >= LIKELY and p[TITLE] > below[TITLE] - NEARLY
    return best in MISTAKEN and p[TITLE] >= LESS_LIKELY and below[TITLE] < UNSURE


def _say_the_same(one: Block, other: Block) -> bool:
    return _is_same(frozenset(words_of(one.text)), frozenset(words_of(other.text)))


def _is_head(block: Block, at: int, one: Sequence[int]) -> bool:
    """Is a line marked up as the page's first or second heading, away from the headline? Where the first is worded for search engines, the second is printed."""
    return block.tag in HEADS and min(abs(at - i) for i in one) > BESIDE


def _subheadings(blocks: Sequence[Block], found: Sequence[Probabilities]) -> Counter[Kind]:
    """How often lines of one kind are subheadings: they head the entries of a live blog, or parts of a story."""
    return Counter(kind_of(block) for block, p in zip(blocks, found) if block.tag in HEADS and p[HEADING] == max(p))


def kind_of(block: Block) -> Kind:
    """What headings have in common that are marked up alike."""
    return block.hints.tags, block.hints.classes[-1:]


def _headlines(blocks: Sequence[Block], titles: Sequence[int]) -> list[list[int]]:
    """The lines in groups that say one thing."""
    groups: list[list[int]] = []
    words = {i: frozenset(words_of(blocks[i].text)) for i in titles}
    for i in titles:
        same = next((lines for lines in groups if any(_is_same(words[i], words[j]) for j in lines)), None)
        if same is None:
            groups.append([i])
        else:
            same.append(i)
    return groups


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Are two lines, told by their words, one headline?"""
    few, many = sorted((len(one), len(other)))
    shared = len(one & other)
    return shared >= max(SHARED * few, HALF * many, 1) or shared == few >= WHOLE


def _likely(lines: Sequence[int], found: Sequence[Probabilities]) -> float:
    """How likely a headline is the page's, given the lines that say it."""
    return max(found[i][TITLE] for i in lines) + AGAIN * min(len(lines) - 1, MOST_AGAIN)


def _best_line(blocks: Sequence[Block], found: Sequence[Probabilities], least: float, width: int = 0) -> None:
    """Leave the likeliest title before the story, among single lines at least so wide, no other role, if it is at least so likely."""
    before = takewhile(lambda pair: len(pair[0].text) < LONG or pair[1][PARAGRAPH] != max(pair[1]), zip(blocks, found))
    best = max((p for block, p in before if "\n" not in block.text and width_of(block.text) >= width and not settled(block)), key=lambda p: p[TITLE], default=None)
    if best and best[TITLE] >= least:
        for role in range(len(best)):
            best[role] *= role == TITLE


def _steps(blocks: Sequence[Block], lines: Sequence[int], found: Sequence[Probabilities]) -> Iterator[int]:
    """The lines of a headline that end a path to the page: behind a short step, the headline itself soon after."""
    for i, after in pairwise(lines):
        if i and after - i <= BESIDE and len(blocks[i - 1].text) < BREADCRUMB:
            before = found[i - 1]
            if max(range(len(before)), key=before.__getitem__) in STEPS:
                yield i
