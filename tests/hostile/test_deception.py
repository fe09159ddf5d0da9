"""Pages that lie: text that no reader sees, characters that hide others, data that claims what the page does not say."""
from __future__ import annotations

import json

import pytest

from hostile.corpus import STORY, page
from newsclean import Document, Role, clean, review, to_json, to_markdown, to_text

LURE = "Our pharmacy on the quay sells the best pills in the whole country, said a doctor on Monday, and everybody should buy them at once."
OVERRIDE, POP = "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{POP DIRECTIONAL FORMATTING}"


def lured(document: Document) -> bool:
    return "pharmacy" in document.text


@pytest.mark.parametrize("how", ["hidden", 'style="display:none"', 'style="visibility : hidden"', 'style="position:absolute; left:-9999px"', 'style="text-indent: -10000em"',
                                 'style="position:absolute;clip:rect(0,0,0,0)"', 'hidden="until-found"'])
def test_text_that_a_browser_does_not_show_is_kept_and_is_not_the_article(how: str) -> None:
    for inside in (f"<p {how}>{LURE}</p>", f"<div {how}><div><p>{LURE}</p></div></div>"):
        document = clean(page(inside))
        assert not lured(document)
        assert [block.hints.hidden for block in document.blocks if block.text == LURE] == [True]


@pytest.mark.parametrize("how", ['style="left:-100%"', 'style="left:-10px"', 'style="text-indent:-2em"', 'style="opacity:0"', 'style="font-size:0"',
                                 'style="clip:auto"', 'aria-hidden="true"'])
def test_styles_that_honest_pages_have_hide_nothing(how: str) -> None:
    assert lured(clean(page(f"<p {how}>{LURE}</p>")))


@pytest.mark.parametrize("tag", ["noscript", "template", "script", "style", "object", "title", "iframe"])
def test_elements_that_show_nothing_give_no_article(tag: str) -> None:
    assert not lured(clean(page(f"<{tag}><p>{LURE}</p></{tag}>")))


def test_a_comment_that_poses_as_the_end_of_the_page_hides_nothing() -> None:
    document = clean(page("<!-- </article></body></html> --><p>The vote was close, and the ferry stayed in port.</p>"))
    assert "The vote was close" in document.text


def test_embedded_data_does_not_replace_the_story_that_the_page_shows() -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": LURE, "articleBody": f"{LURE}\n" * 9})
    document = clean(page("", f'<script type="application/ld+json">{data}</script>'))
    assert "rebuild its pier" in document.text
    assert document.title == "Pier to be rebuilt"


@pytest.mark.parametrize("stamp", ["99999-01-01", "+99999-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00", "0000-00-00", "1e400", "9" * 400, "-1",
                                   "2024-02-30T25:61:00Z", "Infinity"])
def test_dates_that_cannot_be_are_no_dates(stamp: str) -> None:
    data = json.dumps({"@type": "NewsArticle", "datePublished": stamp, "dateModified": stamp})
    head = f'<meta property="article:published_time" content="{stamp}"><script type="application/ld+json">{data}</script>'
    document = clean(page(f"<time datetime='{stamp}'>3 May 99999</time><p>Published {stamp}</p>", head))
    assert document.published is None
    assert document.modified is None
    assert "rebuild its pier" in document.text


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", "Infinity", "1" * 5000])
def test_numbers_that_cannot_be_are_no_dates(number: str) -> None:
    head = f'<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":{number},"author":{number},"headline":{number}}}</script>'
    document = clean(page("", head))
    assert (document.published, document.title) == (None, "Pier to be rebuilt")


def test_overrides_of_direction_are_told_kept_and_shown() -> None:
    document = clean(page(f"<p>The file {OVERRIDE}fdp.exe{POP} was found in the harbour office on Monday, said the police of Oldmere.</p>"))
    assert any("overrides the direction" in warning for warning in document.warnings)
    for written in (document.text, to_text(document), to_markdown(document)):
        assert f"{OVERRIDE}fdp.exe{POP}" in written
    assert "[U+202E RIGHT-TO-LEFT OVERRIDE]" in review(document)


@pytest.mark.parametrize("honest", ["\N{RIGHT-TO-LEFT EMBEDDING}\u05e9\u05dc\u05d5\u05dd\N{POP DIRECTIONAL FORMATTING}",
                                    "\N{FIRST STRONG ISOLATE}Oldmere\N{POP DIRECTIONAL ISOLATE}",
                                    "\N{RIGHT-TO-LEFT MARK}", "caf\u00e9", "\U0001f6a2"])
def test_characters_that_honest_pages_have_are_not_told(honest: str) -> None:
    assert clean(page(f"<p>{honest}</p>")).warnings == clean(page("<p>x</p>")).warnings


def test_lone_surrogates_are_told_kept_shown_and_never_written() -> None:
    document = clean(page("<p>The fi\ud800le was found in the harbour office\udfff on Monday, said the police.</p>"))
    assert any(warning.startswith("2 characters are lone halves") for warning in document.warnings)
    assert "fi\ud800le" in document.text
    assert "U+D800" in review(document)
    for write in (to_text, to_markdown, to_json, review):
        write(document).encode("utf-8")


def test_nul_is_no_character_of_the_text() -> None:
    assert "The file was found" in clean(page("<p>The fi\0le was found in the harbour on Monday.</p>")).text
    assert "The file was found" in clean(page("<p>The fi\0le was found in the harbour on Monday.</p>").encode()).text


def test_a_page_that_poses_as_text_and_a_text_that_poses_as_a_page() -> None:
    assert clean("Prices < 5 and > 3: use <b> or <p>, said the clerk of the harbour.").facts.kind == "text"
    assert clean(f"\N{BYTE ORDER MARK}<!-- {'x' * 5000} --><html><body>{STORY}").facts.kind == "html"


def test_a_role_cannot_be_claimed_by_class_names_alone() -> None:
    document = clean(page(f'<div class="article-body story-content" itemprop="articleBody" hidden><p>{LURE}</p></div>'))
    assert all(block.role is Role.OTHER for block in document.blocks if block.text == LURE)
