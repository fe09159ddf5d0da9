"""A date, then a paragraph: "March 3, 2024The city council …", "15:59 UhrAm Samstag …"."""
from __future__ import annotations

from functools import lru_cache

import regex

from newsclean.lazy import lazily
from newsclean.segment.glue_seams import Seam, Verdict
from newsclean.segment.glue_shapes import ASKED_AGAIN, ends_sentence, is_prose
from newsclean.segment.glue_words import MONTHS

__all__ = ["date_then_prose", "is_date", "prose_then_date"]

DAY = (r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|"
       r"jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|"
       r"jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|"
       r"vrijdag|zaterdag|zondag|måndag|tisdag|onsdag|torsdag|fredag|"
       r"lördag|söndag|mandag|tirsdag|lørdag|søndag)")
WORD = (r"(?:updated|published|posted|last|first|modified|at|on|am|pm|a\.m\.|p\.m\.|[ECMPBJ][SDM]?T|GMT|UTC|CES?T|uhr|min(?:utes?|"
        r"uten)?|read|lesedauer|stand|aktualisiert|veröffentlicht|vom|um|der|den|"
        r"publié|mis à jour|le|à|publicado|actualizado|a las|el|del?|horas?|h|pubblicato|aggiornato|il|alle|ore|modifica|atualizado|às|"
        r"gepubliceerd|bijgewerkt|publicerad|uppdaterad|kl|klockan|offentliggjort|"
        r"publisert|oppdatert|opublikowano|aktualizacja|godz|video|vor|std|today|yesterday|heute|gestern|hier|aujourd\W{1,2}hui|hoy|ayer|hoje|ontem|oggi|ieri|vandaag|gisteren|"
        r"i dag|i går|idag|igår|dziś|dzisiaj|wczoraj|dnes|včera|ma|tegnap|tänään|eilen|azi|astăzi|ieri|bugün|dün|сегодня|вчера|сьогодні|вчора|днес|jst|ist)\.?")
NUMBER = r"(?:\d{1,2}|(?:19|20)\d\d)(?:[.:/\-]\d{1,4}){0,3}+(?:st|nd|rd|th|h|pm|am|er|º)?+"
MONTH = "|".join(sorted(MONTHS, key=lambda month: (-len(month), month)))
DATE = lazily(regex.compile, r"\(?(?:(?i:" + NUMBER + r"|" + DAY + r"|(?:" + MONTH + r")\.?|" + WORD + r")(?![\p{L}\d])"
                     r"[\s,.;|/()\N{MIDDLE DOT}\N{BULLET}\N{EN DASH}\N{EM DASH}:\-]*+){1,16}+")
WHEN = lazily(regex.compile, r"(?:19|20)\d\d|\d{1,2}[:.h]\d\d|\d{1,2}\.\d{1,2}\.|\d/\d|(?i:vor|ago|min)\b")

DATE_LIMIT = 90
"""Dates with time, zone and reading time are not longer."""


@lru_cache(ASKED_AGAIN)
def is_date(text: str) -> bool:
    """Is the whole text a date or a time, with the words around it ("Updated", "5 min read")?"""
    return len(text) <= DATE_LIMIT and WHEN.search(text) is not None and DATE.fullmatch(text.strip()) is not None


def date_then_prose(seam: Seam) -> Verdict | None:
    """Cut where a date alone meets a paragraph without a space."""
    if seam.spaced or not seam.whole or not is_prose(seam.right) or not is_date(seam.left):
        return None
    return Verdict("a paragraph follows a date without a space", 0.9)


def prose_then_date(seam: Seam) -> Verdict | None:
    """Cut where a finished sentence meets a date that is a piece of its own."""
    if seam.spaced or not is_date(seam.right) or len(seam.left) < 60 or not ends_sentence(seam.left):
        return None
    return Verdict("a date follows the sentence without a space", 0.8)
