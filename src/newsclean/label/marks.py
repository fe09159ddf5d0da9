"""Class and id words that settle a doubtful role: plain data, one line a mark."""
from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import regex

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.lazy import lazily

__all__ = ["MARKS", "SETTLED", "Mark", "Spoken", "mark_of", "marks_at"]

MOST_TOKENS = 20
"""Class and id tokens of one element that are looked at."""
LEFTOVER = frozenset({Role.OTHER, Role.PROMO, Role.NAVIGATION, Role.DATE, Role.TAGS, Role.NOTICE})
"""Roles that a block is given when nothing in its own text tells what it is for."""


class Mark(NamedTuple):
    """What a class or id word says.

    pattern   of one whole token
    reach     how many elements outwards it is looked for
    role      what blocks inside are
    replaces  roles that it outranks
    below     confidence of the model below which it does
    """

    pattern: regex.Pattern[str]
    reach: int
    role: Role
    replaces: frozenset[Role]
    below: float = 1.01


CAPTIONS = (r"(?:bild-?)?unterschrift|bildtext|bildlegende|pie-?(?:de-?)?foto|didascalia|(?:foto-?)?bijschrift|billedtekst|bildetekst|cutline"
            r"|(?:image|photo|foto)-?(?:description|legend|text)")
"""What captions are called beside that, in German, Spanish, Italian, Dutch, the languages of Scandinavia and English: of 41 blocks of labelled pages all were captions."""
STANDFIRSTS = r"lead-?text|article-?lead|standfirst|chapo|ingress|vorspann|entradilla|sommario|(?:article|story|post)-?dek"
"""What standfirsts are called: of two paragraphs of labelled pages both were."""
MARKS: tuple[Mark, ...] = (
    Mark(lazily(regex.compile, r"comments?|comment-?list|disqus_thread|respond"), 20, Role.COMMENT, ARTICLE_ROLES | {Role.OTHER, Role.PROMO, Role.BIO, Role.NOTICE}),
    Mark(lazily(regex.compile, r"(?:[\w-]{1,20}-)?(?:live|match|game|ticker)-(?:[\w-]{1,20}-)?comment(?:s|ary)?(?:-[\w-]{1,20})?"), 4, Role.PARAGRAPH, frozenset({Role.COMMENT})),
    Mark(lazily(regex.compile, r"cookie[\w-]{0,30}|consent[\w-]{0,30}"), 5, Role.NAVIGATION, ARTICLE_ROLES),
    Mark(lazily(regex.compile, rf"(?:[\w-]{{1,30}}-)?caption(?:-text)?|(?:[\w-]{{1,20}}[-_])?(?:{CAPTIONS})(?:[-_][\w-]{{1,20}})?"), 2,
         Role.CAPTION, ARTICLE_ROLES | {Role.OTHER, Role.DATE, Role.SUBTITLE}, 0.9),
    Mark(lazily(regex.compile, rf"(?:[\w-]{{1,30}}[-_])?(?:{STANDFIRSTS})"), 1, Role.SUBTITLE, frozenset({Role.PARAGRAPH}), 0.98),
    Mark(lazily(regex.compile, r"(?:[\w-]{1,20}-)?pull-?quote(?:-[\w-]{1,20})?"), 3, Role.QUOTE, ARTICLE_ROLES),
    Mark(lazily(regex.compile, r"(?:[\w-]{1,20}-)?corrections?(?:-[\w-]{1,20})?|editors?-?note"), 3, Role.NOTICE, ARTICLE_ROLES | {Role.OTHER}),
    Mark(lazily(regex.compile, r"related(?:-[\w-]{1,30})?|recommended(?:-[\w-]{1,30})?|most-?read|most-?popular|trending|more-stories"), 5,
         Role.TEASER, LEFTOVER - {Role.TAGS}, 0.97),
)
"""In the order in which they are tried. On labelled pages the words were right for 96, 100 (of one page, a match told minute by minute), 84, 84, 100, 100 and 82 of
100 blocks, when networks knew fewer of them; of 73 blocks called captions that today's took for something else none is one: captions of slides, which are the story."""
SETTLED = {role: max([mark.below for mark in MARKS if role in mark.replaces], default=0.0) for role in Role}
"""Confidence of a role from which no mark outranks it: most blocks need not be looked at."""
FURTHEST = max(mark.reach for mark in MARKS)
TELLING = lazily(re.compile, r"comment|disqus|respond|cookie|consent|caption|quote|correction|note|related|recommended|most-?(?:read|popular)|trending|more-stories|"
                 + CAPTIONS + "|" + STANDFIRSTS)
"""Whatever a mark knows has one of these in it; most elements have none."""


Spoken = tuple[tuple[Mark, str], ...]  # marks that speak of a place, and the words


def marks_at(classes: tuple[str, ...]) -> Spoken:
    """The marks that speak of blocks with these class and id tokens around them, in their order."""
    if not any(map(_tokens_of, classes[-FURTHEST:])):  # most of them
        return ()
    told, found = [_tokens_of(names) for names in classes[-FURTHEST:]], []
    for mark in MARKS:
        word = next((words[mark.role] for words in told[-mark.reach:] if mark.role in words), None)
        if word:
            found.append((mark, word))
    return tuple(found)


@lru_cache(maxsize=4096)
def _tokens_of(classes: str) -> dict[Role, str]:
    """Role of a mark -> the first of an element's tokens that the mark knows."""
    found = dict[Role, str]()
    if not TELLING.search(classes):
        return found
    for token in classes.split(maxsplit=MOST_TOKENS)[:MOST_TOKENS]:
        for mark in MARKS:
            if mark.role not in found and mark.pattern.fullmatch(token):
                found[mark.role] = token
    return found


def mark_of(block: Block, spoken: Spoken) -> tuple[Mark, str] | None:
    """The first of the marks that may change the role of a block, and the word; None where none does."""
    for mark, word in spoken:
        if block.role in mark.replaces and block.confidence < mark.below:
            return mark, word
    return None
