from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsclean.write.encodable import encodable


@given(st.text(st.characters() | st.characters(categories=["Cs"])))
def test_the_result_can_be_encoded_and_only_surrogates_change(text: str) -> None:
    written = encodable(text).encode("utf-8").decode("utf-8")
    assert len(written) == len(text)
    assert all(a == b or ("\ud800" <= a <= "\udfff" and b == "\N{REPLACEMENT CHARACTER}") for a, b in zip(text, written, strict=True))
