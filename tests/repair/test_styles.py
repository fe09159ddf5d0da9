"""How often quotations may close in another way before that is a choice."""
from __future__ import annotations

import pytest

from newsclean.repair.styles import LOW, MOST_STRAYS, style_of

RIGHTLY, ELSE = f"{LOW}Die F\xe4hre kam nicht\u201c, sagte er.", f"{LOW}Niemand war da\u201d, sagte sie."


@pytest.mark.parametrize(("rightly", "strays", "told"), [
    (1, MOST_STRAYS, True), (1, MOST_STRAYS + 1, False), (2, 2 * MOST_STRAYS, True), (2, 2 * MOST_STRAYS + 1, False)])
def test_german_that_closes_in_two_ways(rightly: int, strays: int, told: bool) -> None:
    style = style_of("de", [RIGHTLY] * rightly + [ELSE] * strays)
    assert (style is not None and style.closing == "\u201c") is told
