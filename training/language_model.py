"""Word pairs of the language model that the package `pocketsphinx` ships."""
from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from newsclean.repair.spelling.lexicon import NO_WORD

__all__ = ["pairs_of_model"]

WRITE = ("import os, sys, pocketsphinx as p; "
         "model = os.path.join(os.path.dirname(p.__file__), 'model', 'en-us', 'en-us.lm.bin'); "
         "config, base = p.Config(), p.LogMath(1.0001, 0, False); "  # named, so that they outlive the call
         "p.NGramModel(config, base, model).write(sys.argv[1])")
"""Runs in a process of its own: the package's writer crashes at the model's trigrams, after the words and pairs are out."""
ENDS = {"<s>": NO_WORD, "</s>": NO_WORD}


def pairs_of_model(path: Path | None = None) -> Iterator[tuple[str, str, float]]:
    """First word, second word and log10 of the share that the pair has of all pairs. `path`: the model as text (ARPA), if it is there already."""
    with tempfile.TemporaryDirectory() as folder:
        if path is None:
            path = Path(folder) / "model.arpa"
            subprocess.run([sys.executable, "-c", WRITE, str(path)], check=False)  # noqa: S603 - our own command
        yield from _pairs(path)


def _pairs(path: Path) -> Iterator[tuple[str, str, float]]:
    share: dict[str, float] = {}
    order = 0
    with path.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            fields = line.split("\t")
            if line.startswith("\\"):
                order = int(line[1]) if line[1].isdigit() else 0
            elif order == 1 and len(fields) == 3:
                share[fields[1]] = float(fields[0])
            elif order == 2 and len(fields) == 4 and fields[1] in share and fields[2] in share:
                first = share["</s>"] if fields[1] == "<s>" else share[fields[1]]  # as many sentences begin as end
                yield ENDS.get(fields[1], fields[1]), ENDS.get(fields[2], fields[2]), first + float(fields[0])
