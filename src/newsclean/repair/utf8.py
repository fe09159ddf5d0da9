"""UTF-8 that was read in a single-byte encoding: runs of characters that are UTF-8 sequences in disguise.

The detection (`ftfy.badness`), the order of the encodings and the codecs are ftfy's. What differs: a text is repaired run by run, so that
a text broken in one place only is repaired there, and the change is known to the character.
"""
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from newsclean.lazy import lazily
from newsclean.repair.edits import Proposal, applied
from newsclean.repair.sequences import LOST, decoded, holds, may_hold, patterns

__all__ = ["decode_utf8_runs"]

ENCODINGS = ("latin-1", "sloppy-windows-1252", "sloppy-windows-1251", "sloppy-windows-1250", "sloppy-windows-1253",
             "sloppy-windows-1254", "sloppy-windows-1257", "iso-8859-2", "macroman", "cp437")
"""Tried in this order, commonest first."""

GLUED = lazily(regex.compile, r"(?V1)\p{Ll}[\p{Lu}--[A-Z\xc2\xc3]]|\p{Latin}[\p{Greek}\p{Cyrillic}\N{SQUARE ROOT}\N{ALMOST EQUAL TO}\u2500-\u257f]"
                      r"|[\p{Cyrillic}\p{Greek}\u2500-\u257f]\p{Latin}"
                      r"|[\p{Lu}\N{EN DASH}\N{EM DASH}][\p{S}--[\x00-\x7f]]")
"""Letters and signs side by side that no word has: ftfy's heuristic leaves some of them out."""

USUAL_SIGNS = "".join(filter(str.islower, map(chr, range(0xDF, 0x180)))) + "\xa0\xa1\xa7\xab\xad\xb7\xbb\xbf\u2010-\u2027"
MAY_BE_GLUED = lazily(re.compile, rf"[^\x00-\x7f{USUAL_SIGNS}](?:(?<=[\w\u0250-\U0010ffff].)|(?=[\w\u0250-\U0010ffff]))")
"""One of the two is neither ASCII nor a small Latin letter or usual punctuation; the other is a letter or a dash. (The engine of the standard library
is quicker; what its tables of characters may lack is taken for a letter.)"""

NOWHERE = lazily(regex.compile, r"\p{Latin}\u0192[^\x00-\x7f]|\u0102[\u0104\u013d\u0141\u015f\u017a-\u017c]|"
                        r"\xac\xb4(?=\p{Latin})|(?<=[\p{Latin}.,!?])(?:\xac\xaa|\xac\xb4)"
                        r"|\u0412\xab(?=\p{Latin})|(?<=[\p{Latin}.,!?])\u0412[\xab\xbb]")
"""Two characters that stand so in no language: parts of a letter, or of a guillemet at its word, read as MacRoman, windows-1250 or -1251."""

NOWHERE_SIGNS = lazily(re.compile, "[\u0192\u0102\xac\u0412]")
"""One of them is in each of these. (The engine of the standard library scans twenty times faster than that of `regex`.)"""

UNWRITTEN = lazily(regex.compile, "[\u0108\u0109\u011c\u011d\u0124\u0125\u0128\u0132-\u0135\u0138\u0149\u0154\u0155\u015c\u015d\u0166\u0167]")
"""Letters that next to no newspaper prints: another encoding that explains the whole text without them explains it better."""

MISSPELT = lazily(regex.compile, r"(?:(?<=[bcdfghjklmnpqrstvwxz])|(?<!\p{L}))\xdf(?=\p{L})", regex.IGNORECASE)
"""A sharp s behind a consonant or at the beginning of a word, where German has none: in windows-1250 what spells it is what spells the u umlaut in ISO-8859-2."""

USUAL = lazily(regex.compile, r"[\xa0-\u017e\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u1e00-\u1eff\u2000-\u206f\u20a0-\u20bf\u2122\ufffd\s]*+")
"""Latin letters of today's spellings, and general punctuation."""

RARE = lazily(regex.compile, r"(?V1)[[\u017f-\u02ff]--[\u0192\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u0259\u02bb\u02bc]]")
"""Letters so rare that they speak against an encoding that is rare itself."""

DEAD = lazily(regex.compile, r"[\u07c0-\u085f]")
"""Scripts that no news is in, though letters before a quotation mark (`Spa\u00df\u201c`) spell them."""

RESIDUE = ("\xc2", "\xc3")
"""Alone at the end of a word, this is the rest of a sequence whose other half is gone; then what was there says more."""

OPENING = "\"'([\N{LEFT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
CLOSING = "\"')]\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"

WHOLE_CONFIDENCE = 0.99  # every odd character of the text is part of a sequence
PART_CONFIDENCE = 0.9    # the run is impossible as text, but other odd characters stand beside it


class _Run(NamedTuple):
    start: int
    end: int
    after: str
    bad: bool


