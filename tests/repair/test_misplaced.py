"""Quotation marks with a space on the wrong side, or none on the right one: what is moved, and beside it what is not."""
from __future__ import annotations

import pytest

from newsclean.repair import repair_quotes
from repair.cases import document, run, text_of

MOVED = [
    ("“We waited for the ferry. ” The crew left.", "“We waited for the ferry.” The crew left."),
    ("“We waited for the ferry all night ”she said.", "“We waited for the ferry all night” she said."),
    ("“We waited all night, ”he said, and “left.”", "“We waited all night,” he said, and “left.”"),
    ("“Nobody came!”added the captain.", "“Nobody came!” added the captain."),
    ("“No,”added the captain.", "“No,” added the captain."),  # a comma ends no abbreviation
    ("“Nobody came.”added the captain.", "“Nobody came.” added the captain."),
    ("The “Rambo”and the rest.", "The “Rambo” and the rest."),
    ("He said:“ We waited,” and left.", "He said: “We waited,” and left."),
    ("He said“ We waited,” and left.", "He said “We waited,” and left."),
    ("They sat.“The ferry is late,” she said.", "They sat. “The ferry is late,” she said."),
    ("sat.“The ferry is late,” she said.", "sat. “The ferry is late,” she said."),  # three small letters are the least
]
STAYS = [
    "“We waited for the ferry — ” he said.",          # no word and no stop before the space
    "“We waited for the ferry — ”he said.",
    "“We waited ”quietly for the ferry” and left.",   # the next mark closes, so this one does not
    "“They left the U.S.”added the captain.",         # a stop of an abbreviation
    "The “Rambo”style is back.",                      # perhaps an ending
    "He said—“ We waited,” and left.",                # no word, comma or colon before it
    "They met in room no5.“The ferry is late,” she said.",
    "They left the U.S.“The ferry is late,” she said.",
    "It is.“The ferry is late,” she said.",
]


@pytest.mark.parametrize(("text", "expected"), MOVED)
def test_is_moved(text: str, expected: str) -> None:
    assert text_of(run(document(text, "en"), (repair_quotes,))) == expected


@pytest.mark.parametrize("text", STAYS)
def test_stays(text: str) -> None:
    before = document(text, "en")
    assert run(before, (repair_quotes,)) is before
