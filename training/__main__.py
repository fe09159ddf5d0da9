"""Train the labeller: `python -m training --data DIR [--without K/5] [--out FOLDER]`."""
from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from newsclean.label.features import features_of
from newsclean.label.model import ROLES, named
from newsclean.label.rows import first_of_rows
from training.corpus import Sample, fold_of, samples
from training.network import Document, Network, fit, vocabulary
from training.silver import silver_texts
from training.stored import evidence, packed, stored
from training.transitions import SHARES, transitions

WORDS = ("words.w=", "words.first=", "words.begins=", "words.last=")
"""Features that name a word of a line."""
TARGET = Path(__file__).parent.parent / "src" / "newsclean" / "data"


@dataclass(frozen=True)
class Member:
    """One network of an ensemble: how often it sees each document, and whether it learns from what was written for training, and texts of this project's own sheets."""

    epochs: int
    own: bool


ENSEMBLES = {"html": (Member(12, own=False), Member(12, own=True)), "teacher": (Member(12, own=False),), "text": (Member(7, own=True), Member(12, own=False))}
"""Longer, the classes and ids of pages, and the lines of texts, are learned by heart; with the own sheets a page's lines are in several texts. What two networks
learned from is not the same, and so are their mistakes not. The teacher is in no file: it labels the lines of pages for the networks that learn from texts."""
PUBLISHERS = {"html": 8, "teacher": 4, "text": 4}
"""Publishers that have to show a feature."""


@dataclass(frozen=True)
class Corpus:
    """Samples of one mode with the features of their blocks.

    whole     the samples as they came
    places    for each block of those the place of the one that speaks for it
    samples   the same, the blocks alone that are looked at
    features  their names, block by block
    least     publishers that have to show a feature
    """

    whole: Sequence[Sample]
    places: Sequence[Sequence[int]]
    samples: Sequence[Sample]
    features: Sequence[Sequence[Sequence[str]]]
    least: int = 1

    @classmethod
    def of(cls, found: Iterable[Sample]) -> Corpus:
        """Take in samples."""
        whole = [s for s in found if s.document.blocks]
        shortened = [first_of_rows(s.document) for s in whole]
        samples = [replace(s, document=short, labels=[label for block, label, at in zip(s.document.blocks, s.labels, places) if block is short.blocks[at]])
                   for s, (short, places) in zip(whole, shortened)]
        return cls(whole, [places for _, places in shortened], samples, [[sorted(set(named(groups))) for groups in features_of(s.document)] for s in samples])

    def without_own(self) -> Corpus:
        """The samples that more than a sheet of this project, or a written text, tells of."""
        kept = [row for row in zip(self.whole, self.places, self.samples, self.features) if not row[0].own]
        return Corpus(*map(list, zip(*kept)), self.least)

    @cached_property
    def known(self) -> dict[str, int]:
        """The features that are learned, numbered."""
        return vocabulary(((names, s.publisher) for s, rows in zip(self.samples, self.features) for names, label in zip(rows, s.labels) if label), self.least)

    @property
    def spoken(self) -> Any:
        """For each feature whether it is a word of a line, which other languages have not."""
        return np.array([name.startswith(WORDS) for name in self.known], dtype=bool)

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


@dataclass(frozen=True)
class Ensemble:
    """The networks of one mode, all samples of it, and those that each network has learned from."""

    mode: str
    whole: Corpus
    parts: Sequence[Corpus]
    networks: Sequence[Network]

    @classmethod
    def of(cls, mode: str, corpus: Corpus) -> Ensemble:
        """Fit the networks of a mode."""
        whole, members = replace(corpus, least=PUBLISHERS[mode]), ENSEMBLES[mode]
        parts = [whole if member.own else whole.without_own() for member in members]
        return cls(mode, whole, parts, [fitted(mode, part, member.epochs) for part, member in zip(parts, members)])

    def weights(self) -> dict[str, Any]:
        """What the weights file holds."""
        known = self.whole.known
        tables = [stored(network, list(part.known), known) for network, part in zip(self.networks, self.parts)]
        return {"roles": [role.value for role in ROLES], "features": list(known), "evidence": evidence(self.whole.documents(), list(known)),
                "transitions": transitions(self.parts[0].samples, self.mode, SHARES[self.mode]), "networks": tables}

    def texts(self) -> Iterator[Sample]:
        """What texts learn from pages, by the first network's labels."""
        part, network = self.parts[0], self.networks[0]
        return silver_texts(part.whole, part.places, [part.numbered(rows) for rows in part.features], network)


def fitted(mode: str, corpus: Corpus, epochs: int) -> Network:
    """A network that has learned from a corpus."""
    print(f"{mode}: {len(corpus.samples)} documents, {sum(map(len, corpus.features))} blocks, {len(corpus.known)} features", flush=True)
    return fit(corpus.documents(), corpus.spoken, epochs)


def main() -> None:
    """Read the data, fit, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--without", metavar="K/5", help="leave out one fold of the publishers")
    parser.add_argument("--out", type=Path, default=TARGET)
    args = parser.parse_args()
    without = int(args.without.split("/")[0]) if args.without else None
    found = [s for s in samples(args.data) if fold_of(s.publisher) != without]
    marked = [s for s in found if s.mode == "html"]
    pages = Ensemble.of("html", Corpus.of([*marked, *(s for s in found if s.mode == "bare")]))
    teacher = Ensemble.of("teacher", Corpus.of(marked))
    texts = Ensemble.of("text", Corpus.of([*(s for s in found if s.mode == "text"), *teacher.texts()]))
    args.out.mkdir(parents=True, exist_ok=True)
    for ensemble in (pages, texts):
        (args.out / f"labeller_{ensemble.mode}.z").write_bytes(packed(ensemble.weights()))


if __name__ == "__main__":
    main()
