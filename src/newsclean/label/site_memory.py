"""Site memory: which blocks recur on the articles of a site. What stands under every story is no part of any."""
from __future__ import annotations

import gzip
import json
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.document import Document
from newsclean.errors import SiteMemoryError
from newsclean.label.own_rules import OWN
from newsclean.parts import key_of
from newsclean.sites import host_of

__all__ = ["SiteMemory"]

ARTICLES = 32
"""Articles of a site that are remembered: those with the smallest fingerprints, a uniform sample whatever the order they came in, and of two
such samples together the smallest are a sample again (bottom-k sketch, Cohen and Kaplan 2007)."""
MIN_KEY = 12
"""Letters and digits from which a block's recurrence says something; "Background" may head every story."""
MIN_OTHERS = 3
"""Other articles, at least, that a block must stand on: a story is often published twice, seldom four times."""
MIN_SHARE = 0.25
"""And the share of the site's other articles."""
MIN_PROSE = 40
"""Letters and digits of a paragraph that is taken for furniture although it looked like the article's on every page."""
MOST_LOST = 0.5
"""If more of an article than this stands on other pages, they are the same story, and it is left whole."""
ROLES = frozenset(role.value for role in Role)
VERSION = 1
LARGEST = 1 << 30
"""Bytes of a saved memory that are read."""

Seen = Mapping[str, str]           # fingerprint of a block -> role
Articles = Mapping[str, Seen]      # fingerprint of an article -> its blocks


