"""Lines that speak of a picture: people told by their places, in seven languages, and what only sounds so."""
from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import ARTICLE_ROLES, Role
from newsclean.label.pictures import (
    DOUBTFUL,
    MAX_CAPTION,
    MAX_POSED,
    MAX_SOURCE,
    PLACES,
    POSED,
    UNCERTAIN,
    above_the_credit,
    announced_picture,
    credit_alone,
    is_picture,
    is_signed,
    posed_picture,
    signed_picture,
)
from strategies.lines import SENTENCE, line, on_a_page

KEEPER = "The keeper of the old lighthouse opens its door. "
POSES = [
    "Ada Quill, left, waits.", "Ada Quill, right, waits.", "Ada Quill, center, waits.", "Ada Quill, centre, waits.",
    "Ada Quill, from left, waits.", "Ada Quill, from the right, waits.",
    *[f"Ada Quill, {place}, waits." for place in ("second left", "third from left", "fourth from the left", "front right", "back left", "top center", "bottom right", "center left",
                                                  "centre right")],
    *[f"Ada Quill ({place}) waits." for place in ("left", "right", "center", "centre", "second from left", "links", "rechts", "vorne rechts", "gauche", "à droite", "izquierda",
                                                  "derecha",
                                                 "a la derecha", "sinistra", "a destra", "v.l", "v. l.", "l", "l.", "r", "r.", "M.")],
    "From left: Ada Quill.", "from left, Ada Quill.", "From left to right: Ada Quill.", "Pictured are Ada and Rosa right, at noon.", "V.l.: v.l.n.r. Ada Quill.",
    "v. l. n. r. Ada Quill.",
    "(von links) Ada Quill.", "(Von links nach rechts) Ada Quill.", "De gauche à droite, Ada Quill.", "de gauche à droite Ada Quill.", "De izquierda a derecha, Ada Quill.",
    "de izquierda a derecha Ada Quill.", "Da sinistra: Ada Quill.", "da sinistra, Ada Quill.", "(da sinistra) Ada Quill.",
]


@pytest.mark.parametrize("pose", POSES)
def test_people_are_told_by_their_places(pose: str) -> None:
    assert is_picture(KEEPER + pose)
    assert posed_picture([line(KEEPER + pose)])[0][0] is Role.CAPTION


@pytest.mark.parametrize("wording", [
    "Ada Quill left, and nobody waits.", "the door, left, waits.", "Ada Quill, left alone, waits.", "Ada Quill (left alone) waits.",
    "Ada Quill (on the very far left) waits.",
    "the door (left) waits.", "from left behind the pier.", "Pictured. It was right, she said.", "von links nach rechts sah sie hin.", "da sinistra a destra.",
    "a gauche et à droite.",
    "Ada Quill (litre) waits.", "Ada Quill (rm) waits.", "Ada Quill (m.) waits.", "Ada Quill, fifth left, waits.", "v.l. Ada Quill.",
])
def test_other_words_of_place_tell_nobody(wording: str) -> None:
    assert not is_picture(KEEPER + wording)
    assert posed_picture([line(KEEPER + wording)]) == {}


def test_all_lines_are_asked_together_and_each_for_itself() -> None:
    blocks = [line(KEEPER + POSES[0]), line(KEEPER * 2), line(KEEPER + "Ada Quill (links) waits."), line(KEEPER + "the door, left, waits.")]
    assert list(posed_picture(blocks)) == [0, 2]


@pytest.mark.parametrize("pose", POSES)
def test_one_of_the_places_is_in_every_wording(pose: str) -> None:
    found = POSED.search(KEEPER + pose)
    assert found is not None
    assert any(place in found[0] for place in PLACES)


CREDIT = "Ada Quill/Getty Images"


@pytest.mark.parametrize(("role", "confidence", "found"), [
    (Role.PARAGRAPH, UNCERTAIN - 0.01, [1]), (Role.PARAGRAPH, UNCERTAIN, []), (Role.HEADING, UNCERTAIN - 0.01, [1]), (Role.HEADING, 1.0, [1])])
def test_a_doubtful_sentence_before_a_credit_is_its_caption(role: Role, confidence: float, found: list[int]) -> None:
    blocks = [line(SENTENCE), line("The keeper opens the door.", role, confidence=confidence), line(CREDIT, Role.CAPTION), line(SENTENCE)]
    assert list(above_the_credit(blocks)) == found
    assert above_the_credit(on_a_page(blocks)) == {}


