"""A small word written twice: "the the"."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import eq

from newsclean.lazy import lazily
from newsclean.repair.spelling.finding import Finding, Kind

__all__ = ["doubled"]

TWICE = lazily(re.compile, r"(?<!\S)(?P<word>the|an?|of|and|to|with|from|at|by|or|as|his|their|our|my|its|was|were|are|be|been|has|have|will|would|could|should|when|which|who)"
                   r"(?P<again> (?P=word))(?!\S)")
"""Words that never follow themselves in good English; "had had", "that that", "is is" and "in in" can."""


def doubled(text: str, tokens: Sequence[str]) -> Iterator[Finding]:
    """Every place where one of these words stands twice. `tokens`: what stands between the spaces of the text."""
    if not any(map(eq, tokens, tokens[1:])):
        return iter(())
    return (Finding(Kind.DOUBLED, *match.span("again"), "", {}) for match in TWICE.finditer(text))
