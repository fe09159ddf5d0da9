"""Compression and chunks of HTTP: undone as far as the limit, and never taken for whole where they are cut off."""
from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.batch.codings import TooLargeError, uncoded
from newsclean.batch.streams import DamagedError
from strategies.archives import PAGE

BODY = PAGE.encode() + bytes(range(256)) * 40


def in_chunks(body: bytes) -> bytes:
    return b"".join(b"%X;x=y\r\n%b\r\n" % (len(part), part) for part in (body[:9], body[9:])) + b"0\r\n\r\n"


CODERS: dict[str, Callable[[bytes], bytes]] = {"gzip": gzip.compress, "x-gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress, "chunked": in_chunks}
PACKED = [name for name in CODERS if name != "chunked"]


@pytest.mark.parametrize("name", ["identity", "", "zstd", *PACKED])
@pytest.mark.parametrize("body", [b"", PAGE.encode(), b"\n " + PAGE.encode(), b"\r\n\t" + PAGE.encode(), b"\xef\xbb\xbf<p>One.", b"One line."])
def test_what_is_not_compressed_after_all_stays(name: str, body: bytes) -> None:
    assert uncoded(body, [name], 1000) == body


@pytest.mark.parametrize("name", PACKED)
@given(share=st.floats(0, 1, exclude_max=True))
def test_a_compressed_page_that_is_cut_off_is_damage(name: str, share: float) -> None:
    packed = CODERS[name](BODY)
    with pytest.raises(DamagedError, match="cut off"):
        uncoded(packed[:2 + int(share * (len(packed) - 2))], [name], 1 << 20)


@pytest.mark.parametrize("name", ["gzip", "deflate"])
def test_a_compressed_page_with_something_behind_it_is_damage(name: str) -> None:
    with pytest.raises(DamagedError, match="corrupt"):
        uncoded(CODERS[name](BODY) + PAGE.encode() * 90, [name], 1 << 20)


@pytest.mark.parametrize("name", CODERS)
@pytest.mark.parametrize(("over", "fits"), [(0, True), (1, False)])
def test_a_page_may_unfold_to_so_many_bytes(name: str, over: int, *, fits: bool) -> None:
    body = CODERS[name](BODY)
    if fits:
        assert uncoded(body, [name], len(BODY) - over) == BODY
    else:
        with pytest.raises(TooLargeError, match="bytes"):
            uncoded(body, [name], len(BODY) - over)


@given(st.binary(max_size=300), st.lists(st.sampled_from(PACKED), max_size=3), st.booleans())
def test_codings_are_undone_in_the_order_in_which_they_are_named(body: bytes, names: list[str], chunked: bool) -> None:
    coded = body
    for name in [*reversed(names), *["chunked"] * chunked]:
        coded = CODERS[name](coded)
    if names or chunked:
        assert uncoded(coded, [*["chunked"] * chunked, *names], 1 << 20) == body
