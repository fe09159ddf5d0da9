"""A story goes on behind what stands in its middle."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.profile import LONG
from newsclean.label.resumes import DOUBTFUL, HEADLINE, WELL_KNOWN, resumes
from newsclean.label.widths import width_of

STORY = "A balsa voltou a navegar na segunda-feira, depois de dez anos parada no cais da ilha."
REST = "O capitão disse que ninguém acreditava mais na viagem de volta."
OFFER = "Siga o canal no WhatsApp"


def block(text: str, role: Role = Role.PARAGRAPH, confidence: float = 0.6, path: str | None = None) -> Block:
    return Block("1", text, role=role, confidence=confidence, path=path)


def roles_behind(*blocks: Block, language: str | None = "pt") -> list[Role]:
    """The roles that the blocks behind a story get."""
    blocks = (*[block(STORY)] * 2, *blocks)
    found = resumes(blocks, language)
    return [found.get(i, (one.role, ""))[0] for i, one in enumerate(blocks)][2:]


def test_a_statement_behind_an_offer_goes_on_with_the_story() -> None:
    assert roles_behind(block(OFFER, Role.PROMO), block(REST, Role.PROMO), block(REST, Role.TEASER)) == [Role.PROMO, Role.PARAGRAPH, Role.PARAGRAPH]


def test_behind_a_pointer_it_does_and_behind_another_headline_it_does_not() -> None:
    assert roles_behind(block("Leia também: Galo canta cedo", Role.TEASER), block(REST, Role.TEASER))[1] is Role.PARAGRAPH
    assert roles_behind(block("Galo canta cedo", Role.TEASER), block(REST, Role.TEASER))[1] is Role.TEASER
    assert roles_behind(block("Ilha: galo canta cedo", Role.TEASER), block(REST, Role.TEASER))[1] is Role.TEASER


@pytest.mark.parametrize(("confidence", "role"), [(0.86, Role.PARAGRAPH), (0.87, Role.PROMO)])
def test_what_is_sure_stays(confidence: float, role: Role) -> None:
    assert roles_behind(block(REST, Role.PROMO, confidence)) == [role]


@pytest.mark.parametrize(("width", "role"), [(45, Role.PARAGRAPH), (44, Role.PROMO)])
def test_a_slogan_is_short(width: int, role: Role) -> None:
    text = REST.replace(".", "")[:width - 1].ljust(width - 1, "x") + "."
    assert width_of(text) == width
    assert roles_behind(block(text, Role.PROMO)) == [role]


@pytest.mark.parametrize(("many", "role"), [(3, Role.PARAGRAPH), (4, Role.PROMO)])
def test_not_far_behind_the_story(many: int, role: Role) -> None:
    assert roles_behind(*[block(OFFER, Role.PROMO)] * many, block(REST, Role.PROMO))[-1] is role


@pytest.mark.parametrize("text", [
    REST.replace(".", "!"), REST.replace(".", "?"), REST.replace(".", ""), REST.replace(".", "..."), f"{REST} redacao@pell.example.",
    "Assine a newsletter para ler todas as manhãs o que importa."])
def test_what_asks_exclaims_or_breaks_off_is_no_statement(text: str) -> None:
    assert roles_behind(block(text, Role.PROMO)) == [Role.PROMO]


@pytest.mark.parametrize("role", [Role.CAPTION, Role.NAVIGATION, Role.BIO, Role.COMMENT, Role.TITLE])
def test_other_roles_stay(role: Role) -> None:
    assert roles_behind(block(REST, role)) == [role]


def test_between_the_paragraphs_stand_no_other_parts() -> None:
    assert roles_behind(block("Comentários", Role.COMMENT), block(REST, Role.PROMO))[1] is Role.PROMO


@pytest.mark.parametrize("language", sorted(WELL_KNOWN))
def test_not_in_languages_that_the_network_knows_well(language: str) -> None:
    assert roles_behind(block(REST, Role.PROMO), language=language) == [Role.PROMO]


@pytest.mark.parametrize(("length", "count"), [(LONG, 1), (LONG - 1, 0)])
def test_only_behind_a_story(length: int, count: int) -> None:
    story = block("x" * length)
    assert len(resumes([*[story] * 2, block(REST, Role.PROMO)], "pt")) == count
    assert not resumes([story, block(REST, Role.PROMO)], "pt")


def test_pages_have_mark_up() -> None:
    story = block(STORY, path="/p[1]")
    assert not resumes([story, story, block(REST, Role.PROMO, path="/p[2]")], "pt")


@pytest.mark.parametrize("text", [
    "渡し船は十年ぶりに島の桟橋から出て、町の人たちは朝から港に集まって手を振った。", "नाव दस साल बाद फिर द्वीप के घाट से चली और लोग सुबह से ही किनारे पर खड़े थे।",
    f"“{REST}”", f"{REST} "])
def test_a_statement_ends_with_a_stop_of_its_script_or_a_closing_mark(text: str) -> None:
    assert roles_behind(block(text, Role.PROMO)) == [Role.PARAGRAPH]


@pytest.mark.parametrize("where", ["www.pell.example", "http://pell.example", "https://pell.example", "@pellpost"])
def test_what_tells_where_to_turn_is_an_offer(where: str) -> None:
    assert roles_behind(block(REST.replace("ninguém", where), Role.PROMO)) == [Role.PROMO]


@pytest.mark.parametrize(("pointer", "role"), [
    ("Leia também\N{FULLWIDTH COLON}Galo canta cedo", Role.PARAGRAPH), ("Assine a newsletter", Role.PARAGRAPH), ("Leia também galo que canta cedo", Role.PROMO)])
def test_a_pointer_is_told_by_its_label_and_an_offer_by_its_words(pointer: str, role: Role) -> None:
    assert roles_behind(block(pointer, Role.TEASER, confidence=1.0), block(REST, Role.PROMO))[1] is role


@pytest.mark.parametrize("between", [Role.CAPTION, Role.PROMO, Role.OTHER])
def test_a_picture_or_an_offer_may_stand_between(between: Role) -> None:
    assert roles_behind(block("O cais da ilha", between, confidence=1.0), block(REST, Role.PROMO))[1] is Role.PARAGRAPH


def test_where_the_language_is_not_told_the_story_goes_on() -> None:
    assert roles_behind(block(REST, Role.PROMO), language=None) == [Role.PARAGRAPH]


@given(st.lists(st.tuples(st.sampled_from(Role), st.sampled_from([STORY, REST, OFFER, "Galo canta cedo"]), st.floats(0, 1)), min_size=1, max_size=12))
def test_only_a_doubtful_line_behind_paragraphs_becomes_one(lines: list[tuple[Role, str, float]]) -> None:
    blocks = [block(text, role, confidence) for role, text, confidence in lines]
    for i, (role, _) in resumes(blocks, "pt").items():
        assert role is Role.PARAGRAPH
        assert blocks[i].role in (Role.PROMO, Role.TEASER, Role.OTHER, Role.NOTICE)
        assert blocks[i].confidence < DOUBTFUL
        assert sum(one.role in ARTICLE_ROLES and one.text != OFFER for one in blocks[:i]) >= 2
        assert blocks[i].text.endswith(".")
    assert not resumes(blocks, "en")


@pytest.mark.parametrize("credit", ["Photo DR", "Foto: Jane Doe", "(Jane Doe/AP)"])
def test_a_sentence_with_a_credit_behind_it_is_a_caption(credit: str) -> None:
    assert roles_behind(block(f"{REST} {credit}.", Role.PROMO)) == [Role.PROMO]
    assert roles_behind(block(REST, Role.PROMO)) == [Role.PARAGRAPH]


@pytest.mark.parametrize(("text", "role", "found"), [
    ("Galo canta cedo e acorda toda a ilha", Role.PROMO, Role.PROMO), ("Galo canta cedo e acorda toda a ilha", Role.OTHER, Role.PROMO),
    ("Galo canta cedo e acorda toda a ilha", Role.CAPTION, Role.PARAGRAPH), ("Galo canta cedo e acorda toda a ilha.", Role.PROMO, Role.PARAGRAPH),
    ("x" * (HEADLINE - 1), Role.PROMO, Role.PARAGRAPH), ("x" * HEADLINE, Role.PROMO, Role.PROMO), ("Assine a newsletter que acorda toda a ilha", Role.PROMO, Role.PARAGRAPH)])
def test_behind_what_may_be_another_storys_headline_stands_its_summary(text: str, role: Role, found: Role) -> None:
    assert roles_behind(block(text, role), block(REST, Role.PROMO))[1] is found
