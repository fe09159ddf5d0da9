"""Places that are certainly no glue, whatever their evidence weighs: names in camel case, dots that trail off, initials, codes."""
from __future__ import annotations

import regex

from newsclean.lazy import lazily
from newsclean.segment.evidence import HUMP, Setting
from newsclean.segment.glue_credit import is_credit
from newsclean.segment.glue_seams import Seam
from newsclean.segment.glue_shapes import OPENERS, last_token, opens_sentence, sentences
from newsclean.segment.glue_words import MONTHS

__all__ = ["is_address", "is_ruled_out"]

CAPTION = 120
"""What a credit follows is its caption, where it is one sentence of at most this length."""

UNITS = frozenset("Mb Mbps MB MBit MHz Gb Gbps GB GBit GHz Kb Kbps KB KHz KW KWh MW MWh GW GWh TB TWh Hz Wh Ah DM FF BHP Nm Mm Mio Mrd Bn".split())
"""What stands directly behind a number and belongs to it."""

UNENDING = frozenset("of the and a an or said says der das und la le les et y el los las il lo sagte sagt".split())
"""Words with which no line ends."""

WEAK = frozenset("First Now One Last More Most New Only Two Three Four Former People Police Plus".split())
"""Words that open sentences, and end names in camel case: SolarPlus, HarbourFirst."""

SHORT_NUMBER = 3
"""Digits of a number that a name may begin with: 1Password."""
SHORT_HUMP = 3
"""A capital alone behind so short a hump is its last letter: SpA, KGaA, MoU."""

FIRMS = frozenset("Corp Inc Ltd Co Com Plc PLC AG SE NV SA AB Group Holdings Industries Bank Tech Net Soft Ware Works Innen".split())
"""Last humps of the names of firms, and of German words for men and women alike."""

FIRM = lazily(regex.compile, r"\p{Ll}*+(?:'s|\N{RIGHT SINGLE QUOTATION MARK}s)?(?: \p{Lu}\p{L}++){0,2}? "
                     r"(?:(?:Corp|Inc|Ltd|Co|Plc|PLC|LP|AG|SE|NV|SA|AB|Group|Holdings|Industries|Bank)(?!\p{Ll})|<)")
"""A firm's form, or its symbol in angle brackets, a few words on: what was cut before it would be its name."""

SYMBOLS = 40
"""Characters that are looked at for a formula."""
INNER_CAPITALS = frozenset({"zu", "xh"})
"""Languages that put prefixes in small letters before names: KwaZulu, eGoli."""
PREFIX = 8
"""Their prefixes are not longer, even several together."""

FIRST_HUMP = lazily(regex.compile, r"\p{Lu}++\p{Ll}*+|\d++")
TRAILING = lazily(regex.compile, r"[.\N{HORIZONTAL ELLIPSIS}]\s?\.$|\N{HORIZONTAL ELLIPSIS}$")
INITIALS = lazily(regex.compile, r"(?<!\p{L})\p{Lu}{1,3}\.(?:\p{L}{1,2}\.)?$")
ELISION = lazily(regex.compile, r"\p{L}['\N{RIGHT SINGLE QUOTATION MARK}]$")
"""An apostrophe: l'Ukraine, Dell'Acqua."""
CODE = lazily(regex.compile, r"\((?:[\p{Lu}\d ./-]+|\p{L}{2,5})\)\W*")
"""An agency's number for its dispatch, or the letters an editor signs with: (QRST 2031), (jd). They close a paragraph."""

