"""Rules that look at the labelled document as a whole and mend what a block by itself cannot show."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

import regex

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.lexicon import lexicon, words_of
from newsclean.label.marks import LEFTOVER, mark_of
from newsclean.label.profile import LONG, STOPS
from newsclean.label.rules import Verdict
from newsclean.names import names_in
from newsclean.parts import TRUNCATED

__all__ = ["SECOND_LOOK", "second_look"]

Verdicts = dict[int, Verdict]  # number of a block -> its new role, and why
Look = Callable[[Sequence[Block]], Verdicts]

MIN_HIDDEN_RUN = 3
"""Hidden article blocks in a row from which they are a collapsed body, not a box that a script opens."""
TITLE_LENGTH = (12, 160)
"""Characters of a headline."""
NAME_WORDS = (2, 4)
"""Words of a signature."""
NEAR_STORY = 5
"""Blocks between a signature and the story: a name twice in a menu is none."""
MAX_BIO = 500
"""Characters up to which a line that opens with the author's name is a bio."""
MAX_POINTER = 160
"""Characters of a line that points to another story, or asks to sign up."""
MAX_CAPTION = 300
MIN_LABEL_WORDS = 2
"""Words of a pointer's label: "Related:" alone may open a paragraph, "Read also:" does not."""
FEW = 2
"""Blocks of a source that is too short for its lines to be told apart by what stands around them."""
SUBTITLE_SURE = 0.95
LABEL = regex.compile(r"(?P<label>[^:\N{FULLWIDTH COLON}\n]{4,30})[:\N{FULLWIDTH COLON}]")
SIGNED_PICTURE = regex.compile(r"[.!?]\s(?:\p{Lu}[\p{L}'.-]*\s){2,3}\((?:\p{Lu}{2,6}|\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?/[\p{L} ]{2,30})\)$")
SIGN_UP = regex.compile(r"\b(?:newsletter|nieuwsbrief|nyhetsbrev|nyhedsbrev|bolet[i\N{LATIN SMALL LETTER I WITH ACUTE}]n|uutiskirje)\b.{0,120}[.!]?$", regex.IGNORECASE)
STORY = ARTICLE_ROLES | {Role.TITLE, Role.SUBTITLE, Role.BYLINE, Role.DATE, Role.CAPTION}
MAY_BE_BIO = ARTICLE_ROLES | {Role.TEASER, Role.PROMO, Role.OTHER, Role.NAVIGATION, Role.NOTICE, Role.BYLINE}


def marked(blocks: Sequence[Block]) -> Verdicts:
    """Where the model is in doubt, or took furniture for text, the page's own class words decide."""
    found: Verdicts = {}
    for i, block in enumerate(blocks):
        spoken = mark_of(block) if block.hints.classes else None
        if spoken:
            mark, word = spoken
            found[i] = (mark.role, f"under class or id \N{LEFT SINGLE QUOTATION MARK}{word}\N{RIGHT SINGLE QUOTATION MARK}")
    return found


def card_summaries(blocks: Sequence[Block]) -> Verdicts:
    """A leftover sentence right under a teaser's headline, in the same box, is that teaser's summary."""
    found: Verdicts = {}
    for i in range(1, len(blocks)):
        head, block = blocks[i - 1], blocks[i]
        if (head.path and block.path and block.role in LEFTOVER and block.confidence < 0.9 and head.tag in ("h2", "h3", "h4", "h5")
                and (head.role is Role.TEASER or i - 1 in found) and head.path.rpartition("/h")[0] == block.path.rpartition("/p[")[0]):
            found[i] = (Role.TEASER, "a sentence under another story's headline, in the same box")
    return found


def embedded_body(blocks: Sequence[Block]) -> Verdicts:
    """Text that was taken from the page's data as its body is the body."""
    return {i: (Role.PARAGRAPH, "the body as the page's embedded data gives it")
            for i, block in enumerate(blocks) if block.hints.embedded and block.role not in ARTICLE_ROLES}


