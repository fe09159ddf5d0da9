"""Text that a page sends to its script instead of showing it: the rows of React's server components, pushed as strings by one script after another.

A row is `id:T<length>,<text>`, the length in bytes of UTF-8 and in hexadecimal, without a line break behind the text; or `id:<JSON>` up to the end
of the line; other kinds of rows, of which some have no id, name modules and errors. (React,
`packages/react-client/src/ReactFlightClient.js`; Next.js pushes `[1, "<part of the rows>"]`.)
"""
from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from newsclean.lazy import lazily

__all__ = ["PUSH", "flight_rows"]

PUSH = "self.__next_f.push("
"""How a script begins that pushes a part of the rows."""
ROW = lazily(re.compile, rb"[0-9a-f]{0,8}:(?:T([0-9a-f]{1,8}),)?")


def flight_rows(scripts: Iterable[str]) -> Iterator[str]:
    """The rows that hold text or JSON, in order. What is broken ends them; nothing raises.

    >>> list(flight_rows(['self.__next_f.push([1,"1:I[7]\\\\n2:T9,<p>Hi</p>3:{\\\\"a\\\\":1}\\\\n"])']))
    ['<p>Hi</p>', '{"a":1}']
    """
    stream = "".join(map(_pushed, scripts)).encode("utf-8", "surrogatepass")
    at = 0
    while found := ROW.match(stream, at):
        start = found.end()
        if found[1]:
            at = _begun(stream, start + int(found[1], 16))
            yield stream[start:at].decode("utf-8", "surrogatepass")
            continue
        end = stream.find(b"\n", start)
        end = len(stream) if end < 0 else end
        if stream[start:start + 1] in (b"{", b"["):
            yield stream[start:end].decode("utf-8", "surrogatepass")
        at = end + 1


def _begun(stream: bytes, at: int) -> int:
    """The place itself, or where the next character begins: a wrong length may lead into the middle of one."""
    while at < len(stream) and stream[at] & 0xC0 == 0x80:
        at += 1
    return at


def _pushed(script: str) -> str:
    """The part of the rows in one script; "" where it pushes something else."""
    inside = script.strip().removeprefix(PUSH).rstrip(";").removesuffix(")")
    try:
        found = json.loads(inside)
    except (ValueError, RecursionError):
        return ""
    return found[1] if isinstance(found, list) and len(found) > 1 and isinstance(found[1], str) else ""
