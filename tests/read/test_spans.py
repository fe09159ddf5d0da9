"""Where text nodes stand in the source: found by the short way, or among the tokens."""
from __future__ import annotations

from collections.abc import Callable

import pytest
import turbohtml

from newsclean import Block, Span, clean
from newsclean.read import spans, walk
from newsclean.read.addresses import Resolver
from newsclean.read.spans import STEPS, SourceMap, TokenMap
from newsclean.read.walk import Walked, walked, walked_in_python


def sources(html: str) -> list[str | None]:
    """What stands in the source at the span of each block, compiled or not."""
    found, (others, _) = clean(html, kind="html", passes=()).blocks, walked_in_python(turbohtml.parse(html), html, Resolver(None))
    assert [block.source for block in others] == [block.source for block in found]
    return [html[block.source.start:block.source.end] if block.source else None for block in found]


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
    ("<p title='><p>Same</p>'>Same</p>", "Same"), ("<b a='>Same<'>Same</b>", "Same"), ("<b a=\">Same<\">Same</b>", "Same"),
    ("<p title='it is' data-html=\"<p>Same</p>\" class=x>Same</p>", "Same"),
    ("<p title=\"it's\">Same</p>", "Same"),
    ("<p></p><!-- <p>Same</p> --><p>Same</p>", "Same"),
    ("<div></div><!-- > Same<b> -->Same", "Same"),
    ("<div><script>'<p>Same</p>'</script>Same</div>", "Same"),
    ("<div><style>p > Same<b></style>Same</div>", "Same"),
    ("<script>{\"body\": \"<p>Same</p>\"}</script><p>Same</p>", "Same"),
])
def test_equal_characters_elsewhere_are_not_taken_for_the_text(html: str, expected: str) -> None:
    assert sources(html) == [expected]
    assert starts(html) == [html.rfind(expected)]


@pytest.mark.parametrize(("html", "expected"), [
    ("<?0'''>0000<?'>0000", ["0000<?'>0000"]),
    ("<p>a<!x '>b<p>c' >d", ["a<!x '>b", "c' >d"]),
])
def test_quotes_in_what_is_no_tag_hide_no_text(html: str, expected: list[str]) -> None:
    assert sources(html) == expected


@pytest.mark.parametrize(("html", "expected"), [
    ("<p>By <!-- <b>Jo</b> -->Jo</p>", "By <!-- <b>Jo</b> -->Jo"),
    ("<p>By <!-- a>Jo<b> -->Jo</p>", "By <!-- a>Jo<b> -->Jo"),
    ("<p>By <!-- a --!>Jo<b>se</b><!-- b -->Jo</p>", "By <!-- a --!>Jo<b>se</b><!-- b -->Jo"),
    ("<p>By <script>Jo<b></script>Jo</p>", "By <script>Jo<b></script>Jo"),
    ("<p>By <STYLE>Jo</STYLE>Jo</p>", "By <STYLE>Jo</STYLE>Jo"),
    ("<p>By <template>Jo<b>Jo</b></template>Jo</p>", "By <template>Jo<b>Jo</b></template>Jo"),
    ("<p>By <template><template>Jo</template>Jo</template>Jo</p>", "By <template><template>Jo</template>Jo</template>Jo"),
    ("<p>By <noscript><img src=x></noscript>Jo</p>", "By <noscript><img src=x></noscript>Jo"), ("<p>By <noscript>x</noscript>Jo</p>", "Jo"),
])
def test_a_text_is_not_taken_from_where_no_text_is(html: str, expected: str) -> None:
    assert sources(html)[-1] == expected


