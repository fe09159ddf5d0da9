"""Role sheets: they come back as they were written, find the blocks they are of, and hold no text of a page."""
import gzip
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.corpus import Sample, as_lines, html_sheets, role_of, web_texts
from training.sheets import FOLDER, Sheet, digest_of, laid_over, page_key, read_sheets, written_sheet

from newsclean import clean
from newsclean.blocks import Role

SHEETS = sorted(FOLDER.glob("*.txt"))
ROLE_NAMES = [*Role, "?"]
sheets = st.lists(st.tuples(st.text("0123456789abcdef", min_size=5, max_size=5), st.sampled_from(ROLE_NAMES)), min_size=1, max_size=80)

PAGE = """<body><nav><a href="/a">Sport</a></nav><h1>The weir is open again</h1><p>By Ada Holm</p>
<p>After two winters the weir at Lower Mill carries water again.<br>So says the miller.</p><p hidden>Nobody sees this.</p><footer>Imprint</footer></body>"""
ROLES = ("navigation", "title", "byline", "paragraph", "navigation")


def page_and_sheet() -> tuple[Sample, Sheet]:
    document = clean(PAGE, passes=(), kind="html")
    shown = [block for block in document.blocks if not block.hints.hidden]
    sheet = [(digest_of(block.text), role) for block, role in zip(shown, ROLES, strict=True)]
    return Sample(document, [role_of(name) if name else None for name in laid_over(document.blocks, sheet)], "html", "a"), sheet


@given(st.dictionaries(st.text().map(page_key), sheets, min_size=1, max_size=3))
def test_a_file_of_sheets_gives_them_back(tmp_path_factory: pytest.TempPathFactory, made: dict[str, Sheet]) -> None:
    path = tmp_path_factory.mktemp("sheets") / "some.txt"
    path.write_text("\n".join(line for page, sheet in made.items() for line in written_sheet(page, sheet)), encoding="utf-8")
    assert read_sheets(path) == made


def test_a_sheet_finds_its_blocks_and_leaves_hidden_ones() -> None:
    page, _ = page_and_sheet()
    told = [(block.text[:9], next(iter(label)).value if label else None) for block, label in zip(page.document.blocks, page.labels, strict=True)]
    assert told == [("Sport", "navigation"), ("The weir ", "title"), ("By Ada Ho", "byline"), ("After two", "paragraph"), ("Nobody se", None), ("Imprint", "navigation")]


def test_blocks_that_a_sheet_does_not_have_are_unknown() -> None:
    page, sheet = page_and_sheet()
    blocks = page.document.blocks
    assert laid_over(blocks, sheet[1:3]) == [None, "title", "byline", None, None, None]
    assert laid_over(blocks, []) == [None] * len(blocks)


def test_as_text_a_sheet_has_a_line_for_each_line_of_a_block() -> None:
    page, _ = page_and_sheet()
    assert as_lines(page, "p")["lines"][3:5] == [
        ("After two winters the weir at Lower Mill carries water again.", "paragraph"), ("So says the miller.", "paragraph")]
    assert not as_lines(page, "p")["window"]


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_files_hold_roles_and_digests_alone(path: Path) -> None:
    heads, lines = [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        (heads if line.startswith("==") else lines).append(line)
    assert all(re.fullmatch(r"== [0-9a-f]{12}", head) for head in heads)
    assert lines
    assert all(re.fullmatch(r"\S+( [0-9a-f]{5})+", line) for line in lines)
    assert {line.split()[0] for line in lines} <= set(ROLE_NAMES)


def data_with(folder: Path, **files: dict[str, object]) -> Path:
    """A data folder with one row in each file; "__" in a name stands for "/"."""
    for name, row in files.items():
        path = folder / f"{name.replace('__', '/')}.jsonl.gz"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(json.dumps(row).encode()))
    return folder


def test_where_both_tell_of_a_block_the_sheet_of_the_data_counts(tmp_path: Path) -> None:
    _, ours = page_and_sheet()
    data = data_with(tmp_path, html__some={"id": "p", "publisher": "a", "html": PAGE})
    theirs = {"dataset": "some", "html": "p", "lines": [["The weir is open again", "teaser"], ["By Ada Holm", "?"]]}
    [(name, page)] = html_sheets(data, [theirs], {"some": {page_key("p"): ours}})
    assert name == "p"
    assert [next(iter(label)).value if label else None for label in page.labels] == ["navigation", "teaser", "byline", "paragraph", None, "navigation"]


def test_pages_without_any_sheet_are_left_out(tmp_path: Path) -> None:
    data = data_with(tmp_path, html__some={"id": "p", "publisher": "a", "html": PAGE})
    assert list(html_sheets(data, [], {"some": {page_key("another"): [("00000", "title")]}})) == []


def test_texts_of_web_pages_have_their_lines_told(tmp_path: Path) -> None:
    text = "A goat in the harbour\n\nBy Ada Holm\nOn Monday a goat swam ashore."
    data = data_with(tmp_path, repair__web_unedited={"id": "t", "text": text})
    sheet = [(digest_of("A goat in the harbour"), "title"), (digest_of("On Monday a goat swam ashore."), "paragraph")]
    [found] = web_texts(data, {page_key("t"): sheet})
    assert found["lines"] == [("A goat in the harbour", "title"), ("By Ada Holm", "?"), ("On Monday a goat swam ashore.", "paragraph")]
    assert list(web_texts(data, {})) == []
