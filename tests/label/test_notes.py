"""Notes under and over a story, in the words that such lines are written in, and lines that only sound so."""
from __future__ import annotations

import pytest

from newsclean.blocks import Block, Role
from newsclean.label.notes import NOTES_BEGIN
from newsclean.label.sentences import is_story
from newsclean.label.small_print import may_open, small_print

SENTENCE = "The harbour master told the council on Monday that the ferry would sail again before the end of May."


def told(line: str, confidence: float = 1.0) -> Role | None:
    """What the last line of a story is said to be."""
    blocks = [Block(str(i), text, confidence=confidence) for i, text in enumerate([*[SENTENCE] * 3, line])]
    return small_print(blocks).get(3, (None, ""))[0]


UNFINISHED = [
    "This is a breaking news story. It will be updated.", "This is a developing story.", "This breaking news story is being updated.", "This article will be updated.",
    "Our live blog is continuously being updated.", "Our post is being updated.",
    "Check back for updates.", "Please refresh this page for the latest.", "Stay tuned for more.", "More to come.",
    "More details to follow",
    "Diese Meldung wird laufend aktualisiert.", "Dieser Text wird ergänzt.", "Die Meldung wird aktualisiert.", "Der Artikel wurde zuletzt am 3. Mai aktualisiert.",
    "Weitere Informationen folgen.",
    "Mehr in Kürze.", "Cet article sera mis à jour.", "Article en cours de mise à jour", "Plus d’informations à venir…", "Esta noticia se está actualizando.",
    "Noticia en desarrollo.",
    "Artículo en actualización", "Matéria em atualização", "Esta reportagem está em atualização.", "Notizia in aggiornamento", "Questo articolo sarà aggiornato.",
    "Meer informatie volgt.",
    "Artikkelen oppdateres.", "Artiklen opdateres løbende.", "Artikeln uppdateras", "Artykuł jest aktualizowany.", "Juttu päivittyy.",
    "Článek průběžně aktualizujeme.", "Новость дополняется.",
    "Матеріал оновлюється", "Haber güncelleniyor."]
PRINTED = [
    "Published in the print edition of May 3, with the headline “The Salt Maker.”", "Appeared in print on May 3.",
    "Printed in the Winter 2026 issue.",
    "A version of this story appears in print on Feb. 3, 2026, Section A.", "A version of this essay ran in 2024.",
    "This story appears in the April 2026 issue of Pell.",
    "This article is part of our series on the coast.", "Published in the print edition."]
STATED = [
    "Transparenzhinweis: Der Autor ist Mitglied des Vereins.", "Anmerkung der Redaktion: Der Text ist von 2019.", "Note de la rédaction : le texte date de 2019.",
    "Disclosure: the author owns a boat."]
ASKED = [
    "What did you make of the ferry's return? Have your say in the comments below", "Should the goat stay? Tell us in the comments.",
    "Do you have an opinion on the issues raised in this article?", "Write to us at letters@pell.example.", "What do you think? Let us know in the comments below.",
    "Send your letters to post@pell.example",
    "Haben Sie Fragen oder Anregungen? Schreiben Sie uns.", "Schreiben Sie uns an post@pell.example.", "Got a confidential news tip? Tell us.",
    "Haben Sie Fragen zu diesem Artikel?"]
OFFERED = [
    "For the latest news, weather and traffic, download the Pell Post app.", "For the latest tide tables download the Pell Post app.",
    "For the latest tide tables download the\N{NO-BREAK SPACE}Pell Post app.",
    "Get the Pell Post app.", "Click here to get the Pell News app",
    "For more stories like this one, sign up for our newsletter."]
