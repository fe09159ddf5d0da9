"""Who signs on the page: the names that its bylines print."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import dropwhile, takewhile

import regex

from newsclean.blocks import Block, Role
from newsclean.bylines import PROFILE, Signer, signers
from newsclean.choose.zone import Zone
from newsclean.names import EAST_ASIAN, is_outlet, is_person, parted, without_lead

__all__ = ["Group", "lone_names", "people_of", "signing_groups"]

Group = list[Signer]
"""Those who sign in one block."""
SHORT = 120
"""Characters of a block that may be a byline though it is not labelled as one."""
MAY_BE_NAMES = frozenset({Role.PARAGRAPH, Role.SUBTITLE, Role.NOTICE, Role.OTHER})
SHORT_NAMES = 60
"""Characters of a block that holds names and nothing else."""
SHORT_EAST_ASIAN = 20
"""The same of Chinese, Japanese and Korean: a sentence that speaks of a reporter is longer."""
SIGNED_CLASS = regex.compile(r"\b(?:author|byline|by-line|writer|autor|auteur|autore|verfasser|reporter|journalist)")
"""Beginnings of class names that pages give to bylines."""
NO_BYLINE = frozenset({Role.COMMENT, Role.TEASER, Role.PROMO, Role.LEGAL, Role.TITLE, Role.CAPTION, Role.BIO})


def people_of(found: Iterable[Signer]) -> Group:
    """The persons among them."""
    return [signer for signer in found if not signer.organisation]


def signing_groups(blocks: Iterable[Block], outlets: frozenset[str]) -> list[Group]:
    """Who signs in each of these blocks that holds a signature, in order, without names of the page's own outlets."""
    found = ([signer for signer in _signers_of(block) if not is_outlet(signer.name, outlets)] for block in blocks)
    return [group for group in found if group]


def lone_names(zone: Zone, outlets: frozenset[str]) -> Group:
    """People whose names alone stand between headline and text, or right behind it: a byline or signature that nothing marks as such."""
    for block in (*_opening(zone), *zone.tail[:2]):
        pieces = parted(block.text) if block.role in MAY_BE_NAMES and len(block.text) <= SHORT_NAMES else ()
        if pieces and all(is_person(piece) and not is_outlet(piece, outlets) for piece in pieces):
            return [Signer(piece) for piece in pieces]
    return []


def _opening(zone: Zone) -> Iterator[Block]:
    """The blocks between the headline and the first long paragraph."""
    behind = dropwhile(lambda block: zone.title is not None and block is not zone.title, zone.head)
    return takewhile(lambda block: not block.in_article or len(block.text) <= SHORT_NAMES, behind)


def _signers_of(block: Block) -> list[Signer]:
    """The signers in a block that is labelled as byline, or shows by its marks that it is one."""
    if block.role is Role.BYLINE:
        return signers(block.text, block.links)
    if block.role in NO_BYLINE or len(block.text) > SHORT:
        return []
    east_asian = (block.role is Role.DATE or len(block.text) <= SHORT_EAST_ASIAN) and EAST_ASIAN.search(block.text) is not None
    if east_asian or without_lead(block.text)[1]:
        return [signer for signer in signers(block.text, block.links) if east_asian or signer.organisation or is_person(signer.name)]
    named = "author" in block.hints.itemprop.lower() or SIGNED_CLASS.search(" ".join(block.hints.classes[-2:])) is not None
    linked = len(block.links) > 0 and all(PROFILE.search(link.url) for link in block.links)
    if block.role is Role.DATE or named or linked:
        return [signer for signer in signers(block.text, block.links) if is_person(signer.name)]
    return []
