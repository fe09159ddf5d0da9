"""The rules over the labelled document: each mends what it should, and keeps its hands off the rest."""
from __future__ import annotations

from dataclasses import replace

import pytest

from newsclean.blocks import Block, Hints, Role
from newsclean.label.goes_on import GOES_ON, LONG_TEXT, OPENING, is_compact
from newsclean.label.opening import MOST_OF
from newsclean.label.pictures import MAX_CAPTION, MAX_POSED, SURE
from newsclean.label.second_look import reserved, second_look

SENTENCE = "The mayor of the harbour town said on Monday that the ferry would sail again before the end of May."
STORY = [(Role.TITLE, "Ferry to sail again"), (Role.PARAGRAPH, SENTENCE), (Role.PARAGRAPH, SENTENCE)]


def text_of(*parts: tuple[Role, str], confidence: float = 0.6) -> list[Block]:
    return [Block(str(i + 1), text, role=role, confidence=confidence) for i, (role, text) in enumerate(parts)]


def page_of(*parts: tuple[Role, str, str]) -> list[Block]:
    return [Block(str(i + 1), text, role=role, confidence=0.6, tag=tag, path=f"/html[1]/body[1]/{tag}[{i + 1}]", hints=Hints(tags=("body", tag)))
            for i, (role, text, tag) in enumerate(parts)]


def after(blocks: list[Block]) -> list[Role]:
    """The roles after the second look."""
    verdicts = second_look(blocks)
    return [verdicts[i][0] if i in verdicts else block.role for i, block in enumerate(blocks)]


@pytest.mark.parametrize("role", [Role.PROMO, Role.TEASER, Role.SUBTITLE, Role.OTHER])
def test_a_whole_sentence_goes_on_with_a_scraped_story(role: Role) -> None:
    assert after(text_of(*STORY, (role, SENTENCE)))[-1] is Role.PARAGRAPH


@pytest.mark.parametrize("text", ["Sign up for our newsletter and get the news every morning.", "Old lights that still burn along the coast", "The lights were lit again ..."])
def test_what_says_otherwise_does_not(text: str) -> None:
    assert after(text_of(*STORY, (Role.PROMO, text)))[-1] is not Role.PARAGRAPH


@pytest.mark.parametrize(("between", "role"), [(Role.PROMO, Role.PARAGRAPH), (Role.CAPTION, Role.PARAGRAPH), (Role.BIO, Role.TEASER)])
def test_a_caption_or_a_promo_does_not_end_a_story(between: Role, role: Role) -> None:
    assert after(text_of(*STORY, (between, "The ferry at its pier."), (Role.TEASER, SENTENCE)))[-1] is role


@pytest.mark.parametrize(("confidence", "role"), [(SURE - 0.01, Role.PARAGRAPH), (SURE, Role.TEASER)])
def test_a_sure_label_stays(confidence: float, role: Role) -> None:
    assert after(text_of(*STORY, (Role.TEASER, SENTENCE), confidence=confidence))[-1] is role


def test_a_page_scraped_as_a_whole_is_not_compact() -> None:
    menu = [(Role.NAVIGATION, "News")] * 3
    assert is_compact(text_of(*STORY))
    assert not is_compact(text_of(*menu, *STORY))
    assert after(text_of(*menu, *STORY, (Role.TEASER, SENTENCE)))[-1] is Role.TEASER


@pytest.mark.parametrize(("tag", "behind", "expected"), [("h1", Role.BYLINE, Role.SUBTITLE), ("h1", Role.DATE, Role.SUBTITLE), ("h1", Role.PARAGRAPH, Role.PARAGRAPH),
                                                         ("h2", Role.BYLINE, Role.PARAGRAPH)])
def test_what_stands_between_headline_and_byline_is_the_standfirst(tag: str, behind: Role, expected: Role) -> None:
    blocks = page_of((Role.TITLE, "Ferry to sail again", tag), (Role.PARAGRAPH, SENTENCE, "p"), (behind, "By Ada Quill", "p"), (Role.PARAGRAPH, SENTENCE, "p"))
    assert after(blocks)[1] is expected


