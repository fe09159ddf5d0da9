"""White space that is certainly wrong: before a comma, after a sentence, doubled, at the edges; and characters nobody sees."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import islice

import regex

from newsclean.blocks import Block, Role, all_texts
from newsclean.document import Document
from newsclean.lazy import lazily
from newsclean.repair.at_rest import at_rest
from newsclean.repair.density import is_dense
from newsclean.repair.edits import Proposal, edit_blocks
from newsclean.repair.rewrite import read_again, until_stable
from newsclean.scan import Screen

__all__ = ["repair_spacing"]

STRAY_STOP = lazily(re.compile, r" (?<=[^\s.,] ) *+[,.](?![,.])")
STRAY_QUESTION = lazily(re.compile, r" (?<=\S ) *+[?!]")
AT_END = re.compile(r"[.?!][A-Z](?<=[^\W\d_A-Z][.?!].)")
"""Flaws, and signs of them; several spaces are one. (The engine of the standard library scans twenty times faster than that of `regex`.)"""

SIGNS = re.compile("[ \xa0\xad](?:(?<= )[ ,.?!]|(?<=[ \xa0])$|(?<=\xad))", re.MULTILINE)
"""What only texts have that a rule may ask for: doubled spaces, spaces before signs and at the end, soft hyphens."""

BEFORE_STOP = lazily(regex.compile, r"(?<=[\p{L}\p{N}\p{Pe}\p{Pf}\"'])(?<![.,]) (?=[,.](?:$|\s(?![,.])|[\p{Pe}\p{Pf}]|[\"'](?:\s|$)))")
BEFORE_QUESTION = lazily(regex.compile, r"(?<=\p{Ll}{2}) (?=[?!](?:$| \p{Lu}\p{Ll}))")
"""English and its neighbours; French puts a space there, and so do the shops that write "Yahoo !"."""

SPACES = lazily(regex.compile, r"(?<=[\p{L}\p{N}]) {2,}+(?=\S)|(?<=\S) {2,}+(?=[\p{L}\p{N}])")
"""Between signs alone they may be part of a drawing."""
TRAILING = lazily(regex.compile, r"(?<=[^\s\xa0])[ \xa0]++$")
LEFTOVER_HYPHEN = lazily(regex.compile, r"(?<=\p{L})\N{SOFT HYPHEN}++(?=[\s\p{P}]|$)(?![\p{Pi}\p{Pf}\"'])")
"""Soft hyphens at the ends of words. One before a quotation mark stays: what the mark's neighbour is has been decided by then. Those in words,
or before them, are an author's or a system's hints where to break, and stay."""

GAPS = lazily(regex.compile, r"(?<=[^\s.,;:!?\p{Pf}\"']) {2,}+(?=\S)")
COLUMNS = 4
"""So many wide gaps in the middle of sentences make columns of a text."""

GLUED = lazily(regex.compile, r"(?<![^\s\p{Pi}\"'(])(?P<left>\p{Ll}{2,24})(?P<stop>[.?!])(?P<right>\p{Lu}\p{Ll}{0,14})(?![^\s,;:.'\p{Pf}]|\.[\p{L}\p{N}])")
"""A word in lower case, the end of a sentence, a word with a capital: and the whole between white space, so no address or file name."""

STARTING_WORDS = ("A After Although An And As At Because Before But By Despite During For From He Her His How However I If In It Its Last Many More "
                  "Most My No Not Now On Once One Our She Since So Some That The Their Then There These They This Those Though To Under Until "
                  "We What When Where While Who Why With Yet You")
STARTERS = frozenset(STARTING_WORDS.split())
"""Words that begin sentences; a name after a full stop could be half of a file name or a brand (`booking.Com`)."""

Step = Callable[[str], Sequence[Proposal]]


def repair_spacing(document: Document) -> Document:
    """The document with white space put right where no language or style has it so. Fixed spaces stay, but at the end of a block.

    >>> from newsclean import clean
    >>> clean("Talks ended the war.The ferry was late , again.", passes=(repair_spacing,)).text
    'Talks ended the war. The ferry was late, again.'
    """
    return read_again(document, _repaired)


def _repaired(document: Document) -> Document:
    """The document with what can be told from its spaces as they are."""
    texts = all_texts(document.blocks)
    suspects = _suspects(texts)
    if not suspects:
        return document
    steps = _steps(document.language, texts, suspects)

    def propose(block: Block) -> list[Proposal]:
        return [] if _is_laid_out(block) else until_stable(block.text, steps)
    return edit_blocks(document, at_rest(propose, document.language), "repair_spacing", suspects)


def _steps(language: str | None, texts: Sequence[str], suspects: set[int]) -> tuple[Step, ...]:
    """The rules that hold for the document's language and habits. `suspects`: the indexes of the texts in which some rule may find something."""
    english = language == "en"
    return (_edges, *((_before_stops,) if _is_habit(texts, suspects, STRAY_STOP) else ()),
            *((_before_questions,) if english and _is_habit(texts, suspects, STRAY_QUESTION) else ()),
            *((_glued_sentences,) if english or language is None else ()))


def _is_habit(texts: Sequence[str], suspects: Iterable[int], stray: re.Pattern[str]) -> bool:
    """Do spaces stand before these signs so often that it is no single slip? `suspects`: the indexes of the texts that have any."""
    return is_dense(sum(len(stray.findall(texts[i])) for i in suspects), texts)


@cache
def _screen() -> Screen:
    """What the rules look for."""
    return Screen((AT_END, [[r"[^\W\d_A-Z]", "[.?!]", "[A-Z]"]]), (SIGNS, [[" ", "[ ,.?!]"], ["[ \xa0]", r"\n"], ["\xad"]]))


def _suspects(texts: list[str]) -> set[int]:
    """The indexes of the texts in which some rule may find something."""
    return set[int]().union(*_screen().among(texts))


def _is_laid_out(block: Block) -> bool:
    """Does white space carry meaning here, as in tables and listings?"""
    if block.role is Role.TABLE or "pre" in block.hints.tags or "code" in block.hints.tags or "\t" in block.text:
        return True
    return sum(1 for _ in islice(GAPS.finditer(block.text), COLUMNS)) == COLUMNS


def _edges(text: str) -> list[Proposal]:
    found = [Proposal(*match.span(), " ", "the space was doubled", 0.99) for match in SPACES.finditer(text)]
    found += [Proposal(*match.span(), "", "white space at the end", 0.99) for match in TRAILING.finditer(text)]
    found += [Proposal(*match.span(), "", "a soft hyphen outside a word", 0.95) for match in LEFTOVER_HYPHEN.finditer(text)]
    return sorted(found, key=lambda p: p.start)


def _before_stops(text: str) -> list[Proposal]:
    return [Proposal(*match.span(), "", "no language has a space here", 0.95) for match in BEFORE_STOP.finditer(text)]


def _before_questions(text: str) -> list[Proposal]:
    return [Proposal(*match.span(), "", "English has no space here", 0.9) for match in BEFORE_QUESTION.finditer(text)]


def _glued_sentences(text: str) -> list[Proposal]:
    """A space between a sentence and the next one."""
    return [Proposal(match.end("stop"), match.end("stop"), " ", "a space is missing between two sentences", 0.95)
            for match in GLUED.finditer(text)
            if match["right"] in STARTERS and (match["stop"] != "." or len(match["left"]) > 2)]
