"""Imported by the server process that workers are forked from: they begin with everything loaded, and share the memory that it takes."""
from __future__ import annotations

from newsclean.batch.worker import warm

__all__: list[str] = []

warm()
