"""A paragraph, then a caption or credit: "… until Monday.Workers at the dam (Jane Doe/Agency)"."""
from __future__ import annotations

import regex

from newsclean.lazy import lazily
from newsclean.segment.glue_credit import ends_with_credit, is_credit
from newsclean.segment.glue_seams import Seam, Verdict
from newsclean.segment.glue_shapes import ends_sentence, sentences

__all__ = ["prose_then_caption"]

FILE_PHOTO = lazily(regex.compile, r"(?:FILE|File photo|ARCHIV|ARCHIVBILD|Archivbild|Archivfoto|ARCHIVO|FICHIER)\s*[-\N{EN DASH}\N{EM DASH}:]|"
                           r"\N{BLACK LEFT-POINTING TRIANGLE}")
"""How captions of pictures from the archive begin."""

INSIDE = lazily(regex.compile, r"\((?:AP|Picture|Photo|Foto|Image|Bild|REUTERS|AFP)\b[^()]{0,80}\)|"
                       r"\((?:v\. ?l\.|l\.|r\.|(?:links|rechts|left|right)\b|izq\.|dcha\.)[^()]{0,30}\)")
"""What only captions have in brackets: a credit, or the side on which a person stands."""

LONG = 60
"""A sentence of this length before a caption with its credit is a paragraph, not the caption's first half."""

CAPTION = 500
"""Captions are not longer."""


def prose_then_caption(seam: Seam) -> Verdict | None:
    """Cut where a finished sentence meets a caption or a credit."""
    if seam.spaced or not ends_sentence(seam.left) or not 0 < len(seam.right) <= CAPTION:
        return None
    if not is_credit(seam.right):
        return _before_caption(seam)
    fits = sentences(seam.left) > 0 and not ends_with_credit(seam.left)  # after a lone sentence it is the credit of that caption
    return Verdict("a picture's credit follows the sentence without a space", 0.9) if fits else None


def _before_caption(seam: Seam) -> Verdict | None:
    """Cut where the sentence meets a caption, known by its credit or by what only captions have."""
    if (sentences(seam.left) or len(seam.left) >= LONG) and _has_credit(seam):
        return Verdict("a caption with its credit follows the sentence without a space", 0.9)
    if FILE_PHOTO.match(seam.right) or INSIDE.search(seam.right):
        return Verdict("a caption follows the sentence without a space", 0.85)
    return None


def _has_credit(seam: Seam) -> bool:
    """Does what follows end with a credit, or is a credit stuck to it in turn?"""
    return ends_with_credit(seam.right) or (len(seam.right) < CAPTION // 2 and is_credit(seam.beyond))
