"""Law 2: every visible character of the input is in exactly one block, whatever its role."""
from __future__ import annotations

from hypothesis import example, given

from newsclean import clean
from strategies.oracles import chars, chars_of_blocks, parser_text, tree_text
from strategies.pages import pages
from strategies.sources import any_html, any_text
from strategies.texts import texts


@given(texts())
def test_texts(source: str) -> None:
    assert chars_of_blocks(clean(source, kind="text", passes=()).blocks) == chars(source)


@given(any_text)
def test_any_text(source: str) -> None:
    assert chars_of_blocks(clean(source, kind="text", passes=()).blocks) == chars(source)


@given(pages())
def test_well_formed_pages(source: str) -> None:
    assert chars_of_blocks(clean(source, kind="html", passes=()).blocks) == chars(parser_text(source))


@given(any_html)
@example("<table>a<td>b</table>c")
@example("<p>a</body>b</html>c<!-- -->d")
@example("<select>a<option>b<p>c</select>d")
@example("<noscript><img><p>a</noscript><textarea><b>c</textarea>")
@example("<title>a</title>b<title>c</title>")
@example("<frameset>a</frameset>b")
@example("<a href=x>a\0b</a>\0")
@example("<p>a&#0;b&#xD800;c&#128;d&nosuch;e")
@example("<svg><title>a</title><style>b</style><script>c</script></svg>")
@example("<plaintext>a</plaintext>")
@example("<template><p>a</p></template><p>b")
def test_any_html(source: str) -> None:
    assert chars_of_blocks(clean(source, kind="html", passes=()).blocks) == chars(tree_text(source))


@given(any_html)
def test_the_standard_passes_lose_nothing_either(source: str) -> None:
    document = clean(source, kind="html")
    assert chars_of_blocks(document.as_read().blocks) == chars(tree_text(source))


@given(pages())
def test_hidden_text_is_kept_and_flagged(source: str) -> None:
    page = source.replace("</html>", "<div hidden>hidden words</div><noscript>fallback words</noscript></html>")
    blocks = clean(page, kind="html", passes=()).blocks
    assert [block.hints.hidden for block in blocks if block.text in ("hidden words", "fallback words")] == [True, True]


def test_a_body_that_only_embedded_data_has_becomes_blocks() -> None:
    body = "The council of Oldmere voted on Tuesday to rebuild its pier. " * 12
    data = f'{{"@type": "NewsArticle", "articleBody": "{body}"}}'
    page = f'<!DOCTYPE html><html><body><h1>Pier</h1><script type="application/ld+json">{data}</script></body></html>'
    found = [block for block in clean(page, passes=()).blocks if block.hints.embedded]
    assert chars("".join(block.text for block in found)) == chars(body)
    shown = page.replace("</h1>", f"</h1><p>{body}</p>")
    assert not any(block.hints.embedded for block in clean(shown, passes=()).blocks)
