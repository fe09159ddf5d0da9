"""Train the labeller: `python -m training --data DIR [--without K/5] [--out FILE]`."""
from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from newsclean.blocks import Role
from newsclean.label.features import features_of
from newsclean.label.model import ROLES
from newsclean.label.opinion import kept_features, opinion_features
from training.corpus import FOLDS, Sample, fold_of, samples
from training.fit import Floats, fit, matrix, posterior, vocabulary

TARGET = Path(__file__).parent.parent / "src" / "newsclean" / "data" / "labeller.json"
PRUNED = 0.04  # largest weight below which a feature is left out of the file


def targets(sample: Sample) -> tuple[Floats, Floats]:
    """For every block the allowed roles and how much it counts."""
    known = [label or frozenset() for label in sample.labels]
    allowed = np.array([[role in label for role in ROLES] for label in known], dtype=float).reshape(-1, len(ROLES))
    return allowed, np.array([sample.weight if label else 0.0 for label in known])


class Corpus:
    """Samples of one mode as arrays."""

    def __init__(self, found: Sequence[Sample]) -> None:
        self.samples = [s for s in found if s.document.blocks]
        self.features = [features_of(s.document) for s in self.samples]
        self.flat = [names for rows in self.features for names in rows]
        self.publishers = [s.publisher for s in self.samples for _ in s.document.blocks]
        pairs = [targets(s) for s in self.samples]
        self.allowed, self.share = np.concatenate([a for a, _ in pairs]), np.concatenate([w for _, w in pairs])
        self.folds = np.array([fold_of(p) for p in self.publishers])

    def opinions(self, first: Floats) -> list[list[str]]:
        """Features of the second layer, from probabilities of the first."""
        out, at = [], 0
        for sample, rows in zip(self.samples, self.features):
            part = first[at:at + len(rows)].tolist()
            out += [kept_features(names) + opinion for names, opinion in zip(rows, opinion_features(sample.document.blocks, part))]
            at += len(rows)
        return out


def layer(names: Sequence[Sequence[str]], corpus: Corpus, rows: Any) -> tuple[dict[str, int], Floats, Floats]:
    """A layer fitted to some rows: vocabulary, weights, bias."""
    used = np.flatnonzero(rows & (corpus.share > 0))
    known = vocabulary([names[i] for i in used], [corpus.publishers[i] for i in used])
    return known, *fit(matrix([names[i] for i in used], known), corpus.allowed[used], corpus.share[used])


def stored(known: dict[str, int], weights: Floats, bias: Floats) -> dict[str, Any]:
    """A layer as it stands in the file, in hundredths."""
    kept = {name: np.rint(weights[i] * 100).astype(int).tolist() for name, i in known.items() if np.abs(weights[i]).max() >= PRUNED}
    return {"bias": np.rint(bias * 100).astype(int).tolist(), "weights": kept}


def train(corpus: Corpus, without: int | None) -> dict[str, Any]:
    """Both layers; the second learns from opinions of first layers that had not seen the publisher."""
    rows = np.ones(len(corpus.flat), dtype=bool) if without is None else corpus.folds != without
    first = np.zeros((len(corpus.flat), len(ROLES)))
    for k in range(FOLDS):
        held = corpus.folds == k
        if (held & rows).any():
            known, weights, bias = layer(corpus.flat, corpus, rows & ~held)
            first[held] = posterior(matrix([corpus.flat[i] for i in np.flatnonzero(held)], known), weights, bias)
    opinions = corpus.opinions(first)
    report(corpus, first, rows, "first, out of fold")
    second = layer(opinions, corpus, rows)
    return {"first": stored(*layer(corpus.flat, corpus, rows)), "second": stored(*second)}


def report(corpus: Corpus, p: Floats, rows: Any, label: str) -> None:
    """How often the best role is an allowed one."""
    known = np.flatnonzero(rows & (corpus.share > 0))
    hit = corpus.allowed[known, p[known].argmax(axis=1)]
    print(f"{label}: {len(known)} blocks, right {np.average(hit, weights=corpus.share[known]):.4f}", flush=True)


def main() -> None:
    """Read the data, fit, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--without", metavar="K/5", help="leave out one fold of the publishers")
    parser.add_argument("--out", type=Path, default=TARGET)
    args = parser.parse_args()
    without = int(args.without.split("/")[0]) if args.without else None
    found = list(samples(args.data))
    models = {}
    for mode in ("html", "text"):
        corpus = Corpus([s for s in found if s.mode == mode])
        print(f"{mode}: {len(corpus.samples)} documents, {len(corpus.flat)} blocks", flush=True)
        models[mode] = train(corpus, without)
    roles = [role.value for role in Role]
    args.out.write_text(json.dumps({"roles": roles, "models": models}, ensure_ascii=False, separators=(",", ":"), sort_keys=True), encoding="utf-8")


if __name__ == "__main__":
    main()
