"""The headline: the wording that most sources give, the printed one counting most."""
from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, islice
from typing import NamedTuple

import regex

from newsclean.blocks import Block
from newsclean.dates import printed_dates
from newsclean.lazy import lazily
from newsclean.metadata import Claim
from newsclean.parts import key_of
from newsclean.sites import BEFORE_SITE

__all__ = ["PAGE", "Chosen", "chosen_title", "wordings_of"]

PAGE = "page"
"""Source of what a labelled block says."""
WEIGHTS: Mapping[str, float] = {PAGE: 2.75, "json-ld": 1.5, "og:title": 1.5, "microdata": 1.0, "twitter:title": 0.5, "title": 0.5}
"""What a source's word counts. No single one is right on more than three pages of four, the printed headline on most. The card for
Twitter is mostly a copy of the OpenGraph one, and the page's title is written for search engines: all three together do not outvote
the printed headline, but with JSON-LD they do."""
OTHER_SOURCE = 0.25
LONGEST = 400
"""Characters of the longest headline that is cut at its separators."""
MIN_HEADLINE = 12
"""Letters and digits from which a piece of a title may be the headline."""
PARTING = lazily(regex.compile, rf"\s++[{BEFORE_SITE}\N{{BULLET}}\N{{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}}\N{{HANGUL LETTER I}}/]{{1,2}}\s++"
    r"|\s?\N{HANGUL LETTER I}\s?|\s?[|_]\s?")
"""What parts a headline from the name of its site, or from that of a section."""
ADDRESS = lazily(regex.compile, r"^(?:[\w-]++\.)++\p{Ll}{2,6}$")
"""A piece of a title that is the name of a host."""
TAIL = lazily(regex.compile, rf"\s?[{BEFORE_SITE}\N{{BULLET}}\N{{HANGUL LETTER I}}]\s?\S")
MAX_SEAMS = 6
ASKED_AGAIN = 32
"""Titles whose separators are kept: a page has the same few in every source, and is asked for them again once its blocks are labelled."""
MAX_CLAIMS = 12
"""Claims among whose wordings the printed headline is looked for; a page has one of each kind."""
QUOTED = lazily(regex.compile, r"[\p{Pi}\p{Pf}\"]|(?:^|\s)'")
"""A quotation before a colon is part of the headline, not a label."""
MAX_KICKER = 60
"""Characters of the longest label before a headline."""
JOINER = lazily(regex.compile, r"[\s\p{Pd}/]+")
"""What stands between the words of a headline, those of a compound included."""
LONGEST_DATE = 30
"""Characters of a day before a headline."""
BEFORE_REST = lazily(regex.compile, r"^[|\N{EN DASH}\N{EM DASH}\N{BULLET}\N{MIDDLE DOT}-]\s+")
MARK = lazily(regex.compile, r"^#{1,6}\s+")
"""The sign of a heading in Markdown, which scraped texts keep."""

FIELD = lazily(regex.compile, r"^(?:Title|Headline):\s+(?=\S)")
"""The name of the field, which texts have that were written out field by field."""


class Chosen(NamedTuple):
    """A headline, its kicker where it was told from it, and who says so."""

    text: str | None = None
    kicker: str | None = None
    sources: tuple[str, ...] = ()


class _Wordings(NamedTuple):
    """Keys of what is said: all, with their values; those of the mark-up; those that a piece of the page's title may equal."""

    all: Mapping[str, str]
    stated: Mapping[str, str]
    known: frozenset[str]


def chosen_title(claims: Iterable[Claim], printed: Block | None, shown: Sequence[Block], outlets: frozenset[str] = frozenset()) -> Chosen:
    """The headline among the claims and the printed one.

    shown    blocks around it, one of which may equal a part of the page's title
    outlets  keys of the names of the site, which are no part of a headline
    """
    said = [*_printed(printed), *_stated(claims, outlets)]
    if not said:
        return Chosen()
    votes = _votes(said, _wordings(said, shown))
    best = max(votes, key=lambda key: (sum(WEIGHTS.get(source, OTHER_SOURCE) for source in votes[key]), WEIGHTS.get(votes[key][0], 0)))
    kicker = _kicker(" ".join(said[0][0].split()), best) if printed else None
    text = _spelling(best, said)
    if printed or shown:  # what is told of blocks by the mark-up alone stays as the mark-up has it
        text = _without_date(text, [value for value, source in said if source != PAGE])
    return Chosen(text, kicker, tuple(dict.fromkeys(votes[best])))


