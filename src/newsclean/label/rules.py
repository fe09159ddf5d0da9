"""Rules that outrank the model: what the mark-up settles beyond doubt."""
from __future__ import annotations

from collections.abc import Callable

from newsclean.blocks import Block, Role

__all__ = ["RULES", "Verdict", "Verdicts", "settled"]

Verdict = tuple[Role, str]  # role, reason
Verdicts = dict[int, Verdict]  # number of a block -> its new role, and why
INVISIBLE = (" \N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"
             "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{LEFT-TO-RIGHT EMBEDDING}\N{RIGHT-TO-LEFT EMBEDDING}\N{POP DIRECTIONAL FORMATTING}\N{LEFT-TO-RIGHT OVERRIDE}"
             "\N{RIGHT-TO-LEFT OVERRIDE}\N{LEFT-TO-RIGHT ISOLATE}\N{RIGHT-TO-LEFT ISOLATE}\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}")
"""White space, joiners, the byte-order mark, and marks of direction."""

Rule = Callable[[Block], Verdict | None]


def head_title(block: Block) -> Verdict | None:
    """The `title` element of the head names the page; it is not shown in it.

    >>> head_title(Block("1", "Bridge reopens | The Daily", path="/html[1]/head[1]/title[1]", tag="title"))
    (<Role.TITLE: 'title'>, "the page's title element, shown in the window's frame")
    """
    if block.tag == "title" and block.path is not None and block.path.startswith("/html[1]/head"):
        return Role.TITLE, "the page's title element, shown in the window's frame"
    return None


def form_control(block: Block) -> Verdict | None:
    """Choices and input fields of a form are no text."""
    return (Role.NAVIGATION, f"a form's <{block.tag}>") if block.tag in ("option", "textarea") else None


def invisible(block: Block) -> Verdict | None:
    """A line of characters that have no width or only form others."""
    if not block.text.isascii() and not block.text.strip(INVISIBLE):
        return Role.OTHER, "holds no visible character"
    return None


RULED = frozenset({"title", "option", "textarea"})
"""Tags that rules speak of; beside these they ask for text that is not ASCII and shows nothing."""
RULES: tuple[Rule, ...] = (head_title, form_control, invisible)
"""Asked in order; the first verdict counts."""


def settled(block: Block) -> Verdict | None:
    """The first rule's verdict on a block; None where no rule knows."""
    if block.tag not in RULED and (block.text.isascii() or block.text[0].isalnum()):  # most blocks
        return None
    for rule in RULES:  # a generator takes three times as long, and every block is asked
        if verdict := rule(block):
            return verdict
    return None
