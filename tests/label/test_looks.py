"""The rules of the second look one by one: what each takes, and what it leaves alone."""
from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import Block, Hints, Link, Role
from newsclean.label.boxes import DOUBTFUL, LEFT, MAY_HEAD, SUBHEADS, UNSURE, beside_a_cell, card_summaries, embedded_body, headings_amid, hidden_asides, pressed, said_on
from newsclean.label.marks import SETTLED
from newsclean.label.pictures import MIN_SENTENCE, is_picture, posed_picture, signed_picture
from newsclean.label.profile import LONG
from newsclean.label.second_look import (
    cut_off_teasers,
    end_of_a_line,
    is_name,
    known_bio,
    marked,
    pointer,
    refrains,
    reserved,
    second_look,
    sign_up,
    signature,
)
from strategies.lines import HIDDEN, SENTENCE, STORY, line, on_a_page, text_of

CUT = SENTENCE[:-5] + "..."
P, T = Role.PARAGRAPH, Role.TEASER


@pytest.mark.parametrize(("role", "classes", "found"), [
    (Role.OTHER, ("related-links",), T), (Role.OTHER, ("story",), None), (Role.OTHER, (), None), (P, ("comment-list", "item", "text"), Role.COMMENT),
    (Role.TITLE, ("comment-list",), None),
])
def test_class_words_settle_what_is_doubtful(role: Role, classes: tuple[str, ...], found: Role | None) -> None:
    twice = [line("A ferry", role, hints=Hints(classes=classes)), line("Another ferry", role, hints=Hints(classes=classes))]
    assert [verdict[0] for verdict in marked(twice).values()] == ([found] * 2 if found else [])


def test_class_words_do_not_settle_what_is_sure() -> None:
    classes = Hints(classes=("related",))
    assert list(marked([line("A ferry", Role.DATE, confidence=confidence, hints=classes) for confidence in (SETTLED[T], 0.96, 0.97, 1.0)])) == [0, 1]


CARD = "/html[1]/div[3]"


def card(*, head: str = "/h3[1]", tag: str = "h3", box: str = CARD, role: Role = Role.OTHER, confidence: float = 0.5, title: Role = T) -> list[Block]:
    return [line("Share", Role.SHARE), line("Lights go out", title, tag=tag, path=f"{CARD}{head}"), line(SENTENCE, role, path=f"{box}/p[1]", confidence=confidence)]


@pytest.mark.parametrize(("blocks", "found"), [
    (card(), True), (card(head="/h2[1]", tag="h2"), True), (card(head="/h1[1]", tag="h1"), False), (card(tag="p"), False), (card(box="/html[1]/div[4]"), False),
    (card(confidence=0.89), True), (card(confidence=0.9), False), (card(role=P), False), (card(title=Role.HEADING), False),
    ([replace(block, path=None) for block in card()], False),
])
def test_a_sentence_in_the_box_of_another_storys_headline_is_its_summary(blocks: list[Block], found: bool) -> None:
    assert {i: verdict[0] for i, verdict in card_summaries(blocks).items()} == ({2: T} if found else {})


def test_so_is_one_under_a_heading_that_is_a_summary_itself() -> None:
    first, second = line("Lights", T, tag="h3", path=f"{CARD}/h3[1]"), line("On again", Role.OTHER, tag="h4", path=f"{CARD}/p[1]/h4[1]")
    assert list(card_summaries([first, replace(second, path=f"{CARD}/p[1]"), line(SENTENCE, Role.OTHER, path=f"{CARD}/p[2]")])) == [1]


def around(head: Block, *between: Block, beside: float = UNSURE) -> list[Block]:
    """A heading amid a story, with other blocks on both sides of it."""
    return [line(SENTENCE, path="/p[1]", confidence=beside), *between, head, *between, line(SENTENCE, path="/p[2]", confidence=beside)]


