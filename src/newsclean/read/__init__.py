"""Reading: a source of any kind becomes a document of unlabelled blocks."""
from newsclean.read.source import read

__all__ = ["read"]
