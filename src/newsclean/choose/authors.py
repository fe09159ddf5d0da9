"""Who wrote the article: the people whom mark-up states and those whom the byline prints, checked against each other."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from newsclean.blocks import Block, Role, of_role
from newsclean.bylines import WRITERS, Signer, is_other_credit, newsroom
from newsclean.choose.signs import Doubt, Group, lone_names, own_name, people_of, signing_groups, told_authors
from newsclean.choose.title import PAGE
from newsclean.choose.zone import Zone
from newsclean.metadata import Claim
from newsclean.names import is_agency, is_person
from newsclean.parts import key_of
from newsclean.stated import stated_names, stated_outlets

__all__ = ["Signed", "chosen_authors"]

Told = tuple[Group, tuple[str, ...]]
"""Authors, and the sources that name them."""
Stated = Sequence[tuple[Group, str]]
"""The people and agencies that each source states, the most reliable source first."""
LONGEST_NEWSROOM = 60
"""Characters of a line that names a newsroom and no more than a date beside it."""
MAX_SIGNATURES = 3
"""Blocks of one name each that may make one byline; more are a list of something else."""


class Signed(NamedTuple):
    """The authors of an article, the agency that it comes from, and who says so."""

    authors: tuple[Signer, ...] = ()
    agency: str | None = None
    sources: tuple[str, ...] = ()


class _Evidence(NamedTuple):
    """All that is known of who wrote.

    said     entries of each source as they are written, the most reliable source first; `stated`, the people and agencies among them
    printed  who signs in each byline near the headline, else behind the article, else whom a line anywhere introduces as the author
    outlets  keys of the names of the site
    """

    said: dict[str, list[str]]
    stated: Stated
    printed: Sequence[Group]
    outlets: frozenset[str]
    zone: Zone
    blocks: Sequence[Block]
    doubt: Doubt

    @property
    def printed_people(self) -> list[Group]:
        """The people of each byline that names any."""
        return [people for group in self.printed if (people := people_of(group))]

    @property
    def printed_agencies(self) -> Group:
        """The agencies that bylines name."""
        return [signer for group in self.printed for signer in group if signer.organisation]


def chosen_authors(claims: Iterable[Claim], outlets: frozenset[str], zone: Zone, blocks: Sequence[Block]) -> Signed:
    """The authors: those of the first source that the byline bears out, else those of the byline.

    Where no person is named, the outlet signs if the mark-up says so, or the agency, or the newsroom.
    """
    known = _evidence(claims, outlets, zone, blocks)
    authors, sources = next((told for step in STEPS if (told := step(known))), ([], ()))
    agencies = [signer for found, _ in known.stated for signer in found if signer.organisation] or known.printed_agencies
    return Signed(tuple(authors), agencies[0].name if agencies else None, sources)


def _evidence(claims: Iterable[Claim], outlets: frozenset[str], zone: Zone, blocks: Sequence[Block]) -> _Evidence:
    said: dict[str, list[str]] = {}
    for claim in claims:
        for source in claim.sources:
            said.setdefault(source, []).append(claim.value)
    stated = [(stated_names(entries, outlets), source) for source, entries in said.items()]
    doubt = Doubt(frozenset(key for found, _ in stated for key in _keys(found)), blocks)
    printed = signing_groups(zone.head, outlets, doubt) or signing_groups(zone.tail, outlets, doubt) or told_authors(blocks, outlets)
    return _Evidence(said, stated, printed, outlets, zone, blocks, doubt)


def _people(known: _Evidence) -> Told | None:
    """The people of the first source, unless a byline knows better: more of the same, or others where it does not know them at all."""
    options = [(found, source) for found, source in known.stated if people_of(found)]
    if options:
        return _stated_people(known, options)
    printed = known.printed_people
    return (_joined(printed), (PAGE,)) if printed else None


def _stated_people(known: _Evidence, options: Stated) -> Told:
    """The same, where sources state people (`options`)."""
    best, source = _spelled(options)
    printed = known.printed_people
    if fuller := next((group for group in printed if _is_fuller(group, people_of(best))), None):
        return fuller, (PAGE,)
    sources = (source, *(name for found, name in options if name != source and _keys(found) == _keys(best)))
    if any(_agree(best, group) for group in printed):
        return [*best, *_newsrooms_beside(known, source)], (*sources, PAGE)
    return _later_source(known, best) or _byline_instead(known, best) or (best, sources)


def _spelled(options: Stated) -> tuple[Group, str]:
    """The first source; of those that name the same people one that has their names in full, where it has logins: "jane.doe"."""
    first = options[0]
    return first if _are_full(first[0]) else next((one for one in options if _are_full(one[0]) and _keys(one[0]) == _keys(first[0])), first)


def _newsrooms_beside(known: _Evidence, source: str) -> Group:
    """The newsrooms that a source lists as authors beside people, and a byline prints, too."""
    shown = [block.text for block in _bylines(known.blocks)]
    listed = [signer for entry in known.said[source] if len(entry) <= LONGEST_NEWSROOM and (signer := newsroom(entry))]
    return [signer for signer in listed if any(signer.name in text for text in shown)]


def _later_source(known: _Evidence, best: Group) -> Told | None:
    """The people of a later source whom the byline knows, in place of somebody it does not."""
    shown = _keys_of_all(known.printed_people)
    return next(((found, (name, PAGE)) for found, name in known.stated if found is not best and people_of(found) and _keys(found) & shown), None)


def _byline_instead(known: _Evidence, best: Group) -> Told | None:
    """The people of the byline, in place of those of the mark-up who are printed nowhere: of one, of logins and names of sites, of any where it links to a writer's page."""
    printed = known.printed_people
    if not printed or _is_printed(_keys(best), known):
        return None
    return (printed[0], (PAGE,)) if _is_surer(printed[0], best) else None


