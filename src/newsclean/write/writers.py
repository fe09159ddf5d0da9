"""For each type a function that writes its values as JSON; for a dataclass one without a loop over its fields."""
from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from functools import partial
from json.encoder import encode_basestring as quoted
from types import NoneType
from typing import Any, get_type_hints

from newsclean.serial import NAME_OF_CHANGE

__all__ = ["Write", "Writers"]

Write = Callable[[Any], str]


def _float(value: float) -> str:
    return repr(value) if value - value == 0 else json.dumps(value)  # NaN and Infinity have names of their own


SCALARS: dict[Any, Write] = {
    str: quoted, int: int.__repr__, float: _float, bool: lambda value: "true" if value else "false", NoneType: lambda _: "null",
    datetime: lambda value: quoted(value.isoformat()),
}
ANY = "writers[type(x)](x)"
SHORTCUTS: dict[Any, str] = {
    int: "x if type(x) is int else ", str: "quoted(x) if type(x) is str else ", tuple[str, ...]: "texts(x) if type(x) is tuple else ",
    float: "float.__repr__(x) if type(x) is float and x - x == 0 else "}
"""How a field with this type hint is written, most often; what it holds may be something else."""
SHORTCUTS |= {hint | None: way for hint, way in SHORTCUTS.items()}


class Writers(dict[Any, Write]):
    """What writes values of a type, by the type; each is made when the first of its values comes. `every`: also fields at their default."""

    def __init__(self, *, every: bool) -> None:
        super().__init__(SCALARS)
        self._every = every

    def __missing__(self, kind: Any) -> Write:
        made = self[kind] = self._made(kind)
        return made

    def _made(self, kind: Any) -> Write:
        if issubclass(kind, tuple | list):
            return self._sequence
        if is_dataclass(kind):
            return self._compiled(kind)
        return quoted if issubclass(kind, str) else partial(json.dumps, ensure_ascii=False)

    def _sequence(self, values: Any) -> str:
        return f"[{', '.join([self[type(value)](value) for value in values])}]"

    def _texts(self, values: Any) -> str:
        try:
            return f"[{', '.join(map(quoted, values))}]"
        except TypeError:  # they are none
            return self._sequence(values)

    def _compiled(self, kind: Any) -> Write:
        """What writes a dataclass: compiled from the names of its fields, as its `__init__` is."""
        names: dict[str, Any] = {"quoted": quoted, "texts": self._texts, "writers": self}
        hints, change = get_type_hints(kind), NAME_OF_CHANGE.get(kind)
        lines, pieces = list[str](), [f', "change": "{change}"'] if change else []
        for field in fields(kind):
            way = SHORTCUTS.get(hints[field.name], "") + ANY
            if self._every or field.default is MISSING:
                pieces.append(f', "{field.name}": {{{way.replace("type(x)", f"type(x := value.{field.name})", 1)}}}')
            else:
                names[f"default_{field.name}"] = field.default
                lines += self._unless_default(field, way)
                pieces.append(f"{{{field.name}}}")
        lines += [f"    made = f'{''.join(pieces)}'", "    return f'{{{made[2:]}}}'"]
        exec("\n".join(("def write(value):", *lines)), names)  # noqa: S102  # names of fields alone
        write: Write = names["write"]
        return write

    def _unless_default(self, field: Field[Any], way: str) -> list[str]:
        """Lines that give a variable of the field's name its piece, or the empty string."""
        test = f"x is default_{field.name}"
        if is_dataclass(field.default) and self[type(field.default)](field.default) == "{}":
            test, way = f"{test} or (made := {way}) == '{{}}'", "made"  # to compare each field again takes longer
        elif field.default is not None:
            test = f"{test} or x == default_{field.name}"
        return [f"    x = value.{field.name}", f"    {field.name} = '' if {test} else f', \"{field.name}\": {{{way}}}'"]