@pytest.mark.parametrize(("behind", "expected"), [(Role.BYLINE, Role.SUBTITLE), (Role.DATE, Role.SUBTITLE), (Role.PARAGRAPH, Role.HEADING)])
def test_a_heading_between_headline_and_byline_is_the_standfirst_too(behind: Role, expected: Role) -> None:
    blocks = page_of((Role.TITLE, "Ferry to sail again", "h1"), (Role.HEADING, "The council doubts the date", "h2"), (behind, "By Ada Quill", "p"),
                     (Role.PARAGRAPH, SENTENCE, "p"))
    assert after(blocks)[1] is expected


def test_a_name_twice_and_a_line_that_opens_with_it() -> None:
    blocks = text_of(*STORY, (Role.OTHER, "Ada Quill"), (Role.OTHER, "Ada Quill"), (Role.TEASER, "Ada Quill is a reporter who covers the coast."))
    assert after(blocks)[-3:] == [Role.BYLINE, Role.BYLINE, Role.BIO]


@pytest.mark.parametrize(("text", "role"), [
    ("עוד בנושא: המעבורת שוב מאחרת", Role.TEASER), ("อ่านข่าวเพิ่มเติม: เรือมาสาย", Role.TEASER), ("İlgili haber: Vapur yine geç kaldı", Role.TEASER),
    ("İLGİLİ HABER", Role.TEASER), ("関連記事", Role.TEASER),
    ("Tags: ferries, Gull Rock", Role.TAGS), ("Этикетки: паром", Role.PARAGRAPH), ("Теги: паром, остров", Role.TAGS), ("Tags: They say what a story is of.", Role.PARAGRAPH)])
def test_pointers_and_topics_in_many_languages(text: str, role: Role) -> None:
    assert after(text_of(*STORY, (Role.PARAGRAPH, text)))[-1] is role


@pytest.mark.parametrize(("text", "confidence", "role"), [
    ("Tags: ferries, Gull Rock.", 1.0, Role.PARAGRAPH), ("Tags: ferries, Gull Rock.", 0.6, Role.PARAGRAPH), ("Tags: ferries, Gull Rock", 1.0, Role.TAGS)])
def test_a_sentence_lists_no_topics(text: str, confidence: float, role: Role) -> None:
    *story, last = text_of(*STORY, (Role.PARAGRAPH, text))
    assert after([*story, replace(last, confidence=confidence)])[-1] is role


def test_a_pointer_is_a_teaser_and_a_sentence_with_a_colon_is_not() -> None:
    assert after(text_of(*STORY, (Role.PARAGRAPH, "Read also: The lights that went out")))[-1] is Role.TEASER
    assert after(text_of(*STORY, (Role.PARAGRAPH, "She was clear: the lights went out.")))[-1] is Role.PARAGRAPH


def test_a_line_signed_by_a_photographer_is_a_caption() -> None:
    assert after(text_of(*STORY, (Role.PARAGRAPH, "The keeper at the door of the lighthouse. Rosa Vidal (EFE)")))[-1] is Role.CAPTION


POSED = [
    "The mayor, Ada Quill, second left, opens the new quay with the council of the island.", "Ada Quill (right) and Rosa Vidal (second from left) on the new quay at noon.",
    "Die Bürgermeisterin Ada Quill (l.) eröffnet mit Rosa Vidal den neuen Kai.", "From left: Ada Quill, Rosa Vidal and the keeper of the old lighthouse.",
    "The mayor, Ada Quill, center, opens the new quay with the council of the island.", "Ada Quill (vorne r.) eröffnet mit Rosa Vidal den neuen Kai der Insel.",
]


@pytest.mark.parametrize("line", POSED)
def test_a_line_of_a_text_that_tells_people_by_their_places_is_a_caption(line: str) -> None:
    assert after(text_of(*STORY, (Role.PARAGRAPH, line)))[-1] is Role.CAPTION
    assert after(text_of(*STORY, (Role.TEASER, line)))[-1] is Role.TEASER
    assert after(text_of(*STORY, (Role.PARAGRAPH, f"{line} {SENTENCE * 8}"[:MAX_POSED + 1])))[-1] is Role.PARAGRAPH


