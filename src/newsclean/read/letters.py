"""How plausible are the letters of decoded bytes? The measure by which one legacy encoding is chosen before another.

Real text has its accented letters inside words of one script, in lower case after lower case, from one language's alphabet;
its symbols stand between words. Text read with the wrong table breaks these habits nearly everywhere.
"""
from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from string import ascii_lowercase

from newsclean.lazy import lazily

__all__ = ["implausibility", "sample_of"]

ALPHABETS: dict[str, str] = {
    "en": "éèêëïçñöüàâôóáíæøœ",  # English: what its loan words and names bring along
    "de": "äöüßéèàç", "fr": "àâæçéèêëîïôœùûüÿ", "es": "áéíóúüñçªº", "it": "àèéìíîòóùúª", "pt": "àáâãçéêíóôõúüªº", "ca": "àèéíïòóúüç·",
    "nl": "éèëïöüáóêç", "sv": "åäöéüáà", "da": "æøåéèêóòôüö", "nb": "æøåéèêóòôüö", "is": "áðéíóúýþæö", "fi": "åäöéšžü",
    "pl": "ąćęłńóśźżé", "cs": "áčďéěíňóřšťúůýžöü", "sk": "áäčďéíĺľňóôŕšťúýž", "hu": "áéíóöőúüű", "ro": "ăâîșțşţéö",
    "hr": "čćđšžé", "sl": "čćđšžé", "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž", "et": "äöõüšž", "tr": "çğıiöşüâîûİ", "sq": "ëçâ",
    "cy": "áàâôêéèîïûŵŷ", "mt": "ġħżċàèìòù",
    "vi": "ạảãàáăằắẳẵặâầấẩẫậđẹẻẽèéêềếểễệịỉĩìíọỏõòóôồốổỗộơờớởỡợụủũùúưừứửữựỳỵỷỹý",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюяё", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш", "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
}
"""The letters beyond a-z that each language writes, in lower case. Other scripts (Greek, Arabic, Han …) are judged by script alone."""
EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "HALFWIDTH", "KATAKANA-HIRAGANA", "IDEOGRAPHIC", "FULLWIDTH"})
JUDGED_SCRIPTS = ("LATIN", "CYRILLIC")

ONE_LETTER_WORDS = frozenset("àèéêìíòóôúáâőåöæøÅÖÆØÀÈÉÍÓÚÁÔаеиоуявксіїйєАЕИОУЯВКСІЄ")
PLAIN_SYMBOLS = frozenset(
    "“”‘’„‚‹›«»–—―…•·€£¥¢°§©®™¿¡½¼¾²³ªº×±†‡´\xa0\xad\u2009\u200b\u200e\u200f\u202f、。「」『』（）【】，：；！？・〜～《》،؛؟‐−№")
INSIDE_WORDS = frozenset("’‘…·ªº\xad®™\u200b\u200c\u200d‐°²³")
HOLDING = frozenset(".'-\N{RIGHT SINGLE QUOTATION MARK}\N{NON-BREAKING HYPHEN}")
"""Signs that hold a lone letter to its word or abbreviation."""
SMALL = frozenset(ascii_lowercase)
WIDE_SIGNS = "\u2e00"
"""From here on: East Asian signs."""
DASHES = frozenset("–—")
MONEY = frozenset("€£¥¢")

FOREIGN_LETTER = 0.5   # a letter that the best-fitting alphabet lacks: a name may bring it
UNSPACED = 0.3         # a dash without spaces between two letters
ODD_PLACE = 0.7        # a lone letter that is no word, a rare symbol, money without a number
IMPOSSIBLE = 1.0       # C1 controls, U+FFFD, a capital after a small letter, a change of script inside a word
SAMPLED_BYTES = 300    # high bytes that are looked at; more do not change the verdict
CONTEXT = 3            # characters kept on each side of a high byte
HIGH = lazily(re.compile, rb"[\x80-\xff]{1,64}")


def sample_of(data: bytes) -> bytes:
    """The first stretches of `data` that are not ASCII, a few characters of context around each, one a line."""
    found, seen, last = list[bytes](), 0, -1
    for match in HIGH.finditer(data):
        start, end = max(match.start() - CONTEXT, 0), match.end() + CONTEXT
        if start < last:
            found[-1] = found[-1][:len(found[-1]) - (last - start)] + data[start:end]
        else:
            found.append(data[start:end])
        last = min(end, len(data))
        seen += match.end() - match.start()
        if seen >= SAMPLED_BYTES:
            break
    return b"\n".join(found)