def headed(role: Role = T, tag: str = "h3", confidence: float = UNSURE - 0.01, hints: Hints | None = None) -> Block:
    return line("Lights go out", role, path=f"/{tag}[1]", tag=tag, confidence=confidence, hints=hints)


@pytest.mark.parametrize(("blocks", "found"), [
    *[(around(headed(role)), True) for role in MAY_HEAD], *[(around(headed(tag=tag)), True) for tag in SUBHEADS], (around(headed(), line("Advertisement", Role.PROMO)), True),
    (around(headed(Role.PROMO)), False), (around(headed(tag="h1")), False), (around(headed(tag="p")), False), (around(headed(confidence=UNSURE)), False),
    (around(headed(hints=HIDDEN)), False), (around(headed(), beside=UNSURE - 0.01), False), (around(headed(), *[line("Advertisement", Role.PROMO)] * 2), False),
    (around(replace(headed(), path=None)), False),
    (around(replace(headed(), links=(Link(0, 13, "/lights"),))), False), (around(headed())[1:], False), (around(headed())[:2], False)])
def test_a_doubtful_line_in_the_element_of_a_subheading_is_one_amid_the_story(blocks: list[Block], *, found: bool) -> None:
    assert [role for role, _ in headings_amid(blocks).values()] == [Role.HEADING] * found


def speech(*lines: str, confidence: float = 0.6, box: str = CARD, tag: str = "p") -> list[Block]:
    """A paragraph of the story and the lines behind it, in one box."""
    return [line(SENTENCE, path=f"{CARD}/p[1]"), *(line(text, Role.NOTICE, path=f"{box}/{tag}[{i}]", tag=tag, confidence=confidence) for i, text in enumerate(lines, 2))]


@pytest.mark.parametrize("text", [
    "\N{LEFT DOUBLE QUOTATION MARK}Never.\N{RIGHT DOUBLE QUOTATION MARK}", "\"Never!\"", "\"Never\".", "\N{DOUBLE LOW-9 QUOTATION MARK}Nie.\N{LEFT DOUBLE QUOTATION MARK}",
    "「犬です」", "「犬です」。",
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK} Jamais \N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}.", "\N{EN DASH} Aldrig, siger hun.", "\N{EM DASH}Nunca.",
    "――困ったことは。",
    "\N{HEBREW PUNCTUATION GERSHAYIM}לאלא\N{HEBREW PUNCTUATION GERSHAYIM}."])
def test_speech_goes_on_with_the_story_in_its_box(text: str) -> None:
    assert list(said_on(speech(text, text))) == [1, 2]
    assert list(said_on(speech("Note", text))) == []
    assert list(said_on(speech(text, confidence=DOUBTFUL))) == []
    assert list(said_on(speech(text, box=f"{CARD}/div[1]"))) == []
    assert list(said_on(speech(text, tag="li"))) == []
    assert list(said_on([replace(block, path=None) for block in speech(text)])) == []


@pytest.mark.parametrize("text", ["Never.", "\N{EN DASH} Advertisement", "\N{EN DASH} advertisement.", "\"Never", "\"Ferry\" and \"pier\" are registered",
                                  "「犬」と「猫」", "", "\"\""])
def test_other_lines_are_no_speech(text: str) -> None:
    assert list(said_on(speech(text))) == []


def test_a_line_with_links_is_no_speech() -> None:
    text = "\"Never.\""
    assert list(said_on([speech(text)[0], replace(speech(text)[1], links=(Link(0, 3, "/never"),))])) == []


ROW = "/html[1]/table[1]/tr[1]"


@pytest.mark.parametrize(("paths", "tag", "found"), [
    ((f"{ROW}/td[1]", f"{ROW}/td[2]"), "td", True), ((f"{ROW}/th[1]", f"{ROW}/th[2]"), "th", True), ((f"{ROW}/td[1]", "/html[1]/table[1]/tr[2]/td[1]"), "td", False),
    (("/html[1]/p[1]", "/html[1]/p[2]"), "p", False), ((None, None), "td", False)])
