"""Bylines as they are printed: who is named, and as what."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import regex

from newsclean.blocks import Link
from newsclean.byline_seams import DESKS, WORKERS, unstuck
from newsclean.dates import month_names, printed_dates, without_weekday
from newsclean.east_asian import NAMED, reporters
from newsclean.lazy import lazily
from newsclean.names import (
    CASELESS,
    has_given_name,
    is_agency,
    is_handle,
    is_newsroom,
    is_person,
    is_role,
    name_words,
    parted,
    without_job,
    without_lead,
)

__all__ = ["AROUND", "BRACKETS", "PROFILE", "WRITERS", "Signer",
           "is_lead", "is_led", "is_other_credit", "is_signed", "names_in", "newsroom", "says_work", "signers", "without_dates",
           "without_inner_lead"]

LEAD = "by "
"""What a label stands for: "Interview: Jane Doe"."""
LONGEST = 300
"""Characters of a line that are read as a byline."""
MAX_JOB = 8
"""Words of the longest job title."""
E_MAIL = lazily(regex.compile, r"(?<![\w.+-])[\w.+-]{1,60}+@[\w-]{1,60}+(?:\.[\w-]{1,30}+){1,4}+")
HANDLE = lazily(regex.compile, r"(?<![\d_.])@\w{2,30}+")
"""The name on a social network; what stands before it may be stuck to it: "Jane Doe@jane"."""
MARKDOWN = lazily(regex.compile, r"\[(?P<said>[^\[\]\n]{1,80})\]\([^()\s]{0,300}\)")
"""A link as Markdown writes it, which scraped texts keep: "[Jane Doe](https://pell.example/jane)"."""
BRACKETS = lazily(regex.compile, r"\s?[(\[\uff08][^()\[\]\uff08\uff09]{0,80}[)\]\uff09]")
OTHER_WORK = lazily(regex.compile, r"(?:(?:,|&|\s(?:and|und|et|y|e|en|og|och|i))\s)?(?:\p{Lu}[\p{L}\p{M}'\N{RIGHT SINGLE QUOTATION MARK}.-]{0,30}+\s){1,4}+"
                    r"\((?i:photo|foto|bild|illustr|video|graphic|grafik|camera|kamera)[^()]{0,60}\)")
"""Somebody beside whose name another work than writing stands: "and Jane Doe (photography)"."""
SEPARATORS = lazily(regex.compile, r"\s*[|\N{BULLET}\N{MIDDLE DOT}\n\t\N{BLACK CIRCLE}]\s*|\s[-\N{EN DASH}\N{EM DASH}]\s|\s{2,}")
AROUND = " \t\n,;:|\N{MIDDLE DOT}\N{BULLET}"
"""What a link may hold around a name."""
NEWSROOM_SEAM = lazily(regex.compile, r"[-/\s]")
MAX_NEWSROOM = 5
"""Words of the longest name of a newsroom."""
BEHIND_LABEL = lazily(regex.compile, r"(?<=\p{L}\s\p{Lu}[\p{L}\p{M}]{1,30})\s\p{Lu}\p{Ll}{2,15}\s?:\s.*")
"""What stands behind another label in a line: "Text: Jane Doe Camera: John Roe"."""
EMPLOYER = lazily(regex.compile, r"\s(?:of|for|from)\s.*")
ACRONYM = lazily(regex.compile, r"\p{Lu}{2,5}")
ASKED = lazily(regex.compile, r"(?<=\b(?:interview|gespr\u00e4ch|entretien|entrevista|intervista)\s(?:von|by|par|por|di)\s\S+(?:\s\S+){1,3})\s(?:mit|with|avec|con|com)\s[^|\n]*",
                       regex.IGNORECASE)
"""Whom the author has asked: "An interview by Jane Doe with Max Moe"."""
NEXT = lazily(regex.compile, r"\s(?:by|von|par|por)\s*+$", regex.IGNORECASE)
"""A lead at the end: the name stands in the next line."""
LABEL = lazily(regex.compile, r"\s(?P<label>\p{Lu}\p{L}++)\s?:")
BEFORE_DATE = lazily(regex.compile, r"(?<![\s,])[\s,]++(?:le|el|il|am|on|den|em|vom|du)\s*+$")
"""What a date is led in by."""
CAPITAL_BEFORE_DATE = lazily(regex.compile, r"(?<!\s)\s++(?:Le|El|Am|On|Den|Mo|Di|Mi|Do|Fr|Sa|So|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[.,]?\s*+$")
"""The same with a capital, and days of the week; behind one word it may be the second of a name."""
YEARLESS = lazily(regex.compile, r"(?<=\S\s\S+)\s(?P<month>\p{Lu}\p{L}{2,9}+)\.?\s\d{1,2}(?:st|nd|rd|th)?(?=[\s,]|$)")
"""A month and a day without a year: "Jane Doe March 9 at 8:41 AM"."""
PROFILE = lazily(regex.compile, r"/(?:authors?|autor(?:en|es|in)?|auteurs?|autore|profiles?|people|person|staff|by|team|journalists?|redaktion|redakteur|redactie|user"
                        r"|contributors?|columnists?|writers?|reporters?|penulis|yazar)/", regex.IGNORECASE)
"""Addresses of the pages where outlets present their authors."""
WRITERS = lazily(regex.compile, r"/(?:authors?|autor(?:en|es|in)?|auteurs?|autore|penulis|yazar|redakteure?|columnists?|writers?|reporters?|journalists?)/|[?&]author=\d",
                 regex.IGNORECASE)
"""Those of them that belong to people who write; profiles may be those of anybody."""


class Signer(NamedTuple):
    """Somebody whom a byline names."""

    name: str
    job_title: str | None = None
    url: str | None = None
    email: str | None = None
    handle: str | None = None
    organisation: bool = False


def signers(line: str, links: Sequence[Link] = ()) -> list[Signer]:
    """Who signs, in order, with what is printed beside the names; nobody where the line is no byline.

    >>> [(found.name, found.job_title) for found in signers("By Jane Doe and John O'Roe, Staff Writers, 3 May 2024")]
    [('Jane Doe', None), ("John O'Roe", 'Staff Writers')]
    """
    line = (line if links or "](" not in line else MARKDOWN.sub(r"\g<said>", line))[:LONGEST]
    if is_other_credit(unstuck(line)):
        return []
    if label := name_words().label.match(line):
        moved = len(LEAD) - label.end()
        line, links = LEAD + line[label.end():], [replace(link, start=max(0, link.start + moved), end=link.end + moved) for link in links if link.end > label.end()]
    found = _each_once([Signer(name) for name in reporters(line)] or _spelled(line, links))
    return [_reached(found[0], line)] if len(found) == 1 else found


def _each_once(found: Sequence[Signer]) -> list[Signer]:
    """Each signer once, as first named; in the order in which they are named last."""
    return list({signer.name.casefold(): signer for signer in reversed(found)}.values())[::-1]


def _spelled(line: str, links: Sequence[Link]) -> list[Signer]:
    """The signers by the words of the line; by its links where those say the same or more."""
    linked = [Signer(name, url=url) for name, url in _linked(line, links)]
    if linked and not is_led(line):
        return linked
    sure, found = _of_segments(line)
    if not linked or (found and not _meet(linked, found)):
        return found
    return _completed(linked, sure, line)


def _completed(linked: list[Signer], sure: Sequence[Signer], line: str) -> list[Signer]:
    """The linked; where the line leads in others, those, and the linked whom it leads in too, in the order of the line."""
    missing = [other for other in sure if not _meet(linked, [other])]
    if not missing:
        return linked
    return sorted((*missing, *(one for one in linked if _meet([one], sure))), key=lambda signer: line.find(signer.name))


def _of_segments(line: str) -> tuple[list[Signer], list[Signer]]:
    """Those whom segments of the line lead in, and all; where some are led in, others count only if they surely are names, and stand in a segment of names alone."""
    bare = _without_contacts(NEXT.sub("", ASKED.sub("", unstuck(line))))
    read = [(_segment(segment), is_led(f"{segment} "), segment) for segment in _with_leads(SEPARATORS.split(without_dates(bare)))]
    sure = [signer for signed, led, _ in read if led for signer in signed]
    found = list[Signer]()
    for signed, led, segment in read:
        found += signed if led or not sure else _surely_names(signed, segment)
    return sure, found


def _without_contacts(line: str) -> str:
    """The line, a space in place of each e-mail address and each handle."""
    return HANDLE.sub(" ", E_MAIL.sub(" ", line)) if "@" in line else line


def _with_leads(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces of a line, with the one before where that is nothing but a lead: "By | Jane Doe"."""
    before = ""
    for piece in pieces:
        yield f"{before} {piece}" if before and is_lead(before) else piece
        before = piece


