"""Metadata of a page: each field from the first source that has it, and which source that was."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime
from html import unescape
from typing import Any

import regex

from newsclean.metadata import Metadata
from newsclean.names import cleaned_names
from newsclean.read.head import HeadSink
from newsclean.read.jsonld import article_nodes, names_of, text_of

__all__ = ["metadata_of"]

Node = Mapping[str, Any]
Found = tuple[Any, str]  # value, source

META: dict[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "dc.title", "sailthru.title", "headline", "title"),
    "description": ("og:description", "description", "twitter:description", "dc.description"),
    "authors": ("author", "article:author", "og:article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "cxenseparse:author", "twitter:data1"),
    "published": ("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date",
                  "sailthru.date", "publish-date", "pubdate", "article.published", "og:published_time", "published_time", "cxenseparse:recs:publishtime", "publication_date",
                  "last-modified-original", "date.available", "dcterms.date"),
    "modified": ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified"),
    "section": ("article:section", "og:article:section", "section", "parsely-section"),
    "language": ("og:locale", "language", "content-language", "dc.language"),
    "site_name": ("og:site_name", "application-name"),
    "url": ("og:url",),
    "image": ("og:image", "twitter:image"),
}
"""Names of meta elements, the most reliable first."""

JSON_LD = {"title": "headline", "description": "description", "authors": "author", "published": "datePublished", "modified": "dateModified",
           "section": "articleSection", "language": "inLanguage", "url": "mainEntityOfPage", "image": "image"}

TAGS = ("article:tag", "og:article:tag", "keywords", "news_keywords")
SITE_PARTING = regex.compile(r"\s+[|\N{EN DASH}\N{EM DASH}\N{BULLET}\N{MIDDLE DOT}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}:-]{1,2}\s+")
DATE = regex.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?")
COMPACT = regex.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?")
MARKUP = regex.compile(r"<[^<>]{0,200}>")


def metadata_of(head: HeadSink, url: str | None) -> tuple[Metadata, list[Node]]:
    """The metadata, and the JSON-LD nodes of the article (their `articleBody` is read elsewhere)."""
    nodes = article_nodes(head.scripts)
    metas: dict[str, list[str]] = {}
    for name, content in head.metas:
        metas.setdefault(name, []).append(content)
    found: dict[str, Found] = {}
    for f in fields(Metadata):
        value = _best(f.name, nodes, metas, head)
        if value:
            found[f.name] = value
    if url and "url" not in found:
        found["url"] = (url, "caller")
    if not found.get("title") and head.title:
        found["title"] = (site_apart(cleaned(head.title)), "title")
    provenance = tuple((name, source) for name, (_, source) in found.items())
    return Metadata(**{name: value for name, (value, _) in found.items()}, provenance=provenance), nodes


def _best(field: str, nodes: list[Node], metas: Mapping[str, list[str]], head: HeadSink) -> Found | None:
    """The value of one field and its source."""
    for raw, source in _candidates(field, nodes, metas, head):
        if value := _typed(field, raw):
            return value, source
    return None


def _candidates(field: str, nodes: list[Node], metas: Mapping[str, list[str]], head: HeadSink) -> Iterable[tuple[Any, str]]:
    """Raw values of one field with their sources, the most reliable first."""
    if field == "url" and head.canonical:
        yield head.canonical, "canonical"
    if field == "language" and head.language:
        yield head.language, "html lang"
    if field == "tags":
        for name in TAGS:
            if name in metas:
                yield metas[name], name
    key = JSON_LD.get(field)
    if key:
        for node in nodes:
            if key in node:
                yield node[key], "json-ld"
    yield from ((metas[name] if field == "authors" else metas[name][0], name) for name in META.get(field, ()) if name in metas)
    if field == "published":
        for stamp, _ in sorted(head.times, key=lambda t: "publi" not in t[1].lower()):
            yield stamp, "time"


def _typed(field: str, raw: Any) -> Any:
    """The raw value as the field's type; something falsy where it is none."""
    if field in ("published", "modified"):
        return parsed_date(text_of(raw) or "")
    if field == "authors":
        return tuple(cleaned_names(names_of(raw)))
    if field == "tags":
        parts = raw if len(raw) > 1 else raw[0].split(",")
        return tuple(dict.fromkeys(filter(None, map(cleaned, parts))))
    text = cleaned(text_of(raw) or "")
    return text[:2].lower() if field == "language" else text


def cleaned(text: str) -> str:
    """Entities decoded (twice: they are often escaped twice), mark-up and surplus white space removed."""
    return " ".join(MARKUP.sub("", unescape(unescape(text))).split())


def site_apart(title: str) -> str:
    """The longest piece of a page title: "Bridge reopens | The Daily" without the site."""
    return max(SITE_PARTING.split(title), key=len) if title else title


def parsed_date(text: str) -> datetime | None:
    """An ISO 8601 date or time, found anywhere near the start of the text; None where there is none."""
    text = text.strip()[:60]
    match = DATE.search(text)
    if match:
        day, clock, zone = match.groups()
        iso = f"{day}T{clock or '00:00'}{(zone or '') if clock else ''}"
    elif match := COMPACT.fullmatch(text):
        year, month, date, hour, minute, _, zone = match.groups()
        iso = f"{year}-{month}-{date}T{hour or '00'}:{minute or '00'}{zone or ''}"
    else:
        return None
    try:
        return datetime.fromisoformat(iso)
    except ValueError:
        return None
