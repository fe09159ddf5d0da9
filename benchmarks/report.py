"""Figures as Markdown, put into a page of the documentation, with the machine that they were measured on."""
from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.peers import PACKAGES

CPU_INFO = Path("/proc/cpuinfo")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; all columns but the first are figures."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def machine() -> str:
    """Processor, system and Python, and how busy the machine is just now."""
    said = re.search(r"^model name\s*:\s*(.+)", CPU_INFO.read_text(encoding="utf-8"), re.MULTILINE) if CPU_INFO.exists() else None
    name = re.sub(r"\s+", " ", said[1]) if said else platform.processor() or platform.machine()
    return f"{name}, {os.cpu_count()} cores; {platform.system()}, {platform.python_implementation()} {platform.python_version()}"


def load() -> str:
    """How many processes wanted to run in the last minute."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def versions() -> str:
    """The libraries that were compared."""
    found = []
    for name in PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return ", ".join(found)


def put(path: Path, name: str, text: str) -> None:
    """Replace what stands in a page between `<!-- NAME -->` and `<!-- /NAME -->`. Raises ValueError where the page has no such place."""
    page = path.read_text(encoding="utf-8")
    before, begin, rest = page.partition(f"<!-- {name} -->\n")
    _, end, after = rest.partition(f"<!-- /{name} -->")
    if not begin or not end:
        raise ValueError(f"{path} has no place for {name}: <!-- {name} --> and <!-- /{name} --> on lines of their own")
    path.write_text(f"{before}{begin}{text.rstrip()}\n{end}{after}", encoding="utf-8")