def _surely_names(signed: Sequence[Signer], segment: str) -> list[Signer]:
    """Those of the signers of a segment that surely are names, if it holds names alone."""
    if not signed or not _holds_names(segment):
        return []
    return [signer for signer in signed if signer.organisation or has_given_name(signer.name)]


def _holds_names(segment: str) -> bool:
    """Is each piece of the segment a name, or somebody's work? In "The Harbour Hour with Jane Doe" one is not."""
    return all(is_person(without_job(piece)[0]) or is_agency(piece) or _is_job(piece) for piece in _pieces(segment))


def _meet(some: Iterable[Signer], others: Sequence[Signer]) -> bool:
    """Do the two name the same person, one of them perhaps by part of the name?"""
    return any(one.name in other.name or other.name in one.name for one in some for other in others)


def _reached(signer: Signer, line: str) -> Signer:
    """The only signer of a line, with the address and the handle that it prints."""
    if "@" not in line:
        return signer
    mail, handle = E_MAIL.search(line), HANDLE.search(E_MAIL.sub(" ", line))
    return signer._replace(email=mail and mail[0], handle=handle and handle[0])


def is_other_credit(line: str) -> bool:
    """Does the line name those who did something else than write, as "Editing: Jane Doe" and "Translated by Jane Doe" do?"""
    if name_words().other_lead.match(line):
        return True
    first, colon, _ = line.partition(":")
    return bool(colon) and is_role(first.strip()) and not without_lead(line)[1]


