"""The site that a document is from."""
from __future__ import annotations

from urllib.parse import urlsplit

from newsclean.document import Document

__all__ = ["host_of"]


def host_of(document: Document) -> str:
    """Host of the page's address, in lower case, without "www."; "" where no address is known. What the caller says comes before what the page claims."""
    metadata = document.metadata
    address = next((claim.value for claim in metadata.claims if claim.field == "url" and "caller" in claim.sources), metadata.url) or ""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:  # "http://[::1": no address
        return ""
    return host.lower().removeprefix("www.")
