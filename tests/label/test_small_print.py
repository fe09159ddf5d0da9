"""Lines of a story that speak of the text itself, and lines that only sound so."""
from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import clean
from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.small_print import BEGINNINGS, CORRECTIONS, DOUBT, FIRST, LAST, OPENING, PRINT, REACH, UNSURE, Print, corrections, may_open, small_print

SENTENCE = "The harbour master told the council on Monday that the ferry would sail again before the end of May."


def story(*lines: str, role: Role = Role.PARAGRAPH, confidence: float = 1.0) -> list[Block]:
    return [Block(str(i), line, role=role, confidence=confidence) for i, line in enumerate(lines)]


def told(line: str) -> Role | None:
    """What the last line of a story is said to be."""
    verdict = small_print(story(SENTENCE, SENTENCE, SENTENCE, line)).get(3)
    return verdict[0] if verdict else None


@pytest.mark.parametrize(("line", "role"), [
    ("Dieser Artikel wurde um 14.30 Uhr aktualisiert.", Role.NOTICE), ("Cet article a été corrigé après sa parution.", Role.NOTICE),
    ("Este artículo ha sido actualizado.", Role.NOTICE),
    ("Esta noticia ha sido corregida: el puente mide 41 metros.", Role.NOTICE), ("Esta reportagem foi atualizada às 18h.", Role.NOTICE),
    ("Questo articolo è stato aggiornato.", Role.NOTICE),
    ("Dit artikel is op 3 mei aangepast.", Role.NOTICE), ("Artykuł został zaktualizowany.", Role.NOTICE), ("Artikeln har uppdaterats.", Role.NOTICE),
    ("Artikkelen er oppdatert.", Role.NOTICE),
    ("Juttua muokattu kello 11.30: korjattu nimi.", Role.NOTICE), ("###", Role.OTHER), ("-30-", Role.OTHER), ("ENDS", Role.OTHER), ("* * *", Role.OTHER),
    ("انتهای پیام/", Role.OTHER), ("(끝)", Role.OTHER),
    ("A correction was made to this report: the ferry sails at nine.", Role.NOTICE),
    ("A clarification was added on 4 June 2025: the goat is a ram.", Role.NOTICE), ("[Read more about the ferry's last captain.]", Role.TEASER),
    ("Stampa | Invia a un amico", Role.NAVIGATION), ("This content was paid for and produced by Pell Beds.", Role.PROMO),
    ("Dieser Beitrag wurde von Pell Betten bezahlt.", Role.PROMO),
    ("The Pell Press science desk receives support from the Tolland Foundation. The press is solely responsible for all content.", Role.NOTICE),
    ("The views expressed in this column are those of the author.", Role.LEGAL),
    ("Opinions expressed by columnists are solely those of the writers and do not bind the Pell Post.", Role.LEGAL),
    ("Leserbriefe geben nicht unbedingt die Meinung der Redaktion wieder.", Role.LEGAL),
    ("Les tribunes n’engagent que leurs auteurs.", Role.LEGAL),
    ("Las cartas no reflejan necesariamente la opinión del diario.", Role.LEGAL),
    ("Gli interventi non riflettono necessariamente la linea del giornale.", Role.LEGAL),
    ("Os textos não refletem necessariamente a opinião do jornal.", Role.LEGAL),
    ("残り812文字", Role.PROMO), ("残り：500文字／全文：900文字", Role.PROMO), ("この記事は有料会員限定です。残り482文字", Role.PROMO), ("ここから先は会員限定です", Role.PROMO),
    ("Copyright 2024 The Pell Post. All rights reserved.", Role.LEGAL),
    ("Copyright 2024 The Pell Post. It must not be reproduced without leave.", Role.LEGAL),
    ("© Pellinger Bote. Alle Rechte vorbehalten.", Role.LEGAL),
    ("Alle Rechte vorbehalten. Nachdruck nur nach Absprache mit dem Pellinger Boten.", Role.LEGAL), ("TODOS LOS DERECHOS RESERVADOS 2024", Role.LEGAL),
    ("Prohibida la reproducción total o parcial sin permiso del Diario de Pell.", Role.LEGAL), ("Απαγορεύεται η αναδημοσίευση χωρίς άδεια.", Role.LEGAL),
    ("Использование материалов «Пелльского вестника» разрешено при ссылке на сайт.", Role.LEGAL), ("Nachdruck, auch in Auszügen, verboten.", Role.LEGAL),
    ("Nachdruck nur mit schriftlicher Genehmigung.", Role.LEGAL), ("Vietata la riproduzione, anche parziale.", Role.LEGAL),
    ("É proibida a reprodução sem autorização.", Role.LEGAL),
    ("Toute reproduction, même partielle, est interdite.", Role.LEGAL), ("Zakaz kopiowania bez zgody redakcji.", Role.LEGAL),
    ("Передрук матеріалів дозволено з посиланням на сайт.", Role.LEGAL), ("Перепечатка материалов запрещена.", Role.LEGAL),
    ("This article contains affiliate links.", Role.LEGAL),
    ("If you buy through our links, we may earn a small commission.", Role.LEGAL),
    ("This story was originally published in the Pell Post.", Role.NOTICE),
    ("This article has been updated with a statement of the harbour board.", Role.NOTICE),
    ("An earlier version of this article misstated the length of the pier.", Role.NOTICE),
    ("Dieser Text erschien zuerst im Pellinger Boten.", Role.NOTICE),
    ("Cet article a été traduit de l'anglais.", Role.NOTICE),
    ("Este artículo se publicó por primera vez en marzo.", Role.NOTICE),
    ("John Roe contributed to this report.", Role.NOTICE),
    ("Additional reporting by John Roe in Pell.", Role.NOTICE),
    ("With files from The Canadian Press", Role.NOTICE),
    ("Mitarbeit: John Roe", Role.NOTICE),
    ("The Pell Post is not responsible for the content of letters.", Role.LEGAL),
    ("For some of these tickets we might receive compensation.", Role.LEGAL),
    ("To read the rest of this, subscribe for a crown a week.", Role.PROMO),
    ("Already a subscriber? Sign in", Role.PROMO),
    ("Bereits Abonnent? Hier anmelden", Role.PROMO),
    ("Jetzt weiterlesen und das Abo vier Wochen lang testen", Role.PROMO),
    ("« Poprzednie 1 / 14 Następne »", Role.NAVIGATION),
    ("‹ 2 of 9 ›", Role.NAVIGATION),
    ("Please accept cookies to play this video.", Role.NAVIGATION),
    ("This external content is unavailable", Role.NAVIGATION),
    ("Externe Inhalte sind blockiert", Role.NAVIGATION),
    ("Contenido externo no disponible", Role.NAVIGATION),
    ("This is a machine translation of a report in Danish.", Role.NOTICE),
    ("Dies ist eine automatische Übersetzung aus dem Dänischen.", Role.NOTICE),
    ("Questa è una traduzione automatica dal danese.", Role.NOTICE),
    ("Die Meldung wurde von der Redaktion nicht geprüft.", Role.NOTICE),
    ("Apart from its headline, the report has not been edited by the staff of the Pell Post.", Role.NOTICE),
    ("It is published from a syndicated feed.", Role.NOTICE),
    ("Click on the map to enlarge", Role.CAPTION),
    ("(Zum Vergrößern anklicken)", Role.CAPTION),
    ("クリックで拡大します", Role.CAPTION),
    ("Ampliar foto", Role.CAPTION),
    ("harbour master and goat.jpg", Role.CAPTION),
    ("To see this map, please allow JavaScript and cookies.", Role.NAVIGATION),
    ("Hier steht ein externer Inhalt, den Sie sich anzeigen lassen können.", Role.NAVIGATION),
    ("Mit einem Klick sind Sie dafür, dass externe Medien geladen werden.", Role.NAVIGATION),
    ("J'accepte de voir ici des contenus externes.", Role.NAVIGATION),
    ("Acepto que aquí se muestren contenidos externos.", Role.NAVIGATION),
    ("Accetto di vedere contenuti esterni.", Role.NAVIGATION),
    ("Ik ga akkoord met het tonen van externe inhoud.", Role.NAVIGATION),
    ("Jag samtycker till externt innehåll.", Role.NAVIGATION),
    ("This summary was written by AI and read by the desk.", Role.NOTICE),
    ("This recording is machine-made.", Role.NOTICE),
    ("This audio version is computer-spoken.", Role.NOTICE),
    ("Diese Zusammenfassung wurde automatisch erstellt.", Role.NOTICE),
    ("Dieser Beitrag wurde von einer KI übersetzt.", Role.NOTICE),
    ("Cette lecture a été faite par une intelligence artificielle.", Role.NOTICE),
    ("Este resumen fue hecho con inteligencia artificial.", Role.NOTICE),
    ("Esta tradução foi feita por IA.", Role.NOTICE),
    ("Questo riassunto è stato scritto da un'IA.", Role.NOTICE),
    ("Deze samenvatting is automatisch gemaakt.", Role.NOTICE),
    ("Dette sammendraget er laget av KI.", Role.NOTICE),
    ("Aktivieren Sie JavaScript, um die Karte zu sehen.", Role.NAVIGATION),
    ("Autorisez les cookies pour voir cette carte.", Role.NAVIGATION),
    ("It seems that your browser is out of date.", Role.NAVIGATION),
    ("Follow the Pell Post on Facebook and Instagram.", Role.PROMO),
    ("Folgen Sie uns auf Instagram.", Role.PROMO),
    ("Síguenos en WhatsApp y Telegram", Role.PROMO),
    ("Got a story for the Pell Post?", Role.PROMO),
    ("Have you got any tips about the harbour? Write to the night desk.", Role.PROMO),
    ("Déjà abonnée ? Ouvrez une session", Role.NAVIGATION),
    ("¿Ya eres suscriptor? Inicia sesión", Role.NAVIGATION),
    ("Sei già abbonato? Accedi", Role.NAVIGATION),
    ("Ben je al abonnee? Log in", Role.NAVIGATION),
    ("Já é assinante? Entre aqui", Role.NAVIGATION),
    ("Är du redan prenumerant? Logga in", Role.NAVIGATION),
    ("Er du allerede abonnent? Log ind", Role.NAVIGATION),
    ("Masz już konto? Zaloguj się", Role.NAVIGATION),
    ("Sind Sie bereits Abonnent? Hier geht es weiter.", Role.NAVIGATION),
])
def test_what_speaks_of_the_text(line: str, role: Role) -> None:
    assert told(line) is role


