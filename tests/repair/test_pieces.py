"""Pieces of a block that was split are judged as the whole was: what one looks like by itself is no new evidence."""
from __future__ import annotations

import pytest

from newsclean import NEWS, Document, clean
from newsclean.blocks import Block, Span
from newsclean.history import Split
from newsclean.repair import repair_mojibake
from newsclean.repair.pieces import is_piece, root_of, whole_texts
from repair.cases import document
from strategies.oracles import REPAIR, run

LEFT, RIGHT = "Il porto \u25a032\u00f7\u250c resta chiuso", "La nave parte dalle\u252c\u00bd20+6, poi dalle\u252c\u00bd22+6"
"""Pieces of a drawing on the left; on the right what may be a guillemet read as cp437, or more of them."""


def pieces(left: str, right: str, cut: str) -> Document:
    return Document((Block("1.1", left), Block("1.2", right)), (Split("split_glued", "1", Span(len(left), len(left) + len(cut)), cut, "two blocks"),))


def test_a_piece_is_judged_as_the_whole_was() -> None:
    alone, whole = document(RIGHT, "it"), document(LEFT + RIGHT, "it")
    assert repair_mojibake(alone).blocks[0].text == RIGHT.replace("\u252c\u00bd", "\u00ab")
    assert repair_mojibake(whole) is whole
    split = pieces(LEFT, RIGHT, "")
    assert repair_mojibake(split) is split


def test_pieces_of_a_damaged_block_are_mended() -> None:
    split = pieces("It\u00e2\u20ac\u2122s late.", "It\u00e2\u20ac\u2122s dark.", " ")
    assert [block.text for block in repair_mojibake(split).blocks] == ["It\u2019s late.", "It\u2019s dark."]


def test_the_whole_has_the_white_space_of_the_cuts() -> None:
    cuts = (Split("split_glued", "7", Span(3, 5), " \n", ""), Split("split_glued", "7.2", Span(3, 4), "\t", ""), Split("split_glued", "8", Span(1, 1), "", ""))
    blocks = (Block("6", "x"), Block("7.1", "one"), Block("7.2.1", "two"), Block("7.2.2", "three"), Block("8.1", "a"), Block("8.2", "b"))
    assert whole_texts(Document(blocks, cuts)) == {"7": "one \ntwo\tthree", "8": "ab"}


@pytest.mark.parametrize(("block_id", "root", "piece"), [("7", "7", False), ("7.1", "7", True), ("12.2.1", "12", True)])
def test_ids(block_id: str, root: str, piece: bool) -> None:
    assert (root_of(block_id), is_piece(Block(block_id, "x"))) == (root, piece)


@pytest.mark.parametrize("source", ["By   ,", "lawyer said  ,\u201cl,\u201d ", "q sai4\u201c  said\u201c  said\u201c  said", "it un`;|.mh,he   \u201dthy counties left"])
def test_garbled_text_that_was_cleaned_needs_no_repair(source: str) -> None:
    done = run(clean(source, kind="text"), NEWS)
    assert run(done, REPAIR).edits == done.edits
