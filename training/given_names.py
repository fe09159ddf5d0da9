"""Make the marks by which given names are known: `python -m training.given_names [--out FILE]`, from the list that was written for it, `given_names.txt`."""
from __future__ import annotations

import argparse
from pathlib import Path

from newsclean.fingerprints import Fingerprints
from newsclean.names import given_name_key

SOURCE = Path(__file__).with_name("given_names.txt")
TARGET = Path(__file__).parent.parent / "src" / "newsclean" / "data" / "given_names.bin"


def listed() -> list[str]:
    """The names of the list, in small letters, as it has them."""
    return SOURCE.read_text("utf-8").partition("\n")[2].split()


def main() -> None:
    """Write the marks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=TARGET)
    args = parser.parse_args()
    args.out.write_bytes(Fingerprints.built((key, 0) for key in sorted(set(map(given_name_key, listed())))).to_bytes())


if __name__ == "__main__":
    main()
