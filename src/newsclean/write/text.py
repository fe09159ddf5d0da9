"""A document as plain text."""
from __future__ import annotations

from newsclean.document import Document
from newsclean.write.encodable import encodable

__all__ = ["to_text"]


def to_text(document: Document) -> str:
    """Title, subtitle and the text of the article, blank lines between; what is missing is left out.

    Can always be encoded: lone surrogates become replacement characters. `document.text` is the running text alone.
    """
    return encodable("\n\n".join(part for part in (document.title, document.subtitle, document.text) if part))
