"""The public names, and what misuse of them says."""
from __future__ import annotations

import inspect

import pytest

import newsclean
from newsclean import NEWS, Cleaner, Document, NewscleanError, SourceTypeError, UnknownNameError, clean, write

NAMES = {
    "ARTICLE_ROLES", "NEWS", "Author", "Block", "Caption", "Cleaner", "Document", "Edit", "Hints", "Join", "Link", "Metadata", "NewscleanError", "Pass",
    "Role", "Rule", "RuleError", "SavedDocumentError", "SiteMemory", "SiteMemoryError", "SourceFacts", "SourceTypeError", "Span", "Split", "Suspect",
    "Teaser", "UnknownNameError", "clean", "explain", "load_rules", "render", "review", "schema", "suspects", "to_html", "to_json", "to_markdown",
    "to_tei", "to_text",
}
STORY = "Night ferry returns\n\nThe first crossing leaves on Friday with 214 passengers, the harbour board said on Monday."


def test_exactly_these_names_are_public() -> None:
    assert set(newsclean.__all__) == NAMES
    assert len(newsclean.__all__) == len(NAMES)
    here = {name for name, value in vars(newsclean).items() if name[0] != "_" and not inspect.ismodule(value)}
    assert here == NAMES - set(write.__all__)
    assert all(getattr(newsclean, name) is getattr(write, name) for name in NAMES & set(write.__all__))
    with pytest.raises(AttributeError, match="no attribute 'to_pdf'"):
        newsclean.to_pdf  # noqa: B018


@pytest.mark.parametrize("name", sorted(NAMES - {"ARTICLE_ROLES", "NEWS", "Pass"}))
def test_every_public_name_explains_itself(name: str) -> None:
    value = getattr(newsclean, name)
    assert inspect.getdoc(value)
    assert not (value.__doc__ or "").startswith(f"{name}("), "the signature that dataclasses write is no explanation"


def test_arguments_that_are_not_the_source_are_named() -> None:
    kinds = {name: parameter.kind for name, parameter in inspect.signature(clean).parameters.items()}
    assert kinds.pop("source") is inspect.Parameter.POSITIONAL_OR_KEYWORD
    assert set(kinds) == {"passes", "rules", "kind", "url", "encoding"}
    assert set(kinds.values()) == {inspect.Parameter.KEYWORD_ONLY}


@pytest.mark.parametrize("source", [None, 7, 1.5, [], {}, object(), Document(), ("a",), str])
def test_a_source_of_another_type_is_refused_and_the_readable_ones_are_named(source: object) -> None:
    with pytest.raises(SourceTypeError, match=r"cannot clean .*accepted are: str, bytes, .*BeautifulSoup.*lxml.*parsel") as caught:
        clean(source)
    assert isinstance(caught.value, TypeError)
    assert type(source).__name__ in str(caught.value)


@pytest.mark.parametrize("kind", ["HTML", "pdf", "", 0])
def test_an_unknown_kind_is_refused_and_the_valid_ones_are_named(kind: str) -> None:
    with pytest.raises(UnknownNameError, match=r"unknown kind .*valid are: html, text"):
        clean(STORY, kind=kind)


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="unknown encoding 'utf-99'"):
        clean(STORY.encode(), encoding="utf-99")


@pytest.mark.parametrize("step", ["classify", None, 7])
def test_a_pass_that_is_not_callable_is_refused_and_the_standard_ones_are_named(step: object) -> None:
    with pytest.raises(UnknownNameError, match=r"unknown pass .*any callable that takes and returns a Document.*classify"):
        clean(STORY, passes=(step,))  # type: ignore[arg-type]


@pytest.mark.parametrize("result", [None, "text", (), Document])
def test_a_pass_that_returns_no_document_is_named(result: object) -> None:
    def forgetful(_: Document) -> Document:
        return result  # type: ignore[return-value]
    with pytest.raises(NewscleanError, match=r"pass 'forgetful' returned \w+; a pass returns a Document"):
        clean(STORY, passes=(forgetful,))


def test_the_own_error_of_a_pass_comes_through_untouched() -> None:
    def broken(document: Document) -> Document:
        raise KeyError(document.facts.kind)
    with pytest.raises(KeyError, match="text"):
        clean(STORY, passes=(broken,))


def test_all_own_errors_have_one_base() -> None:
    errors = [value for value in vars(newsclean).values() if isinstance(value, type) and issubclass(value, Exception)]
    assert len(errors) == 6
    assert all(issubclass(error, NewscleanError) for error in errors)


def test_passes_may_be_any_iterable_and_none_at_all() -> None:
    assert clean(STORY, passes=iter(NEWS)) == clean(STORY, passes=list(NEWS)) == clean(STORY)
    assert clean(STORY, passes=()).history == ()


def test_a_cleaner_is_its_passes_kept_for_reuse() -> None:
    assert Cleaner()(STORY) == clean(STORY)
    assert Cleaner(())(STORY, kind="text") == clean(STORY, passes=(), kind="text")


def test_passes_run_in_the_order_given() -> None:
    seen = list[str]()

    def first(document: Document) -> Document:
        seen.append("first")
        return document

    def second(document: Document) -> Document:
        seen.append("second")
        return document
    clean(STORY, passes=(second, first, second))
    assert seen == ["second", "first", "second"]
