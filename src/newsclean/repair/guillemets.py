"""Quotation marks of other languages than English."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import regex

from newsclean.repair.edits import Proposal

__all__ = ["german_rule", "space_after_guillemet"]

LOW, HIGH_OPEN, HIGH_CLOSE = "\N{DOUBLE LOW-9 QUOTATION MARK}", "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"
LEFT, RIGHT = "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}", "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"

INSIDE = rf"[^{LOW}{HIGH_OPEN}{HIGH_CLOSE}{LEFT}{RIGHT}\"]*+"
GERMAN = regex.compile(rf"{LOW}{INSIDE}(?<=[\p{{L}}\p{{N}}.!?\N{{HORIZONTAL ELLIPSIS}}])({HIGH_CLOSE})(?![\p{{L}}\p{{N}}])")
RIGHTLY = regex.compile(rf"{LOW}{INSIDE}{HIGH_OPEN}")
GLUED = regex.compile(rf"{LEFT}[^{LEFT}{RIGHT}]*+(?<=[\p{{L}}.,!?\N{{HORIZONTAL ELLIPSIS}}]){RIGHT}(?=\p{{Ll}})")


def german_rule(texts: Iterable[str]) -> Callable[[str], Sequence[Proposal]]:
    """The rule for a German document: a quotation that opens with a low mark closes with the mark that opens in English.

    A document most of whose quotations close otherwise has its own style, and keeps it.
    """
    wrong = right = 0
    for text in texts:
        wrong += len(GERMAN.findall(text))
        right += len(RIGHTLY.findall(text))

    def rule(text: str) -> list[Proposal]:
        return [Proposal(*match.span(1), HIGH_OPEN, "in German this mark closes", 0.85) for match in GERMAN.finditer(text)]
    return rule if wrong <= max(1, right) else _nothing


def _nothing(_text: str) -> list[Proposal]:
    return []


def space_after_guillemet(text: str) -> list[Proposal]:
    """Edits for a closing guillemet that is glued to the word behind it."""
    if RIGHT not in text:
        return []
    return [Proposal(match.end(), match.end(), " ", "a space is missing after the quotation", 0.9) for match in GLUED.finditer(text)]
