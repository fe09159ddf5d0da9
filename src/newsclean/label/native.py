"""What was compiled of the labeller: all of it or nothing. Each function has a twin in Python, which speaks where COMPILED is false."""
from __future__ import annotations

try:
    from newsclean.label._compiled import (
        binned,
        chained,
        is_narrow,
        kept,
        likeliest,
        measured,
        numbered,
        picked,
        placed,
        role_probabilities,
        shared,
        spoken_for,
        standing,
        strongest,
        tallied,
    )
    COMPILED = True
except ImportError:  # no C compiler was at hand when the package was installed, or an older one made the functions
    COMPILED = False

__all__ = [
    "COMPILED", "binned", "chained", "is_narrow", "kept", "likeliest", "measured", "numbered", "picked", "placed",
    "role_probabilities", "shared", "spoken_for", "standing", "strongest", "tallied"]
