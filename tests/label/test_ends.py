"""The end of a story: its author, and lines that only seem to belong to it."""
from __future__ import annotations

from dataclasses import replace
from math import ceil

import pytest

from newsclean.blocks import ARTICLE_ROLES, Block, Hints, Link, Role
from newsclean.label.ends import (
    DOUBTFUL_PROSE,
    FAR,
    LAST,
    MIN_STORY,
    OPENING,
    SMALL,
    SURE,
    SURE_PROSE,
    about_the_author,
    agency_alone,
    among_teasers,
    before_the_headline,
    breaks_off,
    date_alone,
    far_behind,
    is_labelled_date,
    is_led_name,
    led_name,
    signed_off,
    writes,
)

SENTENCE = "The harbour master told the council on Monday that the ferry would sail again before the end of May."
ABOUT = "Ada Quill, who was born on the island, keeps bees."


def text_of(*parts: tuple[Role, str], path: str | None = None) -> list[Block]:
    return [Block(str(i + 1), text, role=role, confidence=0.6, path=path and f"{path}[{i + 1}]") for i, (role, text) in enumerate(parts)]


STORY = [(Role.BYLINE, "By Ada Quill"), *[(Role.PARAGRAPH, SENTENCE)] * 3]


@pytest.mark.parametrize("path", [None, "/html[1]/body[1]/p"])
def test_a_last_line_about_the_author_is_a_bio(path: str | None) -> None:
    assert about_the_author(text_of(*STORY, (Role.PARAGRAPH, ABOUT), path=path)) == {4: (Role.BIO, "one of the last lines, opens with the author's name")}


def test_an_author_who_is_named_again_with_a_place_signs_the_story() -> None:
    again = (Role.PARAGRAPH, "Ada Quill (Pell, special correspondent)")
    assert about_the_author(text_of(*STORY, again)) == {4: (Role.BYLINE, "one of the last lines, the author's name again")}
    assert about_the_author(text_of(*STORY, (Role.PARAGRAPH, f"{again[1]} lives here")))[4][0] is Role.BIO


def test_a_bio_is_no_longer_than_a_bio() -> None:
    assert about_the_author(text_of(*STORY, (Role.PARAGRAPH, ABOUT.ljust(500, "x"))))
    assert not about_the_author(text_of(*STORY, (Role.PARAGRAPH, ABOUT.ljust(501, "x"))))


@pytest.mark.parametrize("line", ["Ada Quill: And what did the council say?", "Ada Quilling sails again, once a day.", "Rosa Vidal, who keeps the light, saw it.",
                                  ABOUT + " " * 500])
def test_other_last_lines_are_not(line: str) -> None:
    assert about_the_author(text_of(*STORY, (Role.PARAGRAPH, line))) == {}


def test_the_author_may_be_told_of_within_the_story() -> None:
    assert about_the_author(text_of(*STORY[:2], (Role.PARAGRAPH, ABOUT), *[(Role.PARAGRAPH, SENTENCE)] * LAST)) == {}
    assert about_the_author(text_of((Role.BYLINE, "Ada Quill"), (Role.PARAGRAPH, ABOUT))) == {}


@pytest.mark.parametrize("line", [
    "Ada Quill quill@pellpost.example", "By Ada Quill | ada.quill@pellpost.example", "김하나 기자 hana@bada.example", "Ada Quill (quill@pellpost.example)"])
def test_a_name_and_an_address_at_the_end_sign_the_story(line: str) -> None:
    assert signed_off(text_of(*STORY, (Role.PARAGRAPH, line), (Role.NAVIGATION, "Menu"))) == {4: (Role.BYLINE, "a name and an address at the end of the story")}


@pytest.mark.parametrize("line", [
    "Send your stories to contact@pellpost.example", "Mail: news@pellpost.example", "news@pellpost.example", "Ada Quill wrote to quill@pellpost.example again.",
    f"Ada Quill {'q' * 80}@pellpost.example", "Ada Quill"])
