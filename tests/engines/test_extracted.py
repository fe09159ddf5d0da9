"""Text that another extractor has made of a page is a source like any other."""
from __future__ import annotations

from pathlib import Path

import pytest

import newsclean

PAGES = sorted((Path(__file__).parents[2] / "fixtures/pages").glob("*.html"))


def by_trafilatura(page: str) -> str | None:
    return pytest.importorskip("trafilatura").extract(page, include_comments=False)


def by_newspaper(page: str) -> str:
    article = pytest.importorskip("newspaper").Article("https://courier.example/story", language="en", fetch_images=False)  # other languages need packages of their own
    article.download(input_html=page)
    article.parse()
    return str(article.text)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("extract", "least"), [(by_trafilatura, 20_000), (by_newspaper, 10_000)])
def test_the_text_of_another_extractor_is_cleaned_whole(extract: object, least: int) -> None:
    assert callable(extract)
    kept = total = 0
    for page in PAGES:
        text = extract(page.read_text(encoding="utf-8", errors="replace"))
        if text:
            document = newsclean.clean(text)
            assert document.facts.kind == "text"
            words = "".join(text.split())
            assert "".join("".join(block.text.split()) for block in document.as_read().blocks) == words, "every character is in a block"
            kept, total = kept + len("".join(document.text.split())), total + len(words)
    assert total > least
    assert kept > 0.7 * total, "what an extractor kept is the article for the most part"
