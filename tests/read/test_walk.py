"""The walk of a tree: compiled or not is the same, and both tell what they cannot read."""
from __future__ import annotations

import gc
import pickle
import sys
import time
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Any

import pytest
import turbohtml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hostile.corpus import CORPUS
from newsclean.blocks import Block, Hints, Link, Span
from newsclean.read import walk
from newsclean.read.addresses import Resolver
from newsclean.read.frame import Frame, is_bar
from newsclean.read.source import normalise_newlines
from newsclean.read.tags import is_drop_cap
from newsclean.read.walk import Walked, walked, walked_in_python
from strategies.sources import any_html

compiled = pytest.mark.skipif(not walk.COMPILED, reason="the package was installed without a C compiler")
PAGES = sorted(Path(__file__).parents[2].glob("fixtures/**/*.html"))
NAMES = st.sampled_from([
    "p", "div", "span", "b", "a href=/x", "a href=' '", "a href=https://pell.example/2", "a href='http://pell.example/ '", "a href=HTTPS://pell.example", "br",
    "hr", "pre", "nav", "li", "ul", "td", "script", "time datetime=2026-05-03", "noscript", "video", "math",
    "x-menu", "span class=drop-cap", "span class='Drop-Cap lead'", "b class=letter", "p hidden", "div style='display: none'", "div style='left:-9999px'",
    "div itemprop=articleBody", "p data-testid=body", "section class=' Share-Bar ' id=Top", "i id='\xc4\xd6 b'", f"i class='{'Wide ' * 60}'",
    "textarea", "button", "canvas",
    "meta name=author content=Mara", "template", "font", "h1", "svg", "blockquote"])
HEARD = ("metas", "items", "scripts", "times", "links", "language", "title")
SAID = st.sampled_from(["A", "a", "news", " news ", "\n", "  ", "\t x", "\xa0", "\u3000", "\u2003y", "&amp;", "&#173;", "so\xadft", "\u4e2d\u6587", "\xe9\xad", "1",
                        "&lt;b&gt;", "\u0130", "\x0b", "\x1c", "e\u0301"])


class Loose:
    """A class without slots."""


class Wide:
    """One with more of them than any block has."""

    __slots__ = tuple(f"field{i}" for i in range(13))


class Varied:
    """One whose names of slots are no tuple."""

    __slots__ = ["field"]


def marked(name: str, inside: str) -> str:
    return f"<{name}>{inside}</{name.partition(' ')[0]}>"


trees = st.recursive(SAID, lambda inner: st.builds(lambda name, parts: marked(name, "".join(parts)), NAMES, st.lists(inner, max_size=4)), max_leaves=30)
soups = st.lists(trees, max_size=5).map("".join)


def same(html: str, url: str | None = None) -> Walked:
    """What both ways find."""
    html = normalise_newlines(html)
    root = turbohtml.parse(html)
    blocks, head = walked(root, html, Resolver(url))
    others, other = walked_in_python(root, html, Resolver(url))
    assert blocks == others
    assert all(getattr(head, name) == getattr(other, name) for name in HEARD)
    return blocks, head


@compiled
@given(st.one_of(soups, any_html))
@settings(max_examples=300)
@example("<p>one<script>x</script>two</p>")
@example("<pre>\n\n a  b\n</pre><p>a <br> b<br><br>c</p>")
@example("<a href=x>Home</a><a href=y>News</a> <nav><a href=x>Home</a><a href=y>News</a></nav>")
@example("<a href=x><p>a</p><p> b </p></a><p>c <a href=z> d </a>")
@example("<p><span class=drop-cap>T</span> he ferry</p><p>x<b>y</b><i>z</i></p>")
@example("<p>a &amp; b</p><p>&nbsp; c &nbsp;</p><table>moved<tr><td>d</table>")
@example("<div hidden>" * 70 + "deep" + "<p hidden>deeper <b>still</b></p>" + "</div>" * 70)
@example("<div>" * 63 + "<p style='display:none'>deep</p><p style='display:none'><i hidden>x</i> y</p>" + "</div>" * 63)
@example("<" + "x" * 60 + ">long name")
@example("<p>\ud800 lone \udfff</p><p class='\ud800'>b</p>")
def test_compiled_or_not_is_the_same(html: str) -> None:
    same(html, "https://pell.example/news/1")


@compiled
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_fixtures_are_the_same(page: Path) -> None:
    same(page.read_text(encoding="utf-8", errors="replace"))


@compiled
@pytest.mark.parametrize("attack", CORPUS, ids=lambda attack: attack.name)
def test_hostile_pages_are_the_same(attack: Any) -> None:
    source = attack.make(min(attack.size, 500))
    same(source if isinstance(source, str) else source.decode("utf-8", "replace"))


class Other:
    """An element of another make, which tells its attributes by a method of Python."""

    def __init__(self, node: turbohtml.Element) -> None:
        self.node = node

    tag, attrs, position = (property(lambda self, name=name: getattr(self.node, name)) for name in ("tag", "attrs", "position"))

    def __len__(self) -> int:
        return len(self.node)

    def attr(self, name: str) -> str | None:
        return self.node.attr(name)


