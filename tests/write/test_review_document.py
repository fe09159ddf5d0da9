"""What the review page says of a document, its blocks and its changes, sentence by sentence."""
from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from newsclean import Block, Document, Edit, Hints, Join, Link, Metadata, Role, SourceFacts, Span, Split
from newsclean.write.review_document import MOST_NAMED, document_section
from newsclean.write.review_tables import before_and_after, changes_table, metadata_table


def section(*blocks: Block, history: tuple[Edit, ...] = (), metadata: Metadata | None = None, facts: SourceFacts | None = None) -> str:
    return document_section(Document(blocks, history, metadata or Metadata(), facts=facts or SourceFacts()), 3, "name")


def facts_in(page: str) -> dict[str, str]:
    return dict(re.findall(r"<dt>([^<]*)</dt><dd>([^<]*)</dd>", page))


@pytest.mark.parametrize(("block", "notes"), [
    (Block("7", "x"), "block 7"), (Block("7", "x", repeats="2"), "block 7, repeats 2"), (Block("7", "x", group="5"), "block 7, with 5"), (Block("7", "x", group="7"), "block 7"),
    (Block("7", "x", hints=Hints(hidden=True)), "block 7, hidden on the page"), (Block("7", "x", hints=Hints(embedded=True)), "block 7, from embedded data"),
    (Block("7", "x", repeats="2", group="5", hints=Hints(hidden=True, embedded=True)), "block 7, repeats 2, with 5, hidden on the page, from embedded data"),
])
def test_what_sets_a_block_apart(block: Block, notes: str) -> None:
    assert f'<span class="notes">{notes}</span>' in section(block)


def test_why_a_block_has_its_role() -> None:
    block = Block("7", "Home", Role.NAVIGATION, 0.5, "a menu", source=Span(3, 7), path="/html/nav[1]")
    assert "Block 7 is not in the article.\nNavigation: a menu.\nPlace: /html/nav[1]\nCharacters 3 to 7 of the source</p>" in section(block)
    assert "Block 8 is in the article.\nParagraph: no pass has labelled it.</p>" in section(Block("8", "x"))


def test_facts_are_told_where_they_are_known() -> None:
    blocks = (Block("1", "One."), Block("2", "Home", Role.NAVIGATION))
    metadata = Metadata(authors=("Jo Brandt", "Ada Quist"), published=datetime(2025, 3, 4, tzinfo=UTC))
    told = facts_in(section(*blocks, metadata=metadata, facts=SourceFacts("html", "utf-8", "en")))
    assert told == {"Quality": "not judged", "Authors": "Jo Brandt, Ada Quist", "Published": "2025-03-04", "Language": "en", "Read as": "html utf-8",
    "Blocks": "1 of 2 in the article"}
    assert facts_in(section()) == {"Quality": "not judged", "Read as": SourceFacts().kind, "Blocks": "0 of 0 in the article"}


@pytest.mark.parametrize("count", [1, MOST_NAMED, MOST_NAMED + 1])
def test_blocks_that_were_changed_without_an_edit_are_named(count: int) -> None:
    blocks = tuple(Block(str(n), "one") for n in range(1, count + 1))
    history = tuple(Edit("mend", block.id, Span(0, 3), "two", "2", "why") for block in blocks)
    page = section(*blocks, history=history)
    assert f"(block {', '.join(block.id for block in blocks[:MOST_NAMED])})" in page
    assert page.count("<ins>") == count  # in the table of changes alone


def test_only_links_that_lead_out_are_kept() -> None:
    links = tuple(Link(n, n + 1, url) for n, url in enumerate(("/x", "#y", "//a.example/", "http://a.example/", "mailto:a@a.example", "javascript:x")))
    assert re.findall(r'href="([^"]*)"', section(Block("1", "abcdef", links=links))) == ["http://a.example/", "mailto:a@a.example"]


def test_metadata_is_told_in_words_with_its_source() -> None:
    metadata = Metadata(title="Night <ferry>", tags=("Ports", "Sea"), published=datetime(2025, 3, 4, 6, 30, tzinfo=UTC), provenance=(("title", "og:title"),))
    rows = re.findall("<tr><td>(.*?)</td><td>(.*?)</td><td>(.*?)</td></tr>", "".join(metadata_table(metadata)))
    assert rows == [("title", "Night &lt;ferry&gt;", "og:title"), ("published", "2025-03-04 06:30:00+00:00", ""), ("tags", "Ports, Sea", "")]
    assert "<summary>Metadata (3)</summary>" in "".join(metadata_table(metadata))
    assert list(metadata_table(Metadata())) == []


def test_changes_are_told_in_order() -> None:
    parts = (Block("2", "a"), Block("3", "b"))
    table = "".join(changes_table((Edit("mend", "1", Span(0, 1), "a\xa0", "b", "why"), Split("cut", "1", Span(1, 1), "", "glued"), Join("join", parts, "broken"))))
    assert re.findall("<tr><td>(.*?)</td><td>(.*?)</td><td>(.*?)</td><td>(.*?)</td></tr>", table) == [
        ("1", "mend", '<del>a<span class="odd">[U+00A0 NO-BREAK SPACE]</span></del><ins>b</ins>', "why"), ("1", "cut", "cut in two", "glued"),
        ("2", "join", "2 lines became one block", "broken")]
    assert "All changes, in order (3)" in table
    assert list(changes_table(())) == []


@pytest.mark.parametrize(("before", "after", "shown"), [("a", "b", "<del>a</del><ins>b</ins>"), ("a", "", "<del>a</del>"), ("", "<", "<ins>&lt;</ins>"), ("", "", "")])
def test_what_stood_there_and_what_stands_there_now(before: str, after: str, shown: str) -> None:
    assert before_and_after(before, after) == shown
