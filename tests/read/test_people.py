"""What JSON-LD says of the authors of an article."""
from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.read.jsonld import Linked
from newsclean.read.people import HOSTS, LONGEST_BIO, MAX_AUTHORS, author_names, profiles

ADA = {"@type": "Person", "name": "Ada Quill"}


def names(author: object, **by_id: Any) -> list[str]:
    return author_names({"author": author}, Linked(by_id={f"#{key}": node for key, node in by_id.items()}))


@pytest.mark.parametrize(("author", "found"), [
    ("Ada Quill", ["Ada Quill"]), (" Ada Quill ", ["Ada Quill"]), ("", []), ([ADA, "Rosa Vidal"], ["Ada Quill", "Rosa Vidal"]), ({"@list": [ADA]}, ["Ada Quill"]),
    ({"givenName": "Ada", "familyName": "Quill"}, ["Ada Quill"]), ({"givenName": "Ada"}, ["Ada"]), ({"familyName": "Quill"}, ["Quill"]),
    ({"name": "A. Quill", "givenName": "Ada"}, ["A. Quill"]), ({"name": "", "givenName": "Ada"}, ["Ada"]), ({"@type": "Person"}, []), ([None, 7, {}, []], []), (None, []),
])
def test_names_as_they_are_written(author: object, found: list[str]) -> None:
    assert names(author) == found


def test_a_creator_is_the_author_where_there_is_none() -> None:
    assert author_names({"creator": "Ada Quill"}, Linked()) == ["Ada Quill"]
    assert author_names({"author": "Rosa Vidal", "creator": "Ada Quill"}, Linked()) == ["Rosa Vidal"]
    assert author_names({"author": [], "creator": "Ada Quill"}, Linked()) == ["Ada Quill"]


def test_a_mere_reference_is_followed_once() -> None:
    assert names({"@id": "#ada"}, ada=ADA) == ["Ada Quill"]
    assert names({"@id": "#moe"}, ada=ADA) == names({"@id": 7}, ada=ADA) == []
    assert names({"@id": "#ada", "name": "Rosa Vidal"}, ada=ADA) == ["Rosa Vidal"]
    assert names({"@id": "#ada", "familyName": "Vidal"}, ada=ADA) == ["Vidal"]
    assert names({"@id": "#ada"}, ada={"@id": "#rosa"}, rosa=ADA) == []


@pytest.mark.parametrize(("many", "found"), [(MAX_AUTHORS, MAX_AUTHORS), (MAX_AUTHORS + 1, MAX_AUTHORS)])
def test_so_many_authors_are_read(many: int, found: int) -> None:
    assert len(names([ADA] * many)) == found


@pytest.mark.parametrize(("key", "value", "field", "found"), [
    ("jobTitle", " Harbour  reporter ", "job_title", "Harbour reporter"), ("jobTitle", ["Reporter", "Editor"], "job_title", "Reporter"), ("url", "/ada", "url", "/ada"),
    ("description", "Covers the\nharbour.", "bio", "Covers the harbour."), ("email", "mailto:ada@pell.example", "email", "ada@pell.example"),
    ("description", "y" * LONGEST_BIO, "bio", "y" * LONGEST_BIO), ("description", "y" * (LONGEST_BIO + 1), "bio", "y" * LONGEST_BIO),
    ("sameAs", ["https://pell.example/ada", "https://x.com/adaquill"], "handle", "@adaquill"), ("sameAs", "https://twitter.com/@adaquill/", "handle", "@adaquill"),
    ("sameAs", "https://x.com/adaquill?lang=en", "handle", "@adaquill"),
])
def test_what_is_known_of_an_author(key: str, value: object, field: str, found: str) -> None:
    person, = profiles({"author": {**ADA, "name": "Ada  Quill", key: value}}, Linked())
    assert person.name == "Ada Quill"
    assert getattr(person, field) == found
    assert [name for name in ("job_title", "bio", "url", "email", "handle") if getattr(person, name)] == [field]


@pytest.mark.parametrize("more", [
    {}, {"jobTitle": ""}, {"jobTitle": {"name": "Reporter"}}, {"url": 7}, {"sameAs": "https://x.com/"}, {"sameAs": "https://x.com/ada/status/7"}, {"sameAs": 7},
    {"sameAs": "https://pell.example/ada"}, {"name": "", "jobTitle": "Reporter"}, {"sameAs": ["https://pell.example"] * MAX_AUTHORS + ["https://x.com/ada"]},
])
def test_of_whom_no_more_than_the_name_is_known_there_is_no_profile(more: dict[str, object]) -> None:
    assert profiles({"author": {**ADA, **more}}, Linked()) == ()
    assert profiles({"author": "Ada Quill"}, Linked()) == ()


@pytest.mark.parametrize("host", HOSTS)
def test_addresses_of_the_network_are_names(host: str) -> None:
    assert profiles({"author": {**ADA, "sameAs": f"{host}ada"}}, Linked())[0].handle == "@ada"


@given(st.recursive(st.none() | st.integers() | st.text(max_size=5) | st.sampled_from(["#ada", "https://x.com/ada"]), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
    st.sampled_from(["name", "givenName", "familyName", "@id", "@list", "@value", "jobTitle", "sameAs", "description", "url"]), inner, max_size=4)))
def test_any_author_has_a_name_that_is_text_or_none(author: object) -> None:
    linked = Linked(by_id={"#ada": ADA})
    found = author_names({"author": author}, linked)
    assert all(name and name == name.strip() for name in found)
    assert {person.name for person in profiles({"author": author}, linked)} <= {" ".join(name.split()) for name in found}
