"""What a page without text is."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.read.html import LONG, LONGEST, SAMPLE, _longest, read_html


@pytest.mark.parametrize("html", ["", " \n", "<p></p>", "<script>var a</script>", "<!-- a -->", "<img src=a.png>", "<p>\xad</p>"])
def test_a_page_without_text_is_told(html: str) -> None:
    document = read_html(html)
    assert (document.blocks, document.warnings, document.facts.kind, document.facts.length) == ((), ("The page holds no text.",), "html", len(html))


SIZES = st.sampled_from([1, LONG - 1, LONG, LONG + 1, 3 * LONG, SAMPLE - 1, SAMPLE])


@given(st.lists(st.tuples(st.sampled_from("abc"), SIZES).map(lambda pair: pair[0] * pair[1]), max_size=2 * LONGEST))
def test_the_longest_texts_are_those_of_all_in_their_order(texts: list[str]) -> None:
    assert _longest(texts) == "\n".join(sorted(texts, key=len, reverse=True)[:LONGEST])[:SAMPLE]
