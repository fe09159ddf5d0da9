"""Pages whose mark-up tells nothing of their lines, made of the sheets."""
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.bare import bare_page
from training.corpus import BARE_SHARE, bare_pages, compact_texts

from newsclean.blocks import Role
from newsclean.label.model import ROLES
from newsclean.pipeline import clean

SHEET: dict[str, Any] = {"id": "weir", "publisher": "quay", "window": False, "lines": [
    ["Home", "navigation"], ["The weir is open", "title"], ["It carries water.", "paragraph"], ["So says the <miller>.", "paragraph"], ["Nobody objected.", "paragraph"],
    ["Read also: Fog", "teaser"], ["Sign up", "promo"]]}
SEEDS = 60


@given(st.lists(st.tuples(st.text("abc<>&é ", min_size=1).filter(str.strip), st.sampled_from([role.value for role in ROLES])), min_size=1, max_size=8), st.integers(0, 99))
def test_each_line_is_a_block_of_its_own(lines: list[tuple[str, str]], seed: int) -> None:
    document = clean(bare_page(lines, Random(seed)), passes=(), kind="html")  # noqa: S311  # repeatable, not secret
    assert [b.text.split() for b in document.blocks if b.tag != "title"] == [line.split() for line, _ in lines]


def test_headings_and_items_are_marked_up_on_most_pages_and_nothing_else_is() -> None:
    lines = [("Late again", "title"), ("The ferry was late.", "paragraph"), ("Fog", "heading"), ("a bell", "list_item"), ("Photo: Jane Doe", "caption")]
    pages = [bare_page(lines, Random(seed)) for seed in range(SEEDS)]  # noqa: S311
    assert all("<h1>Late again</h1><p>The ferry was late.</p>" in page and "<p>Photo: Jane Doe</p>" in page for page in pages)
    assert 0 < sum("<p>Fog</p>" in page for page in pages) < SEEDS / 2
    assert 0 < sum("<p>a bell</p>" in page for page in pages) < SEEDS / 2


def test_a_sheet_makes_one_page_with_its_roles_and_without_its_menu() -> None:
    (sample,) = bare_pages([{**SHEET, "share": 0.5}])
    told = {block.text: label for block, label in zip(sample.document.blocks, sample.labels, strict=True) if label}
    assert told["So says the <miller>."] == {Role.PARAGRAPH}
    assert told.get("Read also: Fog", {Role.TEASER}) == {Role.TEASER}
    assert "Home" not in told
    assert (sample.mode, sample.publisher, sample.weight, sample.own) == ("bare", "quay", BARE_SHARE / 2, False)


@pytest.mark.parametrize("sheet", [{**SHEET, "window": True}, {**SHEET, "lines": SHEET["lines"][:4]}])
def test_what_is_no_whole_story_makes_none(sheet: dict[str, Any]) -> None:
    assert not list(bare_pages([sheet]))
    assert not list(compact_texts([sheet]))