@pytest.mark.parametrize("line", [
    "These translations were made by ear.", "This play was produced for the stage.", "A correction was due.", "[He read on.]", "[Read] it aloud.",
    "L’article 49 a été modifié par le Sénat en mars.", "El artículo 155 fue modificado por el Consejo.", "Der Text wurde im Landtag geändert.",
    "Het artikel is in maart aangepast door de Kamer.",
    "Tekst został poprawiony przez komisję i trafił do senatu.", "Saken ble rettet mot havnestyret i mai, og den endte i retten.", "L’articolo viene modificato ogni anno.",
    "Der Beitrag wurde von allen Mitgliedern bezahlt.", "This video was produced by the harbour police in May.", "The above story was produced by the miller's wife.",
    "A clarification was issued by the board on Monday.", "A correction was made by the pilot before the ferry touched the quay.", "Gravel Road | 12 | 34",
    "This content of the bottle was paid for.", "Der Rat ist kurz, und das Haus ist bezahlt.",
    "Der Text wurde laut gelesen.", "L’article du code a été lu.", "Este artículo del código es claro.", "Het stuk is af.", "Juttua riitti pitkään.", "# 3", "30",
    "The end", "Ends meet at last.", "* one boat",
    "The boat | late, as ever. It sails | at nine", "Pell 2 | Eastport 1, and the crowd went home before the final whistle was blown",
    "This video was shown after the autopsy.",
    "This text was typed on a computer.",
    "This story was filed from Pell, IA.",
    "This recording is of a washing machine.",
    "Questa sintesi vocale legge il testo.",
    "This story about AI was told in the pub.",
    "The summary was written by AI, the miller said.",
    "Foreign content was shown in the mill.",
    "My view is that the ferry will sail again.",
    "« Le bac 3 / 4 »",
    "Seite 3 von 4",
    "→ 12 boats",
    "The mayor's views on the bridge are well known.",
    "The minister said the article was first published in March.",
    "This story of a ferry is one of patience.",
    "This piece of the pier was lost in the storm of 1911.",
    "Dieser Artikel des Grundgesetzes gilt für alle.",
    "He follows the harbour board on Twitter.",
    "Follow the path along the cliff to the old mill.",
    "The board may not be able to pay for it.",
    "All rights of way were reserved for the island.",
    "He had all rights reserved for his own boats.",
    "Использование материалов из старых лодок подешевело вдвое, говорит мастер верфи.",
    "Nachdruck verlieh die Gewerkschaft ihrer Forderung nur mit einem Streik.",
    "Im Nachdruck der Karte ist das Verbot nur mit Lupe zu lesen.",
    "La isla no quiso prohibida la reproducción de sus mapas.",
    "Mitarbeiter der Werft warten auf ihren Lohn.",
    "Reporting by the board was late.",
    "The rain contributed to this year's harvest.",
    "Er teilt die Meinung des Rates nicht.",
    "The shop may earn a prize.",
    "The bakers left cookies for the crew to see them through the night.",
    "The board wants to read the full report before it subscribes to the plan.",
    "Sie können jetzt weiter lesen lernen.",
    "A new browser will help blind people to see the web.",
    "Die externe Firma zeigte sich zufrieden.",
    "Got a letter from the harbour board? So has everybody else on the quay.",
    "Have a story read to you every night and you sleep well.",
    "\N{LEFT DOUBLE QUOTATION MARK}You can get in touch with our team,\N{RIGHT DOUBLE QUOTATION MARK} the harbour master said.",
    "Sind Sie schon einmal mit der Nachtfähre gefahren?",
    "Masz już dość czekania na prom?",
    "This is an automatic door in a translation bureau.",
    "Die Akten wurden von der Redaktion nicht weitergegeben.",
    "The diary has not been edited by her heirs.",
    "Click on the map to enlarge it and you see the old mill. The ferry is on the left.",
    "The board hopes to enlarge the pier",
    "Ampliar el muelle",
    "She sent harbour.jpg to the board.",
    "Externe Inhalte prüft die Werft selbst",
    "",
])
def test_what_only_sounds_so(line: str) -> None:
    assert told(line) is None


