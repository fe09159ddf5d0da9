"""Strings that are bad for a given regular expression: built from its own parts, so that it nearly matches at every turn.

The time of a backtracking matcher grows faster than its input where a part that repeats can give back what it took, or where every
place of the input begins a long search in vain. So for every part that repeats: what stands before it, once or again and again, then
the part many times, then something that no pattern expects. What is repeated is tried with every character the pattern knows of, since
the worst input is the one that two of its parts agree on.
"""
from __future__ import annotations

import warnings
from collections.abc import Iterator
from itertools import islice
from re import _constants as codes  # type: ignore[attr-defined]  # the only parser of patterns that the standard library has
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import regex

__all__ = ["attacks"]

PROPERTY = regex.compile(r"\\[pP]\{\^?([\w=\- ]+)\}")
EXAMPLES = {"L": "a\u00e9\u4e2d", "Lu": "A\u00c9", "Ll": "a\u00e9", "Lo": "\u4e2d\u05d0", "Lt": "\u01c5", "M": "\u0301", "N": "1", "Nd": "1", "P": ".,", "S": "+$", "Z": " \u00a0",
            "Lm": "\u02b0", "Po": ".,", "Pd": "--", "Sc": "$", "So": "\u00a9", "Cc": "\x01", "Cf": "\u200b", "Mn": "\u0301", "Zs": " \u00a0"}
CATEGORY = {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " \n", "CATEGORY_WORD": "a1_", "CATEGORY_NOT_DIGIT": "a ", "CATEGORY_NOT_SPACE": "a.", "CATEGORY_NOT_WORD": " ."}
ANY = "a .\"'<&1A-,(\u201c"
"""Characters that a part is tried with where it takes nearly all."""
MANY = 8
"""Repetitions from which a part counts as one that repeats."""
ENDS = ("", "\0", "a", "\n")
BODIES, ATTACKS = 6, 36


def plain(pattern: str) -> str:
    """The pattern with the properties of Unicode, sets and names that the `re` module does not know, written as it knows them."""
    if pattern.startswith("(?V1)"):
        pattern = regex.sub(r"\[\[(.*?)\]--\[.*?\]\]", r"[\1]", regex.sub(r"--\[[^\]]*\](?=\])", "", pattern.removeprefix("(?V1)")))
    pattern = regex.sub(r"\(\?P<\w+>", "(", regex.sub(r"\(\?P=\w+\)", "-", pattern))
    out, inside, at = list[str](), False, 0
    while at < len(pattern):
        match = PROPERTY.match(pattern, at)
        if match:
            example = EXAMPLES.get(match[1], "a\u4e2d") if match[0][1] == "p" and "^" not in match[0] else " .1"
            example = example.replace("--", r"\-")
            out.append(example if inside else f"[{example}]")
            at = match.end()
            continue
        if pattern[at] == "\\":
            out.append(pattern[at:at + 2])
            at += 2
            continue
        inside = (pattern[at] == "[" or inside) and not (inside and pattern[at] == "]" and pattern[at - 1] != "[")
        out.append(pattern[at])
        at += 1
    return "".join(out)


def chars_of(item: Any, known: str) -> str:
    """Characters that a one-character part takes; of one that takes nearly all, those that the pattern knows of."""
    kind, value = item
    if kind is codes.LITERAL:
        return chr(value)
    if kind in (codes.ANY, codes.NOT_LITERAL):
        return "".join(c for c in known + ANY if kind is codes.ANY or ord(c) != value)
    negated = bool(value) and value[0][0] is codes.NEGATE
    found = ""
    for what, which in value[negated:]:
        if what is codes.LITERAL:
            found += chr(which)
        elif what is codes.RANGE:
            found += chr(which[0]) + chr(which[1])
            found += "".join(c for c in known if which[0] <= ord(c) <= which[1])
        elif what is codes.CATEGORY:
            found += CATEGORY.get(str(which), "a")
    return "".join(c for c in dict.fromkeys(known + ANY) if c not in found) or "a" if negated else found or "a"


REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
SINGLE = (codes.LITERAL, codes.NOT_LITERAL, codes.ANY, codes.IN)


def inner(item: Any) -> list[Any]:
    """The sequences inside a part."""
    kind, value = item
    if kind is codes.BRANCH:
        return list(value[1])
    if kind is codes.SUBPATTERN:
        return [value[3]]
    if kind in REPEATS:
        return [value[2]]
    if kind is codes.ATOMIC_GROUP:
        return [value]
    return [value[1]] if kind in (codes.ASSERT, codes.ASSERT_NOT) else []


def sample(parts: Any, known: str, choice: int = 0) -> str:
    """A string that the parts match, or nearly."""
    out = ""
    for kind, value in parts:
        if kind in SINGLE:
            taken = chars_of((kind, value), known)
            out += taken[choice % len(taken)]
        elif kind in REPEATS:
            out += sample(value[2], known, choice) * max(value[0], min(1, value[1]))
        elif kind is codes.BRANCH:
            out += sample(value[1][choice % len(value[1])], known, choice)
        elif kind in (codes.SUBPATTERN, codes.ATOMIC_GROUP):
            out += sample(inner((kind, value))[0], known, choice)
    return out


def alphabet(parts: Any) -> str:
    """Characters that the pattern names itself."""
    found = dict[str, None]()
    waiting = [parts]
    while waiting:
        for item in waiting.pop():
            if item[0] in SINGLE and item[0] is not codes.NOT_LITERAL and item[0] is not codes.ANY:
                found.update(dict.fromkeys(chars_of(item, "")[:4]))
            waiting += inner(item)
    return "".join(islice(found, 24))


def repeats(parts: Any, known: str, before: str = "") -> Iterator[tuple[str, Any]]:
    """Parts that repeat, outermost first: what stands before each, and what it repeats."""
    for item in parts:
        if item[0] in REPEATS and item[1][1] >= MANY:
            yield before, item[1][2]
        for sequence in inner(item):
            yield from repeats(sequence, known, before)
        if item[0] not in (codes.ASSERT_NOT, codes.ASSERT):
            before += sample([item], known)


def bodies(parts: Any, known: str) -> list[str]:
    """What a repeated part may repeat."""
    if len(parts) == 1 and parts[0][0] in SINGLE:
        return list(dict.fromkeys(chars_of(parts[0], known)))[:BODIES]
    return list(dict.fromkeys(filter(None, (sample(parts, known, choice) for choice in range(BODIES)))))


def attacks(pattern: str, flags: int) -> list[tuple[str, str, str]]:
    """Attacks as (start, what is repeated, end)."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parts = parser.parse(plain(pattern), flags & 0x7F)
    known = alphabet(parts)
    whole = [sample(parts, known, choice) for choice in range(3)]
    found = [("", text, end) for text in (*whole, *(text[:-1] for text in whole)) if text for end in ENDS[:2]]
    for before, repeated in repeats(parts, known):
        for body in bodies(repeated, known):
            found += [(before, body, end) for end in ENDS]
            if before:
                found += [("", before + body, "\0"), ("", before, "\0"), (before[-1], body + " ", "\0")]
    for character in known[:12]:
        found.append(("a", character, "\0"))
    unique = list(dict.fromkeys(found))
    return unique[::max(1, len(unique) // ATTACKS)]
