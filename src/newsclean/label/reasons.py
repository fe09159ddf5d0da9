"""Reasons in words: what spoke most for the role that a block was given."""
from __future__ import annotations

from collections.abc import Callable
from typing import Final

import newsclean.label.native as native
from newsclean.blocks import Block, Role
from newsclean.label.model import Model, Numbers

__all__ = ["reason_for", "strongest_in_python"]

MOST: Final = 3
"""Reasons that are named for one block; more would not be read."""

SHAPES = {
    "form.running": "reads like running text", "form.stop=stop": "ends as a sentence", "form.stop=quote": "ends with a quoted sentence", "form.stop=none": "has no full stop",
    "form.stop=dots": "breaks off with an ellipsis", "form.stop=colon": "ends with a colon", "form.first=caps": "is set in capitals", "form.first=lower": "begins in lower case",
    "markup.hidden": "is not shown on the page", "markup.stated": "stands in the body that the page's data gives", "markup.embedded": "was found in embedded data only",
    "markup.link=all": "is a link as a whole", "named.title=same": "equals the title in the metadata", "named.title=part": "is part of the title in the metadata",
    "named.title=words": "shares its words with the title", "named.about": "opens like the page's description", "named.author=alone": "is an author's name",
    "named.author=in": "names an author",
}
"""Features that have words of their own."""

KINDS = {"date": "a date", "clock": "a time of day", "credit": "a picture credit", "handle": "an address or handle", "url": "a web address", "copyright": "a copyright sign",
         "bar": "dividing bars", "bullet": "bullets", "hash": "a hash sign", "money": "a price", "crumb": "breadcrumb arrows", "dash": "a dash", "break": "line breaks", "dots": "an ellipsis", "person": "a name, and what that person does"}
"""Patterns of the text, in words."""

TALE: dict[str, Callable[[str], str]] = {
    "markup.in": lambda value: f"inside <{value}>",
    "markup.class": lambda value: f"under class or id \N{LEFT SINGLE QUOTATION MARK}{value}\N{RIGHT SINGLE QUOTATION MARK}",
    "markup.near": lambda value: f"in class or id \N{LEFT SINGLE QUOTATION MARK}{value}\N{RIGHT SINGLE QUOTATION MARK}",
    "markup.prop": lambda value: f"named \N{LEFT SINGLE QUOTATION MARK}{value}\N{RIGHT SINGLE QUOTATION MARK} in the mark-up",
    "markup.tag": lambda value: f"a <{value}> element" if value else "",
    "words.first": lambda value: f"begins with \N{LEFT SINGLE QUOTATION MARK}{value}\N{RIGHT SINGLE QUOTATION MARK}",
    "words.begins": lambda value: f"begins with \N{LEFT SINGLE QUOTATION MARK}{value}\N{RIGHT SINGLE QUOTATION MARK}",
    "words.w": lambda value: f"says \N{LEFT SINGLE QUOTATION MARK}{value}\N{RIGHT SINGLE QUOTATION MARK}",
    "words.has": lambda value: f"holds {KINDS.get(value.partition('/')[0], value)}",
    "place.before": lambda _: "before the running text",
    "place.after": lambda _: "after the running text",
    "place.amid": lambda _: "amid the running text",
    "place.repeated": lambda _: "stands on the page more than once",
}
"""How a feature with a value is put into words."""

MEASURES: dict[str, Callable[[Block], str]] = {
    "form.linked": lambda block: f"{linked_share(block)} % links" if block.links else "",
    "form.width": lambda block: f"{len(block.text)} characters long",
}
"""The same for features that stand for a number, which the block itself gives."""


def linked_share(block: Block) -> int:
    """Per cent of the block's characters inside links."""
    return round(100 * sum(link.end - link.start for link in block.links) / max(1, len(block.text)))


def reason_for(block: Block, role: Role, numbers: Numbers, model: Model) -> str:
    """Why the block has this role, in words; never empty. `numbers`: its features."""
    told, phrases = list[str](), model.phrases
    for number in strongest(numbers, model.evidence[role], 3 * MOST):
        words = phrases[number]
        if not isinstance(words, str):
            words = _words_for(block, number, model)
        if words and words not in told:
            told.append(words)
            if len(told) == MOST:
                break
    return "; ".join(told) or (f"by the blocks around it, {role.value.replace('_', ' ')} is likeliest")


def _words_for(block: Block, number: int, model: Model) -> str:
    """The words of a feature that was not asked for before, or whose words the block itself gives."""
    phrase = model.phrases[number]
    if phrase is None:
        phrase = model.phrases[number] = _phrased(model.features[number])
    return phrase if isinstance(phrase, str) else phrase(block)


def strongest_in_python(numbers: Numbers, evidence: bytes, most: int) -> list[int]:
    """The features that speak most, the strongest first; of equal ones that with the greater number."""
    strengths = memoryview(evidence).cast("h")
    ranked = sorted({(strength, number) for number in memoryview(numbers).cast("H") if (strength := strengths[number])}, reverse=True)
    return [number for _, number in ranked[:most]]


strongest = native.strongest if native.COMPILED else strongest_in_python


def in_words(feature: str, block: Block) -> str:
    """One feature in words; "" for one that says nothing to a person.

    >>> in_words("markup.in=nav", Block("1", "Home"))
    'inside <nav>'
    """
    words = _phrased(feature)
    return words if isinstance(words, str) else words(block)


def _phrased(feature: str) -> str | Callable[[Block], str]:
    """The words of a feature that are the same for every block, or what finds those for one."""
    name, _, value = feature.partition("=")
    if name in MEASURES:
        return MEASURES[name]
    if feature in SHAPES:
        return SHAPES[feature]
    if name in TALE:
        return TALE[name](value)
    group, _, kind = name.partition(".")
    return f"has words of a {kind.partition('/')[0]} line" if group == "words" else ""
