"""Who signs in a byline, and whom mark-up states as author."""
from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Link
from newsclean.bylines import MAX_JOB, is_lead, is_led, is_other_credit, is_signed, names_in, newsroom, signers
from newsclean.names import GLUED_OUTLET, has_given_name, is_outlet, is_person, without_job
from newsclean.stated import LONGEST_ENTRY, stated_names, stated_outlets


@pytest.mark.parametrize(("line", "names"), [
    ("By Jane Doe and John O'Roe, Staff Writers, 3 May 2024", ["Jane Doe", "John O'Roe"]),
    ("By Jane Doe 30 August 2023 • 4:45pm", ["Jane Doe"]),
    ("By [Jane Doe](https://pell.example/author/jane) and [John Roe](/staff/john)", ["Jane Doe", "John Roe"]),
    ("Von Ursula von der Linde", ["Ursula von der Linde"]),
    ("Ein Beitrag von Hiltrud Spanier", ["Hiltrud Spanier"]),
    ("Posted on 2015-04-05 by marc | Leave a comment", ["marc"]),
    ("von Kathrin", ["Kathrin"]),
    ("Veröffentlicht am 3. Mai 2016 von kappo", ["kappo"]),
    ("Posted in Boats by kappo on August 9, 2021", ["kappo"]),
    ("Posted by Gizzo under Boats, Nets | Tags: rope", ["Gizzo"]),
    ("Oktober 4, 2018 von Marit Kategorien: Boote", ["Marit"]),
    ("Von Q. T. am 05.03.2014 um 10:26 Uhr", ["Q. T."]), ("By Jane D. and Max R.", ["Jane D.", "Max R."]), ("By Jane Doe.", ["Jane Doe"]), ("By JANE DOE.", ["JANE DOE"]),
    ("Autor/-in: Yong Tolland, Pell Agriculture and Forestry University", ["Yong Tolland"]), ("Autor: Jane Doe and Pell University", ["Jane Doe"]),

    ("By Jan van den Berg in Pell", ["Jan van den Berg"]),
    ("Written by Mara Tolland\nEdited by Jane Doe", ["Mara Tolland"]),
    ("Pell-Netz-Experte Robin Tolland", ["Robin Tolland"]),
    ("Ein Bericht von Mara Tolland | 14.03.2023 - 11:20", ["Mara Tolland"]),
    ("Von Anna Maria von Linde", ["Anna Maria von Linde"]),
    ("Von Johann von und zu Pell", ["Johann von und zu Pell"]),
    ("Autor: gnadlib | Abgelegt unter: Kameras, Fotografie", ["gnadlib"]),
    ("Mara Tolland/Oskar Brenn", ["Mara Tolland", "Oskar Brenn"]),
    ("文・三崎遥", ["三崎遥"]),
    ("来源:青渡日报 记者 顾长宁", ["顾长宁"]),
    ("来源：青渡晚报 记者 顾长宁 通讯员 何小满", ["顾长宁", "何小满"]),
    ("青渡晚报 记者 顾长宁", ["顾长宁"]),
    ("記者 山田 太郎", ["山田 太郎"]),
    ("Haber: Selin Akdoğan Yayınlanma: 14.01.2026 - 09:30", ["Selin Akdoğan"]),
    ("Por Jane Doe Publicado 3 de mayo de 2024", ["Jane Doe"]),
    ("Par Jane Doe Publié le 3 mai 2024 à 10h00", ["Jane Doe"]),
    ("Της Δέσποινας Ρόη 9 Φεβρουαρίου 2026, 08:15", ["Δέσποινας Ρόη"]),
    ("रिपोर्ट: मीनाक्षी रावत, सोनधार", ["मीनाक्षी रावत"]),
    ("إعداد: هالة المرسي", ["هالة المرسي"]),
    ("홍길동 기자", ["홍길동"]),
    ("ByJane DoeFootball Writer", ["Jane Doe"]), ("By Jane DoeSenior Reporter", ["Jane Doe"]), ("By Jane DoeHead of News", ["Jane Doe"]), ("By Jane McNewsome", ["Jane McNewsome"]),
    ("Das Gespräch führte Jana Roth.", ["Jana Roth"]), ("Die Fragen stellten Jana Roth und Max Moe.", ["Jana Roth", "Max Moe"]), ("Aufgezeichnet von Jana Roth", ["Jana Roth"]),
    ("Recueilli par Anne Morel", ["Anne Morel"]), ("As told to Jane Doe", ["Jane Doe"]), ("Συνέντευξη στη Μαρίνα Ξενάκη", ["Μαρίνα Ξενάκη"]),
    ("Беседу вела Анна Кузнецова", ["Анна Кузнецова"]), ("Interview: Jana Roth", ["Jana Roth"]), ("Interview: Jana Roth, Fotos: Max Moe", ["Jana Roth"]),
    ("Entrevista de Ana Morales", ["Ana Morales"]), ("Words: Jane Doe", ["Jane Doe"]), ("Protokoll: Jana Roth", ["Jana Roth"]),
    ("（論説委員　山田花子）", ["山田花子"]),
    ("by The Jane DoeNovember 21, 2025", []),
    ("by Jane DoeNovember 21, 2025", ["Jane Doe"]),
    ("Автор: Глеб Тарханов 27 сентября 2025, 14:00", ["Глеб Тарханов"]),
    ("By Jane Doe May 3, 2024 3:46 PM Good Morning Pell", ["Jane Doe"]),        # who is led in has signed
    ("By Jane Doe | Good Morning Pell | John Roe", ["Jane Doe", "John Roe"]),   # but a name is a name
    ("By Jane Doe | by Tebele Quanzo", ["Jane Doe", "Tebele Quanzo"]),
    ("Von Jane Doe 3. Mai 2024, 15:46 Uhr Mara Tolland", ["Jane Doe", "Mara Tolland"]),
    ("Text & Fotos: Jane Doe", ["Jane Doe"]), ("Text und Bilder: Jane Doe", ["Jane Doe"]), ("Words and pictures by Jane Doe", ["Jane Doe"]), ("Autor/-in: Jane Doe", ["Jane Doe"]),
    ("Autor*in: Jane Doe, Pell", ["Jane Doe"]),
    ("作者：责任编辑：顾长宁", []), ("記者 責任編輯", []),
    ("By Jane Doe Follow", ["Jane Doe"]), ("Von Jane Doe Folgen", ["Jane Doe"]), ("Par Jane Doe Suivre", ["Jane Doe"]), ("Jane Doe Stand: 3. Mai 2024", ["Jane Doe"]),
    ("By Jane Followill", ["Jane Followill"]),
    ("By Ann Lee, Bo Day, and Cy Fox", ["Ann Lee", "Bo Day", "Cy Fox"]), ("Von Ann Lee, Bo Day und Cy Fox", ["Ann Lee", "Bo Day", "Cy Fox"]),
    ("BY JANE DOE AND JOHN ROE", ["JANE DOE", "JOHN ROE"]), ("BY JANE DOE, BO DAY, AND JOHN ROE", ["JANE DOE", "BO DAY", "JOHN ROE"]),
    ("VON JANE DOE UND JOHN ROE", ["JANE DOE", "JOHN ROE"]),
    ("By Mandy Sander", ["Mandy Sander"]), ("By Ann Lee, Bo Day and Cy Fox of The Pell Times", ["Ann Lee", "Bo Day", "Cy Fox"]), ("By Jane Doe For The Pell Times", ["Jane Doe"]),
    ("By Jane Doe of Pell and John Roe for The Times", ["Jane Doe", "John Roe"]),
    ("By Jane Doe Special to The Pell Times", ["Jane Doe"]), ("By Jane Doe as told to John Roe", ["Jane Doe"]),
    ("Written by: Ann Lee; edited by Bo Day", ["Ann Lee"]), ("By Ann Lee, photos by Bo Day", ["Ann Lee"]),
    ("Teksti: Aino Kettunen Kuvat: Raija Muuri", ["Aino Kettunen"]), ("Muhabir: Selin Aydan Kamera: Murat Inal", ["Selin Aydan"]), ("Text: Jane Doe Update: 3. Mai", ["Jane Doe"]),
    ("Por Ana Ruiz miércoles 12 de marzo de 2025", ["Ana Ruiz"]), ("Par Léa Marchand mercredi 12 mars 2025", ["Léa Marchand"]), ("By Jane Doe Wed 12 Mar 2025", ["Jane Doe"]),
    ("Автор: Иван Петров среда, 12 марта 2025", ["Иван Петров"]), ("كتبت: سلمى الهاشمي الأربعاء ١٢ مارس ٢٠٢٥", ["سلمى الهاشمي"]), ("By Jane Mon", ["Jane Mon"]),
    ("مأخوذ - أحمد سالم", []), ("كتب - أحمد سالم", ["أحمد سالم"]), ("By | Jane Doe", ["Jane Doe"]),
    ("نویسنده: علی\N{ZERO WIDTH NON-JOINER}اکبر دهقانی", ["علی\N{ZERO WIDTH NON-JOINER}اکبر دهقانی"]),
    ("מאת: נועה ברק\N{LEFT-TO-RIGHT MARK} | 05.08.2025 10:20", ["נועה ברק"]), ("Bài và ảnh: Nguyễn Thị Sương", ["Nguyễn Thị Sương"]), ("rozmawiała Anna Nowak", ["Anna Nowak"]),
    ("oprac. Anna Nowak", ["Anna Nowak"]), ("Szerző: Balogh Réka 2025. szeptember 9., kedd 07:15", ["Balogh Réka"]), ("取材・文＝高木理沙", ["高木理沙"]),
    ("【高木理沙】", ["高木理沙"]), ("（小野寺円）", ["小野寺円"]), ("【共同通信】", []),
    ("【高木理沙、東京】", []), ("Por Agencias", []),
    ("Ann Lee Senior Reporter", ["Ann Lee"]), ("ANN LEE STAFF WRITER", ["ANN LEE"]), ("Pell Quanzo Senior Reporter", []), ("Ann Lee News Blog", []),
    ("by Jane Doe (reporting) and John Roe (photography)", ["Jane Doe"]),
    ("Von Jane Doe und Max Moe (Fotos)", ["Jane Doe"]),
    ("Von Jane Doe und Max Moe (Pell)", ["Jane Doe", "Max Moe"]),
    ("By Jane Doe March 9 at 8:41 AM Follow @jane", ["Jane Doe"]), ("By April Doe", ["April Doe"]),    # a month without a year, and none
    ("Par Jeanne Doe le 14.09.2020 à 11h46", ["Jeanne Doe"]), ("Par Jeanne Doe Le 17/02/2020", ["Jeanne Doe"]), ("Par Jeanne Le 17/02/2020", ["Jeanne Le"]),
    ("Jane Doe Do 9. Apr. 2020", ["Jane Doe"]),
    ("Post author By Jane Doe", ["Jane Doe"]), ("Un texte de Jeanne Doe", ["Jeanne Doe"]), ("Texte: de la Pell", []),
    ("by Jane Doe@janedoe Dec 15, 2016", ["Jane Doe"]), ("Jane Doe @janedoe", ["Jane Doe"]),
    ("Datum: 19.11.2021 Autor: Jane Doe Quelle: Pell", ["Jane Doe"]),
    ("Pell Radio - The Harbour Hour with Max Moe - 18.03.2020 Autor/in: Jane Doe", ["Jane Doe"]),   # who is led in, not the guest of the programme
    ("Ein Interview von Jane Doe mit Max Moe.", ["Jane Doe"]), ("Interview by Jane Doe with Max Moe | Pell", ["Jane Doe"]), ("Von Jane Doe mit Max Moe", ["Jane Doe", "Max Moe"]),
    ("By Jane Doe for the Pell Post", ["Jane Doe"]), ("By Jane Doe last updated 4 April 17", ["Jane Doe"]), ("By people of Pell", []),
    ("By Jane Doe Staff Writer", ["Jane Doe"]), ("By Jane Valley News Staff", []), ("By Jane Doe Politics Editor", ["Jane Doe"]),
    ("Jane Doe Political Correspondent", ["Jane Doe"]), ("Jane Doe Harbour Correspondent", []), ("Prepared by Ann Tolland, Virginia Pell University", ["Ann Tolland"]),
    ("Mary Jane Doe Senior Writer", ["Mary Jane Doe"]), ("By Jane Doe last Updated", ["Jane Doe"]), ("Political Correspondent", []),
    ("Jane Correspondent", []), ("Jane Doe Political Staff", []),
    ("Von unserem Korrespondenten Jane Doe, Pell", []), ("By Staff Writer, Kay", ["Kay"]),
    ("By John Roe Jr.", ["John Roe Jr."]), ("By John Roe Jr. and Jane Doe.", ["John Roe Jr.", "Jane Doe"]),
])
def test_names_in_bylines(line: str, names: list[str]) -> None:
    assert list(names_in(line)) == names


