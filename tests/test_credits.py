"""What is caption, what is credit."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.credits import MAX_PIECES, MAX_WORDS, MIN_SMALL, TAIL, is_credit, is_provided, names_photographer, parted_caption, says_credit

PIER = "The pier at low tide, seen from the old mill"


@pytest.mark.parametrize(("text", "credit"), [
    (f"{PIER}. (Jane Doe/Reuters)", "Jane Doe/Reuters"),
    (f"{PIER}. (AP Photo/Jane Doe)", "AP Photo/Jane Doe"),
    (f"{PIER} (AFP)", "AFP"),
    (f"{PIER} (Foto: Jane Doe, 16.01.2022).", "Foto: Jane Doe, 16.01.2022"),
    (f"{PIER} (Courtesy of Jane Doe)", "Courtesy of Jane Doe"),
    (f"{PIER}. (Jane Doe)", "Jane Doe"),
    (f"{PIER}. Getty Images/Juanita Roe", "Getty Images/Juanita Roe"),
    (f"{PIER}. Jane Doe / Getty Images", "Jane Doe / Getty Images"),
    (f"{PIER}. Jane Doe | dpa/picture alliance via Getty", "Jane Doe | dpa/picture alliance via Getty"),
    (f"{PIER}. Photograph: Jane Doe for the Pell Post", "Photograph: Jane Doe for the Pell Post"),
    (f"{PIER}.Foto: Jane Doe", "Foto: Jane Doe"),
    (f"{PIER}\nPhoto by Jane Doe", "Photo by Jane Doe"),
    (f"{PIER}. Photo by Jane Doe/Pell Post", "Photo by Jane Doe/Pell Post"),
    (f"{PIER} Bild © Jane Doe (hr)", "© Jane Doe (hr)"),
    (f"{PIER} © PHW", "© PHW"),
    (f"{PIER} Credit: J.D./AFP", "Credit: J.D./AFP"),
    ("부두에 배가 들어오고 있다. 연합뉴스", "연합뉴스"),
    ("부두에 배가 들어오고 있다. 사진 = 홍길동 기자", "사진 = 홍길동 기자"),
    ("待合室に並ぶ本棚＝2026年1月15日、汐野町、岸本亮撮影", "岸本亮撮影"),
    ("待合室に並ぶ本棚＝2026年1月15日、汐野町、岸本みどり撮影", "岸本みどり撮影"),
    ("待合室に並ぶ本棚。ジャン・ロー撮影", "ジャン・ロー撮影"),
    ("茶馆重新开门。本报记者 周屿 摄", "本报记者 周屿 摄"),
    ("茶馆重新开门。 周屿摄", "周屿摄"),
    ("Ο μόλος το βράδυ. Φωτογραφία: Νίκος Ρόης", "Φωτογραφία: Νίκος Ρόης"),
    ("قارب قديم أمام الميناء (تصوير: سامي الدروبي)", "تصوير: سامي الدروبي"),
    ("पुल पार करते बच्चे। फोटो: अजय भट्ट", "फोटो: अजय भट्ट"),
    ("Лодки у причала. Фотография: Анна Роева", "Фотография: Анна Роева"),
    (f"{PIER}. KUVA: AINO ROE / PELLIN SANOMAT", "KUVA: AINO ROE / PELLIN SANOMAT"),
    (f"{PIER}. Foto: Jane Doe/dpa/Archivbild", "Foto: Jane Doe/dpa/Archivbild"),
    ("The Pier. Photo: PA/Jane Doe", "Photo: PA/Jane Doe"),
    ("부두에 배가 들어오고 있다. 홍길동 기자", "홍길동 기자"),
    ("부두에 배가 들어오고 있다. 솔마을군 제공", "솔마을군 제공"),
    ("부두에 배가 들어오고 있다. ⓒ 홍길동", "ⓒ 홍길동"),
    ("待合室に並ぶ本棚＝汐野町で（岸本亮撮影）", "岸本亮撮影"),
    ("重新开门的茶馆（周屿 摄）", "周屿 摄"),
    ("שוק הספרים. צילום: דני מור", "צילום: דני מור"),
    ("Chợ lúc năm giờ sáng. Ảnh: Nguyễn Sương", "Ảnh: Nguyễn Sương"),
    (f"{PIER}. Jane Doe for The Pell Post", "Jane Doe for The Pell Post"),
    (f"{PIER}. JEAN ROE POUR « L’ÉCHO DE PELL »", "JEAN ROE POUR « L’ÉCHO DE PELL »"),
])
def test_captions_with_credits(text: str, credit: str) -> None:
    caption, found = parted_caption(text)
    assert found == credit
    assert caption
    assert not is_credit(text)


@pytest.mark.parametrize("text", [
    "John Roe and Jane Doe (left)",
    "Jane Doe (l) und John Roe",
    "Jane Doe (rechts)",
    "The mayor with her deputy (Jane Doe)",
    "Jane Doe (Pell United) and John Roe (Pell City)",
    "The pier in 1911 (restored)",
    "The ferry (214 passengers)",
    "The harbour board. Jane Doe",
    "A photo by Jane Doe shows the ferry on its way",
    "Image of the year",
    "Photo: The ferry on its way to the island of Pell",
    "The board met in Pell and/or on the island",
    "Jane Doe",
    "Reuters reported first that the ferry would return",
    "The ferry, photographed by John. He is no longer with AP",
    "The ferry is back!",
    "卒業生らが校庭で、記念撮影",
    "旅客在码头，游客在拍摄",
    "夜空の星を撮影",
    "港の朝、船長がそっと撮影",
    "The candidates met. Jane Doe for mayor",
    "They wait. Boats for The Island",
    "",
])
def test_captions_without_credits(text: str) -> None:
    assert parted_caption(text) == (text, None)


@pytest.mark.parametrize("seam", [" — ", " – ", " - ", " | ", " / ", " "])
def test_what_parts_a_caption_from_its_credit_is_of_neither(seam: str) -> None:
    assert parted_caption(f"{PIER}{seam}Photo: Jane Doe/Pell Post") == (PIER, "Photo: Jane Doe/Pell Post")
    assert parted_caption(f"{PIER}.{seam}Jane Doe/AP")[1] in ("Jane Doe/AP", None)


@pytest.mark.parametrize("text", ["Hong (left) and 홍길동 기자", "부두의 홍길동 기자", "本棚を見る人たち（集合撮影）", "The pier, 1998–", "부두 제공"])
def test_who_is_seen_took_no_picture(text: str) -> None:
    assert parted_caption(text) == (text, None)


@pytest.mark.parametrize("seam", [" ", " /", " | ", "\n"])
def test_what_parts_a_caption_from_its_credit_belongs_to_none_of_them(seam: str) -> None:
    assert parted_caption(f"부두에 배가 들어오고 있다.{seam}사진=홍길동 기자") == ("부두에 배가 들어오고 있다.", "사진=홍길동 기자")


@pytest.mark.parametrize("text", [
    "周屿 摄", "岸本亮撮影", "Getty Images", "dpa", "The Associated Press", "Jane Doe/AP", "Photo: Jane Doe", "© Jane Doe", "Foto: © PHW", "(Jane Doe/Reuters)", "Image: iStock",
    "Credit...Jane Doe/Pell Post", "CreditJane Doe", "picture alliance / Pell News Agency | Jo Brandt", "iStock.com/JD",
    "Photos by Jane Doe", "Jane Doe via Unsplash", "צילום: רונן גל", "Сурет: Дана Сейіт", "Снимка: Община Пел", "Nuotr.: J. Doe", "Picha: AFP", "图源：新湾日报",
    "تصویر: اے ایف پی",
])
def test_credits_alone(text: str) -> None:
    assert is_credit(text)
    assert parted_caption(text) == ("", text.strip("()"))


@pytest.mark.parametrize(("text", "parts"), [
    ("The pier at low tide -\xa0Copyright\xa0Jane Doe/AP", ("The pier at low tide", "Copyright\xa0Jane Doe/AP")),
    ("Das Boot lag am Ufer. - Copyright Jana Roth/Copyright 2024 The PNA. All rights reserved",
     ("Das Boot lag am Ufer.", "Copyright Jana Roth/Copyright 2024 The PNA. All rights reserved")),
    ("桟橋に着いた船（Ｃ）青渡通信社", ("桟橋に着いた船", "（Ｃ）青渡通信社")), ("The pier (C) Pell Post", ("The pier", "(C) Pell Post")),
    ("Der Hafen – Foto von Jana Roth", ("Der Hafen", "Foto von Jana Roth")),
    ("Option (c) of the plan", ("Option (c) of the plan", None)), ("A pier – Copyright law is hard", ("A pier – Copyright law is hard", None)),
    ("The pier - Copyright", ("The pier - Copyright", None))])
def test_behind_a_dash_or_the_sign_as_typed(text: str, parts: tuple[str, str | None]) -> None:
    assert parted_caption(text) == parts


@pytest.mark.parametrize(("caption", "credit"), [
    ("갈매기가 등대 위에 앉아 있다.", "[해안시 제공. 재판매 및 DB 금지]"), ("등대", "(펠통신 자료사진)"), ("老船長站在碼頭上。", "（家屬提供）"),
    ("渡口的旧照片。", "(资料图片)"), ("", "[해안시 제공]"), ("", "（家屬提供）"),
])
def test_who_provided_a_picture(caption: str, credit: str) -> None:
    assert parted_caption(f"{caption} {credit}") == (caption, credit[1:-1])
    assert is_provided(credit)
    assert names_photographer(f"{caption} {credit}".strip()) is (caption != "")


@pytest.mark.parametrize("label", ["ფოტო", "แฟ้มภาพ", "Сурет", "Nuotr.", "Picha", "تصویر", "图源", "圖源"])
def test_credits_in_more_languages(label: str) -> None:
    assert is_credit(f"{label}: Jane Doe")
    assert parted_caption(f"Pell 2026. {label}: Jane Doe") == ("Pell 2026.", f"{label}: Jane Doe")


@pytest.mark.parametrize("text", [
    "补贴每年两千元（由政府提供）。", "무료로 제공", "점심 제공.", "（詳しい資料は来月、市が、提供）", "午餐另計（免費提供）。", "資料は来月（市が提供）。",
    "점심은 각자 준비한다 (간식 제공)", "(와이파이 무료 제공)",
])
def test_what_else_is_provided_is_no_picture(text: str) -> None:
    assert parted_caption(text) == (text, None)


@pytest.mark.parametrize(("filler", "found"), [(TAIL - len("Photo: "), True), (TAIL - len("Photo: ") + 1, False)])
def test_a_credit_is_short(filler: int, found: bool) -> None:
    name = ("Jane Doe " * 40)[:filler - 1] + "e"
    assert is_credit(f"Photo: {name}") is (found and filler <= 121)


@pytest.mark.parametrize(("pieces", "found"), [(MAX_PIECES, True), (MAX_PIECES + 1, False)])
def test_few_share_a_credit(pieces: int, found: bool) -> None:
    assert is_credit("/".join(["AP", *["Jane Doe"] * (pieces - 1)])) is found


@pytest.mark.parametrize(("words", "found"), [(MAX_WORDS, True), (MAX_WORDS + 1, False)])
def test_names_in_credits_are_short(words: int, found: bool) -> None:
    assert is_credit(f"AP/{' '.join(['Pell'] * words)}") is found


@pytest.mark.parametrize(("length", "found"), [(MIN_SMALL - 1, True), (MIN_SMALL, False)])
def test_small_words_behind_a_mark_are_a_sentence(length: int, found: bool) -> None:
    assert is_credit(f"Photo: Jane {'x' * length} Doe") is found


@given(st.text(max_size=200))
def test_nothing_is_lost_or_made_up(text: str) -> None:
    caption, credit = parted_caption(text)
    assert caption in text
    assert credit is None or credit in text
    assert not text.strip() or caption or credit


@given(st.sampled_from(("© ", "Photo: ", "(", "Jane Doe/", "AP ", ". ", "Foto")), st.integers(50, 3000))
def test_hostile_captions_are_quick(piece: str, times: int) -> None:
    assert parted_caption(piece * times)


@pytest.mark.parametrize(("text", "says"), [
    (f"{PIER}. (Photo: Jane Doe)", True),
    (f"{PIER} (Courtesy of Jane Doe)", True),
    (f"{PIER} Bild © Jane Doe (hr)", True),
    (f"{PIER}.Foto: Jane Doe", True),
    (f"{PIER} (AFP)", False),                      # a story is signed so, too
    (f"{PIER}. (Jane Doe)", False),
    (f"{PIER}. (Quelle: Pell Post)", False),
    (f"{PIER}. Copyright 2024 The Pell Post.", False),
    ("Photo: Jane Doe", False),                    # no caption
    ("They asked for one thing: a ferry", False),
    ("", False),
])
def test_a_credit_that_says_that_it_is_one(text: str, says: bool) -> None:
    assert says_credit(text) is says


@pytest.mark.parametrize("credit", [
    "Photo Le Phare/Claude Morvan", "Photo DR", "Photo AFP", "Photo archives Le Phare", "Photo d'archives Le Phare", "Photo Phare /Jean-Paul MORVAN", "Foto Ansa",
    "Photo Le Courrier d'Aix / Lucie Morvan", "Photo La Voix de l’Est / J. S."])
def test_the_word_for_a_picture_with_names_behind_it(credit: str) -> None:
    assert parted_caption(f"{PIER}. {credit}") == (f"{PIER}.", credit)
    assert parted_caption(f"{PIER} ({credit})") == (PIER, credit)
    assert says_credit(f"{PIER}. {credit}")
    assert not is_credit(credit) or "/" in credit


@pytest.mark.parametrize("text", ["The winners met. Photos the town will keep", "Photo Booth", "A long day. Photo prise en 1998",
                                  "He took it. Photo or not, it was his.", f"{PIER} Photo DR"])
def test_who_only_speaks_of_pictures_names_nobody(text: str) -> None:
    assert parted_caption(text) == (text, None)


@given(st.text())
def test_what_says_its_credit_has_one(text: str) -> None:
    if says_credit(text):
        assert parted_caption(text)[1]


@pytest.mark.parametrize(("length", "found"), [(TAIL, True), (TAIL + 1, False)])
def test_a_credit_of_many_names_is_short(length: int, found: bool) -> None:
    names = "/".join(["AP", *["Jane Doe"] * 3])
    assert is_credit(f"{names}/P{'e' * (length - len(names) - 2)}") is found


@pytest.mark.parametrize(("end", "credit"), [("(Photo: Jane Doe)", "Photo: Jane Doe"), ("Photo: Jane Doe", "Photo: Jane Doe"), ("Jane Doe/AP", "Jane Doe/AP"),
                                             ("岸本亮撮影", "岸本亮撮影")])
def test_long_captions_are_kept_whole(end: str, credit: str) -> None:
    for words in range(25, 50):  # the credit may begin anywhere in the tail
        caption = " ".join(["The"] * words) + " pier."
        assert parted_caption(f"{caption} {end}") == (caption, credit)


def test_a_caption_of_one_letter_is_a_caption() -> None:
    assert parted_caption("A (AFP)") == ("A", "AFP")


@pytest.mark.parametrize(("text", "found"), [
    ("(Jane Doe)", False), ("(Jane Doe/AP)", True), ("Jane doe / Getty Images", False), ("Jane Doe und Sohn / Getty Images", False), ("Doe 24 / Getty Images", True),
    ("Pell Harbour and Lighthouse Trust / Getty Images", True), ("Pell Harbour sails / Getty Images", False), ("AP/\n/Jane Doe", False), ("archives du port / AP", False),
    ("Doe/Roe", False), ("Jane Doe/Roe", True), ("Tebele Quanzo/Roe", False), ("Jane/Roe", False), ("/", False), ("() . ()", False),
    ("Jane Doe for The Pell Post", True), ("Tebele Quanzo for The Pell Post", False), ("Jane for The Pell Post", False),
    ("Photo: Jane sails AP", False), ("Photo: Jane della Roe", True), ("Photo: Jane getty Roe", True),
])
def test_what_is_a_source(text: str, found: bool) -> None:
    assert is_credit(text) is found


@pytest.mark.parametrize(("text", "says"), [
    (f"{PIER}. (Getty Images / Photo: Jane Doe)", False), (f"{PIER}. Courtesy of Jane Doe", True), (f"{PIER}. (courtesy of Jane Doe)", False),
    (f"{PIER}. (Image courtesy of Jane Doe)", True),
    (f"{PIER}. Photo: Jane Doe/Fotos", True), (f"{PIER}. Jane Doe/AP (by the way)", False), (f"{PIER}. Bron: ANP", False),
])
def test_what_says_so(text: str, says: bool) -> None:
    assert says_credit(text) is says
