"""Who signs in which block: what shows that a line is a byline, and what tells a name from a label."""
from __future__ import annotations

from dataclasses import replace

import pytest

from newsclean import Block, Hints, Link, Role
from newsclean.choose.signs import (
    LONGEST_LABEL,
    LONGEST_LEAD,
    MAX_REST,
    NEAR_CONTACT,
    SHORT,
    SHORT_EAST_ASIAN,
    SHORT_NAMES,
    UNKNOWN,
    Doubt,
    lone_names,
    own_name,
    signing_groups,
    told_authors,
)
from newsclean.choose.zone import Zone

NOBODY_KNOWN = Doubt()
OUTLETS = frozenset({"thepellpost", "kappo"})
UNUSUAL = "Tebele Quanzo"
"""A name that no list of given names has."""


def block(text: str, role: Role = Role.BYLINE, *, url: str | None = None, hints: Hints | None = None) -> Block:
    links = (Link(0, len(text), url),) if url else ()
    return Block(text, text, role, 0.9, links=links, hints=hints or Hints())


def other(text: str, *classes: str, url: str | None = None, itemprop: str = "") -> Block:
    return block(text, Role.OTHER, url=url, hints=Hints(classes=classes, itemprop=itemprop))


def groups(*blocks: Block, doubt: Doubt = NOBODY_KNOWN) -> list[list[str]]:
    return [[signer.name for signer in group] for group in signing_groups(blocks, OUTLETS, doubt)]


def signed(*blocks: Block, doubt: Doubt = NOBODY_KNOWN) -> list[str]:
    return [name for group in groups(*blocks, doubt=doubt) for name in group]


@pytest.mark.parametrize(("line", "names"), [
    (UNUSUAL, [UNUSUAL]),                                   # nothing else in the line
    (f"{UNUSUAL}, Politics Editor", [UNUSUAL]),             # but the work
    (f"{UNUSUAL}, 3 May 2024", [UNUSUAL]),                  # or the day
    (f"{UNUSUAL} | and others", []),
    ("Jane Quanzo | and others", ["Jane Quanzo"]),
    (f"Jane Doe and {UNUSUAL}", ["Jane Doe", UNUSUAL]),
    (f"Jane Doe and {UNUSUAL} | and others", ["Jane Doe"]),
])
def test_what_does_not_say_that_it_is_a_byline_holds_names_that_are_known_or_nothing_else(line: str, names: list[str]) -> None:
    assert signed(block(line)) == names


@pytest.mark.parametrize(("letters", "found"), [(MAX_REST, [UNUSUAL]), (MAX_REST + 1, [])])
def test_a_few_letters_may_stand_beside_a_name(letters: int, found: list[str]) -> None:
    assert signed(block(f"{UNUSUAL} | {'x' * letters}")) == found


def test_mark_up_knows_names() -> None:
    line = f"{UNUSUAL} | and others"
    assert signed(block(line), doubt=Doubt(frozenset({"tebelequanzo"}))) == [UNUSUAL]
    assert signed(block(line), doubt=Doubt(frozenset({"another"}))) == []


@pytest.mark.parametrize(("line", "text", "found"), [
    ("Sunken Harbour", "They left the harbour.", False), ("Sunken Harbour", "The “harbour” is full", False), ("Sunken Harbour", "Harbour of Pell", True),
    ("Sunken Harbour", "They left.", True),
    ("Sunken Boat", "They left the boat", False), ("Sunken Ark", "They left the ark", True),  # three letters may be a particle
    ("Quanzo-Harbour Tebele", "They left the harbour", False),
    ("Jane Harbour", "They left the harbour", True),                                        # a given name is believed first
])
def test_the_words_of_the_page_are_no_names(line: str, text: str, found: bool) -> None:
    assert signed(block(line), doubt=Doubt(blocks=[block(text, Role.PARAGRAPH)])) == ([line] if found else [])
    assert signed(block(line), doubt=Doubt(blocks=[block(text, Role.TEASER)])) == [line]


