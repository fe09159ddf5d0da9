"""Check what is in a wheel, and that building it again gives the same bytes: `python .ci/check_wheel.py WHEEL [WHEEL-BUILT-AGAIN]`."""
from __future__ import annotations

import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

SOURCES = Path(__file__).parents[1] / "src"
LARGEST = 15 << 20                     # bytes installed
KINDS = frozenset({".py", ".typed", ".json", ".toml", ".bin", ".z", ".md", ".txt", ".css", ".html", ".js", ".pyi", ".so", ".pyd"})
UNSAFE = frozenset({".pickle", ".pkl", ".joblib", ".pt", ".npy", ".marshal", ".dill"})

SHARED = re.compile(r"[0-9a-f]{20}__mypyc\.[\w.-]+\.(?:so|pyd)")
"""What the modules that mypyc compiled have in common."""


def faults(wheel: Path) -> Iterator[str]:
    """What is wrong with a wheel; nothing for one that is well."""
    with zipfile.ZipFile(wheel) as archive:
        infos = archive.infolist()
        names = {info.filename for info in infos}
        metadata = next((archive.read(name).decode() for name in names if name.endswith(".dist-info/METADATA")), "")
    for name in sorted(names):
        top, suffix = name.split("/")[0], Path(name).suffix
        if top != "newsclean" and not top.endswith(".dist-info") and not SHARED.fullmatch(name):
            yield f"{name}: outside the package"
        elif suffix in UNSAFE or (top == "newsclean" and suffix not in KINDS):
            yield f"{name}: no kind of file that the package has"
    expected = {str(path.relative_to(SOURCES)) for path in (SOURCES / "newsclean").rglob("*") if path.is_file() and path.suffix in KINDS - {".so", ".pyd"}}
    for name in sorted({name for name in expected if "__pycache__" not in name} - names):
        yield f"{name}: missing"
    if not any(SHARED.fullmatch(name) for name in names):
        yield "no Python in it was compiled: the log of the build says why"
    if (size := sum(info.file_size for info in infos)) > LARGEST:
        yield f"{size} bytes installed, more than {LARGEST}"
    for line in ("License-Expression: Apache-2.0", "Requires-Python: >=3.11", "License-File: LICENSE"):
        if line not in metadata:
            yield f"METADATA lacks {line!r}"
    if not any(name.endswith("/licenses/LICENSE") for name in names):
        yield "the licence is not in it"


def main(wheels: list[str]) -> int:
    """Print the faults; 1 if there are any."""
    found = list(faults(Path(wheels[0])))
    if len(wheels) > 1 and Path(wheels[0]).read_bytes() != Path(wheels[1]).read_bytes():
        found.append(f"{wheels[0]} and {wheels[1]} differ")
    sys.stdout.write("".join(f"{fault}\n" for fault in found) or f"{wheels[0]} is well\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
