"""What stands around a seam, as named pieces of evidence for the model.

Evidence of one kind of seam says little about another: a capital behind a small letter is mostly a name in camel case, one behind a full
stop mostly a missing space. So every piece is named after its kind of seam: "small:opens" and "stop:opens" have weights of their own.
"""
from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from newsclean.lazy import lazily
from newsclean.lexicon import lexicon, words_of
from newsclean.segment.glue_bio import says_who
from newsclean.segment.glue_credit import credit_start, ends_with_credit, is_credit
from newsclean.segment.glue_date import is_date
from newsclean.segment.glue_seams import Seam
from newsclean.segment.glue_shapes import FIRST_WORD, OPENERS, PERSON, ends_sentence, last_token, sentences
from newsclean.segment.glue_words import STARTERS, STARTERS_OF

__all__ = ["Setting", "begins", "evidence_of", "setting_of"]

LENGTHS = (4, 8, 16, 30, 45, 60, 90, 130, 180, 260, 400, 600)
"""Edges of the classes of length."""

HUMP = lazily(regex.compile, r"\p{Lu}*+\p{Ll}++|\p{Lu}++")
WORDS = lazily(regex.compile, r"(?:(\p{Ll})|(\p{Lu})|[\p{L}\d])[\p{L}\d]*+")
"""Words, and the letters that those in small letters and those with a capital begin with."""
PLAIN = lazily(re.compile, "[\x00-\xa9\xab-\xb9\xbb-\xff\u2000-\u2027\u2030-\u205e\u20ac]*")
"""Latin-1 and general punctuation, without the ordinal indicators, which are letters of no case."""
PLAIN_WORDS = lazily(re.compile, "[0-9A-Za-z\xb5\xc0-\xd6\xd8-\xf6\xf8-\xff]+")
"""Words of these characters: with the engine of the standard library they are found in a third of the time."""
SIDE = lazily(regex.compile, r"\((?:v\. ?l|l|r|li|re|links|rechts|left|right|centre|center|Mitte|izq|dcha|File|Archiv)[.,)]")
YEAR_INSIDE = lazily(regex.compile, r"(?<!\d)(?:19|20)\d\d(?!\d)")
SIGNS = ("|", "/", ":", "\N{COPYRIGHT SIGN}", "@", "?", "\"", "(")
FUNCTION_WORDS = frozenset((
    "of the and a an said says to from with at by for or but than as in on into der die "
    "das und oder von vom zur zum le la les de des du et el los las y del il lo di e").split())
"""Few lines end with one of these."""
LINES = range(6, 120)
"""Lengths of a part that is looked for in the whole document."""
HEAD = 200
"""Characters of a part whose words are counted."""
OPENINGS = (("opens with", 30), ("says", 80))
"""Characters at the beginning of a part in which phrases are looked for, the nearer ones apart; of a language with spaces these are some four and twelve words."""
CASELESS = lazily(regex.compile, r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Arabic}\p{Hebrew}\p{Devanagari}\p{Thai}\p{Bengali}\p{Tamil}]")


class Setting(NamedTuple):
    """What a seam's document is known for: its language and all its text, or as much of it as can be searched in reasonable time.

    Nothing stands between the blocks, so that cutting one changes nothing.
    """

    language: str | None
    text: str

    def recurs(self, letters: str) -> bool:
        """Do these letters stand in the document more than once?"""
        first = self.text.find(letters)
        return first >= 0 and self.text.find(letters, first + 1) >= 0


EFFORT = 20_000_000
"""Characters searched for the seams of one document."""


