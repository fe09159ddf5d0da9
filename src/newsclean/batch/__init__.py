"""Whole collections: files and archives in, one file of documents out; and Arrow, for the engines that run on many machines.

`run` and the command `newsclean batch` work on one machine. `newsclean.batch.arrow` and the modules named after engines (`spark`, `ray`,
`polars`, …) are imported by those who use them; each needs its engine, this package does not.
"""
from newsclean.batch.errors import BatchError
from newsclean.batch.items import Limits
from newsclean.batch.runner import run
from newsclean.batch.summary import Summary

__all__ = ["BatchError", "Limits", "Summary", "run"]
