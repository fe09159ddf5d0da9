"""A document as a notebook shows it: the article, and how far to trust it."""
from __future__ import annotations

from collections import Counter

from newsclean.document import Document
from newsclean.write.elements import element, escaped, joined
from newsclean.write.html import article
from newsclean.write.outline import NO_INCLUDES
from newsclean.write.visible import shown, shown_in

__all__ = ["notebook"]

TITLE_LEVEL = 3
"""Of the article's title: notebooks have headings of their own above it."""


def notebook(document: Document) -> str:
    """A fragment without style and script: quality and warnings, then the article, folded open."""
    counts = Counter(block.role.value for block in document.blocks)
    quality = "quality not judged" if document.quality is None else f"quality {document.quality:.2f}"
    roles = ", ".join(f"{role} {n}" for role, n in counts.most_common())
    told = f"{quality}; {len(document.blocks)} blocks, {len(document.edits)} edits; {roles}"
    warnings = [element("p", [element("strong", escaped("Warning: ")), shown(warning)]) for warning in document.warnings]
    return element("div", joined([
        element("p", element("small", escaped(told))),
        *warnings,
        shown_in(article(document, NO_INCLUDES, TITLE_LEVEL)),
    ]))
