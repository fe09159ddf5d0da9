"""Layouts: each is filled as its marks say, and every block of the page that comes of it has a role."""
from pathlib import Path

import pytest
from training.corpus import layout_pages
from training.filling import STORY, filled
from training.layouts import FOLDER, filled_pages, language_of, roles_in
from training.written import written_texts

from newsclean.blocks import Role
from newsclean.pipeline import clean

LAYOUT = """<html lang="{{lang}}"><head><title>{{title}} - The Quay</title><script type="application/ld+json">{"headline": "{{title}}"}</script></head><body>
<ul><li data-more><a href="/a" data-role="navigation">Home</a></li><li><a href="/b" data-role="navigation" data-own>Tides</a></li></ul>
<h1 data-role="title">Words</h1><p data-role="subtitle">Words</p>
<div class="who" data-optional><b data-role="byline" data-own>Written by</b> <span data-role="byline">Words</span><figure data-optional><p data-role="bio">Words</p></figure></div>
<div data-body><template data-for="paragraph"><p data-role="paragraph">Words</p></template>
<template data-for="list_item" data-wrap="ul class=&quot;points&quot;"><li data-role="list_item">Words</li></template>
<aside data-after="1"><h4 data-role="promo" data-own>Letters from the quay</h4></aside><aside data-after="9"><h4 data-role="promo" data-own>Never</h4></aside></div>
<h3 data-role="teaser"><a href="/c">Gulls are counted</a></h3></body></html>"""
TEXT = [("Sea", "navigation"), ("Land", "navigation"), ('The "Ada" sails & </script> again', "title"), ("Ada Holm", "byline"), ("She sailed at noon.", "paragraph"),
        ("a rope", "list_item"), ("a bell", "list_item"), ("Subscribe", "promo"), ("She came back.", "paragraph"), ("The weir is open", "teaser")]


def test_a_layout_is_filled_as_its_marks_say() -> None:
    page = filled("one", LAYOUT, "en", TEXT)
    assert page.lines == [
        ('The "Ada" sails & </script> again - The Quay', "?"), ("Sea", "navigation"), ("Land", "navigation"), ("Tides", "navigation"), (TEXT[2][0], "title"),
        ("Written by", "byline"), ("Ada Holm", "byline"), ("She sailed at noon.", "paragraph"), ("Letters from the quay", "promo"), ("a rope", "list_item"),
        ("a bell", "list_item"), ("Subscribe", "promo"), ("She came back.", "paragraph"), ("The weir is open", "teaser")]
    assert "data-" not in page.html
    assert "Words" not in page.html
    assert '<ul class="points"><li>a rope</li>' in page.html
    assert clean(page.html).title == TEXT[2][0]  # escaped in scripts as JSON is


def test_what_a_text_has_no_line_for_is_left_out_or_keeps_its_words() -> None:
    page = filled("one", LAYOUT, "en", [])
    assert page.lines == [("- The Quay", "?"), ("Home", "navigation"), ("Tides", "navigation"), ("Gulls are counted", "teaser")]


@pytest.mark.parametrize(("lines", "entries"), [(1, 1), (8, 8), (9, 8)])
def test_an_element_is_repeated_so_often(lines: int, entries: int) -> None:
    page = filled("one", LAYOUT, "en", [(f"Quay {n}", "navigation") for n in range(lines)])
    assert [line for line, _ in page.lines if line.startswith("Quay")] == [f"Quay {n}" for n in range(entries)]


def test_a_layout_without_a_language_is_an_error() -> None:
    assert language_of("<!-- layout: a portal; EL -->") == "el"
    with pytest.raises(ValueError, match="no language"):
        language_of("<html>")


def test_a_block_has_the_role_of_most_of_its_letters() -> None:
    lines = [("By Ada Holm", "byline"), ("Monday", "date"), ("She sailed at noon. She came back.", "paragraph"), ("Share", "share")]
    assert roles_in(["By Ada Holm Monday", "", "She sailed at noon.", "She came back.", "Photo: Share", "Home"], lines) == ["byline", None, "paragraph", "paragraph", None, None]
    assert roles_in(["By Ada Holm, today"], lines) == ["byline"]


@pytest.mark.parametrize(("hidden", "role"), [(92, "share"), (93, None)])
def test_so_many_letters_may_be_hidden_before_a_block(hidden: int, role: str | None) -> None:
    assert roles_in(["Menu"], [("x" * hidden, "navigation"), ("Menu", "share")]) == [role]


def test_every_layout_gives_pages_whose_blocks_have_roles() -> None:
    """All visible text has a role but for the window's title; a story is in each page, and its words are those of the text."""
    layouts = sorted(path.stem for path in FOLDER.glob("*.html"))
    assert len(layouts) > 50
    pages = list(layout_pages(each=1))
    assert [page.publisher for page in pages] == [f"layouts/{name}" for name in layouts]
    for page in pages:
        unknown = [b.text for b, label in zip(page.document.blocks, page.labels, strict=True) if not label and any(map(str.isalpha, b.text))]
        assert len(unknown) <= 3, (page.publisher, unknown)
        assert any(label and label <= {Role(role) for role in STORY} for label in page.labels), page.publisher


def test_pages_are_the_same_each_time(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.html").write_text(f"<!-- layout: {name}; en -->\n{LAYOUT}", encoding="utf-8")
    texts = [("en", [(line, role) for line, role in text["lines"]]) for text in written_texts()]
    once, twice = ([page.html for page in filled_pages(texts, 5, tmp_path)] for _ in range(2))
    assert once == twice
    assert len(set(once)) > 5