def _without_date(text: str, stated: Iterable[str]) -> str:
    """The headline without the day before it, which a stroke or another line parts from it, or which the mark-up leaves off."""
    day = next(printed_dates(text[:LONGEST_DATE]), None)
    if day is None or day.start:
        return text
    rest = text[day.end:].lstrip()
    bare = BEFORE_REST.sub("", rest)
    parted = bare != rest or _is_said(bare, stated)
    return bare if parted and len(key_of(bare)) >= MIN_HEADLINE else text


def _is_said(text: str, stated: Iterable[str]) -> bool:
    """Does one of the claims say this, alone or before the name of a site?"""
    return any(key_of(piece) == key_of(text) for value in stated for piece in (value, *_heads(value)))


def _printed(block: Block | None) -> list[tuple[str, str]]:
    """What the printed headline says, in lines as it is printed."""
    return [(_without_marks(block), PAGE)] if block else []


def _stated(claims: Iterable[Claim], outlets: frozenset[str]) -> list[tuple[str, str]]:
    """What each source of the mark-up says."""
    return [(_without_site(claim.value, outlets), source) for claim in claims for source in claim.sources]


def _without_marks(block: Block) -> str:
    """What the block says, without what a text has before a headline to show that it is one."""
    text = MARK.sub("", block.text).strip()
    return text if block.path is not None else FIELD.sub("", text)


def _wordings(said: Sequence[tuple[str, str]], shown: Sequence[Block]) -> _Wordings:
    keyed = [(key_of(value), value, source) for value, source in said]
    values = {key: value for key, value, _ in reversed(keyed)}
    stated = {key: value for key, value, source in keyed if source != PAGE}
    known = {key for key, _, source in keyed if source != "title"}
    if values.keys() - known:  # what nothing but the page's title says
        known |= {key_of(block.text) for block in shown if len(block.text) <= LONGEST}
    return _Wordings(values, stated, frozenset(known))


def _votes(said: Iterable[tuple[str, str]], wordings: _Wordings) -> dict[str, list[str]]:
    """For the key of each wording the sources that give it, in order."""
    votes: dict[str, list[str]] = {}
    told: dict[tuple[str, Callable[[str, _Wordings], str]], str] = {}  # several sources often say the same
    for value, source in said:
        way = WAYS.get(source, _of_claim)
        if (value, way) not in told:
            told[value, way] = way(value, wordings)
        votes.setdefault(told[value, way], []).append(source)
    return votes


def wordings_of(claims: Iterable[Claim], outlets: frozenset[str]) -> dict[str, int]:
    """Keys of what the printed headline may say, and how surely: 3 for what a claim says as a whole, 2 if the page's title says it, too, which is made
    for search engines, 1 for a piece of one.

    >>> wordings_of([Claim("title", "Council votes on the bridge | The Pell Post")], frozenset(["thepellpost"]))
    {'councilvotesonthebridge': 3}
    """
    found: dict[str, int] = {}
    for claim in islice(claims, MAX_CLAIMS):
        whole = _without_site(claim.value, outlets)
        for piece in (*_heads(whole), *_tails(whole)):
            found.setdefault(key_of(piece), 1)
        found[key_of(whole)] = 2 if "title" in claim.sources else 3
    return {key: n for key, n in found.items() if len(key) >= MIN_HEADLINE and key not in outlets}


def _without_site(value: str, outlets: frozenset[str]) -> str:
    """The value without the name of the site behind it."""
    begin, end = (_partings(value[:LONGEST]) or ((0, 0),))[-1]
    return value[:begin] if begin >= MIN_HEADLINE and key_of(value[end:]) in outlets else value


def _of_printed(value: str, wordings: _Wordings) -> str:
    """The key of the printed headline, without a label before it, or a site behind it, that no source of the mark-up has there."""
    whole, stated = key_of(value), wordings.stated
    below = key_of(value.partition("\n")[2])
    if _is_headline(below, stated):
        return below  # the label has a line of its own
    if whole in stated or _is_quoted(value):
        return whole
    return _behind_label(whole, value, stated) or next((key for piece in _heads(value) if _is_headline(key := key_of(piece), stated)), whole)


def _is_headline(key: str, said: Container[str]) -> bool:
    """Is what has this key said, and long enough for a headline?"""
    return key in said and len(key) >= MIN_HEADLINE