@pytest.mark.parametrize("line", [
    "The centre left, which had held the council for years, lost it on Monday.", "Bake the loaf in the middle of the oven (left door shut) for an hour.",
    "Ada Quill left, and the council met without her for the rest of the day.", "The party of the far right, second in the polls, had called the vote.",
])
def test_left_and_right_of_other_things_are_no_picture(line: str) -> None:
    assert after(text_of(*STORY, (Role.PARAGRAPH, line)))[-1] is Role.PARAGRAPH


def test_a_text_that_breaks_off_behind_the_story_is_a_teaser_with_its_headline() -> None:
    blocks = text_of(*STORY, (Role.OTHER, "Old lights still burn"), (Role.PARAGRAPH, SENTENCE[:-5] + "..."))
    assert after(blocks)[-2:] == [Role.TEASER, Role.TEASER]


def test_a_lone_sentence_is_a_paragraph() -> None:
    assert after(text_of((Role.PROMO, SENTENCE))) == [Role.PARAGRAPH]


@pytest.mark.parametrize(("second", "role"), [
    ("The ferry at its pier on Monday. (Ada Quill/The Quay)", Role.PARAGRAPH), ("The ferry at its pier on Monday, seen from the tower.", Role.CAPTION)])
def test_a_sentence_right_before_a_caption_with_a_credit_is_none_itself(second: str, role: Role) -> None:
    assert after(text_of(*STORY, (Role.CAPTION, SENTENCE), (Role.CAPTION, second)))[-2] is role
    assert after(text_of(*STORY, (Role.CAPTION, SENTENCE[:-1] + " (Ada Quill/The Quay)"), (Role.CAPTION, second)))[-2] is Role.CAPTION


@pytest.mark.parametrize(("others", "role"), [((), Role.PARAGRAPH), (((Role.PARAGRAPH, SENTENCE),), Role.SUBTITLE)])
def test_a_standfirst_without_a_story_is_the_story(others: tuple[tuple[Role, str], ...], role: Role) -> None:
    page = text_of((Role.TITLE, "Ferry to sail again"), (Role.SUBTITLE, SENTENCE), (Role.NAVIGATION, "Home"), (Role.NAVIGATION, "Sport"), *others)
    assert after(page)[1] is role


def test_a_name_that_is_said_twice_is_the_author_both_times() -> None:
    """The second line is judged with the first, not with what stands before it."""
    assert after(text_of(*STORY, (Role.OTHER, "Mara Tolland"), (Role.OTHER, "Mara Tolland")))[2:] == [Role.PARAGRAPH, Role.BYLINE, Role.BYLINE]


def parts_of(*parts: tuple[str, Role, str]) -> list[Block]:
    """Blocks of a text with ids of their own: those of one line differ behind the point."""
    return [Block(number, text, role=role, confidence=0.6) for number, role, text in parts]


def test_what_is_stuck_to_the_end_of_a_paragraph_is_no_heading() -> None:
    assert after(parts_of(("7.1", Role.PARAGRAPH, SENTENCE), ("7.2", Role.HEADING, "The ferry at its pier"), ("8", Role.PARAGRAPH, SENTENCE)))[1] is Role.CAPTION


@pytest.mark.parametrize("numbers", [("7", "8", "9"), ("7.1", "7.2", "7.3"), ("7.1", "8.1", "9")])
def test_a_heading_that_opens_a_line_or_a_text_stays(numbers: tuple[str, str, str]) -> None:
    one, two, three = numbers
    assert after(parts_of((one, Role.PARAGRAPH, SENTENCE), (two, Role.HEADING, "The ferry at its pier"), (three, Role.PARAGRAPH, SENTENCE)))[1] is Role.HEADING


