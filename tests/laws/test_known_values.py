"""One plain example or two of each law, so that the laws can be read off."""
from __future__ import annotations

from dataclasses import replace

import pytest

from newsclean import NEWS, Block, Document, Edit, Join, Link, Role, SourceTypeError, Span, Split, clean
from newsclean.history import replay, undo
from strategies.oracles import assert_valid

PAGE = """<!DOCTYPE html>
<html><head><title>Pier &amp; mill</title></head><body>
<h1>Oldmere to rebuild its <b>pier</b></h1>
<script>ignored('</p>')</script>
<p>The council voted<br>on <a href="/t">Tuesday</a>.</p>
<p hidden>Not shown.</p>
</body></html>"""

TEXT = "Oldmere to rebuild its pier\r\n\r\n  The council voted on Tuesday.\rNobody was hurt.\n"


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def test_law1_content_never_raises() -> None:
    for source in ("", "\0", "\ud800", "<", b"\xff\xfe", b"<p>\xe9", "<p" * 9):
        assert_valid(clean(source))
    with pytest.raises(SourceTypeError, match="accepted are: str, bytes"):
        clean(7)


def test_law2_every_text_node_is_in_a_block() -> None:
    assert texts(clean(PAGE, passes=())) == ["Pier & mill", "Oldmere to rebuild its pier", "The council voted\non Tuesday.", "Not shown."]
    assert [block.hints.hidden for block in clean(PAGE, passes=()).blocks] == [True, False, False, True]


def test_law2_every_line_is_a_block() -> None:
    assert texts(clean(TEXT, kind="text", passes=())) == ["Oldmere to rebuild its pier", "The council voted on Tuesday.", "Nobody was hurt."]


def test_law2_soft_hyphens_and_nul_are_not_characters() -> None:
    assert "".join(texts(clean("<p>Tren\N{SOFT HYPHEN}nung \0ab</p>", passes=()))) == "Trennung ab"


LINKED = Block("1", "He said:”No.“ Yes", source=Span(10, 27), links=(Link(14, 17, "/y"),))
CUT = Split("cut", "1", Span(13, 14), " ", "two roles", source=LINKED.source, links=LINKED.links)
MENDED = Edit("mend", "1.1", Span(8, 9), "”", " “", "opens", links=())
TWO_LINES = (Block("2", "a broken", source=Span(30, 38)), Block("3", "line", source=Span(39, 43)))


def test_law3_a_history_is_replayed_and_undone() -> None:
    read = (LINKED, *TWO_LINES)
    history = (CUT, MENDED, Join("join", TWO_LINES, "one sentence"))
    done = replay(read, history)
    assert [(block.id, block.text) for block in done] == [("1.1", "He said: “No.“"), ("1.2", "Yes"), ("2", "a broken line")]
    assert done[1].links == (Link(0, 3, "/y"),)
    assert done[1].source == Span(24, 27)
    assert undo(done, history) == read
    labelled = tuple(replace(block, role=Role.QUOTE, confidence=0.9, reason="marked") for block in done)
    assert undo(labelled, history) == read


def test_law3_an_edit_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="block 1"):
        replay([LINKED], [replace(MENDED, block_id="1", span=Span(0, 1))])
    with pytest.raises(ValueError, match="block 1"):
        undo([LINKED], [replace(MENDED, block_id="1", span=Span(0, 1))])


def test_law3_nothing_done_is_nothing_undone() -> None:
    document = clean(TEXT, passes=())
    assert document.history == ()
    assert document.as_read() == document


def test_law4_labels_leave_text_alone() -> None:
    document = clean(PAGE)
    assert texts(document) == texts(clean(PAGE, passes=()))
    assert document.edits == ()
    assert all(block.reason for block in document.blocks)


def test_law5_written_text_is_read_back() -> None:
    text = clean(TEXT, passes=()).text
    assert text == "Oldmere to rebuild its pier\n\nThe council voted on Tuesday.\n\nNobody was hurt."
    assert clean(text, kind="text", passes=()).text == text


def test_law6_equal_sources_of_two_kinds_give_equal_blocks() -> None:
    assert clean(PAGE).blocks == clean(PAGE.encode()).blocks == clean(bytearray(PAGE.encode())).blocks


def test_law8_no_pass_at_all() -> None:
    document = clean(PAGE, passes=())
    assert {block.role for block in document.blocks} == {Role.PARAGRAPH}
    assert {block.confidence for block in document.blocks} == {0.0}
    assert document.quality is None


def test_law8_half_of_the_passes() -> None:
    for passes in (NEWS[::2], NEWS[1::2], NEWS[:3], NEWS[-3:]):
        assert_valid(clean(PAGE, passes=passes))


def test_law9_sources_are_places_in_the_normalised_input() -> None:
    blocks = clean(TEXT, kind="text", passes=()).blocks
    assert [block.source for block in blocks] == [Span(0, 27), Span(31, 60), Span(61, 77)]
    text = TEXT.replace("\r\n", "\n").replace("\r", "\n")
    assert [text[block.source.start:block.source.end] for block in blocks if block.source] == [block.text for block in blocks]


def test_law9_sources_of_a_page_hold_its_mark_up() -> None:
    block = clean(PAGE, passes=()).blocks[2]
    assert block.source is not None
    assert PAGE[block.source.start:block.source.end] == 'The council voted<br>on <a href="/t">Tuesday</a>.'
