"""Quality: how far the article can be trusted to be there, whole and clean."""
from __future__ import annotations

from dataclasses import replace
from statistics import fmean

from newsclean.document import Document

__all__ = ["assess_quality"]

FULL_ARTICLE = 600
"""Characters from which an article is no longer suspiciously short."""
UNSURE = 0.7
"""Mean confidence of the article's blocks, weighted by length, below which it is doubted as a whole."""
LOW = 0.2


def assess_quality(document: Document) -> Document:
    """Judge the document: `quality` in 0..1 with reasons, and a warning where no article was found."""
    article = [block for block in document.blocks if block.in_article]
    width = sum(len(block.text) for block in article)
    if not article:
        why = "No block looks like running text." if document.blocks else "The source holds no text."
        return replace(document, quality=0.0, quality_reasons=(why,)).warned(["No article was found. " + why])
    sure = sum(block.confidence * len(block.text) for block in article) / width
    reasons = list[str]()
    score = sure
    if width < FULL_ARTICLE:
        score *= LOW + (1 - LOW) * width / FULL_ARTICLE
        reasons.append(f"The article has {width} characters only.")
    if sure < UNSURE:
        reasons.append(f"The roles of its blocks are uncertain (mean confidence {sure:.2f}).")
    hidden = fmean(block.hints.hidden for block in article)
    if hidden > 0.5:
        reasons.append("Most of the article is hidden on the page.")
    if not document.title:
        score *= 0.9
        reasons.append("It has no title.")
    return replace(document, quality=round(score, 4), quality_reasons=tuple(reasons) or (f"{len(article)} blocks of running text, mean confidence {sure:.2f}.",))
