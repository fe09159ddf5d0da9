"""Second copies and pull quotes are named; what a text merely says twice stays in it."""
from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclean.blocks import Block, Hints, Role
from newsclean.document import Document
from newsclean.label import find_repeats
from newsclean.label.repeats import OPENING, SAME, copies, pull_quotes
from newsclean.parts import key_of

VERSE = "The boats are in, the boats are in, and all the harbour sings of it; the nets are torn, the decks are wet, and nobody will sleep tonight."
OTHER = "Only the ferryman stayed ashore, because his engine had been taken apart on Friday and nobody had put it together again."


def paragraphs(*places: str, text: str = VERSE) -> Document:
    return Document(tuple(Block(str(i + 1), text, tag="p", path=path, confidence=0.9) for i, path in enumerate(places)))


def repeated(document: Document) -> list[str | None]:
    return [block.repeats for block in find_repeats(document).blocks]


@pytest.mark.parametrize(("one", "other", "copy"), [
    ("/html[1]/body[1]/article[1]/p[1]", "/html[1]/body[1]/article[1]/p[4]", False),
    ("/html[1]/body[1]/article[1]/div[1]/p[3]", "/html[1]/body[1]/article[1]/div[2]/p[2]", False),
    ("/html[1]/body[1]/article[1]/div[1]/p[3]", "/html[1]/body[1]/aside[1]/div[1]/div[2]/p[2]", True),
    ("/html[1]/body[1]/div[1]/header[1]/p[1]", "/html[1]/body[1]/div[1]/main[1]/article[1]/p[1]", True),
])
def test_paragraphs_side_by_side_are_no_copies_those_far_apart_are(one: str, other: str, *, copy: bool) -> None:
    assert repeated(paragraphs(one, other)) == [None, "1" if copy else None]


def test_a_line_of_a_scraped_text_that_comes_again_is_a_copy() -> None:
    document = Document(tuple(Block(str(i), text) for i, text in enumerate((VERSE, OTHER, VERSE), 1)))
    assert repeated(document) == [None, None, "1"]


def test_the_shown_one_of_two_copies_stays() -> None:
    first, second = paragraphs("/html[1]/body[1]/p[1]", "/html[1]/body[1]/p[2]").blocks
    hidden = Hints(hidden=True)
    assert repeated(Document((replace(first, hints=hidden), second))) == ["2", None]
    assert repeated(Document((first, replace(second, hints=hidden)))) == [None, "1"]


@pytest.mark.parametrize(("letters", "copy"), [(79, False), (80, True)])
def test_short_lines_are_merely_said_twice(letters: int, *, copy: bool) -> None:
    document = Document(tuple(Block(str(i), "a" * letters) for i in (1, 2)))
    assert repeated(document) == [None, "1" if copy else None]


@pytest.mark.parametrize(("classes", "letters", "found"), [("c-pullquote", 12, True), ("c-pullquote", 11, False), ("c-quote", 12, False),
                                                           ("c-quote", 25, True), ("c-quote", 24, False)])
def test_what_the_page_names_a_pull_quote_may_be_short(classes: str, letters: int, *, found: bool) -> None:
    quote = Block("2", "a" * letters, Role.QUOTE, tag="p", hints=Hints(("div", "p"), (classes, "")))
    assert repeated(Document((Block("1", f"{OTHER} {quote.text} indeed"), quote))) == [None, "1" if found else None]


def story_twice(*, hidden: bool = False, between: str | None = None) -> Document:
    """A story of a short, a long and two short paragraphs, and the same again in another box."""
    lines = ("It is late.", VERSE, "It sings.", "They sleep.")
    one = [Block(f"a{i}", line, tag="p", path=f"/html[1]/body[1]/div[1]/div[1]/article[1]/p[{i}]") for i, line in enumerate(lines)]
    two = [Block(f"b{i}", line, tag="p", path=f"/html[1]/body[1]/div[2]/div[1]/article[1]/p[{i}]", hints=Hints(hidden=hidden)) for i, line in enumerate(lines)]
    return Document((*one, *([Block("x", between)] if between else []), *two))


@pytest.mark.parametrize("hidden", [True, False])
def test_short_blocks_beside_a_copy_are_copies(*, hidden: bool) -> None:
    assert repeated(story_twice(hidden=hidden)) == [None] * 4 + ["a0", "a1", "a2", "a3"]
    assert repeated(story_twice(hidden=hidden, between="And on.")) == [None] * 5 + ["a0", "a1", "a2", "a3"]


