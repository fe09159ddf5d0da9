"""Features of a block's place: where on the page, repeated where, named by the metadata. What stands beside it, the model sees for itself."""
from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from newsclean.choose import as_stated
from newsclean.document import Document
from newsclean.label.profile import Profile
from newsclean.label.story import MIN_WORD
from newsclean.parts import key_of

__all__ = ["context_features"]

PLACES = (1, 2, 3, 5, 8, 12, 20, 40)
SHARES = (0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98)
DISTANCES = (1, 2, 3, 5, 8, 15)
PASSED = (0.001, 0.05, 0.5, 0.95, 0.999)
DENSE = (1, 150, 500, 1200)
"""Characters of running text."""
WINDOW = 4
"""Blocks on either side in which running text is counted."""
TOLD = (0.01, 0.2, 0.4, 0.6, 0.8)
"""Shares of a line's content words that stand in the running text."""
MIN_NAME = 4
"""Letters that an author's name must have more than to be looked for in lines."""
BY = frozenset("by von par por di da av af door text from".split())
"""Words before an author's name."""
SHARED_WORDS = 4
"""Words of the title from which a line that shares them speaks of it."""
MIN_KEY = 12
"""Letters and digits from which a line's repetition, or its likeness to the metadata, says something."""


def context_features(document: Document, profiles: Sequence[Profile], contents: Sequence[set[str]]) -> list[list[str]]:
    """For every block the features of its place. `contents`: the content words at the beginning of every block."""
    count = len(profiles)
    running = [i for i, p in enumerate(profiles) if p.running]
    first, last = (running[0], running[-1]) if running else (count, count)
    sums = [0]
    for p in profiles:
        sums.append(sums[-1] + (p.width if p.running else 0))
    times = Counter(p.key for p in profiles)
    named, topics, echoes = _named(document, profiles), _topics(profiles, contents), _echoes(profiles)
    seen = set[str]()
    out = []
    for i, p in enumerate(profiles):
        found = [f"place.index={bisect_right(PLACES, i)}", f"place.left={bisect_right(PLACES, count - 1 - i)}", f"place.share={bisect_right(SHARES, i / count)}"]
        found += _distances(i, first, last, sums)
        if document.facts.kind == "text" and i + 1 < count:
            found.append(f"place.gaps={document.blocks[i].hints.gap}/{document.blocks[i + 1].hints.gap}")
        if times[p.key] > 1 and p.key:
            found.append(f"place.repeated={min(times[p.key], 4)}/{'again' if p.key in seen else 'first'}")
            found.append(f"place.repeated+long={p.width >= 50}")
        seen.add(p.key)
        found += named[i]
        found += topics[i]
        found += echoes[i]
        out.append(found)
    return out


def _distances(i: int, first: int, last: int, sums: Sequence[int]) -> tuple[str, ...]:
    """How far from the first and last running text, and how much of it is around."""
    count = len(sums) - 1
    before, after = sums[i] - sums[max(0, i - WINDOW)], sums[min(count, i + 1 + WINDOW)] - sums[i + 1]
    here = "before" if i < first else "after" if i > last else "amid"
    distance = bisect_right(DISTANCES, abs((first if i < first else last) - i)) if here != "amid" else 0
    share = bisect_right(PASSED, sums[i] / sums[-1]) if sums[-1] else 9
    return _told(here, distance, bisect_right(DENSE, before), bisect_right(DENSE, after), share)


@lru_cache(maxsize=8192)
def _told(here: str, distance: int, before: int, after: int, share: int) -> tuple[str, ...]:
    return f"place.{here}={distance}", f"place.dense={before}/{after}", f"place.passed={share}"


def _topics(profiles: Sequence[Profile], contents: Sequence[set[str]]) -> list[tuple[str, str]]:
    """How many of a line's content words stand in the running text: headlines of this article share them, those of others do not."""
    spoken = Counter[str]()
    for p in profiles:
        if p.running:
            spoken.update({word for word in p.words if len(word) >= MIN_WORD})
    times, out = spoken.get, list[tuple[str, str]]()  # `get`: to ask a counter for a word that it lacks takes three times as long
    for p, own in zip(profiles, contents):
        spare = 1 if p.running else 0  # a block does not speak for itself
        counts = [n for word in own if (n := times(word, 0)) > spare]
        often = len([n for n in counts if n > spare + 2])
        out.append(_shared(bisect_right(TOLD, len(counts) / len(own)) if own else -1, min(often, 4), min(len(own), 4)))
    return out


@lru_cache(maxsize=256)
def _shared(share: int, often: int, size: int) -> tuple[str, str]:
    return f"topic.share={share}/{size}", f"topic.often={often}/{size}"


def _echoes(profiles: Sequence[Profile]) -> list[list[str]]:
    """Short lines whose words come again in longer ones (an author's name in a bio), and the lines that begin with a short one."""
    lines = [tuple(p.words) for p in profiles]
    lines = [line[1:] if len(line) > 2 and line[0] in BY else line for line in lines]
    short = Counter(line for line in lines if 2 <= len(line) <= 4)
    wanted = {pair for line in short for pair in pairwise(line)}
    pairs = Counter(pair for line in lines for pair in wanted.intersection(pairwise(line)))
    out = []
    for p, line in zip(profiles, lines):
        found = list[str]()
        if 2 <= len(line) <= 4:
            others = min([pairs[pair] for pair in pairwise(line)]) - short[line]
            found.append(f"echo.again={min(others, 3)}/{min(short[line], 3)}/{p.names > 0.9}")
        elif line[:2] in short or line[:3] in short or line[:4] in short:
            found.append(f"echo.begins={p.ends}")
        out.append(found)
    return out


def _named(document: Document, profiles: Sequence[Profile]) -> list[list[str]]:
    """Which blocks the metadata knows: as title, description or author."""
    metadata = as_stated(document.metadata, document.blocks)
    title, about = key_of(metadata.title or ""), key_of(metadata.description or "")
    authors = [key for key in map(key_of, metadata.authors) if len(key) > MIN_NAME]
    titled = set(metadata.title.lower().split()) if metadata.title else set()
    found: list[list[str]] = []
    for p in profiles:
        own = list[str]()
        if title and len(p.key) >= MIN_KEY:
            if p.key == title:
                own.append("named.title=same")
            elif p.key in title or title in p.key[:2 * len(title)]:
                own.append("named.title=part")
            elif len(titled.intersection(p.words)) >= SHARED_WORDS:
                own.append("named.title=words")
        if about and len(p.key) >= MIN_KEY and (p.key[:60] in about or about[:60] in p.key):
            own.append("named.about")
        if authors and p.width < 160 and any(name in p.key for name in authors):
            own.append("named.author=" + ("alone" if p.key in authors else "in"))
        found.append(own)
    return found