def test_a_newsroom_with_its_outlet_is_an_organisation_and_a_reporter_of_it_is_none() -> None:
    found = signers("Por Jane Doe e Redação Placar do Vale — Santa Pell, SP")
    assert [(signer.name, signer.organisation) for signer in found] == [("Jane Doe", False), ("Redação Placar do Vale", True)]
    assert [(signer.name, signer.job_title, signer.organisation) for signer in signers("Redakteur Jane Doe, Redaktion Jane Roe")] == [
        ("Jane Doe", "Redakteur", False), ("Jane Roe", "Redaktion", False)]
    assert [(signer.name, signer.organisation) for signer in signers("Von: Pressestelle Stadt Hollern")] == [("Pressestelle Stadt Hollern", True)]
    assert [(signer.name, signer.job_title) for signer in signers("Ann Lee Senior Reporter")] == [("Ann Lee", "Senior Reporter")]


@pytest.mark.parametrize("line", [
    "", "von Redaktion", "By Staff Writer", "by Pell Times", "Editing: Jane Doe", "3 May 2024", "5 min read", "Share this article", "责任编辑:方小禾", "Read More",
    "Translated by Jane Doe", "Übersetzt von: Jane Doe", "Fotos: Jane Doe", "CC BY", "EFE EFE", "AMP Project Pell", "The West Pellian", "Junges und Altes",
])
def test_lines_that_name_nobody(line: str) -> None:
    assert list(names_in(line)) == []


