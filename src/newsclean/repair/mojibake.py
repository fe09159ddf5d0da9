"""Mojibake: text that was decoded with the wrong encoding, or escaped once too often."""
from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from newsclean.blocks import Block
from newsclean.document import Document
from newsclean.language import language_of
from newsclean.repair.edits import Proposal, edit_blocks
from newsclean.repair.escapes import decode_backslashes, entities_left, entity_step
from newsclean.repair.invisible import remove_invisible
from newsclean.repair.legacy import decode_legacy
from newsclean.repair.lossy import restore_lost_quotes
from newsclean.repair.lost_letters import lost_letter_step, lost_word_step
from newsclean.repair.neighbours import neighbour_step
from newsclean.repair.rewrite import until_stable
from newsclean.repair.shift_jis import decode_shift_jis
from newsclean.repair.singles import repair_c1_controls, repair_surrogates
from newsclean.repair.utf8 import decode_utf8_runs

__all__ = ["repair_mojibake"]

MOST_LANGUAGES = 3
"""Languages that a document is taken for in turn, as its letters come back."""
ASKED = re.compile(r"\?(?<=[\w,.]\?)(?:\w|(?<=[,.]\?))|^\?")
"""A question mark that may stand for another sign. (The engine of the standard library scans twenty times faster than that of `regex`.)"""


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
    return document.warned(entities_left(block.text for block in document.blocks))


def _in_its_language(document: Document) -> Document:
    """The document with the language that its text has now: broken text is easily taken for another language."""
    language = language_of("\n".join(block.text for block in document.blocks), document.metadata.language)
    return document if language in (None, document.language) else replace(document, facts=replace(document.facts, language=language))


def _repaired(document: Document) -> Document:
    language = document.language
    steps = (remove_invisible, entity_step([block.text for block in document.blocks]), decode_backslashes, repair_surrogates,
             decode_shift_jis, decode_legacy,  # ask most of a text, so that what they take is their own
             lost_letter_step(language),  # before the next takes letter and space for a sequence
             decode_utf8_runs,     # before what is lost or single: whole sequences say most
             repair_c1_controls, lost_word_step(language), neighbour_step(language),
             partial(restore_lost_quotes, language=language))

    def propose(block: Block) -> list[Proposal]:
        return [] if _is_plain(block.text) else until_stable(block.text, steps)
    return edit_blocks(document, propose, "repair_mojibake")


def _is_plain(text: str) -> bool:
    """Is this ASCII without escapes, control characters and question marks in odd places? Then it needs no second look."""
    return (text.isascii() and "&" not in text and "\\" not in text and (text.isprintable() or text.replace("\n", "").replace("\t", "").isprintable())
            and not ("?" in text and ASKED.search(text)))