FOLLOW = "Follow the Pell Post on Facebook."


@pytest.mark.parametrize(("length", "found"), [(600, True), (601, False)])
def test_small_print_is_short(length: int, found: bool) -> None:
    assert bool(small_print(story(SENTENCE, FOLLOW.ljust(length, ".")))) is found


@pytest.mark.parametrize(("line", "role"), [
    ("Äußerungen unserer Gesprächspartner geben deren eigene Auffassungen wieder.", Role.LEGAL), ("Auch auf pell.de", Role.TEASER), ("Also on pell.co.uk:", Role.TEASER),
    ("Aussi sur pell.fr", Role.TEASER), ("También en pell.es", Role.TEASER), ("If you’re already a subscriber, you can log in.", Role.NAVIGATION),
    ("If you are seeing this message but have an account, log in.", Role.NAVIGATION),
    ("If you are already late, the ferry waits.", None), ("More on the ferry", None), ("Auch auf Pell", None), ("Äußerungen der Fischer geben Anlass zur Sorge.", None)])
def test_views_ways_elsewhere_and_subscribers(line: str, role: Role | None) -> None:
    assert told(line) is role


@pytest.mark.parametrize(("before", "behind", "confidence", "found"), [
    (1, 4, 1.0, True), (2, 4, 1.0, False), (2, 3, 1.0, True), (2, 4, DOUBT - 0.01, True), (2, 4, DOUBT, False)])
