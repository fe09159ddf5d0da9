"""Features of the second layer: what the first thinks of a block and of those around it."""
from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

import regex

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.model import ROLES, Probabilities

__all__ = ["kept_features", "opinion_features"]

BINS = (0.03, 0.15, 0.35, 0.65, 0.85, 0.97)
NEAR, WIDE = 3, 10
"""Blocks on one side whose opinions are averaged."""
NUMBERS = regex.compile(r"\[\d+\]")
ARTICLE = tuple(i for i, role in enumerate(ROLES) if role in ARTICLE_ROLES)
LEFT_OUT = ("words.w=", "words.first=", "words.begins=", "markup.class=", "markup.near=", "beside-2", "beside+2", "markup.prop=")
"""Groups that the second layer does without: the first has drawn from them what they say."""
GROUPS: tuple[Role, ...] = (Role.TEASER, Role.COMMENT, Role.CAPTION, Role.PROMO, Role.NAVIGATION, Role.BIO)


def kept_features(names: Sequence[str]) -> list[str]:
    """The features of the first layer that the second sees, too."""
    return [name for name in names if not name.startswith(LEFT_OUT)]


def opinion_features(blocks: Sequence[Block], first: Sequence[Probabilities]) -> list[list[str]]:
    """For every block what the first layer thinks of it, its neighbours, its kin (blocks at the same place of the page's pattern)."""
    article = [sum(p[i] for i in ARTICLE) for p in first]
    best = [_best(p, a) for p, a in zip(first, article)]
    sums = _running_sums(article)
    widths = _running_sums([a * len(block.text) for a, block in zip(article, blocks)])
    kin = _kin(blocks, first, article)
    groups = {role: _running_sums([p[ROLES.index(role)] for p in first]) for role in GROUPS}
    count = len(blocks)
    heading = "none"
    out = []
    for i, p in enumerate(first):
        found = [f"own.{role}={bisect_right(BINS, value)}" for role, value in zip(ROLES, p) if value > BINS[0]]
        found += [f"own.article={bisect_right(BINS, article[i])}", f"own.best={best[i]}", f"own.heading={heading}", f"own.heading+best={heading}/{best[i]}"]
        for offset in (-2, -1, 1, 2):
            at = i + offset
            found.append(f"next{offset:+}={best[at] if 0 <= at < count else 'edge'}")
        found.append(f"next={best[i - 1] if i else 'edge'}/{best[i]}/{best[i + 1] if i + 1 < count else 'edge'}")
        for size in (NEAR, WIDE):
            before, after = _mean(sums, i - size, i), _mean(sums, i + 1, i + 1 + size)
            found += [f"around.{size}={before}/{after}", f"around.{size}+own={before}/{after}/{best[i]}"]
        done = bisect_right((0.001, 0.05, 0.3, 0.7, 0.95, 0.999), widths[i] / widths[-1]) if widths[-1] else 9
        found += [f"passed={done}", f"passed+best={done}/{best[i]}"]
        found += [f"around.{role}={_mean(total, i - NEAR, i)}/{_mean(total, i + 1, i + 1 + NEAR)}" for role, total in groups.items()]
        found += kin[i]
        out.append(found)
        if len(blocks[i].text) < 60 and best[i] in HEADINGS:
            heading = best[i]
        elif best[i] == "article" and len(blocks[i].text) > 200:
            heading = "none"
    return out


HEADINGS = frozenset({"teaser", "promo", "comment", "bio", "share", "tags", "legal", "notice", "navigation"})


def _best(p: Probabilities, article: float) -> str:
    """The likeliest role, the article's roles taken together."""
    if article >= 0.5:
        return "article"
    top = max(range(len(p)), key=lambda i: p[i] if i not in ARTICLE else 0.0)
    return ROLES[top].value if p[top] >= article else "article"


def _running_sums(values: Sequence[float]) -> list[float]:
    sums = [0.0]
    for value in values:
        sums.append(sums[-1] + value)
    return sums


def _mean(sums: Sequence[float], start: int, end: int) -> int:
    """Bin of the mean over [start, end), cut to the document; -1 where nothing is there."""
    start, end = max(0, start), min(len(sums) - 1, end)
    return bisect_right(BINS, (sums[end] - sums[start]) / (end - start)) if end > start else -1


def _kin(blocks: Sequence[Block], first: Sequence[Probabilities], article: Sequence[float]) -> list[list[str]]:
    """What the first layer thinks of the blocks whose path is the same but for the numbers."""
    members = defaultdict[str, list[int]](list)
    keys = list[str]()
    for block in blocks:
        key = NUMBERS.sub("", block.path) + "|" + (block.hints.classes[-1] if block.hints.classes else "") if block.path else ""
        members[key].append(len(keys))
        keys.append(key)
    said = dict[str, list[str]]()
    for key, numbers in members.items():
        if key and len(numbers) > 1:
            size = len(numbers)
            share = bisect_right(BINS, sum(article[i] for i in numbers) / size)
            means = [sum(first[i][k] for i in numbers) / size for k in range(len(ROLES))]
            top = max(range(len(ROLES)), key=means.__getitem__)
            said[key] = [f"kin.article={share}/{min(size, 4)}", f"kin.best={ROLES[top].value}", f"kin.best+sure={ROLES[top].value}/{bisect_right(BINS, means[top])}"]
    return [said.get(key, ["kin.none"]) for key in keys]
