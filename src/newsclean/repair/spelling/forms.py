"""Other forms of a word: its inflections, and how it is spelt on the other side of the Atlantic."""
from __future__ import annotations

import re

from newsclean.lazy import lazily

__all__ = ["inflections", "variants"]

ENDINGS = ("s", "es", "d", "ed", "ing", "r", "er", "ly")
SPELLINGS = (("is", "iz"), ("ys", "yz"), ("ll", "l"), ("ae", "e"), ("oe", "e"), ("ence", "ense"), ("ogue", "og"), ("ement", "ment"),
             ("lery", "ry"), ("ice", "ise"), ("gramme", "gram"))
"""British and American ways to write the same sounds."""
COLOUR = ("our", "or"), 2
"""The same from the third letter on: "favourite", but not "fourth" and "forth"."""
CENTRE = lazily(re.compile, r"(?<=[bcdfghklmnpqstvxz])(re|er)(?=s?\Z)")
"""The same at the end of the word, behind a consonant: "centres", but not "preformed" and "performed"."""


def inflections(word: str) -> set[str]:
    """Strings that would be the word with another ending; not all are words.

    >>> {"chances", "chanced"} <= inflections("chance"), "chance" in inflections("chances")
    (True, True)
    """
    found = {word + ending for ending in ENDINGS} | {word[:-len(ending)] for ending in ENDINGS if word.endswith(ending)}
    if word.endswith("y"):
        found |= {word[:-1] + "ies", word[:-1] + "ied"}
    if word.endswith(("ies", "ied")):
        found.add(word[:-3] + "y")
    if word.endswith("e"):
        found.add(word[:-1] + "ing")
    return found


def variants(word: str) -> set[str]:
    """Strings that would be the word in the other spelling; not all are words.

    >>> "realised" in variants("realized"), "honour" in variants("honor")
    (True, True)
    """
    pairs = [(pair, 1) for pair in SPELLINGS] + [COLOUR]
    ways = [(*pair, start) for (a, b), start in pairs for pair in ((a, b), (b, a))]
    found = {word[:i] + b + word[i + len(a):] for a, b, start in ways for i in range(start, len(word)) if word.startswith(a, i)}
    return (found | {CENTRE.sub(lambda match: match[1][::-1], word)}) - {word}
