"""Headings amid a text that look like captions or teasers, told by the paragraph below them."""
from __future__ import annotations

from collections.abc import Sequence

import regex

from newsclean.blocks import Block, Role
from newsclean.label.characters import is_closed
from newsclean.label.labelled import labelled
from newsclean.label.pointed import is_pointer
from newsclean.label.rules import Verdicts
from newsclean.lazy import lazily

__all__ = ["taken_up"]

MISTAKEN = frozenset({Role.CAPTION, Role.TEASER, Role.TITLE, Role.PROMO, Role.TAGS, Role.OTHER})
"""What a heading is taken for."""
DOUBT = 0.8
"""Confidence up to which it may be one."""
SURE = 0.9
"""Confidence of the paragraphs around it."""
WORD = lazily(regex.compile, r"\p{L}{4,}")
STEM = 5
"""Letters that tell a word, whatever its ending: "missile", "missiles"."""
LEAST_SHARED, SHARE = 3, 0.5
"""Words of the line that come again right below it, and their share. Out of fold nine such lines are headings, and none is anything else."""
BEGINNING = 100
"""Characters of the paragraph, beside as many as the line has twice, in which they do."""
SENTENCE_END = lazily(regex.compile, r"[.!]\s")
"""What a caption has between its sentence and the credit."""


def taken_up(blocks: Sequence[Block]) -> Verdicts:
    """In text, a doubtful line between two paragraphs is the heading of the second, if that begins with what the line says."""
    if not blocks or blocks[0].path is not None:
        return {}
    blocks = labelled(blocks)
    asked = [i for i in blocks.of(MISTAKEN) if 0 < i < len(blocks) - 1 and blocks[i].confidence <= DOUBT and _is_paragraph(blocks[i - 1]) and _is_paragraph(blocks[i + 1])]
    return {i: (Role.HEADING, "the paragraph below it takes up what it says") for i in asked if _announces(blocks[i].text.strip(), blocks[i + 1].text)}


def _is_paragraph(block: Block) -> bool:
    return block.role is Role.PARAGRAPH and block.confidence >= SURE


def _announces(line: str, below: str) -> bool:
    """Does a paragraph begin with most of a line's words?"""
    if is_closed(line) or SENTENCE_END.search(line) or is_pointer(line.partition(":")[0]):
        return False
    words, again = _stems(line), _stems(below[:2 * len(line) + BEGINNING])
    shared = len(words & again)
    return shared >= LEAST_SHARED and shared >= SHARE * len(words)


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in WORD.findall(text.casefold())}
