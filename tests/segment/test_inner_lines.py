"""Lines of one block that are blocks of their own."""
from __future__ import annotations

import pytest

from newsclean.blocks import Block
from newsclean.metadata import Claim, Metadata
from newsclean.read.html import read_html
from newsclean.segment import split_glued
from newsclean.segment.inner_lines import LEAST_TITLE, LONGEST, inner_lines, titles_of

TITLE = "The ferry is late again"
TITLES = frozenset({"theferryislateagain"})
SPACE = "\N{IDEOGRAPHIC SPACE}"


def pieces(text: str, titles: frozenset[str] = TITLES) -> list[str]:
    found, at = list[str](), 0
    for span, _ in inner_lines(Block("1", text), titles):
        found.append(text[at:span.start])
        at = span.end
    return [*found, text[at:]]


@pytest.mark.parametrize(("text", "lines"), [
    (f"{TITLE}\nby Jane Doe\n3 May 2024", [TITLE, "by Jane Doe", "3 May 2024"]),
    (f"{TITLE.upper()}\n\nby Jane Doe", [TITLE.upper(), "by Jane Doe"]),
    (f"{TITLE}\nIt left at nine.\nNobody came.", [TITLE, "It left at nine.\nNobody came."]),
    (f"{TITLE}\n{'x' * LONGEST}\nby Jane Doe", [TITLE, "x" * LONGEST, "by Jane Doe"]),
    (f"{TITLE}\n{'x' * (LONGEST + 1)}\nby Jane Doe", [TITLE, f"{'x' * (LONGEST + 1)}\nby Jane Doe"]),
    (f"{TITLE}, they say\nby Jane Doe", None), (f"by Jane Doe\n{TITLE}", None), (TITLE, None), (f"{TITLE}\n", None), ("\n", None),
    ("Author: Jane Doe\nViews: 1204\nTags: ferry", ["Author: Jane Doe", "Views: 1204", "Tags: ferry"]),
    ("Place: Pell\nViews: 1204", None), ("Author: Jane Doe\nand others", None), (f"Author: Jane Doe\nViews: {'1' * LONGEST}", None), ("Author: Jane Doe", None),
    (f"船が遅れた。 {SPACE}客は待った。", ["船が遅れた。", "客は待った。"]), (f"「遅い」\n{SPACE}客は待った。", ["「遅い」", "客は待った。"]),
    (f"船が遅れた。{SPACE}客は待った。", None), (f"船が {SPACE}遅れた。", None), (f"船が遅れた。 {SPACE}", None),
])
def test_lines(text: str, lines: list[str] | None) -> None:
    assert pieces(text) == (lines or [text])


def test_a_page_without_titles_has_no_headline_lines() -> None:
    assert pieces(f"{TITLE}\nby Jane Doe", frozenset()) == [f"{TITLE}\nby Jane Doe"]


def test_titles_are_told_also_before_the_name_of_a_site() -> None:
    short, least = "a" * (LEAST_TITLE - 1), "b" * LEAST_TITLE
    claims = (Claim("title", f"{TITLE} | Pell Post"), Claim("title", short), Claim("title", least), Claim("description", "Nobody came to the pier"))
    assert titles_of(Metadata(claims=claims)) == TITLES | {least, "theferryislateagainpellpost"}


@pytest.mark.parametrize(("mark_up", "texts"), [
    (f"<td><b>{TITLE}</b><br><i>by Jane Doe</i><br>3 May 2024<br><br>It left at nine.</td>", [TITLE, "by Jane Doe", "3 May 2024", "It left at nine."]),
    ("<td>Read on:<br><a href=/a>The mayor</a><br> <a href=/b>The wolf</a></td>", ["Read on:", "The mayor", "The wolf"]),
    ("<td>Read on:<br><a href=/a>The mayor</a></td>", ["Read on:\nThe mayor"]),
    ("<td><a href=/a>The mayor</a><br><a href=/b>The wolf</a><br><a href=/c>The pier</a></td>", ["The mayor\nThe wolf\nThe pier"]),
    ("<td>Read on:<br><a href=/a>The mayor</a><br>and <a href=/b>The wolf</a></td>", ["Read on:\nThe mayor\nand The wolf"]),
    (f"<pre>{TITLE}\nby Jane Doe</pre>", [f"{TITLE}\nby Jane Doe"]),
    (f"<p hidden>{TITLE}<br>by Jane Doe</p>", [f"{TITLE}\nby Jane Doe"]),
])
def test_a_page_of_tables_and_line_breaks(mark_up: str, texts: list[str]) -> None:
    read = read_html(f"<html><head><title>{TITLE} - Pell Post</title></head><body><table><tr>{mark_up}</tr></table></body></html>")
    cut = split_glued(read)
    assert [block.text for block in cut.blocks if block.tag != "title"] == texts
    assert split_glued(cut) is cut
    assert cut.as_read().blocks == read.blocks
