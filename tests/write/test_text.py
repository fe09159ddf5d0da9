from __future__ import annotations

from hypothesis import given

from newsclean import Block, Document, Role, to_text
from strategies.documents import documents


@given(documents())
def test_it_can_always_be_encoded(document: Document) -> None:
    assert to_text(document).encode("utf-8").decode("utf-8") == to_text(document)


def test_title_and_subtitle_stand_before_the_text() -> None:
    document = Document((Block("1", "Body."), Block("2", "Title", Role.TITLE, 1.0), Block("3", "Deck", Role.SUBTITLE)))
    assert to_text(document) == "Title\n\nDeck\n\nBody."


def test_what_is_missing_is_left_out() -> None:
    assert to_text(Document((Block("1", "Body."),))) == "Body."
    assert to_text(Document()) == ""


def test_only_lone_surrogates_are_replaced() -> None:
    assert to_text(Document((Block("1", "a\ud800b\x00c\N{GRINNING FACE}"),))) == "a\N{REPLACEMENT CHARACTER}b\x00c\N{GRINNING FACE}"