def without_dates(line: str) -> str:
    """The line, a separator in place of each date and the day of the week before it."""
    pieces, at = list[str](), 0
    for date in printed_dates(line):
        pieces += (_up_to_date(without_weekday(line[at:date.start])), " | ")
        at = date.end
    return YEARLESS.sub(lambda day: " | " if day["month"].casefold() in month_names() else day[0], "".join((*pieces, line[at:])))


def _up_to_date(text: str) -> str:
    """What stands before a date, without what leads that in."""
    text = BEFORE_DATE.sub("", text)
    lead = CAPITAL_BEFORE_DATE.search(text)
    return text[:lead.start()] if lead and len(without_lead(text[:lead.start()])[0].split()) > 1 else text


def _linked(line: str, links: Sequence[Link]) -> Iterator[tuple[str, str]]:
    """Names that link to the pages of their owners; in small letters only where that is the page of a writer."""
    for link in links:
        said = unstuck(line[link.start:link.end].strip(AROUND).rpartition("\n")[2]).partition(" | ")[0]  # what stands above the name is no part of it
        name, job = without_job(without_lead(said)[0])
        if is_person(name) or (not job and is_handle(name) and ((name[:1].isupper() and PROFILE.search(link.url)) or WRITERS.search(link.url))):
            yield name, link.url


def _segment(segment: str) -> list[Signer]:
    """The signers of one stretch of a byline."""
    rest, led = _without_leads(BEHIND_LABEL.sub("", name_words().other_behind.sub("", segment.strip())))
    if not led and is_other_credit(rest):
        return []
    found = _enumerated(without_inner_lead(rest), led=led)
    if not found and (match := name_words().inner_lead.search(segment)):
        return _enumerated(without_lead(segment[match.end():].strip())[0], led=True)
    return found


def _without_leads(line: str) -> tuple[str, bool]:
    """The line without what leads names in, and whether it had such a lead; "Un texte de Jeanne Doe" has two."""
    rest, led = without_lead(line)
    if led and rest[:1].islower():
        behind, again = without_lead(rest)
        if again and has_given_name(behind.partition(" ")[0]):
            return behind, True
    return rest, led


def _enumerated(text: str, *, led: bool) -> list[Signer]:
    found = list[Signer]()
    first = led  # a first name or a nickname signs alone; behind other words it is a place
    for piece in _pieces(text):
        if signer := _signer(piece, first=first) or (None if found else _opening_signer(piece, led=led)):
            found.append(signer)
        elif found:
            found[-1] = _with_job(found[-1], piece)
        first = first and all(map(is_role, piece.split()))
    return found


def _with_job(signer: Signer, piece: str) -> Signer:
    """The signer with what stands behind the name as the job, if it is one; an organisation has none."""
    return signer._replace(job_title=piece) if not signer.organisation and _is_job(piece) else signer


def _signer(piece: str, *, first: bool) -> Signer | None:
    """Who signs by a piece of an enumeration, which is the first that is led in or not."""
    name, job = without_job(piece)
    if is_person(name):
        return Signer(piece, organisation=True) if _is_newsroom_of(name, job) else Signer(name, job)
    if (bare := EMPLOYER.sub("", piece)) != piece and is_person(bare):
        return Signer(bare)
    if is_agency(piece):
        return Signer(piece, organisation=True)
    return _lone_signer(piece) if first else None


def _is_newsroom_of(name: str, job: str | None) -> bool:
    """Is this a newsroom, and the name that of its place: "Redaktion Neues Dorf"?"""
    return job is not None and not has_given_name(name) and all(map(is_newsroom, job.split()))


def _lone_signer(piece: str) -> Signer | None:
    """Who signs by what is a name only where it is led in: an acronym, a first name, a nickname, words of a script without capitals."""
    if ACRONYM.fullmatch(piece):
        return Signer(piece, organisation=True)
    return Signer(piece) if is_handle(piece) or CASELESS.fullmatch(piece) else None


