"""Ways to break a source. Each takes the source and a number that says where."""
from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import strategies as st

from strategies.bits import BITS, MARKUP_BITS

__all__ = ["MARKUP_DAMAGE", "TEXT_DAMAGE", "broken"]

Damage = Callable[[str, int], str]

TAG = re.compile(r"<[^>]*>")
END_TAG = re.compile(r"</[^>]*>")


def insert(bit: str) -> Damage:
    """A damage that puts `bit` somewhere."""
    def damage(source: str, at: int) -> str:
        at %= len(source) + 1
        return source[:at] + bit + source[at:]
    return damage


def truncate(source: str, at: int) -> str:
    """Everything behind a place is lost."""
    return source[:at % (len(source) + 1)]


def behead(source: str, at: int) -> str:
    """Everything before a place is lost."""
    return source[at % (len(source) + 1):]


def misdecode(source: str, at: int) -> str:
    """UTF-8 read as a one-byte encoding; from a place on, so that the source is mixed."""
    at %= len(source) + 1
    encoding = ("cp1252", "latin-1", "cp1251", "mac_roman")[at % 4]
    return source[:at] + source[at:].encode("utf-8", "replace").decode(encoding, "replace")


def repeat_part(source: str, at: int) -> str:
    """A part stands there twice."""
    at %= len(source) + 1
    return source[:at] + source[at // 2:at] + source[at:]


def lose_line_ends(source: str, at: int) -> str:
    """The line ends behind a place are gone."""
    at %= len(source) + 1
    return source[:at] + source[at:].replace("\n", "").replace("\r", "")


def reverse(source: str, at: int) -> str:
    """A part stands there backwards: combining characters and brackets in the wrong order."""
    at %= len(source) + 1
    return source[:at // 2] + source[at // 2:at][::-1] + source[at:]


def change_case(source: str, at: int) -> str:
    """A part in capitals, which also makes some characters two."""
    at %= len(source) + 1
    return source[:at // 2] + source[at // 2:at].upper() + source[at:]


def lose_tag(source: str, at: int) -> str:
    """One tag is missing."""
    return _without(TAG, source, at)


def lose_end_tag(source: str, at: int) -> str:
    """One end tag is missing."""
    return _without(END_TAG, source, at)


def _without(pattern: re.Pattern[str], source: str, at: int) -> str:
    found = list(pattern.finditer(source))
    if not found:
        return source
    tag = found[at % len(found)]
    return source[:tag.start()] + source[tag.end():]


def double_tag(source: str, at: int) -> str:
    """One tag stands there twice."""
    found = list(TAG.finditer(source))
    if not found:
        return source
    tag = found[at % len(found)]
    return source[:tag.end()] + tag[0] + source[tag.end():]


def swap_tags(source: str, at: int) -> str:
    """Two neighbouring tags change places: elements overlap."""
    found = list(TAG.finditer(source))
    if len(found) < 2:
        return source
    first, second = found[at % (len(found) - 1):][:2]
    return source[:first.start()] + second[0] + source[first.end():second.start()] + first[0] + source[second.end():]


def lose_quote(source: str, at: int) -> str:
    """One quotation mark is missing, perhaps that of an attribute."""
    found = [i for i, c in enumerate(source) if c in "\"'"]
    if not found:
        return source
    place = found[at % len(found)]
    return source[:place] + source[place + 1:]


def nest(source: str, at: int) -> str:
    """Two hundred elements open at a place and never close."""
    return insert("".join(f"<{('div', 'b', 'span', 'font', 'ul', 'a')[(at + i) % 6]}>" for i in range(200)))(source, at)


def huge_attribute(source: str, at: int) -> str:
    """An element with an attribute of 20,000 characters and one with 500 attributes."""
    return insert(f"<div class='{'x ' * 10_000}'>in<i {' '.join(f'a{i}=b' for i in range(500))}>it</i></div>")(source, at)


TEXT_DAMAGE: tuple[Damage, ...] = (truncate, behead, misdecode, repeat_part, lose_line_ends, reverse, change_case, lose_quote)
MARKUP_DAMAGE: tuple[Damage, ...] = (*TEXT_DAMAGE, lose_tag, lose_end_tag, double_tag, swap_tags, nest, huge_attribute)


def broken(sources: st.SearchStrategy[str], *, markup: bool) -> st.SearchStrategy[str]:
    """The sources, each broken in one to four ways."""
    bits = st.sampled_from((*MARKUP_BITS, *BITS) if markup else BITS).map(insert)
    damage = st.one_of(bits, st.sampled_from(MARKUP_DAMAGE if markup else TEXT_DAMAGE))
    steps = st.lists(st.tuples(damage, st.integers(0, 2 ** 20)), min_size=1, max_size=4)

    def apply(source: str, chosen: list[tuple[Damage, int]]) -> str:
        for change, at in chosen:
            source = change(source, at)
        return source
    return st.builds(apply, sources, steps)
