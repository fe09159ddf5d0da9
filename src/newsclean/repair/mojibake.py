"""Mojibake: text that was decoded with the wrong encoding, or escaped once too often."""
from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from newsclean.blocks import all_texts
from newsclean.document import Document
from newsclean.language import language_of
from newsclean.lazy import lazily
from newsclean.repair.edits import edit_blocks
from newsclean.repair.escapes import decode_backslashes, entities_left, entity_step, means_escapes
from newsclean.repair.invisible import remove_invisible
from newsclean.repair.legacy import decode_legacy
from newsclean.repair.lossy import restore_lost_quotes
from newsclean.repair.lost_letters import lost_letter_step, lost_word_step
from newsclean.repair.neighbours import foreign_signs, neighbour_step
from newsclean.repair.pieces import is_piece, root_of, whole_texts
from newsclean.repair.rewrite import Step, until_stable
from newsclean.repair.sequences import holds, neighbours, screen
from newsclean.repair.shift_jis import decode_shift_jis
from newsclean.repair.singles import repair_c1_controls, repair_surrogates
from newsclean.repair.utf8 import decode_utf8_runs
from newsclean.scan import Question, Screen

__all__ = ["repair_mojibake", "steps_for"]

MOST_LANGUAGES = 3
"""Languages that a document is taken for in turn, as its letters come back."""
ASKED = lazily(re.compile, r"\?(?:(?<=[,.]\?)|(?<=\w\?)(?=\w)|(?<![^\n]\?))")
"""A question mark that may stand for another sign. (The engine of the standard library scans twenty times faster than that of `regex`.)"""
ODD = lazily(re.compile, "[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufff9-\uffff\u200b\\\\\ud800-\udfff"
                 "\xc3-\xc5\xcc\xe2\N{SINGLE LOW-9 QUOTATION MARK}\N{LATIN SMALL LETTER F WITH HOOK}]")
"""Characters that some step looks for: control characters, backslashes, surrogates, what is left of sequences, first bytes of kana."""
ENTITY = lazily(re.compile, "&[#a-zA-Z][0-9a-zA-Z]{1,24};")
ACCENT = "[\xa1-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192]"
ACCENTS = lazily(re.compile, 3 * ACCENT)
"""So many in a row have no words but those of another script, read wrongly. (Before `{3}` the engine would stop at every character.)"""


def repair_mojibake(document: Document) -> Document:
    """The document with text that was decoded wrongly put right, each place an edit.

    A block that shows no sign of damage costs one scan and stays the same object.

    >>> from newsclean import clean
    >>> clean("Itâ\u20ac\u2122s late.", passes=(repair_mojibake,)).text
    'It\u2019s late.'
    """
    for _ in range(MOST_LANGUAGES):
        after = _repaired(document)
        if after is document:
            break
        document = _in_its_language(after)
        if document is after:
            break
    left = [*entities_left(text for text in all_texts(document.blocks) if "&" in text)]
    return document.warned(left) if left else document


def _in_its_language(document: Document) -> Document:
    """The document with the language that its text has now, if any: broken text is easily taken for another language.

    A page keeps the one it was read in where all its text, menus included, leaves that open: it was decided on the longest blocks.
    """
    language = language_of("\n".join(all_texts(document.blocks)), document.metadata.language)
    same = language == document.language or (language is None and document.facts.kind == "html")
    return document if same else replace(document, facts=replace(document.facts, language=language))


def _repaired(document: Document) -> Document:
    language = document.language
    texts = all_texts(document.blocks)
    suspects = _suspects(texts, language)
    if not suspects:
        return document
    escapes = (entity_step(texts), decode_backslashes)
    steps, without = steps_for(language, escapes), steps_for(language)
    settled = _settled(document, suspects, steps)
    suspects = {i for i in suspects if root_of(document.blocks[i].id) not in settled}
    literal = _literal(document)
    return edit_blocks(document, lambda block: until_stable(block.text, without if root_of(block.id) in literal else steps), "repair_mojibake", suspects)


def steps_for(language: str | None, escapes: Sequence[Step] = ()) -> tuple[Step, ...]:
    """What is done to a text in this language, in order. `escapes`: the steps that decode escapes, where the text does not mean them."""
    return (remove_invisible, *escapes, repair_surrogates,
            decode_shift_jis, decode_legacy,  # ask most of a text, so that what they take is their own
            lost_letter_step(language),  # before the next takes letter and space for a sequence
            decode_utf8_runs,     # before what is lost or single: whole sequences say most
            repair_c1_controls, lost_word_step(language), neighbour_step(language),
            partial(restore_lost_quotes, language=language))


def _settled(document: Document, suspects: Iterable[int], steps: Sequence[Step]) -> set[str]:
    """Of the blocks that were split since they were read, those that need nothing as a whole: what one piece looks like by itself is no better evidence."""
    split = {root_of(document.blocks[i].id) for i in suspects if is_piece(document.blocks[i])}
    return {root for root, text in whole_texts(document).items() if root in split and not until_stable(text, steps)} if split else set()


def _literal(document: Document) -> set[str]:
    """The blocks, by the ids that they had when they were read, that were split since, and mean their escapes: each half goes by what stands in the other."""
    return {root_of(block.id) for block in document.blocks if is_piece(block) and means_escapes(block.text)}


def _suspects(texts: list[str], language: str | None) -> set[int]:
    """The indexes of the blocks in which some step may find something. Most documents have none, which one scan shows."""
    sequences, *others = _screen(language).among(texts)
    return {i for i in sequences if holds(texts[i])}.union(*others)


@lru_cache(maxsize=32)
def _screen(language: str | None) -> Screen:
    """What the steps look for in a text in this language."""
    questions: list[Question] = [
        (screen(), neighbours()), (ODD, [[ODD.pattern]]), (ENTITY, [["&", "[#a-zA-Z]"]]),
        (ASKED, [["[,.]", r"\?"], [r"\w", r"\?", r"\w"], [r"\n", r"\?"]]), (ACCENTS, [3 * [ACCENT]])]
    if signs := foreign_signs(language):
        questions.append((signs, [[signs.pattern]]))
    return Screen(*questions)