def decode_utf8_runs(text: str) -> list[Proposal]:
    """Edits that put back what UTF-8 sequences stand for; none for a text without impossible combinations of characters."""
    if not may_hold(text) or not holds(text) or not _shows_damage(text):
        return []
    doubtful, parts = list[list[Proposal]](), list[list[Proposal]]()
    for edits, whole in _repairs(text):
        if not whole:
            parts.append(edits)
        elif _is_unlikely(text, edits):
            doubtful.append(edits)
        else:
            return edits
    return doubtful[0] if doubtful else _largest_of(parts, text)


def _is_unlikely(text: str, edits: Sequence[Proposal]) -> bool:
    """Would the repaired text have letters that next to no text has, or one where its language never has it?"""
    return any(UNWRITTEN.search(edit.after) for edit in edits) or _is_misspelt(text, edits)


def _is_misspelt(text: str, edits: Sequence[Proposal]) -> bool:
    """Would the repaired text have a letter where its language never has it?"""
    return any("\xdf" in edit.after for edit in edits) and MISSPELT.search(applied(text, edits)) is not None


def _largest_of(parts: Sequence[list[Proposal]], text: str) -> list[Proposal]:
    """Of the repairs in part that make the text better, the one that changes most; no edits where there is none."""
    return max((edits for edits in parts if edits and _is_better(text, edits)), key=_size, default=[])


def _repairs(text: str) -> Iterator[tuple[list[Proposal], bool]]:
    """The edits that each encoding would make, and whether they explain every odd character; what a commoner one has shown is left out."""
    before = list[_Run]()
    for encoding in ENCODINGS:
        runs = _runs(text, encoding)
        if runs == before or not any(run.bad for run in runs):
            continue
        before = runs
        whole = _explain_all(text, runs)
        yield [_edit(run, encoding, whole=whole) for run in (runs if whole else _sure(text, runs))], whole


def _explain_all(text: str, runs: Sequence[_Run]) -> bool:
    """Is there nothing odd between the runs?"""
    return not any(ODD.search(text, start, end) for start, end in _gaps(text, runs))


def _shows_damage(text: str) -> bool:
    """Do characters stand side by side that no text has?"""
    return _is_bad_text(text) or _is_glued(text) or _stands_nowhere(text)


def _is_glued(text: str) -> bool:
    return MAY_BE_GLUED.search(text) is not None and GLUED.search(text) is not None


def _stands_nowhere(text: str) -> bool:
    return NOWHERE_SIGNS.search(text) is not None and NOWHERE.search(text) is not None


def _size(edits: Sequence[Proposal]) -> int:
    return sum(edit.end - edit.start for edit in edits)


def _is_better(text: str, edits: Sequence[Proposal]) -> bool:
    """Does a repair in part leave nothing impossible behind, or give Latin letters and punctuation only?

    What is left impossible says that the encoding was guessed wrongly or that bytes are gone; then letters of other scripts come by chance.
    """
    after = applied(text, edits)
    return not BOX.search(after) and (all(USUAL.fullmatch(edit.after) for edit in edits) or not _is_bad_text(after))


BOX = lazily(regex.compile, r"[\u2500-\u257f]")
"""Pieces of boxes: where some are left, the others were drawn, too."""


def _edit(run: _Run, encoding: str, *, whole: bool) -> Proposal:
    name = encoding.removeprefix("sloppy-")
    return Proposal(run.start, run.end, run.after, f"UTF-8 had been read as {name}", WHOLE_CONFIDENCE if whole else PART_CONFIDENCE)


def _runs(text: str, encoding: str) -> list[_Run]:
    many, _ = patterns(encoding)
    found = list[_Run]()
    known: dict[str, tuple[str, bool] | None] = {}  # broken text repeats itself
    spaced = SPACED not in text
    for match in many.finditer(text):
        start, end = match.span()
        context = text[max(0, start - 1):end + LOOK_AHEAD]
        if context not in known:
            known[context] = _judge_run(text, start, end, encoding, spaced=spaced)
        if (verdict := known[context]) is not None:
            found.append(_Run(start, end, *verdict))
    return found


def _narrowed(after: str, around: str) -> str:
    """A ligature as the letters it joins, a full-width sign between Latin letters as the plain one: mojibake shows that no one chose them."""
    if not around.isascii() or not around.isalpha() or len(after) > 1:
        return after
    return unicodedata.normalize("NFKC", after) if WIDE.match(after) else after


WIDE = lazily(regex.compile, r"[\ufb00-\ufb04\uff01-\uff5e]")
SPACED = "\N{LATIN CAPITAL LETTER A WITH TILDE}  "
"""An a grave whose second byte became a space, with the space between words behind it: where it is found, none was lost."""
TWO_BYTES = 2  # of a letter in most scripts of Europe
LOOK_AHEAD = 6  # characters behind a run that what it stands for can depend on