def hidden_asides(blocks: Sequence[Block]) -> Verdicts:
    """Hidden text is no part of the article, unless it goes on for several paragraphs (a body that a button unfolds)."""
    found: Verdicts = {}
    shown = sum(len(b.text) for b in blocks if b.role in ARTICLE_ROLES and not b.hints.hidden)
    if not shown:
        return found
    at = 0
    for inside, run in groupby(blocks, key=lambda b: b.role in ARTICLE_ROLES and b.hints.hidden):
        size = len(list(run))
        if inside and (size < MIN_HIDDEN_RUN or any("noscript" in b.hints.tags for b in blocks[at:at + size])):
            found.update((i, (Role.OTHER, "hidden on the page")) for i in range(at, at + size))
        at += size
    return found


def opening_title(blocks: Sequence[Block]) -> Verdicts:
    """Without a title, the first line is one if it is short, has no full stop, and running text follows; in HTML, an h1."""
    shown = [i for i, block in enumerate(blocks) if not block.hints.hidden]
    if not shown or any(blocks[i].role is Role.TITLE for i in shown):
        return {}
    heads = [i for i in shown if blocks[i].tag == "h1" and blocks[i].role is not Role.NAVIGATION]
    if heads:
        return {heads[0]: (Role.TITLE, "the first heading of the page")}
    first = shown[0]
    block, following = blocks[first], next((blocks[i] for i in shown[1:5] if blocks[i].role is Role.PARAGRAPH), None)
    low, high = TITLE_LENGTH
    text = block.text.strip()
    if block.path is None and following and low <= len(text) <= high and not text.endswith(tuple(STOPS)) and len(following.text) >= LONG and "\n" not in text:
        return {first: (Role.TITLE, "a short first line without a full stop, running text follows")}
    return {}


def signature(blocks: Sequence[Block]) -> Verdicts:
    """A name on a line of its own, twice or before a line that opens with it: the author, and the author's bio."""
    found: Verdicts = {}
    for i, block in enumerate(blocks[:-1]):
        name, after = block.text.strip(), blocks[i + 1].text.strip()
        if blocks[i].path is not None or not is_name(name) or not any(b.role in ARTICLE_ROLES for b in blocks[max(0, i - NEAR_STORY):i + 1 + NEAR_STORY]):
            continue
        if after == name:
            found[i] = found[i + 1] = (Role.BYLINE, "a name on a line of its own, twice")
        elif after.startswith(name) and len(name) + 10 < len(after) <= MAX_BIO and blocks[i + 1].role is not Role.CAPTION:
            found[i] = (Role.BYLINE, "a name on a line of its own, a line about that person follows")
            found[i + 1] = (Role.BIO, "opens with the name on the line before")
    return found


