"""Print the lowest versions that pyproject.toml allows, as requirements: `python .ci/lowest.py EXTRA ...`; the core dependencies always."""
from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

PROJECT = Path(__file__).parents[1] / "pyproject.toml"
BOUND = re.compile(r"([\w.\[\]-]+)>=([\w.]+)")


def lowest(extras: Iterable[str]) -> list[str]:
    """`name==version` for every dependency; raises KeyError for an extra that does not exist, ValueError for a dependency without a lower bound."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(line for extra in extras for line in project["optional-dependencies"][extra])]
    found = []
    for line in wanted:
        match = BOUND.fullmatch(line)
        if not match:
            raise ValueError(f"{line}: no lower bound")
        found.append(f"{match[1]}=={match[2]}")
    return found


if __name__ == "__main__":
    sys.stdout.write("\n".join(lowest(sys.argv[1:])) + "\n")