def test_no_name_or_more_than_a_name_before_an_address_is_no_signature(line: str) -> None:
    assert signed_off(text_of(*STORY, (Role.PARAGRAPH, line))) == {}


@pytest.mark.parametrize(("length", "found"), [(80, 1), (81, 0)])
def test_a_signature_is_short(length: int, found: int) -> None:
    address = "@pellpost.example".rjust(length - len("Ada Quill "), "q")
    assert len(signed_off(text_of(*STORY, (Role.PARAGRAPH, f"Ada Quill {address}")))) == found
    assert len(led_name(text_of(*STORY, (Role.OTHER, "By Ada Quill".ljust(length, "."))))) == found


def test_a_signature_is_one_of_the_last_lines_and_no_part_of_a_menu() -> None:
    line = "Ada Quill quill@pellpost.example"
    assert signed_off(text_of((Role.PARAGRAPH, line), *[(Role.PARAGRAPH, SENTENCE)] * LAST)) == {}
    assert signed_off(text_of(*STORY, (Role.NAVIGATION, line))) == {}


@pytest.mark.parametrize(("role", "found"), [(Role.PROMO, [4]), (Role.NOTICE, [4]), (Role.COMMENT, []), (Role.LEGAL, [])])
def test_a_doubtful_line_right_behind_the_story_may_sign_it_too(role: Role, found: list[int]) -> None:
    assert list(signed_off(text_of(*STORY, (role, "홍길동 기자 hong@pellpost.example")))) == found


@pytest.mark.parametrize("text", ["Leser Service leser@pell.example", "Customer Service: service@pell.example", "Jetzt Abonnieren abo@pell.example"])
def test_a_reader_service_behind_the_story_signs_nothing(text: str) -> None:
    assert signed_off(text_of(*STORY, (Role.PROMO, text))) == {}
    assert list(signed_off(text_of(*STORY, (Role.PROMO, "Ada Quill, quill@pell.example")))) == [4]


@pytest.mark.parametrize(("text", "role", "confidence", "signs"), [
    ("홍길동기자", Role.SHARE, 0.89, True), ("By Ada Quill", Role.TAGS, 0.5, True), ("By Ada Quill", Role.SHARE, 0.9, False), ("By Ada Quill", Role.NAVIGATION, 0.5, False),
    *[("By Ada Quill", role, 0.5, False) for role in (Role.TEASER, Role.BIO, Role.COMMENT, Role.LEGAL, Role.DATE, Role.SUBTITLE)],
    ("Ada Quill", Role.SHARE, 0.5, False)])
def test_a_doubtful_name_that_is_led_in_under_the_headline_signs(text: str, role: Role, confidence: float, *, signs: bool) -> None:
    name = Block("9", text, role, confidence)
    title = Block("8", "The ferry sails again", Role.TITLE)
    assert list(led_name([title, name, *text_of(*STORY)])) == ([1] if signs else [])
    assert led_name([name, title, *text_of(*STORY)]) == {}
    assert led_name([title, name, *text_of(*[(Role.NAVIGATION, "News")] * OPENING, *STORY[1:])]) == {}
    assert list(led_name([title, name, *text_of(*[(Role.NAVIGATION, "News")] * (OPENING - 1), *STORY[1:])])) == ([1] if signs else [])


def behind(lines: int, *parts: tuple[Role, str], path: str | None = None) -> list[Block]:
    return text_of(*[(Role.PARAGRAPH, SENTENCE)] * 9, *[(Role.NAVIGATION, "News")] * lines, *parts, path=path)


@pytest.mark.parametrize(("lines", "found"), [(8, 0), (9, 1)])
def test_a_line_far_behind_the_story_is_none_of_it(lines: int, found: int) -> None:
    assert list(far_behind(behind(lines, (Role.PARAGRAPH, SENTENCE)))) == [9 + lines] * found


