"""Lines that go on with the story: which are given back to it, and which stay what they were taken for."""
from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import ARTICLE_ROLES, Block, Link, Role
from newsclean.label.goes_on import (
    AMID,
    MAX_ANSWER,
    MAX_LISTED,
    MIN_ASKED,
    MIN_SAID,
    MOST_FURNITURE,
    MOST_LISTED,
    SURE_ANSWER,
    SURE_OTHER,
    SURE_STORY,
    all_there_is,
    amid_paragraphs,
    answers,
    before_the_picture,
    behind_the_credit,
    is_compact,
    listed,
    speakers,
    whole_sentences,
)
from newsclean.label.pictures import MIN_SENTENCE, SURE
from newsclean.label.profile import LONG
from strategies.lines import HIDDEN, SENTENCE, STORY, line, on_a_page, text_of

P = Role.PARAGRAPH
CREDITED = "The ferry at its pier on Monday. (Ada Quill/The Quay)"


def between(text: str, role: Role, confidence: float, beside: float = SURE_STORY, after: Role = P) -> list[Block]:
    return [line(SENTENCE, confidence=beside), line(text, role, confidence=confidence), line(SENTENCE, after, confidence=beside)]


@pytest.mark.parametrize(("text", "role", "gives"), [
    ("The ferry came at nine.", Role.CAPTION, P), ("The ferry is back", Role.CAPTION, Role.HEADING), ("A quay: THE FERRY IS BACK", Role.CAPTION, Role.HEADING),
    ("The ferry is back", Role.TEASER, Role.HEADING), ("And the fog stays", Role.PROMO, Role.HEADING), ("The ferry is back", Role.OTHER, Role.HEADING),
    ("x" * 91, Role.TEASER, None), ("Ada Quill", Role.CAPTION, None), ("LIGHTS | The ferry is back", Role.CAPTION, None), ("Ada Quill (Pell) on the quay", Role.CAPTION, None),
    (">>> The ferry is back", Role.TEASER, None), ("May 6, 1946: The ferry came at nine.", Role.CAPTION, None),
    ("The ferry came at nine. Photo: Jane Doe", Role.CAPTION, None), ("The ferry at nine (Pell Archive)", Role.CAPTION, None), ("The ferry/The quay", Role.CAPTION, None),
    ("The ferry. The quay at nine", Role.CAPTION, None), ("x" * 91, Role.CAPTION, None), ("Read also: the ferry is back", Role.CAPTION, None),
    ("Try this: three ways to the island", Role.TEASER, None), ("Read more", Role.TEASER, None),
    ("[The ferry is back]", Role.TEASER, None), ("The ferry at Pell, 28 April 2026", Role.TEASER, None),
    ("Placeholder image-1", Role.CAPTION, None), ("* * *", Role.OTHER, None),
    ("Sign up for our newsletter.", Role.PROMO, None), ("The ferry is back", Role.NOTICE, None)])
def test_a_line_that_is_hardly_anything_else_is_of_the_story_around_it(text: str, role: Role, gives: Role | None) -> None:
    assert [role for role, _ in amid_paragraphs(between(text, role, 0.4)).values()] == ([gives] if gives else [])


@pytest.mark.parametrize("role", AMID)
def test_what_is_surer_or_stands_beside_what_is_not_sure_stays(role: Role) -> None:
    found = between("The ferry came at nine.", role, AMID[role] - 0.01)
    assert list(amid_paragraphs(found)) == [1]
    assert amid_paragraphs(on_a_page(found)) == amid_paragraphs(found[1:]) == amid_paragraphs(found[:2]) == {}
    assert amid_paragraphs(between("The ferry came at nine.", role, AMID[role])) == {}
    assert amid_paragraphs(between("The ferry came at nine.", role, 0.1, SURE_STORY - 0.01)) == {}


def test_a_line_that_comes_again_is_none_of_the_story() -> None:
    blocks = between("The ferry is back", Role.TEASER, 0.4)
    assert amid_paragraphs([*blocks, line("The ferry is back", Role.NAVIGATION)]) == {}


