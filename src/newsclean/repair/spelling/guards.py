"""Words that are left alone whatever the evidence: units, small words in foreign names, Latin names of species."""
from __future__ import annotations

import re

from newsclean.lazy import lazily
from newsclean.repair.spelling.context import Place
from newsclean.repair.spelling.lexicon import Lexicon

__all__ = ["ABBREVIATIONS", "PARTICLES", "is_formation", "is_guarded"]

UNIT = 4
"""Letters, at most, of a word after a number that may be a unit or a currency."""
PARTICLES = frozenset((
    "fuer ueber "
    "af al aux dal dalla degli dello nel nella bin ibn abu ben bint de del della delle des di do dos da das du den der die dem ein el en et fi il la las le les lo los mac mit "
    "nach op och og oder per por pour sa sur sul te ten ter und van vom von voor y zu zum zur").split())
"""Small words of other languages that stand in names."""
LATIN = ("a", "ae", "i", "is", "um", "us", "ens", "orum", "arum", "ii", "ix")
"""Endings of the second part of a species' name: "Monodelphis domestica"."""

ABBREVIATIONS = frozenset((
    "nw ne sw se inc corp ltd plc co govt govts dept depts approx est mech tech info admin exec execs reps prof gen sen sgt capt etc "
    "esp incl max min avg "
    "mln mlns bln blns tln dlr dlrs pct pcts cts stg shr shrs div divs qtr qtrs qtly mth mths yr yrs hr hrs wk wks mos rev revs oper ops prev yld ytd vs "
    "acct accts pmt pmts mgmt mkt mkts nat natl intl fed div secs mins "
    "lb lbs oz bbl bbls bpd mcf mmcf bcf tcf btu btus cif fob cwt dwt grt teu sdr sdrs ecu ecus mca mcas libor libid gdp gnp cpi ppi "
    "kwh mwh gwh kw mw gw kv kg mg km kms cm mm ml cc sq ft mph kph kmh rpm hp hz khz mhz ghz kb mb gb tb est edt pst pdt gmt bst cet").split())
"""Abbreviations that are written in small letters: of offices and companies, of trade and of measure. They are taken for words."""
SPECIES = ("ensis", "idae", "aceae", "oides")
PHRASES = frozenset((
    "absurdum annum bono camera capita corpus dixit facto fide forma hoc interim jure mortem novo parte posteriori priori pro quo rata "
    "silico situ tempore utero vitro vivo voce").split())
"""Second words of Latin phrases that English uses."""

COMMON = 3.6
"""Zipf frequency from which a word is likelier to be meant than a compound that no dictionary has."""
PART, PART_ZIPF = 4, 2.5
"""Letters and Zipf frequency, at least, of each part of a compound."""
VARIANT = lazily(re.compile, r"(?P<stem>[a-z]{4,}(?P<letter>[lpst]))(?<!(?P=letter)(?P=letter))(?P=letter)(?:ed|ing|er|ers|able)")
"""A final consonant doubled after an unstressed vowel, as in "travelled": where one house writes "targeted", another writes "targetted"."""


def is_guarded(word: str, place: Place, lexicon: Lexicon) -> bool:
    """Is the word to be left alone? It is also where it stands between names, as a part of them:
    "Mairie centrale Tollande"."""
    if place.attached or word in PHRASES or word.endswith(SPECIES):
        return True
    return (place.numbered and len(word) <= UNIT) or _is_of_name(word, place, lexicon)


def _is_of_name(word: str, place: Place, lexicon: Lexicon) -> bool:
    """Is it a part of the name beside it: a small word, the second word of a species' name, or one between two names?"""
    if word in PARTICLES:
        return place.named_before or place.named_after
    if not place.named_before:
        return False
    if place.before in lexicon.words:
        return place.named_after and _is_strange(place.after, lexicon)
    return word.endswith(LATIN) or _is_strange(place.after, lexicon)


def _is_strange(word: str, lexicon: Lexicon) -> bool:
    return word.isalpha() and word not in lexicon.words and word not in ABBREVIATIONS


def is_formation(word: str, candidate: str, lexicon: Lexicon) -> bool:
    """May the word be right though no dictionary has it? A plural ("renewables"), two words in one ("trailblazed"), a rare word, one of another language
    (`conexion` for conexión); unless it is a known slip. Or one of two ways to write it ("benefitted"), even if a list calls it a slip."""
    if lexicon.is_listed(word) or _is_variant(word, lexicon) or word == candidate + "s":
        return True
    if candidate in lexicon.slip(word):
        return False
    return lexicon.is_foreign(word) or (word.endswith("s") and word[:-1] in lexicon.words) or (lexicon.zipf(candidate) < COMMON and _is_compound(word, lexicon))


def _is_variant(word: str, lexicon: Lexicon) -> bool:
    """Is it a known word, with an ending before which some houses double its last letter?"""
    variant = VARIANT.fullmatch(word)
    return variant is not None and variant["stem"] in lexicon.words


def _is_compound(word: str, lexicon: Lexicon) -> bool:
    return any(min(lexicon.zipf(word[:i]), lexicon.zipf(word[i:])) >= PART_ZIPF for i in range(PART, len(word) - PART + 1))
