"""Features of where a block's links lead: to an author's page, a topic, a network to share on, a shop, another story."""
from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from newsclean.blocks import Block
from newsclean.label.profile import WHOLE, Profile

__all__ = ["host_of", "link_features", "link_kinds"]

KINDS: Final[Mapping[bytes, str]] = {word.encode(): kind for kind, words in {
    "author": "author authors autor autoren autores autori auteur auteurs people person profile profiles by contributor contributors writer writers staff "
              "columnist columnists journalist journalists redactie reporter reporters user users member members",
    "topic": "tag tags topic topics thema themen tema temas theme themes label labels keyword keywords hashtag tagged sujet schlagwort dossier dossiers",
    "section": "category categories categoria categorias kategorie cat section sections rubrik rubrique channel archive archives",
    "share": "sharer share sharearticle intent submit pin create send whatsapp",
    "social": "facebook twitter instagram linkedin youtube pinterest reddit tumblr xing tiktok flipboard telegram threads mastodon bsky vk",
    "sign": "login log-in signin sign-in sign_in signup sign-up register registration subscribe subscription subscriptions subscriber abo abonnement abonnieren "
            "newsletter newsletters account membership donate donation spenden join",
    "legal": "privacy privacy-policy privacypolicy datenschutz terms terms-of-use terms-of-service impressum imprint cookie cookies cookie-policy legal agb disclaimer "
             "copyright",
    "comment": "comment comments respond disqus_thread kommentar kommentare reply forum",
    "media": "jpg jpeg png gif pdf mp3 mp4 webp video videos gallery galleries galerie photo photos image images foto fotos bilder",
    "shop": "amazon amzn ebay itunes apps play taboola outbrain doubleclick awin1 shop store",
    "paid": "utm_source utm_campaign utm_medium ref affiliate aff sponsored sponsor partner promo",
}.items() for word in words.split()}
"""Words between the marks of an address, and what they say of it."""
KNOWN: Final = frozenset(KINDS)
MARKS: Final = "/?#&=."
APART: Final = bytes.maketrans(MARKS.encode(), b"/" * len(MARKS))
"""Bytes of UTF-8 whose marks are all made one, at which an address can then be split: in a quarter of a pattern's time."""
DIGITS: Final = re.compile(r"\d{5}")
LONGEST: Final = 300
"""Characters of an address that are looked at."""
SLUG: Final = 3
"""Hyphens in the last step of a path from which it is a headline."""
COUNTS: Final = (2, 3, 5)
"""Links of a block: one, two, a few, many."""
MOST_ECHO: Final = 3
"""Words that address and headline share, from which more say nothing further; so many has a headline at least."""
MIN_WORD: Final = 4
"""Letters of a word that is looked for in the address."""


def host_of(url: str | None) -> str:
    """The site's own name in an address, "" where there is none.

    >>> host_of("https://www.quay.example/news/ferry")
    'quay.example'
    """
    return (url or "").partition("://")[2].partition("/")[0].lower().removeprefix("www.")


def link_kinds(url: str, host: str) -> set[str]:
    """What an address says of the place it leads to. `host`: the site's own.

    >>> sorted(link_kinds("/author/ada-quill", "")), sorted(link_kinds("https://quay.example/2026/ferry-sails-again-in-may", "quay.example"))
    (['author', 'deep'], ['story'])
    """
    low = url[:LONGEST].lower()
    scheme, _, rest = low.partition(":")
    if scheme in ("mailto", "tel", "javascript"):
        return {scheme}
    is_whole = low.startswith("//") or rest.startswith("//")
    found = {KINDS[word] for word in KNOWN.intersection(low.encode("utf-8", "surrogatepass").translate(APART).split(b"/"))}
    if low.startswith("#"):
        return found | {"anchor"}
    if host and is_whole and host not in low:
        found.add("elsewhere")
    found.add(_depth(low.partition("?")[0].rstrip("/"), is_whole))
    return found


def _depth(path: str, is_whole: bool) -> str:
    """How deep in its site an address leads. A story is told by its last step: a headline, or a long number."""
    last = path.rpartition("/")[2]
    if last.count("-") + last.count("_") >= SLUG or DIGITS.search(last):
        return "story"
    deep = path.count("/") - (3 if is_whole else 1)
    return "deep" if deep > 0 else "top" if deep == 0 else "home"


def link_features(blocks: Sequence[Block], profiles: Sequence[Profile], host: str) -> list[tuple[str, ...]]:
    """For every block what its first link says, and whether its neighbours lead to the same place."""
    urls = [block.links[0].url if block.links else None for block in blocks]
    out = list[tuple[str, ...]]()
    kinds = dict[str, tuple[str, ...]]()
    for block, p, url, before, behind in zip(blocks, profiles, urls, [None, *urls], [*urls[1:], None]):
        if url is None:
            out.append(())
            continue
        found = kinds.get(url)
        if found is None:
            found = kinds[url] = tuple(sorted(link_kinds(url, host)))
        share = "all" if p.linked > WHOLE else "some"
        out.append(_told(found, share, bisect_right(COUNTS, len(block.links)), _echo(url, p, found), (before == url, behind == url)))
    return out


def _echo(url: str, p: Profile, kinds: tuple[str, ...]) -> int:
    """How many of a headline's words its address has; -1 where the block is no headline."""
    if p.linked <= WHOLE or "story" not in kinds:
        return -1
    words = set(p.words)
    if len(words) < MOST_ECHO:
        return -1
    low = url.lower().rstrip("/")
    last = low[max([low.rfind(mark) for mark in MARKS]) + 1:]
    return min(sum([len(word) >= MIN_WORD and word in words for word in last.split("-")]), MOST_ECHO)


@lru_cache(maxsize=4096)
def _told(kinds: tuple[str, ...], share: str, many: int, echo: int, beside: tuple[bool, bool]) -> tuple[str, ...]:
    out = [f"link.{share}={kind}" for kind in kinds]
    if many:
        out.append(f"link.many={many}/{share}")
    if echo >= 0:
        out.append(f"link.echo={echo}")
    if beside[0]:
        out.append("link.same=before")
    if beside[1]:
        out.append("link.same=behind")
    return tuple(out)
