"""UTF-8 sequences as they look when each byte was read as a character: the expressions that find them, and what one stands for."""
from __future__ import annotations

import re
import unicodedata
from functools import cache

import regex

__all__ = ["decoded", "holds", "may_hold", "neighbours", "patterns", "screen"]

LOST = "\N{REPLACEMENT CHARACTER}"

TABLES = ("latin-1", "cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1257", "iso-8859-2", "mac-roman", "cp437")
QUOTING = ("\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
           "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{HORIZONTAL ELLIPSIS}\xa0")
"""First bytes in MacRoman, but only of scripts that no news is in, while these signs stand before accented letters in every French text."""


@cache
def neighbours() -> tuple[tuple[str, str], tuple[str, str]]:
    """Classes of characters that stand side by side in a sequence in any encoding: a first one and what may follow; one that a space may follow, and the space."""
    def c(first: int, last: int) -> str:
        return "".join({char for table in TABLES for char in bytes(range(first, last + 1)).decode(table, "ignore")} - set(QUOTING))
    spaced = "".join(c(byte, byte) for byte in (0xC2, 0xC3, 0xC5, 0xCE, 0xD0, 0xD9, 0xE2, 0xE3, 0xF0)).replace("\N{EN DASH}", "")
    return (f"[{re.escape(c(0xC2, 0xF4))}]", f"[{re.escape(c(0x80, 0xBF) + QUOTING + LOST)}\x80-\x9f]"), (f"[{re.escape(spaced)}]", " ")


@cache
def screen() -> re.Pattern[str]:
    """First characters of sequences in any encoding, and what may follow one."""
    (first, following), (spaced, space) = neighbours()
    return re.compile(f"{first}(?:{following}|(?<={spaced}){space})")


def may_hold(text: str) -> bool:
    """Might there be a sequence in the text? One quick scan, with the engine of the standard library: it finds single characters twenty times
    faster than that of `regex`.
    """
    return not text.isascii() and screen().search(text) is not None


@cache
def _long_enough() -> re.Pattern[str]:
    """A first character and as many others as its byte asks for, all in one encoding: most pairs that the screen finds are letters of a word."""
    def one_of(table: str, *data: int, also: str = "") -> str:
        return "".join(dict.fromkeys([bytes([byte]).decode(table, "ignore") or chr(byte) for byte in data])) + also  # open bytes are read as in latin-1
    firsts, seconds, ways = set[str](), set[str](), list[str]()
    for table in TABLES:
        tail = one_of(table, *range(0x80, 0xC0), also=LOST)
        firsts.update(one_of(table, *range(0xC2, 0xF5)))
        seconds.update(tail)
        two, more, spaced, split = (re.escape(one_of(table, *data)) for data in (
            range(0xC2, 0xE0), range(0xE0, 0xF5), (0xC2, 0xC3, 0xC5, 0xCE, 0xD0, 0xD9), (*range(0xE0, 0xE4), 0xF0)))
        following = f"[{re.escape(tail)}]"
        ways += (f"(?<=[{two}]){following}", f"(?<=[{more}]){following}{following}", f"(?<=[{spaced}]) ", f"(?<=[{split}])(?: {following}|{following} )",
                 f"(?<={one_of(table, 0xE2)}){one_of(table, 0x80)}")  # of a quotation mark, whose last byte is left open
    return re.compile(f"[{re.escape(''.join(firsts))}](?=[ {re.escape(''.join(seconds))}])(?:{'|'.join(dict.fromkeys(ways))})")


def holds(text: str) -> bool:
    """Is there, in a text of which `may_hold` is true, a sequence in one of the encodings, or what may be the rest of one?"""
    return _long_enough().search(text) is not None


def _characters(encoding: str, low: int, high: int, extra: str = "") -> str:
    """A character class: what the bytes low..high are read as. None is read as ASCII, so there is nothing to escape."""
    return f"[{bytes(range(low, high + 1)).decode(encoding)}{extra}]"


