"""Short lines that mark-up takes for the story's, read without it."""
from __future__ import annotations

from array import array

import pytest

from newsclean import clean
from newsclean.blocks import Block, Role
from newsclean.label.model import ROLES
from newsclean.label.unmarked import LABEL, LINES, MOST_UNLIKELY, SHARE, SHORT, UNLIKELY, _unlikely, unmarked
from newsclean.label.widths import width_of

STORY = [
    "Færgen mellem Vestø og fastlandet sejler igen fra mandag, oplyser havnens ledelse efter ti dages stilstand.",
    "Det nye anlæg blev prøvet i weekenden, og kaptajn Birthe Mølholt siger, at alt virkede, som det skulle.",
    "Øens 340 beboere har i mellemtiden måttet bruge en lille båd, som kun tager tolv passagerer ad gangen.",
    "Borgmesteren lover, at billetterne ikke bliver dyrere i år, selv om regningen blev større end ventet.",
    "Om vinteren sejler færgen to gange om dagen, og fra maj kommer der en tredje afgang til klokken otte."]
CREDIT = "Foto: Mads Holm/Ritzau Scanpix, "
POINTER = "Læs også: Ny bro over fjorden bliver dyrere"


def blocks(*lines: str, tag: str = "p", role: Role = Role.PARAGRAPH) -> list[Block]:
    title = Block("1", "Færgen til Vestø sejler igen", Role.TITLE, path="/html[1]/body[1]/h1[1]", tag="h1")
    return [title, *[Block(str(i), line, role if line not in STORY else Role.PARAGRAPH, path=f"/html[1]/body[1]/p[{i}]", tag=tag) for i, line in enumerate(lines, 2)]]


def found_in(*lines: str, language: str | None = "da", tag: str = "p", role: Role = Role.PARAGRAPH) -> dict[str, Role]:
    page = blocks(*lines, tag=tag, role=role)
    return {page[i].text: role for i, (role, _) in unmarked(page, language).items()}


def test_a_pointer_amid_the_story_is_none_of_it() -> None:
    assert found_in(*STORY[:2], POINTER, *STORY[2:]) == {POINTER: Role.TEASER}


def test_the_story_stays() -> None:
    assert not found_in(*STORY)
    assert not found_in(*STORY, "Det bliver godt.")


@pytest.mark.parametrize("language", ["de", "en", None])
def test_not_in_languages_that_the_networks_know_well_or_nobody_does(language: str | None) -> None:
    assert not found_in(*STORY, POINTER, language=language)


@pytest.mark.parametrize("tag", ["h2", "li", "td", "blockquote", "pre"])
def test_not_what_its_mark_up_tells_of(tag: str) -> None:
    assert not found_in(*STORY, POINTER, tag=tag)


@pytest.mark.parametrize(("role", "may"), [(Role.HEADING, True), (Role.QUOTE, False), (Role.PROMO, False)])
def test_what_is_taken_for_a_paragraph_or_a_heading(role: Role, *, may: bool) -> None:
    assert bool(found_in(*STORY[:2], POINTER, *STORY[2:], role=role)) is may


def test_not_what_holds_a_whole_sentence() -> None:
    assert not found_in(*STORY, f"{CREDIT}{CREDIT}\N{IDEOGRAPHIC FULL STOP} Mads Holm")
    assert found_in(*STORY, f"{CREDIT}{CREDIT}. Mads Holm")


def test_not_in_a_text() -> None:
    document = clean("\n\n".join([*STORY[:2], POINTER, *STORY[2:]]), passes=(), kind="text")
    assert not unmarked(document.blocks, "da")


@pytest.mark.parametrize(("width", "asked"), [(SHORT, True), (SHORT + 1, False)])
def test_a_line_without_a_stop_is_short(width: int, asked: bool) -> None:
    line = (CREDIT * 6)[:width - 1] + "x"
    assert width_of(line) == width
    assert (line in found_in(*STORY, line)) is asked


@pytest.mark.parametrize(("width", "asked"), [(LABEL, True), (LABEL + 1, False)])
def test_a_line_that_ends_as_a_sentence_is_shorter(width: int, asked: bool) -> None:
    line = (CREDIT * 2)[:width - 1] + "."
    assert width_of(line) == width
    assert (line in found_in(*STORY, line)) is asked


@pytest.mark.parametrize(("many", "may"), [(LINES.start - 1, False), (LINES.start, True), (LINES.stop - 1, True), (LINES.stop, False)])
def test_a_story_has_some_lines_and_not_hundreds(many: int, may: bool) -> None:
    story = (STORY * many)[:many - 1]
    assert bool(found_in(*story, POINTER)) is may


@pytest.mark.parametrize(("many", "may"), [(1, True), (2, True), (3, False)])
def test_where_many_lines_are_none_of_it_the_words_are_not_trusted(many: int, may: bool) -> None:
    pointers = [POINTER, "Læs også: Havnen får nye lamper", "Læs også: Skolen lukker til sommer"][:many]
    lines = [*STORY[:4], *pointers]
    assert (SHARE * many <= len(lines)) is may
    assert bool(found_in(*lines)) is may


@pytest.mark.parametrize(("chance", "other", "role"), [
    (UNLIKELY, Role.PROMO, None), (UNLIKELY - 0.01, Role.PROMO, Role.PROMO), (0.1, Role.SUBTITLE, None), (0.1, Role.TITLE, None), (0.1, Role.LEGAL, Role.LEGAL)])
def test_a_line_is_hardly_the_story_s(chance: float, other: Role, role: Role | None) -> None:
    told = {Role.PARAGRAPH: chance, other: (1 - chance) / 3, **dict.fromkeys([Role.SHARE, Role.OTHER, Role.COMMENT], 2 * (1 - chance) / 9)}
    assert _unlikely(array("d", [told.get(one, 0.0) for one in ROLES]), UNLIKELY) is role


@pytest.mark.parametrize(("line", "least"), [
    ("Foto: Mads Holm", UNLIKELY), ("Tilmeld dig vores nyhedsbrev.", MOST_UNLIKELY), ("Hvem betaler？Læs her", MOST_UNLIKELY)])
def test_a_whole_sentence_is_more_likely_the_story_s(line: str, least: float, monkeypatch: pytest.MonkeyPatch) -> None:
    for chance in (least - 0.01, least):
        told = array("d", [{Role.PARAGRAPH: chance, Role.PROMO: 1 - chance}.get(role, 0.0) for role in ROLES])
        monkeypatch.setattr("newsclean.label.unmarked._told_as_text", lambda blocks, _, told=told: dict.fromkeys(range(len(blocks)), told))
        assert (line in found_in(*STORY * 4, line)) is (chance < least)


def test_a_page_comes_out_without_it() -> None:
    body = "".join(f"<p>{line}</p>" for line in [*STORY[:2], "Foto: Mads Holm", *STORY[2:], "Tilmeld dig vores nyhedsbrev her"])
    document = clean(f'<html lang="da"><body><article><h1>Færgen til Vestø sejler igen</h1>{body}</article></body></html>')
    assert document.text == "\n\n".join(STORY)
