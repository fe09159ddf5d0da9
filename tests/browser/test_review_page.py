"""The review page as a person uses it: filters, reasons, the list of documents, by pointer, by keyboard, on a phone, in print."""
from __future__ import annotations

import importlib.resources
import os
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from newsclean import Block, Document, Role, SourceFacts, clean, review

ROOT = Path(__file__).parents[2]
DEMO = [clean((ROOT / "fixtures" / "demo" / name).read_bytes()) for name in ("page.html", "story.txt")]
POOR = replace(clean("The minister said â€œyesâ€\x9d on Monday in the harbour.\n\nشرح\u202eabc\u200b\n\nShare this"), quality=0.1)
POOR = replace(POOR, facts=SourceFacts("text", warnings=("The page is a front page.", "The text is cut off.")), quality_reasons=("Short.",))
PAGE = review([*DEMO, POOR], names=["page.html", "story.txt", "poor.txt"])
STORY = """\
The minister said â€œyesâ€\x9d on Monday in the harbour, and the cafÃ© on the quay opened again.

Asked when the bridge would follow, he said ”in the spring”.

Read also: Bus 17 will wait for the late boat

Share this article

The county has moved the last departure to half past six in the morning, and the first boat leaves at seven."""
PICTURED = review([clean(STORY), *DEMO], names=["scraped.txt", "story.txt", "page.html"])
BLOCKS = 2_000
SECONDS = 2.0
SHOWN = ".document:not([hidden])"
VIEWS = {"wide": {"width": 1280, "height": 900}, "phone": {"width": 360, "height": 740}}


def roles_shown(page: Any) -> set[str]:
    found: list[str] = page.evaluate(f"[...document.querySelectorAll('{SHOWN} .block')].filter(b => b.checkVisibility()).map(b => b.dataset.role)")
    return set(found)


def heading(page: Any) -> str:
    return str(page.locator(f"{SHOWN} h2").inner_text())


def test_it_runs_under_its_own_policy(opened: Any) -> None:
    with opened(PAGE) as (seen, url):
        assert seen.page.locator("html.scripted").count() == 1, "the script did not run"
        assert seen.page.evaluate("getComputedStyle(document.querySelector('.top')).borderBottomStyle") == "solid", "the style is not in force"
        seen.assert_quiet(url)


def test_the_doubtful_document_is_shown_first_with_its_warnings(opened: Any) -> None:
    with opened(PAGE) as (seen, _):
        assert heading(seen.page) == "poor.txt"
        assert seen.page.locator(f"{SHOWN} .warnings li").all_inner_texts() == ["The page is a front page.", "The text is cut off."]


def test_one_moves_through_the_documents(opened: Any) -> None:
    with opened(PAGE) as (seen, url):
        page, order = seen.page, [link.split("\n")[-1] for link in seen.page.locator(".documents li a").all_inner_texts()]
        assert sorted(order) == ["page.html", "poor.txt", "story.txt"]
        page.click("#next")
        assert heading(page) == order[1]
        page.click("#next")
        page.locator("#next").dispatch_event("click")  # there is no further one
        assert heading(page) == order[2]
        page.click("#previous")
        assert heading(page) == order[1]
        page.click(".documents li:first-child a")
        assert heading(page) == order[0]
        assert page.evaluate("document.activeElement.tagName") == "H2"
        assert page.locator(".documents a[aria-current]").count() == 1
        seen.assert_quiet(url)


def test_roles_are_filtered(opened: Any) -> None:
    with opened(PAGE) as (seen, _):
        page = seen.page
        page.click(".documents a:has-text('page.html')")
        everything = roles_shown(page)
        assert {"paragraph", "navigation", "teaser", "caption"} <= everything
        page.uncheck("input[data-role=teaser]")
        assert roles_shown(page) == everything - {"teaser"}
        page.click("#none")
        assert roles_shown(page) == set()
        page.check("input[data-role=caption]")
        assert roles_shown(page) == {"caption"}
        page.click("#text")
        assert roles_shown(page) == everything & {"paragraph", "heading", "list_item", "quote", "table"}
        page.click("#all")
        assert roles_shown(page) == everything
        assert page.locator("#live").inner_text().startswith("Document ")


def test_doubtful_and_edited_blocks_are_filtered(opened: Any) -> None:
    with opened(PAGE) as (seen, _):
        page = seen.page
        page.check("#edited")
        assert page.locator(f"{SHOWN} .block:visible").count() == page.locator(f"{SHOWN} .block:visible:has(ins, del)").count() > 0
        page.uncheck("#edited")
        page.check("#doubtful")
        assert page.locator(f"{SHOWN} .block:visible").count() == page.locator(f"{SHOWN} .block[data-doubtful]").count()


def test_edits_are_shown_and_hidden(opened: Any) -> None:
    with opened(PAGE) as (seen, _):
        page = seen.page
        block = page.locator(f"{SHOWN} .block .said").first
        assert "â€œ" in block.inner_text()
        page.uncheck("#edits")
        assert "â€œ" not in block.inner_text()
        assert "“yes”" in block.inner_text()


def test_a_reason_is_shown_on_hover_on_focus_and_on_touch_and_is_dismissed(opened: Any) -> None:
    with opened(PAGE, has_touch=True) as (seen, _):
        page, tip = seen.page, seen.page.locator("#tip")
        button = page.locator(f"{SHOWN} button.role").first
        button.hover()
        assert "Block 1 is" in tip.inner_text()
        tip.hover()
        assert tip.is_visible(), "the pointer may move onto it"
        page.mouse.move(0, 0)
        assert not tip.is_visible()
        button.focus()
        assert tip.is_visible()
        page.keyboard.press("Escape")
        assert not tip.is_visible()
        button.tap()
        assert tip.is_visible()
        page.keyboard.press("ArrowDown")
        assert "Block 2 is" in tip.inner_text()
        page.keyboard.press("ArrowUp")
        assert "Block 1 is" in tip.inner_text()