def test_before_a_heading_only_a_sentence_goes_on() -> None:
    assert list(amid_paragraphs(between("The ferry came at nine.", Role.CAPTION, 0.4, after=Role.HEADING))) == [1]
    assert amid_paragraphs(between("The ferry is back", Role.CAPTION, 0.4, after=Role.HEADING)) == {}


@pytest.mark.parametrize(("confidence", "length", "found"), [(SURE - 0.01, LONG, True), (SURE, LONG, False), (0.5, LONG - 1, False)])
def test_the_sentence_before_a_picture_is_long_and_nothing_sure(confidence: float, length: int, found: bool) -> None:
    blocks = [*text_of(*STORY), line(SENTENCE[:length - 1] + ".", Role.CAPTION, confidence=confidence), line(CREDITED, Role.CAPTION)]
    assert bool(before_the_picture(blocks)) is found
    assert before_the_picture(on_a_page(blocks)) == {}
    assert before_the_picture([*text_of(*[(Role.NAVIGATION, "News")] * 9), *blocks]) == {}


@pytest.mark.parametrize(("confidence", "length", "found"), [(SURE - 0.01, MIN_SENTENCE, True), (SURE, LONG, False), (0.5, MIN_SENTENCE - 1, False)])
def test_behind_a_credit_a_sentence_opens_the_story(confidence: float, length: int, found: bool) -> None:
    sentence = line(SENTENCE[:length - 1] + ".", Role.CAPTION, confidence=confidence)
    blocks = [line("Ada Quill/Getty Images", Role.CAPTION), sentence, *text_of(*STORY)]
    assert bool(behind_the_credit(blocks)) is found
    assert behind_the_credit(on_a_page(blocks)) == {}


@pytest.mark.parametrize(("before", "text", "after"), [
    ((Role.CAPTION, "Ada Quill at the pier"), SENTENCE, (P, SENTENCE)),               # a caption without a credit
    ((Role.BYLINE, "Ada Quill/Getty Images"), SENTENCE, (P, SENTENCE)),               # a byline
    ((Role.CAPTION, "Ada Quill/Getty Images"), SENTENCE, (Role.CAPTION, "Getty Images")),  # the next picture of a gallery
    ((Role.CAPTION, "Ada Quill/Getty Images"), SENTENCE[:-1], (P, SENTENCE)),         # no sentence
    ((Role.CAPTION, "Ada Quill/Getty Images"), CREDITED, (P, SENTENCE)),              # has a credit itself
])
def test_behind_a_credit_other_captions_stay(before: tuple[Role, str], text: str, after: tuple[Role, str]) -> None:
    assert behind_the_credit([line(before[1], before[0]), line(text, Role.CAPTION, confidence=0.5), line(after[1], after[0])]) == {}


def test_a_scraped_story_has_little_furniture() -> None:
    share, of = 2, round(2 / MOST_FURNITURE)
    assert is_compact(text_of(*[(Role.SHARE, "Share")] * share, *[(P, SENTENCE)] * (of - share)))
    assert not is_compact(text_of(*[(Role.SHARE, "Share")] * share, *[(P, SENTENCE)] * (of - share - 1)))


def test_behind_another_part_of_the_article_a_sentence_goes_on() -> None:
    for before in (Role.HEADING, Role.QUOTE, Role.LIST_ITEM):
        assert list(whole_sentences(text_of((P, SENTENCE), (before, "Lights"), (Role.PROMO, SENTENCE)))) == [2]
    assert whole_sentences(text_of((P, SENTENCE), (Role.BIO, "Lights"), (Role.PROMO, SENTENCE))) == {}


@pytest.mark.parametrize(("pointer", "found"), [("Read also: Ferry late again", [2]), ("Ferry late again", []), ("Read also", [])])
def test_a_pointer_with_its_headline_does_not_end_the_story(pointer: str, found: list[int]) -> None:
    assert list(whole_sentences(text_of((P, SENTENCE), (Role.TEASER, pointer), (Role.TEASER, SENTENCE)))) == found


