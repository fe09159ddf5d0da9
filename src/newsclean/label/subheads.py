"""In text: the heading of the next section, right behind an offer or a pointer that stands in the story's middle."""
from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.characters import QUOTES
from newsclean.label.labels import label_of
from newsclean.label.pointed import is_pointer
from newsclean.label.profile import LONG
from newsclean.label.resumes import HEADLINE, INSERTS, MOST_BETWEEN, WELL_KNOWN
from newsclean.label.rules import Verdict
from newsclean.label.sentences import kinds_of
from newsclean.label.widths import width_of
from newsclean.lexicon import UNSPACED, lexicon, words_of
from newsclean.names import is_person

__all__ = ["names_a_story", "subheads"]

MISTAKEN = frozenset({Role.TEASER, Role.PROMO, Role.OTHER, Role.NAVIGATION, Role.TAGS, Role.CAPTION})
"""What such a heading is taken for."""
WIDEST = 64
"""Width of a heading that is told so."""
BEHIND_A_POINTER = 0.98
"""Confidence up to which a line is one that stands behind a pointer which names its story itself. Out of fold, of 940 labelled pages and texts, six such lines on five pages
were all headings."""
DOUBTFUL, MORE_DOUBTFUL = 0.7, 0.5
"""The same behind anything else, and in a language that the network knows well: out of fold seven of eight such lines were headings."""
SURE = 0.6
"""Confidence of the paragraph below."""
LEAST_NAMED = 3
"""Words of a headline behind the words of a pointer."""
NO_HEADING = (".", ":", "!", ",", ";", "\N{HORIZONTAL ELLIPSIS}", "\N{IDEOGRAPHIC FULL STOP}", "\N{DEVANAGARI DANDA}")
"""What a heading does not end with."""
OPENING = f"{QUOTES}\N{INVERTED QUESTION MARK}\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE} "
"""What may stand before its first letter."""
OTHERS = frozenset({"promo", "teaser", "share", "byline", "legal", "comment", "navigation"})
"""Kinds of words that a heading has none of."""
PARTS = (":", "|", "@", "/", "\N{FULLWIDTH COLON}")
"""What has two parts, as headlines of other stories and labels have, or says where to turn."""


def subheads(blocks: Sequence[Block], language: str | None) -> dict[int, Verdict]:
    """A short line that says no sentence, behind the last of the lines that stand between two paragraphs, is the heading of the second.

    What stands around such a line speaks for more of the same. A pointer that names its story ("Read also: Ferry late again") is whole, so that nothing of it
    can follow; behind other lines only doubtful ones are told so.
    """
    if blocks[0].path is not None:
        return {}
    times = Counter(block.text.strip() for block in blocks)
    least = MORE_DOUBTFUL if language in WELL_KNOWN else DOUBTFUL
    return {i: (Role.HEADING, "opens the next section behind what stands in the story's middle") for i in range(2, len(blocks) - 1)
            if blocks[i].role in MISTAKEN and _may_head(blocks[i], blocks[i + 1]) and times[blocks[i].text.strip()] == 1 and _is_amid(blocks, i)
            and _opens(blocks[i], blocks[i - 1], least)}


def _opens(block: Block, above: Block, least: float) -> bool:
    """Is a line in doubt enough to be no more of what stands above it? Behind a label alone stands the headline of another story, and a number may go on with a list."""
    if names_a_story(above.text):
        return block.confidence <= BEHIND_A_POINTER
    is_label = above.role is Role.TEASER and width_of(above.text) < HEADLINE
    return block.confidence <= least and not is_label and not block.text.lstrip(OPENING)[:1].isdigit()


def _may_head(block: Block, below: Block) -> bool:
    """Is this a short line that may be a heading, above running text?"""
    text = block.text.strip()
    is_short = width_of(text) <= WIDEST and not text.endswith(NO_HEADING) and not any(map(text.__contains__, PARTS))
    return (is_short and below.role is Role.PARAGRAPH and below.confidence >= SURE and width_of(below.text) >= LONG
            and (" " in text or UNSPACED.search(text) is not None) and text.lstrip(OPENING)[:1].isalnum() and not text[:1].islower() and not text.isupper() and not is_person(text)
            and label_of(text) is None and not kinds_of(text) & OTHERS)


def _is_amid(blocks: Sequence[Block], at: int) -> bool:
    """Does the story stand before a line, with nothing but a few offers, captions and pointers between?"""
    between = 0
    while between <= MOST_BETWEEN and at > between:
        block = blocks[at - 1 - between]
        if block.role in ARTICLE_ROLES:
            return between > 0 and width_of(block.text) >= LONG
        if block.role not in INSERTS:
            return False
        between += 1
    return False


def names_a_story(text: str) -> bool:
    """Does a line point to another story and give its headline, too?

    >>> names_a_story("Read also: Ferry late again"), names_a_story("Les ogs\N{LATIN SMALL LETTER A WITH RING ABOVE} Ferjen er forsinket igjen"), names_a_story("Read also:")
    (True, True, False)
    """
    label, colon, headline = text.replace("\N{FULLWIDTH COLON}", ":").partition(":")
    if colon and is_pointer(label):
        return len(words_of(headline)) >= LEAST_NAMED
    words = tuple(words_of(text))
    return bool(words) and any(kind == "teaser" and 1 < len(phrase) <= len(words) - LEAST_NAMED and words[:len(phrase)] == phrase
                               for phrase, kind in lexicon().starts.get(words[0], ()))
