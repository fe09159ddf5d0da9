"""Frozen values that are made quickly: a page makes thousands of them."""
from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import MISSING, fields
from inspect import signature
from operator import attrgetter
from typing import Any, TypeVar

try:
    from newsclean._quick import changer, maker, taker
    COMPILED = True
except ImportError:  # no C compiler was at hand when the package was installed
    COMPILED = False

__all__ = ["changing", "quick", "taking"]

T = TypeVar("T")


def quick(cls: type[T]) -> type[T]:
    """A frozen, slotted dataclass without factories or `__post_init__`, made in a third of the time; nothing else about it changes.

    The `__init__` of a frozen dataclass pays a call for each field. Here the fields are stored in an instance of a twin class that is not
    frozen, which then becomes one of `cls`: Python allows that between classes of the same slots. Like that `__init__`, `__new__` is
    compiled from the fields' names. Where C was compiled the fields are stored where they are, in half the time, and the garbage collector
    is told not to look at the value: frozen, and made of what was there before, it is in no cycle.
    """
    twin = type(f"{cls.__name__}Twin", (), {"__slots__": cls.__slots__})  # type: ignore[attr-defined]  # slotted, as the docstring asks
    members = fields(cls)  # type: ignore[arg-type]  # a dataclass, as the docstring asks
    defaults: dict[str, Any] = {f"default_{field.name}": field.default for field in members if field.default is not MISSING}
    arguments = ", ".join(field.name if field.default is MISSING else f"{field.name}=default_{field.name}" for field in members)
    stores = "\n".join(f"    made.{field.name} = {field.name}" for field in members)
    names: dict[str, Any] = {**defaults, "twin": twin}
    exec(f"def __new__(cls, {arguments}):\n    made = twin()\n{stores}\n    made.__class__ = cls\n    return made", names)  # noqa: S102  # names of fields alone
    cls.__new__ = slow = names["__new__"]  # type: ignore[method-assign]
    del cls.__init__
    if COMPILED:
        required = len(members) - len(defaults)
        cls.__signature__ = signature(cls)  # type: ignore[attr-defined]  # what is compiled cannot tell it
        cls.__new__ = maker(cls(*[None] * required), required, slow)  # type: ignore[method-assign]
    cls.__reduce__ = lambda self: (cls, tuple(getattr(self, field.name) for field in members))  # type: ignore[method-assign]
    return cls


def changing(cls: type[T], *names: str) -> Callable[..., T]:
    """A function that takes an instance of a `quick` class and other values of these fields, and gives the same with them: in a ninth of the time of
    `dataclasses.replace` where C was compiled, in a fifth elsewhere.

    >>> from newsclean import Link
    >>> changing(Link, "end", "url")(Link(0, 4, "/a"), 9, "/b")
    Link(start=0, end=9, url='/b')
    """
    members = [field.name for field in fields(cls)]  # type: ignore[arg-type]  # a dataclass, as the docstring asks
    places = tuple(map(members.index, names))
    values = ", ".join(name if name in names else f"self.{name}" for name in members)
    found: dict[str, Any] = {"cls": cls}
    exec(f"def changed(self, {', '.join(names)}):\n    return cls({values})", found)  # noqa: S102  # names of fields alone
    slow: Callable[..., T] = found["changed"]
    return changer(cls(*[None] * len(members)), places, slow) if COMPILED else slow


def taking(cls: type[T], name: str) -> Callable[[Iterable[T]], list[Any]]:
    """A function that gives what each of many instances of a `quick` class has in this field: where C was compiled, in a sixth of the time of asking each.

    >>> from newsclean import Link
    >>> taking(Link, "url")([Link(0, 4, "/a"), Link(5, 9, "/b")])
    ['/a', '/b']
    """
    members = [field.name for field in fields(cls)]  # type: ignore[arg-type]  # a dataclass, as the docstring asks
    take, place = attrgetter(name), members.index(name)
    return taker(cls(*[None] * len(members)), (place,), take) if COMPILED else lambda values: [*map(take, values)]