def test_of_a_few_lines_whole_sentences_are_the_story() -> None:
    title, menu = (Role.TITLE, "Ferry sails again."), (Role.NAVIGATION, "Lights go out")
    assert list(all_there_is(text_of(menu))) == [0]                         # a line alone
    assert list(all_there_is(text_of(title, (Role.PROMO, SENTENCE)))) == [1]
    assert all_there_is(text_of(title, menu)) == {}
    assert list(all_there_is(text_of(title, (Role.SUBTITLE, SENTENCE), (Role.PROMO, SENTENCE)))) == [1]
    assert all_there_is(text_of(title, (Role.SUBTITLE, "Lights go out"), (Role.PROMO, SENTENCE))) == {}
    for length, found in ((400, []), (401, [1])):                           # what is new in a version, line by line
        assert list(all_there_is(text_of(title, (Role.SUBTITLE, ("+ Lamps\n" * length)[:length]), (Role.PROMO, SENTENCE)))) == found
    assert all_there_is(text_of(title, (P, SENTENCE))) == {}
    assert list(all_there_is([*text_of(title, (Role.PROMO, SENTENCE)), line("Menu", Role.NAVIGATION, hints=HIDDEN)])) == [1]


@pytest.mark.parametrize(("lines", "found"), [(19, [18]), (20, [])])
def test_in_a_long_text_sentences_are_left_to_what_stands_around_them(lines: int, found: list[int]) -> None:
    assert list(whole_sentences(text_of(*[(P, SENTENCE)] * (lines - 1), (Role.PROMO, SENTENCE)))) == found


def spoken(*lines: tuple[str, Role], confidence: float = 0.6, path: str | None = None) -> list[Role]:
    """The roles of the lines once `speakers` has looked at them."""
    blocks = [Block(str(i), text, role=role, confidence=confidence, path=path) for i, (text, role) in enumerate(lines)]
    found = speakers(blocks)
    return [found.get(i, (block.role, ""))[0] for i, block in enumerate(blocks)]


@pytest.mark.parametrize(("said", "role"), [(MIN_SAID - 1, Role.PARAGRAPH), (MIN_SAID - 2, Role.PROMO)])
def test_who_spoke_before_speaks_again(said: int, role: Role) -> None:
    assert spoken(*[("Mara Tolland: We sail.", Role.PARAGRAPH)] * said, ("Mara Tolland: No.", Role.PROMO))[-1] is role
    assert spoken(*[("R. We sail.", Role.PARAGRAPH), ("P. And who pays?", Role.HEADING)][:said], ("R. The cat.", Role.PROMO))[-1] is role


def test_what_opens_so_mostly_elsewhere_is_no_speaker() -> None:
    others = [("Harbour: Ferry late", Role.TEASER)] * 3
    assert spoken(*[("Harbour: It opens.", Role.PARAGRAPH)] * 2, *others[1:])[-1] is Role.PARAGRAPH
    assert spoken(*[("Harbour: It opens.", Role.PARAGRAPH)] * 2, *others)[-1] is Role.TEASER
    assert spoken(*[("Photo: the quay.", Role.PARAGRAPH)] * 3, ("Photo: John Roe.", Role.TEASER))[-1] is Role.TEASER
    assert spoken(("Mara Tolland: No.", Role.PROMO), *[("Mara Tolland: We sail.", Role.PARAGRAPH)] * 3)[0] is Role.PROMO


def test_the_cells_of_a_table_are_not_what_somebody_says() -> None:
    timetable = [(f"Quay: {hour}", Role.TABLE) for hour in range(20)]
    assert spoken(*timetable, ("Quay: 21", Role.PROMO))[-1] is Role.PROMO
    assert spoken(*timetable[:2], ("Quay: And who pays?", Role.PARAGRAPH), ("Quay: The cat.", Role.QUOTE), ("Quay: No.", Role.PROMO))[-1] is Role.PROMO
    assert spoken(*timetable[:2], *[("Quay: And who pays?", Role.PARAGRAPH)] * 3, ("Quay: No.", Role.PROMO))[-1] is P


