"""HTML or text: cases in fixtures/kind, and the cost."""
from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.read.kind import JUDGED, PAGE, kind_of

FOLDER = Path(__file__).parents[2] / "fixtures" / "kind"


def cases(kind: str) -> list[pytest.param]:
    pieces = ("\n" + (FOLDER / f"{kind}.txt").read_text(encoding="utf-8").removesuffix("\n")).split("\n=== ")[1:]
    return [pytest.param(body, kind, id=f"{kind}: {title}") for title, _, body in (piece.partition("\n") for piece in pieces)]


@pytest.mark.parametrize(("source", "kind"), [*cases("html"), *cases("text")])
def test_cases(source: str, kind: str) -> None:
    assert kind_of(source) == kind


@given(st.text(alphabet="ab <>/p!-=\"'\n", max_size=80))
def test_anything_has_a_kind(text: str) -> None:
    assert kind_of(text) in ("html", "text")
    assert kind_of("<!DOCTYPE html><html>" + text) == "html"


@given(st.lists(st.sampled_from(["<!doctype html>", "<html>", "<body ", ">", " ", "and", "<!--", "-->", "x", "\n"])).map("".join), st.integers(0, 40))
def test_a_page_is_looked_at_as_far_as_if_it_ended_there(text: str, end: int) -> None:
    assert (PAGE.match(text, 0, end) is None) is (PAGE.match(text[:end]) is None)


@pytest.mark.parametrize(("junk", "kind"), [(JUDGED - len("<html>"), "html"), (JUDGED - len("<html>") + 1, "text")])
def test_what_is_far_behind_is_not_looked_at(junk: int, kind: str) -> None:
    assert kind_of(" " * junk + "<html>") == kind


def test_share_outside_the_tags_counts() -> None:
    fragment = "<p>The tide turns tonight.</p>\n<p>Nobody sleeps.</p>"
    assert kind_of("The sea\n" + fragment) == "html"
    assert kind_of("The sea is what it always was, the keeper says.\n" * 9 + fragment) == "text"


@pytest.mark.parametrize("unit", ["<p", "<p ", "\n<p ", "<!--", "<!-- -", " " * 60 + "<", "</p>", "<p>x</p>", "\n<p>", "<?xml ", "<html ", "<div\n"])
def test_cost_is_linear(unit: str) -> None:
    begin = time.process_time()
    kind_of("x" + unit * (400_000 // len(unit)))
    kind_of(unit * (400_000 // len(unit)))
    assert time.process_time() - begin < 2


@pytest.mark.parametrize(("before", "kind"), [("", "html"), ("\n ", "html"), ("Read: ", "text")])
def test_one_pair_of_tags_is_a_fragment_where_the_text_begins_with_it(before: str, kind: str) -> None:
    assert kind_of(f"{before}<p>The ferry sails.</p>\n{'It is late. ' * 40}") == kind