def _is_surer(group: Group, best: Group) -> bool:
    """Is a byline surer than names that are printed nowhere: does it link to a writer's page, has it full names in place of one, or are those logins and names of sites?"""
    linked = any(signer.url is not None and WRITERS.search(signer.url) for signer in group)
    return linked or (len(best) == 1 and _are_full(group)) or not any(_may_be_person(signer.name) for signer in best)


def _may_be_person(name: str) -> bool:
    """Is this a full name, or one in a script without capitals, of which nobody can tell?"""
    return is_person(name) or name[0].upper() == name[0].lower()


def _unmarked(known: _Evidence) -> Told | None:
    """People whose names stand alone around the article, or in a byline elsewhere; not where an agency signs."""
    if known.printed_agencies:
        return None
    names = lone_names(known.zone, known.outlets, known.doubt) or _elsewhere(known)
    return (names, (PAGE,)) if names else None


def _elsewhere(known: _Evidence) -> Group:
    """The people of the first byline that stands neither near the headline nor behind the article."""
    groups = signing_groups(_bylines(known.blocks), known.outlets, known.doubt)
    return next((people for group in groups if (people := people_of(group))), [])


def _printed_agency(known: _Evidence) -> Told | None:
    """The agency that the byline prints, where the mark-up states none."""
    printed = known.printed_agencies
    return (printed[:1], (PAGE,)) if printed and not any(found for found, _ in known.stated) else None


def _stated_organisation(known: _Evidence) -> Told | None:
    """The agency, else the outlet, that the mark-up states as the author."""
    options = [(found, source) for source, entries in known.said.items() if (found := stated_outlets(entries, known.outlets))]
    with_agency = [option for option in options if any(is_agency(signer.name) for signer in option[0])]
    return next(((found, (source,)) for found, source in (*with_agency, *options)), None)


def _own_name(known: _Evidence) -> Told | None:
    """The outlet's own name, where a byline says that it is the author."""
    own = own_name((*_bylines(known.blocks), *of_role(known.zone.head, Role.DATE)), known.outlets, known.doubt)
    return (own, (PAGE,)) if own else None


def _newsroom(known: _Evidence) -> Told | None:
    """The newsroom that the mark-up, or a byline, names."""
    lines = (*((entry, source) for source, entries in known.said.items() for entry in entries), *((block.text, PAGE) for block in _bylines(known.blocks)))
    found = ((signer, source) for text, source in lines if len(text) <= LONGEST_NEWSROOM and (signer := newsroom(text)))
    return next((([signer], (source,)) for signer, source in found), None)


def _bylines(blocks: Iterable[Block]) -> list[Block]:
    """All bylines, those that readers see first."""
    return sorted(of_role(blocks, Role.BYLINE), key=lambda block: block.hints.hidden)


def _is_fuller(group: Group, best: Group) -> bool:
    """Does a byline name everybody who is stated, and more of them, or by a fuller name ("Todd", "Todd Roe")?"""
    if not _are_full(group):
        return False
    names, parts = _words_of(group), _words_of(best)
    return _keys(best) < _keys(group) or all(len(part) == 1 and any(part[0] in name for name in names) for part in parts)


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


def _keys(found: Iterable[Signer]) -> set[str]:
    return {key_of(signer.name) for signer in found}


def _keys_of_all(groups: Iterable[Group]) -> set[str]:
    """The keys of all names in these groups."""
    return {key for group in groups for key in _keys(group)}


def _words_of(found: Iterable[Signer]) -> list[list[str]]:
    """The words of each name, in lower case."""
    return [signer.name.casefold().split() for signer in found]


def _surnames(found: Iterable[Signer]) -> set[str]:
    return {key_of(signer.name.split()[-1]) for signer in found if signer.name.split()}


def _is_printed(keys: Iterable[str], known: _Evidence) -> bool:
    """Does one of the people sign in a byline, or stand in a bio?"""
    shown = [block for block in known.blocks if not block.hints.hidden]
    bylines = of_role(shown, Role.BYLINE)
    signed = _keys_of_all(signing_groups(bylines, frozenset(), known.doubt))
    told = (*of_role(shown, Role.BIO), *(line for line in bylines if not is_other_credit(line.text)))
    texts = [key_of(block.text) for block in told]
    return any(key in signed or any(key in text for text in texts) for key in keys if key)


STEPS: tuple[Callable[[_Evidence], Told | None], ...] = (
    _people,
    _unmarked,             # before organisations: one name that a person bears is more than the outlet
    _printed_agency,
    _stated_organisation,
    _own_name,
    _newsroom,             # "Pell Staff" is less than the outlet's own name
)
"""Ways to find the authors; the first that finds any is right."""