def setting_of(language: str | None, texts: Sequence[str], seams: int = 1) -> Setting:
    """The setting of a document with these texts and so many seams."""
    return Setting(language, "".join(texts)[:EFFORT // max(1, seams)])


def evidence_of(seam: Seam, rule: str, setting: Setting) -> list[str]:
    """The names of all that speaks for or against a cut; `rule`: the name of the rule that wants one, "" for none."""
    kind = _kind(seam, setting)
    names = {f"rule={rule}", f"whole={seam.whole}", *_left(seam.left), *_right(seam.right), *_letters(seam, setting), *_elsewhere(seam, setting)}
    return [kind, *(f"{kind}:{name}" for name in sorted(names))]


def _kind(seam: Seam, setting: Setting) -> str:
    """What stands before the seam, quotation marks and spaces aside."""
    if CASELESS.match(seam.right.lstrip(OPENERS)):
        return "caseless"
    bare = seam.left.rstrip(OPENERS)
    mark = "quoted " if bare != seam.left else ""
    return mark + (_kind_of_word(seam, setting) if bare[-1:].islower() else _kind_of_sign(bare[-1:]))


def _kind_of_word(seam: Seam, setting: Setting) -> str:
    """Is the word before the seam one in small letters, or one with a capital, before what opens a sentence ("name") or anything else ("inner")?"""
    if not last_token(seam.left)[:1].isupper():
        return "small"
    return "name" if _opens(seam.right, setting) else "inner"


def _kind_of_sign(char: str) -> str:
    """What kind of character this is, which is no small letter."""
    if char.isupper():
        return "capital"
    if char.isdigit():
        return "digit"
    if char in ")]\N{FULLWIDTH RIGHT PARENTHESIS}":
        return "bracket"
    return "stop" if char in ".!?\N{HORIZONTAL ELLIPSIS}" else "sign"


def _opens(text: str, setting: Setting) -> bool:
    """Does the text begin with a word that opens sentences in the document's language, or in any where that one has no list?"""
    word = FIRST_WORD.match(text.lstrip(OPENERS))
    return word is not None and word[0] in STARTERS_OF.get(setting.language or "", STARTERS)


@lru_cache(maxsize=4096)
def _length(size: int) -> str:
    return str(sum(size >= edge for edge in LENGTHS))


def begins(head: str) -> tuple[int, int]:
    """How many words begin with a small letter, and how many with a capital.

    >>> begins("Ein Brief an 3 \N{LATIN CAPITAL LETTER A WITH DIAERESIS}rzte")
    (1, 3)
    """
    if PLAIN.fullmatch(head):
        first = [word[0] for word in PLAIN_WORDS.findall(head)]
        return sum([letter.islower() for letter in first]), sum([letter.isupper() for letter in first])
    words = WORDS.findall(head)
    return sum([small != "" for small, _ in words]), sum([capital != "" for _, capital in words])


def _common(side: str, text: str) -> list[str]:
    """Evidence that both sides have."""
    head = text[:HEAD]
    small, capitals = begins(head)
    return [f"{side} length={_length(len(text))}", f"{side} sentences={min(2, sentences(text))}{ends_sentence(text)}", f"{side} small={min(6, small)}",
            f"{side} capitals={'few' if capitals * 4 <= small else 'some' if capitals <= small else 'most'}",
            *[f"{side} has {sign}" for sign in SIGNS if sign in text], *_shapes(side, text, head), *_kinds(side, text)]


def _shapes(side: str, text: str, head: str) -> list[str]:
    """What the text, or its beginning, looks like."""
    shapes = (("open bracket", text.count("(") != text.count(")")),
              ("date", is_date(text)),
              ("year", ("19" in head or "20" in head) and YEAR_INSIDE.search(head) is not None),
              ("places people", "(" in head and SIDE.search(head) is not None),
              ("name", PERSON.fullmatch(text) is not None),
              ("begins as credit", credit_start(text)))
    return [f"{side} {shape}" for shape, holds in shapes if holds]


def _kinds(side: str, text: str) -> list[str]:
    """What the phrases at its beginning say that the text is: an offer, a credit, a time, …"""
    heads = [(name, head, words) for name, size in OPENINGS if (words := words_of(head := text[:size]))]
    return [f"{side} {name}={kind}" for name, head, words in heads for kind in lexicon().kinds(head, words)]


def _left(text: str) -> list[str]:
    names = _common("left", text)
    if ends_with_credit(text):
        names.append("left ends with credit")
    if text[-3:] == "...":
        names.append("left trails off")
    if text[:1].islower():
        names.append("left begins small")
    if text.count('"') % 2:
        names.append("left open quote")
    return names


def _right(text: str) -> list[str]:
    names = _common("right", text)
    if ends_with_credit(text):
        names.append("right ends with credit")
    if is_credit(text):
        names.append("right is credit")
    if says_who(text):
        names.append("right says who")
    if PERSON.match(text):
        names.append("right begins with name")
    return names


def _elsewhere(seam: Seam, setting: Setting) -> list[str]:
    """Does one of the parts, as a line, stand somewhere else in the document, too? An author's name or a heading does."""
    return [f"{side} recurs" for side, text in (("left", seam.left), ("right", seam.right)) if len(text) in LINES and setting.recurs(text)]


def _letters(seam: Seam, setting: Setting) -> list[str]:
    """The words that meet at the seam."""
    core, token = seam.right.lstrip(OPENERS), last_token(seam.left)
    word = FIRST_WORD.match(core)
    first, opens = word[0] if word else "", _opens(core, setting)
    names = _first(first, core, setting, opens=opens)
    if token:
        names += _last(token, seam.left, setting)
        names.append(f"meet={min(5, len(_last_hump(token)))}|{min(4, len(first))}{opens}")
    if seam.right[:1] in OPENERS and seam.right:
        names.append("begins with quote")
    return names


def _first(first: str, core: str, setting: Setting, *, opens: bool) -> list[str]:
    """The first word behind the seam, "" for none, and what it begins."""
    names = ["opens" if opens else "opens elsewhere" if first in STARTERS else "opens not", f"first={min(4, len(first))}{first.isupper()}",
             f"next={_next(core[len(first):])}", f"first known={first != '' and setting.recurs(first)}"]
    if first in STARTERS:
        names.append(f"first word={first}")
    if core[:1].isdigit():
        names.append("begins with digit")
    if core[:1].islower():
        names.append("begins small")
    return names


def _next(rest: str) -> str:
    """What follows the first word."""
    if not rest:
        return "none"
    return ("space" if rest[0] == " " else "mark") + _case(rest[1:2])


def _case(char: str) -> str:
    return "small" if char.islower() else "capital" if char.isupper() else ""


def _last(last: str, left: str, setting: Setting) -> list[str]:
    """The last word before the seam, and what stands before it."""
    humps, before = HUMP.findall(last), left[:-len(last)].rstrip()
    names = [f"last={min(6, len(last))}", f"last humps={min(2, len(humps))}", f"before={(_case(before[-1]) or 'sign') if before else 'none'}",
             f"last known={bool(humps) and setting.recurs(humps[-1])}"]
    if last in FUNCTION_WORDS:
        names.append(f"last word={last}")
        names.append("last word")
    return names


def _last_hump(word: str) -> str:
    humps = HUMP.findall(word)
    return humps[-1] if humps else ""
