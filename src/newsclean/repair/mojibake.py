"""Mojibake: text that was decoded with the wrong encoding, or escaped once too often."""
from __future__ import annotations

from functools import partial

import regex

from newsclean.blocks import Block
from newsclean.document import Document
from newsclean.repair.edits import Proposal, edit_blocks
from newsclean.repair.escapes import decode_backslashes, unescape_entities
from newsclean.repair.invisible import remove_invisible
from newsclean.repair.legacy import decode_legacy
from newsclean.repair.lossy import restore_lost_quotes
from newsclean.repair.neighbours import neighbour_step
from newsclean.repair.rewrite import until_stable
from newsclean.repair.singles import repair_c1_controls, repair_surrogates
from newsclean.repair.utf8 import decode_utf8_runs

__all__ = ["repair_mojibake"]

SUSPECT = regex.compile(r"[^\t\n\r\x20-\x7e]|&[#\w]|\\[ux]|[\w,.]\?\w|[,.]\?")
"""A block without any of these needs no second look."""


def repair_mojibake(document: Document) -> Document:
    """The document with text that was decoded wrongly put right, each place an edit.

    A block that shows no sign of damage costs one scan and stays the same object.

    >>> from newsclean import clean
    >>> clean("Itâ\u20ac\u2122s late.", passes=(repair_mojibake,)).text
    'It\u2019s late.'
    """
    language = document.language
    steps = (remove_invisible, unescape_entities, decode_backslashes, repair_surrogates,
             decode_utf8_runs,     # before what is lost or single: whole sequences say most
             repair_c1_controls, decode_legacy, neighbour_step(language),
             partial(restore_lost_quotes, language=language))

    def propose(block: Block) -> list[Proposal]:
        return until_stable(block.text, steps) if SUSPECT.search(block.text) else []
    return edit_blocks(document, propose, "repair_mojibake")
