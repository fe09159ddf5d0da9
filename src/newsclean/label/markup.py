"""Features of a page's mark-up: tags and class words around a block, and how much running text its containers hold."""
from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from newsclean.blocks import Block, Hints
from newsclean.document import Document
from newsclean.label.model import Features, Names
from newsclean.label.profile import Profile

__all__ = ["Page", "markup_features"]

NEAR = 3
"""Innermost ancestors whose class words are told apart from those further out."""
FAR = 10
"""Ancestors beyond this one say nothing of a block."""
TAGS = {tag: f"markup.in={tag}" for tag in """nav header footer aside article main figure figcaption li ul ol table td th tr form blockquote button a strong b em i time address
p h1 h2 h3 h4 h5 h6 label details summary section cite small font center span div body pre dl dt dd title noscript iframe option select textarea caption""".split()}
"""Tags that tell something of the text inside, and their features."""
WORD = re.compile(r"[a-z]{3,18}")
MOST_WORDS = 12
OWN_WORDS = 6
STEMS = re.compile(
    "a(?:uth?or|rticle|dvert|vatar)|b(?:yline|io|ody|anner|utton)|"
    "c(?:aption|omment|redit|opyright|rumb|ontent|ard|ookie|orrect|ontrib|ategor)|d(?:ate|eck|esc|isclaim)|e(?:xcerpt|vent|ditor)|"
    "f(?:ooter|igure|act)|gallery|h(?:eadline|eader)|i(?:ntro|tem|mage|nfo)|k(?:eyword|icker)|l(?:ead|ede|ist|ogin|abel|atest|ive)|"
    "m(?:eta|enu|edia|odal|ore)|n(?:ewsletter|av|ote|ame|ext)|overlay|"
    "p(?:romo|ublish|rofil|aragraph|hoto|opup|rice|roduct|rev|agina|opular|ay)|quote|"
    "r(?:elated|ecommend|ating|eview|ubri|ecipe|ead)|"
    "s(?:ummar|ocial|har[ei]|tandfirst|ubtitle|ubhead|ubline|ource|idebar|tory|lide|ubscri|ignup|ponsor|hop|ection|earch)|"
    "t(?:easer|opic|ime|itle|able|rend|icker)|video|w(?:idget|riter|all)")
"""Stems of the words that pages name their parts by, found inside compounds ("articleauthordate"), too; by their first letter, which makes the search three times as fast."""
SHARES = (0.001, 0.1, 0.3, 0.6, 0.9)
NOTHING: tuple[str, ...] = ()
UNSAID = NOTHING, NOTHING, NOTHING
ALL_LINKED = 0.95
"""Share of characters inside links from which a block is a link as a whole."""
BOXES = frozenset("""newsletter newsletters promo promos promotion promoted subscribe subscription subscribers subscri signup sponsor sponsored related recommend
recommended""".split())
"""Words and stems that name boxes beside a story. An element that holds the story and a first heading is none, whatever it is called: a post is "newsletter-post"
where it was sent out by mail."""
MAIN_SHARE = 0.6
"""The main container is the innermost element that holds at least this share of the page's running text."""


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

    @classmethod
    def of(cls, document: Document, profiles: Sequence[Profile]) -> Page:
        """Weigh the containers of a page."""
        page = cls(document.facts.kind == "html")
        if not page.is_html:
            return page
        page.stated = any(block.hints.stated for block in document.blocks)
        page.homes = [container_of(block) for block in document.blocks]
        numbers = dict[tuple[object, ...], int]()
        page.kinds = [numbers.setdefault((block.hints.tags, block.hints.classes, block.hints.itemprop), len(numbers)) for block in document.blocks]
        page.around = [None] * len(numbers)
        total = dict[str, int]()
        for home, block, p in zip(page.homes, document.blocks, profiles):
            if p.running and block.path:
                page.mass[home] = page.mass.get(home, 0) + p.width
                outer = home.rpartition("/")[0]
                for box in (home, outer):
                    page.family[box] = page.family.get(box, 0) + p.width
                path = home
                while path:
                    total[path] = total.get(path, 0) + p.width
                    path = path.rpartition("/")[0]
        page.heaviest = max(page.mass.values(), default=1)
        page.widest = max(page.family.values(), default=1)
        everything = sum(page.mass.values())
        page.main = max((path for path, width in total.items() if width >= MAIN_SHARE * everything), key=lambda path: path.count("/"), default="")
        page.outer = _holders(document.blocks, page.main) if page.main else ()
        return page


def _holders(blocks: Sequence[Block], main: str) -> tuple[str, ...]:
    """What the elements are called that hold both the main container and a first heading, of several headings the nearest one."""
    steps, found = main.split("/")[1:], tuple[str, ...]()
    for block in blocks:
        if "h1" in block.hints.tags:
            path = str(block.path).split("/")[1:]
            depth = next((i for i, (one, other) in enumerate(zip(steps, path)) if one != other), min(len(steps), len(path)))
            found = max(found, block.hints.classes[:depth], key=len)
    return found


