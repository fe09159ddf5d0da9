"""Where text nodes stand in the source: found by the short way, or among the tokens."""
from __future__ import annotations

from collections.abc import Callable

import pytest
import turbohtml

from newsclean import Block, clean
from newsclean.read import spans, walk
from newsclean.read.spans import STEPS, SourceMap, TokenMap
from newsclean.read.walk import Walked, walked, walked_in_python


def sources(html: str) -> list[str | None]:
    """What stands in the source at the span of each block."""
    blocks = clean(html, kind="html", passes=()).blocks
    return [html[block.source.start:block.source.end] if block.source else None for block in blocks]


@pytest.mark.parametrize(("html", "expected"), [
    ("<p>One</p><p>Two</p>", ["One", "Two"]),
    ("<p>\n  One </p>\n<p> Two\n", ["One", "Two"]),
    ("<p>One <b>two</b> three</p>", ["One <b>two</b> three"]),
    ("<p>Bread &amp; butter</p><p>x</p>", ["Bread &amp; butter", "x"]),
    ("<p> Bread &amp; butter </p>", [" Bread &amp; butter "]),  # the margins of text with references cannot be told
    ("<p>1 < 2</p><p>2 > 1</p>", ["1 < 2", "2 > 1"]),
    ("<pre>\nOne\n  two</pre>", ["One\n  two"]),
    ("<pre>\n\nOne</pre>", ["One"]),
    ("<div>\n<br><img src=x><br>One</div>", ["One"]),
    ("<title>A &gt; B</title><p>C", ["A &gt; B", "C"]),
    ("<p>a</p><table>b<tr><td>c</table>d", ["a", "b", "c", "d"]),
    ("<ul><li>Home<li>Home<li>Home</ul>", ["Home", "Home", "Home"]),
    ("<p>Tail</p>Tail<p>Tail", ["Tail", "Tail", "Tail"]),
])
def test_short_way(html: str, expected: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spans, "TokenMap", None)  # it is not asked
    assert sources(html) == expected


@pytest.mark.parametrize(("html", "expected"), [
    ("<p title='a > Same'>Same</p>", "Same"),
    ("<p title='><p>Same</p>'>Same</p>", "Same"),
    ("<p title='it is' data-html=\"<p>Same</p>\" class=x>Same</p>", "Same"),
    ("<p title=\"it's\">Same</p>", "Same"),
    ("<p></p><!-- <p>Same</p> --><p>Same</p>", "Same"),
    ("<div></div><!-- > Same<b> -->Same", "Same"),
    ("<div><script>'<p>Same</p>'</script>Same</div>", "Same"),
    ("<div><style>p > Same<b></style>Same</div>", "Same"),
    ("<script>{\"body\": \"<p>Same</p>\"}</script><p>Same</p>", "Same"),
])
def test_equal_characters_elsewhere_are_not_taken_for_the_text(html: str, expected: str) -> None:
    block, = clean(html, kind="html", passes=()).blocks
    assert block.source is not None
    assert block.source.start == html.rfind(expected)
    assert html[block.source.start:block.source.end] == expected


@pytest.mark.parametrize(("html", "expected"), [
    ("<?0'''>0000<?'>0000", ["0000<?'>0000"]),
    ("<p>a<!x '>b<p>c' >d", ["a<!x '>b", "c' >d"]),
])
def test_quotes_in_what_is_no_tag_hide_no_text(html: str, expected: list[str]) -> None:
    assert sources(html) == expected


def test_behind_a_text_without_a_place_the_tags_lead_on() -> None:
    html = "<p><b>F</s>pan>erry</b></p><p><b>F</b>erry</p>"
    assert [block.source and html[block.source.start:block.source.end] for block in clean(html, kind="html", passes=()).blocks] == [None, "F</b>erry"]


def test_a_text_in_two_parts_that_the_tree_made_one_has_no_place() -> None:
    assert sources("<p>one</x>two</p><p>three</p>") == [None, "three"]
    assert sources("<p>a<table>b<tr><td>c</table>d") == [None, "c", "d"]


@pytest.mark.skipif(not str(spans.__file__).endswith(".py"), reason="compiled code does not see what is put in the place of a name")
@pytest.mark.parametrize("way", [walked, walked_in_python])
@pytest.mark.parametrize(("tags", "asked"), [(STEPS - 2, False), (STEPS, True)])
def test_steps_of_the_short_way_are_counted(tags: int, asked: bool, way: Callable[..., Walked], monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for module in (spans, walk):
        monkeypatch.setattr(module, "TokenMap", lambda html: made.append(html) or TokenMap(html))
    html = "<p>One</p>" + "<br>" * tags + "two"
    blocks, _ = way(turbohtml.parse(html), html, str.strip)
    assert [html[block.source.start:block.source.end] for block in blocks if block.source] == ["One", "two"]
    assert bool(made) == asked


def test_text_that_was_moved_back_has_its_last_place() -> None:
    tokens = TokenMap("<p>a</p><p>b</p><p>a</p><p>c</p>")
    assert tokens.place("a", 0) == (3, 4)
    assert tokens.place("a", 4) == (19, 20)
    assert tokens.place("a", 25) == (19, 20)
    assert tokens.place("d", 0) is None


def test_without_tags_in_the_source() -> None:
    assert sources("just text") == ["just text"]
    assert SourceMap("x").place("y", None) is None


def blocks_of(make: Callable[[int], str], size: int) -> tuple[Block, ...]:
    return clean(make(size), kind="html", passes=()).blocks


def test_every_block_of_a_long_page_has_its_own_place() -> None:
    blocks = blocks_of(lambda n: "".join(f"<div class='row'>\n<p>Line {i % 7} &ndash; end</p>\n</div>\n" for i in range(n)), 500)
    starts = [block.source.start for block in blocks if block.source]
    assert len(starts) == 500
    assert starts == sorted(set(starts))