def _judge_run(text: str, start: int, end: int, encoding: str, *, spaced: bool) -> tuple[str, bool] | None:
    """What the run stands for, and whether it is impossible as text; None where it is to stay. `spaced`: a space may stand for two."""
    _, one = patterns(encoding)
    pieces = [decoded(part[0], encoding, text[part.end():part.end() + LOOK_AHEAD], spaced=spaced) for part in one.finditer(text, start, end)]
    after = _narrowed("".join(filter(None, pieces)), text[start - 1:start] + text[end:end + 1])
    if None in pieces or _is_exotic(after, encoding) or (len(pieces) == 1 and _is_mention(text, start, end)):
        return None
    if _takes_letters(text, start, end, after):
        return None
    if after in RESIDUE and not text[end:end + 1].isalpha():
        return None
    return after, _is_bad(text, start, end, after)


def _takes_letters(text: str, start: int, end: int, after: str) -> bool:
    """Would nothing but a lost letter be left of one in another script than Latin, because letters beside it are lost? Alone between spaces the two may have been one."""
    beside = (text[start - 1:start] + text[end:end + 1]).strip()
    return not after.strip(LOST) and LATIN.match(text, start) is None and (beside != "" or end - start > TWO_BYTES)


def _is_exotic(after: str, encoding: str) -> bool:
    """Does the run stand for letters that hardly anyone writes: of a dead script, or rare ones by a rare encoding?"""
    return DEAD.search(after) is not None or (encoding not in ENCODINGS[:2] and RARE.search(after) is not None)


def _is_bad_text(text: str) -> bool:
    from ftfy.badness import is_bad  # noqa: PLC0415 - slow to import, and a text in ASCII never needs it
    return bool(is_bad(text))


def _is_bad(text: str, start: int, end: int, after: str) -> bool:
    """Is the run impossible as text? In its own right, or beside the letters it is glued to, where decoding makes one word of them."""
    before, behind = text[start - 1:start], text[end:end + 1]
    around = before + text[start:end] + behind
    if _is_bad_text(around) or _stands_nowhere(around) or (MIXED.search(text, start, end) and USUAL.fullmatch(after)):
        return True
    if not USUAL.fullmatch(after):
        return len(after) >= ENOUGH_LETTERS and after.isalpha()
    return _makes_one_word(before, text[start], behind, after)


def _makes_one_word(before: str, first: str, behind: str, after: str) -> bool:
    """Is the run, whose first character this is, glued to letters with which decoding makes one word of it?"""
    if LATIN.match(first):
        return before.islower() and first.isupper() and first not in "\xc2\xc3" and not after[0].isupper()
    return bool(LATIN.match(before) or LATIN.match(behind))


LATIN = lazily(regex.compile, r"\p{Latin}")
MIXED = lazily(regex.compile, r"\p{Greek}\p{Latin}|\p{Cyrillic}\p{Latin}")
ENOUGH_LETTERS = 3
"""So many sequences in a row that all stand for letters do not come by chance: the bytes that continue a sequence are rare in words."""


def _is_mention(text: str, start: int, end: int) -> bool:
    """Is a single sequence quoted, as in an article on broken pages?"""
    before, behind = text[start - 1:start], text[end:end + 1] or " "
    return before != "" and before in OPENING and (behind in CLOSING or (not behind.isalnum() and text[end - 1] in CLOSING))


# ---------------------------------------------------------------------------------------------- deciding

ODD = lazily(regex.compile, r"[^\x00-\x7f\xa0\p{Pi}\p{Pf}\N{EN DASH}\N{EM DASH}\N{HORIZONTAL ELLIPSIS}]")
"""Characters that tell whether a text was decoded rightly. Curled quotes, dashes and fixed spaces are put in by editing systems."""


def _gaps(text: str, runs: Sequence[_Run]) -> list[tuple[int, int]]:
    edges = [0, *(at for run in runs for at in (run.start, run.end)), len(text)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _sure(text: str, runs: Sequence[_Run]) -> list[_Run]:
    """The runs that are impossible as text, and those that stand with them, nothing odd between."""
    sure, stretch = list[_Run](), [runs[0]]
    for before, run in pairwise(runs):
        if ODD.search(text, before.end, run.start):
            sure += _judged(stretch)
            stretch = []
        stretch.append(run)
    return sure + _judged(stretch)


MOST_UNSURE = 3
"""So many runs that could be text may go with each one that cannot; more, and the text is rather what it seems."""


def _judged(stretch: Sequence[_Run]) -> list[_Run]:
    bad = [run for run in stretch if run.bad]
    chosen = list(stretch) if len(stretch) <= (1 + MOST_UNSURE) * len(bad) else bad
    return [run for run in chosen if len(run.after) > 1 or not run.after.isalpha() or USUAL.fullmatch(run.after)]
