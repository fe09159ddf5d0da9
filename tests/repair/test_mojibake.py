"""What a document's language becomes once its letters are back."""
from __future__ import annotations

import pytest

from newsclean.blocks import Block
from newsclean.document import Document, SourceFacts
from newsclean.repair import repair_mojibake

GERMAN = "Die Br\xc3\xbccke \xc3\xbcber den Kanal wird f\xc3\xbcr ein Jahr gesperrt, und niemand wei\xc3\x9f, wann sie wieder ge\xc3\xb6ffnet wird."


@pytest.mark.parametrize(("kind", "text", "before", "after"), [
    ("text", GERMAN, "fr", "de"), ("html", GERMAN, "fr", "de"), ("text", "It&amp;#8217;s", "de", None), ("html", "It&amp;#8217;s", "de", "de"), ("text", "It is late.", "de", "de"),
])
def test_a_page_keeps_its_language_where_the_mended_text_leaves_it_open(kind: str, text: str, before: str, after: str | None) -> None:
    document = repair_mojibake(Document((Block("1", text),), facts=SourceFacts(kind=kind, language=before)))
    assert document.language == after
    assert bool(document.history) is (text != "It is late.")
    assert repair_mojibake(document) is document
