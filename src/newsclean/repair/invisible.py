"""Characters that nobody sees and nobody meant: byte-order marks, control characters, zero-width spaces in the middle of Latin words."""
from __future__ import annotations

import re

import regex

from newsclean.lazy import lazily
from newsclean.repair.edits import Proposal

__all__ = ["remove_invisible"]

JUNK = lazily(regex.compile, r"\x1b\[[0-9;]{0,20}+[a-zA-Z]|[\x00-\x08\x0e-\x1b\x7f\ufeff\ufff9-\ufffc]"
                     r"|(?<![^\s\p{Latin}\p{N}\x21-\x7e])\u200b++(?![^\s\p{Latin}\p{N}\x21-\x7e])")
"""Zero-width spaces serve scripts that write without spaces, and stay in them; joiners serve scripts and emoji, and always stay."""
SUSPECT = lazily(re.compile, "[\x00-\x08\x0e-\x1b\x7f\ufeff\ufff9-\ufffc\u200b]")
"""One of the characters that may be junk: a scan by the standard library's engine, which is quicker at this."""


def remove_invisible(text: str) -> list[Proposal]:
    """Edits that take out what is certainly no part of the text."""
    if not SUSPECT.search(text):
        return []
    return [Proposal(*match.span(), "", "an invisible character that means nothing here", 0.95) for match in JUNK.finditer(text)]