def _behind_label(whole: str, value: str, stated: Mapping[str, str]) -> str | None:
    """The key of a claim that is the end of the printed headline; a label that the claim has before it, too, is left off where the headline has no colon."""
    tails = stated if ":" in value else [*stated, *(key_of(_after_colon(piece)) for other in stated.values() for piece in (other, *_heads(other)))]
    return next((key for key in tails if len(key) >= MIN_HEADLINE and whole.endswith(key) and len(whole) - len(key) <= MAX_KICKER), None)


def _of_claim(value: str, wordings: _Wordings) -> str:
    """The key of a claim, without the name of the site behind it, and without a label before it that another claim leaves off."""
    for piece in _heads(value):
        if _is_headline(key := key_of(piece), wordings.all):
            return key
    for other in wordings.all.values():
        if MIN_HEADLINE <= len(other) < len(value) and value.startswith(other) and TAIL.match(value, len(other)):
            return key_of(other)
    after = key_of(_after_colon(value))
    return after if _is_headline(after, wordings.stated) else key_of(value)


def _of_title(value: str, wordings: _Wordings) -> str:
    """The key of the headline in a page's title, which mostly holds the name of the site, too."""
    for piece in (value, *_heads(value), *_tails(value), _after_colon(value)):
        if _is_headline(key := key_of(piece), wordings.known):
            return key
    pieces = [piece for piece in PARTING.split(value[:LONGEST]) if not ADDRESS.fullmatch(piece.strip())]
    return key_of(max(pieces, key=len, default=value))


def _heads(value: str) -> list[str]:
    """What remains of a title without its last piece, without its last two, and so on."""
    return [value[:begin] for begin, _ in _partings(value[:LONGEST])][::-1]


def _tails(value: str) -> list[str]:
    """What remains of a title without its first piece, without its first two, and so on."""
    return [value[end:] for _, end in _partings(value[:LONGEST])]


@lru_cache(ASKED_AGAIN)
def _partings(value: str) -> tuple[tuple[int, int], ...]:
    """Where the first separators of a title stand."""
    return tuple(match.span() for match in islice(PARTING.finditer(value), MAX_SEAMS))


WAYS: Mapping[str, Callable[[str, _Wordings], str]] = {PAGE: _of_printed, "title": _of_title}
"""How the key is found in what a source says; `_of_claim` for all others."""


def _after_colon(value: str) -> str:
    before, _, after = value.partition(": ")
    return after if len(before) <= MAX_KICKER and not QUOTED.search(before) else ""


def _is_quoted(value: str) -> bool:
    """Does the headline begin with somebody's words and a colon?"""
    before, colon, _ = value.partition(": ")
    return bool(colon) and QUOTED.search(before) is not None


def _spelling(key: str, said: Sequence[tuple[str, str]]) -> str:
    """The best spelling of the headline with this key: the printed one, else the first that is this and no more, else a piece of a longer one.

    Two lines of a printed headline may run together where the mark-up alone sets them apart: of equal wordings the first with the most words counts.
    """
    if equal := dict.fromkeys([value for value, _ in said if key_of(value) == key]):
        return " ".join((max(equal, key=_word_count) if len(equal) > 1 else next(iter(equal))).split())
    pieces = (piece for value, _ in said for piece in (*_heads(value), *_tails(value), *map(_after_colon, (value, *_heads(value))), *PARTING.split(value[:LONGEST])))
    return next((piece for piece in pieces if key_of(piece) == key), said[0][0])


def _word_count(value: str) -> int:
    return sum(any(map(str.isalnum, piece)) for piece in JOINER.split(value))


def _kicker(printed: str, best: str) -> str | None:
    """The short label that the printed headline has before the chosen one."""
    whole = key_of(printed)
    if whole == best or not whole.endswith(best):
        return None
    at = _place_behind(printed, len(whole) - len(best))
    if len(QUOTED.findall(printed[:at])) % 2 and QUOTED.match(printed, at):
        at += 1  # the label ends with a quotation
    label = printed[:at].strip(" :|\N{EN DASH}\N{EM DASH}-")
    return label if 1 < len(label) <= MAX_KICKER else None


def _place_behind(text: str, letters: int) -> int:
    """Where the first so many letters and digits of a text end."""
    lengths = accumulate(len(key_of(char)) for char in text)
    return next(i for i, length in enumerate(lengths, 1) if length >= letters)
