"""Text that another extractor has made of a page is a source like any other."""
from __future__ import annotations

from pathlib import Path

import pytest

import newsclean

PAGES = sorted((Path(__file__).parents[2] / "fixtures/pages").glob("*.html"))


@pytest.mark.filterwarnings("ignore")
def test_the_text_of_trafilatura_is_cleaned_whole() -> None:
    trafilatura = pytest.importorskip("trafilatura")
    kept = total = 0
    for page in PAGES:
        text = trafilatura.extract(page.read_text(encoding="utf-8", errors="replace"), include_comments=False)
        if text:
            document = newsclean.clean(text)
            assert document.facts.kind == "text"
            words = "".join(text.split())
            assert "".join("".join(block.text.split()) for block in document.as_read().blocks) == words, "every character is in a block"
            kept, total = kept + len("".join(document.text.split())), total + len(words)
    assert total > 20_000
    assert kept > 0.7 * total, "what an extractor kept is the article for the most part"
