"""Law 5: every pass is idempotent, and so are the repair passes together; written text can be read back."""
from __future__ import annotations

import pytest
from hypothesis import example, given

from newsclean import NEWS, Document, Pass, clean
from strategies.oracles import LABEL, REPAIR, SEGMENT, chars, run
from strategies.sentences import SENTENCES
from strategies.sources import any_html, any_text, read_documents


def assert_idempotent(passes: tuple[Pass, ...], document: Document) -> None:
    once = run(document, passes)
    twice = run(once, passes)
    assert twice.blocks == once.blocks
    assert twice.history == once.history
    assert (twice.quality, twice.warnings) == (once.quality, once.warnings)


@pytest.mark.parametrize("step", NEWS)
@given(read_documents)
def test_every_pass_alone(step: Pass, document: Document) -> None:
    assert_idempotent((step,), document)


@pytest.mark.parametrize("place", range(len(NEWS)))
@given(read_documents)
def test_every_pass_in_its_place(place: int, document: Document) -> None:
    assert_idempotent((NEWS[place],), run(document, NEWS[:place]))


@given(read_documents)
def test_the_repair_passes_together(document: Document) -> None:
    assert_idempotent(REPAIR, document)


@given(read_documents)
def test_the_repair_passes_after_everything(document: Document) -> None:
    done = run(document, NEWS)
    assert run(done, REPAIR).edits == done.edits


@given(read_documents)
def test_the_labels_together(document: Document) -> None:
    assert_idempotent(LABEL, document)


ARABIC = SENTENCES["ar"][0]
PHOTO = "Mara Tolland counts planks. Photo: Jonas Reed"
COUNCIL = "The harbour council of Oldmere voted on Tuesday to rebuild the wooden pier before the autumn storms return."
GLUED = (f"{COUNCIL * 3}What happens next{PHOTO * 2}Mara Tolland writes about coasts and the people who mend them."
         "HarboursCorrection: an earlier version misstated the number of planks.Share")
WRAPPED = "The re-\nbuilding of the pier be-\ngins in June, and the two-\nstorey mill follows."


@given(read_documents)
@example(clean(f"{WRAPPED}ßß{WRAPPED}{WRAPPED}", kind="text", passes=()))  # joined, the second paragraph has more that speaks for a cut than its lines
@example(clean(GLUED, kind="text", passes=()))  # so has a piece that ends where it was cut
def test_the_segmenting_passes_together(document: Document) -> None:
    assert_idempotent(SEGMENT, document)


@given(any_text)
@example("Jo\N{LEFT SINGLE QUOTATION MARK}s boat\n\n" + "Ναύπλιο, λιμάνι".encode().decode("cp1251"))  # read as Serbian until it is repaired
@example(f"{ARABIC} {ARABIC}\nHe said“Nobody came”and left.\"We wait,” said Reed. “We do.\"\nWhat happens nex\ud800t")  # one line is long enough for prose once it is repaired
@example("\N{LEFT DOUBLE QUOTATION MARK}A pier is a promise.\N{RIGHT DOUBLE QUOTATION MARK}What happens next")  # with a space behind the mark it has the marks of Hungarian
@example("\x7f\N{LATIN CAPITAL LETTER A WITH CIRCUMFLEX}\xa0")  # all of it is garbage, or a space
@example("\N{LEFT DOUBLE QUOTATION MARK}A pier is a promise.\N{RIGHT DOUBLE QUOTATION MARK}" + 'Ð"\x9fÑ\x80Ð¸Ð²ÐµÑ\x82 and ÃÃ¼ber Ã\xad')  # a space more, and more of it is garbage
def test_repaired_text_that_is_read_anew_needs_no_repair(source: str) -> None:
    repaired = clean(source, kind="text", passes=REPAIR).text
    assert clean(repaired, kind="text", passes=REPAIR).edits == ()


@given(any_text)
def test_written_text_can_be_read_back(source: str) -> None:
    text = clean(source, kind="text").text
    assert chars(clean(text, kind="text", passes=()).text) == chars(text)


@given(any_html)
def test_the_text_of_a_page_can_be_read_back(source: str) -> None:
    text = clean(source, kind="html").text
    assert chars(clean(text, kind="text", passes=()).text) == chars(text)