def test_amid_a_story_only_a_doubtful_line_is_small_print(before: int, behind: int, confidence: float, found: bool) -> None:
    assert bool(small_print(story(*[SENTENCE] * before, "John Roe contributed to this report.", *[SENTENCE] * behind, confidence=confidence))) is found


@pytest.mark.parametrize(("line", "found"), [
    ("An dieser Stelle finden Sie einen von der Redaktion ausgewählten, externen Inhalt.", True), ("_ga 2 years This cookie is set by a service that counts visitors.", True),
    ("The bakery sells cookies that children like.", False)])
def test_what_asks_for_consent_is_told_amid_a_story_however_sure_it_is(line: str, *, found: bool) -> None:
    assert list(small_print(story(*[SENTENCE] * FIRST, line, *[SENTENCE] * LAST))) == ([FIRST] if found else [])


def test_what_opens_a_line_is_told_amid_a_story_too() -> None:
    assert list(small_print(story(*[SENTENCE] * FIRST, FOLLOW, *[SENTENCE] * LAST))) == [FIRST]


@pytest.mark.parametrize("line", ["This article\N{SUPERSCRIPT ONE} was originally published in the Pell Post.", "\N{SUPERSCRIPT TWO}Got a story? Tell the night desk."])
def test_a_sign_before_or_behind_the_first_words_changes_nothing(line: str) -> None:
    assert list(small_print(story(*[SENTENCE] * FIRST, line, *[SENTENCE] * LAST))) == [FIRST]


