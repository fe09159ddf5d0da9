"""Names alone right behind a story."""
from __future__ import annotations

from dataclasses import replace

import pytest

from newsclean.blocks import Block, Hints, Link, Role
from newsclean.label.profile import LONG
from newsclean.label.signatures import signed_below
from strategies.lines import SENTENCE

TITLE = Block("0", "Ferry sails again", Role.TITLE, 0.9)
STORY = [TITLE, *[Block(str(i), SENTENCE, Role.PARAGRAPH, 0.9) for i in (1, 2)]]
FURTHER = Block("9", "More about the harbour", Role.TEASER, 0.6)


def name(text: str, role: Role = Role.TAGS, **fields: object) -> Block:
    return replace(Block("5", text, role, 0.6), **fields)  # type: ignore[arg-type]  # any field


def is_signature(*behind: Block, story: list[Block] = STORY) -> bool:
    return signed_below([*story, *behind]) == {len(story): (Role.BYLINE, "names alone in the line right behind the story")}


@pytest.mark.parametrize("text", ["Ada Quill", "Ada Quill, Max Tolland", "Ada Quill and Tebele Quanzo", "Ada Quill/A. B. Tolland", "Иван Тарханов", "Nguyễn Lê Phương",
                                  "Ada Quill / TOLLAND", "Ada Quill/TOLLAND BAY, (PNA)", "Ada Quill (Tolland, envoyée spéciale)", "Ada Quill(à Tolland)"])
def test_names_alone_behind_the_story_sign_it(text: str) -> None:
    assert is_signature(name(text))
    assert is_signature(name(text), FURTHER)
    assert is_signature(name(text, Role.NAVIGATION, tag="p", path="/html[1]/body[1]/p[4]"))


@pytest.mark.parametrize("text", ["Tebele Quanzo", "Read More", "Ada", "Ada Quill on the quay", "Ada Quill\nPell", "Ada Quill " + "and Max Tolland " * (60 // 16 + 1)])
def test_other_lines_do_not(text: str) -> None:
    assert signed_below([*STORY, name(text)]) == {}


@pytest.mark.parametrize("spoken", [replace(STORY[1], text=f"Mayor Ada Quill said it. {SENTENCE}"), replace(TITLE, text="Quill sails again")])
def test_of_whom_the_story_speaks_did_not_write_it(spoken: Block) -> None:
    assert signed_below([spoken, *STORY[1:], name("Ada Quill")]) == {}


@pytest.mark.parametrize(("told", "found"), [
    ("Our correspondent Ada Quill was on the quay.", True), ("The correspondent of the Quay Ada Quill was there.", True), ("The harbour master Ada Quill was there.", False),
    (f"The correspondent {'of ' * 3}Ada Quill.", True), (f"The correspondent {'of ' * 4}Ada Quill.", False),
    (f"The correspondent saw, {'x' * 40} Ada Quill.", False), ("The correspondent saw Mayor Quill.", False),
])
def test_a_story_may_speak_of_its_own_correspondent(told: str, found: bool) -> None:
    assert is_signature(name("Ada Quill"), story=[replace(STORY[1], text=f"{told} {SENTENCE}")]) is found


@pytest.mark.parametrize(("between", "found"), [(27, True), (28, False)])
def test_it_is_told_right_before_the_name(between: int, found: bool) -> None:
    assert is_signature(name("Ada Quill"), story=[replace(STORY[1], text=f"Our correspondent{' ' * between}Ada Quill saw it. {SENTENCE}")]) is found


@pytest.mark.parametrize(("length", "found"), [(60, True), (61, False)])
def test_a_line_of_names_is_short(length: int, found: bool) -> None:
    assert is_signature(name("Ada Quill, Rosa Vidal, Max Tolland and Ida Moe".ljust(length, "e"))) is found


def test_a_list_of_names_is_one_of_topics() -> None:
    assert signed_below([*STORY, name("Ada Quill"), name("Max Tolland")]) == {}
    assert signed_below([*STORY, name("Ada Quill", tag="li")]) == {}
    assert signed_below([*STORY, name("Ada Quill", tag="h3")]) == {}


@pytest.mark.parametrize(("url", "found"), [("/author/ada", True), ("/topic/ada", False)])
def test_the_name_leads_to_its_writer_or_nowhere(url: str, found: bool) -> None:
    assert is_signature(name("Ada Quill", links=(Link(0, 9, url),))) is found


@pytest.mark.parametrize(("confidence", "found"), [(0.9, False), (0.89, True)])
def test_what_is_sure_stays(confidence: float, found: bool) -> None:
    assert is_signature(name("Ada Quill", confidence=confidence)) is found
    assert not is_signature(name("Ada Quill", Role.CAPTION))
    assert is_signature(name("Ada Quill", Role.HEADING, confidence=1.0, tag="p"))


def test_a_newsroom_signs_too() -> None:
    assert signed_below([*STORY, name("QN-Redaktion", Role.HEADING, confidence=0.95, tag="p")])[3][0] is Role.BYLINE
    assert is_signature(name("QN-Redaktion", Role.NOTICE, tag="p"))
    assert is_signature(name("Quay Staff"), story=[replace(STORY[1], text=f"The Quay Staff went home. {SENTENCE}")])
    room, offer = name("QN-Redaktion", Role.HEADING, tag="p"), Block("8", f"Give to the Quay. {SENTENCE}", Role.PARAGRAPH, 0.9)
    assert signed_below([*STORY, room, offer]) == {3: (Role.BYLINE, "the newsroom's name alone at the end of the story")}
    assert signed_below([*STORY, name("QN-Redaktion", Role.PARAGRAPH, tag="p"), offer]) == {3: (Role.BYLINE, "the newsroom's name alone at the end of the story")}
    assert signed_below([*STORY, name("QN-Redaktion", Role.PARAGRAPH, confidence=0.9, tag="p"), offer]) == {}
    assert signed_below([*STORY, room, offer, offer])
    assert signed_below([*STORY, room, offer, offer, offer]) == {}
    assert signed_below([*STORY, replace(room, tag="h2"), offer]) == signed_below([*STORY, name("Quay Board", Role.HEADING, tag="p"), offer]) == {}
    for text in ("Redaktion", "Our Staff", "Quay Staff, 3 May 2024", "By Quay Staff"):
        assert not is_signature(name(text))


@pytest.mark.parametrize(("length", "found"), [(LONG, True), (LONG - 1, False)])
def test_the_story_ends_with_a_paragraph(length: int, found: bool) -> None:
    assert is_signature(name("Ada Quill"), story=[Block("1", "x" * length, Role.PARAGRAPH, 0.9)]) is found


def test_hidden_lines_do_not_part_the_name_from_the_story() -> None:
    hidden = Block("3", "Share", Role.SHARE, 0.9, hints=Hints(hidden=True))
    assert signed_below([*STORY, hidden, name("Ada Quill")]) == {4: (Role.BYLINE, "names alone in the line right behind the story")}
    assert signed_below([*STORY, FURTHER, name("Ada Quill")]) == {}
    assert signed_below([]) == {}