@pytest.mark.parametrize(("more", "found"), [(-1, 1), (0, 0)])
def test_a_part_far_behind_is_small(more: int, found: int) -> None:
    length = len(SENTENCE) * 9 * SMALL / (1 - SMALL)  # of a part that is SMALL of the whole
    assert len(far_behind(behind(FAR, (Role.PARAGRAPH, "a" * (ceil(length) + more))))) == found


@pytest.mark.parametrize(("confidence", "found"), [(0.69, 2), (0.7, 0)])
def test_what_is_likely_far_behind_stays_with_what_stands_beside_it(confidence: float, found: int) -> None:
    blocks = behind(FAR, (Role.PARAGRAPH, SENTENCE), (Role.HEADING, "Lights"))
    assert len(far_behind([*blocks[:-1], replace(blocks[-1], confidence=confidence)])) == found


def test_a_page_and_a_long_part_far_behind_stay() -> None:
    assert far_behind(behind(FAR, (Role.PARAGRAPH, SENTENCE), path="/html[1]/body[1]/p")) == {}
    assert far_behind(behind(FAR, (Role.PARAGRAPH, SENTENCE * 2))) == {}
    assert far_behind(behind(FAR, *[(Role.HEADING, "Lights")] * (LAST + 1))) == {}
    assert len(far_behind(behind(FAR, *[(Role.HEADING, "Lights")] * LAST))) == LAST


def among(confidence: float = DOUBTFUL_PROSE - 0.01, sides: tuple[Role, Role] = (Role.TEASER, Role.TEASER), behind: float | None = None, before: float = SURE_PROSE) -> list[Block]:
    """Other stories behind a paragraph, with one in doubt between them, and perhaps one behind them."""
    parts = text_of((Role.PARAGRAPH, SENTENCE), (sides[0], "Lights go out"), (Role.PARAGRAPH, SENTENCE), (sides[1], "Goat swims ashore"), (Role.PARAGRAPH, SENTENCE))
    told = [replace(block, confidence=c) for block, c in zip(parts, (before, 0.9, confidence, 0.9, behind))]
    return told if behind else told[:-1]


@pytest.mark.parametrize(("blocks", "found"), [
    (among(), [2]), (among(DOUBTFUL_PROSE), []), (among(sides=(Role.TEASER, Role.BYLINE)), []), (among(sides=(Role.HEADING, Role.TEASER)), []),
    (among(behind=SURE_PROSE), []), (among(behind=SURE_PROSE - 0.01), [2]), (among(before=SURE_PROSE - 0.01), []), (among()[1:], []), (among()[:3], [])])
def test_a_doubtful_paragraph_between_other_stories_is_a_summary(blocks: list[Block], found: list[int]) -> None:
    assert list(among_teasers(blocks)) == found
    assert among_teasers([replace(block, path=f"/p[{block.id}]") for block in blocks]) == {}


HEADLINE, OFFER = (Role.TITLE, "Ferry sails again"), (Role.PROMO, "Read on with a subscription")
CUT = (Role.TEASER, SENTENCE[:-1] + " …")


def test_what_a_page_shows_of_its_story_is_the_story() -> None:
    verdict = {3: (Role.PARAGRAPH, "the opening of the story, which breaks off before an offer")}
    assert breaks_off(text_of(HEADLINE, (Role.SUBTITLE, "It will call at Pell."), (Role.BYLINE, "By Ada Quill"), CUT, OFFER)) == verdict


@pytest.mark.parametrize(("length", "found"), [(79, 0), (80, 1)])
def test_an_opening_is_long(length: int, found: int) -> None:
    assert len(breaks_off(text_of(HEADLINE, (Role.TEASER, "a" * (length - 2) + " …"), OFFER))) == found


@pytest.mark.parametrize(("between", "found"), [(8, 1), (9, 0)])
def test_an_opening_stands_soon_behind_the_headline(between: int, found: int) -> None:
    assert len(breaks_off(text_of(HEADLINE, *[(Role.BYLINE, "By Ada Quill")] * between, CUT, OFFER))) == found