@pytest.mark.parametrize(("confidence", "found"), [(UNSURE - 0.01, True), (UNSURE, False)])
def test_a_doubtful_offer_may_be_a_correction(confidence: float, *, found: bool) -> None:
    for text in ("Rättelse: Färjan går klockan nio.", "Correction: the ferry sails at nine."):
        assert bool(corrections(story(text, role=Role.PROMO, confidence=confidence))) is found
    assert corrections(story("Rättelsen kom sent.", role=Role.PROMO, confidence=confidence)) == {}


@pytest.mark.parametrize("role", [Role.SUBTITLE, Role.PROMO])
def test_a_line_with_the_headline_that_a_text_had_elsewhere_is_none_of_its_own(role: Role) -> None:
    text = "原标题：渡船明日停航"
    assert corrections([Block("1", text, role=role, confidence=0.6)]) == {0: (Role.NOTICE, "gives the headline that it had elsewhere")}
    assert not corrections([Block("1", text[1:], role=role, confidence=0.6)])


def test_other_parts_are_left_alone() -> None:
    assert small_print(story(FOLLOW, role=Role.TEASER)) == {}
    assert small_print([]) == {}


@pytest.mark.parametrize("kind", PRINT, ids=lambda kind: kind.why)
def test_a_pattern_that_is_not_looked_for_at_once_stands_at_the_beginning(kind: Print) -> None:
    assert kind.needles or kind.pattern.pattern.startswith("^")
    assert all(needle == needle.lower() for needle in kind.needles)


CORRECTED = "the ferry sails at nine, not at ten."


def role_of(text: str, role: Role = Role.PARAGRAPH) -> Role:
    block = Block("1", text, role=role, confidence=0.6)
    return small_print([block]).get(0, (role, ""))[0]


@pytest.mark.parametrize("word", CORRECTIONS)
@pytest.mark.parametrize("form", ["{}: {}", "{}\N{FULLWIDTH COLON}{}", "\N{LEFT BLACK LENTICULAR BRACKET}{}\N{RIGHT BLACK LENTICULAR BRACKET}{}", "[{}] {}"])
def test_a_line_that_says_that_it_is_a_correction(word: str, form: str) -> None:
    assert role_of(form.format(word.capitalize(), CORRECTED)) is Role.NOTICE


@pytest.mark.parametrize("text", [
    "A correction: the ferry sails at nine.", "Corrections officers met on Monday: they want more pay.", "Correction", "Correction:", "The correction of the market went on.",
    "Correction of course: the ferry turned.", "Correction (the second): the ferry", "Rectificatif du budget : la mairie paie",
    "Source: the harbour master said so!", "訂正印を押した書類が見つかった。", "更正法律程序已经启动。", "Oprava: nový most bude hotový v květnu.", "",
])
def test_lines_that_only_sound_like_one(text: str) -> None:
    assert role_of(text) is Role.PARAGRAPH


