"""What of teasers is a heading or a label, and which sentence is a summary."""
from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from newsclean import Block, Document, Link, Role
from newsclean.label.groups import LABEL_WORDS, MIN_CAPTION, MOST_LINKED, bios, captions, group_parts, is_label, is_summary, same_card, teasers


def teaser(text: str, tag: str = "p") -> Block:
    return Block("1", text, Role.TEASER, 0.9, tag=tag)


@pytest.mark.parametrize(("text", "is_one"), [
    ("Related stories", True), ("Related stories: the ferry", False), ("3 May 2026, 12:30", True), ("Ferry to sail again on 3 May", False), ("14:30", True),
    ("Related stories of Pell Island", True), ("Related stories of old Pell Island", False)])
def test_labels(text: str, *, is_one: bool) -> None:
    assert is_label(teaser(text)) is is_one
    assert not is_one or len(text.split()) <= LABEL_WORDS


def test_dashes_are_no_words_of_a_label() -> None:
    assert is_label(teaser("- Related - stories - of - Pell -"))


@pytest.mark.parametrize(("text", "is_one"), [
    ("The ferry sails again.", True), ("The ferry sails \u2026", True), ("The ferry sails [...]", True), ("The ferry sails [\u2026]", True), ("The ferry sails ...", True),
    ("The ferry sails [more]", False), ("The ferry sails", False)])
def test_summaries(text: str, *, is_one: bool) -> None:
    assert is_summary(teaser(text), teaser("Council votes on the bridge", "h3")) is is_one
    assert not is_summary(teaser(text, "h3"), teaser("Council votes on the bridge", "h3"))


def groups(*parts: tuple[Role, str]) -> list[list[int]]:
    """The numbers of the blocks that are tied, the groups in order."""
    blocks = group_parts(Document(tuple(Block(str(i), text, role, 0.9) for i, (role, text) in enumerate(parts)))).blocks
    told = [block.group for block in blocks]
    return [[i for i, block in enumerate(blocks) if block.group == group] for group in dict.fromkeys(told) if group is not None]


T, C = Role.TEASER, Role.CAPTION
HEAD, SENTENCE = (T, "Council votes on the bridge"), (T, "The ferry sails again.")


def test_nothing_to_tie_leaves_the_document_as_it_is() -> None:
    document = Document((Block("1", "The ferry sails again.", Role.PARAGRAPH, 0.9),))
    assert group_parts(document) is document
    tied = group_parts(Document((Block("1", HEAD[1], T, 0.9),)))
    assert tied.blocks[0].group == "1"
    assert group_parts(tied) is tied


@pytest.mark.parametrize(("parts", "expected"), [
    ((HEAD, SENTENCE), [[0, 1]]), ((HEAD, SENTENCE, SENTENCE), [[0, 1], [2]]), ((HEAD, HEAD, SENTENCE), [[0], [1, 2]]), ((SENTENCE, SENTENCE), [[0], [1]]),
    (((T, "Related stories"), HEAD, SENTENCE), [[1, 2]]), ((HEAD, (T, "14:30"), SENTENCE), [[0, 2]]), (((T, "Related stories"),), []),
    ((HEAD, (Role.PARAGRAPH, "The ferry."), SENTENCE), [[0], [2]]),
])
def test_a_headline_and_its_summary(parts: tuple[tuple[Role, str], ...], expected: list[list[int]]) -> None:
    assert groups(*parts) == expected


@pytest.mark.parametrize(("parts", "expected"), [
    (((C, "The ferry at its pier"), (C, "Photo: Jane Doe")), [[0, 1]]), (((C, "The ferry at its pier"), (C, "Photo: Jane Doe"), (C, "Getty Images")), [[0, 1], [2]]),
    (((C, "The ferry at its pier"), (C, "The pier at night")), [[0], [1]]), (((C, "Photo: Jane Doe"), (C, "Photo: John Roe")), [[0], [1]]),
    (((C, "Play"), (C, "The ferry at its pier"), (C, "Fullscreen")), [[1]]), (((C, "The ferry at its pier"), (C, "Fullscreen"), (C, "Photo: Jane Doe")), [[0], [2]]),
    (((C, "港に戻る船と出迎える人々"),), [[0]]), (((C, "소라도 분교 입학식"),), [[0]]), (((C, "Enlarge this image"), (C, "The ferry at its pier")), [[1]]),
])
def test_a_caption_and_its_credit(parts: tuple[tuple[Role, str], ...], expected: list[list[int]]) -> None:
    assert groups(*parts) == expected


def test_what_a_button_says_is_no_caption() -> None:
    shown, pressed = (Block("1", "Listen to this article", C, path=f"/html[1]/body[1]/{tag}[1]/span[1]") for tag in ("div", "button"))
    assert list(captions([shown, pressed])) == [[shown]]


LINE = "A man carried it home across the square in his arms"


