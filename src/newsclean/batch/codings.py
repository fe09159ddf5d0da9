"""What HTTP did to a page on its way: chunks and compression, undone within a limit of size."""
from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator

from newsclean.batch.errors import missing
from newsclean.batch.streams import DamagedError, gunzipped

__all__ = ["TooLargeError", "uncoded"]

GZIP_MAGIC = b"\x1f\x8b"
CHUNK_SIZE = re.compile(rb"[0-9a-fA-F]{1,16}(?=[ \t]*+(?:;|$))")
RAW_DEFLATE = -15
ZLIB = 15
PROBED = 64
"""Bytes to which a body must unfold without a mistake to pass for compressed: the first bytes of many a text do."""


class TooLargeError(Exception):
    """The page is longer than its limit."""


def uncoded(body: bytes, codings: Iterable[str], limit: int) -> bytes:
    """The page as the server meant it. Archives often keep a header whose coding they have undone: then the body stays as it is.

    Raises DamagedError for one that is cut off, TooLargeError for one that unfolds to more than `limit` bytes.
    """
    for coding in codings:
        body = _without(coding, body, limit)
    if len(body) > limit:
        raise TooLargeError(f"the page has {len(body)} bytes")
    return body


def _without(coding: str, body: bytes, limit: int) -> bytes:
    """The body with this coding undone; as it is where it does not bear it, or where nothing is known of the coding."""
    if coding == "chunked":
        return _unchunked(body)
    if coding in ("gzip", "x-gzip") and body.startswith(GZIP_MAGIC):
        return _joined(gunzipped([body]), limit)
    if coding == "deflate":
        return _inflated(body, limit)
    return _unbrotlied(body, limit) if coding == "br" else body


def _joined(pieces: Iterable[bytes], limit: int) -> bytes:
    kept, size = list[bytes](), 0
    for piece in pieces:
        size += len(piece)
        if size > limit:
            raise TooLargeError(f"the page unfolds to more than {limit} bytes")
        kept.append(piece)
    return b"".join(kept)


def _inflated(body: bytes, limit: int) -> bytes:
    """`deflate`, which some servers send with the header of zlib and some without; a body that is neither stays as it is."""
    for wbits in (ZLIB, RAW_DEFLATE):
        try:
            zlib.decompressobj(wbits).decompress(body, PROBED)
        except zlib.error:
            continue
        return _joined(gunzipped([body], wbits), limit)
    return body


def _unchunked(body: bytes) -> bytes:
    """The chunks put together; a body that is not in chunks stays as it is."""
    kept, at = list[bytes](), 0
    while at < len(body):
        end = body.find(b"\r\n", at, at + 200)
        size = _chunk_size(body[at:end]) if end > 0 else None
        if size is None:
            if not kept:
                return body
            raise DamagedError("the chunks of the response are broken")
        if size == 0:
            break
        kept.append(body[end + 2:end + 2 + size])
        at = end + 2 + size + 2
    return b"".join(kept)


def _chunk_size(line: bytes) -> int | None:
    """The length that a line gives in hexadecimal digits (RFC 9112, 7.1): no sign, which `int` would take, and with which a reader would go back for ever."""
    found = CHUNK_SIZE.match(line)
    return int(found[0], 16) if found else None


def _unbrotlied(body: bytes, limit: int) -> bytes:
    try:
        import brotli
    except ImportError as error:
        raise missing("brotli", "warc", "a page compressed with Brotli") from error
    return _joined(_brotli_pieces(brotli.Decompressor(), body, brotli.error), limit)


def _brotli_pieces(decompressor: object, body: bytes, error: type[Exception]) -> Iterator[bytes]:
    step = 1 << 12  # its interface bounds no output; so little input can hold only so much
    for at in range(0, len(body), step):
        try:
            yield decompressor.process(body[at:at + step])  # type: ignore[attr-defined]  # the package has no types
        except error:
            if at == 0:
                yield body  # not compressed at all
                return
            raise DamagedError("the Brotli data is corrupt") from None
    if body and not decompressor.is_finished():  # type: ignore[attr-defined]  # as above
        raise DamagedError("the Brotli data is cut off")
