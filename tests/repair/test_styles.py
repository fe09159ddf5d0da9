"""Which style a document has: how often quotations may close in another way before that is a choice, and what a mark's neighbours say of it."""
from __future__ import annotations

import pytest

from newsclean.repair.styles import LOW, MOST_STRAYS, STYLES, marks_of, style_of

RIGHTLY, ELSE = f"{LOW}Die F\xe4hre kam nicht\u201c, sagte er.", f"{LOW}Niemand war da\u201d, sagte sie."


@pytest.mark.parametrize(("rightly", "strays", "told"), [
    (1, MOST_STRAYS, True), (1, MOST_STRAYS + 1, False), (2, 2 * MOST_STRAYS, True), (2, 2 * MOST_STRAYS + 1, False)])
def test_german_that_closes_in_two_ways(rightly: int, strays: int, told: bool) -> None:
    style = style_of("de", [RIGHTLY] * rightly + [ELSE] * strays)
    assert (style is not None and style.closing == "\u201c") is told


@pytest.mark.parametrize("language", STYLES)
def test_a_document_in_one_of_the_styles_of_its_language_has_it(language: str) -> None:
    for style in STYLES[language]:
        inside = "" if style.tight else " "
        text = f"Pell, {style.opening}{inside}yes{inside}{style.closing}, no."
        assert style_of(language, [text] * 3) == style
        assert style_of(language, [text.replace(style.opening, '"').replace(style.closing, '"')]) == (style if language == "en" else None)


@pytest.mark.parametrize(("texts", "marks"), [
    (["»Ja«, „Nein“, „So“"], "„“"), (["„Ja“, »Nein«, »So«"], "»«"), (["»Ja«", "„Nein“"], "„“"), (["«Ja»"], "«»"), (["\"Ja\""], ""), (["“Ja”"], ""), ([], ""),
    (["»Ja« »Nein« «So»"], "»«"), (["»Ja« «Nein» «So»"], "«»"), (["»Ja« «Nein»"], ""),  # one speaks against the other
])
def test_the_style_that_most_marks_have(texts: list[str], marks: str) -> None:
    style = style_of("de", texts)
    assert (style.opening + style.closing if style else "") == marks


@pytest.mark.parametrize(("texts", "english"), [
    (["“Yes,” he"], True), (["It came", "“Yes"], True), (["Yes,” he"], False), (["“Yes", "„No“"], False), (["“Yes", "«no»"], False), (["“Yes", "no»"], False),
    (["It came"], False)])
def test_a_text_of_unknown_language_may_have_english_marks(texts: list[str], english: bool) -> None:
    assert (style_of(None, texts) is not None) is english


@pytest.mark.parametrize(("own", "strays", "told"), [(1, 1, True), (1, 2, False), (2, 2, True), (2, 3, False)])
def test_where_marks_look_alike_as_many_must_open_as_there_are_strays(own: int, strays: int, told: bool) -> None:
    texts = ["”Ja”, sa han."] * own + ["Sa “ja, han."] * strays
    assert (style_of("sv", texts) is not None) is told


@pytest.mark.parametrize(("text", "opens", "closes"), [
    ("@a", True, False), ("a @a", True, False), ("(@a", True, False), ("[@a", True, False), ("@‘a", True, False), ("@(a", True, False), ("@¿a", True, False), ("@ a", False, False),
    ("a@a", False, False), ("@", False, False), ("@.a", False, False),
    ("a@", False, True), ("a@ b", False, True), ("a@, b", False, True), ("a.@", False, True), ("a’@", False, True), ("a–@", False, True), ("a@–b", False, True),
    ("a@…", False, True),
    ("a@)", False, True), ("a )@", False, True), (" @", False, False), ("a @ b", False, False), ("a(@", False, False),
])
def test_what_a_marks_neighbours_say(text: str, opens: bool, closes: bool) -> None:
    mark, = marks_of(text.replace("@", "”"), "”“")
    assert (mark.opens, mark.closes) == (opens, closes)
    assert mark.at == text.index("@")


@pytest.mark.parametrize(("text", "count"), [
    ('a 10" pipe', 0), ("5'10\"", 0), ("5’ 10” tall", 0), ("5′10”", 0), ("5’110” tall", 1), ("is 10” tall", 1), ("x’ a” b", 1), ('ten" b', 1), ("5’  10”", 1), ("", 0)])
def test_marks_behind_figures_may_be_inches(text: str, count: int) -> None:
    assert len(marks_of(text, "”\"")) == count