def test_everything_is_reached_by_keyboard(opened: Any) -> None:
    with opened(PAGE) as (seen, _):
        page = seen.page
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.document') !== null")
        reached = set()
        for _ in range(60):
            page.keyboard.press("Tab")
            reached.add(page.evaluate("document.activeElement.id || document.activeElement.className || document.activeElement.tagName"))
        assert {"role", "previous", "next", "filters"} - reached <= {"filters"}
        assert "edits" in reached


def test_unseen_characters_are_seen(opened: Any) -> None:
    with opened(PAGE) as (seen, _):
        odd = seen.page.locator(f"{SHOWN} .said .odd").all_inner_texts()
        assert "[U+202E RIGHT-TO-LEFT OVERRIDE]" in odd


def test_without_scripts_everything_is_there(opened: Any) -> None:
    with opened(PAGE, java_script_enabled=False) as (seen, _):
        assert seen.page.locator(".document:visible").count() == 3
        assert seen.page.locator(".why:visible").count() == seen.page.locator(".block").count()
        assert not seen.page.locator("#filters").is_visible()


def test_in_print_every_document_and_every_reason_is_there(opened: Any) -> None:
    with opened(PAGE) as (seen, _):
        seen.page.emulate_media(media="print")
        assert seen.page.locator(".document:visible").count() == 3
        assert not seen.page.locator("#filters").is_visible()
        assert seen.page.locator(".why").first.bounding_box()["width"] > 50


def test_print_is_light_whatever_the_screen_is(opened: Any) -> None:
    with opened(PAGE, color_scheme="dark") as (seen, _):
        ink = "getComputedStyle(document.body).color"
        assert seen.page.evaluate(ink) == "rgb(236, 236, 236)"
        seen.page.emulate_media(media="print")
        assert seen.page.evaluate(ink) == "rgb(27, 27, 27)"


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_is_wider_than_the_screen(opened: Any, width: int) -> None:
    with opened(PAGE, viewport={"width": width, "height": 740}) as (seen, _):
        for i in range(3):
            seen.page.evaluate(f"document.querySelectorAll('.documents li a')[{i}].click()")
            assert seen.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_it_is_accessible(opened: Any, scheme: str, view: str) -> None:
    axe = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    with opened(PAGE, bypass_csp=True, color_scheme=scheme, viewport=VIEWS[view]) as (seen, _):
        page = seen.page
        page.evaluate(axe)
        page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        page.add_style_tag(content=".blocks ol { content-visibility: visible !important }")  # else what is not in sight is not examined
        for i in range(3):
            page.evaluate(f"document.querySelectorAll('.documents li a')[{i}].click()")
            page.locator(f"{SHOWN} button.role").first.focus()
            found = page.evaluate("axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })")
            assert not [f"{v['impact']} {v['id']}: {v['nodes'][0]['html'][:200]}" for v in found["violations"]]
            assert len(found["passes"]) > 20


def test_a_long_document_opens_quickly(opened: Any) -> None:
    blocks = DEMO[0].blocks
    many = tuple(replace(blocks[i % len(blocks)], id=str(i + 1), group=None, repeats=None) for i in range(BLOCKS))
    page = review(Document(many))
    start = time.perf_counter()
    with opened(page) as (seen, _):
        seen.page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        assert time.perf_counter() - start < SECONDS
        assert seen.page.locator(".block").count() == BLOCKS
        start = time.perf_counter()
        seen.page.uncheck("input[data-role=paragraph]")
        seen.page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        assert time.perf_counter() - start < SECONDS


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_pictures_for_the_eye(opened: Any, scheme: str, view: str, tmp_path: Path) -> None:
    """Written to the folder that SCREENSHOTS names, so that a person can look at them."""
    folder = Path(os.environ.get("SCREENSHOTS", tmp_path))
    with opened(PAGE, color_scheme=scheme, viewport=VIEWS[view]) as (seen, _):
        seen.page.click(".documents a:has-text('page.html')")
        seen.page.screenshot(path=folder / f"review-{view}-{scheme}.png")
        assert (folder / f"review-{view}-{scheme}.png").stat().st_size > 10_000


def test_the_picture_of_the_documentation(opened: Any, tmp_path: Path) -> None:
    """The picture that docs/images/review.png is a copy of."""
    file = Path(os.environ.get("SCREENSHOTS", tmp_path)) / "review.png"
    with opened(PICTURED, color_scheme="light", viewport={"width": 1200, "height": 820}) as (seen, _):
        seen.page.evaluate("document.getElementById('filters').open = false")
        seen.page.locator(f"{SHOWN} button.role").nth(3).hover()
        assert seen.page.locator("#tip").is_visible()
        seen.page.screenshot(path=file)
    assert file.stat().st_size > 10_000


def test_roles_are_told_by_words_and_by_the_style_of_a_rule(opened: Any) -> None:
    document = Document(tuple(Block(str(i), "text", role) for i, role in enumerate(Role, 1)))
    with opened(review(document)) as (seen, _):
        page = seen.page
        labels = page.locator("button.role b").all_inner_texts()
        assert labels == [role.value.replace("_", " ") for role in Role]
        rules = page.evaluate("[...document.querySelectorAll('.block')].map(b => [b.className.split('f-')[1], getComputedStyle(b).borderLeftStyle"
                              " + getComputedStyle(b).borderLeftWidth])")
        styles = dict(rules)
        assert len(styles) == len(set(styles.values())) == 5
