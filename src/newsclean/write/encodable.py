"""Characters that cannot be written: lone surrogates have no form in UTF-8."""
from __future__ import annotations

import regex

__all__ = ["LONE_SURROGATE", "encodable"]

LONE_SURROGATE = regex.compile("[\ud800-\udfff]")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def encodable(text: str) -> str:
    """The text with a replacement character for each lone surrogate, so that encoding it never raises."""
    return LONE_SURROGATE.sub(REPLACEMENT, text)
