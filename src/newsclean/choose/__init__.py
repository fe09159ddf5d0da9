"""Which of the values that a page claims is right: by agreement of the sources with each other and with the labelled blocks."""
from newsclean.choose.settle import as_stated, settled

__all__ = ["as_stated", "settled"]
