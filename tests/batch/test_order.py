"""Results in the order of their documents, however they come."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.batch import order
from newsclean.batch.items import Result
from newsclean.batch.order import BEYOND, HELD, HELD_BYTES, Order


def result(number: int, size: int = 3) -> Result:
    return Result(b"x" * size, "ok", str(number))


@given(st.integers(0, 5), st.integers(0, 12).flatmap(lambda count: st.permutations(range(count))))
def test_results_come_out_in_order_each_as_soon_as_it_can(first: int, coming: list[int]) -> None:
    waiting, out = Order(first, ordered=True), list[tuple[int, Result]]()
    for at, number in enumerate(coming, 1):
        out += waiting.released(first + number, result(number))
        whole = next(n for n in range(len(coming) + 1) if n not in coming[:at])
        assert out == [(first + n, result(n)) for n in range(whole)]


@pytest.mark.parametrize(("held", "room"), [(HELD - 1, True), (HELD, False)])
def test_so_many_results_may_wait(held: int, *, room: bool) -> None:
    waiting = Order(0, ordered=True)
    for number in range(1, held + 1):
        assert not list(waiting.released(number, result(number)))
    assert waiting.has_room(BEYOND) is room
    assert len(list(waiting.released(0, result(0)))) == held + 1
    assert waiting.has_room(BEYOND)


@pytest.mark.parametrize(("over", "room"), [(-1, True), (0, False)])
def test_so_many_bytes_may_wait(over: int, monkeypatch: pytest.MonkeyPatch, *, room: bool) -> None:
    monkeypatch.setattr(order, "HELD_BYTES", HELD_BYTES >> 10)
    waiting = Order(0, ordered=True)
    list(waiting.released(2, result(2, order.HELD_BYTES // 2)))
    list(waiting.released(1, result(1, order.HELD_BYTES // 2 + over)))
    assert waiting.has_room(0) is room
    list(waiting.released(0, result(0, order.HELD_BYTES * 2)))
    assert waiting.has_room(0)


@pytest.mark.parametrize(("beyond", "room"), [(BEYOND - 1, True), (BEYOND, False)])
def test_so_many_may_be_written_before_an_earlier_one(beyond: int, *, room: bool) -> None:
    assert Order(0, ordered=False).has_room(beyond) is room