def test_other_stories_and_whole_ones_are_no_opening() -> None:
    linked = text_of(HEADLINE, CUT, OFFER)
    linked[1] = Block("2", CUT[1], role=Role.TEASER, links=(Link(0, 9, "/lights"),))
    assert breaks_off(linked) == {}
    assert breaks_off(text_of(HEADLINE, CUT, (Role.TEASER, "Market moves"))) == {}                         # no offer
    assert breaks_off(text_of(HEADLINE, (Role.TEASER, SENTENCE), OFFER)) == {}                             # does not break off
    assert breaks_off(text_of(HEADLINE, (Role.PARAGRAPH, SENTENCE), CUT, OFFER)) == {}                     # there is a story
    assert breaks_off(text_of((Role.TAGS, "News"), CUT, OFFER)) == {}                                      # no headline
    assert breaks_off(text_of(HEADLINE, (Role.CAPTION, CUT[1]), OFFER)) == {}


def with_headline(*before: tuple[Role, str], confidence: float = 0.9, size: int = 3, path: str | None = None) -> list[Block]:
    """A story with something before its headline."""
    blocks = text_of(*before, (Role.TITLE, "Ferry sails again"), *[(Role.PARAGRAPH, SENTENCE)] * size, path=path)
    blocks[len(before)] = replace(blocks[len(before)], confidence=confidence)
    return blocks


NO_STORY = (Role.NAVIGATION, "stands before the headline")


@pytest.mark.parametrize("path", [None, "/html[1]/body[1]/p"])
def test_what_stands_before_a_sure_headline_is_none_of_the_story(path: str | None) -> None:
    blocks = with_headline((Role.TAGS, "News"), (Role.PARAGRAPH, SENTENCE), (Role.HEADING, "Lights"), path=path)
    assert before_the_headline(blocks) == {1: NO_STORY, 2: NO_STORY}
    assert before_the_headline([replace(blocks[0], role=Role.TITLE, hints=Hints(hidden=True)), *blocks[1:]]) == {1: NO_STORY, 2: NO_STORY}
    assert before_the_headline([replace(block, hints=Hints(hidden=block.role is not Role.TITLE)) for block in blocks]) == {}


def test_before_a_doubtful_headline_a_paragraph_may_stand() -> None:
    assert before_the_headline(with_headline((Role.TABLE, "12:00"), (Role.PARAGRAPH, SENTENCE), confidence=SURE - 0.01)) == {0: NO_STORY}


def test_a_long_timetable_before_a_doubtful_headline_is_no_part_of_the_story() -> None:
    cells = [(Role.TABLE, "12:00"), (Role.TABLE, "Ferry to the island"), (Role.PARAGRAPH, "Pier: two")] * 99
    assert before_the_headline(with_headline(*cells, confidence=SURE - 0.01)) == dict.fromkeys(range(len(cells)), NO_STORY)


@pytest.mark.parametrize(("length", "found"), [(80, 0), (79, 1)])
def test_before_a_doubtful_headline_a_short_paragraph_does_not_stand(length: int, found: int) -> None:
    assert len(before_the_headline(with_headline((Role.PARAGRAPH, "f" * length), confidence=SURE - 0.01))) == found


@pytest.mark.parametrize(("more", "found"), [(0, 1), (1, 0)])
def test_a_headline_behind_most_of_the_story_is_another_ones(more: int, found: int) -> None:
    behind = sum(len(block.text) for block in with_headline() if block.role is Role.PARAGRAPH)
    assert len(before_the_headline(with_headline((Role.PARAGRAPH, "f" * (behind + more))))) == found


@pytest.mark.parametrize("blocks", [
    with_headline((Role.PARAGRAPH, SENTENCE), size=2),
    with_headline((Role.TABLE, "12:00"), confidence=0.89, size=2),
    text_of(*[(Role.PARAGRAPH, SENTENCE)] * 9),
], ids=["no story behind", "nor behind a doubtful one", "no headline"])
def test_before_other_headlines_it_stays(blocks: list[Block]) -> None:
    assert before_the_headline(blocks) == {}


