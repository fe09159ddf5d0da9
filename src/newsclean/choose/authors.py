"""Who wrote the article: the people whom mark-up states and those whom the byline prints, checked against each other."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsclean.blocks import Block, Role
from newsclean.bylines import Signer, is_other_credit, stated_names, stated_outlets
from newsclean.choose.signs import Doubt, Group, lone_names, own_name, people_of, signing_groups
from newsclean.choose.title import PAGE
from newsclean.choose.zone import Zone
from newsclean.metadata import Claim
from newsclean.names import is_agency, is_person
from newsclean.parts import key_of

__all__ = ["Signed", "chosen_authors"]

Told = tuple[Group, tuple[str, ...]]
"""Authors, and the sources that name them."""
MAX_SIGNATURES = 3
"""Blocks of one name each that may make one byline; more are a list of something else."""


@dataclass(frozen=True, slots=True)
class Signed:
    """The authors of an article, the agency that it comes from, and who says so."""

    authors: tuple[Signer, ...] = ()
    agency: str | None = None
    sources: tuple[str, ...] = ()


def chosen_authors(claims: Iterable[Claim], outlets: frozenset[str], zone: Zone, blocks: Sequence[Block]) -> Signed:
    """The authors: those of the first source that the byline bears out, else those of the byline.

    Where no person is named, the agency signs; where none is, the outlet, if the mark-up says so.
    """
    said = _by_source(claims)
    stated = [(stated_names(entries, outlets), source) for source, entries in said.items()]
    doubt = Doubt(frozenset(key for found, _ in stated for key in _keys(found)), blocks)
    groups = signing_groups(zone.head, outlets, doubt) or signing_groups(zone.tail, outlets, doubt)
    everyone = [signer for group in groups for signer in group]
    agency = next((signer.name for signer in (*(s for found, _ in stated for s in found), *everyone) if signer.organisation), None)
    told = _people(stated, groups, blocks, doubt)
    if told is None and not any(signer.organisation for signer in everyone):
        names = lone_names(zone, outlets) or _elsewhere(blocks, outlets, doubt)
        told = (names, (PAGE,)) if names else None
    authors, sources = told or _organisation(stated, said, outlets, everyone)
    if not authors and (own := own_name(_bylines(blocks), outlets, doubt)):
        authors, sources = own, (PAGE,)
    return Signed(tuple(authors), agency, sources)


def _elsewhere(blocks: Sequence[Block], outlets: frozenset[str], doubt: Doubt) -> Group:
    """The people of the first byline that stands neither near the headline nor behind the article."""
    groups = signing_groups(_bylines(blocks), outlets, doubt)
    return next((people for group in groups if (people := people_of(group))), [])


def _bylines(blocks: Iterable[Block]) -> list[Block]:
    """All bylines, those that readers see first."""
    return sorted((block for block in blocks if block.role is Role.BYLINE), key=lambda block: block.hints.hidden)


def _by_source(claims: Iterable[Claim]) -> dict[str, list[str]]:
    """The entries of each source, the most reliable source first."""
    said: dict[str, list[str]] = {}
    for claim in claims:
        for source in claim.sources:
            said.setdefault(source, []).append(claim.value)
    return said


def _people(stated: Sequence[tuple[Group, str]], groups: Sequence[Group], blocks: Sequence[Block], doubt: Doubt) -> Told | None:
    """The people of the first source, unless a byline knows better: more of the same, or others where it does not know them at all."""
    options = [(found, source) for found, source in stated if people_of(found)]
    printed = [people for group in groups if (people := people_of(group))]
    if not options:
        return (_joined(printed), (PAGE,)) if printed else None
    best, source = options[0]
    fuller = next((group for group in printed if _is_fuller(group, people_of(best))), None)
    if fuller:
        return fuller, (PAGE,)
    sources = (source, *(name for found, name in options[1:] if _keys(found) == _keys(best)))
    if any(_agree(best, group) for group in printed):
        return best, (*sources, PAGE)
    return _instead(options[1:], printed, blocks, best, doubt) or (best, sources)


def _is_fuller(group: Group, best: Group) -> bool:
    """Does a byline name everybody who is stated, and more of them, or by a fuller name ("Todd", "Todd Roe")?"""
    if not _are_full(group):
        return False
    names = [signer.name.casefold().split() for signer in group]
    parts = [signer.name.casefold().split() for signer in best]
    return _keys(best) < _keys(group) or all(len(part) == 1 and any(part[0] in name for name in names) for part in parts)


def _instead(others: Sequence[tuple[Group, str]], printed: Sequence[Group], blocks: Sequence[Block], best: Group, doubt: Doubt) -> Told | None:
    """Those whom the byline names in place of somebody it does not know: a later source's, or its own."""
    shown = {key for group in printed for key in _keys(group)}
    for found, name in others:
        if _keys(found) & shown:
            return found, (name, PAGE)
    if not printed or len(best) > 1 or not _are_full(printed[0]) or _is_printed(_keys(best), blocks, doubt):
        return None
    return printed[0], (PAGE,)


def _agree(one: Group, other: Group) -> bool:
    """Do the two name the same person, at least by the surname?"""
    return bool(_keys(one) & _keys(other) or _surnames(one) & _surnames(other))


def _are_full(group: Group) -> bool:
    return all(is_person(signer.name) for signer in group)


def _joined(groups: Sequence[Group]) -> Group:
    """Everyone who signs, each once; after a signature that is a full list, no more are looked for."""
    if len(groups[0]) > 1:
        return groups[0]
    return list({signer.name.casefold(): signer for group in reversed(groups) if len(group) == 1 for signer in group}.values())[::-1][:MAX_SIGNATURES]


def _organisation(stated: Sequence[tuple[Group, str]], said: dict[str, list[str]], outlets: frozenset[str], everyone: Group) -> Told:
    """The agency or the outlet that signs where no person does."""
    printed = [signer for signer in everyone if signer.organisation]
    if printed and not any(found for found, _ in stated):
        return printed[:1], (PAGE,)
    options = [(found, source) for source, entries in said.items() if (found := stated_outlets(entries, outlets))]
    with_agency = [option for option in options if any(is_agency(signer.name) for signer in option[0])]
    for found, source in (*with_agency, *options):
        return found, (source,)
    return printed[:1], (PAGE,) if printed else ()


def _keys(found: Iterable[Signer]) -> set[str]:
    return {key_of(signer.name) for signer in found}


def _surnames(found: Iterable[Signer]) -> set[str]:
    return {key_of(signer.name.split()[-1]) for signer in found if signer.name.split()}


def _is_printed(keys: Iterable[str], blocks: Sequence[Block], doubt: Doubt) -> bool:
    """Does one of the people sign in a byline, or stand in a bio?"""
    shown = [block for block in blocks if not block.hints.hidden and block.role in (Role.BYLINE, Role.BIO)]
    signed = {key for group in signing_groups((block for block in shown if block.role is Role.BYLINE), frozenset(), doubt) for key in _keys(group)}
    texts = [key_of(block.text) for block in shown if block.role is Role.BIO or not is_other_credit(block.text)]
    return any(key in signed or any(key in text for text in texts) for key in keys if key)
