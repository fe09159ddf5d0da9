"""How a line stands in print: its width, for lengths that mean the same in every script, and its spaces."""
from __future__ import annotations

from typing import Final

import newsclean.label.native as native
from newsclean.lexicon import UNSPACED

__all__ = ["spaced", "width_of"]

PUNCTUATION: Final = b"\xe2\x80"
"""How quotes and dashes begin in UTF-8."""
NARROW: Final = bytes(range(0xE0))
"""Bytes of UTF-8 that begin no character of those scripts."""


def width_of(text: str) -> int:
    """Characters, those of unspaced scripts counted twice."""
    if text.isascii() or (native.COMPILED and native.is_narrow(text)):
        return len(text)
    bare = text.encode("utf-8", "surrogatepass").replace(PUNCTUATION, b"")  # what most lines have beside ASCII
    return len(text) + len(UNSPACED.findall(text)) if bare.translate(None, NARROW) else len(text)


def spaced(text: str) -> str:
    """A line as patterns read it: without space at its ends, and with plain spaces for those that do not break."""
    return text.replace("\N{NO-BREAK SPACE}", " ").strip()
