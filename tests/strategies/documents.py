"""Hypothesis strategies for whole documents, made of the types alone: no reader and no pass has a hand in them."""
from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from hypothesis import strategies as st

from newsclean import Block, Document, Edit, Hints, Join, Link, Metadata, Role, SourceFacts, Span, Split
from newsclean.history import Change, apply_edit, apply_join, apply_split

__all__ = ["blocks", "documents", "texts"]

HOT = "*_`[]()<>!#|~\\&;:=-+.1 \t\n\"'\N{NO-BREAK SPACE}\N{BULLET}\N{LINE SEPARATOR}\ud800\x00\x1b\r"
"""Characters that writers stumble over."""
SCRAPS = st.sampled_from([
    "# ", "1. ", "10) ", "- ", "* * *", "---", "===", "> ", "~~~\n", "```", "<b>", "<script>alert(1)</script>", "<!-- ", "&amp;", "&#42;", "![x](y)",
    "[a](javascript:x)", "[a]: /b\n", "http://a.example/", "| a | b |\n| - | - |", "    code", "\ttab", "word", "two words", "a_b_c", "**strong**",
])
URLS = st.sampled_from([
    "https://a.example/x?y=1&copy;=2", "http://a.example/(x)", "/local/a b", "#part", "mailto:desk@a.example", "javascript:alert(1)", " JavaScript:x",
    "java\tscript:x", "\x01javascript:x", "data:text/html,x", "javascript&colon;x", "//a.example/`|<>\"", "", " ", "vbscript:x", "a\nb", "tel:12",
    "https://a.example/\ud800", "https://a.example/é\\)", "file:///etc/hosts", "x)(y", "blob:x",
])
ZONES = st.none() | st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


def _whole(text: str) -> str:
    """The text with surrogate pairs made the characters they stand for: JSON cannot keep the two apart."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


texts = st.lists(st.text(st.characters() | st.sampled_from(HOT), max_size=8) | SCRAPS, max_size=5).map(lambda parts: _whole("".join(parts)))
names = st.text(max_size=8).map(_whole)
shares = st.floats(0, 1)
spans = st.builds(lambda a, b: Span(min(a, b), max(a, b)), st.integers(0, 99), st.integers(0, 99))
hints = st.builds(Hints, tags=st.just(("html", "body", "p")) | st.just(()), itemprop=names, hidden=st.booleans(), embedded=st.booleans(),
                  gap=st.integers(0, 3))


@st.composite
def blocks(draw: st.DrawFn, block_id: str = "1") -> Block:
    """A block with links inside its text, labelled."""
    text = draw(texts)
    ends = st.integers(0, len(text))
    found = [(min(a, b), max(a, b), url) for a, b, url in draw(st.lists(st.tuples(ends, ends, URLS), max_size=3))]
    place = draw(st.sampled_from([(None, ""), ("/html[1]/body[1]/p[1]", "p"), ("/html[1]/body[1]/h3[1]", "h3"), ("/html[1]/ol[1]/li[2]", "li"),
                                  ("/html[1]/table[1]/tbody[1]/tr[1]/td[2]", "td"), ("/html[1]/table[1]/tbody[1]/tr[2]/th[1]", "th")]))
    return Block(block_id, text, draw(st.sampled_from(Role)), draw(shares), draw(names), draw(st.none() | spans), *place,
                 tuple(Link(*link) for link in found if link[0] < link[1]), draw(hints), draw(st.none() | st.just("1")),
                 draw(st.sampled_from([None, None, None, "1"])))


def _edited(draw: st.DrawFn, block: Block) -> tuple[list[Block], Change]:
    a, b = sorted(draw(st.tuples(st.integers(0, len(block.text)), st.integers(0, len(block.text)))))
    edit = Edit("an_edit", block.id, Span(a, b), block.text[a:b], draw(texts), draw(names), draw(shares), block.links)
    return [apply_edit(block, edit)], edit


def _split(draw: st.DrawFn, block: Block) -> tuple[list[Block], Change]:
    at = draw(st.integers(0, len(block.text)))
    split = Split("a_split", block.id, Span(at, at), "", draw(names), draw(shares), block.source, block.links)
    return list(apply_split(block, split)), split


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document whose history is true to its blocks."""
    now = [draw(blocks(str(i + 1))) for i in range(draw(st.integers(0, 5)))]
    history: list[Change] = []
    for step in draw(st.lists(st.sampled_from(["edit", "split", "join"]), max_size=4 if now else 0)):
        i = draw(st.integers(0, len(now) - 1))
        if step == "join":
            history.append(Join("a_join", tuple(now[i:i + 2]), draw(names), draw(shares)))
            now[i:i + 2] = [apply_join(now[i:i + 2])]
        else:
            now[i:i + 1], change = (_edited if step == "edit" else _split)(draw, now[i])
            history.append(change)
    roles = draw(st.lists(st.sampled_from(Role), min_size=len(now), max_size=len(now)))
    labelled = tuple(replace(block, role=role) for block, role in zip(now, roles, strict=True))
    return Document(labelled, tuple(history), draw(_metadata), draw(st.none() | shares), tuple(draw(st.lists(names, max_size=2))), draw(_facts))


_moments = st.none() | st.datetimes(min_value=datetime(1, 1, 3), max_value=datetime(9999, 12, 29), timezones=ZONES)  # noqa: DTZ001  the zones follow
_metadata = st.builds(
    Metadata, title=st.none() | texts, description=st.none() | texts, authors=st.lists(texts, max_size=2).map(tuple),
    published=_moments, modified=_moments, tags=st.lists(names, max_size=2).map(tuple), language=st.none() | st.just("en"), url=st.none() | URLS,
    provenance=st.lists(st.tuples(names, names), max_size=2).map(tuple))
_facts = st.builds(SourceFacts, kind=st.sampled_from(["html", "text"]), encoding=st.none() | st.just("utf-8"), language=st.none() | st.just("sv"),
                   length=st.integers(0, 999), warnings=st.lists(names, max_size=2).map(tuple))
