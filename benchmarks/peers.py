"""The other libraries, each as a function from a page to the text of its article, set up as its own manual shows.

`NEWSCLEAN_PEER=goose3 python evaluate.py html --tool benchmarks/peers.py` puts one into any harness that wants a file with `clean(source)`.
"""
from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import cache, partial
from importlib import import_module
from types import SimpleNamespace
from typing import Any

Tool = Callable[[str], str]

LANGUAGE = re.compile(r"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([a-zA-Z]{2})")
STOP_LISTS = {"cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "fi": "Finnish", "fr": "French", "hu": "Hungarian",
              "it": "Italian", "nl": "Dutch", "no": "Norwegian_Bokmal", "nb": "Norwegian_Bokmal", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
              "ru": "Russian", "sv": "Swedish", "tr": "Turkish"}


def trafilatura(**options: Any) -> Tool:
    """`extract`, comments left out."""
    library = import_module("trafilatura")
    return lambda page: library.extract(page, include_comments=False, **options) or ""


def newspaper() -> Tool:
    """An `Article` that is handed its page: download and keywords are not asked for."""
    library = import_module("newspaper")

    def extract(page: str) -> str:
        article = library.Article("https://news.example/story", fetch_images=False)
        article.download(input_html=page)
        article.parse()
        return str(article.text)
    return extract


def readability() -> Tool:
    """`summary`, and the text of the HTML that it gives."""
    library, html = import_module("readability"), import_module("lxml.html")
    return lambda page: _text(html.fromstring(library.Document(page).summary(html_partial=True)))


def resiliparse() -> Tool:
    """Text of the main content; alone among these it wants no lists of words and no weights."""
    extract, tree = import_module("resiliparse.extract.html2text"), import_module("resiliparse.parse.html")
    return lambda page: str(extract.extract_plain_text(tree.HTMLTree.parse(page), main_content=True, alt_texts=False, links=False))


def justext() -> Tool:
    """With the stop list of the language that the page names, else the English one."""
    library = import_module("justext")
    stop_list = cache(library.get_stoplist)

    def extract(page: str) -> str:
        named = LANGUAGE.search(page)
        words = stop_list(STOP_LISTS.get(named[1].lower() if named else "en", "English"))
        return "\n\n".join(paragraph.text for paragraph in library.justext(page.encode("utf-8", "replace"), words, encoding="utf-8") if not paragraph.is_boilerplate)
    return extract


def goose() -> Tool:
    """Without looking for pictures, which it would fetch."""
    library = import_module("goose3")
    reader = library.Goose({"enable_image_fetching": False})
    return lambda page: str(reader.extract(raw_html=page).cleaned_text)


def magic_html() -> Tool:
    """The extractor for articles, and the text of the HTML that it gives."""
    extractor, html = import_module("magic_html").GeneralExtractor(), import_module("lxml.html")

    def extract(page: str) -> str:
        found = extractor.extract(page, base_url="https://news.example/story", html_type="article").get("html") or "<p></p>"
        return _text(html.fromstring(found))
    return extract


def turbohtml_article() -> Tool:
    """The reader view of the parser that newsclean stands on."""
    library = import_module("turbohtml")
    return lambda page: library.parse(page).article().text or ""


def lxml_parse() -> Callable[[str], object]:
    """Bytes, since lxml takes no text that declares an encoding."""
    parse = import_module("lxml.html").document_fromstring
    return lambda page: parse(page.encode("utf-8", "replace"))


def soup(parser: str) -> Callable[[str], object]:
    """BeautifulSoup with one of its parsers."""
    import_module("lxml")
    make = import_module("bs4").BeautifulSoup
    return lambda page: make(page, parser)


def newsclean(*, repair: bool = True) -> Tool:
    """This library: every standard pass, or without those that repair."""
    library = import_module("newsclean")
    cleaner = library.Cleaner(tuple(step for step in library.NEWS if repair or not is_repair(step)))

    def extract(page: str) -> str:
        document = cleaner(page, kind="html")
        return f"{document.subtitle or ''}\n\n{document.text}"  # the others keep the standfirst in the text
    return extract


def is_repair(step: Callable[..., object]) -> bool:
    """Does this pass change characters?"""
    return step.__module__.startswith("newsclean.repair")


def _text(tree: Any) -> str:
    """The text of a tree, its blocks on lines of their own."""
    for element in tree.iter("p", "li", "h1", "h2", "h3", "h4", "blockquote", "div", "br", "tr"):
        element.tail = f"\n{element.tail or ''}"
    return str(tree.text_content())


OWN = "newsclean"
EXTRACTORS: dict[str, Callable[[], Tool]] = {
    OWN: newsclean, "newsclean, no repair": lambda: newsclean(repair=False), "trafilatura": trafilatura, "trafilatura, fast": lambda: trafilatura(fast=True),
    "newspaper4k": newspaper, "readability-lxml": readability, "resiliparse": resiliparse, "justext": justext, "goose3": goose, "magic-html": magic_html,
    "turbohtml article()": turbohtml_article}
PACKAGES = ("newsclean", "turbohtml", "trafilatura", "newspaper4k", "readability-lxml", "resiliparse", "justext", "goose3", "magic-html", "beautifulsoup4", "lxml", "ftfy")

FLOOR = "turbohtml parse"
PARSERS: dict[str, Callable[[], Callable[[str], object]]] = {
    FLOOR: lambda: import_module("turbohtml").parse,
    "lxml parse": lxml_parse, "BeautifulSoup, lxml": partial(soup, "lxml"), "BeautifulSoup, html.parser": partial(soup, "html.parser")}


@cache
def chosen() -> Tool:
    """The tool that the environment names."""
    return EXTRACTORS[os.environ["NEWSCLEAN_PEER"]]()


def clean(source: str) -> Any:
    """What a harness reads: an object with `text`."""
    return SimpleNamespace(text=chosen()(source))