def test_speakers_are_told_in_doubtful_lines_of_texts() -> None:
    story = [("Mara Tolland: We sail.", Role.PARAGRAPH)] * 3
    assert spoken(*story, ("Mara Tolland: No.", Role.PROMO), confidence=SURE)[-1] is Role.PROMO
    assert spoken(*story, ("Mara Tolland: No.", Role.PROMO), path="/p[1]")[-1] is Role.PROMO
    assert spoken(*story, ("Mara Tolland: No.", Role.NOTICE))[-1] is Role.NOTICE
    assert spoken(*[("J. Doe sails.", Role.PARAGRAPH)] * 3, ("J. Doe", Role.TEASER))[-1] is Role.TEASER


@pytest.mark.parametrize("opening", [
    "Mara Tolland: ", "Mara Tolland : ", "MT: ", "Mara O’Tolland-Roe: ", "M. Tolland: ", "Mara Tolland\N{FULLWIDTH COLON}", "Mara:", "Élodie: ", f"M{'a' * 28}: "])
def test_who_speaks_is_named_before_a_colon(opening: str) -> None:
    assert spoken(*[(f"{opening}We sail.", P)] * 2, (f"{opening}No.", Role.PROMO))[-1] is P


@pytest.mark.parametrize("opening", ["mara tolland: ", "Mara Tolland; ", "Mara (Tolland): ", "7 Tolland: ", f"M{'a' * 29}: ", "¿Mara: "])
def test_what_is_no_name_speaks_not(opening: str) -> None:
    assert spoken(*[(f"{opening}We sail.", P)] * 3, (f"{opening}No.", Role.PROMO))[-1] is Role.PROMO


@pytest.mark.parametrize(("line_of", "role"), [
    ("P. And who pays?", P), ("R. No, she said: “No.”", P), ("P ¿Y por qué?", Role.PROMO), ("P. ¿Y por qué?", P), ("P. And who pays", Role.PROMO), ("P. and who pays?", Role.PROMO),
    ("P.And who pays?", Role.PROMO), ("7. And who pays?", Role.PROMO)])
def test_letters_for_question_and_answer_open_sentences(line_of: str, role: Role) -> None:
    said = [("P. Who sails?", P), ("R. We do.", P)]
    assert spoken(*said, (line_of, Role.PROMO))[-1] is role


@pytest.mark.parametrize("label", ["Photo", "Read also", "Share", "Newsletter", "By", "Copyright"])
def test_labels_of_other_things_are_no_speakers(label: str) -> None:
    assert spoken(*[(f"{label}: We sail.", P)] * 3, (f"{label}: No.", Role.PROMO))[-1] is Role.PROMO


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.NAVIGATION, Role.SHARE, Role.COMMENT, Role.TAGS, Role.LEGAL)])
def test_what_stands_beside_a_story_anywhere_is_no_furniture(role: Role) -> None:
    assert is_compact(text_of(*STORY, *[(role, "Pell")] * 9))
    assert not is_compact(on_a_page(text_of(*STORY)))


@pytest.mark.parametrize("role", [Role.NAVIGATION, Role.SHARE, Role.COMMENT, Role.TAGS, Role.LEGAL])
def test_menus_buttons_and_the_like_are_furniture(role: Role) -> None:
    assert is_compact(text_of(*STORY, (role, "Pell")))  # a lone button was scraped along with a story
    assert not is_compact(text_of(*STORY, (role, "Pell"), (role, "Quay")))


ROLES_AND_LINES = st.lists(st.tuples(st.sampled_from(Role), st.sampled_from([SENTENCE, CREDITED, "Mara: No.", "Lights go out", "R. We do.", SENTENCE[:-1]]), st.floats(0, 1)),
                           min_size=1, max_size=12)
RULES = (whole_sentences, speakers, before_the_picture, behind_the_credit, all_there_is)


