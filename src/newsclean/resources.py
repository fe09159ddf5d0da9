"""The files in `data/`: trained weights, lexicons, tables."""
from __future__ import annotations

__all__ = ["read_data"]


def read_data(*path: str) -> bytes:
    """The content of a file in `data/`, read from wherever the package lies.

    >>> read_data("names.toml")[:1]
    b'#'
    """
    from importlib.resources import files  # noqa: PLC0415 - slow to import, and not needed before the first page

    return files("newsclean").joinpath("data", *path).read_bytes()
