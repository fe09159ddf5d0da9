"""Make the lists of accented words that mend lost letters: `python -m training.accents [--out DIR]`.

Nothing is downloaded. The words and their frequencies are those of the installed package wordfreq; `src/newsclean/data/README.md` names its licence.
"""
from __future__ import annotations

import argparse
import zlib
from collections.abc import Iterator
from pathlib import Path

from wordfreq import get_frequency_list

from newsclean.repair.accents import LANGUAGES, STEPS

TARGET = Path(__file__).parent.parent / "src" / "newsclean" / "data" / "accents"
WORDS = 15_000  # of each language: nine in ten of the accented words of its news


def accented(language: str) -> Iterator[tuple[int, str]]:
    """The commonest words with a letter beyond ASCII, commonest first, each with its frequency (a logarithm, in steps)."""
    left = WORDS
    for centibels, words in enumerate(get_frequency_list(language)):
        for word in words:
            if word.isalpha() and not word.isascii() and left:
                left -= 1
                yield round((900 - centibels) / 100 * STEPS), word


def packed(language: str) -> bytes:
    """Lines, each a frequency and the words that have it; compressed."""
    lines: dict[int, list[str]] = {}
    for frequency, word in accented(language):
        lines.setdefault(frequency, []).append(word)
    return zlib.compress("\n".join(f"{frequency} {' '.join(words)}" for frequency, words in lines.items()).encode(), 9)


def main() -> None:
    """Write one file for each language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=TARGET)
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        (out / f"{language}.z").write_bytes(packed(language))


if __name__ == "__main__":
    main()
