from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Block, Document, Edit, Join, Link, Role, Span, Split
from newsclean.history import apply_edit, apply_join, apply_split, place_of, replay, undo, unlabelled
from strategies.documents import blocks, documents, texts


@given(documents())
def test_undoing_and_replaying_gives_the_same_blocks(document: Document) -> None:
    read = undo(document.blocks, document.history)
    again = replay(read, document.history)
    assert again == tuple(map(unlabelled, document.blocks))
    assert undo(again, document.history) == read


@given(documents())
def test_ids_rise_in_reading_order(document: Document) -> None:
    places = [place_of(block.id) for block in document.blocks]
    assert places == sorted(set(places))


@given(blocks(), texts, st.data())
def test_links_stay_inside_the_text_whatever_is_edited(block: Block, after: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(block.text)))
    end = data.draw(st.integers(start, len(block.text)))
    edited = apply_edit(block, Edit("p", "1", Span(start, end), block.text[start:end], after, ""))
    assert edited.text == block.text[:start] + after + block.text[end:]
    assert all(0 <= link.start < link.end <= len(edited.text) for link in edited.links)


@given(blocks(), st.data())
def test_a_split_loses_no_character_and_no_linked_one(block: Block, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(block.text)))
    left, right = apply_split(block, Split("p", "1", Span(at, at), "", ""))
    assert left.text + right.text == block.text
    assert (left.id, right.id) == ("1.1", "1.2")
    linked = [block.text[link.start:link.end] for link in block.links]
    halves = [half.text[link.start:link.end] for half in (left, right) for link in half.links]
    assert sorted("".join(linked)) == sorted("".join(halves))


def test_a_link_around_an_edit_grows_with_it() -> None:
    block = Block("1", "see the  map here", links=(Link(4, 12, "/map"),))
    edited = apply_edit(block, Edit("p", "1", Span(7, 9), "  ", " ", ""))
    assert edited.text[edited.links[0].start:edited.links[0].end] == "the map"


def test_an_edit_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="'b' stands at 1, not 'x'"):
        apply_edit(Block("1", "abc"), Edit("p", "1", Span(1, 2), "x", "y", ""))


def test_undoing_the_history_of_other_blocks_is_refused() -> None:
    with pytest.raises(ValueError, match="does not stand at 0"):
        undo([Block("1", "abc")], [Edit("p", "1", Span(0, 1), "a", "z", "")])


def test_a_split_divides_the_source_where_it_is_exact() -> None:
    left, right = apply_split(Block("1", "ab cd", source=Span(10, 15)), Split("p", "1", Span(2, 3), " ", ""))
    assert (left.text, right.text, left.source, right.source) == ("ab", "cd", Span(10, 12), Span(13, 15))


def test_both_halves_keep_a_source_that_was_folded() -> None:
    left, right = apply_split(Block("1", "ab cd", source=Span(10, 19)), Split("p", "1", Span(2, 3), " ", ""))
    assert left.source == right.source == Span(10, 19)


def test_joined_lines_keep_their_links_and_span_their_sources() -> None:
    lines = (Block("3", "a map", source=Span(0, 5), links=(Link(2, 5, "/map"),)), Block("4", "of b", source=Span(6, 10), links=(Link(3, 4, "/b"),)))
    joined = apply_join(lines)
    assert (joined.id, joined.text, joined.source) == ("3", "a map of b", Span(0, 10))
    assert [(joined.text[link.start:link.end], link.url) for link in joined.links] == [("map", "/map"), ("b", "/b")]
    assert Join("p", lines, "").block_id == "3"


def test_a_join_of_a_line_without_source_has_none() -> None:
    assert apply_join((Block("1", "a", source=Span(0, 1)), Block("2", "b"))).source is None


def test_unlabelling_keeps_the_text_and_drops_the_rest() -> None:
    assert unlabelled(Block("1", "a", Role.BIO, 0.9, "why", group="1", repeats="2")) == Block("1", "a")


def test_places_sort_by_number() -> None:
    assert sorted(["10", "2", "2.10", "2.9"], key=place_of) == ["2", "2.9", "2.10", "10"]