@pytest.mark.parametrize(("text", "role"), [
    ("Quelle: dpa", Role.NOTICE), ("Kilde: Pell.example", Role.NOTICE), ("(Источник: ТАСС)", Role.NOTICE), ("来源：新华社", Role.NOTICE), ("Sumber: Antara", Role.NOTICE),
    ("Nguồn: TTXVN", Role.NOTICE), ("Source: " + "x" * 50, Role.NOTICE), ("Source: " + "x" * 51, Role.PARAGRAPH), ("Source: the mayor: a friend", Role.PARAGRAPH),
    ("Tüm hakları saklıdır.", Role.LEGAL), ("저작권자 ⓒ 펠신문, 무단 전재 금지", Role.LEGAL), ("本站文章版权所有", Role.LEGAL), ("Dilarang mengutip tanpa izin", Role.LEGAL),
    ("Fejl i artiklen? Skriv til os", Role.NOTICE), ("Нашли опечатку? Напишите нам", Role.NOTICE), ("Hittat fel väg", Role.PARAGRAPH), ("编辑：张三", Role.NOTICE),
    ("Rectificatif le 18 février à 11 h 40 : le bac part à neuf heures.", Role.NOTICE), ("Correctie (28 maart 2025): de veerpont vaart om negen uur.", Role.NOTICE),
    ("Korrektur vom 3. Mai: Die Fähre fährt um neun.", Role.NOTICE), ("原标题：渡船明日停航", Role.NOTICE),
    ("Aktualisierung, 23. Februar 2026: Wir haben die Antwort des Hafenamts ergänzt.", Role.NOTICE), ("Aktualisierung der Fahrpläne: Das Amt hat sie ergänzt.", Role.PARAGRAPH),
    ("Aktualizacja: po publikacji tekstu zarząd portu odpowiedział.", Role.NOTICE), ("Mise à jour : depuis la publication, le port a répondu.", Role.NOTICE),
    ("Have an opinion on anything you’ve read in the Post today? Please email us your letter.", Role.PROMO), ("Was this guide helpful?", Role.PROMO),
    ("War dieser Artikel hilfreich?", Role.PROMO), ("Was this story true?", Role.PARAGRAPH),
    ("原标题党", Role.PARAGRAPH),
    ("An dieser Stelle finden Sie Inhalte von Drittanbietern", Role.NAVIGATION), ("An dieser Stelle finden Sie im Sommer eine Fähre.", Role.PARAGRAPH),
    ("Um eingebettete Inhalte anzuzeigen, ist deine widerrufliche Einwilligung notwendig.", Role.NAVIGATION),
    ("Als bevorzugte Quelle auf Google hinzufügen", Role.PROMO), ("Add The Pell Post as a preferred source on Google", Role.PROMO),
    ("The firm added her as a preferred source of oil.", Role.PARAGRAPH),
    ("Pewarta: Jane Doe", Role.NOTICE), ("Editor: it was a job for life, he said, and a good one too.", Role.PARAGRAPH)])
def test_small_print_of_many_languages(text: str, role: Role) -> None:
    assert role_of(text) is role


@pytest.mark.parametrize(("length", "role"), [(600, Role.NOTICE), (601, Role.PARAGRAPH)])
def test_a_correction_is_no_story(length: int, role: Role) -> None:
    assert role_of("Correction: ".ljust(length, "x")) is role


@pytest.mark.parametrize("text", ["（责任编辑：宋一舟）", "责任编辑: 宋一舟", "责编：宋一舟 校对：何小满", "(責任編輯：宋一舟)"])
def test_the_editor_in_charge(text: str) -> None:
    assert role_of(text) is Role.NOTICE


@pytest.mark.parametrize("text", ["责任编辑宋一舟说，茶馆会重新开门。",
                                  "责任编辑：这个职位在报社里有一百年的历史，今天仍然很重要，没有它就没有报纸，也没有早晨的茶。", "编辑：是一份工作"])
def test_who_speaks_of_editors_names_none(text: str) -> None:
    assert role_of(text) is Role.PARAGRAPH


@pytest.mark.parametrize("text", [
    "The post Ferry sails again appeared first on Pell Post.", "Der Beitrag Die Fähre fährt wieder erschien zuerst auf Pell-Anzeiger.",
    "L’article Le bac repart est apparu en premier sur Le Courrier de Pell.", "La entrada El ferry vuelve apareció primero en Diario de Pell.",
    "L'articolo Il traghetto riparte proviene da Gazzetta di Pell.", "O post A balsa voltou apareceu primeiro em Jornal de Pell.",
    "Artykuł Prom znów pływa pochodzi z serwisu Kurier.", "Сообщение Паром снова ходит появились сначала на Пелл.",
    "This interview has been edited and condensed for clarity.", "This conversation was lightly edited for length."])
def test_where_a_text_comes_from_and_what_was_done_to_it(text: str) -> None:
    assert role_of(text) is Role.NOTICE


@pytest.mark.parametrize("text", ["The post office appeared first on maps of 1840.", "This interview was held on the pier.",
                                  "The post went to Jane Doe, who appeared first at the gate."])
def test_what_is_told_of_posts_and_interviews_stays(text: str) -> None:
    assert role_of(text) is Role.PARAGRAPH


@pytest.mark.parametrize("text", ["doi: https://doi.org/10.0000/pell-026-117", "https://doi.org/10.0000/pell-026-117", "DOI:10.00001/pell.26"])
def test_the_number_of_a_paper(text: str) -> None:
    assert role_of(text) is Role.OTHER


@pytest.mark.parametrize("text", ["10.0000/pell boats", "The paper is https://doi.org/10.0000/pell-026-117", "https://pell.example/10.0000/pell"])
def test_who_names_a_paper_tells_of_it(text: str) -> None:
    assert role_of(text) is Role.PARAGRAPH