def is_name(text: str) -> bool:
    """Does a line look like a personal name?

    >>> is_name("Jane van Doe"), is_name("Read more"), is_name("ADVERTISEMENT")
    (True, False, False)
    """
    words = text.split()
    low, high = NAME_WORDS
    return (low <= len(words) <= high and words[0][0].isupper() and words[-1][0].isupper() and not text.isupper()
            and all(word.replace("-", "").replace("'", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", "").replace(".", "").isalpha() for word in words))


def cut_off_teasers(blocks: Sequence[Block]) -> Verdicts:
    """In text, behind the last whole paragraph: a short line and a text that breaks off are another story's headline and summary."""
    if any(block.path is not None for block in blocks):
        return {}
    whole = [i for i, b in enumerate(blocks) if b.role in ARTICLE_ROLES and len(b.text) >= LONG and not TRUNCATED.search(b.text)]
    found: Verdicts = {}
    for i in range((whole[-1] if whole else 0) + 1, len(blocks)):
        text = blocks[i].text.strip()
        if len(text) >= LONG and TRUNCATED.search(text):
            found[i] = (Role.TEASER, "behind the article, and breaks off with an ellipsis")
            if i - 1 > (whole[-1] if whole else 0) and not blocks[i - 1].text.rstrip().endswith("."):
                found[i - 1] = (Role.TEASER, "a headline before a text that breaks off")
    return found


def known_bio(blocks: Sequence[Block]) -> Verdicts:
    """A short line behind the story that opens with the name in a byline, and speaks as bios do."""
    names = {name for block in blocks if block.role is Role.BYLINE for name in names_in(block.text)}
    if not names:
        return {}
    found: Verdicts = {}
    for i in range(len(blocks) // 2, len(blocks)):
        text = blocks[i].text.strip()
        if blocks[i].role in MAY_BE_BIO and len(text) <= MAX_BIO and any(text.startswith(name + " ") for name in names) and "bio" in kinds_of(text):
            found[i] = (Role.BIO, "opens with the author's name and has words of a bio")
    return found


def pointer(blocks: Sequence[Block]) -> Verdicts:
    """A short line that begins with "Read also" and the like points to another story, whatever stands around it."""
    found: Verdicts = {}
    for i, block in enumerate(blocks):
        if block.role in ARTICLE_ROLES and len(block.text) <= MAX_POINTER:
            match = LABEL.match(block.text)
            if match and "teaser" in kinds_of(match["label"]) and len(match["label"].split()) >= MIN_LABEL_WORDS:
                found[i] = (Role.TEASER, f"begins with \N{LEFT SINGLE QUOTATION MARK}{match['label']}\N{RIGHT SINGLE QUOTATION MARK}, a pointer to another story")
    return found


def sign_up(blocks: Sequence[Block]) -> Verdicts:
    """In text, one sentence that asks the reader to sign up for a newsletter is a promo."""
    return {i: (Role.PROMO, "asks the reader to sign up for a newsletter") for i, block in enumerate(blocks)
            if block.path is None and block.role in ARTICLE_ROLES and len(block.text) <= MAX_POINTER
            and SIGN_UP.search(block.text) and "promo" in kinds_of(block.text)}


def signed_picture(blocks: Sequence[Block]) -> Verdicts:
    """In text, a line that ends with a photographer's name and agency in brackets is a caption."""
    return {i: (Role.CAPTION, "ends with a photographer's name and agency") for i, block in enumerate(blocks)
            if block.path is None and block.role in ARTICLE_ROLES and len(block.text) <= MAX_CAPTION and SIGNED_PICTURE.search(block.text)}


def amid_story(blocks: Sequence[Block]) -> Verdicts:
    """In text, a paragraph of running text between others of the story that was taken for a promo without a word of one."""
    found: Verdicts = {}
    for i, block in enumerate(blocks[:-1]):
        if block.path is None and block.role in (Role.PROMO, Role.OTHER, Role.NAVIGATION) and len(block.text) >= LONG and block.text.rstrip().endswith(tuple(STOPS)):
            before = blocks[i - 1].role if i else Role.TITLE
            if before in STORY and blocks[i + 1].role in ARTICLE_ROLES and "promo" not in kinds_of(block.text):
                found[i] = (Role.PARAGRAPH, "running text amid the story")
    return found


def opening_paragraph(blocks: Sequence[Block]) -> Verdicts:
    """In text nothing sets a standfirst apart: a whole sentence is one only where the model is very sure, else it opens the story."""
    return {i: (Role.PARAGRAPH, "a whole sentence that opens the story") for i, block in enumerate(blocks)
            if block.path is None and block.role is Role.SUBTITLE and block.confidence < SUBTITLE_SURE and len(block.text) >= LONG
            and block.text.rstrip().endswith(tuple(STOPS))}


def all_there_is(blocks: Sequence[Block]) -> Verdicts:
    """In a source of a few lines where nothing was taken for text, whole sentences are; so is a line that stands alone."""
    shown = [i for i, block in enumerate(blocks) if not block.hints.hidden]
    if len(shown) > FEW or any(block.role in ARTICLE_ROLES for block in blocks):
        return {}
    return {i: (Role.PARAGRAPH, "a whole sentence in a source of a few lines") for i in shown
            if len(shown) == 1 or (blocks[i].text.rstrip().endswith(tuple(STOPS)) and blocks[i].role is not Role.TITLE)}


def kinds_of(text: str) -> set[str]:
    """What the word lists say of a line."""
    return lexicon().kinds(text.lower(), words_of(text))


SECOND_LOOK: tuple[Look, ...] = (
    embedded_body,
    marked,
    card_summaries,
    hidden_asides,
    pointer,
    sign_up,
    cut_off_teasers,
    signature,        # after the teasers: a name may stand right before them
    known_bio,
    signed_picture,
    amid_story,
    opening_paragraph,
    all_there_is,
    opening_title,
)


def second_look(blocks: Sequence[Block]) -> Verdicts:
    """All verdicts of these rules; where two speak of a block the earlier one counts."""
    found: Verdicts = {}
    for look in reversed(SECOND_LOOK):
        found |= look(blocks)
    return found
