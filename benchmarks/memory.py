"""Memory over many pages: resident memory after each tenth of N cleaned pages. `python -m benchmarks.memory [--documents 200000]`. Linux only.

Pages are those of the batch benchmark: no two of them are the same. The first tenth fills what is kept (weights, word lists, patterns); from there the
curve is to be flat.
"""
from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from benchmarks.pages import generated
from newsclean import Cleaner

POINTS = 10


def resident() -> float:
    """Resident memory of this process, MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1e6


def main() -> None:
    """Print the curve."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.memory", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=200_000)
    documents = parser.parse_args().documents
    cleaner, start = Cleaner(), time.process_time()
    sys.stdout.write(f"{0:8d} documents {resident():7.1f} MB\n")
    for number, page in enumerate(generated(documents), 1):
        cleaner(page)
        if number % max(1, documents // POINTS) == 0:
            sys.stdout.write(f"{number:8d} documents {resident():7.1f} MB {time.process_time() - start:8.0f} s\n")


if __name__ == "__main__":
    main()