def test_the_rest_of_a_story_that_stands_together_is_of_it() -> None:
    assert far_behind(text_of((Role.PARAGRAPH, SENTENCE * 99), *[(Role.PARAGRAPH, "So it is.")] * (LAST + 1))) == {}
    few = text_of(*[(Role.PARAGRAPH, SENTENCE * 99)] * (LAST - 1), *[(Role.NAVIGATION, "News")] * FAR, (Role.PARAGRAPH, "So it is."))
    assert far_behind(few) == {}
    assert len(far_behind([*few[:1], *few])) == 1


def test_a_sure_first_line_is_no_headline() -> None:
    assert before_the_headline([replace(block, confidence=1.0) for block in text_of(*[(Role.PARAGRAPH, SENTENCE)] * 9)]) == {}


@pytest.mark.parametrize(("role", "length", "found"), [(Role.PARAGRAPH, 80, 1), (Role.PARAGRAPH, 79, 0), (Role.TEASER, 80, 0)])
def test_a_story_behind_the_headline_is_one_of_paragraphs(role: Role, length: int, found: int) -> None:
    blocks = [*with_headline((Role.PARAGRAPH, SENTENCE), size=0), *text_of(*[(role, "f" * length)] * MIN_STORY)]
    assert len(before_the_headline(blocks)) == found


@pytest.mark.parametrize(("text", "role"), [("(MTI)", Role.NOTICE), ("— AP", Role.NOTICE), ("Reuters", Role.BYLINE), ("(вместе)", None), ("(any)", None), ("()", None),
("Reuters said so", None), ("Avec AFP", Role.NOTICE), ("(Mit dpa)", Role.NOTICE), ("Avec l'AFP", Role.NOTICE), ("With Jane Doe", None), ("Within AP", None),
("Con información de EFE", Role.NOTICE), ("Source AP", None),
("jd/dpa", Role.NOTICE), ("mt-jd/alp/sm", Role.NOTICE), ("and", None), ("JD/dpa", None), ("jd/dpa said so", None),
(f"jd{'/abcde' * 4}/abc", Role.NOTICE), (f"jd{'/abcde' * 4}/abcde", None)])
def test_an_agency_at_the_end_of_the_story_is_none_of_it(text: str, role: Role | None) -> None:
    blocks = [*[Block(str(i), "The ferry sails at nine.") for i in range(3)], Block("9", text)]
    assert {i: found for i, (found, _) in agency_alone(blocks).items()} == ({3: role} if role else {})
    assert agency_alone([blocks[3], *blocks[:3]]) == {}


@pytest.mark.parametrize(("length", "found"), [(60, 1), (61, 0)])
def test_a_line_that_is_a_date_is_short(length: int, found: int) -> None:
    assert len(date_alone([Block("1", "3 May 2024".ljust(length, "."))])) == found


@pytest.mark.parametrize(("text", "found"), [("(2025年3月1日)", True), ("Thursday, 3 May 2024", True), ("3 May 2024, 10:00", True), ("On 3 May 2024", False),
("Updated on 3 May 2024", True), ("Mis à jour le 3 mai 2024", True), ("Stand: 3. Mai 2024", True), ("The ferry of 3 May 2024", False),
("Updated the day before 3 May 2024 in Pell", False), ("12.5.2024 / 3", False), ("Late", False), ("3 May", False)])
def test_a_date_alone_is_no_paragraph(text: str, *, found: bool) -> None:
    for blocks in ([*[Block(str(i), "The ferry sails at nine.") for i in range(3)], Block("9", text)], [Block("9", text), *[Block(str(i),
    "The ferry sails at nine.") for i in range(3)]]):
        assert [blocks[i].id for i in date_alone(blocks)] == (["9"] if found else [])


