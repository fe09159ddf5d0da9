"""Apostrophes: other characters in their place, and quotation marks that were taken for them or they for those. English."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import regex

from newsclean.repair.edits import Proposal

__all__ = ["apostrophe_rule"]

OPEN, CLOSE, STRAIGHT = "\N{LEFT SINGLE QUOTATION MARK}", "\N{RIGHT SINGLE QUOTATION MARK}", "'"

ENDING = r"(?:(?<=n)#t|(?<=\p{L})#(?:s|re|ve|ll|d|m))(?!\p{L})"
GRAVE = regex.compile("(?:" + ENDING.replace("#", "([`\N{ACUTE ACCENT}])", 1).replace("#", "([`\N{ACUTE ACCENT}])") + ")", regex.I)
OPENING = regex.compile("(?:" + ENDING.replace("#", f"({OPEN})") + ")", regex.I)
DECADE = regex.compile(rf"(?<![^\s(]){OPEN}(?=\d0s\b)")
IN_WORD = regex.compile(rf"(?<=\p{{L}})[{STRAIGHT}{CLOSE}](?=\p{{L}})")

QUOTED = regex.compile(rf"(?<![^\s(]){CLOSE}(?P<said>\p{{L}}[^{OPEN}{CLOSE}\n]{{1,60}}(?<=[\p{{L}}.,!?])(?<!s)){CLOSE}(?![\p{{L}}\p{{N}}])")
"""A short quotation in single marks, the first of which is an apostrophe's."""

ELIDED = regex.compile(r"(?:tis|twas|twere|til|till|em|im|cause|cos|cuz|bout|round|n|nuff|neath|tween|gainst|ave|er|ere|e|cept|fraid|scuse|s|kay|sup|"
                       r"ow|ello|appen|ome|ouse|ad|as|im|is|ow)\b", regex.I)
"""Words that begin with an apostrophe."""


def apostrophe_rule(texts: Iterable[str]) -> Callable[[str], Sequence[Proposal]]:
    """The rule for a document with these texts: its apostrophes are straight or curled, and what replaces others is like them."""
    curled = straight = loose = 0
    for text in texts:
        in_word = [match[0] for match in IN_WORD.finditer(text)]
        curled += in_word.count(CLOSE)
        straight += in_word.count(STRAIGHT)
        loose += text.count(STRAIGHT) + text.count('"')
    usual = CLOSE if curled > straight else STRAIGHT
    odd_one = curled >= 1 and straight == 1 and loose == 1

    def rule(text: str) -> list[Proposal]:
        found = [*_wrong_character(text, usual), *_wrong_way(text)]
        if odd_one:
            found += [Proposal(*match.span(), CLOSE, "the other apostrophes are curled", 0.9)
                      for match in IN_WORD.finditer(text) if match[0] == STRAIGHT]
        return sorted(found, key=lambda p: p.start)
    return rule


def _wrong_character(text: str, usual: str) -> list[Proposal]:
    """A grave or acute accent as apostrophe. `usual`: the apostrophe of the document."""
    if "`" not in text and "\N{ACUTE ACCENT}" not in text:
        return []
    return [Proposal(*_place(match), usual, "an accent stood for the apostrophe", 0.95) for match in GRAVE.finditer(text)]


def _wrong_way(text: str) -> list[Proposal]:
    found = list[Proposal]()
    if OPEN in text:
        found += [Proposal(*_place(match), CLOSE, "this is an apostrophe", 0.95) for match in OPENING.finditer(text)]
        found += [Proposal(*match.span(), CLOSE, "figures are left out here: this is an apostrophe", 0.9) for match in DECADE.finditer(text)
                  if CLOSE not in text[match.end():]]
    elif CLOSE in text:
        found += [Proposal(match.start(), match.start() + 1, OPEN, "the quotation begins here: this mark opens", 0.85)
                  for match in QUOTED.finditer(text) if not ELIDED.match(match["said"])]
    return found


def _place(match: regex.Match[str]) -> tuple[int, int]:
    return match.span(1) if match[1] is not None else match.span(2)
