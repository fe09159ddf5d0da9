"""What the laws are measured with: characters, independent readings of a page, and what makes a document valid."""
from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

import turbohtml

import newsclean
from newsclean import NEWS, Block, Document, Pass, Role
from newsclean.history import place_of
from newsclean.read.shadows import with_shown_shadows

__all__ = ["LABEL", "REPAIR", "SEGMENT", "assert_valid", "chars", "chars_of_blocks", "conserved", "normalised",
           "parser_text", "readings", "run", "tree_text"]


def _passes_of(package: str) -> tuple[Pass, ...]:
    return tuple(step for step in NEWS if getattr(step, "__module__", "").startswith(f"newsclean.{package}"))


REPAIR, SEGMENT, LABEL = _passes_of("repair"), _passes_of("segment"), _passes_of("label")

SKIPPED = frozenset({"script", "style", "template"})
DERIVED = ("title", "subtitle", "authors", "published", "modified", "teasers", "tags", "notices", "removed", "language", "warnings")
UNSEEN = str.maketrans("", "", "\0\N{SOFT HYPHEN}")


def chars(text: str) -> str:
    """The visible characters: without white space, NUL and soft hyphens."""
    return "".join(text.translate(UNSEEN).split())


def chars_of_blocks(blocks: Iterable[Block]) -> str:
    """The visible characters of the blocks that stand in the page itself, in order."""
    return chars("".join(block.text for block in blocks if not block.hints.embedded))


def normalised(source: str) -> str:
    """What spans point into: line feeds only."""
    return source.replace("\r\n", "\n").replace("\r", "\n")


def run(document: Document, passes: Iterable[Pass]) -> Document:
    """The document after the passes."""
    for step in passes:
        document = step(document)
    return document


class _Collector(HTMLParser):
    """Text outside script, style and template, as the standard library's parser sees it; a template that is a shadow tree is shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._skipped: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SKIPPED:
            self._skipped.append((dict(attrs).get("shadowrootmode") or "").lower() not in ("open", "closed"))

    def handle_endtag(self, tag: str) -> None:
        if tag in SKIPPED and self._skipped:
            self._skipped.pop()

    def handle_data(self, data: str) -> None:
        if not any(self._skipped):
            self.found.append(data)


def parser_text(page: str) -> str:
    """The text of a well-formed page, by another parser than the library's."""
    collector = _Collector()
    collector.feed(page)
    collector.close()
    return "".join(collector.found)


def tree_text(page: str) -> str:
    """The text of any page: the text nodes of the tree that the standard's rules build, outside script, style and template."""
    return "".join(_text_nodes(turbohtml.parse(with_shown_shadows(page))))


def _text_nodes(root: turbohtml.Node) -> Iterator[str]:
    waiting = list(reversed(list(root.children)))
    while waiting:
        node = waiting.pop()
        if isinstance(node, turbohtml.Text):
            yield node.data
        elif not (isinstance(node, turbohtml.Element) and node.tag in SKIPPED):
            waiting += reversed(list(node.children))


def readings(markup: str) -> tuple[str, ...]:
    """How a piece of mark-up may be read: as elements and text, or (in `textarea`, `noscript` and their like) as text alone."""
    # html.unescape drops &#1; and its like, which the standard keeps
    marked = markup.replace("\0", "\N{REPLACEMENT CHARACTER}")  # what NUL becomes in `title`, `textarea` and their like
    return tuple(chars(reading) for m in (markup, marked) for reading in (parser_text(m), tree_text(m), html.unescape(m), turbohtml.unescape(m), m))


def conserved(before: Document, after: Document) -> bool:
    """Do the characters of `after` follow from those of `before` and the edits that came since?"""
    new = after.edits[len(before.edits):]
    balance = Counter(chars("".join(block.text for block in before.blocks)))
    balance.update(chars("".join(edit.after for edit in new)))
    balance.subtract(chars("".join(edit.before for edit in new)))
    return {c: n for c, n in balance.items() if n} == Counter(chars("".join(block.text for block in after.blocks)))


def assert_valid(document: Document) -> None:
    """Everything that every document must be, whatever passes made it."""
    ids = [block.id for block in document.blocks]
    assert len(set(ids)) == len(ids)
    assert [place_of(i) for i in ids] == sorted(place_of(i) for i in ids)
    for block in document.blocks:
        _assert_valid_block(block, set(ids), document.facts.length)
    assert all(0 < change.confidence <= 1 for change in document.history)
    assert document.quality is None or 0 <= document.quality <= 1
    assert Document.from_dict(document.to_dict()) == document
    assert isinstance(document.text, str)
    for write in (newsclean.to_text, newsclean.to_markdown, newsclean.to_json):
        assert isinstance(write(document), str)
    for name in DERIVED:
        getattr(document, name)
    for caption in document.captions:
        assert caption.text or caption.credit


def _assert_valid_block(block: Block, ids: set[str], length: int) -> None:
    assert isinstance(block.role, Role)
    assert block.text.strip(), "a block without text"
    assert 0 <= block.confidence <= 1
    assert block.confidence == 0 or block.reason, "a role without a reason"
    assert block.group is None or block.group in ids
    assert block.repeats is None or block.repeats in ids - {block.id}
    if block.source is not None:
        assert 0 <= block.source.start < block.source.end <= length
    ends = [place for link in block.links for place in (link.start, link.end)]
    assert ends == sorted(ends), "links overlap"
    assert all(0 <= place <= len(block.text) for place in ends)
    assert all(link.start < link.end for link in block.links)
