"""Names of elements and classes: the first letter of a paragraph that is set apart belongs to its word."""
from __future__ import annotations

import bs4
import pytest
import turbohtml

from newsclean import clean
from newsclean.read.addresses import Resolver
from newsclean.read.tags import is_drop_cap
from newsclean.read.walk import walked_in_python

NAMES = ["dropcap", "drop-cap", "DropCap", "drop_cap big", "dropped-cap", "first-letter", "firstletter", "initial-letter", "lettrine", "x-initiale"]


@pytest.mark.parametrize("names", NAMES)
def test_a_first_letter_set_apart(names: str) -> None:
    assert is_drop_cap(names)
    html = f"<p><span class='{names}'>T</span> he ferry sails again.</p>"
    found = [clean(source, passes=()).blocks[0].text for source in (html, bs4.BeautifulSoup(html, "html.parser"))]
    (other,), _ = walked_in_python(turbohtml.parse(html), html, Resolver(None))
    assert {*found, other.text} == {"The ferry sails again."}


@pytest.mark.parametrize("names", ["", "drop", "cap", "letter", "dropdown", "captain", "first", "initials", "initialer"])
def test_other_names_set_nothing_apart(names: str) -> None:
    assert not is_drop_cap(names)
    html = f"<p><span class='{names}'>T</span> he ferry sails again.</p>"
    assert clean(html, passes=()).blocks[0].text == "T he ferry sails again."
