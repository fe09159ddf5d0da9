from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Block, Document, Edit, Hints, Join, Role, Span, Split, clean, explain
from newsclean.history import replay
from newsclean.write.characters import UNSEEN
from newsclean.write.explain import EXCERPT, MOST, NEAR
from strategies.documents import documents

BLOCKS = (
    Block("1", "A title", Role.TITLE, 0.9, "the first heading"),
    Block("2", "The pier was closed on Monday.", confidence=0.97, reason="reads like running text", path="/html/body/p[1]"),
    Block("3", "Share this", Role.SHARE, 0.8, "under class 'share'"),
    Block("4", "The pier was closed on Monday.", confidence=0.6, reason="a pull quote", repeats="2"),
    Block("5", "The pier.", Role.CAPTION, 1.0, "inside <figcaption>", group="5"),
    Block("6", "Jo Brandt", Role.CAPTION, 1.0, "inside <figcaption>", group="5"),
    Block("7", "Log in", Role.NAVIGATION, 0.5, "a button", hints=Hints(hidden=True)),
    Block("8", "Not labelled"),
)
DOCUMENT = Document(BLOCKS)


@given(documents(), st.text())
def test_any_line_of_any_document_gets_an_answer(document: Document, line: str) -> None:
    assert explain(document, line).strip()
    assert not UNSEEN.search(explain(document, line))


@given(documents())
def test_every_line_that_is_there_is_found(document: Document) -> None:
    for block in document.blocks:
        if "\n" not in block.text and block.text.split() and len(block.text.splitlines()) == 1:
            assert "No block holds" not in explain(document, block.text)


@pytest.mark.parametrize(("line", "says"), [
    ("share", "Block 3, “Share this”, is not in the article.\n  Role: share, 80% sure: under class 'share'"),
    ("A TITLE", "Block 1, “A title”, is not in the article's text but stands apart, as title."),
    ("log  in", "The page does not show it to its readers."),
    ("jo brandt", "It belongs to block 5."),
    ("Not labelled", "Block 8, “Not labelled”, is in the article.\n  Role: none; no pass has labelled it, so it counts as a paragraph"),
    ("closed on Monday", "Place: /html/body/p[1]"),
    ("closed on Monday", "Block 4, “The pier was closed on Monday.”, is not in the article: it repeats block 2."),
])
def test_what_is_said(line: str, says: str) -> None:
    assert says in explain(DOCUMENT, line)


def test_lines_are_told_one_by_one() -> None:
    told = explain(DOCUMENT, "Share this\n\nLog in")
    assert [part.split(",")[0] for part in told.split("\n\n")] == ["Block 3", "Block 7"]


def test_the_block_that_is_the_line_comes_before_those_that_hold_it() -> None:
    document = Document((Block("1", "He said: share this"), Block("2", "Share this", Role.SHARE)))
    assert explain(document, "share this").startswith("Block 2")


def test_many_blocks_are_counted() -> None:
    document = Document(tuple(Block(str(n), "again") for n in range(1, 9)))
    assert explain(document, "again").endswith("3 more blocks hold it.")


def test_a_line_that_is_not_there() -> None:
    assert explain(DOCUMENT, "The pier was opened on Monday.") == \
        "No block holds “The pier was opened on Monday.”. Nearest to it is block 2, “The pier was closed on Monday.”."
    assert explain(DOCUMENT, "Something else") == "No block holds “Something else”: it is not in what was read."
    assert explain(DOCUMENT, " \n ") == "There is nothing to look for: the text is empty."


def test_a_line_as_it_was_read_is_found_under_what_became_of_it() -> None:
    read = (Block("1", "itâ€™s one two"), Block("2", "three"))
    history = (Edit("repair_mojibake", "1", Span(2, 5), "â€™", "’", "bytes read twice"), Split("split_glued", "1", Span(8, 8), "", "glued"),
               Join("join_lines", (Block("2", "three"),), "a line broken"))
    document = Document(replay(read, history), history)
    told = explain(document, "itâ€™s")
    assert "Block 1.1, “it’s one”, is in the article." in told
    assert "Changed by repair_mojibake: 'â€™' became '’' (bytes read twice)" in told
    assert "Cut from block 1 by split_glued (glued)" in told
    assert "Joined from 1 lines by join_lines" in explain(document, "three")


def test_of_a_cleaned_text() -> None:
    document = clean("A short headline\n\nThe council said on Monday that it would rebuild the bridge by the spring.\n\nShare this article")
    assert "is in the article." in explain(document, "rebuild the bridge")


def test_a_long_line_is_shortened() -> None:
    assert "…" in explain(Document((Block("1", "word " * 100),)), "word word")


def test_text_that_was_changed_without_an_edit_is_explained_all_the_same() -> None:
    document = Document((Block("1", "uno"),), (Edit("mend", "1", Span(0, 3), "one", "1", "why"),))
    assert "is in the article" in explain(document, "uno")
    assert "No block holds" in explain(document, "dos")


@pytest.mark.parametrize(("count", "told", "more"), [(MOST, MOST, False), (MOST + 1, MOST, True)])
def test_so_many_blocks_are_told_of_one_line(count: int, told: int, more: bool) -> None:
    said = explain(Document(tuple(Block(str(n), "again") for n in range(1, count + 1))), "again")
    assert said.count("is in the article") == told
    assert said.endswith("1 more blocks hold it.") is more


@pytest.mark.parametrize(("line", "near"), [("The pier sank yesterday", True), ("The boat sank yesterday", False), ("the old quay", True), ("the quay and boats", False)])
def test_the_nearest_block_has_half_of_the_words(line: str, near: bool) -> None:
    assert NEAR == 1 / 2
    assert ("Nearest to it" in explain(Document((Block("1", "On Monday the old pier closed."),)), line)) is near


@pytest.mark.parametrize(("text", "shown"), [
    ("w" * EXCERPT, "w" * EXCERPT), ("w" * (EXCERPT + 1), "w" * EXCERPT + "…"), ("w" + " " * (2 * EXCERPT - 2) + "w", "w w"), ("w" + " " * (2 * EXCERPT - 1) + "w", "w…"),
])
def test_the_start_of_a_block_is_shown(text: str, shown: str) -> None:
    assert f"“{shown}”," in explain(Document((Block("1", text),)), "w")


@pytest.mark.parametrize(("line", "belongs", "hidden"), [("The pier.", False, False), ("Jo Brandt", True, False), ("Share this", False, False), ("Log in", False, True)])
def test_what_does_not_hold_of_a_block_is_not_said(line: str, belongs: bool, hidden: bool) -> None:
    said = explain(Document(BLOCKS[2:]), line)
    assert ("It belongs to block" in said) is belongs
    assert ("does not show it" in said) is hidden
    assert "Place:" not in said
