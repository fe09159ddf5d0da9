"""Stories: what a page or a text holds, as pieces with a role, in the order in which news sites print them."""
from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from newsclean import Role
from strategies.sentences import LANGUAGES, PHRASES, SENTENCES, TROUBLE

__all__ = ["Piece", "stories"]

HEAD = (Role.NAVIGATION, Role.NAVIGATION, Role.TITLE, Role.SUBTITLE, Role.BYLINE, Role.DATE, Role.SHARE, Role.CAPTION)
BODY = (Role.PARAGRAPH,) * 6 + (Role.HEADING, Role.LIST_ITEM, Role.LIST_ITEM, Role.QUOTE, Role.TABLE, Role.CAPTION, Role.PROMO, Role.TEASER,
                                Role.OTHER)
TAIL = (Role.BIO, Role.TAGS, Role.NOTICE, Role.TEASER, Role.TEASER, Role.PROMO, Role.SHARE, Role.COMMENT, Role.NAVIGATION, Role.LEGAL)


@dataclass(frozen=True)
class Piece:
    """One part of a story."""

    role: Role
    text: str


@st.composite
def stories(draw: st.DrawFn, max_body: int = 8) -> tuple[Piece, ...]:
    """A story in one language: some of the parts before the text, the text, some of the parts after it."""
    language = draw(st.sampled_from(LANGUAGES))
    before, after = draw(st.integers(0, 2 ** len(HEAD) - 1)), draw(st.integers(0, 2 ** len(TAIL) - 1))
    body = draw(st.lists(st.sampled_from(BODY), max_size=max_body))
    roles = [*_chosen(HEAD, before), *body, *_chosen(TAIL, after)]
    return tuple(Piece(role, draw(_wording(role, language))) for role in roles)


def _chosen(roles: tuple[Role, ...], bits: int) -> list[Role]:
    return [role for i, role in enumerate(roles) if bits >> i & 1]


def _wording(role: Role, language: str) -> st.SearchStrategy[str]:
    if role is not Role.PARAGRAPH:
        return st.sampled_from(PHRASES[role])
    plain = st.lists(st.sampled_from(SENTENCES[language]), min_size=1, max_size=3).map(" ".join)
    return st.one_of(plain, st.sampled_from(TROUBLE))