@pytest.mark.parametrize(("first", "expected"), [(Role.TITLE, Role.PARAGRAPH), (Role.BYLINE, Role.PARAGRAPH), (Role.DATE, Role.PARAGRAPH), (Role.CAPTION, Role.SUBTITLE)])
def test_a_scraped_story_opens_with_its_first_paragraph(first: Role, expected: Role) -> None:
    blocks = [Block(str(i), text, role=role, confidence=0.94)
              for i, (role, text) in enumerate([(first, "Ferry to sail again"), (Role.SUBTITLE, SENTENCE), (Role.PARAGRAPH, SENTENCE)])]
    assert after(blocks)[1] is expected
    assert after([replace(block, confidence=0.95) for block in blocks])[1] is Role.SUBTITLE


@pytest.mark.parametrize(("last", "expected"), [
    ("All rights reserved.", Role.LEGAL), ("\u7121\u65ad\u8ee2\u8f09\u3092\u7981\u3058\u307e\u3059\u3002", Role.LEGAL), ("The ferry waits.", Role.PARAGRAPH),
    ("Privacy policy. " + SENTENCE, Role.PARAGRAPH),
])
def test_a_short_last_line_that_reserves_rights_is_legal(last: str, expected: Role) -> None:
    assert after(text_of(*STORY, (Role.PARAGRAPH, last)))[-1] is expected
    assert reserved(text_of((Role.PARAGRAPH, last), *STORY)) == {}


@pytest.mark.parametrize(("text", "expected"), [("Ferry to sail again in May", Role.TITLE), ("Ferry", Role.PROMO), ("Ferry stays in its port", Role.PROMO)])
def test_the_line_that_the_head_s_title_begins_with_is_the_title(text: str, expected: Role) -> None:
    head = Block("1", "Ferry to sail again in May :: The Quay", role=Role.TITLE, path="/html[1]/head[1]/title[1]", tag="title", hints=Hints(hidden=True))
    line, story = page_of((Role.PROMO, text, "div"), (Role.PARAGRAPH, SENTENCE, "p"))
    assert after([head, line, story])[1] is expected


def sentence(length: int, start: str = "The ferry waits") -> str:
    """A whole sentence of so many characters."""
    return (start + " and waits" * length)[:length - 2].rstrip().ljust(length - 1, "s") + "."


@pytest.mark.parametrize(("before", "role", "least"), [
    (Role.TITLE, Role.PROMO, GOES_ON[Role.TITLE]), (Role.PARAGRAPH, Role.PROMO, GOES_ON[Role.PARAGRAPH]), (Role.TITLE, Role.SUBTITLE, OPENING[Role.TITLE]),
    (Role.BYLINE, Role.SUBTITLE, OPENING[Role.BYLINE]), (Role.DATE, Role.SUBTITLE, OPENING[Role.DATE])])
def test_a_sentence_that_goes_on_has_a_length(before: Role, role: Role, least: int) -> None:
    for length, expected in ((least - 1, role), (least, Role.PARAGRAPH)):
        assert after(text_of((before, "Ada Quill saw it"), (role, sentence(length)), *STORY[1:]))[1] is expected


@pytest.mark.parametrize("before", [Role.BYLINE, Role.DATE])
def test_a_promo_behind_a_byline_does_not_go_on(before: Role) -> None:
    assert after(text_of((before, "Ada Quill saw it"), (Role.PROMO, SENTENCE), *STORY[1:]))[1] is Role.PROMO


@pytest.mark.parametrize(("length", "expected"), [(60, Role.LEGAL), (61, Role.PARAGRAPH)])
def test_a_line_that_reserves_rights_is_short(length: int, expected: Role) -> None:
    assert after(text_of(*STORY, (Role.PARAGRAPH, sentence(length, "Privacy policy"))))[-1] is expected


