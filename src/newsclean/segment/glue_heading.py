"""A line without a full stop, then a paragraph: "Old bridge reopensThe bridge over the river …"."""
from __future__ import annotations

import regex

from newsclean.lazy import lazily
from newsclean.segment.glue_credit import is_credit
from newsclean.segment.glue_seams import Seam, Verdict
from newsclean.segment.glue_shapes import YEAR, ends_sentence, is_prose, opens_block, opens_sentence, sentences

__all__ = ["line_then_prose", "prose_then_line"]

HEAD = 240
"""Headings and captions without a full stop are not longer."""

SHORTEST_HEAD = 12
PARAGRAPH = 60
"""What follows a heading is a paragraph of at least this length, ended by a full stop."""

TAIL = 250
"""A last line without a full stop is a heading, a caption, a name: not longer than this."""

SHORTEST_TAIL = 4
"""Shorter is the end of an address ("example.ORG") or of an abbreviation."""

LINE_END = lazily(regex.compile, r"[\p{L})\]]$", regex.REVERSE)
PLURAL = lazily(regex.compile, r"\p{Lu}\p{Ll}(?!\p{Ll})")
"""After capitals this is the end of their plural: NGOs, CEOs."""

LETTERS = lazily(regex.compile, r"\p{L}{3}")
NO_TAIL = lazily(regex.compile, r"[,;\N{EN DASH}\N{EM DASH}\-]$")


def line_then_prose(seam: Seam) -> Verdict | None:
    """Cut where a heading or caption without a full stop meets a paragraph that opens with a word of the kind of "The"."""
    if seam.spaced or not seam.whole or not _is_line(seam.left) or not opens_block(seam.left, seam.right):
        return None
    if len(seam.right) < PARAGRAPH or not is_prose(seam.right) or (seam.last and not ends_sentence(seam.right)):
        return None
    if not _opens_anew(seam.left, seam.right):
        return None
    return Verdict("a line without a full stop ends here, a paragraph follows without a space", 0.8)


def _is_line(text: str) -> bool:
    """Is this a heading or a caption without a full stop? It ends with a small letter, a bracket or a year."""
    if not SHORTEST_HEAD <= len(text) <= HEAD or " " not in text or sentences(text):
        return False
    return LINE_END.search(text) is not None or YEAR.search(text) is not None


def _opens_anew(line: str, text: str) -> bool:
    """Does a paragraph begin here: behind a year, or with a word that opens sentences and is not the end of a plural?"""
    return YEAR.search(line) is not None or (opens_sentence(text) and not (line[-1].isupper() and PLURAL.match(text)))


def prose_then_line(seam: Seam) -> Verdict | None:
    """Cut where a paragraph meets a last line that is no sentence, such as a heading, a name, or a caption."""
    if seam.spaced or len(seam.left) < PARAGRAPH or not ends_sentence(seam.left) or seam.left.count("(") > seam.left.count(")"):
        return None
    if is_credit(seam.right) and not sentences(seam.left):
        return None
    if not _is_tail(seam.right.rstrip()):
        return None
    return Verdict("a line that is no sentence follows the paragraph without a space", 0.75)


def _is_tail(text: str) -> bool:
    """Is this a line by itself, rather than a sentence, the beginning of one, or what leads to something?"""
    if not SHORTEST_TAIL <= len(text) <= TAIL or ends_sentence(text) or NO_TAIL.search(text) or not LETTERS.search(text) or sentences(text):
        return False
    return not text.endswith(":") or text.count(" ") <= 3
