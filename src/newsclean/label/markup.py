"""Features of a page's mark-up: tags and class words around a block, and how much running text its containers hold."""
from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from newsclean.blocks import Block, Hints
from newsclean.document import Document
from newsclean.label.model import Features, Names
from newsclean.label.profile import WHOLE, Profile
from newsclean.lazy import lazily

__all__ = ["Page", "markup_features"]

NEAR: Final = 3
"""Innermost ancestors whose class words are told apart from those further out."""
FAR: Final = 10
"""Ancestors beyond this one say nothing of a block."""
TAGS: Final = {tag: f"markup.in={tag}" for tag in """nav header footer aside article main figure figcaption li ul ol table td th tr form blockquote button a strong b em i time
address p h1 h2 h3 h4 h5 h6 label details summary section cite small font center span div body pre dl dt dd title noscript iframe option select textarea caption""".split()}
"""Tags that tell something of the text inside, and their features."""
WORD: Final = lazily(re.compile, r"[a-z]{3,18}")
MOST_WORDS: Final = 12
OWN_WORDS: Final = 6
STEMS: Final = lazily(re.compile,
    "a(?:uth?or|rticle|dvert|vatar)|b(?:yline|io|ody|anner|utton)|"
    "c(?:aption|omment|redit|opyright|rumb|ontent|ard|ookie|orrect|ontrib|ategor)|d(?:ate|eck|esc|isclaim)|e(?:xcerpt|vent|ditor)|"
    "f(?:ooter|igure|act)|gallery|h(?:eadline|eader)|i(?:ntro|tem|mage|nfo)|k(?:eyword|icker)|l(?:ead|ede|ist|ogin|abel|atest|ive)|"
    "m(?:eta|enu|edia|odal|ore)|n(?:ewsletter|av|ote|ame|ext)|overlay|"
    "p(?:romo|ublish|rofil|aragraph|hoto|opup|rice|roduct|rev|agina|opular|ay)|quote|"
    "r(?:elated|ecommend|ating|eview|ubri|ecipe|ead)|"
    "s(?:ummar|ocial|har[ei]|tandfirst|ubtitle|ubhead|ubline|ource|idebar|tory|lide|ubscri|ignup|ponsor|hop|ection|earch)|"
    "t(?:easer|opic|ime|itle|able|rend|icker)|video|w(?:idget|riter|all)")
"""Stems of the words that pages name their parts by, found inside compounds ("articleauthordate"), too; by their first letter, which makes the search three times as fast."""
SHARES: Final[tuple[float, ...]] = (0.001, 0.1, 0.3, 0.6, 0.9)
NOTHING: Final[tuple[str, ...]] = ()
ANYWHERE: Final = 0
CLOSE: Final = 1
INSIDE: Final = 2
"""Places in Said."""
BOXES: Final = frozenset("""newsletter newsletters promo promos promotion promoted subscribe subscription subscribers subscri signup sponsor sponsored related recommend
recommended""".split())
"""Words and stems that name boxes beside a story. An element that holds the story and a first heading is none, whatever it is called: a post is "newsletter-post"
where it was sent out by mail."""
MAIN_SHARE: Final = 0.6
"""The main container is the innermost element that holds at least this share of the page's running text."""

Kind = tuple[tuple[str, ...], tuple[str, ...], str]  # tags, class words, naming attribute
Said = tuple[tuple[str, ...], ...]
"""What an element says of one anywhere, of one close by, and by stems. (Compiled code takes a tuple of three apart, and makes it anew, wherever it goes.)"""