def test_agencies_are_agencies() -> None:
    assert [(found.name, found.organisation) for found in signers("By Jane Doe and AP")] == [("Jane Doe", False), ("AP", True)]
    assert [(found.name, found.organisation) for found in signers("dpa")] == [("dpa", True)]


@pytest.mark.parametrize("agency", ["The Associated Press", "Associated Press", "THE CANADIAN PRESS", "Europa Press"])
def test_an_agency_that_follows_a_name_is_parted_from_it(agency: str) -> None:
    found = signers(f"By Jane Doe and JOHN ROE {agency}")
    assert [(one.name, one.job_title, one.organisation) for one in found] == [("Jane Doe", None, False), ("JOHN ROE", None, False), (agency, None, True)]
    assert [one.name for one in signers(f"By {agency}")] == [agency]
    assert signers(f"By ferry {agency}") == []


def test_capitals_are_names_only_where_they_can_be_spoken() -> None:
    assert list(names_in("By JOE HILDEN and JD Vance and Jean DUPONT")) == ["JOE HILDEN", "JD Vance", "Jean DUPONT"]
    assert not is_person("PM DJV")
    assert not is_person("AMP Roe")
    assert is_person("AM Roe")


def test_a_given_name_tells_a_name() -> None:
    assert has_given_name("Jane Doe")
    assert has_given_name("Doe Jane")
    assert has_given_name("Jean-Luc Roe")
    assert has_given_name("J. Roe")
    assert not has_given_name("Big Data")


