"""Law 1: content never raises; misuse does, and the message says what to do."""
from __future__ import annotations

import json
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean import NEWS, Document, NewscleanError, SavedDocumentError, SourceTypeError, UnknownNameError, clean
from strategies.oracles import assert_valid
from strategies.sources import any_bytes, any_html, any_source, any_str, any_text

ADDRESSES = ("http://oldmere.example/a", "", "//", "http://[::1", "http://[x]/", "http://a:b/", "mailto:a", "\ud800")
JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
                    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4), max_leaves=12)


@given(any_html)
def test_any_string_can_be_read_as_html(source: str) -> None:
    assert_valid(clean(source, kind="html"))


@given(any_text)
def test_any_string_can_be_read_as_text(source: str) -> None:
    assert_valid(clean(source, kind="text"))


@given(any_str)
def test_the_kind_of_any_string_can_be_decided(source: str) -> None:
    document = clean(source)
    assert document.facts.kind in ("html", "text")
    assert_valid(document)


@given(any_bytes, st.sampled_from((None, "html", "text")), st.sampled_from((None, "utf-8", "latin-1", "shift_jis", "utf-16")))
def test_any_bytes_can_be_read(source: bytes, kind: str | None, encoding: str | None) -> None:
    document = clean(source, kind=kind, encoding=encoding)
    assert document.facts.encoding
    assert_valid(document)


@given(any_html, st.one_of(st.sampled_from(ADDRESSES), st.text(max_size=20)))
def test_any_address_can_be_given(source: str, url: str) -> None:
    assert_valid(clean(source, kind="html", url=url))


@given(any_source)
def test_what_comes_out_can_be_saved(source: str | bytes) -> None:
    document = clean(source)
    assert Document.from_dict(json.loads(json.dumps(document.to_dict()))) == document


@pytest.mark.parametrize("source", [None, 3, 2.5, ["a"], {"a": 1}, object(), SimpleNamespace(text="a"), iter("a"), str])
def test_other_types_are_refused(source: object) -> None:
    with pytest.raises(SourceTypeError, match="str, bytes"):
        clean(source)


@given(st.text(max_size=12).filter(lambda kind: kind not in ("html", "text")))
def test_unknown_kinds_are_refused(kind: str) -> None:
    with pytest.raises(UnknownNameError, match="html, text"):
        clean("a", kind=kind)


@pytest.mark.parametrize("encoding", ["nosuch", "utf-99", "base64", "rot13"])
def test_unknown_encodings_are_refused(encoding: str) -> None:
    with pytest.raises(UnknownNameError, match=encoding):
        clean(b"a", encoding=encoding)


@pytest.mark.parametrize("step", [None, "repair_quotes", 3])
def test_passes_that_cannot_be_called_are_refused(step: object) -> None:
    with pytest.raises(UnknownNameError, match="callable"):
        clean("a", passes=(*NEWS, step))  # type: ignore[arg-type]  # the misuse under test


@pytest.mark.parametrize("result", [None, "text", ()])
def test_passes_that_return_something_else_are_refused(result: object) -> None:
    with pytest.raises(NewscleanError, match="returns a Document"):
        clean("a", passes=(lambda _: result,))  # type: ignore[arg-type, return-value]  # the misuse under test


@given(JSON)
def test_saved_values_that_are_no_documents_are_refused(data: object) -> None:
    if data == {}:
        assert Document.from_dict({}) == Document()
    else:
        with pytest.raises(SavedDocumentError, match="document"):
            Document.from_dict(data)  # type: ignore[arg-type]  # the misuse under test


@pytest.mark.parametrize("source", ["", " \n ", b"", "\0\0", "<html></html>", "<!DOCTYPE html><script>x</script>", b"\x00\x01\x02\xff" * 99])
def test_empty_sources_say_why(source: str | bytes) -> None:
    document = clean(source)
    assert document.warnings
    assert document.quality is not None
    assert document.quality < 0.5


def test_every_error_is_one_of_the_packages_own() -> None:
    for error in (newsclean.SourceTypeError, newsclean.UnknownNameError, newsclean.SavedDocumentError):
        assert issubclass(error, NewscleanError)
    assert issubclass(SourceTypeError, TypeError)
    assert issubclass(UnknownNameError, ValueError)
