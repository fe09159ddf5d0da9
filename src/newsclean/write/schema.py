"""The JSON Schema of what `to_json` and `Document.to_dict` write."""
from __future__ import annotations

import json
from typing import Any

from newsclean.resources import read_data

__all__ = ["schema"]


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a written document; a new dict at each call.

    Its `$id` names the version, which a written document carries as `schema`. Within a major version fields are only added.

    >>> schema()["$id"]
    'urn:newsclean:schema:document:1.2'
    """
    data: dict[str, Any] = json.loads(read_data("document.schema.json"))
    return data
