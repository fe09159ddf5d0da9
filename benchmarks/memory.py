"""Memory over many pages: resident memory after each tenth of N cleaned pages. `python -m benchmarks.memory [--documents 200000] [--large]`. Linux only.

Pages are small and no two of them are the same: what is kept of a page would show soonest. With `--large` they are those of the batch benchmark, some
16 kB each. The first tenth fills what is kept for good (weights, word lists, patterns); from there the curve is to be flat: the last line says how
much it rose.
"""
from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from benchmarks.pages import generated, small
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
    parser.add_argument("--large", action="store_true", help="pages of 16 kB")
    options = parser.parse_args()
    cleaner, start, curve = Cleaner(), time.process_time(), list[float]()
    for number, page in enumerate((generated if options.large else small)(options.documents), 1):
        cleaner(page)
        if number % max(1, options.documents // POINTS) == 0:
            curve.append(resident())
            sys.stdout.write(f"{number:8d} documents {curve[-1]:7.1f} MB {time.process_time() - start:8.0f} s\n")
            sys.stdout.flush()
    sys.stdout.write(f"from {curve[0]:.1f} to {curve[-1]:.1f} MB after the first point: {curve[-1] - curve[0]:+.1f} MB\n")


if __name__ == "__main__":
    main()
