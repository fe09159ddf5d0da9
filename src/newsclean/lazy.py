"""Patterns that are compiled when they are first used: to compile all of them at import takes a twentieth of a second."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

__all__ = ["lazily"]

Pattern = TypeVar("Pattern")


class _Lazy:
    """Stands for a pattern; after the first use of a method, its own attribute is that of the pattern, and costs no more."""

    def __init__(self, make: Callable[[], object]) -> None:
        self._make = make

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if "_made" not in self.__dict__:
            self.__dict__["_made"] = self._make()
        found = self.__dict__[name] = getattr(self.__dict__["_made"], name)
        return found


def lazily(engine: Callable[..., Pattern], source: str | bytes, flags: int = 0) -> Pattern:
    """A pattern of `re.compile` or `regex.compile`, made when it is first asked for something. It has all their methods, but is not one of their patterns.

    >>> import re
    >>> lazily(re.compile, "[0-9]+").findall("3 of 12")
    ['3', '12']
    """
    return cast("Pattern", _Lazy(lambda: engine(source, flags)))