def test_of_names_that_share_a_line_those_of_common_words_are_left_out() -> None:
    assert signed(block("Jane Doe and Sunken Harbour"), doubt=Doubt(blocks=[block("the harbour", Role.PARAGRAPH)])) == ["Jane Doe"]


def test_a_line_that_names_the_author_outdoes_those_that_do_not() -> None:
    assert groups(block("Mia Moe"), other("By Jane Doe"), block("By John Roe")) == [["Jane Doe"], ["John Roe"]]
    assert groups(block("Mia Moe"), block("By The Pell Post")) == [["Mia Moe"]]
    assert groups(block("Mia Moe"), block("By AP")) == [["Mia Moe"], ["AP"]]  # an agency alone leaves room for a person


def test_beside_known_names_those_that_may_be_anythings_do_not_sign() -> None:
    assert groups(block(UNUSUAL), block("Jane Doe")) == groups(block("Jane Doe"), block(UNUSUAL)) == [["Jane Doe"]]
    assert groups(block(UNUSUAL), block("Sunken Ark")) == [[UNUSUAL], ["Sunken Ark"]]               # nobody is known
    assert groups(block(UNUSUAL), block("AP")) == [[UNUSUAL], ["AP"]]                               # an agency is no person
    assert groups(block("Jane Doe"), block("AP")) == [["Jane Doe"], ["AP"]]
    assert groups(block(f"By {UNUSUAL}"), block("By Jane Doe")) == [[UNUSUAL], ["Jane Doe"]]        # the line says so
    assert groups(other(UNUSUAL, "author"), block("Jane Doe")) == [[UNUSUAL], ["Jane Doe"]]         # the page does
    assert groups(block(f"{UNUSUAL} and Mia Moe"), block("Jane Doe")) == [[UNUSUAL, "Mia Moe"], ["Jane Doe"]]
    assert groups(block(UNUSUAL), block("Jane Doe"), doubt=Doubt(frozenset({"tebelequanzo"}))) == [[UNUSUAL], ["Jane Doe"]]


def test_a_lead_within_the_line_counts_in_a_byline_only() -> None:
    line = "3 May 2024 by Jane Doe"
    assert groups(block("Mia Moe"), block(line)) == [["Jane Doe"]]
    assert groups(block("Mia Moe"), other(line)) == [["Mia Moe"]]


def test_a_nickname_signs_in_a_byline_only() -> None:
    assert signed(block("By gizzo")) == ["gizzo"]
    assert signed(other("By gizzo")) == []
    assert signed(other("By Jane Doe")) == ["Jane Doe"]
    assert signed(other("By AP")) == ["AP"]


def test_the_lead_stands_before_the_name() -> None:
    assert groups(block("Mia Moe"), block("Jane Doe, CEO von kappo")) == [["Mia Moe"], ["Jane Doe"]]
    for line in ("Von Jane Doe, CEO von kappo", "3. Mai 2024 von Jane Doe | kappo"):
        assert groups(block("Mia Moe"), block(line)) == [["Jane Doe"]]


def after(label: Block, line: Block) -> list[str]:
    return signed(line, doubt=Doubt(blocks=[label, line]))


def test_who_is_quoted_above_is_no_author() -> None:
    said = block("We have waited for this ferry.", Role.QUOTE)
    assert after(said, block("Jane Doe, harbour master")) == []
    assert after(said, block("By Jane Doe")) == ["Jane Doe"]
    assert after(block("They have waited.", Role.PARAGRAPH), block("Jane Doe, harbour master")) == ["Jane Doe"]
    assert after(said, block("Jane Doe", url="/author/jane")) == ["Jane Doe"]


