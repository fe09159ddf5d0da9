"""Small changes of a source file, each of which a test should notice."""
from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

__all__ = ["Change", "changes_of"]

COMPARISONS: dict[type[ast.cmpop], str] = {ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==", ast.In: "not in", ast.NotIn: "in",
                                           ast.Is: "is not", ast.IsNot: "is"}
WRITTEN: dict[type[ast.cmpop], str] = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=", ast.In: "in", ast.NotIn: "not in",
                                       ast.Is: "is", ast.IsNot: "is not"}
OPERATORS: dict[type[ast.operator], tuple[str, str]] = {ast.Add: ("+", "-"), ast.Sub: ("-", "+"), ast.Mult: ("*", "/")}


class Place(Protocol):
    """Where a node begins, or ends, in bytes."""

    def __call__(self, node: ast.AST, *, end: bool = False) -> int: ...


@dataclass(frozen=True, slots=True)
class Change:
    """What stands at [start, end) of the source, in bytes of UTF-8, and what is put there."""

    line: int
    start: int
    end: int
    before: str
    after: str

    def applied(self, source: bytes) -> bytes:
        """The changed source."""
        return source[:self.start] + self.after.encode() + source[self.end:]


def changes_of(source: bytes) -> list[Change]:
    """Every change that is tried: comparisons, `and` and `or`, `not`, arithmetic, numbers, conditions, and values that are returned."""
    begins = [0]
    for line in source.splitlines(keepends=True):
        begins.append(begins[-1] + len(line))

    def place(node: ast.AST, *, end: bool = False) -> int:
        number, column = (node.end_lineno, node.end_col_offset) if end else (node.lineno, node.col_offset)  # type: ignore[attr-defined]
        return begins[number - 1] + column
    found = list[Change]()
    for node in ast.walk(ast.parse(source)):
        for start, end, before, after in _of(node, source, place):
            if source[start:end].decode() == before:
                found.append(Change(source.count(b"\n", 0, start) + 1, start, end, before, after))
    return sorted(set(found), key=lambda change: (change.start, change.after))


def _of(node: ast.AST, source: bytes, at: Place) -> Iterator[tuple[int, int, str, str]]:
    if isinstance(node, ast.Compare):
        yield from _between(node.left, node.comparators[0], WRITTEN[type(node.ops[0])], COMPARISONS[type(node.ops[0])], source, at)
    elif isinstance(node, ast.BoolOp):
        words = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        yield from _between(node.values[0], node.values[1], *words, source, at)
    elif isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        yield from _between(node.left, node.right, *OPERATORS[type(node.op)], source, at)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield at(node), at(node) + 4, "not ", ""
    elif isinstance(node, ast.Constant) and type(node.value) in (int, float, bool):
        text = source[at(node):at(node, end=True)].decode()
        yield at(node), at(node, end=True), text, str(not node.value) if isinstance(node.value, bool) else f"({text} + 1)"
    elif isinstance(node, ast.If | ast.IfExp):
        text = source[at(node.test):at(node.test, end=True)].decode()
        yield from ((at(node.test), at(node.test, end=True), text, constant) for constant in ("True", "False"))
    elif isinstance(node, ast.Return) and node.value is not None and not isinstance(node.value, ast.Constant):
        text = source[at(node.value):at(node.value, end=True)].decode()
        yield at(node.value), at(node.value, end=True), text, "None"


def _between(left: ast.AST, right: ast.AST, before: str, after: str, source: bytes, at: Place) -> Iterator[tuple[int, int, str, str]]:
    """The operator between two operands, where nothing but white space and it stands there."""
    start, end = at(left, end=True), at(right)
    gap = source[start:end].decode()
    if gap.strip() == before:
        begin = start + gap.index(before)
        yield begin, begin + len(before.encode()), before, after
