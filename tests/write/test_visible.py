from __future__ import annotations

from hypothesis import given

from newsclean.write.characters import UNSEEN
from newsclean.write.elements import element, escaped
from newsclean.write.visible import shown, shown_exactly, shown_in, written_out
from strategies.documents import texts


def test_unseen_characters_are_written_out() -> None:
    assert shown("a\u202eb") == 'a<span class="odd">[U+202E RIGHT-TO-LEFT OVERRIDE]</span>b'
    assert shown("\ud800") == '<span class="odd">[U+D800]</span>'
    assert written_out("a\u202eb") == "a[U+202E RIGHT-TO-LEFT OVERRIDE]b"


def test_spaces_are_told_apart_only_where_changes_are_shown() -> None:
    assert shown("a\xa0b\n") == "a\xa0b\n"
    assert shown_exactly("a b") == "a b"
    assert shown_exactly("\xa0") == '<span class="odd">[U+00A0 NO-BREAK SPACE]</span>'
    assert shown_exactly("\n") == '<span class="odd">[U+000A]</span>'


def test_finished_mark_up_keeps_its_tags() -> None:
    markup = element("p", escaped("a\u200bb"), {"class": "x>\u200b"})
    assert shown_in(markup) == '<p class="x&gt;\u200b">a<span class="odd">[U+200B ZERO WIDTH SPACE]</span>b</p>'


@given(texts)
def test_nothing_unseen_is_left(text: str) -> None:
    for written in (shown(text), shown_exactly(text), shown_in(escaped(text)), written_out(text)):
        assert not UNSEEN.search(written)