@pytest.mark.parametrize(("label", "role", "found"), [
    ("Contact", Role.HEADING, []), ("Ihre Ansprechpartnerin:", Role.OTHER, []), ("Pressekontakt", Role.OTHER, []), ("Kontakt", Role.NAVIGATION, ["Jane Doe"]),
    ("Translator", Role.OTHER, []), ("翻訳者", Role.BYLINE, []), ("Translated by:", Role.OTHER, []), ("Photos by", Role.OTHER, []), ("Korrespondentin", Role.OTHER, ["Jane Doe"]),
    ("About", Role.HEADING, ["Jane Doe"]), ("Contact ".ljust(LONGEST_LABEL, "."), Role.OTHER, []), ("Contact ".ljust(LONGEST_LABEL + 1, "."), Role.OTHER, ["Jane Doe"]),
])
def test_who_answers_questions_is_no_author(label: str, role: Role, found: list[str]) -> None:
    assert after(block(label, role), block("Jane Doe")) == found
    hidden = Block("h", "Share", Role.SHARE, 0.9, hints=Hints(hidden=True))
    name = block("Jane Doe")
    assert signed(name, doubt=Doubt(blocks=[block(label, role), hidden, name])) == found


@pytest.mark.parametrize(("line", "classes", "found"), [
    ("Jane Doe\nTelefon 12 34 56", (), []), ("Jane Doe", ("contact-card", ""), []), ("Jane Doe", ("article-tags", "article-tag"), []),
    ("Jane Doe\niPhone", (), ["Jane Doe"]), ("Jane Doe", ("article-tags", "x", "y"), ["Jane Doe"]),
    ("Jane Doe", ("vintage",), ["Jane Doe"]), ("Jane Doe", ("topic",), []), ("By Jane Doe", ("topic",), ["Jane Doe"]),
])
def test_the_page_marks_topics_and_contacts(line: str, classes: tuple[str, ...], found: list[str]) -> None:
    assert signed(block(line, hints=Hints(classes=classes))) == found
    assert signed(block("Jane Doe", url="/author/jane", hints=Hints(classes=classes))) == ["Jane Doe"]


def test_an_agency_signs_in_a_byline_only() -> None:
    assert signed(block("AP")) == ["AP"]
    assert signed(other("AP", "author")) == []


@pytest.mark.parametrize(("hints", "found"), [
    (Hints(itemprop="author"), True), (Hints(itemprop="Author name"), True), (Hints(itemprop="image"), False), (Hints(classes=("box", "author-name")), True),
    (Hints(classes=("entry-byline", "")), True), (Hints(classes=("author", "box", "text")), False), (Hints(classes=("coauthored",)), False), (Hints(), False),
])
def test_the_page_marks_a_byline(hints: Hints, found: bool) -> None:
    assert signed(block("Jane Doe", Role.OTHER, hints=hints)) == (["Jane Doe"] if found else [])


@pytest.mark.parametrize(("url", "role", "found"), [
    ("/people/jane", Role.OTHER, True), ("/boats/jane", Role.OTHER, False), ("/people/jane", Role.TAGS, False), ("/author/jane", Role.TAGS, True), (None, Role.TAGS, False),
])
def test_a_page_of_ones_own_marks_a_byline(url: str | None, role: Role, found: bool) -> None:
    assert signed(block("Jane Doe", role, url=url)) == (["Jane Doe"] if found else [])


def test_among_tags_a_class_marks_nothing() -> None:
    assert signed(block("Jane Doe", Role.TAGS, hints=Hints(classes=("author",)))) == []


def test_where_one_who_is_not_known_signs_the_marks_do_not_help() -> None:
    assert signed(other("Veröffentlicht am 3. Mai 2016 von jane", "author")) == []


def test_a_script_without_capitals_is_believed_where_the_page_marks_the_byline() -> None:
    line = "3 May 2024 रिपोर्ट: मीनाक्षी रावत"
    assert signed(other(line, "author")) == ["मीनाक्षी रावत"]
    assert signed(other(line)) == []


def linked(text: str, role: Role, *links: tuple[str, str], doubt: Doubt = NOBODY_KNOWN) -> list[str]:
    """`links`: what they say and where they lead."""
    places = [(text.index(said), said, url) for said, url in links]
    return signed(Block(text, text, role, 0.9, links=tuple(Link(at, at + len(said), url) for at, said, url in places)), doubt=doubt)


