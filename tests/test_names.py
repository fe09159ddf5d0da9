"""What is a name of a person, of an agency, of an outlet; what stands before and between names."""
from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newsclean.bylines import names_in
from newsclean.names import LONGEST, _any_of, has_given_name, is_agency, is_given_name, is_handle, is_newsroom, is_outlet, is_person, is_role, parted, without_job, without_lead
from newsclean.resources import read_data


@pytest.mark.parametrize(("text", "known"), [
    ("AP", True), ("ap", False), ("dpa", True), ("DPA", True), ("Efe", False), ("EFE", True), ("Ansa", True), ("ansa", False), ("belga", False), ("Belga", True), ("tanjug", True),
    ("dpa-afx", True), ("afp.", False), ("AFP.", True), ("Associated  Press", True), ("Pell Press", False), ("", False),
])
def test_agencies_are_known_by_their_case(text: str, known: bool) -> None:
    assert is_agency(text) is known


@pytest.mark.parametrize(("text", "person"), [
    ("Jane Doe", True), ("Jane van der Doe", True), ("Johann von und zu Pell", True), ("Jane und Pell", False), ("Jane", False), ("Jane Doe Roe Moe Poe Loe", True),
    ("Jane Doe Roe Moe Poe Loe Zoe", False), ("jane doe", False), ("Jane doe", False), ("Jane\nDoe", False), ("Jane Staff", False), ("The Doe", False), ("Doe Times", False),
    ("Jornal da Beira", False), ("Corriere di Pell", False), ("Jornal Roe", True),
    ("Weitere Informationen", False), ("Ulteriori Informazioni", False),
    ("JOE ROE", True), ("EU US", False), ("PNN Roe", False), ("Jane ROE", True), ("AP Roe", False), ("De Doe", True), ("van Doe", False),
    ("Jane " + "D".ljust(LONGEST - 5, "o"), True), ("Jane " + "D".ljust(LONGEST - 4, "o"), False),
])
def test_persons(text: str, person: bool) -> None:
    assert is_person(text) is person


@pytest.mark.parametrize(("line", "names"), [
    ("Par Jane Doe mis à jour", ["Jane Doe"]), ("By Jane Doe Am", ["Jane Doe Am"]),      # a short word ends a name in small letters only
    ("By Jane Doe in Pell", ["Jane Doe"]), ("By Jane Doe Updated today", ["Jane Doe"]), ("By Jane Doe updated today", ["Jane Doe"]),
    ("By Jane Doe Updatedson", ["Jane Doe Updatedson"]),
    ("By Jane Doe 2", ["Jane Doe"]), ("By Jane Doe (Pell)", ["Jane Doe"]),
])
def test_what_ends_a_name(line: str, names: list[str]) -> None:
    assert list(names_in(line)) == names


@pytest.mark.parametrize(("line", "rest"), [
    ("By Jane Doe", "Jane Doe"), ("Text von Jane Doe", "Jane Doe"), ("Text: Jane Doe", "Jane Doe"), ("Written by: Jane Doe", "Jane Doe"), ("— By | Jane Doe", "Jane Doe"),
    ("Bye Jane Doe", None), ("Jane Doe", None), ("By", None)])
def test_leads(line: str, rest: str | None) -> None:
    assert without_lead(line) == ((line, False) if rest is None else (rest, True))


@pytest.mark.parametrize(("name", "told"), [
    ("Jane Doe", ("Jane Doe", None)), ("Staff Writer", ("Staff Writer", None)), ("Staff Writer Jane Doe", ("Jane Doe", "Staff Writer")),
    ("Chef-Reporterin Jane Doe", ("Jane Doe", "Chef-Reporterin")),
    ("Editor Jane", ("Jane", "Editor")), ("Jane Editor Doe", ("Jane Editor Doe", None)), ("", ("", None)),
])
def test_the_work_before_a_name(name: str, told: tuple[str, str | None]) -> None:
    assert without_job(name) == told


@pytest.mark.parametrize(("word", "role", "newsroom"), [("Staff", True, True), ("Reporter:", True, False), ("redaktion.", True, True), ("Sportredaktion", True, True),
    ("Harbour", False, False)])
def test_roles_and_newsrooms(word: str, role: bool, newsroom: bool) -> None:
    assert (is_role(word), is_newsroom(word)) == (role, newsroom)


@pytest.mark.parametrize(("line", "pieces"), [
    ("Jane Doe and John Roe", ["Jane Doe", "John Roe"]), ("Jane Doe, John Roe und Mia Moe", ["Jane Doe", "John Roe", "Mia Moe"]), ("Jane Doe y Roe", ["Jane Doe y Roe"]),
    ("Jane Doe and AP", ["Jane Doe", "AP"]),
    ("Jane Doe (Pell); John Roe.", ["Jane Doe (Pell", "John Roe"]), ("Johann von und zu Pell", ["Johann von und zu Pell"]), ("Jane Doe - John Roe", ["Jane Doe", "John Roe"]),
    ("Jane-Lou Doe", ["Jane-Lou Doe"]), ("", []),
])
def test_enumerations(line: str, pieces: list[str]) -> None:
    assert list(parted(line)) == pieces