@given(ROLES_AND_LINES)
def test_these_rules_give_lines_back_to_the_story_and_take_none(lines: list[tuple[Role, str, float]]) -> None:
    blocks = [line(text, role, confidence=confidence) for role, text, confidence in lines]
    for rule in RULES:
        found = rule(blocks)
        assert {role for role, _ in found.values()} <= {P}
        assert all(blocks[i].role not in ARTICLE_ROLES for i in found)


@given(ROLES_AND_LINES)
def test_what_is_sure_stays_but_for_standfirsts_and_where_nothing_else_is_there(lines: list[tuple[Role, str, float]]) -> None:
    blocks = [line(text, role, confidence=1.0) for role, text, _ in lines]
    assert speakers(blocks) == before_the_picture(blocks) == behind_the_credit(blocks) == {}
    assert all(blocks[i].role is Role.SUBTITLE for i in whole_sentences(blocks))


@pytest.mark.parametrize(("width", "found"), [(30, []), (31, [0])])
def test_a_line_that_breaks_off_is_long_enough_to_be_a_text(width: int, found: list[int]) -> None:
    assert list(all_there_is([Block("1", "a" * (width - 3) + "...", Role.NAVIGATION, path="/html[1]/body[1]/p[1]", tag="p")])) == found


def test_what_a_page_shows_while_it_waits_is_no_text() -> None:
    waiting = Block("1", "Loading...", Role.NAVIGATION, path="/html[1]/body[1]/div[1]", tag="div")
    assert all_there_is([waiting]) == {}
    assert list(all_there_is([replace(waiting, text="The ferry is late.")])) == list(all_there_is([replace(waiting, path=None)])) == [0]


def interview(count: int, answer: Block) -> list[Block]:
    """An interview of so many questions, behind the last of which stands a block."""
    return [*[part for n in range(count - 1) for part in (line(f"Question {n}?"), line(SENTENCE))], line("And the goat?"), answer]


@pytest.mark.parametrize(("count", "text", "confidence", "found"), [
    (MIN_ASKED, "No.", 0.5, True), (MIN_ASKED - 1, "No.", 0.5, False), (MIN_ASKED, "No.", SURE_ANSWER, False), (MIN_ASKED, "No.", SURE_ANSWER - 0.01, True),
    (MIN_ASKED, f"{'n' * (MAX_ANSWER - 1)}.", 0.5, True), (MIN_ASKED, f"{'n' * MAX_ANSWER}.", 0.5, False), (MIN_ASKED, "Read on", 0.5, False),
    (MIN_ASKED, "And the ferry?", 0.5, False), (MIN_ASKED, "”לא”.", 0.5, True),
])
def test_a_short_sentence_behind_a_question_answers_it(count: int, text: str, confidence: float, found: bool) -> None:
    blocks = interview(count, line(text, Role.PROMO, confidence=confidence))
    assert answers(blocks) == ({len(blocks) - 1: (P, "a short answer right behind a question of the interview")} if found else {})


@pytest.mark.parametrize(("question", "found"), [
    ("Warum? ", True), ("“Why?”", True), ("¿Por qué?)", True), ("لماذا؟", True), ("なぜ？」", True), ("Γιατί;", True), ("the first of the boats;", False), ("Why.", False)])
def test_how_questions_end(question: str, found: bool) -> None:
    asked = [part for _ in range(MIN_ASKED) for part in (line(question), line(SENTENCE))]
    assert bool(answers([*asked[:-1], line("No.", Role.PROMO)])) is found


def test_what_is_marked_up_otherwise_or_links_is_no_answer() -> None:
    assert answers(interview(MIN_ASKED, line("No.", Role.PROMO, tag="h3"))) == {}
    assert answers(interview(MIN_ASKED, replace(line("Here.", Role.PROMO), links=(Link(0, 4, "/goat"),)))) == {}


COLON = "The wind warning of Monday night holds for these parts of the coast:"
ITEMS = ("Pell", "Gull Rock", "the old mill")