def test_the_work_before_a_name_is_told_from_it() -> None:
    assert [(found.name, found.job_title) for found in signers("By Staff Writer Jane Doe")] == [("Jane Doe", "Staff Writer")]
    assert [found.name for found in stated_names(["Von Pell-Netz-Experte Robin Tolland"], ())] == ["Robin Tolland"]
    assert without_job("Staff Writer") == ("Staff Writer", None)


def test_a_lead_alone_and_a_lead_within() -> None:
    assert is_lead("Von:")
    assert is_lead("Written by")
    assert not is_lead("By Jane")
    assert is_led("3 May 2024 by Jane Doe")
    assert not is_led("Jane Doe, 3 May 2024")


def test_in_a_led_line_links_that_are_no_names_of_it_do_not_count() -> None:
    line = "Posted by Gizzo under Ropes And Nets"
    assert [found.name for found in signers(line, (Link(22, 36, "/category/nets"),))] == ["Gizzo"]
    assert [found.name for found in signers("Show all of\nJane Doe", (Link(0, 20, "/author/jane"),))] == ["Jane Doe"]


def test_links_take_nobody_away_whom_the_line_leads_in() -> None:
    def named(line: str, said: str, url: str) -> list[tuple[str, str | None]]:
        start = line.index(said)
        return [(found.name, found.url) for found in signers(line, (Link(start, start + len(said), url),))]
    assert named("By: Jane Doe, John Roe, AP", "Jane Doe", "/author/jane") == [("Jane Doe", "/author/jane"), ("John Roe", None), ("AP", None)]
    assert named("By: John Roe, Jane Doe", "Jane Doe", "/author/jane") == [("John Roe", None), ("Jane Doe", "/author/jane")]
    assert named("By Jane Doe May 3, 2024 Good Morning Pell", "Good Morning Pell", "https://morning.example") == [("Jane Doe", None)]
    assert named("John Roe and others", "John Roe", "/author/john") == [("John Roe", "/author/john")]
    assert named("John Roe,Pell", "John Roe,", "/author/john") == [("John Roe", "/author/john")]
    assert named("By Jane Doe, Pell", "Jane Doe", "/author/jane") == [("Jane Doe", "/author/jane")]


