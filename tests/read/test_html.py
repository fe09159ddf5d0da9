"""What a page without text is."""
from __future__ import annotations

import pytest

from newsclean.read.html import read_html


@pytest.mark.parametrize("html", ["", " \n", "<p></p>", "<script>var a</script>", "<!-- a -->", "<img src=a.png>", "<p>\xad</p>"])
def test_a_page_without_text_is_told(html: str) -> None:
    document = read_html(html)
    assert (document.blocks, document.warnings, document.facts.kind, document.facts.length) == ((), ("The page holds no text.",), "html", len(html))
