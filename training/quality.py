"""Fit what the quality of a document is made of: `python -m training.quality --data DIR --weights FOLDER`.

FOLDER/K holds the labeller's weights that were trained without fold K of the publishers: only such folds are looked at, each through the
weights that have not seen it. The target is the F1 of the article's text, by the role of every line: snippets of a page, two or three of them, tell it too
coarsely. The model is a logistic regression on the pieces of evidence in `newsclean.label.quality`, with a penalty on its weights. Publishers are folded once
more for the printed figures.
"""
from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import pairwise
from math import prod
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newsclean.document import Document
from newsclean.label import find_repeats
from newsclean.label.classify import classify, classify_with
from newsclean.label.model import Model, model_of, unpacked
from newsclean.label.quality import DOUBTS, Judged, evidence_of
from newsclean.parts import key_of
from newsclean.pipeline import NEWS, clean
from training.corpus import ARTICLE, FOLDS, Sample, fold_of, role_sheets, rows
from training.sheets import is_shown

TARGET = Path(__file__).parent.parent / "src" / "newsclean" / "data" / "quality.json"
PENALTY = 3.0
STEPS = 40        # of Newton's method; it stands still after ten
BAD = 0.8         # F1 below which a page is to be found
BANDS = (0.0, 0.6, 0.8, 0.9, 0.95, 0.98, 1.01)
KNOWN = 0.85      # share of a page's letters that have a role on its sheet
PAGES = ("fundus_tests", "postlight", "readability", "trafilatura")
TEXTS = ("tight", "loose", "full")
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """One document: its evidence, the product of its doubts' factors, its true F1, and which fold its publisher is in for the figures."""

    evidence: dict[str, float]
    factor: float
    f1: float
    fold: int


def harmonic(hits: float, found: float, wanted: float) -> float:
    """F1 of so many hits among what was found and what was wanted."""
    return 2 * hits / (found + wanted) if found + wanted else 0.0


def letters(text: str) -> int:
    """How many letters and digits a text has."""
    return len(key_of(text))


def page_f1(document: Document, sheet: Sample) -> float:
    """F1 of the letters of a page's text, by the roles that its blocks have on a sheet; a block that was cut has its pieces' ids before the dot."""
    kept = Counter[str]()
    for block in document.blocks:
        if block.in_article:
            kept[block.id.partition(".")[0]] += letters(block.text)
    known = [(block.id, letters(block.text), label <= ARTICLE) for block, label in zip(sheet.document.blocks, sheet.labels) if label]
    story = [(min(size, kept[key]), size) for key, size, in_story in known if in_story]
    return harmonic(sum(hits for hits, _ in story), sum(kept[key] for key, _, _ in known), sum(size for _, size in story))


def is_whole(sheet: Sample) -> bool:
    """Does the sheet know the roles of nearly all that the page shows, and an article among it?"""
    shown = [(letters(block.text), label) for block, label in zip(sheet.document.blocks, sheet.labels) if is_shown(block)]
    known = sum(size for size, label in shown if label)
    return known >= KNOWN * sum(size for size, _ in shown) and any(label and label <= ARTICLE for _, label in shown)


def lines_f1(text: str, lines: list[str], labels: list[int | None]) -> float:
    """F1 of the letters of a text's lines."""
    key = key_of(text)
    known = [(key_of(line), label) for line, label in zip(lines, labels) if label is not None]
    kept = [(len(line), label) for line, label in known if line and line in key]
    return harmonic(sum(size for size, label in kept if label), sum(size for size, _ in kept), sum(len(line) for line, label in known if label))


@dataclass(frozen=True)
class Judgeable:
    """A document that is known to the last line: its kind, source and publisher, and what tells the F1 of what was made of it."""

    kind: str
    source: str
    publisher: str
    f1: Callable[[Document], float]


def judgeable(data: Path) -> Iterator[Judgeable]:
    """All of them."""
    sheets, _ = role_sheets(data)
    for name in PAGES:
        for row in rows(data / "html" / f"{name}.jsonl.gz"):
            if (sheet := sheets.get(row["id"])) and is_whole(sheet):
                yield Judgeable("html", row["html"], row["publisher"], partial(page_f1, sheet=sheet))
    for name in TEXTS:
        for row in rows(data / "text" / f"{name}.jsonl.gz"):
            yield Judgeable("text", row["text"], row["publisher"], lambda document, row=row: lines_f1(document.text, row["lines"], row["labels"]))


