from collections.abc import Callable
from typing import Any

def written(value: object, kinds: dict[type, tuple[bytes, tuple[tuple[Any, ...], ...]]], other: Callable[[Any], str], /) -> str | None: ...