@pytest.mark.parametrize(("more", "expected"), [(-1, Role.TITLE), (0, Role.PROMO)])
def test_the_title_is_most_of_what_the_head_says(more: int, expected: Role) -> None:
    line = "Ferry to sail again in May"
    head = Block("1", (line + " | The Quay and all of its harbour").ljust(80)[:MOST_OF * len(line) + more], role=Role.TITLE, path="/html[1]/head[1]/title[1]", tag="title",
                 hints=Hints(hidden=True))
    assert after([head, *page_of((Role.PROMO, line, "div"), (Role.PARAGRAPH, SENTENCE, "p"))])[1] is expected


@pytest.mark.parametrize("credit", ["(Picture: Pell Post)", "Photo: Jane Doe", "Foto: Jane Doe / dpa", "(Image: Jane Doe)", "Courtesy of Jane Doe", "\N{COPYRIGHT SIGN} Jane Doe"])
@pytest.mark.parametrize("role", [Role.PARAGRAPH, Role.HEADING])
def test_a_line_of_a_text_that_ends_with_the_credit_of_a_picture_is_its_caption(role: Role, credit: str) -> None:
    assert after(text_of(*STORY, (role, f"The ferry at its pier. {credit}"), (Role.PARAGRAPH, SENTENCE)))[3] is Role.CAPTION


@pytest.mark.parametrize("end", ["(dpa)", "(Source: Pell Post)", "He said: we sail.", "The photo by Jane Doe shows it.", "It was a picture: of calm."])
def test_a_line_without_such_a_credit_is_none(end: str) -> None:
    assert after(text_of(*STORY, (Role.PARAGRAPH, f"The ferry lay at its pier. {end}"), (Role.PARAGRAPH, SENTENCE)))[3] is Role.PARAGRAPH


@pytest.mark.parametrize(("length", "confidence", "role"), [
    (MAX_CAPTION, SURE - 0.01, Role.CAPTION), (MAX_CAPTION + 1, SURE - 0.01, Role.PARAGRAPH), (MAX_CAPTION, SURE, Role.PARAGRAPH)])
def test_a_caption_with_its_credit_is_short_and_nothing_sure(length: int, confidence: float, role: Role) -> None:
    end = " Photo: Jane Doe"
    text = ("The ferry lay at its pier. " * length)[:length - len(end) - 1] + "." + end
    assert after(text_of(*STORY, (Role.PARAGRAPH, text), (Role.PARAGRAPH, SENTENCE), confidence=confidence))[3] is role


def test_a_page_has_elements_for_its_captions() -> None:
    credited = "The ferry at its pier. Photo: Jane Doe"
    assert after(page_of((Role.TITLE, "Ferry to sail again", "h1"), (Role.PARAGRAPH, SENTENCE, "p"), (Role.PARAGRAPH, credited, "p")))[2] is Role.PARAGRAPH


@pytest.mark.parametrize(("length", "role"), [(30, Role.TEASER), (31, Role.PARAGRAPH)])
def test_the_label_of_a_pointer_is_short(length: int, role: Role) -> None:
    label = "Read also ".ljust(length, "x")
    assert after(text_of(*STORY, (Role.PARAGRAPH, f"{label}: a new boat"), (Role.PARAGRAPH, SENTENCE)))[3] is role


@pytest.mark.parametrize(("lines", "is_short"), [(LONG_TEXT - 1, True), (LONG_TEXT, False)])
def test_only_in_a_short_text_a_line_beside_the_story_shows_what_it_is(lines: int, *, is_short: bool) -> None:
    rest = [(Role.PARAGRAPH, SENTENCE)] * (lines - len(STORY) - 1)
    assert (after(text_of(*STORY, (Role.TEASER, SENTENCE), *rest))[len(STORY)] is Role.PARAGRAPH) is is_short
    named = after(text_of(*STORY, (Role.OTHER, "Ada Quill"), (Role.OTHER, "Ada Quill"), *rest[1:]))
    assert (named[len(STORY):len(STORY) + 2] == [Role.BYLINE] * 2) is is_short


def test_a_reader_s_comment_that_breaks_off_is_no_teaser() -> None:
    assert after(text_of(*STORY, (Role.COMMENT, f"{SENTENCE} And the lights \N{HORIZONTAL ELLIPSIS}")))[-1] is Role.COMMENT
