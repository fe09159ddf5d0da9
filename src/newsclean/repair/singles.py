"""Single characters that are signs of damage: C1 controls and surrogates."""
from __future__ import annotations

import re
import unicodedata

from newsclean.lazy import lazily
from newsclean.repair.edits import Proposal

__all__ = ["repair_c1_controls", "repair_surrogates"]

C1 = re.compile(r"[\x80-\x9f](?<![\xc2\xc3\xe2].)", re.DOTALL)
"""Behind the commonest first bytes of UTF-8 sequences, a control is the rest of one that is broken, and no character of its own."""
PAIR = lazily(re.compile, "[\ud800-\udbff][\udc00-\udfff]")


def repair_c1_controls(text: str) -> list[Proposal]:
    """Characters U+0080..U+009F, which no text means, become what windows-1252 has there; the five it leaves open stay."""
    edits = []
    for match in C1.finditer(text):
        try:
            after = match[0].encode("latin-1").decode("windows-1252")
        except UnicodeDecodeError:
            continue
        edits.append(Proposal(match.start(), match.end(), after, "windows-1252 had been read as latin-1", 0.95))
    return edits


def repair_surrogates(text: str) -> list[Proposal]:
    """Pairs of surrogates become the one character they stand for; a lone one stays as it is."""
    edits = []
    for match in PAIR.finditer(text):
        after = match[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")
        if unicodedata.category(after) not in ("Cn", "Co"):
            edits.append(Proposal(match.start(), match.end(), after, "two surrogates stood for one character", 0.99))
    return edits