@dataclass(slots=True)
class Page:
    """What features ask of a page as a whole.

    mass      path of a container -> width of the running text directly in it
    family    path of a container -> the same, its children's included
    main      path of the main container, "" where there is none
    outer     class and id words of the elements that hold both the main container and a first heading, outermost first
    homes     for every block of a page the path of the element around it
    kinds     for every block of a page the number of its kind of place: equal for blocks under equal tags, class words and naming attributes
    around    what the places of each kind say
    said      what the class and id words of an element say: most elements are around many blocks
    """

    is_html: bool
    mass: dict[str, int] = field(default_factory=dict)
    family: dict[str, int] = field(default_factory=dict)
    heaviest: int = 1
    widest: int = 1
    main: str = ""
    outer: tuple[str, ...] = ()
    stated: bool = False
    homes: list[str] = field(default_factory=list)
    kinds: list[int] = field(default_factory=list)
    around: list[tuple[Names, ...] | None] = field(default_factory=list)
    said: dict[str, Said] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, profiles: Sequence[Profile]) -> Page:
        """Weigh the containers of a page."""
        page = cls(document.facts.kind == "html")
        if not page.is_html:
            return page
        numbers = page.walked(document.blocks, profiles)
        total = page.weighed()
        page.around = [None] * len(numbers)
        page.heaviest = max(page.mass.values(), default=1)
        page.widest = max(page.family.values(), default=1)
        everything = sum(page.mass.values())
        page.main = max((path for path, width in total.items() if width >= MAIN_SHARE * everything), key=lambda path: path.count("/"), default="")
        if page.main:
            kinds = {number for (tags, _, _), number in numbers.items() if "h1" in tags}
            page.outer = _holders([block for block, kind in zip(document.blocks, page.kinds) if kind in kinds], page.main)
        return page

    def walked(self, blocks: Sequence[Block], profiles: Sequence[Profile]) -> dict[Kind, int]:
        """Finds where every block stands, and what the containers weigh; gives for every kind of place its number."""
        numbers, home = dict[Kind, int](), ""
        for block, p in zip(blocks, profiles):
            hints, own, width = block.hints, container_of(block), p.width
            home = home if own == home else own  # neighbours share one object
            self.stated = self.stated or hints.stated
            self.homes.append(home)
            self.kinds.append(numbers.setdefault((hints.tags, hints.classes, hints.itemprop), len(numbers)))
            if p.running and block.path:
                self.mass[home] = self.mass.get(home, 0) + width
        return numbers

    def weighed(self) -> dict[str, int]:
        """Finds the families, and gives for every path the width of the running text anywhere in it."""
        total = dict[str, int]()
        for home, width in self.mass.items():  # few containers hold running text, but for many blocks
            for box in (home, outer_of(home)):
                self.family[box] = self.family.get(box, 0) + width
            path = home
            while path:
                total[path] = total.get(path, 0) + width
                path = outer_of(path)
        return total


def _holders(headings: Sequence[Block], main: str) -> tuple[str, ...]:
    """What the elements are called that hold both the main container and a first heading, of several headings the nearest one."""
    steps, found = main.split("/")[1:], tuple[str, ...]()
    for block in headings:
        path = str(block.path).split("/")[1:]
        depth = next((i for i, (one, other) in enumerate(zip(steps, path)) if one != other), min(len(steps), len(path)))
        found = max(found, block.hints.classes[:depth], key=len)
    return found


def container_of(block: Block) -> str:
    """Path of the element around the block's own block-level element."""
    path = block.path or ""
    return path[:max(0, path.rfind(f"/{block.tag}["))]


def outer_of(path: str) -> str:
    """Path of the element around another one; "" around the outermost."""
    return path[:max(0, path.rfind("/"))]


def markup_features(block: Block, p: Profile, page: Page, at: int) -> Features:
    """Tags, class words and containers, in groups; nothing in text but what a mark says. `at`: the block's place."""
    hints, tag = block.hints, block.tag
    if not page.is_html:
        return (_marked(tag, hints.gap),)
    home, kind = page.homes[at], page.kinds[at]
    around = page.around[kind]
    if around is None:
        around = page.around[kind] = _around(hints, page)
    direct = bisect_right(SHARES, page.mass.get(home, 0) / page.heaviest)
    family = bisect_right(SHARES, page.family.get(outer_of(home), 0) / page.widest)
    inside = "in" if page.main and home.startswith(page.main) else "out"
    out = _shown(hints, p, page.stated)
    if p.running:
        out.append(f"markup.running+mass={direct}/{family}/{inside}")
    return _place(tag, direct, family, inside, _linked(block, p)), out or NOTHING, around


