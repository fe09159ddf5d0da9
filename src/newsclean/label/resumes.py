"""In text: a story that goes on behind an offer or a pointer that stands in its middle."""
from __future__ import annotations

from collections.abc import Sequence

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.credits import parted_caption
from newsclean.label.characters import QUOTES, is_closed
from newsclean.label.profile import LONG
from newsclean.label.rules import Verdict
from newsclean.label.sentences import is_story, kinds_of
from newsclean.label.widths import width_of

__all__ = ["points", "resumes"]

WELL_KNOWN = frozenset({"de", "en"})
"""Languages of three quarters of the texts that the network has learned from. In these such lines were mostly offers: out of fold 8 of 10."""
DOUBTFUL = 0.87
"""Confidence from which a line stays what it was taken for."""
MIN_SENTENCE = 45
"""Width of a sentence that is told from an offer: slogans are shorter."""
HEADLINE = 30
"""Width from which a line that is no sentence may be the headline of another story."""
MIN_STORY = 2
"""Long paragraphs before it that show that this is a story."""
MOST_BETWEEN = 3
"""Blocks between two paragraphs of a story that do not end it."""
MAY_RESUME = frozenset({Role.PROMO, Role.TEASER, Role.OTHER, Role.NOTICE})
INSERTS = MAY_RESUME | {Role.CAPTION}
"""What stands between paragraphs."""
STATES = (".", "\N{IDEOGRAPHIC FULL STOP}", "\N{DEVANAGARI DANDA}")
"""Stops of statements: offers ask and exclaim."""
REACHES = ("@", "http", "www.")
"""What a line has that tells readers where to turn."""


def resumes(blocks: Sequence[Block], language: str | None) -> dict[int, Verdict]:
    """In a text of a language of which the network has seen few, a doubtful statement behind a paragraph, or behind an offer or pointer after it, goes on with
    the story.

    What stands around such a line speaks for more of the same; where the network knows few words of the line, that outweighs it, and the rest of the story is
    lost. Behind another story's headline it is that story's summary.

    Out of fold, on all labelled texts, such lines were of the story on six of eleven pages, and offers to their readers on the others; four of the made-up
    texts are whole by it, and none is worse.
    """
    if blocks[0].path is not None or language in WELL_KNOWN:
        return {}
    found: dict[int, Verdict] = {}
    last = paragraphs = 0
    for i, block in enumerate(blocks):
        if block.role in ARTICLE_ROLES:
            last, paragraphs = i, paragraphs + (width_of(block.text) >= LONG)
        elif paragraphs >= MIN_STORY and _may_resume(block) and _only_inserts(blocks[last + 1:i]):
            found[i] = (Role.PARAGRAPH, "a statement that goes on with the story behind what stands in its middle")
            last = i
    return found


def _may_resume(block: Block) -> bool:
    """Is this a doubtful line that states something, and has no word of an offer or of another story?"""
    if block.role not in MAY_RESUME or block.confidence >= DOUBTFUL:
        return False
    text = block.text.rstrip().rstrip(QUOTES)
    return width_of(text) >= MIN_SENTENCE and text.endswith(STATES) and not any(map(text.__contains__, REACHES)) and is_story(text) and not parted_caption(text)[1]


def _only_inserts(between: Sequence[Block]) -> bool:
    """Do nothing but offers, captions and pointers stand here, and no headline of another story last?"""
    if len(between) > MOST_BETWEEN or any(block.role not in INSERTS for block in between):
        return False
    return not between or not _is_headline(between[-1]) or points(between[-1].text)


def _is_headline(block: Block) -> bool:
    """May this be another story's headline, whatever it was taken for? Offers and captions end as sentences do."""
    return block.role is Role.TEASER or (block.role is not Role.CAPTION and width_of(block.text) >= HEADLINE and not is_closed(block.text))


def points(text: str) -> bool:
    """Does a line point to another story in its own words, or offer something: "Read also: Ferry late again"?"""
    label, colon, _ = text.replace("\N{FULLWIDTH COLON}", ":").partition(":")
    return "promo" in kinds_of(text) or (bool(colon) and "teaser" in kinds_of(label))
