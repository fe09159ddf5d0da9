"""Caption or credit, then a paragraph: "… to Russia. (White House/Released)”While we assess …"."""
from __future__ import annotations

import re
from functools import lru_cache

import regex

from newsclean.lazy import lazily
from newsclean.segment.glue_seams import Seam, Verdict
from newsclean.segment.glue_shapes import ASKED_AGAIN, ends_sentence, is_prose, opens_block, sentences
from newsclean.segment.glue_words import AGENCIES

__all__ = ["credit_start", "credit_then_prose", "ends_with_credit", "is_credit", "prose_then_credit"]

MARK = (r"(?:Photos?(?:graph)?|PHOTOS?|Fotos?|FOTOS?|Fotograf[ai]?|Bild(?:er|quelle|nachweis)?|BILD|Images?|IMAGE|Pictures?|Picture|"
        r"Credits?|CREDIT|Crédits?(?: photo)?|Cr[ée]ditos?|"
        r"Source|Sources|Quelle|Quellen|Bron|Fuente|Fonte|Kilde|Källa|Źródło|Zdj(?:ęcie|\.)?|Fot\.|Illustration|Ilustración|Grafik|"
        r"Graphic|Videos?|Screenshot|Courtesy|Beeld|Kuva|Fotó|Fotoğraf|Ảnh|Isithombe|Φωτό|Фото|Снимка|Светлина)")
"""Words that announce a credit when a colon or "by" follows them."""

NAMES = "|".join(sorted(map(re.escape, AGENCIES), key=lambda name: (-len(name), name)))  # the longest first

ORIGIN = lazily(regex.compile, r"\b(?:Released|File|FILE|Supplied|Provided|Courtesy|Handout|Staff|Archive|Archiv|Archivo|Archives|Pool|via|"
                       r"Photo|Foto|Photos|Fotos|Picture|Image|Bild|Screenshot|"
                       r"Getty|Reuters|" + NAMES + r")\b|\p{L} ?/ ?\p{L}|©")
"""What makes a bracket at the end of a caption a credit."""

BRACKET = lazily(regex.compile, r"[(\[]([^()\[\]]{2,120})[)\]]\.?$")
BRACKETED = (")", "]", ").", "].")
WORD = (r"(?:[\p{Lu}\d][\p{L}\d.\N{RIGHT SINGLE QUOTATION MARK}'\-]*+|[/|,&+;]|\p{Lu}?\p{L}+\.[a-z]{2,3}\b|\(\p{L}{2,12}\)|"
        r"via|and|und|et|y|e|og|och|i|de|da|di|van|von|der|den|del|picture|alliance|imago|dpa|for|by)")
"""What a credit is made of: names, agencies and what ties them together."""

SIGNED = lazily(regex.compile, r"(?:\b" + MARK + r"(?:\(s\))?\s?(?::|©|\||/|\bby\b|\bvon\b|\bde\b|\bof\b)|©|\b(?:" + NAMES + r") ?/)\s*+"
                       r"(?:" + WORD + r"[\s\N{ZERO WIDTH SPACE}]*+){1,14}+$")
BARE = lazily(regex.compile, r"(?:^|[\s/|.,(©])(?:" + NAMES + r")(?: Photos?| Europe| Images| Pictures)?$|"
                     r"(?i:all rights reserved|alle rechte vorbehalten|tous droits réservés)\.?$", regex.REVERSE)
"""Searched from the end backwards, where it must stand: in a sixth of the time."""
SLASHED = lazily(regex.compile, r"(?:" + WORD + r"\s*+){1,10}+$")
SLASH = lazily(regex.compile, r"\p{L} ?/ ?\p{L}")
SIGN_OFF = lazily(regex.compile, r"(?:[a-z]{2,4}(?:/|, |; ))++(?:" + WORD + r"\s*+){1,6}+")
"""Who edited it, in small letters, and whom the text is from: "red, Bote/Agenturen"."""
LINE = lazily(regex.compile, MARK + r"(?:\(s\))?\s?[:©]\s?(?:(?![.!?] ).){2,90}+$")
STARTS = lazily(regex.compile, r"\W{0,3}(?:" + MARK + r"(?:\(s\))?\s?(?::|©|\bby\b)|©)")

SMALL = lazily(regex.compile, r"\b(?!via\b|for\b|picture\b|alliance\b|dpa\b|imago\b|images\b)\p{Ll}{3,}+\b.*\b\p{Ll}{3,}+\b")

LONE = 60
"""Characters up to which a credit stands alone beyond doubt."""

TAIL = 180
"""A credit stands in the last characters of its caption; a sentence of that length is rarely one."""

CAPTION = 500
"""A caption is shorter than this; a longer piece that ends in an agency's name is an article."""


@lru_cache(ASKED_AGAIN)
def ends_with_credit(text: str) -> bool:
    """Does the text end with the credit of a picture?"""
    tail = text[-TAIL:].rstrip()
    if _ends_with_origin(tail):
        return True
    if BARE.match(tail) or SIGNED.search(tail):  # matched at its end, since the pattern is read backwards
        return True
    if len(text) >= TAIL:
        return False
    return LINE.match(text) is not None or ("/" in tail and SLASH.search(tail) is not None and SLASHED.match(tail) is not None)


def _ends_with_origin(tail: str) -> bool:
    """Does this end with a bracket that says where a picture is from?"""
    bracket = BRACKET.search(tail) if tail.endswith(BRACKETED) else None
    return bracket is not None and (ORIGIN.search(bracket[1]) is not None or BARE.search(bracket[1]) is not None)


def is_credit(text: str) -> bool:
    """Is the whole text a credit, without a caption?"""
    return credit_start(text) or (len(text) < TAIL // 2 and ends_with_credit(text) and SMALL.search(text) is None)


@lru_cache(ASKED_AGAIN)
def credit_start(text: str) -> bool:
    """Does the text begin with the mark of a credit, such as "Photo:" or ©?"""
    return STARTS.match(text) is not None


def credit_then_prose(seam: Seam) -> Verdict | None:
    """Cut where a piece that ends with a credit meets running text.

    "Cranes in the port. (Jane Doe/Agency)The council voted …"  →  "… (Jane Doe/Agency)", "The council voted …"
    """
    if seam.spaced or not seam.whole or len(seam.left) > CAPTION or not is_prose(seam.right):
        return None
    if not opens_block(seam.left, seam.right) or not ends_with_credit(seam.left):
        return None
    return Verdict("a picture's credit ends here, a paragraph follows without a space", 0.95)


def prose_then_credit(seam: Seam) -> Verdict | None:
    """Cut where a paragraph meets a credit that is all that follows.

    "… have shrunk by three per cent.abc/Reuters"  →  "… by three per cent.", "abc/Reuters"
    """
    if seam.spaced or len(seam.right) > LONE or not ends_sentence(seam.left) or ends_with_credit(seam.left):
        return None
    signed = SIGN_OFF.fullmatch(seam.right) is not None
    if not (signed or is_credit(seam.right)):
        return None
    if not sentences(seam.left) and not (signed and len(seam.left) >= TAIL):  # after a lone sentence it is the credit of that caption
        return None
    return Verdict("a picture's credit follows the sentence without a space", 0.95)