@pytest.mark.parametrize(("headline", "path", "text", "found"), [
    (True, "/div[1]/p[1]", LINE, True), (False, "/div[1]/p[1]", LINE, False), (True, None, LINE, False), (True, "/div[1]/p[1]", LINE[:29], False),
    (True, "/div[1]/p[1]", LINE[:30], True),
    (True, "/div[1]/p[1]", "By Mara Tolland, who has never seen the harbour", False), (True, "/div[1]/p[1]", "Harbour and Traffic News, from 3 May 2026 onwards", False)])
def test_beneath_its_link_a_summary_needs_no_full_stop(headline: bool, path: str | None, text: str, found: bool) -> None:
    head = linked("A goat ate the mayor's hat", *(("/goat",) if headline else ()), path=path and "/div[1]/a[1]")
    assert is_summary(linked(text, path=path), head) is found
    assert not is_summary(linked(text, "/goat", path=path), head)
    assert not is_summary(replace(linked(text, path=path), tag="li"), head)  # the first of a list under its heading


@pytest.mark.parametrize("tie", [teasers, captions, bios])
@pytest.mark.parametrize("lines", [[], ["Play"], ["Play", "The ferry at its pier"], ["The ferry at its pier", "Play", "Play"]])
def test_every_group_has_a_block(tie: Callable[[list[Block]], Iterator[list[Block]]], lines: list[str]) -> None:
    assert all(tie([Block(str(i), text) for i, text in enumerate(lines)]))


@pytest.mark.parametrize(("text", "found"), [
    ("Jane Doe ".ljust(25, "x"), True), ("Jane Doe ".ljust(24, "x"), False), ("x" * 25, False), ("@jane".ljust(25), False),
    (" @jane_doe".rjust(25), False)])
def test_a_bio_is_more_than_a_handle(text: str, found: bool) -> None:
    assert groups((Role.BIO, text), (Role.BIO, "Jane Doe is a reporter in Pell.")) == ([[0], [1]] if found else [[1]])


def linked(text: str, *urls: str, path: str | None = None) -> Block:
    return Block("1", text, T, 0.9, tag="p", path=path, links=tuple(Link(i, i + 1, url) for i, url in enumerate(urls)))


@pytest.mark.parametrize(("text", "share", "found"), [
    ("Look her up on Harbour Search", MOST_LINKED, True), ("Look her up on Harbour Search", MOST_LINKED + 0.05, False),
    ("She writes for the Harbour Post.", MOST_LINKED + 0.05, True)])
def test_links_to_where_somebody_is_looked_up_are_no_bio(text: str, share: float, found: bool) -> None:
    block = Block("1", text, Role.BIO, links=(Link(0, round(share * len(text)), "/her"),))
    assert list(bios([block])) == ([[block]] if found else [])


def test_a_summary_links_to_what_its_headline_links_to() -> None:
    head = linked("Council votes on the bridge", "/bridge", "/council")
    for urls, found in ((("/bridge",), True), (("/council", "/bridge"), True), (("/ferry",), False), (("/bridge", "/ferry"), False), ((), True)):
        assert is_summary(linked("The ferry sails again.", *urls), head) is found
    for length, found in ((90, True), (89, False)):
        assert is_summary(linked("f" * (length - 1) + ".", "/ferry"), head) is found  # a long one may link elsewhere
    assert not is_summary(linked("The ferry sails again."), linked("It was a sentence."))


@pytest.mark.parametrize(("one", "other", "found"), [
    ("/a/b/c/h3[1]", "/a/b/c/p[1]", True), ("/a" + "/x" * 4, "/a" + "/y" * 4, True), ("/a" + "/x" * 5, "/a/y", False),
    ("/a/y", "/a" + "/x" * 5, False), ("/a/b", "/a/b", True), ("/a", "/a" + "/b" * 4, True), ("/a", "/a" + "/b" * 5, False),
    ("/long" + "/b" * 9 + "/h3[1]", "/long" + "/b" * 9 + "/p[1]", True),
])
def test_the_box_of_a_card_is_small(one: str, other: str, found: bool) -> None:
    assert same_card(one, other) is found
    assert is_summary(linked("The ferry sails again.", path=other), linked("Council votes on the bridge", path=one)) is found
    assert is_summary(linked("The ferry sails again.", path=other), linked("Council votes on the bridge"))


@pytest.mark.parametrize(("width", "is_one"), [(11, True), (12, False)])
def test_the_shortest_headline(width: int, is_one: bool) -> None:
    assert is_label(teaser("Fog ".ljust(width, "x"))) is is_one


@pytest.mark.parametrize(("width", "expected"), [(MIN_CAPTION - 1, []), (MIN_CAPTION, [[0]])])
def test_the_shortest_caption(width: int, expected: list[list[int]]) -> None:
    assert groups((C, "The ".ljust(width, "x"))) == expected


def test_a_bio_that_is_a_link_as_a_whole_tells_nothing() -> None:
    text = "All that this author has written for us."
    assert len(text) == 40
    blocks = [Block(str(i), text, Role.BIO, 0.9, links=(Link(0, end, "/more"),)) for i, end in enumerate((38, 37))]
    assert [block.group for block in group_parts(Document(tuple(blocks))).blocks] == [None, "1"]