def test_a_copy_ends_where_the_texts_differ() -> None:
    *blocks, before, last = story_twice().blocks
    assert repeated(Document((*blocks, replace(before, text="It laughs."), last))) == [None] * 4 + ["a0", "a1", None, None]


def test_what_is_said_twice_beside_what_is_said_twice_stays() -> None:
    assert repeated(Document(tuple(Block(str(i), text) for i, text in enumerate(("Yes.", "No.", "Yes.", "No."))))) == [None] * 4
    assert repeated(Document(tuple(Block(str(i), text) for i, text in enumerate(("Yes.", VERSE, "Yes.", VERSE, "Yes."))))) == [None, None, "0", "1", "0"]


def test_a_pull_quote_names_the_paragraph_that_holds_it() -> None:
    quote = Block("2", "nobody will sleep tonight in this town", Role.QUOTE, tag="blockquote")
    whole = Block("1", f"He said: {quote.text}, and laughed.")
    assert repeated(Document((whole, quote))) == [None, "1"]
    assert repeated(Document((replace(whole, text=OTHER), quote))) == [None, None]


@pytest.mark.parametrize(("path", "role", "found"), [
    ("blockquote[1]/cite[1]", Role.QUOTE, True), ("blockquote[1]/footer[1]/span[1]", Role.QUOTE, True), ("blockquote[1]/p[2]", Role.QUOTE, False),
    ("blockquote[2]/cite[1]", Role.QUOTE, False), ("blockquote[1]/cite[1]", Role.CAPTION, False), ("cite[1]", Role.QUOTE, False)])
def test_who_signs_a_pull_quote_goes_with_it(path: str, role: Role, *, found: bool) -> None:
    quote = Block("2", "nobody will sleep tonight in this town", Role.QUOTE, tag="blockquote", path="/html[1]/body[1]/blockquote[1]/p[1]")
    signed = Block("3", "Jane Doe, mayor", role, tag="blockquote", path=f"/html[1]/body[1]/{path}")
    whole = Block("1", f"He said: {quote.text}, and laughed.", path="/html[1]/body[1]/p[1]")
    assert repeated(Document((whole, quote, signed))) == [None, "1", "1" if found else None]
    assert repeated(Document((whole, quote))) == [None, "1"]
    assert repeated(Document((quote, signed))) == [None, None]


def test_other_roles_are_left_alone() -> None:
    teaser = [replace(block, role=Role.TEASER) for block in paragraphs("/html[1]/body[1]/aside[1]/p[1]", "/html[1]/body[1]/main[1]/div[1]/div[1]/p[1]").blocks]
    assert repeated(Document(tuple(teaser))) == [None, None]


BEGINNINGS = st.sampled_from([VERSE[:SAME], VERSE[:OPENING], "\N{LATIN SMALL LIGATURE FFI}" * 8, "\N{LATIN SMALL LIGATURE FFI}" * 27, "...", " " * OPENING, ""])
LINES = st.builds(lambda *parts: "".join(parts), BEGINNINGS, st.sampled_from(["", VERSE, VERSE.upper(), OTHER]), st.sampled_from(["", ".", "x"]))


@given(st.lists(st.builds(lambda text, role: Block("", text, role, 0.9), LINES, st.sampled_from([Role.PARAGRAPH, Role.QUOTE, Role.TEASER])), max_size=5))
@example([Block("", VERSE, Role.PARAGRAPH, 0.9), Block("", VERSE.upper(), Role.PARAGRAPH, 0.9)])
@example([Block("", "\N{LATIN SMALL LIGATURE FFI}" * 27, Role.PARAGRAPH, 0.9)] * 2)
def test_what_begins_otherwise_is_no_repeat(blocks: list[Block]) -> None:
    blocks = [replace(block, id=str(i)) for i, block in enumerate(blocks)]
    keys = [(i, key_of(block.text)) for i, block in enumerate(blocks) if block.role is not Role.TEASER]
    found = copies(tuple(blocks), keys) | pull_quotes(tuple(blocks), keys)
    assert repeated(Document(tuple(blocks))) == [found.get(i) for i in range(len(blocks))]
