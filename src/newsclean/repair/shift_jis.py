"""Japanese in Shift_JIS, read as windows-1252: `‚É‚æ‚é‚Æ` for によると."""
from __future__ import annotations

import regex

from newsclean.lazy import lazily
from newsclean.repair.edits import Proposal

__all__ = ["decode_shift_jis"]

KANA_LEADS = "\N{SINGLE LOW-9 QUOTATION MARK}\N{LATIN SMALL LETTER F WITH HOOK}"
"""The first bytes of hiragana and katakana, as windows-1252 has them: two signs that no other text is full of."""

MIN_LEADS = 6        # fewer may be quotations
MIN_SHARE = 0.08     # of the characters; Japanese sentences have thrice that
MIN_KANA = 0.2       # of the decoded text: every Japanese sentence has its particles
MIN_JAPANESE = 0.85  # of what is no longer ASCII; the rest may be signs

KANA = lazily(regex.compile, r"[\p{Hiragana}\p{Katakana}]")
JAPANESE = lazily(regex.compile, r"[\p{Hiragana}\p{Katakana}\p{Han}\u3000-\u303f\uff00-\uffef\u2010-\u2027\u30fb\u30fc]")


def decode_shift_jis(text: str) -> list[Proposal]:
    """An edit for a text that is Japanese when its bytes are read as Shift_JIS; else none.

    >>> decode_shift_jis("‹´‚Í~‚ß‚ç‚ê‚Ä‚¢‚é‚Æ‚¢‚¤")[0].after
    '橋は止められているという'
    """
    leads = sum(map(text.count, KANA_LEADS))
    if leads < max(MIN_LEADS, MIN_SHARE * len(text)):
        return []
    after = _decoded(text)
    if after is None:
        return []
    beyond = len(after) - len(after.encode("ascii", "ignore"))
    if len(KANA.findall(after)) < MIN_KANA * len(after) or len(JAPANESE.findall(after)) < MIN_JAPANESE * beyond:
        return []
    return [Proposal(0, len(text), after, "Shift_JIS had been read as windows-1252", 0.95)]


def _decoded(text: str) -> str | None:
    """The text in Shift_JIS; None where a character was not of windows-1252, or is none there."""
    import ftfy.bad_codecs  # noqa: F401, PLC0415 - registers the codec; most documents never need it
    try:
        return text.encode("sloppy-windows-1252").decode("cp932")
    except UnicodeError:
        return None
