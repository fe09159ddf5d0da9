"""Is the article for subscribers only? What its own mark-up says."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

__all__ = ["paywalled"]

Found = tuple[bool, str]  # locked, source
FREE = frozenset({"true", "yes", "1", "free"})
LOCKED = frozenset({"false", "no", "0", "locked", "paid", "premium", "metered"})
META_NAMES = ("isaccessibleforfree", "article:content_tier", "og:article:content_tier")
"""Names of meta elements that say it; the first of schema.org, the others of OpenGraph."""
MAX_PARTS = 100
"""Parts of an article that are asked; real ones have one or two."""


def paywalled(nodes: Iterable[Mapping[str, Any]], metas: Mapping[str, Sequence[str]]) -> Found | None:
    """Whether the article is kept from readers who do not pay, and where that is said; None where nothing says it.

    >>> paywalled([{"isAccessibleForFree": "False"}], {})
    (True, 'json-ld')
    """
    for node in nodes:
        free = _free(node.get("isAccessibleForFree"))
        if free is None:
            free = _free_parts(node.get("hasPart"))
        if free is not None:
            return not free, "json-ld"
    for name in META_NAMES:
        for content in metas.get(name, ()):
            if (free := _free(content)) is not None:
                return not free, name
    return None


def _free(value: object) -> bool | None:
    """A truth value in any of the shapes in which pages give it: true, "False", ["https://schema.org/False"]."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, bool):
        return value
    word = value.strip().rsplit("/", 1)[-1].casefold() if isinstance(value, str) else None
    return True if word in FREE else False if word in LOCKED else None


def _free_parts(parts: object) -> bool | None:
    """False where one part of the article, named by a selector of the page, is not free."""
    listed = parts[:MAX_PARTS] if isinstance(parts, list) else [parts]
    told = [_free(part.get("isAccessibleForFree")) for part in listed if isinstance(part, dict) and part.get("cssSelector")]
    return False if False in told else None
