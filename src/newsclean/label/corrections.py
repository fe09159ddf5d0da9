"""Lines of the newsroom in the story that say themselves what they are: corrections, and the editor in charge."""
from __future__ import annotations

from collections.abc import Sequence

import regex

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.rules import Verdict

__all__ = ["labelled_notices"]

CORRECTIONS = (
    "correction", "corrections", "clarification", "korrektur", "berichtigung", "richtigstellung", "rectificatif", "corrección", "fe de errores", "rettifica", "errata corrige",
    "errata", "correção", "correctie", "rectificatie", "sprostowanie", "rättelse", "rettelse", "oikaisu", "düzeltme", "koreksi", "ralat",
    "исправление", "виправлення", "διόρθωση", "تصحيح", "תיקון",
    "भूल सुधार", "訂正", "お詫び", "おわび", "訂正とおわび", "訂正とお詫び", "정정", "정정보도", "更正", "更正说明", "勘误", "勘誤",
)
"""What opens a correction, with a colon behind it or in brackets of its own. Words that open other lines too ("Source", "Oprava" for a repair) are none."""
OPENS = regex.compile(rf"(?:(?:{'|'.join(CORRECTIONS)})\s?[:\N{{FULLWIDTH COLON}}]|"
                      rf"[\[\N{{LEFT BLACK LENTICULAR BRACKET}}\N{{FULLWIDTH LEFT SQUARE BRACKET}}]"
                      rf"(?:{'|'.join(CORRECTIONS)})[\]\N{{RIGHT BLACK LENTICULAR BRACKET}}\N{{FULLWIDTH RIGHT SQUARE BRACKET}}])\s?\S", regex.IGNORECASE)
EDITED = regex.compile(r"[(\N{FULLWIDTH LEFT PARENTHESIS}\[]?(?:责任编辑|責任編輯|责编|責編|责任校对|本文编辑)\s?[:\N{FULLWIDTH COLON}]\s?\S{1,20}(?:\s\S{1,20}){0,3}$")
"""The editor in charge, under every story of a Chinese newspaper."""
LONGEST = 600
"""Characters of a correction; a story that begins so is longer."""


def labelled_notices(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """A line of the story that opens with "Correction:", or names the editor in charge, is a notice."""
    found: dict[int, Verdict] = {}
    for i, block in enumerate(blocks):
        if block.role not in ARTICLE_ROLES or len(block.text) > LONGEST:
            continue
        text = block.text.strip()
        if OPENS.match(text):
            found[i] = (Role.NOTICE, "says that it is a correction")
        elif EDITED.match(text):
            found[i] = (Role.NOTICE, "names the editor in charge")
    return found