@pytest.mark.parametrize(("line", "url", "names"), [
    ("Gizzo 3 May 2024 Boats and nets", "/author/gizzo", ["Gizzo"]), ("May 3, 2024 gizzoboats, nets", "/?author=14", ["gizzo"]), ("3 May 2024 Gizzo and nets", "/person/gizzo", []),
    ("May 3, 2024 gizzo, nets", "/user/gizzo", []), ("Gizzo 3 May 2024 Boats and nets", "/tag/gizzo", []), ("Staff Gizzo 3 May 2024 and so on", "/author/gizzo", []),
])
def test_a_page_of_a_writer_makes_any_word_a_name(line: str, url: str, names: list[str]) -> None:
    said = next(word for word in ("Staff Gizzo", "Gizzo", "gizzo") if word in line)
    for role in (Role.BYLINE, Role.DATE):
        assert linked(line, role, (said, url)) == names


@pytest.mark.parametrize("word", ["more", "boats", "Boats"])
def test_words_that_lead_to_a_page_of_a_writer_are_no_names(word: str) -> None:
    page = [block("They left the boats.", Role.PARAGRAPH)]
    assert linked(f"3 May 2024, read {word} here", Role.BYLINE, (word, "/author/gizzo"), doubt=Doubt(blocks=page)) == []


def test_beside_a_day_the_link_to_a_writer_tells_a_byline_from_tags() -> None:
    line, page, tag = "Jane Doe Mia Moe 3 May 2024", ("Jane Doe", "/author/jane"), ("Mia Moe", "/tag/mia")
    for role in (Role.TAGS, Role.OTHER, Role.SUBTITLE):
        assert linked(line, role, page, tag) == ["Jane Doe"]
        assert linked(line.removesuffix("3 May 2024"), role, page, tag) == []
        assert linked(line, role, tag) == []
    assert linked(line, Role.NAVIGATION, page, tag) == []


@pytest.mark.parametrize(("line", "name"), [("記者 山田 太郎", "山田 太郎"), ("홍길동 기자", "홍길동")])
def test_reporters_are_named_the_east_asian_way(line: str, name: str) -> None:
    assert signed(other(line)) == signed(block(line)) == [name]
    longest = line + " " + "。" * (SHORT_EAST_ASIAN - len(line) - 1)
    assert len(longest) == SHORT_EAST_ASIAN
    assert signed(other(longest)) == [name]
    assert signed(other(f"{longest}。")) == []
    assert signed(block(f"{longest}。")) == [name]
    assert groups(block("Mia Moe"), other(line)) == [[name]]  # the word for it is as good as "By"


@pytest.mark.parametrize(("spaces", "found"), [(LONGEST_LEAD - 2, [UNUSUAL]), (LONGEST_LEAD - 1, [])])
def test_a_lead_in_a_block_of_its_own_is_short(spaces: int, found: list[str]) -> None:
    assert signed(other("By" + " " * spaces), block(f"{UNUSUAL} | and others")) == found


def test_the_outlet_signs_by_name() -> None:
    def own(text: str) -> list[tuple[str, bool]]:
        return [(signer.name, signer.organisation) for signer in own_name([block(text)], OUTLETS, NOBODY_KNOWN)]
    assert own("The Pell Post") == own("By The Pell Post") == [("The Pell Post", True)]
    for line in ("Posted by kappo on August 9, 2021", "kappo | 9 August 2021", "Written by kappo on a Monday", "Verfasst von: kappo | 9. August 2021"):
        assert own(line) == [("kappo", True)], line
    named = Block("1", "9 August 2021 kappo", Role.DATE, 0.9, links=(Link(14, 19, "/author/kappo"),))
    assert [signer.name for signer in own_name([named], OUTLETS, NOBODY_KNOWN)] == ["kappo"]
    assert own_name([block("9 August 2021 kappo", Role.DATE)], OUTLETS, NOBODY_KNOWN) == []
    for line in ("Posted by gizzo on August 9, 2021", "By STAFF", "Staff", "kappo and friends, 3 May 2024", "Share", ""):
        assert own(line) == [], line
    assert own_name([block("Share"), block("By kappo")], OUTLETS, NOBODY_KNOWN)[0].name == "kappo"


