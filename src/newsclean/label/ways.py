"""In which way a block follows the one before it: what a block is for bears the more on the next, the closer they stand."""
from __future__ import annotations

from newsclean.document import Document
from newsclean.label.markup import container_of

__all__ = ["ALIKE", "APART", "BESIDE", "WAYS", "ways_of"]

APART, BESIDE, ALIKE = range(3)
"""In another element, or in a text; in the same element; in the same element and under the same tag."""
WAYS = {"html": 3, "text": 1}
"""How many there are, for each kind of source."""


def ways_of(document: Document) -> bytes:
    """For every block the way in which it follows the one before, a byte each; the first of all follows none, and stands apart.

    >>> from newsclean.read import read
    >>> list(ways_of(read("<div><h2>Roads</h2><p>The bridge reopened.</p><p>It had been closed since May.</p></div><p>Advertisement</p>")))
    [0, 1, 2, 0]
    """
    if document.facts.kind != "html":
        return bytes(len(document.blocks))
    out, home, tag = bytearray(), "", ""
    for block in document.blocks:
        own = container_of(block)
        out.append(APART if own != home or not out else ALIKE if block.tag == tag else BESIDE)
        home, tag = own, block.tag
    return bytes(out)
