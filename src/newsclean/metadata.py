"""What a page says about its article: the metadata, and from which source each field came."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

__all__ = ["Metadata"]


@dataclass(frozen=True, slots=True)
class Metadata:
    """Facts from the page's mark-up and embedded data; every field may be missing. Plain text has none.

    authors     names in the order of the byline, no organisations that merely publish
    published   first publication, and `modified`, the last change: time-zone-aware where the page says the zone
    url         canonical address of the page
    provenance  (field, source) pairs: which source gave the value, such as ("title", "json-ld")
    """

    title: str | None = None
    description: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    modified: datetime | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    site_name: str | None = None
    url: str | None = None
    image: str | None = None
    provenance: tuple[tuple[str, str], ...] = ()
