"""Needles: words that lines of a kind have in any case. Which of them a text has is found in one look at it."""
from __future__ import annotations

import newsclean.label.native as native

__all__ = ["standing", "standing_in_python"]


def standing_in_python(text: str, needles: tuple[str, ...]) -> list[str]:
    """Those of the needles, of two characters or more each, that stand in a text.

    >>> standing_in_python("front row, from left", ("left", "right", "row"))
    ['left', 'row']
    """
    return [needle for needle in needles if needle in text]


standing = native.standing if native.COMPILED else standing_in_python
