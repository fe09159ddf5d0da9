"""Sentences that may be of a story: whole ones that have no word or mark of anything else."""
from __future__ import annotations

from collections.abc import Set as AbstractSet

from newsclean.label.characters import STOPS
from newsclean.label.pictures import is_picture
from newsclean.label.small_print import is_small_print
from newsclean.lexicon import lexicon, lowered, words_of
from newsclean.parts import TRUNCATED

__all__ = ["is_story", "kinds_of"]

OTHERS = frozenset({"promo", "teaser", "caption", "bio", "notice", "legal", "share", "comment"})
"""Kinds of the word lists that speak of something else than the story."""


def is_story(text: str) -> bool:
    """Does a text end as a sentence, without a word or mark of anything but the story?

    >>> [is_story(text) for text in ("The road stays shut until May.", "The road stays shut", "Sign up for our newsletter.")]
    [True, False, False]
    """
    return text.rstrip().endswith(tuple(STOPS)) and not (TRUNCATED.search(text) or is_picture(text) or kinds_of(text) & OTHERS or is_small_print(text))


def kinds_of(text: str) -> AbstractSet[str]:
    """What the word lists say of a line."""
    return lexicon().kinds(lowered(text), words_of(text))
