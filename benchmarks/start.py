"""What a library costs before its first page, and the memory that a page needs: each figure from a process of its own."""
from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
MILLI = 1e3
KIBI = 1024
WARM_UP = "<html><body><h1>The ferry sails again</h1><p>The night ferry left the harbour on Monday, for the first time in eleven years.</p></body></html>"

CHILD = """
import json, sys, time
from pathlib import Path
from benchmarks import start
from benchmarks.peers import EXTRACTORS, PARSERS
page = Path(sys.argv[2]).read_text(encoding="utf-8")
begin = time.process_time()
tool = {**EXTRACTORS, **PARSERS}[sys.argv[1]]()
loaded = time.process_time()
tool(start.WARM_UP)
first = time.process_time()
tool(start.WARM_UP)
second = time.process_time()
rest = start.resident("VmRSS")
start.forget_peak()
tool(page)
grown = start.resident("VmHWM") - rest
print(json.dumps([loaded - begin, first - loaded - (second - first), rest, grown * start.KIBI / len(page.encode())]))
"""


@dataclass(frozen=True, slots=True)
class Start:
    """Costs of a library.

    imported  milliseconds of processor time for the import
    first     how much more the first call takes than the second
    resident  MiB after it
    growth    peak memory of a page, in sizes of the page
    """

    imported: float
    first: float
    resident: float
    growth: float


def resident(name: str) -> int:
    """KiB of this process now (VmRSS) or at its peak (VmHWM); Linux only."""
    said = re.search(rf"^{name}:\s*(\d+)", Path("/proc/self/status").read_text(encoding="utf-8"), re.MULTILINE)
    return int(said[1]) if said else 0


def forget_peak() -> None:
    """Begin the peak anew at what there is now."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def starts(names: Sequence[str], page: str, rounds: int) -> dict[str, Start]:
    """The costs of libraries, in turns, medians of the rounds; those that are not installed are left out."""
    found: dict[str, list[list[float]]] = {name: [] for name in names}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(page, encoding="utf-8")
        for _ in range(rounds):
            for name in names:
                if figures := _child(name, path):
                    found[name].append(figures)
    medians = {name: [median(column) for column in zip(*rows)] for name, rows in found.items() if rows}
    return {name: Start(MILLI * a, MILLI * b, rest / KIBI, growth) for name, (a, b, rest, growth) in medians.items()}


def _child(name: str, path: Path) -> list[float] | None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}  # newsclean as it is installed: compiled, where that is what is measured
    command = [sys.executable, "-c", CHILD, name, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120, check=False)  # noqa: S603  this program
    figures: list[float] | None = json.loads(done.stdout.splitlines()[-1]) if done.returncode == 0 and done.stdout else None
    return figures