@cache
def patterns(encoding: str) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """For a single-byte encoding, two expressions: a run of sequences, and one sequence."""
    import ftfy.bad_codecs  # noqa: F401, PLC0415 - registers the codecs; most documents never need it

    def c(low: int, high: int, extra: str = "") -> str:
        return _characters(encoding, low, high, extra)
    tail, lossy = c(0x80, 0xBF), c(0x80, 0xBF, LOST)
    whole = [f"{c(0xC2, 0xDF)}{tail}", f"{c(0xE0, 0xE0)}{c(0xA0, 0xBF)}{tail}",
             f"{c(0xED, 0xED)}{c(0xA0, 0xAF)}{tail}{c(0xED, 0xED)}{c(0xB0, 0xBF)}{tail}",  # a surrogate pair, each half in UTF-8
             f"{c(0xED, 0xED)}{c(0x80, 0x9F)}{tail}", f"{c(0xE1, 0xEC)}{tail}{{2}}", f"{c(0xEE, 0xEF)}{tail}{{2}}",
             f"{c(0xF0, 0xF0)}{c(0x90, 0xBF)}{tail}{{2}}", f"{c(0xF1, 0xF3)}{tail}{{3}}", f"{c(0xF4, 0xF4)}{c(0x80, 0x8F)}{tail}{{2}}"]
    part = f"{c(0x80, 0x84)[:-1]}{c(0x86, 0x9F)[1:-1]}{c(0xA1, 0xBF)[1:]}"
    # ftfy's list of the sequences that still speak for themselves when their byte A0 has become a space
    spaced = [] if encoding == "macroman" else [
        f"(?:{c(0xC2, 0xC3)}|{c(0xC5, 0xC5)}|{c(0xCE, 0xCE)}|{c(0xD0, 0xD0)}|{c(0xD9, 0xD9)})[ ]", f"{c(0xE2, 0xE3)}[ ]{part}",
        f"{c(0xE0, 0xE3)}{part}[ ]", f"{c(0xF0, 0xF0)}(?:[ ]{tail}{tail}|{tail}[ ]{tail}|{tail}{tail}[ ])"]
    lost = [f"{c(0xC2, 0xDF)}{LOST}", f"{c(0xE0, 0xEF)}(?:{LOST}{lossy}|{lossy}{LOST})",
            f"{c(0xF0, 0xF4)}(?:{LOST}{lossy}{{2}}|{lossy}{LOST}{lossy}|{lossy}{{2}}{LOST})"]
    quote = list[str]()
    if encoding.startswith("sloppy-windows-125"):  # E2 80 9D, the last byte of which most of these leave open
        quote = [rf"{c(0xE2, 0xE2)}{c(0x80, 0x80)}(?:[?]|(?<=\S..)(?![^\s.,;:!?)\]\p{{Pd}}]))"]
    one = "|".join(whole + quote + spaced + lost)
    return regex.compile(f"(?:{one})++"), regex.compile(one)


PORTUGUESE_CONTRACTIONS = ("quele", "quela", "quilo", "s ")
"""After the lone a-grave of a sequence whose second byte became a space, the space belongs to the letter, not between words (ftfy's list)."""


def decoded(part: str, encoding: str, following: str, *, spaced: bool = True) -> str | None:
    """What one sequence stands for; None where it is no character that text has.

    spaced  its space may be both the second byte and the space between words
    """
    if part.rstrip(LOST + "?") == bytes([0xE2, 0x80]).decode(encoding):
        return "\N{RIGHT DOUBLE QUOTATION MARK}"  # of the bytes left open, only 9D makes a usual character here
    if LOST in part:
        return LOST
    space = ""
    if " " in part:
        if spaced and part == "\N{LATIN CAPITAL LETTER A WITH TILDE} " and not following.startswith((*PORTUGUESE_CONTRACTIONS, " ")):
            space = " "
        part = part.replace(" ", bytes([0xA0]).decode(encoding))
    character = _character(part, encoding)
    return None if character is None else character + space


def _character(part: str, encoding: str) -> str | None:
    """The character whose bytes these are; None where they make none, or none that text has."""
    try:
        character = part.encode(encoding).decode("utf-8-variants" if len(part) == 6 else "utf-8")
    except UnicodeError:
        return None
    return None if unicodedata.category(character[0]) in ("Cn", "Co", "Cs") else character
