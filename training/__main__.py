"""Train the labeller: `python -m training --data DIR [--without K/5] [--out FOLDER]`."""
from __future__ import annotations

import argparse
import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from newsclean.label.features import features_of
from newsclean.label.model import ROLES, named
from newsclean.label.rows import first_of_rows
from training.corpus import Sample, fold_of, samples
from training.network import Document, Network, fit, vocabulary
from training.silver import silver_texts
from training.stored import evidence, stored

EPOCHS = {"html": 12, "text": 7}  # longer, the classes and ids of pages, and the lines of texts, are learned by heart; a page's lines are in several texts
TARGET = Path(__file__).parent.parent / "src" / "newsclean" / "data"


class Corpus:
    """Samples of one mode with the features of their blocks."""

    def __init__(self, found: Iterable[Sample]) -> None:
        """Take in samples: `whole` as they came, in `samples` the blocks alone that are looked at, in `places` the place of the one that speaks for each."""
        self.whole = [s for s in found if s.document.blocks]
        shortened = [first_of_rows(s.document) for s in self.whole]
        self.places = [places for _, places in shortened]
        self.samples = [replace(s, document=short, labels=[label for block, label, at in zip(s.document.blocks, s.labels, places) if block is short.blocks[at]])
                        for s, (short, places) in zip(self.whole, shortened)]
        self.features = [[sorted(set(named(groups))) for groups in features_of(s.document)] for s in self.samples]
        self.known = vocabulary((names, s.publisher) for s, rows in zip(self.samples, self.features)
                                for names, label in zip(rows, s.labels) if label)

    def numbered(self, rows: Sequence[Sequence[str]]) -> list[Any]:
        """Feature numbers of the blocks of one document."""
        return [np.array([self.known[name] for name in names if name in self.known], dtype=np.int64) for names in rows]

    def documents(self) -> list[Document]:
        """The samples as arrays."""
        return [Document(self.numbered(rows), *targets(sample)) for sample, rows in zip(self.samples, self.features)]


def targets(sample: Sample) -> tuple[Any, Any]:
    """For every block the allowed roles and how much it counts."""
    known = [label or frozenset() for label in sample.labels]
    allowed = np.array([[role in label for role in ROLES] for label in known], dtype=np.float32).reshape(-1, len(ROLES))
    return allowed, np.array([sample.weight if label else 0.0 for label in known], dtype=np.float32)


def trained(mode: str, found: Iterable[Sample]) -> tuple[Corpus, Network, dict[str, Any]]:
    """Corpus, network, and what the weights file holds of it."""
    corpus = Corpus(found)
    print(f"{mode}: {len(corpus.samples)} documents, {sum(map(len, corpus.features))} blocks, {len(corpus.known)} features", flush=True)
    documents = corpus.documents()
    network = fit(documents, len(corpus.known), EPOCHS[mode])
    return corpus, network, stored(network, list(corpus.known)) | {"evidence": evidence(documents, list(corpus.known))}


def packed(weights: dict[str, Any]) -> bytes:
    """What the weights file of the package holds."""
    return zlib.compress(json.dumps(weights, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode(), 9)


def main() -> None:
    """Read the data, fit, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--without", metavar="K/5", help="leave out one fold of the publishers")
    parser.add_argument("--out", type=Path, default=TARGET)
    args = parser.parse_args()
    without = int(args.without.split("/")[0]) if args.without else None
    found = [s for s in samples(args.data) if fold_of(s.publisher) != without]
    pages, network, html = trained("html", (s for s in found if s.mode == "html"))
    silver = silver_texts(pages.whole, pages.places, [pages.numbered(rows) for rows in pages.features], network)
    _, _, text = trained("text", [*(s for s in found if s.mode == "text"), *silver])
    args.out.mkdir(parents=True, exist_ok=True)
    for kind, weights in (("html", html), ("text", text)):
        (args.out / f"labeller_{kind}.json.z").write_bytes(packed(weights))


if __name__ == "__main__":
    main()