SUPPORTED = [
    "Join our Pell Bay WhatsApp community and get breaking news sent straight to your phone. We also send offers.", "If you can, please consider giving a little every month.",
    "Thank you for joining us today. More than a million readers have supported us.",
    "Support our journalism. Donate today.", "Help us support local reporting.", "Our journalism needs your support.",
    "We rely on readers like you. Please consider a donation.",
    "We depend on the support of our readers.", "If you enjoyed this story, consider subscribing.", "Thank you for reading the Pell Post.",
    "Thanks for reading! Subscribe for free.",
    "Join the conversation in the comments below.", "Click here to read more.", "For more on this story, go to pell.example.",
    "Do you know more about this story? Contact us.",
    "Paid for by the Ferry Board", "Unterstützen Sie unabhängigen Journalismus.", "Hier geht es zum Podcast.", "Sie möchten weiterlesen? Jetzt Abo abschließen.",
    "Was meinen Sie? Diskutieren Sie mit!", "Die wichtigsten Nachrichten direkt aufs Smartphone: Jetzt die Pell-App laden.", "Il vous reste 60 % de cet article à lire.",
    "Cet article est réservé aux abonnés.", "Soutenez notre journal.", "Retrouvez toute l’actualité sur notre application.", "Inscrivez-vous à notre newsletter quotidienne.",
    "Apoya el periodismo independiente.", "Haz clic aquí para leer más.", "Suscríbase a nuestro boletín.", "Únete a nuestro canal.",
    "Sostieni il giornalismo indipendente.", "Foutje gezien?"]
MENDED = [
    "Found an error? Let us know.", "Spotted a mistake?", "Noticed a typo in this story: please tell us.", "Report errors", "Send corrections to post@pell.example",
    "Haben Sie einen Fehler entdeckt? Schreiben Sie uns.", "Fehler gefunden?",
    "This content was produced by Pell Media Lab.", "Transcript provided by Quay.", "Translated by Max Moe", "— with files from The Canadian Press",
    "Dieser Artikel wurde erstmals am 3. Mai veröffentlicht."]
REFERRED = [
    "More information: Jane Doe et al, Homing of limpets on turned rocks, Journal of Shore Life (2026).", "Journal information: Journal of Shore Life", "Journal reference:",
    "Originalpublikation: Doe J (2026): Homing of limpets.", "Reference: Doe, J. et al. Homing of limpets. J. Shore Life 12, 44 (2026).", "Citation: Homing of limpets (2026).",
    "Référence : Doe J. et al., Vie des côtes, 2026.", "Competing interests: The authors declare none.", "The authors declare no competing interests.",
    "The author has no conflicts of interest.", "Provided by University of Pell", "Materials provided by University of Pell. Note: Content may be edited for length.",
    "This document is subject to copyright. Apart from any fair dealing, no part may be reproduced.", "Pressekontakt: Jana Roth, Telefon 0123 4567",
    "Wissenschaftliche Ansprechpartnerin: Jana Roth", "Rückfragen an: Jana Roth", "For further information please contact Jane Doe, press office.", "Notes to editors",
    "Cite this article:"]
REACHED = ["Jane Doe can be reached at jane@pell.example.", "Contact the author at jane@pell.example", "Email Jane Doe at jane@pell.example."]
TOLD = {
    Role.NOTICE: [*UNFINISHED, *PRINTED, *STATED, *MENDED, *REFERRED], Role.PROMO: [*ASKED, *OFFERED, *SUPPORTED],
    Role.BIO: REACHED, Role.LEGAL: ["Our Standards: The Pell Principles."],
    Role.TEASER: ["Mehr zum Thema lesen Sie hier."]}
CASES = [(line, role) for role, lines in TOLD.items() for line in lines]


@pytest.mark.parametrize(("line", "role"), CASES)
def test_what_a_note_says_that_it_is(line: str, role: Role) -> None:
    assert told(line) is role
    assert told(f"({line}") is role or line.startswith(("Our", "Mehr zum"))
    assert not is_story(line)


