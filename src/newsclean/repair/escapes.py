"""Escapes that were left in the text: HTML entities escaped twice, and the backslash escapes of programming languages."""
from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from html.entities import html5

import regex

from newsclean.lazy import lazily
from newsclean.repair.density import is_dense
from newsclean.repair.edits import Proposal

__all__ = ["decode_backslashes", "entities_left", "entity_step", "means_escapes"]

CORE = "(?:#[0-9]{2,7};|#[xX][0-9a-fA-F]{2,6};|[a-zA-Z][a-zA-Z0-9]{1,24};)"
ENTITY = lazily(regex.compile, f"&(?:(?:amp;)++{CORE}?+|{CORE})")
MARKUP_TALK = lazily(regex.compile, r"<[a-zA-Z/!]|\b(?:entity|entities|HTML|XML|Unicode|escaped?)\b")
"""Text that shows mark-up or speaks of it means its escapes literally."""

KEPT_ESCAPED = frozenset("<>")
"""Left escaped: unescaped, they could make mark-up of text."""

FEW = 3
"""Fewer escapes than this, each standing alone, are looked at with suspicion: they may be quoted."""


def means_escapes(text: str) -> bool:
    """Does the text show mark-up, or speak of it, so that its escapes are to be read as they stand?"""
    return MARKUP_TALK.search(text) is not None


def entity_step(texts: Sequence[str]) -> Callable[[str], Sequence[Proposal]]:
    """The rule for a document with these texts.

    Where nearly all is plain text and an entity stands here and there, those of letters and symbols were published so, and stay.
    """
    marked = [text for text in texts if "&" in text]
    sparse = [match for text in marked for match in ENTITY.finditer(text) if _is_doubtful(match[0])]
    return unescape_entities if not sparse or is_dense(len(sparse), texts) else unescape_sure_entities


def entities_left(texts: Iterable[str]) -> Iterator[str]:
    """What a user should know of the entities that were left: a sentence, where there are any."""
    left = [match[0] for text in texts if "&" in text and not means_escapes(text) for match in ENTITY.finditer(text) if _is_doubtful(match[0])]
    if left:
        yield f"HTML entities were left as they stand, being so few in the text: {left[0]} and the like ({len(left)})."


def unescape_entities(text: str) -> list[Proposal]:
    """Edits for entities that a page shows as text: `it&#8217;s`, `caf&amp;eacute;`, `&nbsp;`."""
    if "&" not in text or means_escapes(text):
        return []
    return [Proposal(match.start(), match.end(), after, "an HTML entity had been escaped twice", 0.97)
            for match in ENTITY.finditer(text) if (after := _entity(match[0])) is not None]


def unescape_sure_entities(text: str) -> list[Proposal]:
    """The same, without entities of letters and symbols that were escaped but once more than they should be."""
    return [edit for edit in unescape_entities(text) if not _is_doubtful(text[edit.start:edit.end])]


SURE = frozenset("\"'&\N{HORIZONTAL ELLIPSIS}")
SURE_KINDS = ("Pi", "Pf", "Pd", "Ps", "Pe")
"""Quotation marks, dashes, brackets: what editing systems put in for keys of the keyboard."""


def _is_doubtful(entity: str) -> bool:
    """Is it the entity of a letter, a space or a symbol, without a second `amp;`?"""
    character = _entity(entity)
    if character is None or entity.startswith("&amp;"):
        return False
    return not all(char in SURE or unicodedata.category(char) in SURE_KINDS for char in character)


def _entity(text: str) -> str | None:
    """The character; None where the entity is none or stays as it is."""
    core = regex.sub("^&(?:amp;)*+", "&", text)
    if core == "&":
        return "&"
    character = _numbered(core[2:-1]) if core[1] == "#" else _named().get(core[1:])
    return None if character is None or character in KEPT_ESCAPED else character


@cache
def _named() -> dict[str, str]:
    """Entities with a semicolon; the upper-case forms of lower-case letters too, since texts in capitals have them."""
    names = {name: text for name, text in html5.items() if name.endswith(";")}
    capitals = {name.upper().replace(";", "") + ";": text.upper() for name, text in names.items() if name.islower() and len(text.upper()) == 1}
    return capitals | names


def _numbered(digits: str) -> str | None:
    number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    if 0x80 <= number <= 0x9F:  # as browsers read them
        return bytes([number]).decode("windows-1252", "ignore") or None
    if number > 0x10FFFF:
        return None
    return chr(number) if _is_text(chr(number)) else None


def _is_text(character: str) -> bool:
    return character.isprintable() or character in "\N{NO-BREAK SPACE}\N{SOFT HYPHEN}" or unicodedata.category(character) in ("Zs", "Cf")


# ---------------------------------------------------------------------------------------------- backslashes

BACKSLASH = lazily(regex.compile, r"(?<![\\:])(?:\\u(?P<u>[0-9a-fA-F]{4})(?:\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2}))?+|(?P<x>(?:\\x[89a-fA-F][0-9a-fA-F])++))")

PATH = lazily(regex.compile, r"\b[A-Za-z]:\\\S*$")
LONGEST_PATH = 80  # characters that are looked at before an escape


def decode_backslashes(text: str) -> list[Proposal]:
    r"""Edits for `\u2019` and `\x92` written out in the text."""
    if "\\" not in text or means_escapes(text):
        return []
    found = list(BACKSLASH.finditer(text))
    many = len(found) >= FEW
    return [Proposal(match.start(), match.end(), after, "an escape had been left undecoded", 0.97) for match in found
            if (after := _backslash(match)) is not None and (many or not _alone(text, match.start(), match.end(), after))]


def _backslash(match: regex.Match[str]) -> str | None:
    if match["x"]:
        return _bytes(bytes(int(pair, 16) for pair in match["x"].split("\\x")[1:]))
    number = int(match["u"], 16)
    if match["low"]:
        return _paired(number, int(match["low"], 16))
    character = chr(number)
    return character if (number >= 0xA0 or character in "\"'&") and _is_text(character) else None


def _paired(high: int, low: int) -> str | None:
    """The character of two surrogates; None where the first is none, or where it is no character that text has."""
    if not 0xD800 <= high <= 0xDBFF:
        return None
    character = chr(0x10000 + (high - 0xD800) * 0x400 + low - 0xDC00)
    return character if _is_text(character) else None


def _bytes(data: bytes) -> str | None:
    for encoding in ("utf-8", "windows-1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            pass
    return None


def _alone(text: str, start: int, end: int, after: str) -> bool:
    """Does the escape of a letter or quotation mark stand between spaces, as one that is spoken of, or in the path of a file?"""
    around = text[start - 1:start] + text[end:end + 1]
    kind = unicodedata.category(after[0])
    return (kind[0] in "LP" and kind != "Pd" and not around.strip()) or PATH.search(text, max(0, start - LONGEST_PATH), start) is not None
