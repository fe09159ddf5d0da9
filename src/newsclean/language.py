"""In which language is a text written? A trigram model proposes, the function words of the text confirm or overrule."""
from __future__ import annotations

import re
from collections import Counter

import regex
from turbohtml.detect import detect_language

from newsclean.lazy import lazily
from newsclean.stopwords import STOP_WORDS

__all__ = ["language_of"]

SCANNED = 12_000      # characters of the text that are looked at
SAMPLED = 1_800       # characters that are judged: more do not change the verdict, they only cost time
SENTENCE = 50         # a line of this length is prose rather than a menu entry; spaces are not counted, so that no repair of them changes the language
MIN_LETTERS = 24      # fewer letters decide nothing ("Read more", "Le Monde")
MIN_DENSE_LETTERS = 6 # the same for scripts that write a word in a sign or two
MIN_CONFIDENCE = 0.02 # of the model, where no function word speaks for its choice
MIN_VOTES = 3         # function words that can overrule the model
MANY_WORDS = 30       # a text of this many words without a function word of the proposed language is not in it
MIXED_VOTES = 8       # own function words of a second language from which a text may be in both
MIXED_SHARE = 0.8     # of the winner's own votes that the runner-up has where the text is in both
CLEAR_VOTES = 12      # function words of the language from which the model need not be asked,
CLEAR_SHARE = 0.2     # of all words: a page in Zulu may stand in a frame in English,
CLEAR_LEAD = 2        # and how many times as many as of any other language
CLOSE = 0.6           # share of the winner's votes with which the language that the model proposes still wins
WORD = lazily(regex.compile, r"[^\W\d_]++(?:\p{M}++[^\W\d_]*+)*+")
LETTERS = re.compile(r"[^\W\d_]+")
"""The same where there is no combining mark, in half the time."""
MAY_BE_MARKS = lazily(re.compile, "[\u0300-\u1fff\u20d0-\u2bff\u2ce0-\uffff\U00010000-\U0010ffff]")
"""Characters that may be combining marks: any beyond Latin and its punctuation."""
ASCII = bytes(range(128))
SPACED = bytes(code if code >= 128 or chr(code).isalpha() else 32 for code in range(256))
"""For each byte a space, if it is of ASCII and no letter."""
FEW = 12
"""Marks beyond ASCII between whose runs words are split; each costs a scan of the text."""
UTF8 = ("utf-8", "surrogatepass")
RELATED = frozenset({"id", "nb", "da", "tr"})
"""Languages with close relatives (Malay, Nynorsk, Turkmen) that the model knows and whose function words are not told apart here."""
DENSE_SCRIPTS = frozenset({"Mandarin", "Hiragana", "Katakana", "Hangul", "Thai"})

CODES = {
    "afr": "af", "aka": "ak", "amh": "am", "ara": "ar", "aze": "az", "bel": "be", "ben": "bn", "bul": "bg", "cat": "ca", "ces": "cs",
    "cmn": "zh", "dan": "da", "deu": "de", "ell": "el", "eng": "en", "epo": "eo", "est": "et", "fin": "fi", "fra": "fr", "guj": "gu",
    "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu", "hye": "hy", "ind": "id", "ita": "it", "jav": "jv", "jpn": "ja", "kan": "kn",
    "kat": "ka", "khm": "km", "kor": "ko", "lat": "la", "lav": "lv", "lit": "lt", "mal": "ml", "mar": "mr", "mkd": "mk", "mya": "my",
    "nep": "ne", "nld": "nl", "nob": "nb", "ori": "or", "pan": "pa", "pes": "fa", "pol": "pl", "por": "pt", "ron": "ro", "rus": "ru",
    "sin": "si", "slk": "sk", "slv": "sl", "sna": "sn", "spa": "es", "srp": "sr", "swe": "sv", "tam": "ta", "tel": "te", "tgl": "tl",
    "tha": "th", "tuk": "tk", "tur": "tr", "ukr": "uk", "urd": "ur", "uzb": "uz", "vie": "vi", "yid": "yi", "zul": "zu", "isl": "is",
    "sqi": "sq", "eus": "eu", "cym": "cy", "gle": "ga", "som": "so", "swa": "sw", "msa": "ms", "fas": "fa", "nno": "nn", "mon": "mn",
    "kaz": "kk", "kir": "ky", "tat": "tt", "tgk": "tg", "pus": "ps",
}
"""ISO 639-3 to ISO 639-1."""
SPEAKERS = {word: tuple(language for language, stop in STOP_WORDS.items() if word in stop) for word in frozenset().union(*STOP_WORDS.values())}
"""Function word -> the languages that have it."""


