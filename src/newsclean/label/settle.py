"""The metadata, settled by what the labelled blocks say."""
from __future__ import annotations

from dataclasses import replace

from newsclean.choose import settled
from newsclean.document import Document

__all__ = ["settle_metadata"]


def settle_metadata(document: Document) -> Document:
    """The document with its metadata chosen by agreement with the blocks labelled as headline, byline and date.

    >>> from newsclean import clean
    >>> page = '<title>Bridge reopens | Pell News</title><h1>Bridge reopens after the flood of May</h1><p>By Jane Doe</p>'
    >>> clean(page, passes=(settle_metadata,)).metadata.provenance
    (('title', 'title'),)
    """
    metadata = settled(document.metadata, document.blocks, document.language)
    return document if metadata == document.metadata else replace(document, metadata=metadata)
