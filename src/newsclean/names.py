"""Personal names in bylines: "By Jane Doe and John Roe, Staff Writers" names two people."""
from __future__ import annotations

from collections.abc import Iterator
from html import unescape

import regex

__all__ = ["cleaned_names", "names_in"]

LEAD_IN = regex.compile(r"^\W*(?:(?:written|story|words|text|reported|article|opinion|analysis) by|by|von|vom|par|por|di|da|de|af|av|door|przez|tekst|text|texte|autor|autora|author|"
                        r"redakcja|skrevet af|skrevet av|escrito por|scritto da|geschrieben von|reportage)\s*[:|]?\s+", regex.IGNORECASE)
PARTING = regex.compile(r"\s*(?:[,;|/\N{BULLET}\N{MIDDLE DOT}\n&]|\b(?:and|und|et|y|e|og|och|en|i|with|mit|avec|con)\b|\s[-\N{EN DASH}\N{EM DASH}]\s)\s*")
NAME = regex.compile(r"(?:\p{Lu}[\p{L}\N{RIGHT SINGLE QUOTATION MARK}'.\-]*|(?:de|da|di|du|del|della|van|von|der|den|ten|ter|la|le|el|al|bin|ibn|dos|das|af|av|zu)\b)"
                     r"(?:\s+(?:\p{Lu}[\p{L}\N{RIGHT SINGLE QUOTATION MARK}'.\-]*|(?:de|da|di|du|del|della|van|von|der|den|ten|ter|la|le|el|al|bin|ibn|dos|das|af|av|zu)\b)){1,5}")
NO_NAME = regex.compile(r"\b(?:staff|writer|reporter|editor|correspondent|news|press|agency|updated|published|posted|min|read|redaktion|team|desk|bureau|university|professor|senior|chief)\b",
                        regex.IGNORECASE)
NO_AUTHOR = regex.compile(r"(?:admin|staff|staff writer|newsroom|editor|editors|redaktion|redaction|redazione|redaccion|redacci\N{LATIN SMALL LETTER O WITH ACUTE}n|"
                          r"la r\N{LATIN SMALL LETTER E WITH ACUTE}daction|web desk|online|none|null|unknown|anonymous|guest|author|by|www\..*|.*\.com)", regex.IGNORECASE)


def names_in(byline: str) -> Iterator[str]:
    """The personal names in a byline, in order; nothing for a byline without any.

    >>> list(names_in("By Jane Doe and John O'Roe, Staff Writers"))
    ['Jane Doe', "John O'Roe"]
    """
    for piece in PARTING.split(LEAD_IN.sub("", byline)):
        if NAME.fullmatch(piece) and not NO_NAME.search(piece):
            yield piece


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
