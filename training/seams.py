"""Fit the weights that judge the seams of blocks: `python -m training.seams --data DIR [--out FILE] [--report]`.

Positives: neighbouring lines of pages whose roles are known, one of them the article's and the other not, stuck together. Negatives: every
other seam of those pages and of edited news, and spaces taken out between the sentences of a paragraph.
"""
from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import regex
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from newsclean.language import language_of
from newsclean.segment.evidence import evidence_of, setting_of
from newsclean.segment.glue_credit import is_credit
from newsclean.segment.glue_seams import SPACING, seam_at, seams_of
from newsclean.segment.glued import SURE, least_of, verdict_of
from newsclean.segment.ruled_out import is_ruled_out
from training.corpus import role_sheets, rows

TARGET = Path(__file__).parent.parent / "src" / "newsclean" / "data" / "seams.json"
FOLDS = 5
RIDGE = 0.6
TURNS = 3
"""Texts made of each page."""
PLACES = 8
"""Lines that are stuck together in each."""
STUCK = {"caption": 1.0, "byline": 1.0, "bio": 1.0, "date": 0.6, "notice": 0.4, "promo": 0.4, "title": 0.3, "subtitle": 0.3, "tags": 0.2, "teaser": 0.2,
         "other": 0.2, "not the article": 0.5}
"""Roles that are stuck to the article's lines, and how often."""
FURNITURE = 0.3
"""Of two lines that are not the article's, where their roles differ."""
CREDIT = 0.5
"""Of a caption and its credit: they are one, and stay so."""
ARTICLE = frozenset({"paragraph", "heading", "list_item", "quote"})
EDITED = 4.0
"""Weight of a seam of edited news: to be cut by mistake is worst there."""
LOST_SPACE = 0.1
"""Share of the article's lines that lose a space."""
SEEN = 4
"""Seams that have a piece of evidence, from which it gets a weight."""
BREAK = regex.compile(r"(?<=\p{Ll}{3}[.!?]|\p{Ll}{3}[.!?][\"\p{Pf}\N{LEFT DOUBLE QUOTATION MARK}]) (?=\p{Lu})")

CASELESS_BREAK = regex.compile(rf"(?<=[{SPACING}]{{2}}[.!?\N{{DEVANAGARI DANDA}}\N{{ARABIC QUESTION MARK}}]) (?=[{SPACING}])")
CAPITAL = regex.compile(r"(?<=\p{Ll}) (?=\p{Lu}\p{Ll})")


@dataclass(frozen=True)
class Text:
    """Blocks of one text; `glue`: for each, the places at which two lines were stuck together, and those where a space was taken out."""

    name: str
    fold: int
    weight: float
    blocks: tuple[str, ...]
    glue: tuple[frozenset[int], ...]


@dataclass(frozen=True)
class Sample:
    """A seam with its evidence, and whether it is to be cut."""

    text: Text
    evidence: tuple[str, ...]
    cut: bool
    weight: float
    context: str


def fold_of(row: dict[str, Any]) -> int:
    """md5 of the publisher (of the document or id where there is none), modulo FOLDS."""
    return int(hashlib.md5(str(row.get("publisher") or row.get("doc") or row["id"]).encode()).hexdigest(), 16) % FOLDS


def texts_of(data: Path) -> Iterator[Text]:
    """All texts of the data."""
    for row in role_sheets(data)[1]:
        yield from stuck(row, [(line, role) for line, role in row["lines"] if line.strip()])
    for row in rows(data / "text" / "loose.jsonl.gz"):
        roles = {1: "paragraph", 0: "not the article", None: "?"}
        yield from stuck(row, [(line, roles[label]) for line, label in zip(row["lines"], row["labels"]) if line.strip()])
    for row in rows(data / "repair" / "clean_news.jsonl.gz"):
        blocks = tuple(line for line in row["text"].split("\n") if line.strip())
        yield Text(row["id"], fold_of(row), EDITED, blocks, (frozenset(),) * len(blocks))


def stuck(row: dict[str, Any], lines: Sequence[tuple[str, str]]) -> Iterator[Text]:
    """Texts of a page's lines, some of them stuck to the next."""
    for turn in range(TURNS):
        chance = Random(f"{row['id']}/{turn}")
        pairs = [i for i, (a, b) in enumerate(pairwise(lines)) if chance.random() < likelihood(a[1], b[1])]
        cut = set(chance.sample(pairs, min(PLACES, len(pairs))))
        whole = {i for i, (a, b) in enumerate(pairwise(lines)) if a[1] == b[1] == "caption" and is_credit(b[0]) and chance.random() < CREDIT}
        blocks, glue = list[str](), list[frozenset[int]]()
        for i, (line, role) in enumerate(lines):
            if i and i - 1 in cut | whole:
                glue[-1] |= {len(blocks[-1])} if i - 1 in cut else set()
                blocks[-1] += line
            else:
                blocks.append(tightened(line, chance) if role in ARTICLE and chance.random() < LOST_SPACE else line)
                glue.append(frozenset())
        yield Text(f"{row['id']}/{turn}", fold_of(row), 1.0, tuple(blocks), tuple(glue))


def likelihood(first: str, second: str) -> float:
    """How likely neighbouring lines of these roles are to be stuck together."""
    if first == second or "?" in (first, second):
        return 0.0
    if (first in ARTICLE) != (second in ARTICLE):
        return STUCK.get(second if first in ARTICLE else first, 0.0)
    return FURNITURE if first in STUCK and second in STUCK else 0.0


