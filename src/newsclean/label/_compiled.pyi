from collections.abc import Sequence
from collections.abc import Set as AbstractSet

def probabilities(rows: Sequence[Sequence[Sequence[str]]], index: dict[str, int], arrays: tuple[bytes, ...], /) -> bytes: ...
def measured(
    text: str, head: str, low: str, table: bytes, function: AbstractSet[str], /
) -> tuple[list[str], int, int, int, int, int, int] | None: ...
