"""Markdown is checked by reading it with a CommonMark parser: what it shows must be what the document holds."""
from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from newsclean import Block, Document, Link, Metadata, Role, to_markdown
from strategies.documents import blocks, documents, texts

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
FOLDED = re.compile(r"[\s\x00\ufffd\ud800-\udfff]+")
"""What reading folds or replaces: white space, NUL, lone surrogates."""
ALLOWED = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "em", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "a", "br"}


class Shown(HTMLParser):
    """The text, the elements and the addresses of a rendered page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags, self.addresses = "", set[str](), list[str]()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def shown(document: Document) -> Shown:
    return Shown(READER.render(to_markdown(document)))


def folded(text: str) -> str:
    return FOLDED.sub("", text)


def body(*blocks: Block) -> str:
    return to_markdown(Document(blocks))


@given(documents())
def test_no_content_becomes_mark_up(document: Document) -> None:
    page = shown(document)
    assert page.tags <= ALLOWED
    assert all(re.match(r"https?:|mailto:|[^:]*(?:[/?#]|$)", address, re.IGNORECASE) for address in page.addresses)
    to_markdown(document).encode("utf-8")


@pytest.mark.parametrize("role", [Role.PARAGRAPH, Role.HEADING, Role.QUOTE])
@given(block=blocks())
def test_every_character_is_shown(role: Role, block: Block) -> None:
    page = shown(Document((replace(block, role=role, repeats=None),)))
    assert folded(page.text) == folded(block.text)


@given(texts)
def test_every_character_of_title_and_subtitle_is_shown(text: str) -> None:
    page = shown(Document((Block("1", text, Role.TITLE), Block("2", text, Role.SUBTITLE))))
    assert folded(page.text) == 2 * folded(text)
    assert page.tags <= {"h1", "p", "em", "br"}


@given(blocks())
def test_every_character_of_a_cell_is_shown(block: Block) -> None:
    cells = [replace(block, id=str(n), role=Role.TABLE, repeats=None, path=f"/html[1]/table[1]/tr[{n}]/td[1]", tag="td") for n in (1, 2)]
    page = shown(Document(tuple(cells)))
    assert folded(page.text) == 2 * folded(block.text)
    assert page.tags <= {"table", "thead", "tbody", "tr", "th", "td", "a"}


@given(texts)
def test_every_character_of_an_item_is_shown_but_the_mark(text: str) -> None:
    page = shown(Document((Block("1", f"{'x'}{text}", Role.LIST_ITEM),)))
    assert folded(page.text) == "x" + folded(text)
    assert page.tags <= {"ul", "li", "br"}


def test_the_whole() -> None:
    document = Document((
        Block("1", "Home", Role.NAVIGATION), Block("2", "Night ferry #2", Role.TITLE, 1.0), Block("3", "It leaves at half past ten.", Role.SUBTITLE),
        Block("4", "First paragraph with a map.", links=(Link(23, 26, "https://a.example/map"),)), Block("5", "Cabins", Role.HEADING, tag="h3"),
        Block("6", "\N{BULLET} one", Role.LIST_ITEM), Block("7", "two", Role.LIST_ITEM), Block("8", "“Said.”", Role.QUOTE), Block("9", "Last."),
    ), metadata=Metadata(authors=("Jo Brandt", "Ada Quist"), published=datetime(2025, 3, 4, 6, 30, tzinfo=UTC)))
    assert to_markdown(document) == """\
# Night ferry #2

*It leaves at half past ten.*

Jo Brandt, Ada Quist · 2025-03-04 06:30

