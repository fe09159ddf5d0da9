"""The written texts: every line has a role of the guide, no text stands there twice, and what measures is not what teaches."""
from pathlib import Path

import pytest
from training.held import FOLDER as HELD
from training.held import Figures, figures_of, roles_of
from training.written import FOLDER, SHARE, written_texts

from newsclean.blocks import Role
from newsclean.parts import key_of

LONG = 60  # letters and digits from which a line is no stock phrase


@pytest.mark.parametrize("folder", [FOLDER, HELD], ids=lambda folder: folder.name)
def test_every_line_has_a_role_and_says_something(folder: Path) -> None:
    texts = list(written_texts(folder))
    assert len(texts) > 50
    assert len({text["id"] for text in texts}) == len(texts)
    for text in texts:
        assert [(line, role) for line, role in text["lines"] if role not in set(Role) or not line.strip() or "\t" in line] == []


def test_no_text_that_measures_shares_a_long_line_with_one_that_teaches() -> None:
    taught, asked = ({key_of(line) for text in written_texts(folder) for line, _ in text["lines"]} for folder in (FOLDER, HELD))
    assert {key for key in taught & asked if len(key) >= LONG} == set()


def test_texts_come_as_they_were_written(tmp_path: Path) -> None:
    (tmp_path / "some.txt").write_text("=== one en\ntitle\tThe weir is open\nparagraph\tIt carries water.\n=== two de\ntitle\tDas Wehr\n", encoding="utf-8")
    one, two = written_texts(tmp_path)
    assert one["lines"] == [["The weir is open", "title"], ["It carries water.", "paragraph"]]
    assert (one["own"], one["share"]) == (True, SHARE)
    assert (one["language"], two["language"]) == ("en", "de")
    assert (one["publisher"], two["lines"]) == ("written/some/one en", [["Das Wehr", "title"]])


def test_each_line_gets_the_role_of_its_block() -> None:
    lines = ["The weir is open again", "By Ada Holm", "After two winters the weir at Lower Mill carries water again, says the miller who has waited for it.",
             "The council paid for the new boards, and a firm from the next valley put them in before the first frost came."]
    assert list(roles_of(lines, "\n\n")) == ["title", "byline", "paragraph", "paragraph"]


def test_figures_count_lines_and_texts() -> None:
    story = "After two winters the weir at Lower Mill carries water again, says the miller who has waited for it."
    figures = figures_of([{"lines": [["The weir is open again", "title"], ["By Ada Holm", "byline"], [story, "paragraph"]]}], "\n\n")
    assert (figures.exact[True], figures.right, figures.f1("article"), figures.f1("bio")) == (1, 1.0, 1.0, 0.0)
    assert Figures().f1("title") == 0.0
