"""The errors that misuse raises; content never raises.

    NewscleanError
    ├── UnknownNameError (also a ValueError)   a kind, format, role or pass that does not exist
    ├── SourceTypeError  (also a TypeError)    a source that clean() cannot read
    ├── RuleError        (also a ValueError)   a rule of the caller that cannot be followed
    ├── SavedDocumentError (also a ValueError) a saved document that is not one
    └── SiteMemoryError  (also a ValueError)   a saved site memory that is not one
"""
from __future__ import annotations

from collections.abc import Iterable

__all__ = ["NewscleanError", "RuleError", "SavedDocumentError", "SiteMemoryError", "SourceTypeError", "UnknownNameError"]


class NewscleanError(Exception):
    """Base of all errors that the package raises itself."""


class UnknownNameError(NewscleanError, ValueError):
    """A name was given that is none of the valid ones; the message lists them."""

    def __init__(self, what: str, name: object, valid: Iterable[str]) -> None:
        super().__init__(f"unknown {what} {name!r}; valid are: {', '.join(valid)}")


class SourceTypeError(NewscleanError, TypeError):
    """The source is of a type that cannot be read; the message names those that can."""


class SavedDocumentError(NewscleanError, ValueError):
    """A mapping given to `Document.from_dict` does not describe a document; the message says where."""


class RuleError(NewscleanError, ValueError):
    """A rule, or a file of rules, that cannot be followed; the message says why, and where."""


class SiteMemoryError(NewscleanError, ValueError):
    """What was given as a saved site memory is none; the message says where."""
