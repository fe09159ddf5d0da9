from __future__ import annotations

from hypothesis import given

from newsclean import Block, Document, Role, SourceFacts
from strategies.documents import documents
from strategies.hostile import hostile_document
from strategies.tags import Seen

ALLOWED = {"div", "p", "small", "strong", "span", "article", "header", "footer", "h3", "h4", "h5", "h6", "time", "ul", "ol", "li", "blockquote", "table", "tr", "th",
           "td", "a", "br"}


@given(documents())
def test_a_document_shows_itself_without_script_and_style(document: Document) -> None:
    page = Seen(document._repr_html_())
    assert page.tags <= ALLOWED
    assert not page.open


def test_no_payload_becomes_mark_up() -> None:
    page = Seen(hostile_document()._repr_html_())
    assert page.tags <= ALLOWED
    assert {name for _, name, _ in page.attributes} <= {"class", "dir", "lang", "href", "datetime", "value"}


def test_it_tells_quality_warnings_and_the_article() -> None:
    blocks = (Block("1", "Title", Role.TITLE, 1.0), Block("2", "Body."), Block("3", "Home", Role.NAVIGATION))
    shown = Document(blocks, quality=0.5, facts=SourceFacts(warnings=("It is a front page.",)))._repr_html_()
    assert "quality 0.50; 3 blocks, 0 edits; title 1, paragraph 1, navigation 1" in shown
    assert "<strong>Warning: </strong>It is a front page." in shown
    assert '<article dir="auto">\n<header><h3>Title</h3></header>\n<p>Body.</p>\n</article>' in shown
    assert "quality not judged" in Document()._repr_html_()
