"""Hyphens at the ends of lines, left in words that were joined again, and spaces that joining put before marks."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import regex

from newsclean.blocks import Block
from newsclean.document import Document
from newsclean.history import Edit, Join, Split
from newsclean.lazy import lazily
from newsclean.repair.edits import Proposal, edit_blocks
from newsclean.repair.spelling.lexicon import Lexicon, lexicon_of

__all__ = ["repair_hyphens"]

WORD = lazily(regex.compile, r"\p{L}++(?:-\p{L}++)*+")
LEFT = lazily(regex.compile, r"(?<![\p{L}\p{N}-])\p{L}?\p{Ll}{1,24}[-\N{SOFT HYPHEN}\N{HYPHEN}]$")
RIGHT = lazily(regex.compile, r"\p{Ll}{2,24}(?![\p{L}\p{N}])(?!-\p{L})")
CLOSING, OPENING = frozenset(",.)]\N{ARABIC COMMA}"), frozenset("([")
"""Marks with no space before or behind them in any language. (French has one before a semicolon, and what closes a quotation in one language opens it in another.)"""
LONGEST = 26
"""Letters of a half that are looked at."""

SUSPENDED = frozenset(("and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e", "og", "och", "en", "of"))
"""Words after which a hyphen is meant: `pre- and post-war`."""
WHOLE = frozenset("da de es fi it nl no pl sv".split())
"""Languages in whose small-letter words a hyphen hardly ever stands: of some 40,000 such words of edited news, 47."""
DIVIDED = 2
"""Words divided at line ends that show that a text of these was set so."""

MET = 2
"""Times that both halves stand in a text where they are words of their own: once they do so as halves."""


def repair_hyphens(document: Document) -> Document:
    """The document with line-end hyphens taken out of words (`exam- ple`), where lines were joined and the word is certain.

    Certain is the word that the document has elsewhere in one spelling only: `example` and not `exam-ple` takes out hyphen and space,
    `part-time` and not `parttime` the space alone. In English the lexicon tells the others; in languages that hardly have hyphens in words, several divided words tell
    each other. Where a line began with a comma, or ended with an opening bracket, the space goes, too. Nothing happens where lines were not joined.
    """
    places = _joints(document)
    if not places:
        return document
    words = _words(document.blocks)
    shown = _shows_division(document, places)

    def propose(block: Block) -> Iterator[Proposal]:
        for at in places.get(block.id, ()):
            if _is_beside_a_mark(block.text, at):
                yield Proposal(at, at + 1, "", "the line was broken before or behind a mark", 0.95)
            elif (halves := _halves(block.text, at)) is not None:
                yield from _judged(at, halves, words, document.language if shown else None)
    return edit_blocks(document, propose, "repair_hyphens")


def _shows_division(document: Document, places: Mapping[str, list[int]]) -> bool:
    """May words be divided that the document has nowhere else? In English the lexicon is asked for each; elsewhere there must be several."""
    if document.language == "en":
        return True
    found = sum(_halves(block.text, at) is not None for block in document.blocks for at in places.get(block.id, ()))
    return document.language in WHOLE and found >= DIVIDED


def _joints(document: Document) -> dict[str, list[int]]:
    """For each joined block, where in its present text the spaces stand that joining put in.

    Edits made since then move them; a block that was split since is left out.
    """
    places: dict[str, list[int]] = {}
    later: dict[str, list[Edit]] = {}
    for change in document.history:
        if isinstance(change, Join):
            for part in change.parts:
                _settle(places, part.id, later.pop(part.id, ()))
            places[change.block_id] = _spaces(change, places)
        elif isinstance(change, Split):
            places.pop(change.block_id, None)
        elif change.block_id in places:
            later.setdefault(change.block_id, []).append(change)
    for key, edits in later.items():
        _settle(places, key, edits)
    return places


def _settle(places: dict[str, list[int]], key: str, edits: Iterable[Edit]) -> None:
    """Move the places of a block as the edits since say."""
    if key in places:
        places[key] = _moved(places[key], edits)


def _spaces(join: Join, earlier: Mapping[str, list[int]]) -> list[int]:
    """The places of the spaces between the parts, and of those inside parts that were joined before."""
    found, at = list[int](), 0
    for part in join.parts:
        found += (at + place for place in earlier.get(part.id, ()))
        at += len(part.text)
        found.append(at)
        at += 1
    return found[:-1]


def _moved(places: list[int], edits: Iterable[Edit]) -> list[int]:
    """The places after the edits: those behind an edit move with it, those inside are gone.

    The edits of one pass come last in the text first, so each batch of falling places is done in one walk.
    """
    batch = list[Edit]()
    for edit in edits:
        if batch and edit.span.end > batch[-1].span.start:
            places = _walked(places, batch)
            batch = []
        batch.append(edit)
    return _walked(places, batch)


def _walked(places: list[int], batch: list[Edit]) -> list[int]:
    """The places after edits whose spans fall and do not overlap."""
    rising = batch[::-1]
    out, i, shift = list[int](), 0, 0
    for place in places:
        while i < len(rising) and rising[i].span.end <= place:
            shift += len(rising[i].after) - len(rising[i].before)
            i += 1
        if i == len(rising) or place < rising[i].span.start:
            out.append(place + shift)
    return out


def _words(blocks: Iterable[Block]) -> Counter[str]:
    return Counter(word.lower() for block in blocks for word in WORD.findall(block.text))


def _halves(text: str, at: int) -> tuple[str, str, str] | None:
    """The two halves of the word that a hyphen divides at the joint `at`, and the hyphen; None where there is none."""
    left = LEFT.search(text, max(0, at - LONGEST - 1), at) if text[at:at + 1] == " " else None
    right = RIGHT.match(text, at + 1)
    return None if left is None or right is None or right[0] in SUSPENDED else (left[0][:-1].lower(), right[0], left[0][-1])


def _judged(at: int, halves: tuple[str, str, str], words: Counter[str], language: str | None) -> Iterator[Proposal]:
    """The edit at the joint `at`, if the spelling of the word broken there is known. `language`: that of a text whose divided words it tells."""
    first, second, hyphen = halves
    whole, hyphenated = words[first + second], words[f"{first}-{second}"]
    if hyphen == "\N{SOFT HYPHEN}" or (whole and not hyphenated):
        yield Proposal(at - 1, at + 1, "", "the hyphen stood at the end of a line only", 0.95)
    elif hyphenated and not whole:
        yield Proposal(at, at + 1, "", "the word was broken at its own hyphen", 0.95)
    elif not whole:
        yield from _told_by_language(at, first, second, words, language)


def _told_by_language(at: int, first: str, second: str, words: Counter[str], language: str | None) -> Iterator[Proposal]:
    """The edit of a word that the text has in no spelling: what the lexicon says; where there is none, it is one word unless both halves are words of the text."""
    if language is None:
        return
    if (lexicon := lexicon_of(language)) is not None:
        yield from _looked_up(at, first, second, lexicon)
    elif min(words[first], words[second]) < MET:
        yield Proposal(at - 1, at + 1, "", "the text divides words at the ends of lines", 0.85)


def _looked_up(at: int, first: str, second: str, lexicon: Lexicon) -> Iterator[Proposal]:
    """The edit that makes a word of the lexicon; or, where there is no such word, a compound of two."""
    if first + second in lexicon.words:
        yield Proposal(at - 1, at + 1, "", "a word that was divided at the end of a line", 0.9)
    elif first in lexicon.words and second in lexicon.words:
        yield Proposal(at, at + 1, "", "two words with a hyphen that stood at the end of a line", 0.85)


def _is_beside_a_mark(text: str, at: int) -> bool:
    """Does a closing mark stand behind the space that joining put there, or an opening one before it? Several stops are dots."""
    return text[at:at + 1] == " " and ((text[at + 1:at + 2] in CLOSING and not text.startswith("..", at + 1)) or text[at - 1:at] in OPENING)