@pytest.mark.parametrize("roles", [(Role.HEADING, Role.TABLE), (Role.TABLE, Role.HEADING)])
def test_a_heading_beside_a_cell_of_a_table_is_one(paths: tuple[str | None, ...], tag: str, roles: tuple[Role, ...], *, found: bool) -> None:
    blocks = [line("Pell", role, path=path, tag=tag) for path, role in zip(paths, roles)]
    assert {i: verdict[0] for i, verdict in beside_a_cell(blocks).items()} == ({roles.index(Role.HEADING): Role.TABLE} if found else {})
    assert beside_a_cell([replace(block, role=P if block.role is Role.HEADING else block.role) for block in blocks]) == {}


def test_what_the_pages_data_gives_as_its_body_is_the_body() -> None:
    embedded = Hints(embedded=True)
    blocks = [line(SENTENCE, Role.OTHER, hints=embedded), line(SENTENCE, P, hints=embedded), line(SENTENCE, Role.OTHER), line("Lights", Role.HEADING, hints=embedded)]
    assert {i: verdict[0] for i, verdict in embedded_body(blocks).items()} == {0: P}




def hidden(count: int, tags: tuple[str, ...] = ()) -> list[Block]:
    return [line("Sign in to read on", hints=replace(HIDDEN, tags=tags)) for _ in range(count)]


@pytest.mark.parametrize(("count", "tags", "aside"), [(2, (), True), (3, (), False), (3, ("noscript",), True), (1, ("div",), True)])
def test_a_few_hidden_lines_are_no_part_of_the_story_and_many_are_its_folded_end(count: int, tags: tuple[str, ...], aside: bool) -> None:
    blocks = [line("Menu", Role.NAVIGATION, hints=HIDDEN), line(SENTENCE), *hidden(count, tags), line(SENTENCE)]
    assert {i: verdict[0] for i, verdict in hidden_asides(blocks).items()} == (dict.fromkeys(range(2, 2 + count), Role.OTHER) if aside else {})


def test_hidden_lines_that_the_pages_data_has_in_its_body_are_of_the_story() -> None:
    stated = line(SENTENCE, hints=replace(HIDDEN, stated=True))
    assert hidden_asides([line(SENTENCE), stated]) == {}
    assert hidden_asides([line(SENTENCE), *hidden(1), stated]) == {}
    assert hidden_asides([line(SENTENCE), *hidden(1), line(SENTENCE), stated]).keys() == {1}


@pytest.mark.parametrize(("text", "tags", "found"), [
    ("Allow", ("div", "button"), True), ("Allow", ("button", "span"), True), ("A" * 40, ("button",), True), ("A" * 41, ("button",), False),
    ("Who pays?", ("div", "button"), False), ("Who pays", ("h3", "button"), False), ("Who pays", ("summary", "button"), False), ("Allow", ("div", "p"), False),
])
def test_what_stands_on_a_button_is_for_the_reader_to_press(text: str, tags: tuple[str, ...], *, found: bool) -> None:
    blocks = [line(SENTENCE), line(text, Role.HEADING, hints=Hints(tags=tags)), line(text, Role.CAPTION, hints=Hints(tags=tags)), line(SENTENCE)]
    assert {i: verdict[0] for i, verdict in pressed(blocks).items()} == ({1: Role.NAVIGATION} if found else {})


def test_where_all_is_hidden_it_is_the_story() -> None:
    assert hidden_asides(hidden(2)) == {}
    assert hidden_asides([*hidden(1), line("", P)]) == {}
    assert hidden_asides([*hidden(1), line("Menu", Role.NAVIGATION)]) == {}
    assert hidden_asides([line(SENTENCE), line("Menu", Role.NAVIGATION, hints=HIDDEN)]) == {}


NAMED = [(Role.OTHER, "Ada Quill"), (Role.OTHER, "Ada Quill is a reporter who covers the coast.")]