First paragraph with a [map](https://a.example/map).

### Cabins

- one
- two

> “Said.”

Last."""


def test_an_empty_document_is_empty() -> None:
    assert to_markdown(Document()) == ""


def test_byline_and_date_are_those_printed_where_nothing_else_is_known() -> None:
    assert body(Block("1", "From our newsroom", Role.BYLINE), Block("2", "Tuesday", Role.DATE)) == "From our newsroom · Tuesday"


def test_midnight_is_a_day_without_a_time() -> None:
    assert to_markdown(Document(metadata=Metadata(published=datetime(2025, 3, 4, tzinfo=UTC)))) == "2025-03-04"


@pytest.mark.parametrize(("text", "written"), [
    ("1. FC won", "1\\. FC won"),
    ("1.5 million", "1.5 million"),
    ("2024 was", "2024 was"),
    ("- a dash", "\\- a dash"),
    ("-5 degrees", "-5 degrees"),
    ("# 1", "\\# 1"),
    ("#hashtag", "#hashtag"),
    ("a # b", "a # b"),
    ("---", "\\---"),
    ("> quoted", "\\> quoted"),
    ("5 * 3 * 2", "5 \\* 3 \\* 2"),
    ("<b>not bold</b>", "\\<b\\>not bold\\</b\\>"),
    ("AT&T &amp; sons", "AT&T \\&amp; sons"),
    ("Wow! It", "Wow! It"),
    ("![x](y)", "\\!\\[x\\](y)"),
    ("a\nb", "a\\\nb"),
    ("a\n===", "a\\\n\\==="),
    ("a\r \n    b", "a\\\nb"),
    ("C:\\temp", "C:\\\\temp"),
])
def test_only_what_would_be_active_is_escaped(text: str, written: str) -> None:
    assert body(Block("1", text)) == written


@pytest.mark.parametrize(("url", "written"), [
    ("https://a.example/x", "[map](https://a.example/x)"),
    ("/local/x", "[map](/local/x)"),
    ("#part", "[map](#part)"),
    ("mailto:desk@a.example", "[map](mailto:desk@a.example)"),
    ("https://a.example/(x) y", "[map](https://a.example/%28x%29%20y)"),
    ("/x?a=1&copy;=2", "[map](/x?a=1\\&copy;=2)"),
    ("/a:b", "[map](/a:b)"),
    ("javascript:alert(1)", "map"),
    (" java\tscript:alert(1)", "map"),
    ("data:text/html,x", "map"),
    ("", "map"),
])
def test_links_lead_to_pages_and_mailboxes_only(url: str, written: str) -> None:
    assert body(Block("1", "a map!", links=(Link(2, 5, url),))) == f"a {written}!"


def test_a_mark_of_exclamation_before_a_link_makes_no_image() -> None:
    assert body(Block("1", "Wow!map", links=(Link(4, 7, "/x"),))) == "Wow\\![map](/x)"


def test_links_that_overlap_keep_the_first() -> None:
    assert body(Block("1", "abcd", links=(Link(0, 3, "/x"), Link(2, 4, "/y")))) == "[abc](/x)d"


def test_white_space_stands_outside_a_link() -> None:
    assert body(Block("1", "a map b", links=(Link(1, 6, "/x"),))) == "a [map](/x) b"


@pytest.mark.parametrize(("tag", "marks"), [("h2", "##"), ("h6", "######"), ("h1", "##"), ("p", "##"), ("", "##")])
def test_headings_keep_their_level_below_the_title(tag: str, marks: str) -> None:
    assert body(Block("1", "Cabins", Role.HEADING, tag=tag)) == f"{marks} Cabins"


def test_marks_at_the_end_of_a_heading_stay() -> None:
    assert body(Block("1", "Learn C #", Role.HEADING)) == "## Learn C \\#"


@pytest.mark.parametrize(("text", "written"), [
    ("- one", "- one"), ("* one", "- one"), ("\N{EN DASH} one", "- one"), ("3) one", "3. one"), ("12. one", "12. one"), ("-one", "- -one"),
    ("one\ntwo", "- one\\\n  two"), ("\N{EM DASH} one", "- \N{EM DASH} one"),
])
def test_an_item_has_one_mark(text: str, written: str) -> None:
    assert body(Block("1", text, Role.LIST_ITEM)) == written


def test_links_of_an_item_move_with_the_mark_that_goes() -> None:
    assert body(Block("1", "- a map", Role.LIST_ITEM, links=(Link(0, 1, "/y"), Link(4, 7, "/x")))) == "- a [map](/x)"


def test_items_of_a_numbered_list_are_numbered() -> None:
    items = [Block(str(n), f"item {n}", Role.LIST_ITEM, path=f"/html[1]/ol[1]/li[{n}]/b[1]", tag="li") for n in (1, 2)]
    assert body(*items) == "1. item 1\n2. item 2"


def test_a_second_paragraph_of_an_item_stays_in_it() -> None:
    items = [Block(str(n), f"part {n}", Role.LIST_ITEM, path=f"/html[1]/ul[1]/li[1]/p[{n}]", tag="p") for n in (1, 2)]
    page = shown(Document(tuple(items)))
    assert READER.render(body(*items)).count("<li>") == 1
    assert page.tags == {"ul", "li", "p"}


def test_quotes_that_follow_each_other_are_one() -> None:
    assert body(Block("1", "a\nb", Role.QUOTE), Block("2", "c", Role.QUOTE)) == "> a\\\n> b\n>\n> c"


def cell(row: int, column: int, text: str, tag: str = "td", part: str = "tbody") -> Block:
    return Block(f"{row}{column}", text, Role.TABLE, path=f"/html[1]/table[1]/{part}[1]/tr[{row}]/{tag}[{column}]", tag=tag)


def test_cells_make_a_table() -> None:
    cells = [cell(1, 1, "Ticket", "th", "thead"), cell(1, 2, "Day | night", "th", "thead"),
             cell(1, 1, "Adult"), cell(1, 2, "120\n145"), cell(2, 2, "60")]
    assert body(*cells) == "| Ticket | Day \\| night |\n| --- | --- |\n| Adult | 120 145 |\n|  | 60 |"


def test_a_head_at_the_start_of_a_row_shifts_its_cells() -> None:
    cells = [cell(1, 2, "Day", "th"), cell(2, 1, "Adult", "th"), cell(2, 1, "120")]
    assert body(*cells) == "|  | Day |\n| --- | --- |\n| Adult | 120 |"


def test_two_blocks_of_one_cell_share_it() -> None:
    assert body(cell(1, 1, "a"), cell(1, 1, "b")) == "| a b |\n| --- |"


def test_a_cell_far_out_is_not_taken_at_its_word() -> None:
    assert body(cell(1, 1, "a"), cell(1, 201, "b")).count("|") == 4


def test_two_tables_stay_apart() -> None:
    first, second = cell(1, 1, "a"), replace(cell(1, 1, "b"), path="/html[1]/table[2]/tbody[1]/tr[1]/td[1]")
    assert READER.render(body(first, Block("2", "x"), second)).count("<table>") == 2
    assert READER.render(body(first, second)).count("<table>") == 2


def test_a_table_line_without_cells_is_a_paragraph() -> None:
    assert body(Block("1", "a | b", Role.TABLE)) == "a \\| b"
