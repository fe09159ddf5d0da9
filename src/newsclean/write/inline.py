"""Text and links as inline Markdown in which no character of the content is active."""
from __future__ import annotations

from collections.abc import Iterable

import regex

from newsclean.blocks import Block, Link
from newsclean.write.encodable import encodable

__all__ = ["HARD_BREAK", "inline", "one_line"]

HARD_BREAK = "\\\n"
ACTIVE = regex.compile(r"[\\`*_\[\]<>~|]|&(?=#?\w{1,40};)|!(?=\[)")
"""Characters with a meaning anywhere in a line. `!` only before a bracket: there it makes an image of a link."""
LINE_START = regex.compile(r"(?P<before>\d{0,9}+)(?P<mark>(?<=\d)[.)](?=\s|$)|(?<!\d)(?:#(?=[#\s]|$)|[-+](?=\s|$)|[-=:](?=[-=:\s]*+$)))")
"""What at the start of a line makes a heading, a list, a rule, the line below a heading or that below a table's head."""
LINE_END = regex.compile(r"[\r\n]++")

SAFE_SCHEMES = ("http", "https", "mailto")
SCHEME = regex.compile(r"([A-Za-z][A-Za-z0-9+.\-]*+):")
IGNORED_IN_URLS = regex.compile(r"[\p{Cc}\p{Cf}\p{Z}\p{Cs}]")
"""Browsers skip some of these inside a scheme ("java\\tscript:"), so a scheme is looked for without them."""
UNSAFE_IN_URLS = regex.compile(r"[\p{Cc}\p{Cf}\p{Z}\\()<>\"`|]")
"""What ends a link destination, or binds tighter than a link does."""
ENTITY_LIKE = regex.compile(r"&(?=#?\w{1,40};)")


def inline(block: Block) -> str:
    """The block's text on one or more lines (hard breaks between), its links as `[text](url)`.

    >>> inline(Block("1", "1. a *new* map", links=(Link(10, 13, "https://example.org/map"),)))
    '1\\\\. a \\\\*new\\\\* [map](https://example.org/map)'
    """
    text, pieces, at = block.text, list[str](), 0
    for link, address in _apart(block.links, text):
        pieces += _before_link(_escaped(text[at:link.start])), _linked(text[link.start:link.end], address)
        at = link.end
    pieces.append(_escaped(text[at:]))
    return HARD_BREAK.join(map(_inactive_at_start, _lines(encodable("".join(pieces)))))


def one_line(written: str) -> str:
    """Inline Markdown with its hard breaks made spaces: for headings and table cells."""
    return written.replace(HARD_BREAK, " ")


def _lines(text: str) -> list[str]:
    """The lines that are not empty, without the white space around them: an indent would make a code block."""
    return [line for line in map(str.strip, LINE_END.split(text)) if line]


def _inactive_at_start(line: str) -> str:
    found = LINE_START.match(line)
    return f"{found['before']}\\{line[found.start('mark'):]}" if found else line


def _apart(links: Iterable[Link], text: str) -> Iterable[tuple[Link, str]]:
    """The links that can be written, in order, and their addresses; not those that overlap an earlier one: Markdown cannot nest them."""
    end = 0
    for link in sorted(links, key=lambda link: (link.start, -link.end)):
        if end <= link.start < link.end <= len(text) and text[link.start:link.end].strip() and (address := _address(link.url)):
            yield link, address
            end = link.end


def _escaped(text: str) -> str:
    return ACTIVE.sub(r"\\\g<0>", text)


def _before_link(written: str) -> str:
    """The text before a link, which a `!` at its end would make an image."""
    return f"{written[:-1]}\\!" if written.endswith("!") else written


def _linked(text: str, address: str) -> str:
    """The link; white space at its ends stays outside, where it does not break it."""
    before, after = text[:len(text) - len(text.lstrip())], text[len(text.rstrip()):]
    return f"{before}[{' '.join(_lines(_escaped(text)))}]({address}){after}"


def _address(url: str) -> str | None:
    """The URL as a link destination; None for one that leads nowhere, or somewhere else than to a page or a mailbox."""
    bare = IGNORED_IN_URLS.sub("", url)
    scheme = SCHEME.match(bare)
    if not bare or (scheme and scheme[1].lower() not in SAFE_SCHEMES):
        return None
    quoted = UNSAFE_IN_URLS.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8")), encodable(url.strip()))
    return ENTITY_LIKE.sub(r"\\&", quoted)