def _shown(hints: Hints, p: Profile, is_stated: bool) -> list[str]:
    """Whether a reader of the page sees the block, and what the page's data has of it. `is_stated`: does that give a body?"""
    out: list[str] = []
    if hints.hidden:
        out.append("markup.hidden")
    if is_stated:
        out.append("markup.stated" if hints.stated else f"markup.unstated={p.width >= 80}")
    if hints.embedded:
        out.append("markup.embedded")
    return out


def _linked(block: Block, p: Profile) -> str:
    """How much of a block is link."""
    return "none" if not block.links else "all" if p.linked > WHOLE else "some"


@lru_cache(maxsize=256)
def _marked(tag: str, gap: int) -> tuple[str, str]:
    return f"markup.tag={tag}", f"markup.gap={gap}"


@lru_cache(maxsize=8192)
def _place(tag: str, direct: int, family: int, inside: str, link: str) -> tuple[str, ...]:
    """The names of one kind of place: blocks of a kind share them."""
    return (f"markup.tag={tag}", f"markup.mass={direct}", f"markup.family={family}", f"markup.main={inside}", f"markup.mass+family={direct}/{family}/{inside}",
            f"markup.tag+main={tag}/{inside}/{direct}", f"markup.link={link}", f"markup.tag+link={tag}/{link}/{inside}")


def _around(hints: Hints, page: Page) -> tuple[Names, ...]:
    """What the enclosing elements say, group by group; the same for all blocks with these hints. Elements may say the same."""
    classes, size = hints.classes, len(hints.classes)
    middle = max(0, size - NEAR)
    far, near = _told(classes, max(0, size - FAR), middle, page), _told(classes, middle, size, page)
    groups = [_inside(hints.tags)]
    groups += [told[ANYWHERE] for told in far + near]
    groups += [told[CLOSE] for told in near]
    groups += [told[INSIDE] for told in near]
    if classes:
        groups.append(_own(classes[-1]))
        groups.append(_inner(hints.tags[-2:]))
    if hints.itemprop:
        groups.append((f"markup.prop={hints.itemprop.lower()[:24]}",))
    return tuple([group for group in groups if group])


def _told(classes: tuple[str, ...], start: int, end: int, page: Page) -> list[Said]:
    """What some of the elements around a block say, outermost first: those from `start` on, up to `end`."""
    outer, known = page.outer, page.said
    held = len(outer) if classes[:len(outer)] == outer else 0
    out = list[Said]()
    for at in range(start, end):
        own = classes[at]
        if not own:  # most elements
            continue
        told = _held(own) if at < held else known.get(own)
        if told is None:
            told = known[own] = _said(own)
        out.append(told)
    return out


@lru_cache(maxsize=2048)
def _inside(tags: tuple[str, ...]) -> tuple[str, ...]:
    """The tags around a block that tell something."""
    return tuple(dict.fromkeys([TAGS[tag] for tag in tags if tag in TAGS]))


@lru_cache(maxsize=8192)
def _said(classes: str) -> Said:
    """What an element's class and id say: the words, told of an element anywhere, and of one close by; stems of parts' names inside them."""
    words = list(dict.fromkeys(WORD.findall(classes)))[:MOST_WORDS]
    return (tuple([f"markup.class={word}" for word in words]), tuple([f"markup.near={word}" for word in words]),
            tuple([f"markup.stem={stem}" for stem in STEMS.findall(classes)[:MOST_WORDS]]))


@lru_cache(maxsize=1024)
def _held(classes: str) -> Said:
    """The same of an element that holds the story, without the words that name boxes beside one."""
    return tuple([tuple([name for name in names if name.partition("=")[2] not in BOXES]) for names in _said(classes)])


@lru_cache(maxsize=8192)
def _own(classes: str) -> tuple[str, ...]:
    """The words and stems of the block's own class and id."""
    return (*[f"markup.own={word}" for word in WORD.findall(classes)[:OWN_WORDS]], *[f"markup.root={stem}" for stem in STEMS.findall(classes)[:MOST_WORDS]])


@lru_cache(maxsize=2048)
def _inner(tags: tuple[str, ...]) -> tuple[str]:
    """The two innermost tags."""
    return (f"markup.inner={'/'.join(tags)}",)
