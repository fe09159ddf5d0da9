"""Links to other stories set into a paragraph: "… on Monday. READ MORE: Mayor resigns"."""
from __future__ import annotations

import regex

from newsclean.lazy import lazily
from newsclean.segment.glue_seams import RELATED, Seam, Verdict
from newsclean.segment.glue_shapes import ends_sentence, is_prose, opens_block, opens_sentence

__all__ = ["prose_then_related", "related_then_prose"]

NEXT_SENTENCE = lazily(regex.compile, r"[\p{Ll}\d][.!?][\"\N{RIGHT DOUBLE QUOTATION MARK}]? \p{Lu}")

LINE = 220
"""A link to another story is a line, and hardly longer than this."""


def prose_then_related(seam: Seam) -> Verdict | None:
    """Cut before "Read more", where a sentence ends and the link is a line of its own."""
    if not ends_sentence(seam.left):
        return None
    found = RELATED.match(seam.right)
    if found is None or len(seam.right) > LINE or not _is_line(seam.right[found.end():]):
        return None
    if found["mark"] is None and not (len(seam.right) - found.end() < 3):
        return None
    return Verdict("a link to another story follows the sentence", 0.9)


def related_then_prose(seam: Seam) -> Verdict | None:
    """Cut after "Read more: Mayor resigns", where a paragraph follows without a space, or after the link itself."""
    if not seam.whole or len(seam.left) > LINE or not is_prose(seam.right) or not _is_link(seam.left):
        return None
    if not opens_block(seam.left, seam.right) or not (seam.spaced or opens_sentence(seam.right) or ends_sentence(seam.left)):
        return None
    return Verdict("a paragraph follows a link to another story", 0.85)


def _is_link(text: str) -> bool:
    """Does the text announce another story, with a mark before its title, or without any title?"""
    found = RELATED.match(text)
    return found is not None and (found["mark"] is not None or found.end() == len(text))


def _is_line(text: str) -> bool:
    """Is this one line, no running text: at most one sentence?"""
    return NEXT_SENTENCE.search(text) is None
