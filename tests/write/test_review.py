"""The review page as text; `tests/browser` opens it."""
from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Block, Document, Edit, Link, Role, SourceFacts, SourceTypeError, Span, clean, review
from newsclean.history import apply_edit
from newsclean.write.characters import UNSEEN
from newsclean.write.families import FAMILIES
from newsclean.write.review_document import CHUNK, DOUBTFUL
from strategies.documents import documents, names
from strategies.hostile import hostile_document, hostile_page
from strategies.tags import Seen

FRAME = {"html", "head", "meta", "title", "style", "script", "body", "header", "main", "nav", "section", "div", "dl", "dt", "dd", "meter", "details", "summary",
         "fieldset", "legend", "label", "input", "button", "span", "strong", "b", "del", "ins", "p", "thead", "tbody"}
ARTICLE = {"article", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "time", "small", "ul", "ol", "li", "blockquote", "table", "tr", "th", "td", "figure",
           "figcaption", "a", "br"}


def assert_harmless(written: str) -> None:
    page = Seen(written)
    assert page.tags <= FRAME | ARTICLE
    assert not [name for _, name, _ in page.attributes if name.startswith("on") or name in ("style", "src", "srcdoc", "action", "formaction", "srcset")]
    assert all(re.match(r"https?:|mailto:|#", address, re.IGNORECASE) for address in page.values("href"))
    assert written.count("<script") == written.count("<style") == written.count("</script>") == 1
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert not UNSEEN.search(written)
    written.encode("utf-8")


@given(st.lists(documents(), max_size=3), st.lists(names, max_size=2))
def test_no_content_becomes_mark_up(found: list[Document], called: list[str]) -> None:
    assert_harmless(review(found, names=called))


def test_no_payload_becomes_mark_up() -> None:
    assert_harmless(review([hostile_document(), clean(hostile_page())], names=["<script>window.__pwned=1</script>"]))


def test_the_policy_lets_its_own_parts_run_and_nothing_else() -> None:
    page = review(hostile_document())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    for name in ("script", "style"):
        part = page.partition(f"<{name}>")[2].partition(f"</{name}>")[0]
        digest = base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy[1]
    assert policy[1].startswith("default-src 'none';")
    assert "unsafe" not in policy[1]
    assert page.index("Content-Security-Policy") < page.index("<style>") < page.index("<script>")


def test_the_page_asks_for_nothing() -> None:
    page = review(Document((Block("1", "x"),)))
    assert not re.findall(r"(?:src|url|@import|fetch|XMLHttpRequest|WebSocket|import)\s*[=(]", page)
    assert "//" not in re.sub(r"^\s*// .*$|  // .*$", "", page, flags=re.MULTILINE)


def test_every_block_is_there_with_role_confidence_and_reason() -> None:
    page = review(Document((Block("1", "Home", Role.NAVIGATION, 0.91, "inside <nav>", path="/html/body/nav"), Block("2", "One."))))
    first = page[page.index('id="d1b1"'):page.index('id="d1b2"')]
    assert 'aria-describedby="d1b1w"' in first
    assert "<b>navigation</b> 91%" in first
    assert "Navigation: inside &lt;nav&gt;.\nPlace: /html/body/nav" in first
    assert 'class="block f-furniture"' in page
    assert "Paragraph: no pass has labelled it." in page


def test_edits_are_before_and_after() -> None:
    edit = Edit("repair_quotes", "1", Span(0, 1), "\xa0", "“", "why")
    page = review(Document((apply_edit(Block("1", "\xa0So"), edit),), (edit,)))
    assert '<del><span class="odd">[U+00A0 NO-BREAK SPACE]</span></del><ins>“</ins>So</p>' in page
    assert "All changes, in order (1)" in page
    assert "<td>repair_quotes</td>" in page


def test_text_that_was_changed_without_an_edit_is_shown_as_it_is_with_a_warning() -> None:
    edit = Edit("mend", "1", Span(0, 3), "one", "1", "why")
    for blocks in ((Block("1", "uno"), Block("2", "x")), (Block("1", "1 two, not recorded"), Block("2", "x"))):
        page = review(Document(blocks, (edit, Edit("mend", "2", Span(0, 0), "", "x", "why"))))
        assert f">{blocks[0].text}</p>" in page
        assert ("Edits cannot be shown in place" in page) == (blocks[0].text == "uno")
    assert "Edits cannot be shown in place" in review(Document((Block("1", "x"),), (Edit("mend", "7", Span(0, 0), "", "x", "why"),)))
    assert "Edits cannot be shown in place" not in review(Document((Block("1", "x"),)))


def test_the_doubtful_ones_come_first() -> None:
    good, poor, unjudged = (Document((Block("1", "x"),), quality=quality) for quality in (0.9, 0.2, None))
    warned = replace(good, facts=SourceFacts(warnings=("Look.",)))
    page = review([good, warned, poor, unjudged], names=["good", "warned", "poor", "unjudged"])
    listed = re.findall(r'<span class="grade">([^<]*)</span><span dir="auto">([^<]*)</span>', page)
    assert listed == [("not judged", "unjudged"), ("quality 0.20", "poor"), ("quality 0.90, 1 warning", "warned"), ("quality 0.90", "good")]
    assert re.findall(r'<h2 tabindex="-1" dir="auto">([^<]*)</h2>', page) == ["unjudged", "poor", "warned", "good"]


def test_a_document_without_a_name_is_called_by_its_title() -> None:
    titled = Document((Block("1", "Night ferry", Role.TITLE, 1.0),))
    assert 'dir="auto">Night ferry</h2>' in review(titled)
    assert 'dir="auto">Document 1</h2>' in review(Document())


def test_a_single_document_needs_no_list() -> None:
    assert "<nav" not in review(Document())
    assert "<nav" in review([Document(), Document()])


def test_no_document_is_no_accident() -> None:
    assert "There are no documents." in review([])
    assert "Nothing was read." in review(Document())


@pytest.mark.parametrize("given", [None, 7, "text", [Document(), "text"], {"a": Document()}])
def test_anything_but_documents_is_refused(given: object) -> None:
    with pytest.raises(SourceTypeError, match=r"cannot review .*; give a Document, as clean"):
        review(given)  # type: ignore[arg-type]


def test_doubtful_and_edited_blocks_are_marked_for_the_filters() -> None:
    page = review(Document((Block("1", "a", confidence=DOUBTFUL - 0.01), Block("2", "b", confidence=DOUBTFUL))))
    assert page.count('data-doubtful=""') == 1
    assert 'data-edited=""' not in page.partition("<script>")[0]


def test_relative_links_are_left_out_of_a_page_that_lies_on_a_disk() -> None:
    page = review(Document((Block("1", "one two", links=(Link(0, 3, "/etc"), Link(4, 7, "https://a.example/"))),)))
    assert "/etc" not in page
    assert '<a href="https://a.example/">two</a>' in page


def test_blocks_are_laid_out_in_chunks() -> None:
    page = review(Document(tuple(Block(str(n), "x") for n in range(1, CHUNK + 2))))
    assert re.findall(r'<ol start="(\d+)">', page) == ["1", str(CHUNK + 1)]


def test_every_role_has_a_family_and_a_filter() -> None:
    assert set(FAMILIES) == set(Role)
    page = review(Document(tuple(Block(str(i), "x", role) for i, role in enumerate(Role, 1))))
    assert re.findall(r'data-role="(\w+)"(?: data-text="")? checked', page) == [role.value for role in Role]


def test_equal_documents_give_equal_pages() -> None:
    assert review(hostile_document()) == review([hostile_document()])
