"""Groups: teaser headlines with their summaries, bios with their authors, captions with their credits."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from string import ascii_letters, digits

from newsclean.blocks import Block, Role
from newsclean.bylines import is_signed
from newsclean.credits import is_credit
from newsclean.dates import printed_dates
from newsclean.document import Document
from newsclean.label.characters import is_closed
from newsclean.label.controls import is_control
from newsclean.label.profile import is_whole_link, link_density
from newsclean.label.widths import width_of
from newsclean.lexicon import lexicon, lowered, words_of
from newsclean.parts import TRUNCATED
from newsclean.teasers import HEADINGS

__all__ = ["group_parts"]

SUMMARY = 90
"""Width from which a linked sentence under a headline is its summary; a shorter one is a headline of its own."""
MIN_SUMMARY = 30
"""Width from which a line without a full stop under a headline is its summary, and no name, date or label."""
CARD_DEPTH = 4
"""Elements between a headline or summary and the box that holds both."""
MIN_HEADLINE = 12
"""Characters below which a teaser block is a label or a time, not a headline."""
LABEL_WORDS = 5
"""Words of the longest heading of a list, or date."""
LETTERS = frozenset(ascii_letters + digits)
"""What hardly a word begins without in the scripts of most pages."""
MIN_CAPTION = 12
BUTTON = "/button["
"""In the path of what a button says."""
MIN_BIO = 25
MOST_LINKED = 0.5
"""Share of links in a bio that is no sentence: beyond it, it only says where to look somebody up."""
STOPS = (".", "!", "?", "\N{HORIZONTAL ELLIPSIS}", "\N{IDEOGRAPHIC FULL STOP}")


def group_parts(document: Document) -> Document:
    """Tie the blocks that belong together by the id of the first of them."""
    groups = _groups_of(document.blocks)
    blocks = tuple([block if block.group == (group := groups.get(block.id)) else block.grouped(group) for block in document.blocks])
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _groups_of(blocks: Sequence[Block]) -> dict[str, str]:
    """For every block that belongs to a group the id of the first one of it."""
    groups: dict[str, str] = {}
    for role, run in groupby(blocks, key=attrgetter("role")):
        if tie := WAYS.get(role):
            groups.update((block.id, members[0].id) for members in tie(list(run)) for block in members)
    return groups


def teasers(run: Sequence[Block]) -> Iterator[list[Block]]:
    """A headline and the summary that follows it. List headings, labels and times stay alone."""
    current = list[Block]()
    for block in run:
        if is_label(block):
            continue
        if len(current) == 1 and is_summary(block, current[0]):
            current.append(block)
            continue
        if current:
            yield current
        current = [block]
    if current:
        yield current


def is_summary(block: Block, headline: Block) -> bool:
    """Does the block go on about the story of the headline before it?"""
    text = block.text.rstrip()
    if block.tag in HEADINGS or headline.text.rstrip().endswith("."):
        return False
    if block.path and headline.path and not same_card(block.path, headline.path):
        return False
    if not _ends_or_breaks_off(text):
        return _is_under_its_link(block, headline)
    return _leads_nowhere_else(block, headline) or width_of(text) >= SUMMARY


def _is_under_its_link(block: Block, headline: Block) -> bool:
    """Does a block without links, date and names stand beneath a heading or link?"""
    return (bool(block.path) and not block.links and block.tag != "li" and (bool(headline.links) or headline.tag in HEADINGS) and width_of(block.text) >= MIN_SUMMARY
            and not is_signed(block.text) and next(printed_dates(block.text), None) is None)


def _ends_or_breaks_off(text: str) -> bool:
    """Does a text end as a sentence does, or with the mark of one that goes on elsewhere: "[...]"?"""
    return text.endswith(STOPS) or (text.endswith("]") and TRUNCATED.search(text) is not None)


def _leads_nowhere_else(block: Block, headline: Block) -> bool:
    """Does the block lead nowhere but where the headline does?"""
    return {link.url for link in block.links} <= {link.url for link in headline.links}


def same_card(one: str, other: str) -> bool:
    """Do two paths part only within the last steps: is there a small common box?"""
    a, b = one.split("/"), other.split("/")
    common = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    return len(a) - common <= CARD_DEPTH and len(b) - common <= CARD_DEPTH


def is_label(block: Block) -> bool:
    """Is a teaser block the heading of a list, a section label or a time?"""
    text = block.text.strip()
    if width_of(text) < MIN_HEADLINE:
        return True
    if _has_many_words(text):  # most of them; to find the words takes three times as long
        return False
    words = words_of(text)
    if len(words) > LABEL_WORDS:
        return False
    kinds = lexicon().kinds(lowered(text), words)
    return "month" in kinds or ("teaser" in kinds and ":" not in text.rstrip(":"))


def _has_many_words(text: str) -> bool:
    """Has a text more words than a label, as far as it shows in what begins its pieces?"""
    count = 0
    for piece in text.split():
        if piece[0] in LETTERS:
            count += 1
            if count > LABEL_WORDS:
                return True
    return False


def captions(run: Sequence[Block]) -> Iterator[list[Block]]:
    """A caption and the credit that follows it. Player controls and the like stay alone."""
    current = list[Block]()
    for block in run:
        text = block.text.strip()
        if len(current) == 1 and is_credit(text) and not is_credit(current[0].text):
            current.append(block)
            continue
        if current:
            yield current
        current = [block] if _says_enough(text) and not _is_clicked(block) else []
    if current:
        yield current


def _says_enough(text: str) -> bool:
    """Does a caption have several words, or characters of a script that may not part them?"""
    return width_of(text) >= MIN_CAPTION and (" " in text or not text.isascii())


def _is_clicked(block: Block) -> bool:
    """Is this a button, or does it say what to click?"""
    return BUTTON in str(block.path) or is_control(block.text)


def bios(run: Sequence[Block]) -> Iterator[list[Block]]:
    """Every bio that is more than a heading, a handle, links or one as a whole: "All that this author has written for us" tells nothing of anybody."""
    for block in run:
        if len(block.text) >= MIN_BIO and " " in block.text.strip() and (link_density(block) <= MOST_LINKED or is_closed(block.text)) and not is_whole_link(block):
            yield [block]


WAYS: Mapping[Role, Callable[[Sequence[Block]], Iterator[list[Block]]]] = {Role.TEASER: teasers, Role.CAPTION: captions, Role.BIO: bios}
"""How the blocks of a role that stand side by side are tied; those of others are not."""