@pytest.mark.parametrize(("line", "pieces"), [
    ("Jane Doe John Roe", ["Jane Doe", "John Roe"]), ("Иван Тарханов Анна Зимина Пётр Лугов", ["Иван Тарханов", "Анна Зимина", "Пётр Лугов"]),
    ("Jane Doe John Roe and Max Moe", ["Jane Doe", "John Roe", "Max Moe"]), ("Anna von Maria Linde", ["Anna von Maria Linde"]),
    ("Juan Pablo Ana María", ["Juan Pablo Ana María"]), ("Martin Luther King Jr", ["Martin Luther King Jr"]), ("Jane Doe John", ["Jane Doe John"]),
    ("Gabriel García Márquez Pérez", ["Gabriel García Márquez Pérez"]), (" ".join(["Jane Doe"] * 4), ["Jane Doe"] * 4), (" ".join(["Jane Doe"] * 5), [" ".join(["Jane Doe"] * 5)])])
def test_names_side_by_side(line: str, pieces: list[str]) -> None:
    assert list(parted(line)) == pieces


def test_half_of_a_character_is_no_given_name() -> None:
    """A surrogate alone, as a text may have, has no bytes in UTF-8."""
    broken = "Jane \udc81 John Roe"
    assert list(parted(broken)) == [broken]
    assert not is_given_name("\udc81")


@pytest.mark.parametrize(("name", "handle"), [("gizzo", True), ("@gizzo", True), ("g", False), ("staff", False), ("the times", False), ("von", False), ("@von", False),
    ("times", False), ("dpa", False), ("Q. T", False)])
def test_nicknames(name: str, handle: bool) -> None:
    assert is_handle(name) is handle


GIVEN = (Path(__file__).parents[1] / "training" / "given_names.txt").read_text("utf-8").partition("\n")[2].split()


def test_every_name_of_the_list_is_known_and_hardly_another_word() -> None:
    assert [name for name in GIVEN if not is_given_name(name)] == []
    assert [name for name in GIVEN if not is_given_name(name.upper())] == []
    strange = [f"q{name}q" for name in GIVEN[:9000]]
    assert sum(map(is_given_name, strange)) < len(strange) / 300


@pytest.mark.parametrize("name", ["İbrahim", "IŞIL", "Işıl", "ΓΙΏΡΓΟΣ", "Γιώργος", "ÉLODIE", "Jean-Luc", "AARON"])
def test_given_names_are_known_in_whatever_case(name: str) -> None:
    assert has_given_name(f"{name} Quanzo")


def test_given_names_are_those_of_the_list() -> None:
    assert has_given_name("Aaron Quanzo")
    assert not has_given_name("Given Quanzo")
    assert has_given_name("Q. Quanzo")
    assert not has_given_name("Qz Quanzo")
    assert not has_given_name("Qz. Quanzo")
    assert has_given_name("Quanzo-Jane")


@pytest.mark.parametrize(("name", "known"), [("Pell Post", True), ("Pell Post Staff", True), ("The Pell Post", False), ("Jane Doe", False), ("www.pell.example", True),
    ("jane@pell.example", True), ("Staff", True), ("", True)])
def test_outlets(name: str, known: bool) -> None:
    assert is_outlet(name, ["pellpost"]) is known


LISTS = tomllib.loads(read_data("names.toml").decode())
WORDS = {"lead": [*LISTS["lead"]["short"], *LISTS["lead"]["long"]], "other": LISTS["other"]["leads"], "stop": LISTS["stop"]["words"],
         "agency": [name for name in LISTS["agency"]["names"] if " " in name]}


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_words_of_a_list_that_begin_differently_match_differently(words: list[str]) -> None:
    """So the words of a pattern may stand by their first letters, instead of all by length."""
    firsts = sorted({word[0] for word in words})
    assert not [(one, other) for one in firsts for other in firsts if one < other and regex.fullmatch(regex.escape(one), other, regex.IGNORECASE)]


@given(st.lists(st.sampled_from([word for words in WORDS.values() for word in words]).flatmap(lambda word: st.sampled_from([word, word.upper(), word[:-1], word + ":", "Jane"])),
                max_size=4).map(" ".join))
def test_a_pattern_of_words_matches_the_longest(line: str) -> None:
    for words in WORDS.values():
        plain = "|".join(map(regex.escape, sorted(words, key=len, reverse=True)))
        for form in (r"(?:{})\s", r"(?<!\S)(?:{})\s?:?\s"):
            one, other = (regex.compile(form.format(pattern), regex.IGNORECASE).search(f"{line} ") for pattern in (plain, _any_of(words)))
            assert (one and one.span()) == (other and other.span())