@pytest.mark.parametrize("html", ["<p>One<!-- a --><!--><!---> two", "<p>One<script src=x></script> two", "<p>One<strong></strong> <s></s>two"])
def test_comments_and_empty_scripts_do_not_end_the_short_way(html: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (spans, walk):
        monkeypatch.setattr(module, "TokenMap", None)
    assert sources(html) == [html[3:]]


@pytest.mark.parametrize(("html", "expected"), [
    ("<p>one</x>two</p><p>three</p>", ["one</x>two", "three"]),
    ("<p>one</x> </y>two<br>three</z><p>two", ["one</x> </y>two<br>three", "two"]),
    ("<p>a fer</i>ry<br><br>sails</u> on<br><br>ry", ["a fer</i>ry", "sails</u> on", "ry"]),
    ("<p><b>F</s>erry</b></p><p><b>F</b>erry</p>", ["F</s>erry", "F</b>erry"]),
    ("<p><b>F</b>e</style>rry</p><p><b>F</b>erry</p><p>rry", ["F</b>e</style>rry", "F</b>erry", "rry"]),
    ("<p>a\0b</x>c\0</p><p>abc", ["a\0b</x>c\0", "abc"]),
    ("<p>a<table>b<tr><td>c</table>d", ["a<table>b", "c", "d"]),
    ("\x0b\x0b<!DOCTYPE html>\n<head>&#0;<p>a", ["&#0;", "a"]),  # as many characters as the text with its margins
    ("<pre>\n\none</x>\n two</pre>", ["\none</x>\n two"]),
])
def test_a_text_in_parts_that_the_tree_made_one_stands_where_they_stand(html: str, expected: list[str]) -> None:
    assert sources(html) == expected


@pytest.mark.parametrize(("html", "expected"), [
    ("<table><b>A</b><tr><td>cell</td></tr><b>B</b></table><p>cell</p>", [None, "cell", "cell"]),
    ("<table><b>A</b><tr>\n<td>cell</td></tr>\n<b>B</b></table><p>cell</p>", [None, "cell", "cell"]),
    ("<table><b>A</b><tr><td><b>AB</b></td></tr><b>B</b></table>", [None, "AB"]),
    ("<p>a<table><tr><td>b</td></tr>c</table><p>c", [None, "b", "c"]),
    ("<div><p>a</p><table><tr><td>b</td></tr>b</table>", ["a", None, None]),  # one of the two stands there, but which?
    ("<div>x<table><tr><td>x</td><td>y</td></tr><div>z</div></table>", ["x", "z", "x", "y"]),
    ("<table><tr><td>Tags</td></tr><tr><font size=2>Tags</font><td>noon</td>&#0;</tr></table>", [None, "Tags", "noon"]),
    ("<table><tr><td>Tags</td></tr><font>a</font><td>noon</td>&#0;</table>&#0;", [None, "Tags", "noon", "&#0;"]),
])
def test_a_text_that_the_tree_has_moved_is_not_taken_for_another(html: str, expected: list[str | None]) -> None:
    assert sources(html) == expected


@pytest.mark.parametrize(("html", "expected"), [
    ("<b>one<p>two</b>three", ["one", "two</b>three"]),
    ("<b>one<p>one</b>two", ["one", None]),  # the tag of the second text is that of the first
    ("<p><a href=x>1<a href=y>2</p>3", ["1<a href=y>2", "3"]),
])
def test_an_element_that_the_tree_opens_again(html: str, expected: list[str | None]) -> None:
    assert sources(html) == expected


def starts(html: str) -> list[int]:
    return [block.source.start for block in clean(html, kind="html", passes=()).blocks if block.source]


def test_each_of_equal_texts_has_its_own_place() -> None:
    html = "<table><b>A</b><tr><td>cell</td></tr><b>B</b></table><p>cell</p>"
    assert starts(html) == [html.index("cell"), html.rindex("cell")]
    html = "<p><b>F</b>e</style>rry</p><p><b>F</b>erry</p><p>rry"
    assert starts(html) == [html.index("F"), html.rindex("F"), html.rindex("rry")]


@pytest.mark.skipif(not str(spans.__file__).endswith(".py"), reason="compiled code does not see what is put in the place of a name")
@pytest.mark.parametrize("way", [walked, walked_in_python])
@pytest.mark.parametrize(("tags", "asked"), [(STEPS - 2, False), (STEPS, True)])
def test_steps_of_the_short_way_are_counted(tags: int, asked: bool, way: Callable[..., Walked], monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for module in (spans, walk):
        monkeypatch.setattr(module, "TokenMap", lambda html: made.append(html) or TokenMap(html))
    html = "<p>One</p>" + "<br>" * tags + "two"
    blocks, _ = way(turbohtml.parse(html), html, Resolver(None))
    assert [html[block.source.start:block.source.end] for block in blocks if block.source] == ["One", "two"]
    assert bool(made) == asked


def test_a_text_is_the_next_behind_the_one_before_or_the_first_in_its_element() -> None:
    html = "<p>a</p>\n<p>b</p><p>a</p><p>c</p>"
    tokens = TokenMap(html)
    first, second, *_ = turbohtml.parse(html).select("p")
    assert tokens.place("a", 0) == (3, 4)
    assert tokens.place("b", 4) == (12, 13)
    assert tokens.place("a", 4) is None
    assert tokens.place("a", 27) is None
    assert tokens.place("cd", 27) is tokens.place("c", 29) is None  # the source ends before the text, or behind its place
    assert tokens.place("b", 27, second) == (12, 13)
    assert tokens.place("a", 13, second) == (20, 21)
    assert tokens.place("b", 4, first) == (12, 13)
    assert tokens.place("a", 4, second) is None


def test_what_was_found_is_checked() -> None:
    html = "<p>a b</x>&amp;</p><p>c</p><p>c</p>"
    tokens = TokenMap(html)
    said = [("ab &", 3, 15), ("a", 3, 6), ("bad", 3, 15), ("c", 22, 23), ("c", 22, 23), ("d", 30, 31), ("c", 30, 31), ("c", 30, 32), ("<", 15, 16)]
    blocks = [Block(str(i), text, source=Span(start, end)) for i, (text, start, end) in enumerate(said)]
    blocks.append(Block("x", "without"))
    tokens.check(blocks)
    assert [block.id for block in blocks] == [*map(str, range(9)), "x"]
    assert [block.id for block in blocks if block.source] == ["0", "6"]


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
