"""Archives that unfold to far more than they weigh: what is held at a time is bounded, and the page becomes an error row."""
from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest
import zstandard

from newsclean.batch.inputs import items_of
from newsclean.batch.items import Limits
from newsclean.batch.streams import pieces

MIB = 1 << 20
UNFOLDED = 128 * MIB
HELD = 64 * MIB


def zstd_bomb() -> bytes:
    compressor, zeros = zstandard.ZstdCompressor(level=19).compressobj(), bytes(MIB)
    return b"".join([*(compressor.compress(zeros) for _ in range(UNFOLDED // MIB)), compressor.flush()])


BOMBS = {"a.jsonl.gz": lambda: gzip.compress(bytes(UNFOLDED), 9), "a.jsonl.zst": zstd_bomb}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_unfolded_piece_by_piece_and_told(name: str, tmp_path: Path) -> None:
    bomb = BOMBS[name]()
    assert len(bomb) < UNFOLDED // 500
    sizes = [len(piece) for piece in pieces(io.BytesIO(bomb), name)]
    assert sum(sizes) == UNFOLDED
    assert max(sizes) <= HELD
    (tmp_path / name).write_bytes(bomb)
    items = list(items_of((str(tmp_path / name),), None, Limits(size=MIB)))
    assert [item.problem and item.problem[0] for item in items] == ["too large"]
