"""Lines that were wrapped at a fixed width, or broken at links, become paragraphs again. Only text has them; whether it does, the document as a whole shows."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import regex

from newsclean.blocks import Block
from newsclean.document import Document
from newsclean.history import Change, Join, apply_join, place_of
from newsclean.lazy import lazily
from newsclean.segment.inline_breaks import broken_paragraphs, is_by

__all__ = ["join_lines"]

NAME = "join_lines"
MIN_WIDTH = 28         # nobody wraps prose at less
MAX_WIDTH = 140        # nobody wraps at more; a longer line is a whole paragraph
MIN_FULL = 3           # full lines that show a width; two are enough where they are wide and leave no doubt
WIDE = 55
FULL_SHARE = 0.55      # of the line ends of a stretch: the others end a paragraph
OPEN_SHARE = 0.5       # of the full lines: they stop in mid-sentence
LOWER_SHARE = 0.35     # of the lines after them: they begin with a small letter (German, rich in capitals, stays above it)
SLACK = 6              # columns by which the true width may exceed the longest line that showed it
INDENT = 2             # columns further in than the others: a new paragraph
NEAR = 0.7             # of the width: a line that breaks off in mid-sentence is as long as this, where the next word went over whole or was divided

END = lazily(regex.compile, r"[.!?:\N{HORIZONTAL ELLIPSIS}\N{DEVANAGARI DANDA}\N{ARABIC QUESTION MARK}][\p{Pf}\p{Pi}\p{Pe}\"']*$")
NO_LETTERS = lazily(regex.compile, r"[\p{Pf}\p{Pi}\p{Ps}\"']*+")
DIVIDED = lazily(regex.compile, r"\p{L}[-\N{SOFT HYPHEN}\N{HYPHEN}]$")
UNSPACED = lazily(regex.compile, r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
"""Scripts that write no spaces between words: joining would put one where none belongs."""


class Ends(NamedTuple):
    """Of two neighbouring lines: how the first ends and the second begins.

    full     the second line's first word would not have fitted into the first
    open     the first stops in mid-sentence
    lower    the second begins with a small letter
    near     the first is not much shorter than the width
    divided  the first ends with a hyphen in a word, which the second goes on with
    """

    full: bool
    open: bool
    lower: bool
    near: bool = False
    divided: bool = False


def join_lines(document: Document) -> Document:
    """Join the lines of hard-wrapped paragraphs, and of those that were broken at links. Texts of one paragraph a line, lists, verse and HTML stay as they are."""
    if document.facts.kind != "text" or _was_joined(document):
        return document
    whole = any(len(block.text) > MAX_WIDTH and END.search(block.text) and not _is_cased(block) for block in document.blocks)
    stretches = [stretch for stretch in _stretches(document.blocks) if not whole or any(map(_is_cased, stretch))]
    own = max(map(_own_width, stretches), default=0)
    width = own or _width_of_all(stretches)
    if not width:
        return _joined(document, broken_paragraphs(document.blocks, document.language), "broken at links or emphasis")
    return _joined(document, [group for stretch in stretches for group in _groups(stretch, width, sure=not own)], "wrapped at a fixed width")


def _was_joined(document: Document) -> bool:
    """Has this pass joined lines of the document already?"""
    return any(isinstance(change, Join) and change.pass_name == NAME for change in document.history)


def _stretches(blocks: Sequence[Block]) -> list[list[Block]]:
    """Runs of at least two lines that follow each other directly, none of them marked, unspaced or too long to be wrapped."""
    runs, run = list[list[Block]](), list[Block]()
    for block in blocks:
        if run and _follows(run[-1], block):
            run.append(block)
        else:
            run = [block] if block.tag in ("", "li") and _is_short(block) else []
            runs.append(run)
    return [stretch for stretch in runs if len(stretch) > 1]


def _follows(before: Block, block: Block) -> bool:
    """Can the line go on with the one before it? Two halves of a block that was cut never do."""
    return block.hints.gap == 0 and not block.tag and _is_short(block) and place_of(block.id)[0] != place_of(before.id)[0]


def _is_cased(block: Block) -> bool:
    """Is the first letter of a line one of a script that has capitals? Where none has, lines of a list look like those of a wrapped paragraph, and one paragraph that is not
    wrapped shows that none is."""
    letter = next(filter(str.isalpha, block.text), "")
    return letter.lower() != letter.upper()


def _is_short(block: Block) -> bool:
    if len(block.text) > MAX_WIDTH:
        return False
    edges = block.text[-1:] + block.text[:1]
    return edges.isascii() or not UNSPACED.search(edges)


def _own_width(stretch: Sequence[Block]) -> int:
    """The width at which the stretch is wrapped, by its own evidence; 0 where it is not."""
    width = max(len(block.text) for block in stretch if " " in block.text or block is stretch[0])
    ends = [_ends(a, b, width) for a, b in pairwise(stretch)]
    full = [end for end in ends if end.full]
    if width < MIN_WIDTH or not full or len(full) < FULL_SHARE * len(ends) or not _is_prose(full, width):
        return 0
    return width


def _width_of_all(stretches: Sequence[Sequence[Block]]) -> int:
    """The width of a document of paragraphs so short that none has full lines enough: all together show it, if each of them does; else 0."""
    width = max(map(_longest, stretches), default=0)
    pairs = [pair for stretch in stretches for pair in pairwise(stretch)]
    if width < WIDE or any(is_by(b.text.partition(" ")[0], b.text) for _, b in pairs) or not _agree([_ends(a, b, width) for a, b in pairs]):
        return 0
    return width


def _longest(stretch: Sequence[Block]) -> int:
    """The length of the longest line."""
    return max([len(block.text) for block in stretch])


def _agree(ends: Sequence[Ends]) -> bool:
    """Do enough lines break off in mid-sentence near the width, and all of these go on in small letters?"""
    near = [end for end in ends if end.near and end.open]
    return len(near) >= MIN_FULL - 1 and len(near) >= FULL_SHARE * len(ends) and all(end.lower for end in near)


def _is_prose(full: Sequence[Ends], width: int) -> bool:
    """Do the full lines break off in mid-sentence, as those of wrapped prose do?"""
    opened, lower = sum(end.open for end in full) / len(full), sum(end.lower for end in full) / len(full)
    if len(full) < MIN_FULL:
        return width >= WIDE and len(full) == MIN_FULL - 1 and opened == lower == 1
    return opened >= OPEN_SHARE and lower >= LOWER_SHARE


def _ends(first: Block, second: Block, width: int) -> Ends:
    letter = second.text[:1]
    if not letter.isalnum() and (start := NO_LETTERS.match(second.text)):
        letter = second.text[start.end():start.end() + 1]
    word = second.text.split(" ", 1)[0]
    lower = letter.isalpha() and not letter.isupper() and not letter.istitle()
    opened = first.text[-1:].isalnum() or END.search(first.text) is None
    divided = lower and letter == second.text[0] and DIVIDED.search(first.text) is not None
    return Ends(len(first.text) + 1 + len(word) > width, opened, lower, len(first.text) >= NEAR * width, divided)


def _groups(stretch: Sequence[Block], width: int, *, sure: bool) -> list[list[Block]]:
    """The lines of a stretch, those of one paragraph together; `width` is that of the document. `sure`: all its stretches show it together."""
    own, longest = _own_width(stretch), _longest(stretch)
    if not own and longest > width + SLACK:
        return []
    ends = [_ends(a, b, own or max(width, longest)) for a, b in pairwise(stretch)]
    return _paragraphs(stretch, _continuations(ends, _indents(stretch), sure=sure or own > 0))


def _paragraphs(stretch: Sequence[Block], continuations: Iterable[bool]) -> list[list[Block]]:
    """The lines of each paragraph. `continuations`: for each line but the first, does it go on with the paragraph?"""
    groups = [[stretch[0]]]
    for goes_on, block in zip(continuations, stretch[1:], strict=True):
        if goes_on:
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _continuations(ends: Sequence[Ends], indents: Sequence[int], *, sure: bool) -> Iterator[bool]:
    """For each line but the first: does it go on with the paragraph? `sure`: the stretch itself shows that it is wrapped."""
    from statistics import median  # noqa: PLC0415 - some milliseconds that only hard-wrapped text needs

    wrapped = sure or _are_full(ends)
    apart = any(not end.full and not end.open for end in ends)  # paragraphs end inside the stretch: a full last line may end one, too
    usual = median(indents)
    for end, indent in zip(ends, indents, strict=True):
        yield indent < usual + INDENT and (_is_wrapped(end, wrapped=wrapped, apart=apart) or _is_ragged(end, sure=sure))


def _are_full(ends: Sequence[Ends]) -> bool:
    """Are enough of these lines full, and not merely one, for a stretch that is wrapped?"""
    return len(ends) > 1 and sum(end.full for end in ends) >= FULL_SHARE * len(ends)


def _is_wrapped(end: Ends, *, wrapped: bool, apart: bool) -> bool:
    """Does a full line go on in the next: in small letters, or in a stretch that is wrapped, unless it ends a sentence where paragraphs end?"""
    return end.full and (end.lower or (wrapped and (end.open or not apart)))


def _is_ragged(end: Ends, *, sure: bool) -> bool:
    """Does a line that is not quite full go on in the next: a word is divided, or a sentence is open in a column that is surely wrapped?"""
    return end.lower and end.near and (end.divided or (sure and end.open))


def _indents(stretch: Sequence[Block]) -> list[int]:
    """How far each line but the first stands in, where the places in the source show it."""
    return [b.source.start - a.source.end - 1 if a.source and b.source else 0 for a, b in pairwise(stretch)]


def _joined(document: Document, groups: Iterable[Sequence[Block]], how: str) -> Document:
    """The document with the lines of every group made one. `how`: what was done to them."""
    history = list[Change](document.history)
    made, gone = dict[str, Block](), set[str]()
    for parts in groups:
        if len(parts) > 1:
            history.append(Join(NAME, tuple(parts), f"{len(parts)} lines of one paragraph, {how}"))
            made[parts[0].id] = apply_join(parts)
            gone.update(part.id for part in parts[1:])
    if not made:
        return document
    return replace(document, blocks=tuple(made.get(block.id, block) for block in document.blocks if block.id not in gone), history=tuple(history))