def implausibility(text: str, language: str | None = None) -> float:
    """Mean oddness, 0..1, of the characters of `text` beyond ASCII; 0 where there are none.

    language  ISO 639-1 code of the text, if known: its alphabet is the measure, else the one that fits best
    """
    letters, odd, total = Counter[str](), 0.0, 0
    for before, char, after in _neighbourhoods(text):
        total += 1
        oddness = _oddness(before, char, after)
        odd += oddness
        if not oddness and char.isalpha() and _script(char) in JUDGED_SCRIPTS:
            letters[char.lower()] += 1
    return (odd + FOREIGN_LETTER * _foreign(letters, language)) / total if total else 0.0


def _foreign(letters: Counter[str], language: str | None) -> int:
    """How many of the letters are not in the alphabet of the language; where it is not known, in the one that fits best."""
    alphabets = [ALPHABETS[language]] if language in ALPHABETS else ALPHABETS.values()
    return min(sum(n for letter, n in letters.items() if letter not in alphabet) for alphabet in alphabets)


def _neighbourhoods(text: str) -> Iterator[tuple[str, str, str]]:
    padded = f" {text} "
    for i, char in enumerate(padded):
        if char > "\x7f":
            yield padded[i - 1], char, padded[i + 1]


def _oddness(before: str, char: str, after: str) -> float:
    category = unicodedata.category(char)
    if char.isalpha() and char not in "ªº":
        return _letter_oddness(before, char, after)
    if category in ("Cc", "Co", "Cn", "Cs") or char == "\N{REPLACEMENT CHARACTER}":
        return IMPOSSIBLE
    if category[0] == "M":
        return 0.0 if _bears_marks(before) else IMPOSSIBLE
    return _symbol_oddness(before, char, after)


def _bears_marks(char: str) -> bool:
    """Can a combining mark stand on this: a letter, or another mark?"""
    return char.isalpha() or unicodedata.category(char)[0] == "M"


def _symbol_oddness(before: str, char: str, after: str) -> float:
    if _cuts_a_word(before, char, after):
        return UNSPACED if char in DASHES else IMPOSSIBLE
    if char > WIDE_SIGNS:
        return 0.0 if SMALL.isdisjoint(before + after) else IMPOSSIBLE  # a full-width sign in a word of small Latin letters
    is_usual = _is_by_a_number(before, after) if char in MONEY else char in PLAIN_SYMBOLS
    return 0.0 if is_usual else ODD_PLACE


def _cuts_a_word(before: str, char: str, after: str) -> bool:
    """Does a symbol stand inside a word, where it has no place?"""
    return before.isalpha() and after.isalpha() and before < "\u2000" and char not in INSIDE_WORDS


def _is_by_a_number(before: str, after: str) -> bool:
    """Does a sign of money stand beside a number, or alone?"""
    return before.isdigit() or after.isdigit() or (before + after).isspace()


def _letter_oddness(before: str, char: str, after: str) -> float:
    if _is_in_no_word(before, char, after):
        return IMPOSSIBLE
    script = _script(char)
    if _is_other(before, script) or _is_other(after, script):
        return ODD_PLACE if script == "CJK" else IMPOSSIBLE
    is_usual = script not in JUDGED_SCRIPTS or char in ONE_LETTER_WORDS or _holds(before) or _holds(after)
    return 0.0 if is_usual else ODD_PLACE


def _is_in_no_word(before: str, char: str, after: str) -> bool:
    """Does a letter stand where none does in a word: beside a digit, or as a capital after a small one?"""
    return before.isdigit() or after.isdigit() or (char.isupper() and before.islower())


def _holds(beside: str) -> bool:
    """Does the neighbour hold a letter to its word or abbreviation?"""
    return beside.isalpha() or beside in HOLDING


def _is_other(beside: str, script: str) -> bool:
    """Is the neighbour a letter of another script? A capital of A-Z is none: it may be an abbreviation."""
    return beside.isalpha() and (beside > "\x7f" or beside.islower()) and _script(beside) != script


def _script(char: str) -> str:
    """The script of a letter, by the first word of its Unicode name: "LATIN"; all East Asian scripts count as one."""
    if char <= "\u024f":
        return "LATIN"
    first = unicodedata.name(char, "?").split(" ", 1)[0]
    return "CJK" if first in EAST_ASIAN else first
