"""Families of roles: twenty colours cannot be told apart, five can. Each family also has a rule of its own style."""
from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from newsclean.blocks import ARTICLE_ROLES, Role

__all__ = ["FAMILIES"]

HEAD = (Role.TITLE, Role.SUBTITLE, Role.BYLINE, Role.DATE)
BESIDE = (Role.CAPTION, Role.BIO, Role.NOTICE, Role.TAGS)
ELSEWHERE = (Role.TEASER, Role.PROMO)

FAMILIES: Mapping[Role, str] = MappingProxyType({
    **dict.fromkeys(Role, "furniture"),
    **dict.fromkeys(ARTICLE_ROLES, "article"),
    **dict.fromkeys(HEAD, "head"),
    **dict.fromkeys(BESIDE, "beside"),
    **dict.fromkeys(ELSEWHERE, "elsewhere"),
})
"""The family of each role: the article's text, its head, the parts beside it, what leads elsewhere, and furniture."""