@dataclass(frozen=True, slots=True)
class SiteMemory:
    """What recurs on sites. Learn it from cleaned documents, then use it as a pass: `clean(page, url=url, passes=(*NEWS, memory))`.

    sites   host -> fingerprint of an article -> fingerprint of a block -> the block's role

    Frozen data: `a | b` is a new memory, the same in whichever order memories are put together, and the same page counts once. So it can be built
    by the reduce of a cluster's engine and handed out by its broadcast. Of each site it keeps `ARTICLES` articles, whatever the number learnt from.

    The pass may stand anywhere after `classify`; at the end is best. It changes nothing but role, confidence and reason: a block that was taken
    for the article's, and stands on enough other articles of the site, gets the role that it has there. Documents without an address stay as they are.
    """

    sites: Mapping[str, Articles] = field(default_factory=dict)

    @classmethod
    def learn(cls, documents: Iterable[Document]) -> SiteMemory:
        """The memory of these documents. Each needs an address (`clean(…, url=…)`, or a canonical one in the page) and an article."""
        sites: dict[str, dict[str, dict[str, str]]] = {}
        for document in documents:
            host = host_of(document.metadata)
            if host and document.text:
                _add(sites.setdefault(host, {}), _article(document), _seen(document))
        return cls(sites)

    @classmethod
    def union(cls, memories: Iterable[SiteMemory]) -> SiteMemory:
        """Memories as one."""
        sites: dict[str, dict[str, dict[str, str]]] = {}
        for memory in memories:
            for host, articles in memory.sites.items():
                for article, seen in articles.items():
                    _add(sites.setdefault(host, {}), article, seen)
        return cls(sites)

    def __or__(self, other: SiteMemory) -> SiteMemory:
        """Both memories as one."""
        return self.union((self, other))

    def compact(self) -> SiteMemory:
        """The memory without blocks that stand on one article alone: smaller, and good for use; what is still to be put together, keep whole."""
        sites = {}
        for host, articles in self.sites.items():
            times = Counter(block for seen in articles.values() for block in seen)
            sites[host] = {article: {block: role for block, role in seen.items() if times[block] > 1} for article, seen in articles.items()}
        return SiteMemory(sites)

    def __call__(self, document: Document) -> Document:
        """The document without what recurs on its site."""
        host = host_of(document.metadata)
        articles = self.sites.get(host, {})
        others = [seen for article, seen in articles.items() if article != _article(document)]
        found = {i: verdict for i, block in enumerate(document.blocks) if len(others) >= MIN_OTHERS and (verdict := _recurring(block, others, host))}
        if not found or _is_same_story(document, found):
            return document
        return replace(document, blocks=tuple(found.get(i, block) for i, block in enumerate(document.blocks)))

    def to_json(self) -> str:
        """The memory as JSON."""
        return json.dumps({"site_memory": VERSION, "sites": self.sites}, sort_keys=True, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> SiteMemory:
        """The memory that `to_json` wrote. Raises SiteMemoryError for anything else."""
        try:
            data = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise SiteMemoryError(f"not a saved site memory: {error}") from error
        if not isinstance(data, dict) or data.get("site_memory") != VERSION:
            raise SiteMemoryError(f"not a saved site memory of version {VERSION}")
        return cls(_checked(data.get("sites")))

    def save(self, path: str | Path) -> None:
        """Write the memory to a file, compressed if its name ends in .gz."""
        data = self.to_json().encode()
        Path(path).write_bytes(gzip.compress(data, mtime=0) if str(path).endswith(".gz") else data)

    @classmethod
    def load(cls, path: str | Path) -> SiteMemory:
        """The memory in a file. Raises SiteMemoryError for a file that holds something else, OSError for one that cannot be read."""
        with gzip.open(path) if str(path).endswith(".gz") else open(path, "rb") as file:
            try:
                data = file.read(LARGEST + 1)
            except (EOFError, gzip.BadGzipFile, zlib.error) as error:
                raise SiteMemoryError(f"{path}: {error}") from error
        if len(data) > LARGEST:
            raise SiteMemoryError(f"{path}: larger than {LARGEST} bytes")
        try:
            return cls.from_json(data.decode())
        except (UnicodeDecodeError, SiteMemoryError) as error:
            raise SiteMemoryError(f"{path}: {error}") from error


def _add(articles: dict[str, dict[str, str]], article: str, seen: Seen) -> None:
    """Add an article to those of its site, and let go the one with the largest fingerprint when there are too many."""
    if article in articles:
        mine = articles[article]
        for block, role in seen.items():
            mine[block] = min(role, mine.get(block, role))  # any rule will do that does not ask which came first
    elif len(articles) < ARTICLES or article < max(articles):
        articles[article] = dict(seen)
        if len(articles) > ARTICLES:
            del articles[max(articles)]


def _fingerprint(key: str) -> str:
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _article(document: Document) -> str:
    """Which story this is: the same for a new version under the same headline, and at another address."""
    return _fingerprint(key_of(document.title or document.text))


def _seen(document: Document) -> dict[str, str]:
    seen = dict[str, str]()
    for block in document.blocks:
        if len(key := key_of(block.text)) >= MIN_KEY:
            mark = _fingerprint(key)
            seen[mark] = min(block.role.value, seen.get(mark, block.role.value))
    return seen


def _recurring(block: Block, others: list[Seen], host: str) -> Block | None:
    """The block with the role that it has on other articles; None if it does not recur, or rightly so."""
    key = key_of(block.text)
    if not block.in_article or len(key) < MIN_KEY or block.reason.startswith(OWN):
        return None
    mark = _fingerprint(key)
    roles = [Role(seen[mark]) for seen in others if mark in seen]
    if len(roles) < max(MIN_OTHERS, MIN_SHARE * len(others)):
        return None
    role = _role_elsewhere(block, key, roles)
    if role is None:
        return None
    reason = f"stands on {len(roles) + 1} of {len(others) + 1} articles of {host}"
    return block.labelled(role, round(len(roles) / len(others), 4), reason)


def _role_elsewhere(block: Block, key: str, roles: Iterable[Role]) -> Role | None:
    """The role that a block has outside the story on most other articles, OTHER if on none; None where it may come again in a good one."""
    elsewhere = Counter(role for role in roles if role not in ARTICLE_ROLES)
    if not elsewhere and (block.role is not Role.PARAGRAPH or len(key) < MIN_PROSE):
        return None  # headings, refrains and rows of tables come again in good articles
    return min(elsewhere, key=lambda role: (-elsewhere[role], role.value), default=Role.OTHER)


def _is_same_story(document: Document, found: Iterable[int]) -> bool:
    """Is so much of the article among these blocks that the other pages have the same story?"""
    return _letters(document.blocks[i] for i in found) > MOST_LOST * _letters(b for b in document.blocks if b.in_article)


def _letters(blocks: Iterable[Block]) -> int:
    return sum(len(key_of(block.text)) for block in blocks)


def _checked(sites: Any) -> dict[str, dict[str, dict[str, str]]]:
    """The sites of a saved memory. Raises SiteMemoryError where they are none."""
    if not isinstance(sites, dict):
        raise SiteMemoryError("sites: not an object")
    for host, articles in sites.items():
        if not isinstance(articles, dict) or len(articles) > ARTICLES:
            raise SiteMemoryError(f"sites.{host}: not an object of at most {ARTICLES} articles")
        for article, seen in articles.items():
            if not _holds_roles(seen):
                raise SiteMemoryError(f"sites.{host}.{article}: not an object of roles")
    return sites


def _holds_roles(seen: Any) -> bool:
    """Is this an object whose values are roles, and nothing else?"""
    return isinstance(seen, dict) and all(isinstance(role, str) and role in ROLES for role in seen.values())
