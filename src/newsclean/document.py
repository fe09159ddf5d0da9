"""The document: blocks, their history, metadata, and everything that is derived from them."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from newsclean.blocks import Block, Role
from newsclean.choose import settled
from newsclean.errors import SavedDocumentError
from newsclean.history import Change, Edit, undo
from newsclean.metadata import Metadata
from newsclean.parts import (
    NAMED_ROLES,
    Author,
    Caption,
    authors_of,
    captions_of,
    subtitle_of,
    tags_of,
    text_of,
    texts_of,
    title_of,
)
from newsclean.serial import from_dict, to_dict
from newsclean.teasers import Teaser, teasers_of

__all__ = ["SCHEMA_VERSION", "Document", "SourceFacts"]

SCHEMA_VERSION = "1.2"
"""Of what `to_dict` writes. The second number rises when a field is added, the first when one is changed or taken away."""


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What is known of the source itself.

    kind      "html" or "text"
    encoding  of bytes: the encoding they were decoded with (WHATWG name); None for str and parsed trees
    language  ISO 639-1 code decided from the text ("en"), None where it cannot be told
    length    code points of the decoded, newline-normalised input; 0 for parsed trees
    warnings  what a user should know, in sentences
    """

    kind: str = "text"
    encoding: str | None = None
    language: str | None = None
    length: int = 0
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A news page or text, taken apart. Immutable; what passes change is in a new document.

    blocks           everything the source holds, in order
    history          edits, splits and joins, in the order they were made
    metadata         what the page says of itself
    quality          0..1, how far the article can be trusted to be whole and clean; None until a pass has judged it
    quality_reasons  why, in sentences
    facts            of the source: kind, encoding, language, warnings
    expected_f1      0..1, the F1 of the article's text that the labeller itself expects of its labels; None without an article, or until a pass has labelled it
    """

    blocks: tuple[Block, ...] = ()
    history: tuple[Change, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    quality: float | None = None
    quality_reasons: tuple[str, ...] = ()
    facts: SourceFacts = field(default_factory=SourceFacts)
    expected_f1: float | None = None

    @property
    def text(self) -> str:
        """The article as it reads: paragraphs, headings, list items, quotes and table rows, blank lines between."""
        return text_of(self.blocks)

    @property
    def title(self) -> str | None:
        """The headline: the title block that the page's metadata agrees with, else either of them."""
        return title_of(self.blocks, self.metadata)

    @property
    def subtitle(self) -> str | None:
        """The standfirst."""
        return subtitle_of(self.blocks)

    @property
    def authors(self) -> tuple[Author, ...]:
        """Who wrote it, with job title, bio and profile address where they are given."""
        return authors_of(self.blocks, self.metadata)

    @property
    def published(self) -> datetime | None:
        """When it was first published."""
        return self.metadata.published

    @property
    def modified(self) -> datetime | None:
        """When it was last changed."""
        return self.metadata.modified

    @property
    def captions(self) -> tuple[Caption, ...]:
        """Captions of pictures, videos and graphics, each with its credit apart."""
        return captions_of(self.blocks)

    @property
    def teasers(self) -> tuple[Teaser, ...]:
        """Blurbs for other stories."""
        return teasers_of(self.blocks)

    @property
    def tags(self) -> tuple[str, ...]:
        """Topics: those the page prints, else those its metadata names."""
        return tags_of(self.blocks) or self.metadata.tags

    @property
    def notices(self) -> tuple[str, ...]:
        """Corrections, editor's notes, contribution lines."""
        return texts_of(self.blocks, Role.NOTICE)

    @property
    def removed(self) -> tuple[Block, ...]:
        """The blocks that are neither in the text nor of a role that has a property above; each says why. List headings keep the role of their list."""
        return tuple(block for block in self.blocks if not block.in_article and block.role not in NAMED_ROLES)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits of the history."""
        return tuple(change for change in self.history if isinstance(change, Edit))

    @property
    def language(self) -> str | None:
        """ISO 639-1 code of the text's language; None where it cannot be told."""
        return self.facts.language

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a user should know of this source, in sentences."""
        return self.facts.warnings

    def as_read(self) -> Document:
        """The document as the reader made it: history undone, no labels, no quality.

        Raises SavedDocumentError for a saved document whose history is not that of its blocks: a forged one.
        """
        try:
            blocks = undo(self.blocks, self.history)
        except (ValueError, KeyError) as error:
            raise SavedDocumentError(f"document.history: it is not that of the blocks: {error}") from error
        metadata = settled(self.metadata.unedited(), (), None)
        return replace(self, blocks=blocks, history=(), metadata=metadata, quality=None, quality_reasons=(), expected_f1=None)

    def warned(self, messages: Iterable[str]) -> Document:
        """The document with these warnings added; those it already has are not repeated."""
        new = tuple(dict.fromkeys(m for m in messages if m not in self.facts.warnings))
        return replace(self, facts=replace(self.facts, warnings=self.facts.warnings + new)) if new else self

    def with_encoding(self, encoding: str, messages: Iterable[str]) -> Document:
        """The document of a source that was decoded from bytes with this encoding."""
        return replace(self, facts=replace(self.facts, encoding=encoding)).warned(messages)

    def to_dict(self) -> dict[str, Any]:
        """The document as plain JSON types, with the version of their schema; `from_dict` gives an equal document back."""
        return {"schema": SCHEMA_VERSION, **to_dict(self)}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Document:
        """The document that `to_dict` made this mapping of. Raises SavedDocumentError where it is not one."""
        return from_dict(cls, _without_version(data))

    def _repr_html_(self) -> str:
        """What a notebook shows: the article, and how far to trust it."""
        from newsclean.write.notebook import notebook  # noqa: PLC0415 - the one import upwards: a value that shows itself

        return notebook(self)


def _without_version(data: Any) -> Any:
    """The saved fields. Raises SavedDocumentError if they are of another major version."""
    if not isinstance(data, Mapping) or "schema" not in data:
        return data
    major = SCHEMA_VERSION.partition(".")[0]
    if str(data["schema"]).partition(".")[0] != major:
        raise SavedDocumentError(f"document.schema: cannot read version {data['schema']!r}; this newsclean reads {major}.x")
    return {name: value for name, value in data.items() if name != "schema"}
