"""Which tests reach which lines: a run of the tests of a part under coverage.py, told apart by the test function that was running."""
from __future__ import annotations

import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import coverage

__all__ = ["Reach", "reach_of"]

SETTINGS = "[run]\ndynamic_context = test_function\nsource_pkgs = newsclean\ndata_file = {data}\ncore = ctrace\n"

OURS = "tests."
"""How the names of tests begin. What a test of Hypothesis runs is told as run by a function of Hypothesis, which pytest could not find: not as noticed, but as no test at all."""


class Reach:
    """For the files of a part, by their path below `src`, the tests that run each line."""

    def __init__(self, lines: dict[str, dict[int, set[str]]]) -> None:
        self.lines = lines

    def tests(self, file: str, line: int) -> list[str]:
        """Names of test functions as `path::function`; of a line that runs when the module is imported, those that run any line of the file. Those that mirror it first."""
        found = self.lines.get(file, {})
        names = found.get(line) or set().union(*found.values())
        stem = Path(file).stem.strip("_")
        return sorted(names, key=lambda name: (stem not in name.partition("::")[0], "laws" in name, name))


def reach_of(root: Path, source: Path, tests: tuple[str, ...], data: Path) -> Reach:
    """Run the tests against the sources in a folder. Raises CalledProcessError if they fail."""
    settings = data.with_suffix(".ini")
    settings.write_text(SETTINGS.format(data=data), encoding="utf-8")
    command = [sys.executable, "-m", "coverage", "run", f"--rcfile={settings}", "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-o", f"pythonpath={source} .", *tests]
    subprocess.run(command, cwd=root, env={**os.environ, "PYTHONPATH": str(source), "PYTHONDONTWRITEBYTECODE": "1"}, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    return Reach(_read(data, source))


def _read(data: Path, source: Path) -> dict[str, dict[int, set[str]]]:
    found = coverage.CoverageData(str(data))
    found.read()
    lines: dict[str, dict[int, set[str]]] = {}
    for path in found.measured_files():
        by_line = defaultdict[int, set[str]](set)
        for line, contexts in found.contexts_by_lineno(path).items():
            by_line[line] |= {_test(context) for context in contexts if context.startswith(OURS)}
        lines[str(Path(path).relative_to(source))] = by_line
    return lines


def _test(context: str) -> str:
    """`tests.repair.test_edits.test_x` as pytest names it."""
    module, _, function = context.rpartition(".")
    return f"{module.replace('.', '/')}.py::{function}"
