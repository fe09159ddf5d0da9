"""Labels of a page's furniture stuck to a paragraph: "AdvertisementThe council …"."""
from __future__ import annotations

import regex

from newsclean.east_asian import MEMBERS_ONLY
from newsclean.lazy import lazily
from newsclean.segment.glue_seams import Seam, Verdict
from newsclean.segment.glue_shapes import ends_sentence, is_prose
from newsclean.segment.glue_words import LABEL, PAPER

__all__ = ["label_then_prose", "prose_then_label"]

ALONE = lazily(regex.compile, LABEL + r"[.:]?")
OPENING = lazily(regex.compile, LABEL + r"(?=\p{Lu}|[.:]?$)|<?Copyright [©ⓒ]|All rights reserved|<저작권자|" + PAPER)
NOTED = lazily(regex.compile, MEMBERS_ONLY)


def label_then_prose(seam: Seam) -> Verdict | None:
    """Cut where a label meets a paragraph without a space."""
    if seam.spaced or not seam.whole or len(seam.left) > 60 or not ALONE.fullmatch(seam.left) or not is_prose(seam.right):
        return None
    return Verdict("a paragraph follows a label of the page without a space", 0.9)


def prose_then_label(seam: Seam) -> Verdict | None:
    """Cut where a finished sentence meets a label without a space, or a Japanese note for members."""
    if seam.spaced or not (NOTED.match(seam.right) or (ends_sentence(seam.left) and OPENING.match(seam.right))):
        return None
    return Verdict("a label of the page follows the sentence without a space", 0.9)