@compiled
def test_elements_are_asked_in_any_way() -> None:
    html = "<p class=Lead id=a>One <a href=/x>two</a> <a href='https://pell.example/ '>three</a></p><p itemprop=name hidden>four</p>"
    others = [Other(node) if isinstance(node, turbohtml.Element) else node for node in turbohtml.parse(html).descendants]
    root, marked, blocks = type("Root", (), {"descendants": others}), {node for node in others if isinstance(node, Other)}, list[Block]()
    walk.append_blocks(root, html, blocks, walk.TRAITS, (turbohtml.Text, Other, *walk.KIT[2:]),
                       (lambda *_: None, marked, str.strip, Frame.hides, is_bar, is_drop_cap, str, turbohtml.unescape, print))
    assert blocks == same(html)[0]


@compiled
def test_white_space_is_that_of_python() -> None:
    for char in (chr(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()):
        assert [block.text for block in same(f"<p>{char}a{char}</p>")[0]] == ["a"]


@compiled
def test_what_is_asked_of_python_may_raise() -> None:
    def fails(*_: object) -> str:
        raise KeyboardInterrupt

    html = "<a href=x>b</a><p>c</p>"
    calls = (lambda *_: None, set(), fails, Frame.hides, is_bar, is_drop_cap, str, turbohtml.unescape, print)
    with pytest.raises(KeyboardInterrupt):
        walk.append_blocks(turbohtml.parse(html), html, [], walk.TRAITS, walk.KIT, calls)


@compiled
@pytest.mark.parametrize("arguments", [(), (1, 2, 3, 4, 5, 6), ("", "", [], {}, (), ()), ("", "", [], {}, (None,) * 6, (None,) * 8), ("", "", [], {}, (None,) * 5, (None,) * 9),
                                       ("", "", [], dict.fromkeys(map(str, range(300)), 0), walk.KIT, (None,) * 9)])
def test_compiled_code_refuses_what_does_not_fit(arguments: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError):
        walk.append_blocks(*arguments)


@compiled
@pytest.mark.parametrize("template", [None, 7, object(), Loose(), Wide(), Varied()], ids=repr)
@pytest.mark.parametrize("at", range(2, 6))
def test_values_are_made_of_slots_alone(template: object, at: int) -> None:
    kit = (*walk.KIT[:at], template, *walk.KIT[at + 1:])
    with pytest.raises((TypeError, AttributeError)):
        walk.append_blocks(turbohtml.parse("a"), "a", [], walk.TRAITS, kit, (print, set(), str, bool, bool, bool, str, str, print))


@compiled
def test_values_of_compiled_code_are_like_all_others() -> None:
    html = "<p>A <a href=x>bridge</a>"
    block, = walked(turbohtml.parse(html), html, Resolver(None))[0]
    assert block.hints == Hints(("html", "body", "p"), ("", "", ""))
    assert block == Block("1", "A bridge", source=Span(3, 21), path="/html[1]/body[1]/p[1]", tag="p", links=(Link(2, 8, "x"),), hints=block.hints)
    assert hash(block) == hash(pickle.loads(pickle.dumps(block)))  # noqa: S301  # its own
    with pytest.raises(FrozenInstanceError):
        block.text = "other"  # type: ignore[misc]  # that is what is tried
    assert not any(gc.is_tracked(value) for value in (block, block.hints, block.source, block.links[0]))


@compiled
def test_nothing_is_kept() -> None:
    html = "<nav><a href=x>Home</a><a href=y>News</a></nav><div class=a id=b itemprop=c><p>The <b>ferry</b> sails<br>again.</p><pre> x </pre></div>"
    root = turbohtml.parse(html)
    walked(root, html, Resolver(None))
    gc.collect()
    before = sys.getallocatedblocks()
    for _ in range(200):
        walked(root, html, Resolver(None))
    gc.collect()
    assert sys.getallocatedblocks() - before < 200


@compiled
def test_elements_that_are_alike_share_what_is_known_of_them() -> None:
    html = "<div class=a><p>A</p><p>B</p><p class=b>C</p><p class=b>D</p><p itemprop=x>E</p><p hidden>F</p><p>G</p><h2>H</h2></div><div class=c><p>I</p></div>"
    hints = [block.hints for block in same(html)[0]]
    assert hints[0] is hints[1]
    assert hints[2] is hints[3]
    assert hints[0].tags is hints[2].tags
    assert (len(set(hints)), len({id(hint) for hint in hints})) == (6, 7)  # an element of another class stands between the last that are alike


@compiled
def test_elements_that_are_alike_in_two_boxes_share_it_too() -> None:
    boxes = ["<li class=a><p>A</p></li>", "<li class=a><p>B</p></li>", "<li class=b><p>C</p></li>", "<li class=a><p itemprop=x>D</p></li>", "<li class=a><p hidden>E</p></li>",
             "<li class=a><div>F</div></li>", "<li class=a><p>G</p><div><i>deeper</i></div></li>", "<li class=a><p>H</p></li>"]
    a, b, c, d, e, f, g, _, h = [block.hints for block in same("<ul>" + "".join(boxes) + "</ul>")[0]]
    assert a is b
    assert g is h
    assert len({b, c, d, e, f}) == 5
    assert a.tags is c.tags
    assert d.classes is e.classes


def seconds(name: str, blocks: int) -> float:
    """Processor time of the walk over two boxes of one name, one block in the first."""
    html = f"<div class={name}><p>A</p></div><div class={name}>{'<p>B</p>' * blocks}</div>"
    root, began = turbohtml.parse(html), time.process_time()
    walked(root, html, Resolver(None))
    return time.process_time() - began


@compiled
def test_a_long_name_is_compared_once_and_not_for_every_block_under_it() -> None:
    blocks = 20_000
    assert min(seconds("x" * 2_000_000, blocks) for _ in range(2)) < 4 * max(seconds("x", blocks) for _ in range(3)) + 0.1


@compiled
def test_what_is_skipped_may_hold_elements_and_end_an_element() -> None:
    html = "<div>a<template><p>b<script>c</script></p><template><i>d</i></template>e</template></div>f<p>g<script>h</script></p>i"
    assert [block.text for block in same(html)[0]] == ["a", "f", "g", "i"]


@compiled
def test_elements_are_numbered_whether_their_name_is_known_or_not() -> None:
    html = "<x-a>a</x-a><p>b</p><x-a>c</x-a><x-b>d</x-b><p>e</p><x-a>f</x-a>"
    paths = [block.path for block in same(html)[0]]
    assert paths == [f"/html[1]/body[1]{step}" for step in ("/x-a[1]", "/p[1]", "", "/p[2]", "/x-a[3]")]


ICON = "<svg aria-hidden=true width=16> <use href='#out'></use>\n<g><path d='M0'/></g></svg>"


@pytest.mark.parametrize(("inside", "blocks"), [
    (f"the <a href=/x>report{ICON}</a> of the council", ["the report of the council"]), (f"the report{ICON} of{ICON}<canvas></canvas> it", ["the report of it"]),
    ("the report <noscript> <img src=x><br></noscript>of it", ["the report of it"]), ("the report<canvas> <svg></svg></canvas>s", ["the reports"]),
    ("the <svg/>report<canvas></canvas>", ["the report"]), (f"{ICON}the report{ICON}", ["the report"]),
    ("the <svg><title>Link</title></svg>report", ["the", "Link", "report"]), ("the <noscript>picture</noscript>report", ["the", "picture", "report"]),
    ("the <svg><g><text>1</text></g> </svg>report", ["the", "1", "report"]), (f"<i>the</i>{ICON} report<br>{ICON}of it", ["the report\nof it"]),
])
def test_an_icon_does_not_end_the_line_unless_it_holds_text(inside: str, blocks: list[str]) -> None:
    html = f"<p>{inside}</p><p>Next"
    assert texts_of(html) == [*blocks, "Next"]


def test_in_a_row_of_buttons_it_does() -> None:
    assert texts_of(f"<nav><a href=/1>One</a>{ICON}<a href=/2>Two</a><svg/>Three</nav>") == ["One", "Two", "Three"]


def texts_of(html: str) -> list[str]:
    """The blocks that both walks give."""
    root = turbohtml.parse(html)
    blocks = [[block.text for block in walk_of(root, html, Resolver(None))[0]] for walk_of in (walked, walked_in_python)]
    assert blocks[0] == blocks[1]
    return blocks[0]


@given(st.lists(st.sampled_from(["The", "ferry", "sails", "again", "to Pell,", "<b>said</b>", "<a href=/x>the mayor</a>", "on Monday."]), min_size=1, max_size=8),
       st.integers(0, 8), st.sampled_from([ICON, "<svg/>", "<canvas></canvas>", "<noscript> <img src=x> </noscript>", f"<span>{ICON}</span>", f"<noscript>{ICON}</noscript>"]))
def test_an_icon_anywhere_in_a_paragraph_changes_nothing(words: list[str], at: int, icon: str) -> None:
    plain, drawn = (f"<p>{' '.join([*words[:at], between, *words[at:]])}</p><p>Next" for between in ("<i></i>", icon))
    assert texts_of(drawn) == texts_of(plain)


@given(st.sampled_from(["p", "li", "blockquote", "td", "figcaption", "div", "nav", "h2"]), st.sampled_from(["svg", "canvas", "noscript"]))
def test_text_in_it_always_stands_apart(around: str, tag: str) -> None:
    inside = "<text>Chart</text>" if tag == "svg" else "Chart"
    html = f"<table><tr><td>One <{tag}>{inside}</{tag}> two</td></tr></table>" if around == "td" else f"<{around}>One <{tag}>{inside}</{tag}> two</{around}>"
    assert texts_of(html) == ["One", "Chart", "two"]