def tightened(line: str, chance: Random) -> str:
    """The line without one of the spaces between its sentences, or before a word with a capital."""
    places = [match.start() for match in chance.choice((BREAK, CAPITAL, CASELESS_BREAK)).finditer(line)]
    at = chance.choice(places) if places else len(line)
    return line[:at] + line[at + 1:]


def samples_of(text: Text) -> Iterator[Sample]:
    """The seams of a text, each seen from the last place that is to be cut."""
    found = [(block, glue, places) for block, glue in zip(text.blocks, text.glue) if (places := seams_of(block))]
    if not found:
        return
    setting = setting_of(language_of("\n".join(text.blocks)), text.blocks)
    for block, glue, places in found:
        start, size = 0, len(block)
        ends = [*(at for at, _ in places[1:]), size, size]
        for place, pair in zip(places, pairwise(ends), strict=True):
            seam = seam_at(block, place, start, pair)
            if seam.spaced or not block[start:seam.at].strip() or not seam.right.strip():
                continue
            rule, verdict = verdict_of(seam)
            if (verdict is None or verdict.confidence < SURE) and is_ruled_out(seam, setting):
                continue
            cut = seam.at in glue
            yield Sample(text, tuple(evidence_of(seam, rule, setting)), cut, text.weight, f"{seam.left[-80:]}|{seam.right[:80]}")
            if cut:
                start = seam.after


def fitted(samples: Sequence[Sample], known: dict[str, int]) -> Any:
    """Weights of the evidence, the constant last: logistic regression with a penalty on large weights."""
    matrix = matrix_of(samples, known)
    target = np.array([1.0 if s.cut else -1.0 for s in samples])
    weight = np.array([s.weight for s in samples])

    def loss(w: Any) -> tuple[float, Any]:
        margin = target * (matrix @ w)
        value = float((weight * np.logaddexp(0, -margin)).sum() + RIDGE / 2 * (w[:-1] ** 2).sum())
        slope = -(weight * target / (1 + np.exp(np.clip(margin, -30, 30))))
        return value, matrix.T @ slope + RIDGE * np.append(w[:-1], 0)
    return minimize(loss, np.zeros(len(known) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 400}).x


def matrix_of(samples: Sequence[Sample], known: dict[str, int]) -> Any:
    """A row for each sample, a column for each piece of evidence, and one of ones."""
    columns = [[known[name] for name in s.evidence if name in known] + [len(known)] for s in samples]
    ends = np.cumsum([0, *map(len, columns)])
    return csr_matrix((np.ones(ends[-1]), np.concatenate(columns), ends), shape=(len(samples), len(known) + 1))


def known_of(samples: Sequence[Sample]) -> dict[str, int]:
    """The pieces of evidence that get a weight."""
    counts = Counter(name for s in samples for name in s.evidence)
    return {name: i for i, name in enumerate(sorted(name for name, n in counts.items() if n >= SEEN))}


def out_of_fold(samples: Sequence[Sample]) -> Any:
    """For each sample the log-odds by weights fitted without its publisher's fold."""
    scores = np.zeros(len(samples))
    for fold in range(FOLDS):
        rest = [s for s in samples if s.text.fold != fold]
        known = known_of(rest)
        weights = fitted(rest, known)
        ours = [i for i, s in enumerate(samples) if s.text.fold == fold]
        scores[ours] = matrix_of([samples[i] for i in ours], known) @ weights
    return scores


def report(samples: Sequence[Sample]) -> None:
    """For each kind of seam, out of fold: how many there are to be cut, how many are, and what else is, in edited news and elsewhere."""
    scores = 100 * out_of_fold(samples)
    print("| kind | to be cut | cut | others | cut | of edited news | cut |\n|---|---|---|---|---|---|---|")
    for kind in sorted({s.evidence[0] for s in samples}):
        counts = Counter[tuple[str, bool]]()
        for sample, score in zip(samples, scores):
            if sample.evidence[0] == kind:
                group = "glue" if sample.cut else "edited" if sample.weight == EDITED else "other"
                ruled = f"{kind}:rule=" not in sample.evidence
                counts[group, bool(score >= least_of(kind, ruled=ruled))] += 1
        cells = (n for group in ("glue", "other", "edited") for n in (counts[group, True] + counts[group, False], counts[group, True]))
        print(f"| {kind} | {' | '.join(map(str, cells))} |")


def main() -> None:
    """Read the data, fit, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=TARGET)
    parser.add_argument("--report", action="store_true", help="figures out of fold")
    parser.add_argument("--without", metavar="K/5", help="leave out one fold of the publishers")
    args = parser.parse_args()
    without = int(args.without.split("/")[0]) if args.without else None
    samples = [s for text in texts_of(args.data) if text.fold != without for s in samples_of(text)]
    print(f"{len(samples)} seams, {sum(s.cut for s in samples)} to be cut", flush=True)
    if args.report:
        report(samples)
    known = known_of(samples)
    weights = fitted(samples, known)
    rounded = {name: round(100 * weights[i]) for name, i in known.items() if round(100 * weights[i])}
    args.out.write_text(json.dumps({"bias": round(100 * weights[-1]), "weights": rounded}, ensure_ascii=False, separators=(",", ":"), sort_keys=True), encoding="utf-8")


if __name__ == "__main__":
    main()
