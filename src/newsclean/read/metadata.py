"""Metadata of a page: the values that its mark-up and embedded data claim, in the order of their reliability."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from html import unescape
from urllib.parse import urlsplit

import regex

from newsclean.choose import settled
from newsclean.lazy import lazily
from newsclean.metadata import Claim, Metadata
from newsclean.read.head import HeadSink
from newsclean.read.jsonld import Linked, Node, linked_data, list_of, text_of
from newsclean.read.paywall import paywalled
from newsclean.read.people import author_names, profiles
from newsclean.read.state import stated_by_state

__all__ = ["metadata_of", "with_state"]

Said = tuple[str, str, str, str | None]  # field, value, source, block id

META: dict[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title", "headline", "title"),
    "description": ("og:description", "description", "twitter:description", "dc.description", "sailthru.description"),
    "authors": ("author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "cxenseparse:author",
                "article:author_name", "articleauthor", "authors", "twitter:data1"),
    "published": ("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued",
                  "parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "pubdate", "article.published", "og:published_time", "published_time", "og:pubdate",
                  "cxenseparse:recs:publishtime", "publication_date", "last-modified-original", "date.available", "dcterms.date", "rnews:datepublished", "article:published"),
    "modified": ("article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified"),
    "section": ("article:section", "og:article:section", "section", "parsely-section"),
    "tags": ("article:tag", "og:article:tag", "news_keywords", "keywords", "parsely-tags", "sailthru.tags"),
    "language": ("og:locale", "language", "content-language", "dc.language"),
    "site_name": ("og:site_name", "application-name", "dc.publisher", "twitter:site_name"),
    "url": ("og:url",),
    "image": ("og:image", "og:image:url", "twitter:image", "twitter:image:src"),
    "image_caption": ("og:image:alt", "twitter:image:alt"),
    "licence": ("dc.rights", "dcterms.rights", "copyright", "rights"),
}
"""Names of meta elements, the most reliable first."""
RANK = {name: rank for rank, name in enumerate(name for names in META.values() for name in names)}
FIELD_OF = {name: field for field, names in META.items() for name in names}

JSON_LD = {"title": ("headline",), "description": ("description",), "published": ("datePublished", "dateCreated"), "modified": ("dateModified",),
           "section": ("articleSection",), "language": ("inLanguage",), "url": ("url", "mainEntityOfPage"), "licence": ("license", "copyrightNotice")}
ITEMS = {"headline": "title", "datepublished": "published", "datecreated": "published", "datemodified": "modified", "author": "authors", "articlesection": "section"}
"""Properties of microdata, and the fields they speak of."""
FREE = "isaccessibleforfree"
MANY = frozenset({"authors", "tags"})
"""Fields of which a source may hold several values."""
CHANGED = lazily(regex.compile, r"modif|updat|aktualis|chang|edit")
DAY_IN_ADDRESS = lazily(regex.compile, r"/((?:19|20)\d\d)[/-]([01]\d)[/-]([0-3]\d)(?=[/-])")
MAX_ADDRESS = 1000
ARCHIVED = lazily(regex.compile, r"(?:https?:)?//web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(?P<live>https?://\S+)")
MARKUP = lazily(regex.compile, r"<[^<>]{0,200}>")
LONGEST = 5000
"""Characters of a value that are kept: descriptions are shorter."""
MAX_CLAIMS = 400
MAX_VALUES = 100
"""Values of one key that are looked at."""
MAX_NODES = 20
"""Nodes of JSON-LD that are asked: what the first leave open."""
PUBLIC_HOST = frozenset({"www", "com", "net", "org", "amp", "co", "news", "blog", "blogspot", "wordpress", "medium", "substack", "github", "ghost", "m"})
"""Parts of host names that name no outlet."""


def metadata_of(head: HeadSink, url: str | None) -> tuple[Metadata, Sequence[Node]]:
    """The metadata, settled among its claims without the blocks, and the JSON-LD nodes of the article (their `articleBody` is read elsewhere)."""
    address = head.canonical or url or ""
    linked = linked_data(head.scripts, address)
    claims: dict[tuple[str, str, str | None], list[str]] = {}
    for field, value, source, block_id in _said(head, linked, url):
        plain = _plain(field, value)
        if plain and len(claims) < MAX_CLAIMS:
            claims.setdefault((field, plain, block_id), []).append(source)
    made = tuple(Claim(field, value, tuple(dict.fromkeys(sources)), block_id) for (field, value, block_id), sources in claims.items())
    about = profiles(linked.articles[0], linked) if linked.articles else ()
    return settled(Metadata(claims=made, profiles=about), (), None), linked.articles


def with_state(metadata: Metadata, head: HeadSink) -> Metadata:
    """The metadata with what the page's own state claims of the article that has its title: the least reliable source, asked where there is no JSON-LD."""
    titles = [claim.value for claim in metadata.claims if claim.field == "title"]
    said = [(field, plain, source) for field, value, source in stated_by_state(head.scripts, titles) if (plain := _plain(field, value))]
    known = {claim.field for claim in metadata.claims} - MANY
    added = tuple(Claim(field, value, (source,)) for field, value, source in said if field not in known)
    return settled(replace(metadata, claims=metadata.claims + added), (), None) if added else metadata