def language_of(text: str, hint: str | None = None) -> str | None:
    """ISO 639-1 code of the text's language; None where the text is too short or in two languages.

    hint  the language that the page declares ("de-AT"); decides only where the text itself leaves it open

    >>> language_of("The council voted on Tuesday to close the bridge for repairs.")
    'en'
    """
    sample = _sample(text)
    words = _words_of(sample.lower())
    counts = Counter(filter(SPEAKERS.__contains__, words))  # of function words
    votes = _votes(counts)
    wanted = hint[:2].lower() if hint else None
    if clear := _clear(votes, len(words), wanted):
        return clear
    proposal = _proposal(words)
    if proposal is None:
        return None
    proposed, certain = proposal
    if max(votes.values(), default=0) < MIN_VOTES:
        return _unheard(votes, proposed, wanted, certain=certain, many=len(words) >= MANY_WORDS)
    ranked = sorted(votes, key=lambda language: (-votes[language], language != proposed, language != wanted))
    if _is_mixed(counts, votes, ranked):
        return wanted if wanted in ranked[:2] else None
    return _elected(votes, ranked[0], proposed, wanted, certain=certain)


def _clear(votes: Counter[str], words: int, wanted: str | None) -> str | None:
    """The language, the declared one if there is one, that so many function words speak for that no model could overrule them."""
    language = wanted or max(votes, key=votes.__getitem__, default="")
    others = max((n for other, n in votes.items() if other != language), default=0)
    if votes[language] < max(CLEAR_VOTES, CLEAR_SHARE * words, CLEAR_LEAD * others) or (not wanted and language in RELATED):
        return None
    return language


def _proposal(words: list[str]) -> tuple[str | None, bool] | None:
    """The language that the model proposes (None: one without a code), and whether it is certain; None where it proposes nothing, or the letters are too few."""
    match = detect_language(" ".join(words))  # the same whatever stands between them: a repair of spaces and marks does not change it
    least = MIN_DENSE_LETTERS if match.script in DENSE_SCRIPTS else MIN_LETTERS
    if match.language is None or sum(map(len, words)) < least:
        return None
    return CODES.get(match.language), match.confidence >= MIN_CONFIDENCE


def _sample(text: str) -> str:
    """The first lines of prose; of a text without any, its beginning."""
    lines = text[:SCANNED].split("\n")
    size, prose = 0, list[str]()
    for line in lines:
        letters = len(line) - line.count(" ")
        if letters >= SENTENCE and size < SAMPLED:
            prose.append(line)
            size += letters
    chosen = "\n".join(prose) if size >= 2 * SENTENCE or len(prose) == len(lines) else text[:SCANNED]
    return chosen.strip()[:SAMPLED]


def _elected(votes: Counter[str], best: str, proposed: str | None, wanted: str | None, *, certain: bool) -> str:
    """The language between what the model proposes and the function words vote for."""
    if not certain and wanted is not None and votes[wanted] == votes[best]:
        return wanted
    return proposed if proposed and (proposed not in STOP_WORDS or votes[proposed] >= votes[best] * CLOSE) else best


def _unheard(votes: Counter[str], proposed: str | None, wanted: str | None, *, certain: bool, many: bool) -> str | None:
    """The language of a text that has next to no function words."""
    if many and proposed in STOP_WORDS and proposed not in votes:
        return None
    if certain or proposed in votes:
        return proposed
    return wanted if wanted in votes else None


def _words_of(low: str) -> list[str]:
    """Runs of letters, and of the marks that combine with them."""
    text = low.encode(*UTF8)
    others = set(text.translate(None, ASCII).decode(*UTF8))
    if MAY_BE_MARKS.search("".join(others)):
        return WORD.findall(low)
    breaks = [char for char in others if not char.isalnum() or char.isdecimal()]
    if len(breaks) > FEW:
        return LETTERS.findall(low)
    text = text.translate(SPACED)  # by the byte: to match the letters takes five times as long
    for char in breaks:
        text = text.replace(char.encode(*UTF8), b" ")
    return text.decode(*UTF8).split()


def _votes(counts: Counter[str]) -> Counter[str]:
    """How many words of the text are function words of each language. `counts`: how often each function word is in the text."""
    votes: dict[str, int] = {}
    for word, n in counts.items():
        for language in SPEAKERS[word]:
            votes[language] = votes.get(language, 0) + n
    return Counter(votes)


def _is_mixed(counts: Counter[str], votes: Counter[str], ranked: list[str]) -> bool:
    """Are the first two languages both there? Words that they share say nothing."""
    if len(ranked) < 2 or votes[ranked[1]] < MIXED_VOTES:
        return False
    first, second = (STOP_WORDS[language] for language in ranked[:2])
    own = sum(counts[word] for word in second - first)
    return own >= MIXED_VOTES and own >= MIXED_SHARE * sum(counts[word] for word in first - second)