def test_who_signs_stands_near_the_story() -> None:
    menu = [(Role.NAVIGATION, "News")]
    for between in range(7):
        near = between < 5
        assert (list(signature(text_of((P, SENTENCE), *menu * between, *NAMED))) == [1 + between, 2 + between]) is near
        assert bool(signature(text_of(*NAMED, *menu * between, (P, SENTENCE)))) is (between < 4)
    assert signature(text_of(*menu, *NAMED)) == {}
    assert list(signature(text_of((Role.BIO, "A bio"), *NAMED))) == [1, 2]
    assert signature(on_a_page(text_of((P, SENTENCE), *NAMED))) == {}


@pytest.mark.parametrize(("after", "roles"), [
    ("Ada Quill", [Role.BYLINE, Role.BYLINE]), ("Ada Quill covers it", []), ("Ada Quill covers  it", [Role.BYLINE, Role.BIO]), ("Rosa Vidal is a reporter", []),
    ("Ada Quill covers ".ljust(500, "x"), [Role.BYLINE, Role.BIO]), ("Ada Quill covers ".ljust(501, "x"), []),
])
def test_a_line_about_the_author_says_something_and_not_all(after: str, roles: list[Role]) -> None:
    assert [verdict[0] for verdict in signature(text_of((P, SENTENCE), (Role.OTHER, "Ada Quill"), (Role.OTHER, after))).values()] == roles


def test_a_caption_is_no_line_about_the_author() -> None:
    assert signature(text_of((P, SENTENCE), (Role.OTHER, "Ada Quill"), (Role.CAPTION, "Ada Quill on the quay in May."))) == {}


@pytest.mark.parametrize(("text", "found"), [
    ("Ada Quill", True), ("Ada van der Quill", True), ("ada Quill", False), ("Ada quill", False), ("Ada", False), ("Ada Quill Rosa Vidal Moe", False), ("ADA QUILL", False),
    ("Ada O'Quill-Roe", True),
    ("A. O’Quill", True), ("Ada Quill 2", False), ("Ada Quill, Pell", False), ("", False), ("aDA qUILL", False),
])
def test_names(text: str, found: bool) -> None:
    assert is_name(text) is found


@pytest.mark.parametrize(("parts", "found"), [
    ((*STORY, (Role.OTHER, "Lights go out"), (P, CUT)), [3, 2]),
    ((*STORY, (Role.OTHER, "Lights go out."), (P, CUT)), [3]),              # a sentence is no headline
    ((*STORY, (P, CUT)), []),                                               # the story itself breaks off
    ((*STORY, (P, CUT), (Role.OTHER, "Lights go out"), (P, CUT)), [4, 3]),
    ((*STORY, (T, "Fog"), (P, CUT), (P, SENTENCE)), []),                    # the story goes on
    ((*STORY, (T, "Fog"), (P, CUT), (T, SENTENCE)), [3, 2]),
    ((*STORY, (T, "Fog."), (P, "Lights ...")), []),
    ((*STORY, (T, "Fog."), (P, CUT[-LONG:])), [3]), ((*STORY, (T, "Fog."), (P, CUT[1 - LONG:])), []),
    ((*STORY, (T, "Fog."), (P, CUT), (P, SENTENCE[:LONG - 1])), [3]), ((*STORY, (T, "Fog."), (P, CUT), (P, "f" * LONG)), []),
    ((*STORY, (Role.OTHER, "Lights"), (P, CUT), (Role.OTHER, "Fog"), (P, CUT)), [3, 2, 5, 4]),
])
def test_what_breaks_off_behind_the_story_is_of_another(parts: tuple[tuple[Role, str], ...], found: list[int]) -> None:
    assert list(cut_off_teasers(text_of(*parts))) == found
    assert cut_off_teasers(on_a_page(text_of(*parts))) == {}


