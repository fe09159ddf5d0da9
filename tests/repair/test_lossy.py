"""Marks of which nothing is left but a replacement character."""
from __future__ import annotations

import pytest

from newsclean.repair import repair_mojibake
from repair.cases import document, run, text_of


@pytest.mark.parametrize(("text", "after"), [
    ("\ufffdThe ferry did not come,\ufffd he said.", "“The ferry did not come,” he said."),
    ("He said \ufffdthe ferry did not come,\ufffd and left.", "He said “the ferry did not come,” and left."),
    ("\ufffdThe ferry did not come, he said.", "“The ferry did not come, he said."),           # opens the block
    ("It came.\ufffd", "It came.”"), ("It came,\ufffd he said.", "It came,” he said."),        # behind a stop or a comma
    ("\ufffdthe ferry did not come.", None), ("\ufffdcole was shut.", None), ("The ferry \ufffdThe Quay came.", None), ("The ferry\ufffd came.", None),
])
def test_what_cannot_have_been_a_letter_was_a_mark(text: str, after: str | None) -> None:
    assert text_of(run(document(text, "en"), (repair_mojibake,))) == (text if after is None else after)
