"""Which accented word is it? Words of which letters were lost, looked up among the commonest accented words of the language."""
from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from functools import cache

from newsclean.resources import read_data

__all__ = ["LANGUAGES", "LOST", "STEPS", "may_be_word", "word_for"]

LOST = "\N{REPLACEMENT CHARACTER}"
LEADS = {"\N{LATIN CAPITAL LETTER A WITH TILDE}": 0xC3, "\N{LATIN CAPITAL LETTER A WITH DIAERESIS}": 0xC4, "\N{LATIN CAPITAL LETTER A WITH RING ABOVE}": 0xC5}
"""First bytes of accented letters, each as the letter that is left of the sequence when its second byte was dropped as a control character."""
LAST_CONTROL = 0x9F
STEPS = 10  # to a power of ten of the frequency

CLEAR = 17      # steps by which a word must be commoner than the next that it could be: fifty times
AT_EDGE = 45    # what is lost at the edge of a word may have been a quotation mark: only a common word speaks against it
SMALL_LETTER = 60  # of a lost first letter, which may have been a capital: only function words are never names

OWN = {"cs": "", "pl": "", "lt": "", "lv": "", "hr": "", "sl": "", "hu": "", "ro": "", "tr": ""}
"""Languages that have none of the letters that first bytes leave. In others that a letter was lost is seen by its replacement character alone."""
LANGUAGES = (*OWN, "da", "de", "es", "fr", "it", "nb", "nl", "pt", "sv", "fi", "sk")
"""Those with a list of words."""

Index = Mapping[str, tuple[tuple[int, str], ...]]


@cache
def _index(language: str) -> Index:
    """For each outline (accented letters replaced by one sign) the words that have it, with frequencies, commonest first."""
    data = read_data("accents", f"{language}.z")
    found: dict[str, list[tuple[int, str]]] = {}
    for line in zlib.decompress(data).decode().split("\n"):
        frequency, *words = line.split(" ")
        for word in words:
            found.setdefault(_outline(word), []).append((int(frequency), word))
    return {outline: tuple(words) for outline, words in found.items()}


def _outline(word: str) -> str:
    return "".join(char if char.isascii() else LOST for char in word)


def may_be_word(token: str, language: str) -> bool:
    """Is there a common word that the token, with its replacement characters, could have been?"""
    return language in LANGUAGES and any(frequency >= AT_EDGE for frequency, _ in _candidates(token, language))


def word_for(token: str, language: str, *, begins: bool) -> str | None:
    """The word of which the token is left; None where there is none, or more than one.

    token   letters, replacement characters, and the letters that first bytes leave
    begins  it stands where a sentence begins, so that its first letter is a capital

    >>> word_for("gew\N{REPLACEMENT CHARACTER}hlt", "de", begins=False)
    'gewählt'
    """
    if not _is_damaged(token, language):
        return None
    words = list(_candidates(token, language))
    if not words or (len(words) > 1 and words[0][0] - words[1][0] < CLEAR):
        return None
    frequency, word = words[0]
    if LOST in (token[0], token[-1]) and frequency < AT_EDGE:
        return None
    return _cased(token, word, frequency, begins=begins)


def _is_damaged(token: str, language: str) -> bool:
    """Is there a sign in the token that a letter was lost? A first byte is one only where it is no letter of the language."""
    return language in LANGUAGES and (LOST in token or (language in OWN and not LEADS.keys().isdisjoint(token)))


def _candidates(token: str, language: str) -> Iterator[tuple[int, str]]:
    low = "".join(char if char in LEADS else char.lower() for char in token)
    return (found for found in _index(language).get(_outline(low), ()) if all(map(_fits, low, found[1])))


def _fits(seen: str, letter: str) -> bool:
    """Can the letter, small or capital, be what was lost here?"""
    if seen in LEADS:
        return any(data[0] == LEADS[seen] and data[-1] <= LAST_CONTROL for data in (letter.encode(), letter.upper().encode()) if len(data) == 2)
    return seen in (LOST, letter)


def _cased(token: str, word: str, frequency: int, *, begins: bool) -> str | None:
    """The word with a capital where it must have one; None where that cannot be told, or the token is in capitals."""
    if _is_in_capitals(token):
        return None
    if token[0] not in (LOST, *LEADS):
        return token[0] + word[1:]
    if begins or _was_capital(token[0], word[0]):
        return word[0].upper() + word[1:]
    return word if frequency >= SMALL_LETTER else None


def _is_in_capitals(token: str) -> bool:
    """Is there a capital behind the first letter?"""
    return any(char.isupper() and char not in LEADS for char in token[1:])


def _was_capital(seen: str, letter: str) -> bool:
    """Is this the first byte of the capital, since the second byte of the small letter is no control character and would not have been dropped?"""
    return seen in LEADS and letter.encode()[-1] > LAST_CONTROL
