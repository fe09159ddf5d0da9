"""Apostrophes: how far a quotation in single marks is looked for, and when a straight one is the odd one out."""
from __future__ import annotations

import pytest

from newsclean.repair import repair_quotes
from newsclean.repair.apostrophes import REACH
from repair.cases import document, run, text_of


@pytest.mark.parametrize(("length", "closed"), [(REACH, True), (REACH + 1, False)])
def test_how_far_a_quotation_reaches(length: int, *, closed: bool) -> None:
    quoted = "‘Twas the ferry ".ljust(length, "w")
    after = text_of(run(document(f"{quoted}’", "en"), (repair_quotes,)))
    assert after[0] == ("‘" if closed else "’")


@pytest.mark.parametrize(("text", "odd"), [
    ("It isn’t late, and he wasn't there.", True),
    ("It isn’t late, and he wasn't there; the crew's gone.", False),        # two are a habit
    ("It isn’t late, and he wasn't there; the deck is 20' long.", False),   # other straight marks are, too
    ("It isn’t late, and he wasn't there; the deck is 20' by 30\" wide.", False),
    ("It is late, and he wasn't there.", False),
])
def test_the_only_straight_one(text: str, *, odd: bool) -> None:
    after = text_of(run(document(text, "en"), (repair_quotes,)))
    assert after == (text.replace("wasn't", "wasn’t") if odd else text)


@pytest.mark.parametrize(("text", "expected"), [("He didn`t.", "He didn't."), ("They´re here.", "They're here."), ("The crew`s boat.", "The crew's boat."),
                                                ("It`s “late.”", "It’s “late.”"), ("It isn’t; they´ve gone.", "It isn’t; they’ve gone.")])
def test_accents_become_the_apostrophe_of_the_document(text: str, expected: str) -> None:
    assert text_of(run(document(text, "en"), (repair_quotes,))) == expected