def test_a_story_of_one_paragraph_has_teasers_too() -> None:
    assert list(cut_off_teasers(text_of((P, SENTENCE), (T, "Fog"), (P, CUT)))) == [2, 1]
    assert list(cut_off_teasers(text_of((Role.TITLE, "Ferry"), (P, SENTENCE), (T, "Fog"), (P, CUT)))) == [3, 2]
    assert cut_off_teasers(text_of((Role.TITLE, "Ferry"), (P, CUT))) == {}


ASKS = "Your settings do not allow this content. Allow content from other sites to see what stands here."


def with_refrain(times: int, others: int, text: str = ASKS, role: Role = P) -> list[Block]:
    """A story of so many paragraphs, among them the same one so many times."""
    return text_of(*[(P, f"{SENTENCE} {i}") for i in range(others)], *[(role, text)] * times)


@pytest.mark.parametrize("path", [False, True])
def test_a_paragraph_that_stands_there_time_and_again_is_none_of_the_story(path: bool) -> None:
    blocks = with_refrain(3, 3)
    assert {i: verdict[0] for i, verdict in refrains(on_a_page(blocks) if path else blocks).items()} == dict.fromkeys(range(3, 6), Role.OTHER)


@pytest.mark.parametrize("blocks", [
    with_refrain(2, 9), with_refrain(3, 2), with_refrain(9, 9, "So it goes."), with_refrain(9, 9, role=Role.QUOTE),
    [*with_refrain(2, 9), line(ASKS, hints=HIDDEN)]], ids=["twice", "all there is", "short", "quotations", "hidden"])
def test_what_comes_again_otherwise_stays(blocks: list[Block]) -> None:
    assert refrains(blocks) == {}


@pytest.mark.parametrize(("length", "found"), [(LONG, 3), (LONG - 1, 0)])
def test_a_refrain_is_as_long_as_a_paragraph(length: int, found: int) -> None:
    assert len(refrains(with_refrain(3, 9, "f" * length))) == found


BIO = "Ada Quill is a reporter at the harbour desk and has written three books."
SIGNED = ((Role.BYLINE, "By Ada Quill"), *STORY)


@pytest.mark.parametrize(("parts", "found"), [
    ((*SIGNED, (P, BIO)), [3]), ((*SIGNED, (T, BIO)), [3]), ((*SIGNED, (Role.CAPTION, BIO)), []), ((*SIGNED, (P, BIO.ljust(500, "x"))), [3]),
    ((*SIGNED, (P, BIO.ljust(501, "x"))), []),
    ((*SIGNED, (P, "Rosa Vidal" + BIO[9:])), []), ((*SIGNED, (P, "Ada Quill saw the ferry come in.")), []), ((*SIGNED, (P, "Adam Quill is a reporter at the desk.")), []),
    ((SIGNED[0], (P, BIO), *STORY, *STORY), []),                            # within the first half
    ((SIGNED[0], (P, SENTENCE), (P, BIO), *STORY, (P, SENTENCE)), []),
    ((SIGNED[0], (P, BIO)), [1]), ((SIGNED[0], (P, SENTENCE), (P, BIO), (P, SENTENCE)), [2]),
    ((*STORY, (P, BIO)), []),                                               # nobody signs
    (((Role.BYLINE, "3 May 2024"), *STORY, (P, BIO)), []), (((Role.BYLINE, "3 May 2024, Ada"), *STORY, (P, BIO)), []),
])
def test_a_line_behind_the_story_about_who_signs_is_a_bio(parts: tuple[tuple[Role, str], ...], found: list[int]) -> None:
    assert list(known_bio(text_of(*parts))) == found


@pytest.mark.parametrize(("text", "role", "found"), [
    ("Read also: lights go out", P, True), ("Read also\N{FULLWIDTH COLON}lights go out", P, True), ("Read also lights go out", P, False), ("Related: lights go out", P, False),
    ("Read also: lights", Role.PROMO, True), ("Read also: lights", Role.CAPTION, False), ("Read also: ".ljust(160, "x"), P, True),
    ("Read also: ".ljust(161, "x"), P, False),
    ("Read also ".ljust(30, "x") + ": lights", P, True), ("She was clear: lights go out", P, False),
])
def test_pointers(text: str, role: Role, found: bool) -> None:
    assert bool(pointer([line(text, role)])) is found


