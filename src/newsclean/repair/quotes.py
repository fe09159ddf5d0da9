"""Quotation marks that point the wrong way, were doubled, or stand at the wrong neighbour. No style is imposed on a text."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import regex

from newsclean.blocks import Block
from newsclean.document import Document
from newsclean.repair.apostrophes import apostrophe_rule
from newsclean.repair.double_quotes import double_quotes
from newsclean.repair.edits import Proposal, edit_blocks
from newsclean.repair.guillemets import german_rule, space_after_guillemet
from newsclean.repair.rewrite import until_stable

__all__ = ["repair_quotes"]

SUSPECT = regex.compile("[\"'`\N{ACUTE ACCENT}\N{LEFT SINGLE QUOTATION MARK}-\N{DOUBLE HIGH-REVERSED-9 QUOTATION MARK}"
                        "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
                        "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}]")

OPEN = "\N{LEFT DOUBLE QUOTATION MARK}"
OTHER_STYLE = regex.compile("[\N{DOUBLE LOW-9 QUOTATION MARK}"
                            "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}]")

Step = Callable[[str], Sequence[Proposal]]


def repair_quotes(document: Document) -> Document:
    """The document with quotation marks put right where their neighbours and their partners leave no doubt.

    Paragraphs of one quotation that all open and only the last of which closes are right, and stay. Straight quotes stay straight,
    unless one is the odd one out among curled ones.

    >>> from newsclean import clean
    >>> clean("\u201dIt was late,\u201d the minister said on Tuesday.", passes=(repair_quotes,)).text
    '\u201cIt was late,\u201d the minister said on Tuesday.'
    """
    texts = [block.text for block in document.blocks]
    steps = _steps(document.language, texts)

    def propose(block: Block) -> list[Proposal]:
        return until_stable(block.text, steps) if SUSPECT.search(block.text) else []
    return edit_blocks(document, propose, "repair_quotes") if steps else document


def _steps(language: str | None, texts: Iterable[str]) -> tuple[Step, ...]:
    """The rules that hold for the document's language and style."""
    if language == "de":
        return (german_rule(texts), space_after_guillemet)
    if language in ("fr", "it", "es", "pt", "ru", "uk"):
        return (space_after_guillemet,)
    if language == "en" or (language is None and _is_english_style(texts)):
        return (double_quotes, apostrophe_rule(texts))
    return (apostrophe_rule(texts),) if language is None else ()


def _is_english_style(texts: Iterable[str]) -> bool:
    """May a text whose language is unknown have English quotation marks: is there one that opens, and none of another style?"""
    return any(OPEN in text for text in texts) and not any(OTHER_STYLE.search(text) for text in texts)
