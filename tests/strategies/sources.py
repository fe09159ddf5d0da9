"""What the laws are tried on: pages, texts, and everything else that may come in, as str and as bytes."""
from __future__ import annotations

from hypothesis import strategies as st

from newsclean import clean
from strategies.bits import BITS, MARKUP_BITS
from strategies.damage import broken
from strategies.pages import pages
from strategies.sentences import SENTENCES, TROUBLE
from strategies.texts import texts

__all__ = ["any_bytes", "any_html", "any_source", "any_str", "any_text", "byte_pages", "read_documents", "strings", "tag_soup"]

WORDS = tuple(word for sentences in SENTENCES.values() for word in sentences[0].split()[:6])

strings = st.text(st.characters(exclude_categories=()), max_size=200)
"""Arbitrary strings, lone surrogates included."""

tag_soup = st.lists(st.sampled_from((*MARKUP_BITS, *BITS, *WORDS, *TROUBLE, " ", "\n")), max_size=24).map("".join)
"""Tags, half tags, references and troublesome characters in any order."""

line_soup = st.lists(st.sampled_from((*BITS, *WORDS, *TROUBLE, " ", "\n", "\n\n")), max_size=24).map("".join)

any_html = st.one_of(pages(), broken(pages(), markup=True), tag_soup, strings)
"""What may be read as HTML."""

any_text = st.one_of(texts(), broken(texts(), markup=False), line_soup, strings)
"""What may be read as text."""

any_str = st.one_of(any_html, any_text)

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "utf-7",
             "cp1252", "cp1251", "koi8-r", "shift_jis", "euc-jp", "gb18030", "iso-8859-2")

byte_pages = st.builds(lambda source, encoding: source.encode(encoding, "ignore"), any_str, st.sampled_from(ENCODINGS))
"""Sources in some encoding; what a page declares is wrong for most."""


def _cut(data: bytes, at: int) -> bytes:
    at %= len(data) + 1
    return data[:at] + data[at + 1:]


any_bytes = st.one_of(byte_pages, st.builds(_cut, byte_pages, st.integers(0, 2 ** 16)), st.binary(max_size=300))

any_source = st.one_of(any_str, any_bytes)

read_texts = any_text.map(lambda source: clean(source, kind="text", passes=()))
read_pages = any_html.map(lambda source: clean(source, kind="html", passes=()))

read_documents = st.one_of(read_texts, read_pages)
"""Documents as they were read: no pass has seen them."""
