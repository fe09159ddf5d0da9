"""One source of any kind to a document of unlabelled blocks."""
from __future__ import annotations

from newsclean.document import Document
from newsclean.errors import SourceTypeError, UnknownNameError
from newsclean.read.decode import decode
from newsclean.read.html import read_html
from newsclean.read.kind import kind_of
from newsclean.read.text import read_text
from newsclean.read.trees import is_tree, read_tree

__all__ = ["KINDS", "read"]

KINDS = ("html", "text")
ACCEPTED = "str, bytes, a turbohtml node, a BeautifulSoup object or tag, an lxml element or tree, a parsel Selector"


def read(source: object, *, kind: str | None = None, url: str | None = None, encoding: str | None = None) -> Document:
    """Read a source. Raises SourceTypeError for a type that cannot be read, UnknownNameError for an unknown kind or encoding."""
    if kind is not None and kind not in KINDS:
        raise UnknownNameError("kind", kind, KINDS)
    if isinstance(source, bytes | bytearray | memoryview):
        decoded = decode(bytes(source), encoding)
        return _read_str(decoded.text, kind, url).with_encoding(decoded.encoding, decoded.warnings)
    if isinstance(source, str):
        return _read_str(source, kind, url)
    if is_tree(source):
        return read_tree(source, url)
    raise SourceTypeError(f"cannot clean a {type(source).__name__}; accepted are: {ACCEPTED}")


def _read_str(text: str, kind: str | None, url: str | None) -> Document:
    text = normalise_newlines(text)
    return read_html(text, url) if (kind or kind_of(text)) == "html" else read_text(text)


def normalise_newlines(text: str) -> str:
    """Windows and old-Mac line ends as single line feeds."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
