"""Lines inside a block of a page that are blocks of their own: a headline with byline and date below it, labels with values, paragraphs that are indented."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import regex

from newsclean.blocks import Block, Span
from newsclean.lazy import lazily
from newsclean.metadata import Metadata
from newsclean.names import name_words
from newsclean.parts import key_of
from newsclean.segment.glue_seams import Verdict
from newsclean.sites import BEFORE_SITE

__all__ = ["inner_lines", "titles_of"]

LEAST_TITLE = 12
"""Letters and digits of a line that is known by the page's title."""
LONGEST = 100
"""Characters of a line below a headline, or with a label, that stands by itself; longer ones are paragraphs, which single line breaks may part, too."""
LEAST_LINKS = 2
"""Lines of a list that are links, below its heading."""
LABELLED = lazily(regex.compile, r"\p{L}[\p{L}\s]{1,30}\s?[:\N{FULLWIDTH COLON}]\s?\S.*")
INDENTED = lazily(regex.compile, r"(?<=[\u3002\uff01\uff1f\u300d\u300f\uff09])[ \n]+\u3000+(?=\S)")
"""Between paragraphs whose first line is indented by an ideographic space, where only the style sheet keeps the line break before it."""
SITE = lazily(regex.compile, rf"\s[{BEFORE_SITE}\N{{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}}]\s")
"""What parts a headline from the name of its site."""
ASKED_AGAIN = 4
"""Pages whose titles are kept."""

Cut = tuple[Span, Verdict]


def inner_lines(block: Block, titles: frozenset[str]) -> list[Cut]:
    """Where to cut a block between its lines, and why.

    >>> block = Block("1", "The ferry is late again\\nby Jane Doe\\n3 May 2024")
    >>> [(block.text[:cut.start], verdict.reason) for cut, verdict in inner_lines(block, frozenset({"theferryislateagain"}))][0]
    ('The ferry is late again', 'the page has this line as its title')
    """
    text = block.text
    if "\n" in text and (cuts := _at_breaks(block, titles)):
        return cuts
    if "\N{IDEOGRAPHIC SPACE}" in text:
        return [(Span(*found.span()), Verdict("an indented line begins a paragraph", 0.9)) for found in INDENTED.finditer(text)]
    return []


def _at_breaks(block: Block, titles: frozenset[str]) -> list[Cut]:
    """The cuts at line breaks: below a headline, or between lines each of which stands by itself."""
    text, lines = block.text, _lines(block.text)
    if len(lines) > 1 and key_of(text[lines[0].start:lines[0].end]) in titles:
        return list(_below_title(text, lines))
    reason = _parted(block, lines)
    return [] if reason is None else [(Span(a.end, b.start), Verdict(reason, 0.9)) for a, b in pairwise(lines)]


def titles_of(metadata: Metadata) -> frozenset[str]:
    """The keys of the titles that the page states, also of what stands before a site's name."""
    return _keys(tuple(claim.value for claim in metadata.claims if claim.field == "title"))


@lru_cache(ASKED_AGAIN)
def _keys(values: tuple[str, ...]) -> frozenset[str]:
    """The same, kept."""
    heads = (part for value in values for part in (value, *(value[:found.start()] for found in SITE.finditer(value))))
    return frozenset(key for key in map(key_of, heads) if len(key) >= LEAST_TITLE)


def _lines(text: str) -> list[Span]:
    """Where the lines stand, without the white space around them."""
    found, at = list[Span](), 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            start = at + line.index(bare)
            found.append(Span(start, start + len(bare)))
        at += len(line) + 1
    return found or [Span(0, len(text))]


def _below_title(text: str, lines: Sequence[Span]) -> Iterator[Cut]:
    """A cut behind the headline, and behind each short line below it that is no sentence."""
    yield Span(lines[0].end, lines[1].start), Verdict("the page has this line as its title", 0.95)
    for line, following in pairwise(lines[1:]):
        said = text[line.start:line.end]
        if len(said) > LONGEST or said.endswith((".", "!", "?")):
            return
        yield Span(line.end, following.start), Verdict("a line below the headline", 0.9)


def _parted(block: Block, lines: Sequence[Span]) -> str | None:
    """Why each of the lines stands by itself; None where they do not."""
    if _is_signature(block.text, lines):
        return "each line is a label and a value, one of them a byline"
    return "a line over links" if _are_links(block, lines) else None


def _are_links(block: Block, lines: Sequence[Span]) -> bool:
    """Are the lines below the first, two at least, links and nothing else, and is the first none? Menus are links from the first on."""
    whole = {(link.start, link.end) for link in block.links}
    return len(lines) > LEAST_LINKS and all(((line.start, line.end) in whole) is (n > 0) for n, line in enumerate(lines))


def _is_signature(text: str, lines: Sequence[Span]) -> bool:
    """Is each line a label and a value, and does one name who wrote?"""
    said = [text[line.start:line.end] for line in lines]
    if len(said) < 2 or any(len(line) > LONGEST for line in said) or not all(map(LABELLED.fullmatch, said)):
        return False
    return any(name_words().lead.match(line) for line in said)
