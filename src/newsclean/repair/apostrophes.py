"""Apostrophes and single quotation marks: other characters in their place, and marks that were taken for them or they for those."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

import regex

from newsclean.lazy import lazily
from newsclean.repair.edits import Proposal

__all__ = ["accent_rule", "apostrophe_rule", "german_singles"]

OPEN, CLOSE, STRAIGHT = "\N{LEFT SINGLE QUOTATION MARK}", "\N{RIGHT SINGLE QUOTATION MARK}", "'"
LOW = "\N{SINGLE LOW-9 QUOTATION MARK}"
BEFORE = "[^\\s(\N{LEFT DOUBLE QUOTATION MARK}]"
"""What does not stand before a mark that opens."""

SUSPECT = lazily(re.compile, f"[`\N{ACUTE ACCENT}{OPEN}{CLOSE}]")
ENDING = r"(?:(?<=n)#t|(?<=\p{L})#(?:s|re|ve|ll|d|m))(?!\p{L})"
GRAVE = lazily(regex.compile, "(?:" + ENDING.replace("#", "([`\N{ACUTE ACCENT}])") + ")", regex.I)
ELISION = lazily(regex.compile, "(?<![\\p{L}\\p{N}])(?:[ldcjmnst]|qu|dell|nell|all|dall|sull|un)([`\N{ACUTE ACCENT}])(?=[aeiouyhàâèéêìîïòôùûœ])", regex.I)
"""French and Italian: l'été, dell'anno."""
OPENING = lazily(regex.compile, "(?:" + ENDING.replace("#", f"({OPEN})") + rf"|(?<!\p{{L}})O({OPEN})(?=clock\b|(?-i:\p{{Lu}}\p{{Ll}})))", regex.I)
"""And after an O: o'clock, O'Hara."""
ENDS = lazily(regex.compile, rf"(?<=[\p{{L}}\p{{N}}.,!?]){OPEN}(?=[\s.,;:!?)\N{{RIGHT DOUBLE QUOTATION MARK}}]|$)")
"""At the end of a word: `the workers\u2018 union`. English has no mark there that opens."""
IN_WORD = lazily(re.compile, rf"([{STRAIGHT}{CLOSE}])(?<=[^\W\d_].)(?=[^\W\d_])")
"""Begins with the mark, which a scan finds sooner than a letter."""
INNER = rf"(?:[^{OPEN}{CLOSE}\n]|(?<=\p{{L}}){CLOSE}(?=\p{{L}}))"
QUOTED = lazily(regex.compile, rf"(?<!{BEFORE}){CLOSE}(?P<said>\p{{L}}{INNER}{{1,80}}(?<=[\p{{L}}.,!?])(?<!s)){CLOSE}(?![\p{{L}}\p{{N}}])")
"""A short quotation in single marks, the first of which is an apostrophe's."""
ELIDED_WORDS = (r"(?:tis|twas|twere|til|till|em|im|cause|cos|cuz|bout|round|n|nuff|neath|tween|gainst|ave|er|ere|e|cept|fraid|scuse|s|kay|sup|"
                r"ow|ello|appen|ome|ouse|ad|as|is)\b")
ELIDED = lazily(regex.compile, ELIDED_WORDS, regex.I)
"""Words that begin with an apostrophe."""
LEFT_OUT = lazily(regex.compile, rf"(?<!{BEFORE}){OPEN}(?=\d0s\b|(?:tis|twas|em|til|cause|n|cos|bout)\b)", regex.I)
"""Figures or letters are left out, after a mark that opens."""
AFTER_WORD = lazily(regex.compile, rf"(?<=[\p{{L}}\p{{N}}]{{2}}|[.,!?]){CLOSE}(?!\p{{L}})|{OPEN}")
SINGLE_GERMAN = lazily(regex.compile, rf"{LOW}[^{LOW}{OPEN}{CLOSE}\n]{{1,80}}+(?<=[\p{{L}}\p{{N}}.!?])({CLOSE})(?![\p{{L}}\p{{N}}])")