def test_what_stands_beside_a_name_is_kept() -> None:
    found = signers("Jane Doe, Politics Editor, jane@pell.example @janedoe")[0]
    assert (found.name, found.job_title, found.email, found.handle) == ("Jane Doe", "Politics Editor", "jane@pell.example", "@janedoe")


@pytest.mark.parametrize(("line", "said"), [
    ("Interview: Jana Roth", "Jana Roth"), ("Interview: Jana Roth", "Interview: Jana Roth"), ("Protokoll: Jana Roth und Max Moe", "Jana Roth"),
])
def test_a_label_in_place_of_a_lead_leaves_links_where_they_are(line: str, said: str) -> None:
    at = line.index(said)
    found = signers(line, (Link(at, at + len(said), "/autor/jana-roth"),))[0]
    assert (found.name, found.url) == ("Jana Roth", "/autor/jana-roth")
    assert [found.name for found in signers("Interview: Jana Roth", (Link(0, 9, "/autor/interview"),))] == ["Jana Roth"]


def test_links_part_names_that_nothing_else_parts() -> None:
    links = (Link(0, 8, "/authors/jane"), Link(9, 17, "/authors/john"))
    assert [(found.name, found.url) for found in signers("Jane Doe John Roe", links)] == [("Jane Doe", "/authors/jane"), ("John Roe", "/authors/john")]


@pytest.mark.parametrize(("entry", "names"), [
    ("Elke Oberholz (elo)", ["Elke Oberholz"]), ("By Jane Doe and John Roe", ["Jane Doe", "John Roe"]), ("Doe, Jane", ["Jane Doe"]),
    ("Povilas Aleksas, Pell universiteto profesorius, Pell.lt", ["Povilas Aleksas"]), ("신현주 기자", ["신현주"]), ("HansG", ["HansG"]), ("jane doe", ["jane doe"]),
    ("Ein Artikel von Pamela Slad", ["Pamela Slad"]), ("Felix Schroth und Jo Sold, dpa", ["Felix Schroth", "Jo Sold", "dpa"]), ("Caf&eacute; Jane", ["Café Jane"]),
    ("https://pell.example/jane", []), ("Pell Times", []), ("pelltimes.example", []), ("Staff", []), ("Pell staff reporter", []), ("5 minutes", []), ("null", []),
    ("Pell Times (www.pelltimes.de)", []), ("", []), ("x" * 500, []), ("해안일보 | 네이버", []), ("해안일보", []), ("모아포털", []),
    ("남궁해나", ["남궁해나"]), ("홍길동", ["홍길동"]), ("홍길동, 김하나", ["홍길동", "김하나"]), ("김빛나라", ["김빛나라"]), ("나라소식지", []), ("가나다라마바사아자차카타", []),
    *[(f"{name}빛나라", [f"{name}빛나라"]) for name in ("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방")], ("남궁빛나라모", []), ("해안비즈", []),
])
def test_authors_of_mark_up(entry: str, names: list[str]) -> None:
    assert [found.name for found in stated_names([entry], {"pelltimes", "pelltimesexample"})] == names


