"""Personal names in bylines: "By Jane Doe and John Roe, Staff Writers" names two people."""
from __future__ import annotations

from collections.abc import Iterator
from html import unescape

import regex

__all__ = ["cleaned_names", "is_signed", "names_in"]

LEAD_IN = regex.compile(r"^\W*(?:(?:written|story|words|text|reported|article|opinion|analysis) by|by|von|vom|par|por|di|da|de|af|av|door|przez|tekst|text|texte|autor|autora|author|"
                        r"redakcja|skrevet af|skrevet av|escrito por|scritto da|geschrieben von|reportage)\s*[:|]?\s+", regex.IGNORECASE)
PARTING = regex.compile(r"\s*(?:[,;|/\N{BULLET}\N{MIDDLE DOT}\n&]|\b(?:and|und|et|y|e|og|och|en|i|with|mit|avec|con)\b|\s[-\N{EN DASH}\N{EM DASH}]\s)\s*")
NAME = regex.compile(r"(?:\p{Lu}[\p{L}\N{RIGHT SINGLE QUOTATION MARK}'.\-]*|(?:de|da|di|du|del|della|van|von|der|den|ten|ter|la|le|el|al|bin|ibn|dos|das|af|av|zu)\b)"
                     r"(?:\s+(?:\p{Lu}[\p{L}\N{RIGHT SINGLE QUOTATION MARK}'.\-]*|(?:de|da|di|du|del|della|van|von|der|den|ten|ter|la|le|el|al|bin|ibn|dos|das|af|av|zu)\b)){1,5}")
NO_NAME = regex.compile(r"\b(?:staff|writer|reporter|editor|correspondent|news|press|agency|updated|published|posted|min|read|redaktion|team|desk|bureau|university|professor|senior|chief)\b",
                        regex.IGNORECASE)
EAST_ASIAN = regex.compile(r"(?P<name>\p{Hangul}{2,4})\s?(?:\uae30\uc790|\ud2b9\ud30c\uc6d0|\ub17c\uc124\uc704\uc6d0)"
                           r"|(?:\u8a18\u8005|\u8bb0\u8005|\u53d6\u6750|\u57f7\u7b46|\u64b0\u6587|\u4f5c\u8005|\u7f16\u8f91|\u7de8\u8f2f|\u6587)\s?[:\uff1a/\uff0f\u30fb]\s?"
                           r"(?P<name>[\p{Han}\p{Katakana}\N{KATAKANA MIDDLE DOT}\N{KATAKANA-HIRAGANA PROLONGED SOUND MARK}]{2,12}(?: [\p{Han}\p{Katakana}]{1,6})?)"
                           r"|(?P<name>[\p{Han}]{2,5})\s?(?:\u8a18\u8005|\u8bb0\u8005)")
"""Korean "Hong Gildong gija", Japanese and Chinese names beside a word for reporter, text or editing."""
NO_AUTHOR = regex.compile(r"(?:admin|staff|staff writer|newsroom|editor|editors|redaktion|redaction|redazione|redaccion|redacci\N{LATIN SMALL LETTER O WITH ACUTE}n|"
                          r"la r\N{LATIN SMALL LETTER E WITH ACUTE}daction|web desk|online|none|null|unknown|anonymous|guest|author|by|www\..*|.*\.com)", regex.IGNORECASE)


def names_in(byline: str) -> Iterator[str]:
    """The personal names in a byline, in order; nothing for a byline without any.

    >>> list(names_in("By Jane Doe and John O'Roe, Staff Writers"))
    ['Jane Doe', "John O'Roe"]
    """
    yield from (match["name"] for match in EAST_ASIAN.finditer(byline))
    for piece in PARTING.split(LEAD_IN.sub("", byline)):
        if NAME.fullmatch(piece) and not NO_NAME.search(piece):
            yield piece


def is_signed(line: str) -> bool:
    """Does a line begin as a byline does ("By Jane Doe, 3 May 2024"), or name a reporter the East Asian way?"""
    return LEAD_IN.match(line) is not None or EAST_ASIAN.search(line) is not None


def cleaned_names(names: list[str]) -> Iterator[str]:
    """Names as metadata gives them, one by one: "By Jane Doe and John Roe" parted, addresses and bare sites left out."""
    seen = set[str]()
    for entry in names:
        if "://" in entry or "@" in entry:
            continue
        plain = LEAD_IN.sub("", " ".join(unescape(entry).split()))
        pieces = [piece.strip() for piece in PARTING.split(plain)]
        parted = [piece for piece in pieces if piece] if len(pieces) > 1 and all(" " in piece for piece in pieces if piece) else [plain]
        for name in parted:
            if name and not NO_AUTHOR.fullmatch(name) and name.casefold() not in seen:
                seen.add(name.casefold())
                yield name
