"""How the docstrings of the library become Markdown: examples are fenced, the aligned names of fields and arguments become a list.

An extension of griffe, named in `mkdocs.yml`.
"""
from __future__ import annotations

import re
import textwrap
from typing import Any

import griffe

FIELD = re.compile(r"^(\w[\w, ]*?)  +(\S.*)$")


class Docstrings(griffe.Extension):
    """Rewrites every docstring before it is rendered."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Called for each module, class, function and attribute."""
        if obj.docstring:
            obj.docstring.value = "\n\n".join(map(_paragraph, re.split(r"\n\s*\n", obj.docstring.value)))


def _paragraph(text: str) -> str:
    if text.lstrip().startswith(">>>"):
        return f"```python\n{textwrap.dedent(text)}\n```"
    if text.startswith("    ") and not text.lstrip().startswith("```"):
        return f"```text\n{textwrap.dedent(text)}\n```"
    lines = text.splitlines()
    return _fields(lines) if FIELD.match(lines[0]) else text


def _fields(lines: list[str]) -> str:
    """Lines "name  what it is", each with the indented lines that continue it, as a list."""
    out = list[str]()
    for line in lines:
        if found := FIELD.match(line):
            out.append(f"- `{found[1]}`: {found[2]}")
        elif out:
            out.append(f"  {line.strip()}")
    return "\n".join(out)