def _plain(field: str, value: str) -> str:
    """The value as the text that it stands for: entities decoded (twice: they are often escaped twice), mark-up and surplus white space removed."""
    value = value[:LONGEST]
    if "&" in value:
        value = unescape(unescape(value))
    if "<" in value:
        value = MARKUP.sub("", value)
    value = " ".join(value.replace("\x00", "").split())
    return value[:2].lower() if field == "language" else value


def _said(head: HeadSink, linked: Linked, url: str | None) -> Iterator[Said]:
    """Everything that is said, the most reliable source of each field first."""
    metas = _meta_values(head)
    yield from _of_links(head)
    yield from _of_tags(metas, "article:tag")
    yield from _of_nodes(linked)
    yield from _of_metas(metas)
    yield from _of_elements(head)
    yield from (("outlet", name, "json-ld", None) for name in linked.publishers[:MAX_VALUES])
    if locked := paywalled(linked.articles[:MAX_NODES], metas):
        yield "paywalled", "true" if locked[0] else "false", locked[1], None
    if url:
        yield "url", url, "caller", None
    yield from _of_address(live(head.canonical or url or next(iter(metas.get("og:url", ())), "")))


def live(address: str) -> str:
    """The address of the page itself, of a copy in the Internet Archive, which rewrites those in the page.

    >>> live("https://web.archive.org/web/20190712101500/https://pell.example/ferry")
    'https://pell.example/ferry'
    """
    found = ARCHIVED.fullmatch(address)
    return found["live"] if found else address


def _meta_values(head: HeadSink) -> dict[str, list[str]]:
    """The contents of the meta elements of each name that is of use, in order."""
    metas: dict[str, list[str]] = {}
    for name, content in head.metas:
        if name in FIELD_OF or "content_tier" in name or name == FREE:
            metas.setdefault(name, []).append(content)
    for content in (content for name, content, _ in head.items if name == FREE):
        metas.setdefault(FREE, []).append(content)
    return metas


def _of_metas(metas: dict[str, list[str]]) -> Iterator[Said]:
    """What meta elements say, the most reliable name first."""
    for name in sorted(metas.keys() & RANK.keys(), key=RANK.__getitem__):
        field, values = FIELD_OF[name], metas[name]
        if field == "tags":
            yield from _of_tags(metas, name)
        else:
            yield from ((field, live(value) if field == "url" else value, name, None) for value in (values if field in MANY else values[:1]))


def _of_address(address: str) -> Iterator[Said]:
    """What the address of the page says: its outlet, its day."""
    yield from (("outlet", part, "address", None) for part in _host_parts(address))
    if day := DAY_IN_ADDRESS.search(address[:MAX_ADDRESS]):
        yield "published", "-".join(day.groups()), "address", None


def _of_links(head: HeadSink) -> Iterator[Said]:
    for rel, href in head.links:
        if rel in ("canonical", "license"):
            yield {"canonical": "url", "license": "licence"}[rel], live(href), rel, None
    if head.language:
        yield "language", head.language, "html lang", None


def _of_tags(metas: dict[str, list[str]], name: str) -> Iterator[Said]:
    """Tags: one an element, or all in one, parted by commas."""
    values = metas.get(name, [])
    parts = values if len(values) > 1 else values[0].split(",") if values else []
    yield from (("tags", part, name, None) for part in parts[:MAX_VALUES])


def _of_nodes(linked: Linked) -> Iterator[Said]:
    """What JSON-LD says: each field by the first node that has it."""
    done = set[str]()
    for node in linked.articles[:MAX_NODES]:
        found = [*_fields_of(node), *(("authors", name, "json-ld", None) for name in author_names(node, linked)), *_image_of(node)]
        yield from (said for said in found if said[0] not in done)
        done.update(said[0] for said in found)
        if name := text_of(node.get("publisher")):
            yield "outlet", name, "json-ld", None


def _fields_of(node: Node) -> Iterator[Said]:
    for field, keys in JSON_LD.items():
        value = next((text for key in keys if (text := text_of(node.get(key)))), None)
        if value:
            yield field, value, "json-ld", None
    words = list_of(node.get("keywords"))
    words = words[0].split(",") if len(words) == 1 and isinstance(words[0], str) else words
    yield from (("tags", word, "json-ld", None) for entry in words[:MAX_VALUES] if (word := text_of(entry)))


def _image_of(node: Node) -> Iterator[Said]:
    image = next(iter(list_of(node.get("image"))), None)
    if isinstance(image, str):
        yield "image", image, "json-ld", None
    elif isinstance(image, dict):
        keys = {"image": ("url", "contentUrl", "@id"), "image_caption": ("caption",), "image_credit": ("creditText", "creator", "author", "copyrightHolder")}
        for field, names in keys.items():
            if value := next((text for name in names if (text := text_of(image.get(name)))), None):
                yield field, value, "json-ld", None


def _of_elements(head: HeadSink) -> Iterator[Said]:
    """Microdata, `time` elements and the page's title."""
    for name, content, place in head.items:
        if field := ITEMS.get(name):
            yield field, content, "microdata", str(place + 1)
    for stamp, marks, place in sorted(head.times, key=lambda time: "publi" not in time[1]):
        yield "modified" if CHANGED.search(marks) else "published", stamp, "time", str(place + 1)
    if head.title:
        yield "title", head.title, "title", None


def _host_parts(address: str) -> Iterable[str]:
    """The words of a host that may name the outlet: "pell-news" of "https://www.pell-news.example/"."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ()
    parts = host.split(".")
    return [part for part in (*parts[:-1], ".".join(parts[-2:])) if part not in PUBLIC_HOST and len(part) > 1]
