"""Text and links as inline Markdown in which no character of the content is active."""
from __future__ import annotations

import regex

from newsclean.blocks import Block
from newsclean.write.encodable import encodable
from newsclean.write.pieces import lines, pieces

__all__ = ["HARD_BREAK", "inline", "one_line"]

HARD_BREAK = "\\\n"
ACTIVE = regex.compile(r"[\\`*_\[\]<>~|]|&(?=#?\w{1,40};)|!(?=\[)")
"""Characters with a meaning anywhere in a line. `!` only before a bracket: there it makes an image of a link."""
LINE_START = regex.compile(r"(?P<before>\d{0,9}+)(?P<mark>(?<=\d)[.)](?=\s|$)|(?<!\d)(?:#(?=[#\s]|$)|[-+](?=\s|$)|[-=:](?=[-=:\s]*+$)))")
"""What at the start of a line makes a heading, a list, a rule, the line below a heading or that below a table's head."""
ENTITY_LIKE = regex.compile(r"&(?=#?\w{1,40};)")


def inline(block: Block) -> str:
    """The block's text on one or more lines (hard breaks between), its links as `[text](url)`.

    >>> inline(Block("1", "1. a *new* map", links=(Link(11, 14, "https://example.org/map"),)))
    '1\\\\. a \\\\*new\\\\* [map](https://example.org/map)'
    """
    written = ""
    parts = list[str]()
    for text, where in pieces(block):
        if where is not None and written.endswith("!"):
            parts[-1] = f"{written[:-1]}\\!"  # else the link would be an image
        written = _escaped(text) if where is None else _linked(text, where)
        parts.append(written)
    return HARD_BREAK.join(map(_inactive_at_start, lines(encodable("".join(parts)))))


def one_line(written: str) -> str:
    """Inline Markdown with its hard breaks made spaces: for headings and table cells."""
    return written.replace(HARD_BREAK, " ")


def _inactive_at_start(line: str) -> str:
    found = LINE_START.match(line)
    return f"{found['before']}\\{line[found.start('mark'):]}" if found else line


def _escaped(text: str) -> str:
    return ACTIVE.sub(r"\\\g<0>", text)


def _linked(text: str, where: str) -> str:
    """The link; white space at its ends stays outside, where it does not break it."""
    before, after = text[:len(text) - len(text.lstrip())], text[len(text.rstrip()):]
    shown, target = " ".join(lines(_escaped(text))), ENTITY_LIKE.sub(r"\\&", where)
    return f"{before}[{shown}]({target}){after}"
