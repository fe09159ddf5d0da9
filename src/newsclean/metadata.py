"""What a page says about its article: the metadata, and from which source each field came."""
from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from newsclean.blocks import Block
from newsclean.history import Edit, undo_edit
from newsclean.quick import quick

__all__ = ["Author", "Claim", "Metadata"]


@dataclass(frozen=True, slots=True)
class Author:
    """A person or organisation that wrote the article.

    url           page of the author
    email         printed address, and `handle`, the printed or stated name on a social network ("@jane")
    organisation  is this a news agency, or the outlet itself or its newsroom, which signs where no person does?
    """

    name: str
    job_title: str | None = None
    bio: str | None = None
    url: str | None = None
    email: str | None = None
    handle: str | None = None
    organisation: bool = False


@quick
@dataclass(frozen=True, slots=True)
class Claim:
    """One value that the page gives for a field, and where.

    field     the field of `Metadata` that it speaks of
    value     the value as text; of dates, as the page writes it
    sources   who says so: "json-ld", "microdata", "time", "title", the name of a meta element, …
    block_id  of a `time` element or an element of microdata: the block it stands in or before; None for the rest
    """

    field: str
    value: str
    sources: tuple[str, ...] = ()
    block_id: str | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """Facts about the article; every field may be missing.

    Of a page, each is chosen among the `claims` of its mark-up and embedded data, by agreement with the blocks where they are labelled.
    Plain text makes no claims: it has what its blocks say, and the address that the caller gives.

    description    the standfirst as the mark-up gives it
    kicker         the short label over the headline
    authors        names in the order of the byline; an agency where it is named as an author, the outlet itself only where it is stated as
                   the author and nobody else is, its newsroom by its name ("Pell Staff") where there is not even that, or where mark-up and byline
                   list it beside people
    organisations  those of the authors that are no persons
    agency         the news agency that the text, or part of it, comes from
    published      first publication, and `modified`, the last change: time-zone-aware where the page says the zone
    url            canonical address of the page
    image          address of the lead image, with its caption and credit
    paywalled      is the article kept from readers who do not pay? By the mark-up, else where the text breaks off before an offer to
                   subscribe; None where the page does not say
    licence        the line, or address, that says who may use the text
    profiles       what the mark-up says of its authors
    claims         every value that was found, as it was found but for repairs
    edits          repairs of the claims; the block id of such an Edit is the claim's field and its place among the claims: "title.0"
    provenance     (field, source) pairs: which source gave the value, such as ("title", "json-ld"); "page" is a block. Where several
                   agree, all of them: "json-ld, og:title, page"
    """

    title: str | None = None
    description: str | None = None
    kicker: str | None = None
    authors: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    agency: str | None = None
    published: datetime | None = None
    modified: datetime | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    site_name: str | None = None
    url: str | None = None
    image: str | None = None
    image_caption: str | None = None
    image_credit: str | None = None
    paywalled: bool | None = None
    licence: str | None = None
    profiles: tuple[Author, ...] = ()
    claims: tuple[Claim, ...] = field(default=(), repr=False)
    edits: tuple[Edit, ...] = field(default=(), repr=False)
    provenance: tuple[tuple[str, str], ...] = ()

    def unedited(self) -> Metadata:
        """The metadata with the repairs of its claims taken back; the fields are those that were chosen among the repaired ones."""
        claims = list(self.claims)
        for edit in reversed(self.edits):
            place = int(edit.block_id.rpartition(".")[2])
            claims[place] = replace(claims[place], value=undo_edit(Block(edit.block_id, claims[place].value), edit).text)
        return replace(self, claims=tuple(claims), edits=()) if self.edits else self
