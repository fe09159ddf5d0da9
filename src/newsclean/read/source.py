"""One source of any kind to a document of unlabelled blocks."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsclean.choose import settled
from newsclean.document import Document
from newsclean.errors import SourceTypeError, UnknownNameError
from newsclean.metadata import Claim, Metadata
from newsclean.read.deceptive import deceptions
from newsclean.read.decode import decode
from newsclean.read.html import read_html
from newsclean.read.kind import kind_of
from newsclean.read.response import Fetched, fetched_of
from newsclean.read.text import read_text
from newsclean.read.trees import is_tree, read_tree

__all__ = ["KINDS", "read"]

KINDS = ("html", "text")
FEW = 64
"""Characters of a text for each line that may be copied: more lines than that take more than the text itself."""
ACCEPTED = ("str, bytes, a turbohtml node, a BeautifulSoup object or tag, an lxml element or tree, a parsel Selector, "
            "a response of Scrapy, requests or httpx")


def read(source: object, *, kind: str | None = None, url: str | None = None, encoding: str | None = None, selectors: Sequence[str] = ()) -> Document:
    """Read a source, its blocks matched with CSS `selectors`.

    Raises SourceTypeError for a type that cannot be read, UnknownNameError for an unknown kind or encoding.
    """
    if kind is not None and kind not in KINDS:
        raise UnknownNameError("kind", kind, KINDS)
    document = _read(source, (kind, url, encoding), selectors)
    return document.warned(deceptions(document.blocks))


def _read(source: object, said: tuple[str | None, str | None, str | None], selectors: Sequence[str]) -> Document:
    kind, url, encoding = said
    if isinstance(source, bytes | bytearray | memoryview):
        decoded = decode(bytes(source), encoding)
        return _read_str(decoded.text, kind, url, selectors).with_encoding(decoded.encoding, decoded.warnings)
    if isinstance(source, str):
        return _read_str(source, kind, url, selectors)
    if is_tree(source):
        return read_tree(source, url, selectors)
    if fetched := source if isinstance(source, Fetched) else fetched_of(source):
        return _read_fetched(fetched, said, selectors)
    raise SourceTypeError(f"cannot clean a {type(source).__name__}; accepted are: {ACCEPTED}")


def _read_fetched(fetched: Fetched, said: tuple[str | None, str | None, str | None], selectors: Sequence[str]) -> Document:
    """Read a response. What the caller says comes before its headers; a charset of the headers that does not exist is content, not misuse."""
    kind, url, encoding = said
    lies: tuple[str, ...] = ()
    try:
        decoded = decode(fetched.body, encoding or fetched.charset)
    except UnknownNameError:
        if encoding:
            raise
        decoded, lies = decode(fetched.body), (f"The server named the encoding {fetched.charset}, which does not exist.",)
    return _read_str(decoded.text, kind, url or fetched.url, selectors).with_encoding(decoded.encoding, (*lies, *decoded.warnings))


def _read_str(text: str, kind: str | None, url: str | None, selectors: Sequence[str]) -> Document:
    text = normalise_newlines(text)
    return read_html(text, url, selectors) if (kind or kind_of(text)) == "html" else _from(url, read_text(text))


def _from(url: str | None, document: Document) -> Document:
    """The text with the address that the caller gives for it: all that its metadata can know before its blocks are labelled."""
    if not url:
        return document
    return replace(document, metadata=settled(Metadata(claims=(Claim("url", url, ("caller",)),)), (), None))


def normalise_newlines(text: str) -> str:
    """Windows and old-Mac line ends as single line feeds."""
    if "\r" not in text:
        return text
    most = len(text) // FEW
    first, *lines = text.split("\r", most)
    if len(lines) < most and {line[:1] for line in lines} <= {"\n"}:  # to look for one character takes a third of the time
        return "".join([first, *lines])
    *lines, rest = text.split("\r\n", most)  # looks for them once, where `replace` does twice
    return "\n".join([*lines, rest.replace("\r\n", "\n")]).replace("\r", "\n")