UNIT = lazily(regex.compile, r"\p{L}++")
DAY = lazily(regex.compile, r"(?<!\d)[0-3]?\d\.$")
"""The day of a date with its dot, the Central European way: "12.Mai"."""
LONGEST_NUMBER = 80
"""Characters that are looked at for the number of a paper."""
PREFIXED = lazily(regex.compile, r"-\)$|%[\dA-F]{2}$|\b10\.\d{4,9}/\S{1,60}\.$")
"""A bracket that a prefix stands in, German way: "(Groß-)Eltern"; a sign that an address spells in digits; a dot in the number of a paper."""
HOST = lazily(regex.compile, r"[\p{L}\p{N}-]\.[\p{L}\p{N}-]{1,30}\.$")
"""The end of an address's host but for its last part: "pic.pell."."""
PATH = lazily(regex.compile, r"(?:(?P<known>(?:com|org|net|info|edu|gov|co|io|ly)(?=/\S)|\p{Ll}{2,12}(?=/\S*\d))|\p{Ll}{2,12}/\S)")
"""That last part and what follows it: "com/pell". It is `known` to be none of an editor's signs, or there are figures in what follows."""
FORMULA = lazily(regex.compile, r"[^\s()]\([^\s()]*+\)$")
"""A bracket without a space before it or in it: with a number behind it is Ca(OH)2 or f(x)2."""


def is_address(seam: Seam) -> bool:
    """Do the two sides make the address of a page, "pic.pell.example/Ferry"? Its end looks like a credit: a name, a stroke and an agency."""
    if seam.spaced or seam.left[-1:] != "." or not seam.left[-2:-1].isalnum():
        return False
    path = PATH.match(seam.right)
    return path is not None and (path["known"] is not None or HOST.search(seam.left[-SYMBOLS:]) is not None)


def is_ruled_out(seam: Seam, setting: Setting) -> bool:
    """Is there no need to weigh anything?"""
    core, token = seam.right.lstrip(OPENERS), last_token(seam.left)
    captioned = len(seam.left) <= CAPTION and not sentences(seam.left) and is_credit(seam.right)
    if captioned or _breaks_off(seam.left[-6:]) or (core[:1] == "(" and CODE.fullmatch(core)):
        return True
    if _is_figure(seam.left, core) or PREFIXED.search(seam.left[-LONGEST_NUMBER:]):
        return True
    return token != "" and (token in UNENDING or _is_lone(token, core) or seam.left.isdigit() or _is_name(token, core, setting))


def _is_lone(token: str, core: str) -> bool:
    """Is the word before the seam a capital alone, or one figure before what opens no sentence? "SHipping" is a slip, and "1Live" a name."""
    return len(token) == 1 and (token.isupper() or (token.isdigit() and not opens_sentence(core)))


def _is_figure(left: str, core: str) -> bool:
    """Do the two make one figure: a number and its unit, a day and its month, a formula and its number?"""
    unit = UNIT.match(core)
    if left[-1:].isdigit():
        return unit is not None and unit[0] in UNITS
    if unit is not None and DAY.search(left[-4:]):
        return unit[0] in MONTHS
    return core[:1].isdigit() and left.endswith(")") and FORMULA.search(left[-SYMBOLS:]) is not None


def _breaks_off(end: str) -> bool:
    """Are these last characters dots that trail off, an initial, an elision?"""
    if "." in end and INITIALS.search(end):
        return True
    last = end[-4:]
    if ("." in last or "\N{HORIZONTAL ELLIPSIS}" in last) and TRAILING.search(last):
        return True
    return end.endswith(("'", "\N{RIGHT SINGLE QUOTATION MARK}")) and ELISION.search(end[-2:]) is not None


def _is_name(last: str, core: str, setting: Setting) -> bool:
    """Do the last word before the seam and the first behind it make one name, in camel case?"""
    humps, word = [last] if last.isdigit() and len(last) <= SHORT_NUMBER else HUMP.findall(last), FIRST_HUMP.match(core)
    if not humps or word is None or not last.endswith(humps[-1]):
        return False
    hump, first = humps[-1], word[0]
    if setting.language in INNER_CAPITALS and len(last) <= PREFIX and last[1:].islower() and first[0].isupper():
        return True
    if setting.recurs(hump + first) or first in FIRMS or FIRM.match(core, word.end()):
        return True
    return _ends_name(hump, first)


def _ends_name(hump: str, first: str) -> bool:
    """May the name that this hump belongs to end so: with a word that opens sentences elsewhere, or with a capital alone?"""
    return hump[0].isupper() and (first in WEAK or (len(first) == 1 and first.isupper() and len(hump) <= SHORT_HUMP))