@pytest.mark.parametrize(("text", "role", "tag", "found"), [
    ("Bài và ảnh: Nguyễn Thị Sương", Role.CAPTION, "div", True), ("Bài và ảnh: Nguyễn Thị Sương", Role.CAPTION, "figcaption", False),
    ("Text: Ada Quill and John Roe", Role.OTHER, "p", True), ("Text: Tebele Quanzo", Role.OTHER, "p", True),
    ("By Ada Quill", Role.PARAGRAPH, "p", True), ("By Ada Quill", Role.TEASER, "p", False), ("Photo: Ada Quill", Role.CAPTION, "p", False),
    ("By Ada Quill of the harbour desk at Pell", Role.NOTICE, "p", False),
    ("Text: Ada Quill (abc)", Role.PARAGRAPH, "p", True), ("Text: Ada Quill (abcd)", Role.PARAGRAPH, "p", False),
    ("By noon", Role.PARAGRAPH, "p", False)])
def test_a_name_that_is_led_in_at_the_end_signs(text: str, role: Role, tag: str, *, found: bool) -> None:
    story = [Block(str(i), "The ferry sails at nine.", confidence=0.9) for i in range(3)]
    signature = Block("9", text, role, 0.89, tag=tag)
    assert list(led_name([*story, signature])) == ([3] if found else [])
    sure = led_name([*story, replace(signature, confidence=0.9)]), led_name([signature, *story])
    assert [list(numbers) for numbers in sure] == ([[3], [0]] if found and role in ARTICLE_ROLES else [[], []])
    assert led_name([replace(signature, role=Role.CAPTION)]) == {}


@pytest.mark.parametrize(("text", "url", "linked", "signs"), [
    ("Ada Quill", "mailto:quill@pell.example", 9, True), ("Ada Quill", "mailto:quill@pell.example?subject=Ferry", 9, True), ("Ada Quill", "/quill", 9, False),
    ("Ada Quill", "mailto:?subject=quill@pell.example", 9, False), ("Ada Quill", "mailto:quill@pell.example", 3, False), ("Mail us", "mailto:desk@pell.example", 7, False),
    ("Letters Page", "mailto:letters@pell.example", 12, False), ("Email Article", "mailto:friend@pell.example", 13, False)])
def test_a_name_that_links_to_its_mailbox_signs_under_the_headline(text: str, url: str, linked: int, *, signs: bool) -> None:
    name = Block("9", text, Role.SHARE, 0.6, links=(Link(0, linked, url),))
    title = Block("8", "The ferry sails again", Role.TITLE)
    assert list(led_name([title, name, *text_of(*STORY)])) == ([1] if signs else [])
    assert led_name([*text_of(*STORY), name]) == {}


@pytest.mark.parametrize(("text", "signs"), [
    ("홍길동 기자", True), ("(펠=연합뉴스) 홍길동 기자", True), ("记者 张三", True), ("文・山田花子", True), ("山田花子記者", True), ("홍길동 기자는 말했다", False),
    ("（論説委員　山田花子）", True), ("记者 张三 来了。", False), ("山田花子", False), ("記者会見", False)])
def test_a_name_beside_a_word_for_a_reporter_signs(text: str, *, signs: bool) -> None:
    assert is_led_name(text) is signs


@pytest.mark.parametrize(("text", "confidence", "at_end", "signs"), [
    ("By Ada Quill", 1.0, False, True), ("De Pellse Courant", 1.0, False, False), ("Von Ada Quill", 1.0, False, False), ("Von Ada Quill", 0.5, True, True)])
def test_leads_that_open_names_need_doubt_and_the_end_of_the_story(text: str, confidence: float, *, at_end: bool, signs: bool) -> None:
    story = [Block(str(i), "The ferry sails at nine.", confidence=1.0) for i in range(4)]
    name = Block("9", text, confidence=confidence)
    blocks = [*story, name] if at_end else [name, *story]
    assert list(led_name(blocks)) == ([blocks.index(name)] if signs else [])


