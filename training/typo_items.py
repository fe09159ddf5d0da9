"""The texts that the typo pass is fitted to: sentences with a known error, edited news, and slips put into it."""
from __future__ import annotations

import gzip
import hashlib
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsclean.repair.spelling.candidates import NEIGHBOURS, VOWELS
from newsclean.repair.spelling.context import WORD
from newsclean.repair.spelling.lexicon import Lexicon

__all__ = ["FOLDS", "LONG", "Item", "items_of", "slips_in_long_words", "slips_in_small_words"]

FOLDS = 5
PROSE = 60  # characters from which a line of edited news gets a slip
SMALL = frozenset("the of and to in that is was for on with as at by he it from his be are this have had they were which not but has who will been its".split())
SMALL_SHARE = 0.2  # of the edited texts get one slip
LONG, LONG_LINES, LONG_LETTERS = "made/long", 3000, 4
"""Group, number and shortest word of the slips that are put into other words: the known errors of edited news are few, and most of them in one agency's
copy. Three times as many, at a third of the weight, mended no more and cost four more false corrections."""
TWICE = 0.06  # of them are two slips
WAYS = {"lost": 36, "swapped": 16, "extra": 10, "beside": 11, "doubled": 9, "single": 7, "vowel": 6, "other": 3, "key": 2}
"""In how many of a hundred typos of edited news a letter is missing, changed places, is one too many, was typed with the key beside it, stands twice, once
instead of twice, is another vowel, any other letter, the key beside it."""
INSIDE = 0.93  # of the slips are not in the first letter


@dataclass(frozen=True)
class Item:
    """A text with the errors that it is known to have: start, end, what is right ("?" where it is not known)."""

    id: str
    text: str
    errors: tuple[tuple[int, int, str], ...]
    clean: bool
    fold: int
    group: str


def items_of(data: Path) -> Iterator[Item]:
    """The English texts of the data."""
    for row in rows(data / "repair" / "typo_context.jsonl.gz"):
        yield Item(row["id"], row["input"], ((row["start"], row["end"], row["right"]),), False, fold_of(row), f"{row['cls']}/{row['origin']}")
    for row in rows(data / "repair" / "clean_news.jsonl.gz"):
        if row["lang"] == "en":
            yield Item(row["id"], row["text"] if "text" in row else row["input"], tuple(map(tuple, row.get("known_typos", ()))), True, fold_of(row), row["dataset"])


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of gzipped JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def fold_of(row: dict[str, Any]) -> int:
    """By publisher, else by document: the folds of the project's evaluation."""
    return int(hashlib.md5(str(row.get("publisher") or row.get("doc") or row["id"]).encode()).hexdigest(), 16) % FOLDS


def slips_in_small_words(items: Sequence[Item], lexicon: Lexicon) -> Iterator[Item]:
    """Lines of edited news with a slip of the keyboard put into one of the commonest words: the sentences with known errors have next to none."""
    rng = random.Random(11)
    for item in items:
        lines = [line for line in item.text.split("\n") if len(line) > PROSE] if item.clean and not item.errors else []
        if lines and rng.random() < SMALL_SHARE:
            line = rng.choice(lines)
            places = [match for match in WORD.finditer(line) if match.group() in SMALL]
            if places:
                match = rng.choice(places)
                if (wrong := slipped(match.group(), rng)) not in lexicon.words:
                    yield with_slip(item, line, match, wrong, "made/own")


def slipped(word: str, rng: random.Random) -> str:
    """The word as a hasty hand types it."""
    i = rng.randrange(len(word))
    j = min(i, len(word) - 2)
    return rng.choice((word[:i] + rng.choice(NEIGHBOURS[word[i]]) + word[i + 1:], word[:i] + rng.choice(NEIGHBOURS[word[i]]) + word[i + 1:],
                       word[:i] + rng.choice(NEIGHBOURS[word[i]]) + word[i:], word[:j] + word[j + 1] + word[j] + word[j + 2:], word[:i] + word[i + 1:]))


def slips_in_long_words(items: Sequence[Item], lexicon: Lexicon) -> Iterator[Item]:
    """Lines of edited news with a slip in a word of four letters or more: the longer the word, the likelier it is the one."""
    rng = random.Random(12)
    lines = [(item, line) for item in items if item.clean and not item.errors for line in item.text.split("\n") if len(line) > PROSE]
    for item, line in rng.sample(lines, min(LONG_LINES, len(lines))):
        places = [match for match in WORD.finditer(line) if len(match.group()) >= LONG_LETTERS and match.group().isalpha() and match.group() in lexicon.words]
        if not places:
            continue
        match = rng.choices(places, [len(place.group()) for place in places])[0]
        wrong = mistyped(match.group(), rng)
        if rng.random() < TWICE:
            wrong = mistyped(wrong, rng)
        if wrong != match.group() and wrong not in lexicon.words:
            yield with_slip(item, line, match, wrong, LONG)


def with_slip(item: Item, line: str, match: re.Match[str], wrong: str, group: str) -> Item:
    """The line with the slip, as an item of its own."""
    text = line[:match.start()] + wrong + line[match.end():]
    return Item(f"{item.id}+{group}", text, ((match.start(), match.start() + len(wrong), match.group()),), False, item.fold, group)


def mistyped(word: str, rng: random.Random) -> str:
    """The word with a slip as frequent as its kind is in news."""
    i = rng.randrange(1, len(word)) if rng.random() < INSIDE else 0
    before, letter, behind = word[:i], word[i], word[i + 1:]
    beside = rng.choice(NEIGHBOURS.get(letter) or "e")
    any_letter = rng.choice("abcdefghijklmnopqrstuvwxyz")
    doubles = [k for k in range(1, len(word)) if word[k] == word[k - 1]]
    vowels = [k for k, char in enumerate(word) if char in VOWELS]
    k, v, j = rng.choice(doubles or [i]), rng.choice(vowels or [i]), min(i, len(word) - 2)
    made = {"lost": before + behind, "swapped": word[:j] + word[j + 1] + word[j] + word[j + 2:], "extra": before + any_letter + letter + behind,
            "beside": before + beside + letter + behind, "doubled": before + letter + letter + behind, "single": word[:k] + word[k + 1:],
            "vowel": word[:v] + rng.choice("aeiou") + word[v + 1:], "other": before + any_letter + behind, "key": before + beside + behind}
    return made[rng.choices(list(WAYS), list(WAYS.values()))[0]]