Rule = Callable[[str], Sequence[Proposal]]


def apostrophe_rule(texts: Iterable[str]) -> Rule:
    """The rule for an English document with these texts: its apostrophes are straight or curled, and what replaces others is like them."""
    usual, odd_one = _habits(texts)

    def rule(text: str) -> list[Proposal]:
        found = [*_wrong_character(text, GRAVE, usual), *_wrong_way(text)] if SUSPECT.search(text) else []
        if odd_one and STRAIGHT in text:
            found += [Proposal(*match.span(), CLOSE, "the other apostrophes are curled", 0.9) for match in IN_WORD.finditer(text) if match[0] == STRAIGHT]
        return sorted(found, key=lambda p: p.start)
    return rule


def accent_rule(texts: Iterable[str]) -> Rule:
    """The rule for French and Italian documents: accents in the place of apostrophes."""
    usual, _ = _habits(texts)
    return lambda text: _wrong_character(text, ELISION, usual)


def german_singles(text: str) -> list[Proposal]:
    """Edits for single marks that open low and close as in English."""
    if LOW not in text:
        return []
    return [Proposal(*match.span(1), OPEN, "in German this mark closes", 0.85) for match in SINGLE_GERMAN.finditer(text)]


def _habits(texts: Iterable[str]) -> tuple[str, bool]:
    """The apostrophe of the document, and whether the only straight mark among curled ones is an apostrophe."""
    curled = straight = loose = doubles = 0
    for text in texts:
        doubles += text.count("\N{RIGHT DOUBLE QUOTATION MARK}")
        loose += text.count(STRAIGHT) + text.count('"')
        marks = _in_words(text)
        straight += marks.count(STRAIGHT)
        curled += marks.count(CLOSE)
    return CLOSE if curled > straight or (doubles and not loose) else STRAIGHT, curled >= 1 and straight == 1 and loose == 1


def _in_words(text: str) -> list[str]:
    """The apostrophes between letters, straight and curled. A text without any is not searched."""
    return IN_WORD.findall(text) if STRAIGHT in text or CLOSE in text else []


def _wrong_character(text: str, pattern: regex.Pattern[str], usual: str) -> list[Proposal]:
    """A grave or acute accent as apostrophe. `usual`: the apostrophe of the document."""
    if "`" not in text and "\N{ACUTE ACCENT}" not in text:
        return []
    return [Proposal(*_place(match), usual, "an accent stood for the apostrophe", 0.95) for match in pattern.finditer(text)]


def _wrong_way(text: str) -> list[Proposal]:
    found = list[Proposal]()
    if OPEN in text:
        found += [Proposal(*_place(match), CLOSE, "this is an apostrophe", 0.95) for match in OPENING.finditer(text)]
        found += [Proposal(*match.span(), CLOSE, "this mark closes, or is an apostrophe", 0.9) for match in ENDS.finditer(text)]
        found += [Proposal(*match.span(), CLOSE, "something is left out here: this is an apostrophe", 0.9) for match in LEFT_OUT.finditer(text)
                  if not _is_closed(text, match.end())]
    if CLOSE in text:
        found += [Proposal(match.start(), match.start() + 1, OPEN, "the quotation begins here: this mark opens", 0.85)
                  for match in QUOTED.finditer(text) if not ELIDED.match(match["said"])]
    return found


REACH = 300  # characters in which a quotation in single marks is expected to close


def _is_closed(text: str, at: int) -> bool:
    """Is there a mark behind `at` that would close a quotation begun there?"""
    found = AFTER_WORD.search(text, at, at + REACH)
    return found is not None and found[0] == CLOSE


def _place(match: regex.Match[str]) -> tuple[int, int]:
    return next(match.span(i) for i in range(1, match.re.groups + 1) if match[i] is not None)
