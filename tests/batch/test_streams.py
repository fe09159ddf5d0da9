"""Compressed streams and their lines, however the bytes come: all that is whole is given out, and damage is told."""
from __future__ import annotations

import gzip
import io
from collections.abc import Callable, Iterable
from hashlib import sha256
from itertools import pairwise

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from newsclean.batch.streams import DamagedError, gunzipped, lines, pieces

PACKINGS: dict[str, Callable[[bytes], bytes]] = {".gz": gzip.compress, ".zst": zstandard.compress}
CONTENTS = st.lists(st.binary(max_size=80), min_size=1, max_size=4)


def cut(data: bytes, places: Iterable[int]) -> list[bytes]:
    """The data in pieces; some are empty."""
    ends = [0, *sorted(min(place, len(data)) for place in places), len(data)]
    return [data[start:end] for start, end in pairwise(ends)]


@given(CONTENTS, st.lists(st.integers(0, 400), max_size=5), st.integers(0, 3))
def test_members_are_read_to_the_end_wherever_they_are_parted(contents: list[bytes], places: list[int], padding: int) -> None:
    packed = b"".join(gzip.compress(content) + b"\0" * padding for content in contents)
    assert b"".join(gunzipped(cut(packed, places))) == b"".join(contents)


@pytest.mark.parametrize("name", PACKINGS)
def test_a_member_may_be_longer_than_what_is_read_at_a_time(name: str) -> None:
    data = b"".join(sha256(b"%d" % number).digest() for number in range(20_000))
    assert b"".join(pieces(io.BytesIO(PACKINGS[name](data) * 2), name)) == data * 2


def given_out(packed: bytes, name: str) -> tuple[bytes, str]:
    """What comes out before the damage, and what is said of it."""
    out = list[bytes]()
    with pytest.raises(DamagedError) as caught:
        out.extend(pieces(io.BytesIO(packed), name))
    return b"".join(out), str(caught.value)


@pytest.mark.parametrize("name", PACKINGS)
@given(contents=CONTENTS, share=st.floats(0, 1, exclude_max=True))
def test_a_stream_that_is_cut_off_is_never_taken_for_a_whole_one(name: str, contents: list[bytes], share: float) -> None:
    last = PACKINGS[name](contents[-1])
    before = b"".join(map(PACKINGS[name], contents[:-1]))
    out, said = given_out(before + last[:1 + int(share * (len(last) - 1))], name)
    assert out.startswith(b"".join(contents[:-1]))
    assert b"".join(contents).startswith(out)
    assert said == "the compressed data is cut off"


@pytest.mark.parametrize("name", PACKINGS)
def test_what_is_behind_a_stream_and_is_none_is_damage(name: str) -> None:
    assert given_out(PACKINGS[name](b"whole") + b"no stream", name)[0] == b"whole"
    assert "corrupt" in given_out(PACKINGS[name](b"whole") + b"no stream", name)[1]
    assert given_out(b"no stream at all", name)[0] == b""


def told(data: bytes, limit: int) -> list[bytes | None]:
    """The lines, told the simple way."""
    *whole, rest = data.split(b"\n")
    found = [line.removesuffix(b"\r") if len(line) <= limit else None for line in whole]
    return [*found, *([rest if len(rest) <= limit else None] if rest else [])]


@given(st.lists(st.sampled_from([b"a", b"bc", b"\n", b"\r\n", b"\r", b"defgh"]), max_size=20).map(b"".join), st.lists(st.integers(0, 40), max_size=6), st.integers(1, 9))
def test_lines_are_those_of_the_whole_however_it_is_cut(data: bytes, places: list[int], limit: int) -> None:
    assert list(lines(cut(data, places), limit)) == told(data, limit)
