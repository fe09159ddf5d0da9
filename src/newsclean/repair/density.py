"""Is a flaw so frequent in a document that the way to us must have made it?

Text that was damaged on its way has the damage throughout: every accent escaped, every comma spaced. A space before one full stop in five hundred
words, or one accent escaped, is how the text was published. It is left as it is.
"""
from __future__ import annotations

from collections.abc import Iterable

__all__ = ["is_dense"]

WORDS_TO_EACH = 50
"""Words of the document for each flaw, at most. Damaged texts have one in every five to thirty words; edited news that has any at all
has one in a hundred or more."""


def is_dense(flaws: int, texts: Iterable[str]) -> bool:
    """Has the document, whose blocks have these texts, so many flaws that they are no single slips?"""
    return flaws > 0 and sum(len(text.split()) for text in texts) <= flaws * WORDS_TO_EACH