@pytest.mark.parametrize(("before", "text", "role", "after"), [
    ((Role.SUBTITLE, SENTENCE), "The keeper opens the door.", Role.PARAGRAPH, (Role.CAPTION, CREDIT)),          # no paragraph before it
    ((Role.PARAGRAPH, SENTENCE), "The keeper opens the door", Role.PARAGRAPH, (Role.CAPTION, CREDIT)),          # no sentence
    ((Role.PARAGRAPH, SENTENCE), "A" * MAX_CAPTION + ".", Role.PARAGRAPH, (Role.CAPTION, CREDIT)),              # longer than captions
    ((Role.PARAGRAPH, SENTENCE), "The keeper opens the door.", Role.LIST_ITEM, (Role.CAPTION, CREDIT)),         # an entry of a list
    ((Role.PARAGRAPH, SENTENCE), "The keeper opens the door.", Role.PARAGRAPH, (Role.CAPTION, "The old door")),  # a caption that is no credit
    ((Role.PARAGRAPH, SENTENCE), "The keeper opens the door.", Role.PARAGRAPH, (Role.BYLINE, CREDIT)),          # a byline
])
def test_before_a_credit_other_lines_stay(before: tuple[Role, str], text: str, role: Role, after: tuple[Role, str]) -> None:
    assert above_the_credit([line(before[1], before[0]), line(text, role, confidence=0.5), line(after[1], after[0])]) == {}


NAME = st.sampled_from(["Ada Quill", "Rosa Vidal", "J. O'Roe", "Zo\xeb Moe-Tolland", "ada quill", "Moe"])
AGENCY = st.sampled_from(["EFE", "AP", "ABCDEFG", "Efe", "The Quay", "Pell Post/EFE", "Quill/The Quay", "Moe/Pool", "a/b"])
END = st.sampled_from([". ", "! ", "? ", ", ", " ", "."])


@given(END, NAME, AGENCY, st.sampled_from(["", " ", "."]))
def test_who_signs_has_two_names_or_three_and_an_agency(end: str, name: str, agency: str, behind: str) -> None:
    signed = is_signed(f"The ferry at its pier{end}{name} ({agency}){behind}")
    right = end in (". ", "! ", "? ") and name not in ("ada quill", "Moe") and agency in ("EFE", "AP", "Pell Post/EFE", "Quill/The Quay", "Moe/Pool") and not behind
    assert signed is right


@pytest.mark.parametrize(("role", "confidence", "found"), [(Role.HEADING, 0.89, True), (Role.HEADING, 0.9, False), (Role.PARAGRAPH, 0.9, True)])
def test_a_sure_heading_ends_with_its_abbreviation(role: Role, confidence: float, *, found: bool) -> None:
    assert bool(signed_picture([replace(line("3. Harbour Tide Table (HTT)", role), confidence=confidence)])) is found


@pytest.mark.parametrize("names", [1, 2, 3, 4])
def test_a_photographer_has_so_many_names(names: int) -> None:
    assert is_signed(f"The ferry at its pier. {'Ada ' * names}(EFE)") is (names in (2, 3))


@pytest.mark.parametrize(("length", "found"), [(39, False), (40, True), (300, True), (301, False)])
def test_a_byline_with_a_photographer_behind_it_is_as_long_as_a_caption(length: int, found: bool) -> None:
    end = ". Ada Quill (EFE)"
    for path in (None, "/p[1]"):
        assert bool(signed_picture([line("The ferry ".ljust(length - len(end), "y") + end, Role.BYLINE, path=path)])) is found


@given(st.sampled_from(Role), st.floats(0, 1), st.sampled_from(POSES), st.integers(0, MAX_POSED))
def test_places_tell_in_lines_of_the_story_and_offers_however_sure(role: Role, confidence: float, pose: str, more: int) -> None:
    text = KEEPER + pose + " " + "y" * more
    found = posed_picture([line(text, role, confidence=confidence)])
    assert bool(found) is (role in ARTICLE_ROLES | {Role.PROMO, Role.SUBTITLE} and len(text) <= MAX_POSED)


@pytest.mark.parametrize(("text", "role"), [
    ("Photo: Ada Quill", Role.CAPTION), ("Foto: Ada Quill / EFE", Role.CAPTION), ("(Photo: Ada Quill/Getty Images)", Role.CAPTION),
    ("\N{COPYRIGHT SIGN} Ada Quill", Role.CAPTION),
    ("\N{COPYRIGHT SIGN} 2026 The Pell Post", Role.LEGAL), ("Copyright 2026 The Pell Post", Role.LEGAL), ("The photo was by Ada Quill.", None),
    ("Photo of a ferry that sailed late", None),
    (f"Photo: {'Ada Quill/' * 13}AP", None)])
