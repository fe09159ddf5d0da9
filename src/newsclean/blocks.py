"""Blocks: the pieces of a source that every pass works on.

A block is a run of text unbroken by block mark-up (HTML), or a line (plain text). All types are frozen: a pass that changes
something returns new values.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from newsclean.quick import changing, quick, taking

__all__ = ["ARTICLE_ROLES", "Block", "Hints", "Link", "Role", "Span", "all_texts", "of_role", "shown_texts"]


class Role(StrEnum):
    """What a block is for. The first five of `ARTICLE_ROLES` make up the article's text."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    DATE = "date"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE = "table"
    CAPTION = "caption"
    BIO = "bio"
    TEASER = "teaser"
    PROMO = "promo"
    SHARE = "share"
    TAGS = "tags"
    COMMENT = "comment"
    NAVIGATION = "navigation"
    LEGAL = "legal"
    NOTICE = "notice"
    OTHER = "other"


ARTICLE_ROLES = frozenset({Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM, Role.QUOTE, Role.TABLE})
"""The roles whose blocks are the running text of the article."""


@quick
@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points: `start` is in it, `end` is not."""

    start: int
    end: int


@quick
@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink inside a block: half-open code-point range of the block's text, and where it leads."""

    start: int
    end: int
    url: str


@quick
@dataclass(frozen=True, slots=True)
class Hints:
    """What the reader saw around a block in its one walk. Blocks with the same parent share one value.

    tags      tag names of the enclosing elements, outermost first, the block's own element last; () in text
    classes   for each of `tags`, its id and class tokens in lower case, space-separated ("" where it has none)
    itemprop  innermost `itemprop` or `data-testid`-like naming attribute in force, "" where there is none
    hidden    the block is not shown to a reader of the page (`hidden`, `display:none`, `noscript`, the head's `title`)
    embedded  the text was found in embedded data (JSON-LD and the like), not in the page's own mark-up
    stated    the text also stands in the body that the page's embedded data gives for its article
    matched   the selectors of the caller's rules that match an element around the block
    gap       in text: how many empty lines stand before this line (0 = it follows directly)
    """

    tags: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    itemprop: str = ""
    hidden: bool = False
    embedded: bool = False
    stated: bool = False
    gap: int = 0
    matched: tuple[str, ...] = ()


NO_HINTS = Hints()


@quick
@dataclass(frozen=True, slots=True)
class Block:
    """One block of a document.

    id          "7"; splitting it gives "7.1" and "7.2"; joining "7" and "8" keeps "7"
    text        the characters; white space folded, a line break where the page has a single `<br>` or is preformatted
    role        one of `Role`; PARAGRAPH with confidence 0 until a pass has labelled it
    confidence  0..1
    reason      why it has this role, in words for a person
    source      where the text stands in the decoded, newline-normalised input; None where the parser cannot know
    path        XPath of its element ("/html/body/div[2]/p[1]"); None in text
    tag         name of the innermost block-level element; in text "" or what a mark says ("h2", "li", "blockquote")
    links       hyperlinks, in order
    hints       what the reader saw around it
    group       id of the first block of the group it belongs to (teaser headline and summary, author and bio, caption and
                credit); None for a block that stands alone. A teaser, caption or bio block without a group is furniture of
                its box (a list heading, a player's button) and yields no teaser, caption or bio.
    repeats     id of the block whose text this one repeats (a pull quote, a second copy); such a block is not in the text
    """

    id: str
    text: str
    role: Role = Role.PARAGRAPH
    confidence: float = 0.0
    reason: str = ""
    source: Span | None = None
    path: str | None = None
    tag: str = ""
    links: tuple[Link, ...] = ()
    hints: Hints = NO_HINTS
    group: str | None = None
    repeats: str | None = None

    def labelled(self, role: Role, confidence: float, reason: str) -> Block:
        """The block with another label."""
        return _labelled(self, role, confidence, reason)

    def hinted(self, hints: Hints) -> Block:
        """The block with other hints."""
        return _hinted(self, hints)

    def grouped(self, group: str | None) -> Block:
        """The block in another group."""
        return _grouped(self, group)

    @property
    def in_article(self) -> bool:
        """Is the block part of the article's text?"""
        return self.role in ARTICLE_ROLES and self.repeats is None


_labelled, _hinted, _grouped = changing(Block, "role", "confidence", "reason"), changing(Block, "hints"), changing(Block, "group")
_hints, _hidden = taking(Block, "hints"), taking(Hints, "hidden")
all_texts: Callable[[Iterable[Block]], list[str]] = taking(Block, "text")
"""The text of each block. (Most passes look at all of them, and to ask each takes ten times as long.)"""


def shown_texts(blocks: Sequence[Block]) -> list[str]:
    """The text of each block that readers of the page see."""
    return [text for text, hidden in zip(all_texts(blocks), _hidden(_hints(blocks)), strict=True) if not hidden]


def of_role(blocks: Iterable[Block], role: Role) -> list[Block]:
    """The blocks that have the role. (To name `Role.TITLE` for every block takes longer than to look at its role.)

    >>> [block.id for block in of_role([Block("1", "Late again", Role.TITLE), Block("2", "The ferry was late.")], Role.TITLE)]
    ['1']
    """
    return [block for block in blocks if block.role is role]
