"""The metadata of a document, each field settled among its claims and its labelled blocks."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any

import regex

from newsclean.blocks import Block
from newsclean.choose.authors import Signed, chosen_authors
from newsclean.choose.cut_off import is_cut_off
from newsclean.choose.moments import chosen_moments, only_day
from newsclean.choose.title import PAGE, chosen_title, wordings_of
from newsclean.choose.zone import zone_of
from newsclean.lazy import lazily
from newsclean.metadata import Claim, Metadata
from newsclean.names import has_given_name
from newsclean.parts import key_of
from newsclean.sites import BEFORE_SITE

__all__ = ["as_stated", "settled"]

FIRST = ("description", "section", "language", "site_name", "url", "image", "image_caption", "image_credit", "licence")
"""Fields of which the first claim is right: claims come in the order of their reliability."""
SETTLED = {f.name: f.default for f in fields(Metadata) if f.name not in ("profiles", "claims", "edits", "provenance")}
"""The fields that are chosen, and their values where there is nothing to choose from."""
BEHIND = lazily(regex.compile, rf"\s[{BEFORE_SITE}]\s(?P<site>[^|]{{3,60}})")
Found = dict[str, tuple[Any, tuple[str, ...]]]  # field -> value, sources


def settled(metadata: Metadata, blocks: Sequence[Block], language: str | None) -> Metadata:
    """The metadata with every field chosen anew. A value that was set by hand, without any claim, stays where the blocks have none."""
    by_field = _by_field(metadata.claims)
    found = _from_claims(by_field)
    outlets = _outlets(by_field)
    zone = zone_of(blocks, wordings_of(by_field.get("title", ()), outlets))
    title = chosen_title(by_field.get("title", ()), zone.title, zone.head, outlets)
    found |= {"title": (title.text, title.sources), "kicker": (title.kicker, title.sources[:1])}
    known = outlets | _site_behind(title.text, by_field.get("title", ())) if blocks else outlets
    signed = chosen_authors(by_field.get("authors", ()), known, zone, blocks)
    found |= _signed(signed)
    if "paywalled" not in found and is_cut_off(blocks):
        found["paywalled"] = (True, (PAGE,))
    published, modified = chosen_moments(metadata.claims, _blocks_of(metadata.claims, blocks), zone, language)
    found |= {"published": published or only_day(blocks, language) or (None, ()), "modified": modified or (None, ())}
    return _filled(metadata, found)


def as_stated(metadata: Metadata, blocks: Iterable[Block]) -> Metadata:
    """The metadata as the mark-up alone has it. What is told of blocks by it must not depend on what the blocks once told it."""
    return settled(metadata, (), None) if any(block.confidence > 0 for block in blocks) else metadata


def _by_field(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """The claims for each field, in order."""
    by_field: dict[str, list[Claim]] = {}
    for claim in claims:
        by_field.setdefault(claim.field, []).append(claim)
    return by_field


def _blocks_of(claims: Iterable[Claim], blocks: Iterable[Block]) -> dict[str, Block]:
    """The blocks that claims stand in or before, by their ids."""
    placed = {claim.block_id for claim in claims if claim.block_id}
    return {block.id: block for block in blocks if block.id in placed} if placed else {}


def _signed(signed: Signed) -> Found:
    return {"authors": (tuple(signer.name for signer in signed.authors), signed.sources), "agency": (signed.agency, signed.sources),
            "organisations": (tuple(signer.name for signer in signed.authors if signer.organisation), signed.sources)}


def _from_claims(by_field: dict[str, list[Claim]]) -> Found:
    """The fields that need no choice."""
    found: Found = {}
    for name in FIRST:
        for claim in by_field.get(name, ())[:1]:
            found[name] = (claim.value, claim.sources)
    if tags := by_field.get("tags"):
        best = [claim for claim in tags if claim.sources[0] == tags[0].sources[0]]
        found["tags"] = (tuple(dict.fromkeys(claim.value for claim in best)), tags[0].sources[:1])
    for claim in by_field.get("paywalled", ())[:1]:
        found["paywalled"] = (claim.value == "true", claim.sources)
    return found


def _outlets(by_field: dict[str, list[Claim]]) -> frozenset[str]:
    """Keys of the names by which the page calls its outlet."""
    names: Iterable[Claim] = (*by_field.get("site_name", ()), *by_field.get("outlet", ()))
    return frozenset(filter(None, (key_of(claim.value) for claim in names)))


def _site_behind(title: str | None, claims: Iterable[Claim]) -> frozenset[str]:
    """The key of what follows the headline and a separator in the title of the page's head: its site, unless a person is called so."""
    found = set[str]()
    for claim in claims:
        if title and "title" in claim.sources and claim.value.startswith(title) and (behind := BEHIND.fullmatch(claim.value[len(title):])):
            found.update([key_of(behind["site"])] if not has_given_name(behind["site"]) else ())
    return frozenset(found - {""})


def _filled(metadata: Metadata, found: Found) -> Metadata:
    """The metadata with the values found; those of other fields as they are."""
    known = dict(metadata.provenance)
    values: dict[str, Any] = {}
    sources: dict[str, str] = {}
    for name, default in SETTLED.items():
        value, names = found.get(name, (None, ()))
        if value is not None and value != ():
            values[name] = value
            sources[name] = ", ".join(names)
        elif name in known:  # it was found before, and no longer is
            values[name] = default
    return replace(metadata, **values, provenance=tuple(sources.items()))