def test_a_paragraph_that_is_all_credit(text: str, role: Role | None) -> None:
    for path in (None, "/p[1]"):
        assert [found for found, _ in credit_alone([line(text, path=path)]).values()] == ([role] if role else [])
    assert credit_alone([line(text, Role.TABLE), line(text, Role.CAPTION)]) == {}
    assert bool(credit_alone([line(text, Role.HEADING)])) is (role is not None and ":" in text)


@pytest.mark.parametrize(("text", "confidence", "taken"), [("Photo: Jane Doe", 0.49, True), ("Photo: Jane Doe", DOUBTFUL, False), ("(Getty Images)", 0.3, False)])
def test_a_doubtful_notice_that_says_it_is_a_credit(text: str, confidence: float, *, taken: bool) -> None:
    assert bool(credit_alone([line(text, Role.NOTICE, confidence=confidence)])) is taken


@pytest.mark.parametrize(("text", "confidence", "taken"), [
    ("Foto: Jane Doe", 0.89, True), ("Foto: Jane Doe", UNCERTAIN, False), ("Foto: Jane Doe, Text: Jo Roe", 0.5, False), ("(Getty Images)", 0.3, False),
    ("צילום: רונן גל", 0.6, True)])
def test_a_doubtful_byline_that_says_it_is_a_credit(text: str, confidence: float, *, taken: bool) -> None:
    assert bool(credit_alone([line(text, Role.BYLINE, confidence=confidence)])) is taken


@pytest.mark.parametrize(("role", "confidence", "taken"), [
    (Role.SUBTITLE, UNCERTAIN - 0.01, True), (Role.SUBTITLE, UNCERTAIN, False), (Role.TAGS, DOUBTFUL - 0.01, True), (Role.TAGS, DOUBTFUL, False)])
@pytest.mark.parametrize("credit", ["Photo Le Phare/Lucie Morvan", "(Foto: Jane Doe)"])
def test_a_doubtful_label_or_standfirst_with_a_credit_behind_it_is_a_caption(role: Role, confidence: float, credit: str, *, taken: bool) -> None:
    block = line(f"The ferry at its pier on Monday morning, just before it sailed. {credit}", role, confidence=confidence)
    assert {i: verdict[0] for i, verdict in signed_picture([block]).items()} == ({0: Role.CAPTION} if taken else {})


def test_a_heading_that_tells_who_provided_a_picture_is_one() -> None:
    assert list(credit_alone([line("[해안시 제공. 재판매 및 DB 금지]", Role.HEADING), line("[해안시 공원]", Role.HEADING)])) == [0]


def test_a_house_alone_may_be_a_heading() -> None:
    assert list(credit_alone([line("Getty Images"), line("Getty Images", Role.HEADING)])) == [0]


@pytest.mark.parametrize(("text", "found"), [
    ("Image caption, The ferry at its pier.", True), ("Maelezo ya picha, Kivuko bandarini", True), ("Подпись к фото, Паром у причала", True),
    ("التعليق على الصورة، العبارة في الميناء", True),
    ("Kaynak, Getty Images", True), ("Kaynak, geminin limana saat dokuzda girdiğini söyledi.", False), (f"Kaynak, {'n' * (MAX_SOURCE - 8)}", False),
    (f"Kaynak, {'N' * (MAX_SOURCE - 8)}", True), (f"Kaynak, {'N' * (MAX_SOURCE - 7)}", False),
    ("[Φωτογραφία αρχείου: Το πλοίο στο λιμάνι]", True), ("(Foto: The ferry at its pier)", True), (f"(Foto: {'n' * 8})", True), (f"(Foto: {'n' * 7})", False),
    (f"(Foto: {'n' * 250})", True), (f"(Foto: {'n' * 251})", False), ("[Foto]", False), ("Image of the ferry, seen from the pier", False),
    (f"Image caption, {'N' * (MAX_CAPTION - 15)}", True), (f"Image caption, {'N' * (MAX_CAPTION - 14)}", False), ("", False)])
def test_a_line_that_says_that_it_belongs_to_a_picture(text: str, *, found: bool) -> None:
    for role in (Role.PARAGRAPH, Role.SUBTITLE, Role.TEASER):
        assert announced_picture([line(SENTENCE), line(text, role, confidence=1.0)]) == ({1: (Role.CAPTION, "says that it belongs to a picture")} if found else {})
    assert announced_picture([line(SENTENCE), line(text, Role.NAVIGATION)]) == {}