def test_outlets_are_found_apart() -> None:
    assert [found.name for found in stated_outlets(["Pell Times", "Jane Doe"], {"pelltimes"})] == ["Pell Times"]
    assert stated_outlets(["admin", "Redaktion", "facebook.com/pelltimes"], {"pelltimes"}) == []


def test_a_line_that_is_signed() -> None:
    assert is_signed("By Jane Doe")
    assert is_signed("Von: Jane Doe")
    assert not is_signed("Bystanders saw it")


@given(st.text(max_size=60))
def test_anything_may_stand_in_a_byline(line: str) -> None:
    assert all(found.name.strip() for found in signers(line))
    assert all(found.name.strip() for found in stated_names([line], ()))


@pytest.mark.parametrize("unit", ["by ", "A ", "Jane Doe, ", "von ", "(", "@a", "a@b.", "Jane and "])
def test_long_lines_are_cheap(unit: str) -> None:
    line, begin = unit * (200_000 // len(unit)), time.process_time()
    signers(line)
    stated_names([line] * 100, ())
    is_signed(line)
    assert time.process_time() - begin < 0.3


@pytest.mark.parametrize(("entry", "names"), [
    ("Doe, Jane", ["Jane Doe"]),
    ("Roe, J.", ["J. Roe"]),
    ("Jong, Jan de", ["Jan de Jong"]),
    ("Linde, Maria von der", ["Maria von der Linde"]),
    ("Pell, Harbour, Ferry", []),
    ("Harbour, Pell board", []),
])
def test_surnames_that_stand_first(entry: str, names: list[str]) -> None:
    assert [found.name for found in stated_names([entry], ())] == names


@pytest.mark.parametrize(("line", "name"), [
    ("Pell Staff", "Pell Staff"),
    ("By Pell Island Staff | 3 May 2024", "Pell Island Staff"),
    ("Pell-Redaktion, 3. Mai 2024", "Pell-Redaktion"),
    ("The Pell Staff", None),
    ("pell staff", None),
    ("Pell Island Harbour Board Desk", "Pell Island Harbour Board Desk"),
    ("Pell Island And Harbour Board Desk", None),
    ("Jane Desk", None),
    ("Staff", None),
    ("Pell", None),
    ("", None),
])
def test_newsrooms(line: str, name: str | None) -> None:
    found = newsroom(line)
    assert (found.name if found else None) == name
    assert found is None or found.organisation


@given(st.text(max_size=80))
def test_newsrooms_of_any_text(line: str) -> None:
    found = newsroom(line)
    assert found is None or all(word in line for word in found.name.split())


@pytest.mark.parametrize(("length", "known"), [(GLUED_OUTLET, True), (GLUED_OUTLET - 1, False)])
def test_outlets_that_are_glued_to_a_word(length: int, known: bool) -> None:
    outlet = "p" * length
    assert is_outlet(f"{outlet.title()}November", [outlet]) is known
    assert not is_outlet(f"{outlet.title()} Moe", [outlet])
    assert is_outlet(outlet.title(), [outlet])


@pytest.mark.parametrize(("line", "other"), [
    ("Editor: Jane Doe", True), ("Editor : Jane Doe", True), ("Autor: Jane Doe", False), ("Pell: Jane Doe", False), ("Editor Jane Doe", False), ("編集: 山田太郎 記者", True),
    ("Fotos: Jane Doe", True)])
def test_who_did_something_else_is_no_author(line: str, other: bool) -> None:
    assert is_other_credit(line) is other
    assert not other or signers(line) == []


@pytest.mark.parametrize(("said", "url", "names"), [
    ("Jane", "/author/jane", ["Jane"]), ("jane", "/author/jane", ["jane"]), ("jane", "/people/jane", []), ("Jane", "/boats/jane", []),
    ("Read more", "/author/jane", []), ("Jane Doe", "/boats/jane", ["Jane Doe"]),
    ("Redaktion", "/author/all", []),
])
def test_names_that_link_to_the_pages_of_their_owners(said: str, url: str, names: list[str]) -> None:
    assert [found.name for found in signers(said, (Link(0, len(said), url),))] == names


def test_capitals_sign_where_they_are_led_in_and_alone() -> None:
    def all_of(line: str) -> list[tuple[str, bool]]:
        return [(found.name, found.organisation) for found in signers(line)]
    assert all_of("By PNN") == [("PNN", True)]
    assert all_of("PNN") == []
    assert all_of("By Jane Doe, PNN") == [("Jane Doe", False)]
    assert all_of("By PNN, QRR") == [("PNN", True)]


@pytest.mark.parametrize(("beside", "job"), [
    ("Politics Editor", "Politics Editor"), ("editor", None), ("Harbour", None), (" ".join(["Pell"] * (MAX_JOB - 1)) + " Editor", " ".join(["Pell"] * (MAX_JOB - 1)) + " Editor"),
    (" ".join(["Pell"] * MAX_JOB) + " Editor", None), ("\N{EM SPACE}", None),
])
def test_jobs(beside: str, job: str | None) -> None:
    assert [(found.name, found.job_title) for found in signers(f"By Jane Doe, {beside}")] == [("Jane Doe", job)]


@pytest.mark.parametrize(("line", "email", "handle"), [("Jane Doe jane@pell.example", "jane@pell.example", None), ("Jane Doe @janedoe", None, "@janedoe"),
    ("Jane Doe", None, None)])
def test_address_and_handle_are_told_apart(line: str, email: str | None, handle: str | None) -> None:
    found, = signers(line)
    assert (found.email, found.handle) == (email, handle)


@pytest.mark.parametrize(("entry", "outlets"), [
    ("Jane Doe, Pell Times", ["Pell Times"]), ("Pell Times", ["Pell Times"]), ("https://pelltimes.example/", []), ("Pell Times and AP", ["Pell Times", "AP"]),
    ("Pell Times ".ljust(LONGEST_ENTRY), ["Pell Times"]), ("Pell Times ".ljust(LONGEST_ENTRY + 1), []), ("Another Times", []),
])
def test_outlets_of_mark_up(entry: str, outlets: list[str]) -> None:
    found = stated_outlets([entry], {"pelltimes"})
    assert [signer.name for signer in found] == outlets
    assert all(signer.organisation for signer in found)


@pytest.mark.parametrize(("length", "names"), [(LONGEST_ENTRY, ["Jane Doe"]), (LONGEST_ENTRY + 1, [])])
def test_entries_are_short(length: int, names: list[str]) -> None:
    assert [found.name for found in stated_names(["Jane Doe".ljust(length)], ())] == names


@pytest.mark.parametrize(("entry", "names"), [
    ("Anna von Maria Linde", ["Anna von Maria Linde"]), ("Guter alter artikel von Pamela Slad", ["Pamela Slad"]), ("Ein von Pamela Slad", ["Pamela Slad"]),
    ("Roe, j", []), ("Roe, J", ["J Roe"]), ("Roe, Jane.", ["Jane Roe"]), ("Harbour, Maria zug", []), ("Jong, Quanzo de", []),
    ("jane doe of pell", ["jane doe of pell"]), ("jane doe of pell island", []), ("2 jane", []), ("jane redakteur", []),
])
def test_who_may_sign(entry: str, names: list[str]) -> None:
    assert [found.name for found in stated_names([entry], ())] == names
