"""Lines that are a label of the page and nothing else, and lines that only begin as one."""
from __future__ import annotations

import pytest

from newsclean.blocks import Block, Role
from newsclean.label.labels import LONGEST, all_labels, label_alone, labels_alone
from strategies.lines import SENTENCE, line


def role_of(text: str, *, heading: bool = False) -> Role | None:
    return (label_alone(text, heading=heading) or (None, ""))[0]


@pytest.mark.parametrize(("text", "role"), [
    ("Share this article", Role.SHARE), ("Share this:", Role.SHARE), ("PARTAGER", Role.SHARE), ("Condividi", Role.SHARE), ("Udostępnij", Role.SHARE), ("Comments", Role.COMMENT),
    ("Kommentare", Role.COMMENT), ("Reageer", Role.COMMENT), ("LEES OOK", Role.TEASER), ("Lees ook:", Role.TEASER), ("» Leggi anche", Role.TEASER), ("Editor’s picks", Role.TEASER),
    ("À lire aussi", Role.TEASER), ("Читайте также:", Role.TEASER), ("Lo más leído", Role.TEASER), ("Sponsored content", Role.PROMO), ("Article continues below", Role.PROMO),
    ("Video unavailable", Role.NAVIGATION), ("Externer Inhalt", Role.NAVIGATION), ("3 min read", Role.DATE), ("Four-minute read", Role.DATE), ("Lesezeit: 3 Minuten", Role.DATE),
    ("3 Minuten Lesezeit", Role.DATE), ("Temps de lecture : 3 min", Role.DATE), ("Tempo di lettura: 12 minuti", Role.DATE), ("Czas czytania: 3 min.", Role.DATE),
    ("İLGİLİ HABERLER", Role.TEASER), ("HABERIN DEVAMI", Role.TEASER), ("ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", Role.TEASER),
    ("CITEŞTE ŞI", Role.TEASER), ("اقرأ أيضاً:", Role.TEASER),
    ("【関連記事】", Role.TEASER),
    ("シェアする", Role.SHARE), ("댓글", Role.COMMENT), ("未经许可不得转载", Role.LEGAL), ("Juttu jatkuu kuvan alla", Role.PROMO), ("Thời gian đọc: 3 phút", Role.DATE),
    ("Simak juga: Feri terlambat", Role.TEASER),
    ("[관련기사] 여객선 또 지연", Role.TEASER), ("Bizi Telegram-da izləyin", Role.PROMO), ("Bizi Instagram'da takip edin", Role.PROMO),
    ("펠신문을 카카오톡에서 추가하세요", Role.PROMO), ("微博上关注我们", Role.PROMO), ("Комментарии (12)", Role.COMMENT), ("関連記事：連絡船また遅れ", Role.TEASER),
    ("Related: Ferry late again", Role.TEASER), ("WATCH: Storm breaks the ramp", Role.TEASER), ("Relacionado: El transbordador", Role.TEASER),
    ("Next: Ferry late again", Role.TEASER)])
def test_what_a_label_is(text: str, role: Role) -> None:
    assert role_of(text) is role


@pytest.mark.parametrize("text", [
    "Share this boat", "Comments came late", "Read the story", "", "...", "Related: ferries and boats", "Related: Ferry late again.", "Watch: he said",
    "Watch out: Ferry late again", "Next", "Zum Thema: so nicht", "Zum Thema: Er kam nie.", "Zum Thema: Nein",
    "関連記事を読んだ", "네이버, 새 서비스 추가", "微信加入新功能", "Instagramのフォロー機能", "Facebook seuraa käyttäjiä", "انضم فيسبوك إلى الاتفاق",
    "Online følger flere med", "Komentar pedas dari warga",
    "The reading took 3 minutes", "3 minutes", "Reading time", "Lesezeit", f"{'.' * LONGEST}Comments", "Related: " + "Ferry late again " * 9])
def test_what_only_begins_as_one(text: str) -> None:
    assert role_of(text) is None


@pytest.mark.parametrize(("text", "role"), [("Trending", None), ("Comments", None), ("関連記事", Role.TEASER), ("コメント", None),
                                            ("Read also", Role.TEASER), ("Share this article", Role.SHARE)])
def test_a_heading_of_one_word_may_be_of_the_story(text: str, role: Role | None) -> None:
    assert role_of(text, heading=True) is role
    assert role_of(text)


@pytest.mark.parametrize(("text", "role"), [
    ("Lees ook".ljust(LONGEST, "."), Role.TEASER), ("Lees ook".ljust(LONGEST + 1, "."), None), ("Lees\N{NO-BREAK SPACE}ook", Role.TEASER),
    ("Lees ook: " + "Goat" * 32, Role.TEASER), ("Lees ook: " + "Goat" * 33, None), ("Lees ook: Goats!", Role.TEASER), ("Lees ook: Goat", None),
    (f"Sledujte nás na Facebooku {'a' * 84}", Role.PROMO), (f"Sledujte nás na Facebooku {'a' * 85}", None),
    ("Yorumlar (12345)", Role.COMMENT), ("Yorumlar (123456)", None)])
def test_how_long_labels_pointers_calls_and_counts_are(text: str, role: Role | None) -> None:
    assert role_of(text) is role


def test_blocks_of_the_story_alone_are_asked_and_no_cells() -> None:
    blocks = [line(SENTENCE), line("Lees ook"), line("Lees ook", Role.TABLE), line("Lees ook", Role.LIST_ITEM), line("Lees ook", Role.CAPTION),
              Block("9", "Trending", tag="h2", confidence=1.0)]
    assert {i: role for i, (role, _) in labels_alone(blocks).items()} == {1: Role.TEASER}


def test_labels_are_short_and_in_small_letters() -> None:
    assert all(label == label.lower().strip() and 1 < len(label) < LONGEST for label in all_labels())
