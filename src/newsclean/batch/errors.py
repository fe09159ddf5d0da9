"""The errors of a batch run that are the caller's to mend; a bad document is never one of them."""
from __future__ import annotations

from newsclean.errors import NewscleanError

__all__ = ["BatchError", "missing"]


class BatchError(NewscleanError):
    """The run cannot begin or go on: an input that is not there, an output that exists, a checkpoint of another run."""


def missing(package: str, extra: str, purpose: str) -> BatchError:
    """The error for an optional package that is not installed."""
    return BatchError(f"{purpose} needs {package}: pip install 'newsclean[{extra}]'")