@pytest.mark.parametrize("role", sorted(set(Role) - ARTICLE_ROLES))
def test_what_is_no_part_of_the_story_stays_what_it_is(role: Role) -> None:
    assert role_of(f"Correction: {CORRECTED}", role) is role


def test_in_a_document_it_is_a_notice_and_not_the_text() -> None:
    sentence = "Η τοπική αρχή ανακοίνωσε ότι το πλοίο θα αναχωρεί από το παλιό λιμάνι κάθε πρωί μέχρι το τέλος του Μαΐου."
    document = clean(f"<article><h1>Το πλοίο επιστρέφει στο νησί</h1>{f'<p>{sentence}</p>' * 3}<p>Διόρθωση: το πλοίο αναχωρεί στις εννέα.</p></article>")
    assert document.notices == ("Διόρθωση: το πλοίο αναχωρεί στις εννέα.",)
    assert "Διόρθωση" not in document.text



@pytest.mark.parametrize("line", [
    "THIS story was updated", "This article was first published", "An earlier version of this story misstated it", "A longer version of this piece is updated",
    "A previous version of this post originally ran", "an original version of this column first appeared", "A shorter version of this essay is republished",
    "Dieser Text erschien", "Cet article (stated)", "Este artikel erschien", "Questo articolo erschien", "Deze post stated", "Denne artikel stated",
    "The post Ferry sails appeared first on Pell Post.", "El art\u00edculo Ferry apareci\u00f3 primero en Bahia.", "La entrada Ferry se public\u00f3 primero en Bahia.",
    "L'article Bac est apparu en premier sur Pell.", "Der Beitrag Bucht erschien zuerst auf Bote.", "Der Artikel Bucht erschien zuerst bei Bote.",
    "O post Barco apareceu primeiro em Bahia.", "O artigo Barco apareceu primeiro em Bahia.", "L'articolo Barca proviene da Golfo.", "Het bericht Veer verscheen eerst op Baai.",
    "Artyku\u0142 Prom pochodzi z serwisu Zatoka.", "Innlegget Ferje dukket f\u00f8rst opp p\u00e5 Fjord.", "DOI 10.1234/quay.5", "https://doi.org/10.1234/quay.5",
    *[f"{word}: the ferry" for word in CORRECTIONS], *[f"[{word}] the ferry" for word in CORRECTIONS],
    "Follow us on Twitter", "Folgen Sie uns auf X", "Folge uns auf X", "Folgt uns auf X", "Sigue a la bahia en X", "Suivez la baie sur X", "Seguici su X", "Segui il golfo su X",
    "Volg ons op X", "Obserwuj nas na X", "Ya eres suscriptor", "Ya es usted suscriptor", "Ya es suscriptora", "Ya est\u00e1 suscrito",
    "Sei gi\u00e0 abbonato", "Siete gi\u00e0 abbonati",
    "Ben je al abonnee", "Bent u al abonnee", "Har du allerede abonnement", "Er du allerede abonnent", "\u00c4r du redan prenumerant", "Bist du schon Abonnent",
    "Sind Sie bereits registriert", "Got a story?", "Have a news tip?", "Have you got any stories?", "Do you have a tip?",
    "If you're already a subscriber", "If you are seeing this message",
    "Auch auf pell.de", "Mehr auf pell.ch", "Also on pell.ie", "More on pell.au", "Aussi sur pell.fr", "Anche su pell.it", "\u8d23\u4efb\u7f16\u8f91: Li"])
def test_whatever_opens_small_print_is_asked_for(line: str) -> None:
    for begun in (line, line.upper(), f"*{line}", f'"{line}'):
        assert may_open(begun) or not OPENING.match(begun)
    assert OPENING.match(line)


@pytest.mark.parametrize("line", ["The ferry sails again before the end of May.", "A boat of the earlier kind", "Ana said so", ""])
def test_most_lines_open_none(line: str) -> None:
    assert not may_open(line)


def test_beginnings_are_seen_whole() -> None:
    assert max(map(len, BEGINNINGS)) == REACH - 3
    assert len(set(BEGINNINGS)) == len(BEGINNINGS)
    assert all(word.isascii() and word == word.lower() for word in BEGINNINGS)


@given(st.lists(st.sampled_from(sorted(set(re.findall(r"[\w'.:\[]+", OPENING.pattern))))).map(" ".join))
def test_no_line_is_passed_by(line: str) -> None:
    assert may_open(line) or not OPENING.match(line)