def test_the_last_lines_reserve_rights() -> None:
    rights = (P, "All rights reserved.")
    assert list(reserved(text_of(*STORY, rights))) == [2]
    assert list(reserved(text_of(rights))) == [0]
    assert list(reserved(text_of(*STORY, rights, rights))) == [3, 2]
    assert list(reserved(text_of(*STORY, rights, (T, "Lights go out")))) == [2]
    assert reserved(text_of(*STORY, rights, (P, "The end."))) == {}
    assert reserved(text_of(*STORY, (T, rights[1]))) == {}
    assert reserved(on_a_page(text_of(*STORY, rights))) == {}


@pytest.mark.parametrize(("text", "role", "found"), [
    ("Sign up for our newsletter.", P, True), ("Sign up for our newsletter.", T, False), ("Sign up for our newsletter.".rjust(160), P, True),
    ("Sign up for our newsletter.".rjust(161), P, False), ("Sign up for the crossing.", P, False), ("Sign up for our newsletters.", P, False),
])
def test_lines_that_ask_to_sign_up(text: str, role: Role, found: bool) -> None:
    assert bool(sign_up([line(text, role)])) is found
    assert sign_up(on_a_page([line(text, role)])) == {}


@pytest.mark.parametrize("text", [
    "Meld u aan voor onze nieuwsbrief en lees elke ochtend mee.", "Anmäl dig till vårt nyhetsbrev och få nyheterna varje morgon.", "Tilaa uutiskirje ja lue uutiset joka aamu!",
    "Tilmeld dig vores nyhedsbrev og få nyhederne hver morgen.", "Suscríbete a nuestro boletín y recibe las noticias cada mañana", "Suscríbete a nuestro boletin."])
def test_newsletters_have_names(text: str) -> None:
    assert sign_up([line(text)])[0][0] is Role.PROMO
    assert sign_up([line(f"{text.rstrip('.!')} {'y' * 120}.")]) == {}


@pytest.mark.parametrize(("confidence", "found"), [(0.97, True), (0.98, False)])
def test_a_sure_sentence_of_a_story_may_speak_of_a_newsletter(confidence: float, found: bool) -> None:
    assert bool(sign_up([line("The board said so in its newsletter.", P, confidence=confidence)])) is found


def test_what_ends_a_line_is_no_heading_though_lines_follow() -> None:
    def parts(*numbers: str) -> list[Block]:
        return [line(SENTENCE, role, number=number) for number, role in zip(numbers, (P, Role.HEADING, P, P))]
    assert list(end_of_a_line(parts("7.1", "7.2", "8", "7.3"))) == [1]
    assert list(end_of_a_line(parts("7.1", "7.2"))) == [1]
    assert end_of_a_line(parts("7.1", "7.2", "7.3")) == {}
    assert end_of_a_line(on_a_page(parts("7.1", "7.2"))) == {}


def test_the_earlier_rule_is_right() -> None:
    both = text_of(*STORY, *STORY, (P, "Read also: sign up for our newsletter."))
    assert pointer(both)
    assert sign_up(both)
    assert second_look(both)[4] == pointer(both)[4]


@pytest.mark.parametrize(("head", "path", "found"), [("dt", "/dl[1]/dd[1]", True), ("dt", "/dl[2]/dd[1]", False), ("dd", "/dl[1]/dd[1]", False)])
def test_what_a_list_of_descriptions_says_of_a_teaser_is_its_summary(head: str, path: str, found: bool) -> None:
    blocks = [line("A goat swam ashore", T, path=f"/dl[1]/{head}[1]", tag=head), line(SENTENCE, Role.BIO, path=path, tag="dd", confidence=LEFT - 0.01)]
    assert list(card_summaries(blocks)) == [1] * found
    assert card_summaries([replace(blocks[0], role=P), blocks[1]]) == card_summaries([blocks[0], replace(blocks[1], confidence=LEFT)]) == {}


