"""Authors as mark-up states them: who is named, and which of them are the page's own outlets."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from html import unescape
from itertools import islice

import regex

from newsclean.bylines import BRACKETS, Signer, without_inner_lead
from newsclean.east_asian import NAME, ROLE, reporters
from newsclean.lazy import lazily
from newsclean.names import has_given_name, is_agency, is_handle, is_outlet, is_person, is_role, name_words, parted, without_job, without_lead

__all__ = ["stated_names", "stated_outlets"]

MAX_STATED = 50
"""Entries of one source that are looked at; an article has no more authors."""
LONGEST_ENTRY = 400
KOREAN_WORD = lazily(regex.compile, r"(?!(?:남궁|황보|제갈|사공|선우|서문|독고|동방)\p{Hangul}{3}$)\p{Hangul}{5,}+")
"""More syllables than a Korean name has: four, or five with one of the surnames of two."""
ASKED_AGAIN = 8
"""Sources whose names are kept: a page's are read with its mark-up, and asked for again once its blocks are labelled."""


def stated_outlets(entries: Iterable[str], outlets: Iterable[str]) -> list[Signer]:
    """The page's own outlets, and agencies, among the authors that mark-up states."""
    outlets = tuple(outlets)
    plain = [" ".join(BRACKETS.sub("", unescape(entry)).split()) for entry, _ in zip(entries, range(MAX_STATED)) if _may_name(entry)]
    pieces = (piece for entry in plain for piece in ([entry] if is_outlet(entry, outlets) else parted(entry)))
    return [Signer(piece, organisation=True) for piece in dict.fromkeys(pieces) if is_agency(piece) or _is_own_outlet(piece, outlets)]


def _may_name(entry: str) -> bool:
    """May an entry name authors: is it short enough, and no address?"""
    return len(entry) <= LONGEST_ENTRY and "://" not in entry


def _is_own_outlet(piece: str, outlets: Sequence[str]) -> bool:
    """Is this one of the page's own outlets, and neither a path nor mere words for roles?"""
    return "/" not in piece and is_outlet(piece, outlets) and not all(map(is_role, piece.split()))


def stated_names(entries: Iterable[str], outlets: Iterable[str]) -> list[Signer]:
    """People and agencies among the authors that mark-up states: no addresses, no roles, and none of the page's own outlets.

    >>> [found.name for found in stated_names(["By Jane Doe and John Roe", "The Daily Pell", "https://pell.example/jane"], ["thedailypell"])]
    ['Jane Doe', 'John Roe']
    """
    return list(_stated(tuple(islice(entries, MAX_STATED)), tuple(outlets)))


@lru_cache(ASKED_AGAIN)
def _stated(entries: tuple[str, ...], outlets: tuple[str, ...]) -> tuple[Signer, ...]:
    """The same, kept."""
    found: dict[str, Signer] = {}
    for entry in entries:
        if _may_name(entry):
            for signer in _entry(entry, outlets):
                found.setdefault(signer.name.casefold(), signer)
    return tuple(found.values())


def _entry(entry: str, outlets: Sequence[str]) -> Iterator[Signer]:
    """The signers in one entry, which may name several, or one with a job and an employer."""
    plain = " ".join(unescape(entry).split())
    if is_outlet(plain, outlets) and "," not in plain:
        return
    if found := reporters(plain):
        yield from map(Signer, found)
        return
    plain = without_inner_lead(without_lead(ROLE.sub("", BRACKETS.sub("", plain)))[0])
    pieces = [piece for piece in parted(ROLE.sub("", plain)) if not _is_called_outlet(piece)]
    named = [without_job(piece) for piece in pieces]
    known = [Signer(name, job, organisation=is_agency(name)) for name, job in named if _is_signer(name, outlets)]
    yield from known or _unusual(pieces, plain, outlets)


def _is_called_outlet(piece: str) -> bool:
    """Is this, in a script without capitals, called as newspapers and portals are, or longer than Korean names are?"""
    return NAME.match(piece) is not None and (piece.endswith(tuple(name_words().outlets)) or KOREAN_WORD.fullmatch(piece) is not None)


def _is_signer(name: str, outlets: Sequence[str]) -> bool:
    """Is this the full name of a person, or an agency, and none of the page's own outlets?"""
    return (is_person(name) or is_agency(name)) and not is_outlet(name, outlets)


def _unusual(pieces: Sequence[str], plain: str, outlets: Sequence[str]) -> list[Signer]:
    """The signers in an entry whose pieces do not look like full names."""
    if len(pieces) > 1 and all(map(NAME.fullmatch, pieces)):
        return [Signer(piece) for piece in pieces]
    if _is_inverted(pieces, plain):
        first, last = reversed(pieces)
        return [Signer(f"{first} {last}")]
    return [Signer(pieces[0])] if len(pieces) == 1 and not is_outlet(pieces[0], outlets) and _may_sign(pieces[0]) else []


def _is_inverted(pieces: Sequence[str], plain: str) -> bool:
    """Is this "Doe, Jane", "Doe, J." or "Doe, Jan van der"?"""
    if len(pieces) != 2 or plain.count(",") != 1 or " " in pieces[0] or not is_handle(pieces[0]):
        return False
    first, *rest = pieces[1].split()
    if not rest:
        return is_handle(first) or (len(first.rstrip(".")) == 1 and first[0].isupper())
    return has_given_name(first) and name_words().particles.issuperset(rest)


def _may_sign(name: str) -> bool:
    """May this be somebody's name though it does not look like a full one: a nickname, a name in small letters?"""
    words = name.split()
    return len(words) <= 4 and name[0].isalpha() and not any(map(is_role, words))
