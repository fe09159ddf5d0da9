"""What the reader knows of HTML element names and attributes."""
from __future__ import annotations

import re

from newsclean.lazy import lazily

__all__ = ["BLOCK_TAGS", "FALLBACK_TAGS", "HIDING_STYLE", "HIDING_VALUE", "QUIET_TAGS", "SKIPPED_TAGS", "VOID_TAGS", "is_drop_cap"]

SKIPPED_TAGS = frozenset({"script", "style", "template"})
"""Elements whose text is no text of the page."""

FALLBACK_TAGS = frozenset({"noscript", "iframe", "noembed", "noframes", "object", "video", "audio", "canvas", "title", "desc", "metadata", "datalist"})
"""Elements whose text a browser does not show, or shows only in place of something else: kept, and flagged as hidden."""

VOID_TAGS = frozenset("area base br col embed hr img input link meta param source track wbr".split())

BLOCK_TAGS = frozenset("""
address article aside audio blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset
h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav noembed noframes noscript object ol optgroup option p pre search section select
summary table tbody td textarea tfoot th thead title tr ul video xmp listing marquee svg math canvas
""".split())
"""Elements that start on a line of their own (HTML Standard, 15.3 Rendering, and form controls that stand apart)."""

QUIET_TAGS = frozenset({"svg", "canvas", "noscript"})
"""Those of them that, amid running text, do so only where they hold text: an icon in a line, or what would load a picture, does not end it."""

HIDING_VALUE = lazily(re.compile, r":\s*+(?:none|hidden|-\d{4}|rect\(0)")
HIDING_STYLE = lazily(re.compile, r"display\s*+:\s*+none|visibility\s*+:\s*+hidden|(?:left|top|right|text-indent)\s{0,3}:\s{0,3}-\d{4,}|clip\s{0,3}:\s{0,3}rect\(0")
"""What hides an element for certain: not shown at all, a thousand pixels beside the page, or cut to nothing. No size or opacity of 0: pages set them
for layout, and take them back. Both patterns are for lower case: the first finds in a twentieth of the time that a style has no such value."""
DROP_CAP = lazily(re.compile, r"drop-?_?cap|dropped-?cap|first-?letter|initial-?letter|lettrine|initiale\b")
"""Class names, in lower case, of the first letter of a paragraph."""


def is_drop_cap(names: str) -> bool:
    """Is there, among the class names of an element, one of a first letter set apart?"""
    return DROP_CAP.search(names.lower()) is not None