TITLE, TEXT = block("Ferry returns", Role.TITLE), block("The first crossing leaves on Friday with 214 passengers, the harbour board said.", Role.PARAGRAPH)


def lone(*behind: Block, before: tuple[Block, ...] = (), tail: tuple[Block, ...] = ()) -> list[str]:
    """Names between headline and text, before the headline, and behind the article."""
    doubt = Doubt(blocks=(*before, *behind, *tail))
    return [signer.name for signer in lone_names(Zone(TITLE, (*before, TITLE, *behind), tail), OUTLETS, doubt)]


@pytest.mark.parametrize(("line", "names"), [
    ("Jane Doe", ["Jane Doe"]), ("Jane Doe and John Roe", ["Jane Doe", "John Roe"]), (UNUSUAL, []), ("Jane Doe and Ferry", []), (f"Jane Doe, {UNUSUAL}", ["Jane Doe", UNUSUAL]),
    (f"{UNUSUAL}/Mohala Quanzo", [UNUSUAL, "Mohala Quanzo"]), ("Harbour Board, Ferry Crossing", []), ("Jane Passengers", ["Jane Passengers"]), ("Jane Friday", []),
    ("jane doe", []), ("", []),
    ("The Pell Post", []),
])
def test_names_that_stand_alone(line: str, names: list[str]) -> None:
    for role in (Role.PARAGRAPH, Role.SUBTITLE, Role.NOTICE):
        assert lone(block(line, role), TEXT) == names
        assert lone(TEXT, tail=(block(line, role),)) == names
    for role in (Role.TAGS, Role.OTHER, Role.HEADING):  # a heading says whom the text is about, and what has no role is mostly a player or a product
        assert lone(block(line, role), TEXT) == []


def test_where_names_stand_alone() -> None:
    name = block("Jane Doe", Role.PARAGRAPH)
    assert lone(TEXT, name) == []
    assert lone(TEXT, before=(name,)) == []
    assert lone(block("Share this with everybody who may want to cross with us again.", Role.OTHER), name, TEXT) == ["Jane Doe"]
    assert lone(TEXT, tail=(other("Share"), name)) == ["Jane Doe"]
    assert lone(TEXT, tail=(other("Share"), other("Print"), name)) == []
    assert [signer.name for signer in lone_names(Zone(None, (name, TEXT)), frozenset(), NOBODY_KNOWN)] == ["Jane Doe"]
    assert lone_names(Zone(TITLE, (TITLE, name)), frozenset({"janedoe"}), NOBODY_KNOWN) == []


@pytest.mark.parametrize(("length", "found"), [(SHORT_NAMES, True), (SHORT_NAMES + 1, False)])
def test_names_that_stand_alone_are_short(length: int, found: bool) -> None:
    line = ", ".join(["Jane Doe"] * 5) + ", Jane " + "Doe" + "e" * (length - 58)
    assert len(line) == length
    assert bool(lone(block(line, Role.PARAGRAPH), TEXT)) is found


@pytest.mark.parametrize(("length", "found"), [(SHORT_NAMES, ["Jane Doe"]), (SHORT_NAMES + 1, [])])
def test_a_long_paragraph_ends_the_opening(length: int, found: list[str]) -> None:
    assert lone(block("f" * length, Role.PARAGRAPH), block("Jane Doe", Role.PARAGRAPH)) == found


def test_a_lead_on_its_own_line_leads_in_whatever_the_next_was_taken_for() -> None:
    lead = block("Autor")
    assert groups(lead, block("Jane Doe,", Role.TAGS)) == [["Jane Doe"]]
    assert groups(lead, block("Jane Doe", Role.CAPTION)) == [["Jane Doe"]]
    assert groups(lead, block("Jane Doe on the quay", Role.CAPTION)) == []
    assert groups(lead, block(UNUSUAL, Role.CAPTION)) == []
    assert groups(block("Boats"), block("Jane Doe", Role.CAPTION)) == []
    assert groups(block("Boats"), block("Jane Doe", Role.TAGS)) == []


