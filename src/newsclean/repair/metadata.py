"""The claims of the metadata, repaired as the blocks are."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from newsclean.blocks import Block
from newsclean.choose import settled
from newsclean.document import Document
from newsclean.history import Edit
from newsclean.metadata import Claim
from newsclean.repair.mojibake import repair_mojibake
from newsclean.repair.spacing import repair_spacing

__all__ = ["repair_metadata"]

TEXTS = frozenset({"title", "description", "authors", "section", "tags", "site_name", "outlet", "image_caption", "image_credit", "licence"})
"""Fields of which the claims are text; the others are addresses, dates and codes."""


def repair_metadata(document: Document) -> Document:
    """The document with the texts that its mark-up claims repaired; `metadata.edits` says where, and names the field.

    The claims are repaired all together, as the blocks of one document: what one shows of the damage helps with the others.

    >>> from newsclean import clean
    >>> clean("<title>It\u00e2\u20ac\u2122s late</title><p>x", kind="html", passes=(repair_metadata,)).metadata.edits[0].block_id
    'title.0'
    """
    claims = document.metadata.claims
    places = _suspects(claims)
    if not places:
        return document
    blocks = tuple(Block(str(i), claims[i].value) for i in places)
    done = repair_spacing(repair_mojibake(Document(blocks, facts=document.facts)))
    if not done.history:
        return document
    edits = tuple(replace(edit, block_id=f"{claims[int(edit.block_id)].field}.{edit.block_id}") for edit in done.history if isinstance(edit, Edit))
    texts = {int(block.id): block.text for block in done.blocks}
    repaired = tuple(replace(claim, value=texts.get(i, claim.value)) for i, claim in enumerate(claims))
    metadata = replace(document.metadata, claims=repaired, edits=(*document.metadata.edits, *edits))
    return replace(document, metadata=settled(metadata, document.blocks, document.language))


def _suspects(claims: Iterable[Claim]) -> list[int]:
    """The indexes of the claims that are text, and may be damaged."""
    return [i for i, claim in enumerate(claims) if claim.field in TEXTS and not _is_plain(claim.value)]


def _is_plain(text: str) -> bool:
    """Is this ASCII in which nothing can be damaged but by a wrong white space?"""
    return text.isascii() and "&" not in text and "\\" not in text and "?" not in text and " ," not in text and " ." not in text
