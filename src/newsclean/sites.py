"""The site that a page is from: its host, and what titles have before its name."""
from __future__ import annotations

from urllib.parse import urlsplit

from newsclean.metadata import Metadata

__all__ = ["BEFORE_SITE", "host_of"]

BEFORE_SITE = r"\-|\N{EN DASH}\N{EM DASH}\N{MIDDLE DOT}"
"""What titles have between a headline and the name of the site, for a set of a pattern. Where other signs part the two as well, the pattern adds them."""


def host_of(metadata: Metadata) -> str:
    """Host of the page's address, in lower case, without "www."; "" where no address is known. What the caller says comes before what the page claims."""
    address = next((claim.value for claim in metadata.claims if claim.field == "url" and "caller" in claim.sources), metadata.url) or ""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:  # "http://[::1": no address
        return ""
    return host.lower().removeprefix("www.")