def container_of(block: Block) -> str:
    """Path of the element around the block's own block-level element."""
    path = block.path or ""
    head, _, last = path.rpartition("/")
    while head and not last.startswith(f"{block.tag}["):
        head, _, last = head.rpartition("/")
    return head


def markup_features(block: Block, p: Profile, page: Page, at: int) -> Features:
    """Tags, class words and containers, in groups; nothing in text but what a mark says. `at`: the block's place."""
    if not page.is_html:
        return (_marked(block.tag, block.hints.gap),)
    home, kind = page.homes[at], page.kinds[at]
    around = page.around[kind]
    if around is None:
        around = page.around[kind] = _around(block.hints, page.outer)
    direct = bisect_right(SHARES, page.mass.get(home, 0) / page.heaviest)
    family = bisect_right(SHARES, page.family.get(home.rpartition("/")[0], 0) / page.widest)
    inside = "in" if page.main and home.startswith(page.main) else "out"
    link = _link(p.linked) if block.links else "none"
    out: list[str] = []
    if block.hints.hidden:
        out.append("markup.hidden")
    if page.stated:
        out.append("markup.stated" if block.hints.stated else f"markup.unstated={p.width >= 80}")
    if block.hints.embedded:
        out.append("markup.embedded")
    if p.running:
        out.append(f"markup.running+mass={direct}/{family}/{inside}")
    return _place(block.tag, direct, family, inside, link), out or NOTHING, around


def _link(linked: float) -> str:
    """How much of a block with links is link."""
    return "all" if linked > ALL_LINKED else "some"


@lru_cache(maxsize=256)
def _marked(tag: str, gap: int) -> tuple[str, str]:
    return f"markup.tag={tag}", f"markup.gap={gap}"


@lru_cache(maxsize=8192)
def _place(tag: str, direct: int, family: int, inside: str, link: str) -> tuple[str, ...]:
    """The names of one kind of place: blocks of a kind share them."""
    return (f"markup.tag={tag}", f"markup.mass={direct}", f"markup.family={family}", f"markup.main={inside}", f"markup.mass+family={direct}/{family}/{inside}",
            f"markup.tag+main={tag}/{inside}/{direct}", f"markup.link={link}", f"markup.tag+link={tag}/{link}/{inside}")


def _around(hints: Hints, outer: tuple[str, ...]) -> tuple[Names, ...]:
    """What the enclosing elements say, group by group; the same for all blocks with these hints. Elements may say the same."""
    classes = hints.classes
    held = max(0, len(outer) - max(0, len(classes) - FAR)) if classes[:len(outer)] == outer else 0
    said = [(_said(own) if at >= held else _held(own)) if own else UNSAID for at, own in enumerate(classes[-FAR:])]
    near = said[-NEAR:]
    groups = [_inside(hints.tags), *[anywhere for anywhere, _, _ in said], *[close for _, close, _ in near], *[stems for _, _, stems in near]]
    if classes:
        groups += (_own(classes[-1]), _inner(hints.tags[-2:]))
    if hints.itemprop:
        groups.append((f"markup.prop={hints.itemprop.lower()[:24]}",))
    return tuple(filter(None, groups))


@lru_cache(maxsize=2048)
def _inside(tags: tuple[str, ...]) -> tuple[str, ...]:
    """The tags around a block that tell something."""
    return tuple(dict.fromkeys([TAGS[tag] for tag in tags if tag in TAGS]))


@lru_cache(maxsize=8192)
def _said(classes: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """What an element's class and id say: the words, told of an element anywhere, and of one close by; stems of parts' names inside them."""
    words = list(dict.fromkeys(WORD.findall(classes)))[:MOST_WORDS]
    return (tuple([f"markup.class={word}" for word in words]), tuple([f"markup.near={word}" for word in words]),
            tuple([f"markup.stem={stem}" for stem in STEMS.findall(classes)[:MOST_WORDS]]))


@lru_cache(maxsize=1024)
def _held(classes: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The same of an element that holds the story, without the words that name boxes beside one."""
    anywhere, close, stems = (tuple([name for name in names if name.partition("=")[2] not in BOXES]) for names in _said(classes))
    return anywhere, close, stems


@lru_cache(maxsize=8192)
def _own(classes: str) -> tuple[str, ...]:
    """The words and stems of the block's own class and id."""
    return (*[f"markup.own={word}" for word in WORD.findall(classes)[:OWN_WORDS]], *[f"markup.root={stem}" for stem in STEMS.findall(classes)[:MOST_WORDS]])


@lru_cache(maxsize=2048)
def _inner(tags: tuple[str, ...]) -> tuple[str]:
    """The two innermost tags."""
    return (f"markup.inner={'/'.join(tags)}",)