@lru_cache(maxsize=2 * FOLDS)
def model_in(folder: Path, kind: str) -> Model:
    """The weights of a folder."""
    return model_of(unpacked((folder / f"labeller_{kind}.z").read_bytes()))


def labelled(source: str, kind: str, folder: Path) -> Document:
    """A document, labelled with the weights of a folder."""
    before = NEWS[:NEWS.index(classify)]
    return find_repeats(classify_with(clean(source, kind=kind, passes=before), model_in(folder, kind)))


def cases(data: Path, folder: Path) -> Iterator[Case]:
    """The documents of the folds that there are weights without."""
    for found in judgeable(data):
        home = folder / str(fold_of(found.publisher))
        if not home.exists():
            continue
        document = labelled(found.source, found.kind, home)
        if judged := Judged.of(document):
            factor = prod(doubt.factor for judge in DOUBTS if (doubt := judge(judged)))
            yield Case(evidence_of(judged), factor, found.f1(document), fold_of(f"quality {found.publisher}"))


def fitted(evidence: Floats, target: Floats) -> tuple[Floats, float]:
    """Weights and bias of a logistic regression, by Newton's method; the penalty is on the weights of evidence of unit spread."""
    middle, spread = evidence.mean(0), evidence.std(0) + 1e-6
    inputs = np.c_[(evidence - middle) / spread, np.ones(len(evidence))]
    penalty = np.diag([PENALTY] * evidence.shape[1] + [0.0])
    weight = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-inputs @ weight))
        slope = inputs.T @ (p - target) + penalty @ weight
        weight -= np.linalg.solve((inputs * (p * (1 - p))[:, None]).T @ inputs + penalty, slope)
    return weight[:-1] / spread, float(weight[-1] - (weight[:-1] * middle / spread).sum())


def out_of_fold(evidence: Floats, f1: Floats, factor: Floats, fold: NDArray[np.int64]) -> Floats:
    """The quality of every document, by a model that has not seen its publisher."""
    out = np.zeros(len(f1))
    for k in range(FOLDS):
        seen = (fold != k) & (factor == 1)
        weight, bias = fitted(evidence[seen], f1[seen])
        out[fold == k] = 1 / (1 + np.exp(-evidence[fold == k] @ weight - bias))
    return out * factor


def auroc(quality: Floats, bad: NDArray[np.bool_]) -> float:
    """How likely a bad page has a lower quality than a good one."""
    lower = quality[bad][:, None] < quality[~bad]
    equal = quality[bad][:, None] == quality[~bad]
    return float((lower + 0.5 * equal).mean())


def told(quality: Floats, f1: Floats) -> str:
    """The reliability table."""
    out = ["| quality said | documents | mean quality | mean F1 | F1 under 0.8 |", "|---|---:|---:|---:|---:|"]
    for low, high in pairwise(BANDS):
        inside = (quality >= low) & (quality < high)
        if inside.any():
            out.append(f"| {low:.2f} to {min(high, 1):.2f} | {inside.sum()} | {quality[inside].mean():.3f} | {f1[inside].mean():.3f} | {(f1[inside] < BAD).mean():.0%} |")
    return "\n".join(out)


def main() -> None:
    """Read, fit, write, and print the figures out of fold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=TARGET)
    args = parser.parse_args()
    found = list(cases(args.data, args.weights))
    names = list(found[0].evidence)
    evidence = np.array([[case.evidence[name] for name in names] for case in found])
    f1, factor, fold = np.array([case.f1 for case in found]), np.array([case.factor for case in found]), np.array([case.fold for case in found])
    quality = out_of_fold(evidence, f1, factor, fold)
    page = evidence[:, names.index("text")] == 0
    print(told(quality, f1))
    print(f"AUROC for F1 < {BAD}: {auroc(quality, f1 < BAD):.3f} ({(f1 < BAD).sum()} of {len(f1)}), pages alone {auroc(quality[page], f1[page] < BAD):.3f}")
    weight, bias = fitted(evidence[factor == 1], f1[factor == 1])
    args.out.write_text(json.dumps({**{name: round(float(w), 4) for name, w in zip(names, weight)}, "bias": round(bias, 4)}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