def _opening_signer(piece: str, *, led: bool) -> Signer | None:
    """Whose name a piece begins with, and the work told behind it: "Jane Doe Staff Writer"; of a led one also before small words: "Jane Doe for the Pell Post"."""
    words = piece.split()
    work = next((i for i, word in enumerate(words) if is_role(word) or word.casefold() in DESKS), 0)
    if words[-1].casefold() in WORKERS and words[work][0].isupper() and all(map(has_given_name, words[1:work - 1])) and _is_full_name(words[:work]):
        return Signer(" ".join(words[:work]), " ".join(words[work:]))
    name = _before_small_words(words) if led else []
    return Signer(" ".join(name)) if _is_full_name(name) else None


def _before_small_words(words: list[str]) -> list[str]:
    """The words before the first in small letters that is no part of a name; none where there is no such word."""
    small = next((i for i, word in enumerate(words) if word[0].islower() and word not in name_words().particles), 0)
    return words[:small]


def _is_full_name(words: Sequence[str]) -> bool:
    name = " ".join(words)
    return is_person(name) and has_given_name(name)


def _pieces(text: str) -> list[str]:
    """The names in an enumeration, and what else its commas part."""
    pieces = parted(name_words().stop.sub("", _without_label(BRACKETS.sub("", OTHER_WORK.sub("", text)))))
    return [part for piece in pieces for part in _without_agency(piece)]


def _without_label(text: str) -> str:
    """The text up to a label that leads in something else: "Jane Doe Source: Pell Harbour"."""
    for label in LABEL.finditer(text):
        if name_words().other_lead.match(label["label"] + ":") or is_role(label["label"]):
            return text[:label.start()]
    return text


def _without_agency(piece: str) -> tuple[str, ...]:
    """A name and the agency that follows it, apart."""
    end = name_words().agency_end.search(piece)
    return (piece[:end.start()], end["agency"]) if end and is_person(piece[:end.start()]) else (piece,)


def says_work(signer: Signer) -> bool:
    """Is it told of the signer that writing is the work: "Jane Doe, Political Correspondent"?"""
    return signer.job_title is not None and signer.job_title.split()[-1].casefold() in WORKERS


def _is_job(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= MAX_JOB and not words[0].islower() and any(map(is_role, words))


def newsroom(line: str) -> Signer | None:
    """The newsroom that signs a line, if its name says whose it is: "Pell Staff", "Pell-Redaktion"; a bare "Staff Writer" names nobody.

    >>> [found and found.name for found in map(newsroom, ("By Pell Staff, 3 May 2024", "Staff Writer", "Our Staff"))]
    ['Pell Staff', None, None]
    """
    name = without_dates(without_lead(" ".join(line.split()))[0]).partition("|")[0].strip(" ,:")
    words = NEWSROOM_SEAM.split(name)
    own = [word for word in words if not is_role(word)]
    if not own or len(own) == len(words) or len(words) > MAX_NEWSROOM or not any(map(is_newsroom, words)):
        return None
    return Signer(name, organisation=True) if all(map(_may_name_newsroom, own)) else None


def _may_name_newsroom(word: str) -> bool:
    """May this word tell whose newsroom it is? "Pell" may, "our" and "Jane" may not."""
    return word[:1].isupper() and word.casefold() not in name_words().openings and not has_given_name(word)


def names_in(byline: str) -> Iterator[str]:
    """The names of people in a byline, in order; nothing for a byline without any.

    >>> list(names_in("By Jane Doe and John O'Roe, Staff Writers"))
    ['Jane Doe', "John O'Roe"]
    """
    return (signer.name for signer in signers(byline) if not signer.organisation)


def is_led(line: str) -> bool:
    """Is a name led in somewhere in the line, as in "By Jane Doe" and "3 May 2024 by Jane Doe"?"""
    line = unstuck(line[:LONGEST])
    return without_lead(line)[1] or name_words().inner_lead.search(line) is not None


def is_lead(line: str) -> bool:
    """Is the line nothing but what leads names in: "By", "Written by:"?"""
    return name_words().lead.fullmatch(f"{line.strip()} ") is not None


def is_signed(line: str) -> bool:
    """Does a line begin as a byline does ("By Jane Doe, 3 May 2024"), or name a reporter the East Asian way?"""
    return without_lead(line[:LONGEST])[1] or NAMED.search(line[:LONGEST]) is not None


def without_inner_lead(plain: str) -> str:
    """What follows "An article by" and the like, if it is a name; "Ursula von der Linde" and "Anna Maria von Linde" stay whole."""
    if inner := name_words().inner_lead.search(plain):
        rest, before = plain[inner.end():].strip(), plain[:inner.start()].split()
        label = bool(before) and (len(before) > 1 or before[0].casefold() in name_words().openings) and not is_person(" ".join(before))
        if is_agency(rest) or (label and is_person(name_words().stop.sub("", rest))):
            return rest
    return plain