@pytest.mark.parametrize("line", [
    "What did you make of it? he asked, and nobody knew.", "Join our club, the captain said, it has a bar.", "If you can, please come back before noon, she said.",
    "Turn on the light", "Is it late? Let us in, they cried.", "The board receives support from the state and is responsible for the pier.",
    "How did it feel to win? Tell us about that night.", "What happened then? Let us know the truth, he said.", "Turn on notifications for the tide tables.",
    "Conflict of interest: the mayor's brother got the contract", "Competing interests: how two ports share one coast",
    "More information: none of it helps.", "Original: a goat. Copy: a ram.", "Reference: the old lighthouse, which burnt in 1840.", "Citation: none.",
    "Provided by the ferry, the light was", "The authors declare war on goats.", "For more information contact the library.", "Citation needed, the captain said.",
    "The author has no boat.", "Materials provided by the board burnt.", "Notes to editors were lost.",
    "This is a breaking point for the ferry.", "This is a story of a ferry.", "The article will be updated by the council.", "Check back pain early.", "Stay tuned",
    "Check back in May, she said.",
    "More details came on Monday.", "Diese Nachricht kam spät.", "Der Artikel wurde im Grundgesetz geändert.", "Weitere Informationen gab es nicht.",
    "Cet article de loi est contesté.",
    "Esta noticia sorprendió a todos.", "Artículo en francés", "Questo articolo parla di barche.", "Artikeln handlar om båtar.", "Новость удивила всех.",
    "Published in 1974, the book is about boats.", "Published in print for the first time, the letters are of 1874.",
    "Published in the first edition of the book, the poem is short.",
    "This piece is part of the museum’s collection.", "Do you have an opinion on this, as a sailor?", "Haben Sie Hinweise, wer das Boot nahm?",
    "Haben Sie Kritik an der Fähre gehört?",
    "For more than ten years, sailors had to download their charts.", "For all the talk of bridges, many still subscribe to the ferry.",
    "For the latest boat, owners must download a licence.", "Get the app,” he told the crew.", "Report errors rose by a third.",
    "Spotted a mistake in the log, the captain said.",
    "Paid for by the council, the pier was late.", "Do you know more about this case than the police?",
    "A version of this boat sails in Quay.", "This story appears to be true.", "This article is about a series.", "Disclosure of the report took a year.",
    "Do you have an opinion? asked the mayor.",
    "What do you think? she asked.", "Haben Sie gut geschlafen? fragte er.", "For more than a year the ferry was late.", "Get the boat ready, he said.",
    "Download the file, he said.",
    "Support for the ferry grew.", "Our journalism teacher left.", "We rely on the ferry, she said.", "If you enjoyed the ride, you would come again.",
    "Thanks for the boat, he said.",
    "Join the navy, they said.", "Hier geht es um Geld.", "Was sagen Sie? fragte er.", "Die wichtigsten Nachrichten kamen aus Pell.", "Il vous reste trois jours.",
    "Soutenez la rampe !", "Paid in cash",
    "Found a goat on the pier.", "This content of lead is high.", "Translated by machine", "Dieser Artikel ist teuer.", "Jane Doe can be reached by boat.",
    "Contact with the boat was lost at nine.", "Our standards: they are high.", "Mehr zum Thema wusste niemand."])
def test_other_lines_stay(line: str) -> None:
    assert told(line) is None
    assert told(line, confidence=0.9) is None


@pytest.mark.parametrize("line", [line for line, role in CASES if role is not Role.BIO])
def test_each_of_them_may_open(line: str) -> None:
    assert may_open(line)


def test_each_beginning_is_one_of_some_wording() -> None:
    lines = [line.lower() for line, _ in CASES]
    assert len(set(NOTES_BEGIN)) == len(NOTES_BEGIN)
    assert sum(any(line.startswith(begin) for line in lines) for begin in NOTES_BEGIN) > len(NOTES_BEGIN) / 2


def test_a_sentence_of_a_short_text_that_is_small_print_does_not_go_on_with_its_story() -> None:
    assert is_story(SENTENCE)
    assert not is_story("Have a news tip? Email us at tips@pell.example.")
    assert not is_story("The views expressed here are those of the author.")
