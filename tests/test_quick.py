"""Frozen values that are made quickly behave as those of a plain frozen dataclass do."""
from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, fields, replace

import pytest

from newsclean import Block, Hints, Link, Role
from newsclean.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Point:
    """A value."""

    x: int
    y: int = 2
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlainPoint:
    """The same, made slowly."""

    x: int
    y: int = 2
    names: tuple[str, ...] = ()


def test_arguments_as_of_a_dataclass() -> None:
    assert Point(1) == Point(1, 2) == Point(x=1, y=2, names=()) == Point(1, names=())
    assert repr(Point(1)) == repr(PlainPoint(1)).replace("PlainPoint", "Point")
    assert hash(Point(1)) == hash(PlainPoint(1))
    assert Point(1) != PlainPoint(1)
    assert [field.name for field in fields(Point)] == ["x", "y", "names"]
    assert type(Point(1)) is Point


@pytest.mark.parametrize("arguments", [{}, {"x": 1, "z": 2}])
def test_wrong_arguments_are_refused(arguments: dict[str, int]) -> None:
    with pytest.raises(TypeError):
        Point(**arguments)


@pytest.mark.parametrize("value", [Point(1), Block("1", "a"), Hints(("p",), ("x",)), Link(0, 1, "u")])
def test_frozen_and_slotted(value: object) -> None:
    name = fields(value)[0].name  # type: ignore[arg-type]
    with pytest.raises(FrozenInstanceError):
        setattr(value, name, 2)
    with pytest.raises(FrozenInstanceError):
        delattr(value, name)
    assert not hasattr(value, "__dict__")


@pytest.mark.parametrize("value", [Point(1, names=("a",)), Block("1", "a", Role.QUOTE, links=(Link(0, 1, "u"),), hints=Hints(("p",), ("x",)))])
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_copies_are_equal(value: object, protocol: int) -> None:
    assert pickle.loads(pickle.dumps(value, protocol)) == copy.copy(value) == copy.deepcopy(value) == value  # noqa: S301  made here


def test_replace() -> None:
    assert replace(Point(1), y=3) == Point(1, 3)
    with pytest.raises(TypeError):
        replace(Point(1), z=3)  # type: ignore[call-arg]
