"""What is written, as a terminal shows it: with headings, lists and colours, if `rich` is installed (the extra `cli`)."""
from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import StringIO
from types import MappingProxyType

from newsclean.blocks import Role
from newsclean.write.families import FAMILIES

__all__ = ["Dress", "dress_for"]

Dress = Callable[[str], str]
"""Makes written text look pretty in a terminal; the text holds no control characters but tabs and line ends."""

STYLES: Mapping[str, str] = MappingProxyType({"article": "blue", "head": "magenta", "beside": "green", "elsewhere": "yellow", "furniture": "dim"})
ROLE = re.compile(rf"^(?: *[\d.]+  )?({'|'.join(Role)})\b", re.MULTILINE)
"""The role in a line of a report, which stands first or behind the id of the block."""


def dress_for(name: str) -> Dress | None:
    """How a terminal shows the format or report of this name; None where it shows it as it is, and without `rich`."""
    try:
        import rich  # noqa: F401, PLC0415 - optional
    except ImportError:
        return None
    return DRESSES.get(name)


def _markdown(written: str) -> str:
    from rich.markdown import Markdown  # noqa: PLC0415 - optional, and slow to import

    return _printed(Markdown(written, hyperlinks=False), wrapped=True)  # an address is shown, not hidden behind words


def _roles(written: str) -> str:
    from rich.text import Text  # noqa: PLC0415 - optional, and slow to import

    text = Text(written)
    for found in ROLE.finditer(written):
        text.stylize(STYLES[FAMILIES[Role(found[1])]], *found.span(1))
    return _printed(text, wrapped=False)


def _printed(shown: object, *, wrapped: bool) -> str:
    """What `rich` makes of it, as wide as the terminal is, in the colours that the environment allows (NO_COLOR)."""
    from rich.console import Console  # noqa: PLC0415 - optional, and slow to import

    console = Console(file=StringIO(), force_terminal=True, width=Console().width)
    with console.capture() as captured:
        console.print(shown, soft_wrap=not wrapped)
    return captured.get().rstrip("\n")


DRESSES: Mapping[str, Dress] = MappingProxyType({"markdown": _markdown, "roles": _roles, "removed": _roles})
