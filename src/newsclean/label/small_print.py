"""Small print: lines at the edges of a story that speak of the text itself, in the words that such lines are written in."""
from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.rules import Verdict
from newsclean.lazy import lazily

__all__ = ["small_print"]

MOST = 400
"""Characters of such a line."""
FIRST, LAST = 2, 4
"""Blocks at the beginning and the end of a story that may be small print, however sure the model is of them."""
DOUBT = 0.98
"""Confidence below which any other block of it may."""
TEXT = r"^\W?(?:This|An? (?:earlier|longer|shorter|previous|original) version of this|Dieser|Cet|Este|Questo|Deze|Denne)"
WORK = r"(?:article|story|piece|post|column|essay|report|interview|Artikel|Text|Beitrag|artículo|articolo|artikel)"
CAME = (r"(?:first|originally|previously) (?:published|appeared|ran)|(?:has been|was|is) (?:updated|corrected|amended|translated|republished|co-?published|adapted|excerpted)"
        r"|stated|misstated|erschien|wurde (?:zuerst|zuletzt|am)|ist (?:zuerst|zuletzt) erschienen|a été (?:publié|traduit|mis à jour)|se publicó|fue publicado|è stato pubblicato")
NETWORKS = r"(?:Twitter|Facebook|Instagram|WhatsApp|Telegram|LinkedIn|Threads|Bluesky|TikTok|YouTube|Google News|X)"
PRINT = (
    (Role.LEGAL, "says whose views these are", lazily(
        regex.compile,
        r"\b(?:views?|opinions?)\b.{0,60}\b(?:do(?:es)? not necessarily|are (?:(?:solely|entirely|strictly) )?(?:those|their own|the author)|not (?:necessarily )?those)\b"
        r"|\bnicht (?:zwingend |unbedingt |notwendigerweise |immer )?(?:die |der )(?:Meinung|Ansicht|Auffassung) (?:der|des) (?:Redaktion|Verlag|Herausgeber|Zeitung)"
        r"|\bn[’']engagent? que (?:leurs? auteurs?|l[’']auteur|son auteur)|\bne reflèten?t? pas (?:forcément|nécessairement)\b"
        r"|\bno (?:reflejan?|representan?) necesariamente\b|\bnon (?:riflett\w+|rappresent\w+) necessariamente\b|\bnão (?:refletem?|representam?) necessariamente\b",
        regex.IGNORECASE)),
    (Role.LEGAL, "reserves rights", lazily(
        regex.compile,
        r"\b(?:may|must) not be (?:published|reproduced|broadcast|rewritten|redistributed|copied)\b"
        r"|\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|wszelkie prawa zastrzeżone)\b\W*$",
        regex.IGNORECASE)),
    (Role.NOTICE, "says where the text comes from or how it was changed", lazily(regex.compile, rf"{TEXT} {WORK}\b.{{0,60}}?\b(?:{CAME})", regex.IGNORECASE)),
    (Role.NOTICE, "names who contributed", lazily(
        regex.compile,
        r"\bcontributed to this (?:report|story|article|piece)\b|^\W?(?:Additional )?[Rr]eporting (?:for this \w+ )?(?:was (?:contributed|provided) )?by \p{Lu}"
        r"|^\W?With (?:files|reporting|material|additional \w+) (?:from|by) \p{Lu}|^\W?(?:Mitarbeit|Mit Material|Mit Informationen)(?::| von| der| des) ")),
    (Role.PROMO, "asks to be followed", lazily(
        regex.compile, rf"^(?:Follow|Folgen Sie|Folge|Folgt|Síguenos|Sigue|Suivez|Seguici|Segui|Volg|Följ|Følg|Obserwuj)\b.{{0,80}}\b{NETWORKS}\b")),
    (Role.LEGAL, "says that its links earn money", lazily(
        regex.compile, r"\b(?:may|might) (?:earn|receive|get|make) (?:an? )?(?:small )?(?:affiliate )?(?:commission|fee)\b"
        r"|\baffiliate (?:links?|commission)\b|\bAffiliate-Links?\b", regex.IGNORECASE)),
)
"""What a line is, why, and how it is worded. Of 150 labelled lines that are worded so, one was of a story; of two million words of edited news, none."""


def small_print(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """Lines of the story that speak of the text, its authors, its links or its rights."""
    story = [i for i, block in enumerate(blocks) if block.role in ARTICLE_ROLES]
    edges = {*story[:FIRST], *story[-LAST:]}
    return {i: verdict for i in story if len(blocks[i].text) <= MOST and (i in edges or blocks[i].confidence < DOUBT) for verdict in _said(blocks[i].text)}


def _said(text: str) -> Iterator[Verdict]:
    text = text.strip()
    return ((role, why) for role, why, pattern in reversed(PRINT) if pattern.search(text))
