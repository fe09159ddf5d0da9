"""How the quality is fitted: the measures, and a regression that finds the weights it was made with."""
from __future__ import annotations

from dataclasses import replace

import pytest

np = pytest.importorskip("numpy")

from training.corpus import Sample  # noqa: E402  # numpy is not to be had everywhere
from training.quality import auroc, fitted, harmonic, is_whole, lines_f1, out_of_fold, page_f1, told  # noqa: E402

from newsclean import clean  # noqa: E402  # behind it
from newsclean.blocks import Role  # noqa: E402
from newsclean.document import Document  # noqa: E402

FIRST = "The harbour master told the council on Monday that the ferry would sail again before the end of May."
SECOND = "Repairs took the whole winter, and passengers had to take the bus around the bay."


def test_lines_count_by_their_letters() -> None:
    assert lines_f1(f"{FIRST}\n\n{SECOND}", [FIRST, SECOND, "Sport"], [1, 1, 0]) == 1
    assert lines_f1("", [FIRST], [1]) == 0
    assert lines_f1(f"{FIRST} Sport", [FIRST, "Sport", "Unknown"], [1, 0, None]) == pytest.approx(harmonic(81, 86, 81))


PAGE = f"<title>The ferry</title><p>{FIRST}</p><p>{SECOND}</p><p>Sport</p><p hidden>{SECOND}</p>"
STORY, OTHER = Role.PARAGRAPH, Role.TEASER


def sheet(*roles: Role | None) -> Sample:
    """What is known of the page's blocks."""
    return Sample(clean(PAGE, kind="html", passes=()), [frozenset({role}) if role else None for role in roles], "html", "pell.example")


def labelled(*roles: Role) -> Document:
    """The page with these labels."""
    document = clean(PAGE, kind="html", passes=())
    return replace(document, blocks=tuple(block.labelled(role, 1.0, "") for block, role in zip(document.blocks, roles, strict=True)))


def test_a_page_is_measured_by_the_roles_of_its_blocks() -> None:
    right = labelled(OTHER, STORY, STORY, OTHER, OTHER)
    assert page_f1(right, sheet(None, STORY, STORY, OTHER, None)) == 1
    assert page_f1(right, sheet(None, STORY, OTHER, OTHER, None)) == pytest.approx(harmonic(81, 81 + 65, 81))
    assert page_f1(right, sheet(None, STORY, None, OTHER, None)) == 1
    assert page_f1(labelled(OTHER, STORY, OTHER, OTHER, OTHER), sheet(None, STORY, STORY, OTHER, None)) == pytest.approx(harmonic(81, 81, 81 + 65))
    assert page_f1(right, sheet(None, OTHER, OTHER, OTHER, None)) == 0


def test_a_block_that_was_cut_counts_by_what_is_left_in_the_article() -> None:
    document = labelled(OTHER, STORY, STORY, OTHER, OTHER)
    first = document.blocks[1]
    pieces = (replace(first, id=f"{first.id}.1", text=FIRST[:48]), replace(first, id=f"{first.id}.2", text=FIRST[48:], role=OTHER))
    cut = replace(document, blocks=(document.blocks[0], *pieces, *document.blocks[2:]))
    assert page_f1(cut, sheet(None, STORY, STORY, OTHER, None)) == pytest.approx(harmonic(40 + 65, 40 + 65, 81 + 65))


def test_pages_that_a_sheet_knows_only_part_of_are_left_aside() -> None:
    assert is_whole(sheet(None, STORY, STORY, None, None))
    assert not is_whole(sheet(None, STORY, None, OTHER, None))
    assert not is_whole(sheet(None, OTHER, OTHER, OTHER, OTHER))


def test_the_fit_finds_what_made_the_data() -> None:
    rng = np.random.default_rng(7)
    evidence = rng.normal(size=(4000, 2))
    f1 = 1 / (1 + np.exp(-(2 * evidence[:, 0] - evidence[:, 1] + 0.5)))
    weight, bias = fitted(evidence, f1)
    assert weight == pytest.approx([2, -1], abs=0.1)
    assert bias == pytest.approx(0.5, abs=0.1)
    fold = rng.integers(0, 5, size=4000)
    assert np.abs(out_of_fold(evidence, f1, np.ones(4000), fold) - f1).max() < 0.05
    assert (out_of_fold(evidence, f1, np.full(4000, 1.0), fold) > 0).all()


def test_bad_pages_are_found_by_a_lower_quality() -> None:
    bad = np.array([True, True, False, False])
    assert auroc(np.array([0.1, 0.2, 0.8, 0.9]), bad) == 1
    assert auroc(np.array([0.9, 0.8, 0.2, 0.1]), bad) == 0
    assert auroc(np.array([0.5, 0.5, 0.5, 0.5]), bad) == 0.5


def test_the_table_says_what_was_said_and_what_was_true() -> None:
    table = told(np.array([0.97, 0.96, 0.5]), np.array([1.0, 0.7, 0.4]))
    assert "| 0.95 to 0.98 | 2 | 0.965 | 0.850 | 50% |" in table
    assert "| 0.00 to 0.60 | 1 | 0.500 | 0.400 | 100% |" in table
    assert len(table.splitlines()) == 4
