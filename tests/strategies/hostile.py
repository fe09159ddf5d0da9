"""Documents whose every string attacks the page that it is written to."""
from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from newsclean import Block, Document, Edit, Hints, Join, Link, Metadata, Role, SourceFacts, Span
from newsclean.history import apply_edit, apply_join

__all__ = ["PAYLOADS", "hostile_document", "hostile_page"]

PAYLOADS: tuple[str, ...] = tuple(json.loads((Path(__file__).parent / "payloads.json").read_text(encoding="utf-8")))
"""Attacks on pages that show content: script elements, handlers, addresses, styles, frames, confusions of parsers and templates."""
TAGS = ("p", "h2", "h3", "li", "blockquote", "td", "figcaption")


def hostile_document() -> Document:
    """One document that holds every payload as text, address, reason, path, id of a group, name of a pass, edit, and metadata."""
    roles = tuple(Role)
    now = [_block(str(i + 1), text, roles[i % len(roles)]) for i, text in enumerate(PAYLOADS)]
    history: list[Edit | Join] = []
    for i, text in enumerate(PAYLOADS):
        edit = Edit(text, now[i].id, Span(0, 1), now[i].text[:1], text, text, 0.5, now[i].links)
        now[i] = apply_edit(now[i], edit)
        history.append(edit)
    history.append(Join(PAYLOADS[0], tuple(now[-2:]), PAYLOADS[1]))
    now[-2:] = [apply_join(now[-2:])]
    facts = SourceFacts("html", PAYLOADS[0], 'en" onload="window.__pwned=1', 1, PAYLOADS)
    metadata = Metadata(title=PAYLOADS[2], description=PAYLOADS[3], authors=PAYLOADS, published=datetime(2025, 1, 2, tzinfo=UTC), section=PAYLOADS[4],
                        tags=PAYLOADS, language=PAYLOADS[5], site_name=PAYLOADS[6], image=PAYLOADS[7],
                        url="https://a.example/\"><script>window.__pwned=1</script>")
    return Document(tuple(now), tuple(history), metadata, 0.1, PAYLOADS, facts)


def _block(block_id: str, text: str, role: Role) -> Block:
    group = block_id if role in (Role.CAPTION, Role.TEASER, Role.BIO) else None
    return Block(block_id, text, role, 0.5, text, None, text, TAGS[int(block_id) % len(TAGS)], (Link(0, len(text), text),), Hints((text,), (text,), text), group,
                 text if role is Role.QUOTE else None)


def hostile_page() -> str:
    """A page that holds every payload, escaped, as what its readers see."""
    def shown(text: str) -> str:
        return text.replace("&", "&amp;").replace("<", "&lt;").encode("utf-8", "replace").decode("utf-8")
    paragraphs = "".join(f"<p>The minister said on Monday that {shown(text)} was to be seen in the harbour, and that it would stay there.</p>" for text in PAYLOADS)
    return f"<!doctype html><title>{shown(PAYLOADS[0])}</title><article><h1>{shown(PAYLOADS[0])}</h1>{paragraphs}</article>"
