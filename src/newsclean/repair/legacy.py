"""Text in a single-byte encoding of another script, read as windows-1252: `Âëàäèìèð` for Владимир."""
from __future__ import annotations

import regex

from newsclean.lazy import lazily
from newsclean.repair.edits import Proposal
from newsclean.repair.sequences import patterns

__all__ = ["decode_legacy"]

FREQUENT = {"windows-1251": "оеаинтсрвлкмдпуяыьгзбчй", "windows-1253": "αοιετσνηυρπκμλςωόίάέ", "windows-1256": "اليمونترةبدعسفهكأقحج",
            "windows-1255": "יוהלאתרבשמנכעדחקפגצ"}
"""The letters that make up nine tenths of a text in the languages of each encoding, Russian, Greek, Arabic and Hebrew."""

LETTERS = {encoding: lazily(regex.compile, rf"\p{{{script}}}") for encoding, script in {
    "windows-1251": "Cyrillic", "windows-1253": "Greek", "windows-1256": "Arabic", "windows-1255": "Hebrew", "cp949": "Hangul"}.items()}

MIN_LETTERS = 16     # fewer accented letters may be a word of capitals, or a name
MIN_SHARE = 0.85     # of the letters are accented: no language of Western Europe comes near a half
MIN_FREQUENT = 0.8   # of the decoded letters are among the frequent ones; by chance it would be a half
MIN_HANGUL = 0.9     # of the decoded characters outside ASCII are Korean syllables; pairs of bytes seldom are by chance

HIGH = lazily(regex.compile, r"[\xa1-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192]")
LATIN_LETTER = lazily(regex.compile, r"[A-Za-z]")
CAPITAL_INSIDE = lazily(regex.compile, r"\p{Ll}\p{Lu}")
RUN = lazily(regex.compile, r"[^\x00-\x7f]++")
MOST_UTF8 = 0.5 # of the characters beyond ASCII may look like UTF-8 sequences: more, and they are such
MIN_HIGH = 0.2  # of all characters are beyond ASCII: below it, the letters are not
SAMPLED = 4000  # characters that are looked at: more do not change the verdict


def decode_legacy(text: str) -> list[Proposal]:
    """Edits for a text nearly all of whose letters are accented, where one other encoding makes words of them; else none.

    >>> decode_legacy("Âëàäèìèð Ïóòèí ïðèåõàë")[0].after
    'Владимир'
    """
    if len(text) - len(text.encode("ascii", "ignore")) < max(MIN_LETTERS, MIN_HIGH * len(text)):
        return []
    encoding = _encoding_of(text[:text.find(" ", SAMPLED)] if " " in text[SAMPLED:] else text)
    if encoding is None:
        return []
    return [Proposal(match.start(), match.end(), _recoded(match[0], encoding) or match[0], f"{encoding} had been read as windows-1252", 0.95)
            for match in RUN.finditer(text)]


def _encoding_of(sample: str) -> str | None:
    """The encoding that makes words of the text; None where too few of its letters are accented, where they rather are UTF-8, or where there is none."""
    high = len(HIGH.findall(sample))
    if high < MIN_LETTERS or high < MIN_SHARE * (high + len(LATIN_LETTER.findall(sample))) or _is_utf8(sample):
        return None
    return next((name for name in LETTERS if _makes_words(sample, name)), None)


def _is_utf8(text: str) -> bool:
    """Do the characters beyond ASCII rather make sequences of UTF-8?"""
    beyond = sum(match.end() - match.start() for match in RUN.finditer(text))
    return any(sum(match.end() - match.start() for match in patterns(name)[0].finditer(text)) > MOST_UTF8 * beyond
               for name in ("latin-1", "sloppy-windows-1252"))


def _recoded(text: str, encoding: str) -> str | None:
    """The text in the other encoding; None where a character was not of windows-1252, or is none there."""
    data = bytearray()
    for character in text:
        try:
            data += character.encode("latin-1" if character < "\u0100" else "windows-1252")
        except UnicodeEncodeError:
            return None
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _makes_words(text: str, encoding: str) -> bool:
    runs = [_recoded(match[0], encoding) for match in RUN.finditer(text)]
    if None in runs:
        return False
    decoded = "".join(filter(None, runs))
    letters = LETTERS[encoding].findall(decoded)
    if encoding not in FREQUENT:
        return len(letters) >= MIN_HANGUL * len(decoded)
    frequent = sum(letter.lower() in FREQUENT[encoding] for letter in letters)
    return (len(letters) >= MIN_SHARE * len(decoded) and frequent >= MIN_FREQUENT * len(letters)
            and not CAPITAL_INSIDE.search(" ".join(filter(None, runs))))