def test_in_text_a_teaser_that_a_photographer_signs_is_a_caption_too() -> None:
    signed = "The keeper at the door of the lighthouse. Rosa Vidal (EFE)"
    assert [role for role in (P, T, Role.HEADING, Role.BIO, Role.PROMO) if signed_picture([line(signed, role)])] == [P, T, Role.HEADING]
    assert signed_picture(on_a_page([line(signed)])) == {}


@pytest.mark.parametrize("path", [None, "/html[1]/body[1]/p[1]"])
def test_a_byline_that_is_a_signed_sentence_is_a_caption(path: str | None) -> None:
    signed = "The keeper at the door of the lighthouse. Rosa Vidal (EFE)"
    assert bool(signed_picture([line(signed, Role.BYLINE, path=path)]))
    assert not signed_picture([line("By Rosa Vidal (EFE)", Role.BYLINE, path=path)])
    assert not signed_picture([line("By Prof. Rosa Vidal (EFE)", Role.BYLINE, path=path)])


@pytest.mark.parametrize(("confidence", "found"), [(0.49, True), (0.5, False)])
def test_a_doubtful_date_with_a_credit_is_a_caption(confidence: float, found: bool) -> None:
    assert bool(signed_picture([line("The pier at low tide in the winter of that year. Photo: Jane Doe", Role.DATE, confidence=confidence)])) is found


@pytest.mark.parametrize(("length", "found"), [(39, False), (40, True), (500, True), (501, False)])
def test_a_line_that_tells_people_by_their_places_is_a_sentence(length: int, found: bool) -> None:
    posed = "Ada Quill (left) at the quay ".ljust(length - 1, "y") + "."
    assert bool(posed_picture([line(posed)])) is found
    assert is_picture(posed) is found


def test_the_picture_of_a_photographer_is_no_label() -> None:
    seen = "3月18日，老人在码头的长椅上喝茶看船，旁边是他的狗。 周屿 摄"
    for role in (Role.HEADING, Role.BYLINE, Role.TAGS, Role.SUBTITLE):
        assert signed_picture([Block("1", seen, role=role, confidence=1.0)])[0][0] is Role.CAPTION
    assert not signed_picture([Block("1", seen.removesuffix(" 周屿 摄"), role=Role.HEADING, confidence=1.0)])
    assert not signed_picture([Block("1", "周屿 摄", role=Role.BYLINE, confidence=1.0)])


@pytest.mark.parametrize(("confidence", "count"), [(0.49, 1), (0.5, 0)])
def test_a_doubtful_label_with_a_credit_is_a_caption(confidence: float, count: int) -> None:
    text = "The ferry on its way to Pell on Monday. Photo: Jane Doe"
    assert len(text) >= MIN_SENTENCE
    assert len(signed_picture([Block("1", text, role=Role.TAGS, confidence=confidence)])) == count
    assert not signed_picture([Block("1", text, role=Role.HEADING, confidence=confidence, path="/h2[1]")])


POSING = st.lists(st.sampled_from([
    "Ada Quill", "Rosa Vidal", " (", "(", ")", ", ", "left", "right", "center", "centre", "second ", "from ", "From left", "links", "rechts", "l", "l.", "r.", "M.", "v.l.", "v. l",
    "n.r.", " n. r.", "gauche", "droite", "De gauche \xe0 droite", "de izquierda a derecha", "Da sinistra:", "izquierda", "destra", "vorne ", ".", "(Von links nach rechts)",
    "Pictured with ", ",", " "])).map("".join)


@given(POSING)
def test_what_is_asked_of_all_lines_together_misses_none(text: str) -> None:
    line_of = f"{text} The keeper of the old lighthouse opens its door."
    assert bool(posed_picture([line(line_of)])) is is_picture(line_of)