def behind_a_colon(*items: Block, colon: str = COLON, after: str = SENTENCE) -> list[Block]:
    return [line(colon), *items, line(after)]


def teasers(*texts: str, confidence: float = 0.5) -> list[Block]:
    return [line(text, Role.TEASER, confidence=confidence) for text in texts]


def test_short_lines_between_a_colon_and_a_paragraph_are_a_list() -> None:
    assert {i: role for i, (role, _) in listed(behind_a_colon(*teasers(*ITEMS))).items()} == dict.fromkeys((1, 2, 3), Role.LIST_ITEM)
    assert list(listed(behind_a_colon(line("Pell", Role.LIST_ITEM), *teasers("Gull Rock")))) == [2]
    assert listed(on_a_page(behind_a_colon(*teasers(*ITEMS)))) == {}
    assert list(listed(on_a_page(behind_a_colon(*teasers("• Pell", "• Gull Rock"))))) == [1, 2]
    assert listed(on_a_page(behind_a_colon(*teasers("• Pell", "Gull Rock")))) == {}


def test_lines_with_bullets_right_behind_a_colon_are_a_list_whatever_comes_then() -> None:
    bulleted = teasers("• Pell", "• Gull Rock", confidence=1.0)
    for behind in (line("Advertisement", Role.PROMO, confidence=1.0), line("Lights go out", Role.TITLE)):
        assert list(listed([line(COLON), *bulleted, behind])) == list(listed(on_a_page([line(COLON), *bulleted, behind]))) == [1, 2]
    assert listed([line(COLON), bulleted[0], line("Advertisement", Role.PROMO, confidence=1.0)]) == {}  # one is no list
    linked = [replace(block, links=(Link(0, 6, "/pell"),)) for block in bulleted]
    assert listed([line(COLON), *linked, line("Advertisement", Role.PROMO, confidence=1.0)]) == {}  # they lead elsewhere


@pytest.mark.parametrize(("items", "colon", "after"), [
    (("Pell",), COLON, SENTENCE),                           # one line is no list
    (ITEMS, "It holds for these:", SENTENCE),               # too short to be told from a label
    (ITEMS, COLON.rstrip(":"), SENTENCE), (ITEMS, COLON, "The end."),
    (("Pell", ": Lights go out"), COLON, SENTENCE), (("Pell", "$ ls"), COLON, SENTENCE), (("Pell", "> Lights go out"), COLON, SENTENCE), (("Pell",
    "+ Lights go out"), COLON, SENTENCE),
    (("Pell", "n" * (MAX_LISTED + 1)), COLON, SENTENCE), (ITEMS, "n" * (MIN_SENTENCE - 2) + ":", SENTENCE),
    (("Pell",) * (MOST_LISTED + 1), COLON, SENTENCE),
])
def test_other_lines_behind_a_colon_are_none(items: tuple[str, ...], colon: str, after: str) -> None:
    assert listed(behind_a_colon(*teasers(*items), colon=colon, after=after)) == {}


def test_the_line_before_is_a_sentence_long() -> None:
    assert listed(behind_a_colon(*teasers(*ITEMS), colon="n" * (MIN_SENTENCE - 1) + ":"))


@pytest.mark.parametrize(("count", "width"), [(MOST_LISTED, 4), (2, MAX_LISTED)])
def test_so_many_and_so_wide_lines_are_one(count: int, width: int) -> None:
    assert len(listed(behind_a_colon(*teasers(*["n" * width] * count)))) == count


@pytest.mark.parametrize(("role", "confidence", "found"), [
    (Role.TEASER, SURE_OTHER - 0.01, True), (Role.TEASER, SURE_OTHER, False), (Role.CAPTION, 0.5, False), (Role.BYLINE, 0.5, False)])
def test_none_of_them_may_surely_be_something_else(role: Role, confidence: float, found: bool) -> None:
    assert bool(listed(behind_a_colon(*teasers("Pell"), line("Gull Rock", role, confidence=confidence)))) is found