@pytest.mark.parametrize("ago", ["Published 15 hours ago", "8h ago", "vor 3 Stunden", "hace 2 horas", "il y a 4 jours"])
def test_how_long_ago_it_was_is_no_part_of_a_name(ago: str) -> None:
    assert signed(block(f"{UNUSUAL} | {ago}")) == [UNUSUAL]
    assert signed(block(f"{UNUSUAL} | {ago}, the harbour")) == []


@pytest.mark.parametrize(("confidence", "found"), [(UNKNOWN, [UNUSUAL]), (UNKNOWN - 0.01, [])])
def test_a_doubtful_line_must_hold_a_known_name(confidence: float, found: list[str]) -> None:
    def doubtful(line: Block) -> Block:
        return replace(line, confidence=confidence)
    assert signed(doubtful(block(UNUSUAL))) == found
    assert signed(doubtful(block(f"Jane Doe and {UNUSUAL}"))) == ["Jane Doe", UNUSUAL]
    assert signed(doubtful(block(UNUSUAL, hints=Hints(classes=("", "author"))))) == [UNUSUAL]
    assert signed(doubtful(block(f"By {UNUSUAL}"))) == [UNUSUAL]
    assert signed(doubtful(block(UNUSUAL)), doubt=Doubt(frozenset({"tebelequanzo"}))) == [UNUSUAL]


def test_whose_work_is_to_write_outdoes_who_only_stands_there() -> None:
    assert groups(block("Max Moe"), block("Jane Doe, Political Correspondent")) == [["Jane Doe"]]
    assert groups(block("Max Moe"), block("Jane Doe, Director")) == [["Max Moe"], ["Jane Doe"]]


@pytest.mark.parametrize(("depth", "found"), [(NEAR_CONTACT, []), (NEAR_CONTACT + 1, ["Jane Doe"])])
def test_the_box_of_whom_to_ask_may_stand_a_few_elements_above(depth: int, found: list[str]) -> None:
    classes = ("contactbox", *["x"] * (depth - 1))
    assert signed(block("Jane Doe", hints=Hints(classes=classes))) == found


def told(*blocks: Block) -> list[list[str]]:
    return [[signer.name for signer in group] for group in told_authors(blocks, OUTLETS)]


@pytest.mark.parametrize("line", ["Autorin/Autor Jane Doe", "Autorin: Jane Doe, Projektleiterin in Pell.", "Autoren\nJane Doe", "Text & Fotos: Jane Doe",
                                  "Author Jane Doe", "Автор: Jane Doe"])
def test_the_word_for_an_author_names_one_anywhere(line: str) -> None:
    for role in (Role.TAGS, Role.NAVIGATION, Role.CAPTION, Role.OTHER):
        assert told(block("Boats", Role.TAGS), block(line, role), block("Author: Max Moe", role)) == [["Jane Doe"]]
    for role in (Role.PARAGRAPH, Role.TEASER, Role.COMMENT):
        assert told(block(line, role)) == []
    assert told(block(line, Role.TAGS, hints=Hints(hidden=True))) == []


@pytest.mark.parametrize("line", [
    "By Jane Doe", "Author of books, Jane Doe", f"Author: {UNUSUAL}", "Author: The Pell Post", "Authors", "Foto: Jane Doe",
    "Autoreifen Jane Doe", "Author: Jane Doe".ljust(SHORT + 1)])
def test_other_lines_name_no_author_anywhere(line: str) -> None:
    assert told(block(line, Role.TAGS)) == []


@pytest.mark.parametrize(("line", "names"), [
    ("هالة المرسي", ["هالة المرسي"]), ("मीनाक्षी रावत | 3 मई 2024", ["मीनाक्षी रावत"]), ("מרים רועה", ["מרים רועה"]), ("मीनाक्षी", []), ("सभी खबरें यहाँ पढ़ें अभी आज", []),
])
def test_a_name_in_a_script_without_capitals_signs_where_the_page_marks_it(line: str, names: list[str]) -> None:
    assert signed(block(line, hints=Hints(classes=("", "author-name")))) == names
    assert signed(block(line)) == []
