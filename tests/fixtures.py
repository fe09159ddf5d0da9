"""The pages and texts of `fixtures/pages` with what is expected of them. Shared by the fixture tests and the laws."""
from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["COMPARED", "FIXTURES", "FOLDER", "KINDS", "PageFixture"]

FOLDER = Path(__file__).parents[1] / "fixtures" / "pages"
KINDS = {".html": "html", ".txt": "text"}
COMPARED = ("language", "title", "subtitle", "paragraphs", "captions", "authors", "teasers", "notices", "published", "warnings", "absent")
"""The fields of an expected document that are compared, each in a test of its own."""


@dataclass(frozen=True)
class PageFixture:
    """One input with the document that a reader would make of it by hand."""

    path: Path
    expected: dict[str, Any]

    @property
    def slug(self) -> str:
        """The name, which the input and the expected document share."""
        return self.path.stem

    @property
    def kind(self) -> str:
        """"html" or "text"."""
        return KINDS[self.path.suffix]

    @property
    def encoding(self) -> str:
        """The encoding of the file; anything but UTF-8 is named in the expected document."""
        return str(self.expected.get("encoding", "utf-8"))

    @property
    def source(self) -> str | bytes:
        """What is handed to `clean`: bytes where the encoding is part of the case, else the decoded text."""
        return self.path.read_bytes() if "encoding" in self.expected else self.decoded

    @property
    def decoded(self) -> str:
        """The input as text."""
        return self.path.read_bytes().decode(self.encoding)

    @property
    def known_failures(self) -> tuple[str, ...]:
        """The fields that do not come out yet."""
        return tuple(self.expected.get("known_failures", ()))

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that are compared."""
        return tuple(field for field in COMPARED if field in self.expected)


def _load() -> tuple[PageFixture, ...]:
    inputs = sorted(path for path in FOLDER.iterdir() if path.suffix in KINDS)
    return tuple(PageFixture(path, json.loads(path.with_suffix(".json").read_text("utf-8"))) for path in inputs)


FIXTURES = _load()
