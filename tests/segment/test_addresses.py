"""Addresses, prefixes in brackets and days in a text are never cut, wherever they stand."""
from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclean import clean
from newsclean.history import Split

HOSTS = st.sampled_from(["pic.pellpost", "ferry.pell", "www.tolland", "pell", "dx.doi", "media.pell-bay", "bit", "t"])
ENDS = st.sampled_from(["com", "org", "net", "info", "edu", "gov", "co", "io", "ly"])
PATHS = st.text("abcdefgXYZ019_-", min_size=4, max_size=12).map(lambda path: f"{path}7")
BEFORE = st.sampled_from([
    "The mayor asked on Monday: does this look like a safe pier?", "Goats are on the pier again.", "See", "“It sails,” she said.", "Die Fähre fährt wieder ab Montag!",
    "Watch the goats leave the pier"])
BEHIND = st.sampled_from(["", " for more of it.", " and sail.", ", he wrote."])
BODY = "The mayor of the harbour town said on Monday that the ferry would sail again before the end of May."
PREFIXES = ["(Groß-)Eltern", "(Ex-)Kanzlerin", "US-(Vor-)Wahlkampf", "(Prozess-)Automatisierung", "(Neo-)Liberalismus"]


def pieces_of(text: str, language: str = "en") -> list[str]:
    """The blocks that a paragraph of a page becomes."""
    document = clean(f'<html lang="{language}"><body><article><h1>A harbour</h1><p>{text}</p><p>{BODY}</p></article></body></html>')
    return [block.text for block in document.blocks][1:-1]


@given(BEFORE, HOSTS, ENDS, PATHS, BEHIND)
@example("Goats are on the pier again.", "pic.pellpost", "com", "VIpy3joXmz", "")
def test_an_address_stays_whole(before: str, host: str, end: str, path: str, behind: str) -> None:
    address = f"{host}.{end}/{path}"
    assert any(address in piece for piece in pieces_of(f"{before} {address}{behind}"))


@pytest.mark.parametrize("word", PREFIXES)
@pytest.mark.parametrize("before", ["Das Amt lädt die", "Sie sprachen lange über", "Am Abend ging es um die"])
@pytest.mark.parametrize("behind", ["und vieles mehr, sagte der Bürgermeister.", "nach Hause.", "– das war alles."])
def test_a_prefix_in_brackets_stays_at_its_word(before: str, word: str, behind: str) -> None:
    text = f"{before} {word} {behind}"
    assert pieces_of(text, "de") == [text]


@pytest.mark.parametrize("month", ["Januar", "März", "Mai", "Juli", "Oktober", "Dezember"])
@pytest.mark.parametrize("day", ["1.", "9.", "12.", "31."])
def test_a_day_stays_at_its_month(day: str, month: str) -> None:
    text = f"Die Fähre fährt wieder ab dem {day}{month} um neun Uhr, sagte die Hafenmeisterin von Pell."
    assert "".join(pieces_of(text, "de")).replace(" ", "") == text.replace(" ", "")
    assert any(f"{day}{month}" in piece.replace(" ", "") for piece in pieces_of(text, "de"))


@pytest.mark.parametrize(("text", "pieces"), [
    ("The meeting lasted six hours. It ended without an agreement between the two sides.jd/dpa",
     ["The meeting lasted six hours. It ended without an agreement between the two sides.", "jd/dpa"]),
    ("The council votes on Monday.The bridge at dusk. (Jane Doe/AP)", ["The council votes on Monday.", "The bridge at dusk. (Jane Doe/AP)"])])
def test_glue_is_still_cut(text: str, pieces: list[str]) -> None:
    document = clean("\n\n".join([BODY, text, BODY]), kind="text")
    assert [block.text for block in document.blocks if block.text in pieces] == pieces
    assert any(isinstance(change, Split) for change in document.history)
