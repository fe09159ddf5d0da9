"""Frozen values that are made quickly behave as those of a plain frozen dataclass do."""
from __future__ import annotations

import copy
import gc
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, fields, replace
from inspect import signature
from typing import Any
from unittest.mock import patch
from weakref import ref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Block, Hints, Link, Role
from newsclean.quick import COMPILED, changing, quick, taking

compiled = pytest.mark.skipif(not COMPILED, reason="no C compiler was at hand")


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


with patch("newsclean.quick.COMPILED", new=False):
    @quick
    @dataclass(frozen=True, slots=True)
    class PurePoint:
        """The same, made in Python."""

        x: int
        y: int = 2
        names: tuple[str, ...] = ()


Make = Callable[..., Any]
both = pytest.mark.parametrize("make", [Point, PurePoint])


def test_arguments_as_of_a_dataclass() -> None:
    assert Point(1) == Point(1, 2) == Point(x=1, y=2, names=()) == Point(1, names=())
    assert repr(Point(1)) == repr(PlainPoint(1)).replace("PlainPoint", "Point")
    assert hash(Point(1)) == hash(PlainPoint(1))
    assert Point(1) != PlainPoint(1)
    assert [field.name for field in fields(Point)] == ["x", "y", "names"]
    assert type(Point(1)) is Point


@both
def test_values_by_place_and_by_name(make: Make) -> None:
    assert make("name"[:1] + "x", **{"na" + "mes": ("a",)}) == make("nx", 2, ("a",))
    assert (make(1, y=5).y, make(y=3, x=1).x, make(1, names=["b"]).names) == (5, 1, ["b"])
    assert str(signature(make)) == "(x, y=2, names=())"


@both
@pytest.mark.parametrize(("values", "named", "told"), [
    ((), {}, "missing 1 required positional argument: 'x'"), ((), {"y": 1}, "missing 1 required positional argument: 'x'"),
    ((1,), {"z": 2}, "unexpected keyword argument 'z'"), ((1,), {"x": 2}, "multiple values for argument 'x'"), ((1, 2, (), 4), {}, "from 2 to 4 positional arguments but 5")])
def test_wrong_arguments_are_refused(make: Make, values: tuple[object, ...], named: dict[str, int], told: str) -> None:
    with pytest.raises(TypeError, match=told):
        make(*values, **named)


@both
def test_derived_classes_are_made_as_well(make: Any) -> None:
    class Named(make):  # type: ignore[misc]  # whatever is asked for
        __slots__ = ()
    assert type(Named(1, names=("a",))) is Named
    assert Named(1, names=("a",)).names == ("a",)


@compiled
def test_a_value_is_not_looked_through_for_rubbish_and_goes_when_nothing_holds_it() -> None:
    class Kept:
        """Something whose end is seen."""

    kept = Kept()
    seen = ref(kept)
    point, pure = Point(kept), PurePoint(kept)  # type: ignore[arg-type]  # anything can be held
    assert (gc.is_tracked(point), gc.is_tracked(pure)) == (False, True)
    del kept, pure
    gc.collect()
    assert seen() is not None
    del point
    assert seen() is None


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


with patch("newsclean.quick.COMPILED", new=False):
    PURE = changing(PurePoint, "names", "x")
CHANGERS = pytest.mark.parametrize(("change", "make"), [(changing(Point, "names", "x"), Point), (PURE, PurePoint)])


@CHANGERS
@given(st.integers(), st.integers(), st.lists(st.text()).map(tuple))
def test_what_is_changed_is_as_replaced(change: Make, make: Make, x: int, y: int, names: tuple[str, ...]) -> None:
    point = make(x, y)
    assert change(point, names, y) == replace(point, names=names, x=y) == make(y, y, names)
    assert point == make(x, y)


@CHANGERS
def test_only_an_instance_with_all_its_fields_is_changed(change: Make, make: Any) -> None:
    class Named(make):  # type: ignore[misc]  # whatever is asked for
        __slots__ = ()
    assert change(Named(1, 3), ("a",), 2) == make(2, 3, ("a",))
    with pytest.raises(AttributeError):
        change(object.__new__(make), ("a",), 2)
    with pytest.raises(AttributeError):
        change("a point", ("a",), 2)
    for values in ((), (make(1),), (make(1), ("a",)), (make(1), ("a",), 2, 3)):
        with pytest.raises(TypeError, match="argument"):
            change(*values)


def test_only_fields_are_changed() -> None:
    with pytest.raises(ValueError, match="z"):
        changing(Point, "z")


@compiled
@pytest.mark.parametrize("places", [(3,), (-1,), (0,) * 13])
def test_compiled_code_knows_the_fields_of_a_class(places: tuple[int, ...]) -> None:
    from newsclean._quick import changer  # where it was compiled

    with pytest.raises(ValueError, match="a field that the class does not have"):
        changer(Point(1), places, replace)


@compiled
@pytest.mark.parametrize("required", [-1, 4, 13])
def test_compiled_code_requires_no_more_fields_than_there_are(required: int) -> None:
    from newsclean._quick import maker  # where it was compiled

    with pytest.raises(ValueError, match="more fields than the class has"):
        maker(Point(1), required, replace)


with patch("newsclean.quick.COMPILED", new=False):
    PURE_TAKER = taking(PurePoint, "y")
TAKERS = pytest.mark.parametrize(("take", "make"), [(taking(Point, "y"), Point), (PURE_TAKER, PurePoint)])


@TAKERS
@given(st.lists(st.integers()))
def test_a_field_is_taken_of_each(take: Make, make: Make, values: list[int]) -> None:
    points = [make(0, value) for value in values]
    assert take(points) == take(tuple(points)) == take(iter(points)) == values
    assert points == [make(0, value) for value in values]


@TAKERS
def test_a_field_is_taken_of_what_has_it(take: Make, make: Any) -> None:
    class Named(make):  # type: ignore[misc]  # whatever is asked for
        __slots__ = ()
    assert take([make(1), Named(1, 3), make(1, 4)]) == [2, 3, 4]
    for value in (object.__new__(make), "a point"):
        with pytest.raises(AttributeError):
            take([make(1), value])
    with pytest.raises(TypeError):
        take(7)


def test_only_fields_are_taken() -> None:
    with pytest.raises(ValueError, match="z"):
        taking(Point, "z")