@pytest.mark.parametrize(("text", "dated"), [
    ("آخر تحديث: 3 مايو 2026", True), ("Cập nhật: 3/5/2026", True), ("Frissítve: 2026. május 3.", True), ("更新时间：2026年5月3日", True), ("अपडेटेड: 3 मई 2026", True),
    ("Actualizat 3 mai 2026", True), ("2023年6月15日 18時30分 更新", True), ("A komp 2026. május 3.", False), ("Frissítve", False)])
def test_dates_are_labelled_in_many_languages(text: str, *, dated: bool) -> None:
    assert is_labelled_date(text) is dated


@pytest.mark.parametrize(("text", "found"), [
    ("Ada Quill is a reporter at the Pell Post.", True), ("Ada van der Quill is a freelance science writer based in Quay.", True),
    ("Ada Quill covers the coast for the Pell Post.", True), ("Ada Quill is coast correspondent for The Pell Post", True), ("Ada Quill is managing editor of the Pell Post.", True),
    ("Ada Quill is married to a reporter for The Pell Post.", False), ("Ada Quill is photographer for nobody.", False),
    ("Ada Quill ist Redakteurin im Ressort Küste.", True), ("Ada Quill est journaliste au Courrier.", True), ("Ada Quill es periodista del Diario.", True),
    ("Ada Quill è una giornalista del Corriere.", True), ("Ada Quill é repórter do Diário.", True), ("Ada Quill is verslaggever van De Quay.", True),
    ("Ada Quill är reporter på Kusten.", True),
    ("Ada Quill jest dziennikarką.", True), ("Ada is a reporter.", False), ("Ada Quill is a baker in Pell.", False), ("ada quill is a reporter", False),
    ("The reporter Ada Quill is here.", False),
    (f"Ada Quill is a reporter at the Pell Post. {'x' * 500}", False)])
def test_somebody_whose_work_is_writing_is_told_of_at_the_end(text: str, *, found: bool) -> None:
    story = text_of(*[(Role.PARAGRAPH, SENTENCE)] * 4, (Role.PARAGRAPH, text))
    assert writes(story) == ({4: (Role.BIO, "one of the last lines, says of somebody that writing is their work")} if found else {})
    assert writes([story[4], *story[:4]]) == {}
    spoken_of = text_of(*[(Role.PARAGRAPH, SENTENCE)] * 3, (Role.PARAGRAPH, "Quill was asked to leave."), (Role.PARAGRAPH, text))
    assert writes(spoken_of) == writes([*text_of((Role.TITLE, "Who is Ada Quill?")), *story]) == {}


ASKED = "Das Gespräch führte Ada Quill."


@pytest.mark.parametrize(("at", "role", "signs"), [
    (0, Role.PARAGRAPH, True), (2, Role.PARAGRAPH, False), (4, Role.PARAGRAPH, True), (4, Role.LIST_ITEM, False), (4, Role.CAPTION, True), (2, Role.HEADING, False)])
def test_who_asked_the_questions_is_told_at_an_end(at: int, role: Role, *, signs: bool) -> None:
    story = text_of(*[(Role.PARAGRAPH, SENTENCE)] * 4)
    title = Block("8", "The ferry sails again", Role.TITLE, 1.0)
    asked = Block("9", ASKED, Role.PROMO if at == 0 else role, 0.5)
    found = led_name([title, *story[:at], asked, *story[at:]])
    assert list(found) == ([at + 1] if signs else [])


@pytest.mark.parametrize("line", ["Text: Ada Quill", "Von Ada Quill und Max Tolland", "By Ada Quill"])
def test_who_wrote_is_told_anywhere(line: str) -> None:
    story = text_of(*[(Role.PARAGRAPH, SENTENCE)] * 4)
    found = led_name([*story[:2], Block("9", line, Role.PARAGRAPH, 0.5), *story[2:]])
    assert list(found) == ([] if line.startswith("Von") else [2])
