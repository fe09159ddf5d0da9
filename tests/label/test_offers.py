"""Offers by their words: told in every language that has them, and nothing is one that only speaks of advertising or of networks."""
import pytest
import regex

from newsclean.label.offers import ADVERT, ADVERT_NEEDLES, CALL, CALL_NEEDLES, TAKEN_NEEDLES
from newsclean.label.small_print import PRINT

(KIND,) = (kind for kind in PRINT if kind.needles == ADVERT_NEEDLES)
(TAKING,) = (kind for kind in PRINT if kind.needles == TAKEN_NEEDLES)
(FOLLOWING,) = (kind for kind in PRINT if kind.needles == CALL_NEEDLES)


@pytest.mark.parametrize("line", [
    "Advertisement", "ADVERTISING", "- Anzeige -", "Werbung", "PUBLICITÉ", "Publicidad", "publicidade", "Pubblicità", "Advertentie", "Reklam", "REKLAMA", "Reklame:",
    "Annons", "ANNONSE", "Annonce", "Mainos", "Hirdetés", "Publicitate", "Inzerce", "Oglas", "РЕКЛАМА", "Διαφήμιση", "إعلان", "تبلیغات", "פרסומת", "विज्ञापन", "Iklan",
    "Quảng cáo", "广告", "廣告", "[広告]", "광고", "Story continues below advertisement", "Article continues after this advertisement",
    "Keep reading below the advert", "La suite après cette publicité", "Continúa después de la publicidad", "CONTINUA APÓS A PUBLICIDADE",
    "L'articolo continua dopo la pubblicità", "Der Artikel geht nach der Anzeige weiter", "Lees verder onder de advertentie", "Artikeln fortsätter efter annonsen",
    "Artiklen fortsætter under annoncen", "Saken fortsetter etter annonsen", "Juttu jatkuu mainoksen jälkeen", "Dalszy ciąg pod reklamą",
    "Článek pokračuje pod reklamou", "A cikk hirdetés után folytatódik", "Articolul continuă după reclamă", "Продолжение после рекламы", "Далі — після реклами",
    "Haber reklamın ardından devam ediyor", "Το άρθρο συνεχίζεται μετά τη διαφήμιση", "Berita berlanjut setelah iklan", "SCROLL TO CONTINUE WITH CONTENT",
])
def test_a_label_is_told(line: str) -> None:
    assert KIND.pattern.search(line)
    assert any(needle in line.lower() for needle in ADVERT_NEEDLES)


@pytest.mark.parametrize("line", [
    "Advertising on the ferry brings in a third of the fares.", "The advertisement ran for years", "Werbung für die Fähre verboten", "Anzeige gegen Fährmann",
    "La publicidad que nadie lee", "Reklama w przestrzeni miasta", "Propaganda", "Story after story came down to one advertisement he had read", "Le village après la fête",
    "Iklan rokok dilarang", "広告費が減った", "Реклама на мосту", "The story continues after the break", "Nach der Anzeige ermittelt die Polizei",
])
def test_what_speaks_of_advertising_is_none(line: str) -> None:
    assert not KIND.pattern.search(line)


@pytest.mark.parametrize("line", [
    "Join the Pell Post on WhatsApp", "Subscribe to our YouTube channel", "Abonnieren Sie unseren Kanal bei WhatsApp", "Rejoignez-nous sur Facebook",
    "Únete a nuestro canal de Telegram", "Siga o canal do jornal no WhatsApp", "Iscriviti al nostro canale Telegram", "Word lid van ons WhatsApp-kanaal",
    "Bli med i Facebook-gruppa vår", "Seuraa meitä Instagramissa", "Dołącz do nas na Facebooku", "Sledujte nás na Instagramu", "Kövess minket a Facebookon is!",
    "Abonează-te la canalul nostru de WhatsApp", "Pratite nas na Viberu", "Подписывайтесь на наш канал в Дзене", "Підписуйтесь на наш Telegram-канал",
    "Bizi takip edin: Facebook, Instagram", "Ακολουθήστε μας στο Facebook", "Ikuti saluran WhatsApp kami", "Theo dõi chúng tôi trên Facebook", "تابعونا على فيسبوك",
    "👉 Join us on Telegram", "Folgst du dem Pellinger Boten bei Instagram?", "News from the weir, twice a day: join our WhatsApp channel.",
    "Alles vom Wehr: Abonniere jetzt den WhatsApp-Kanal", "Toute l'île en direct : abonnez-vous à notre chaîne WhatsApp", "Para no perderte nada, únete al canal de WhatsApp",
    "Per sapere tutto iscriviti al canale WhatsApp", "Tudo da ilha: entre no grupo de WhatsApp", "Clique aqui e siga o canal do Diário de Pell no WhatsApp",
    "Haz clic aquí para seguir a El Faro en Telegram", "Acompanhe o canal do jornal no WhatsApp", "Niets missen? Volg ons op het WhatsApp-kanaal",
])
def test_a_call_is_told(line: str) -> None:
    assert FOLLOWING.pattern.search(line)
    assert any(needle in line.lower() for needle in CALL_NEEDLES)


@pytest.mark.parametrize("line", [
    "He told his followers on Facebook to join the march.", "Telegram-kanalen fick nya regler",
    "Joining them on the pier, the mayor spoke of the ferry and later wrote about it", "Подписывайтесь на бумажную газету", "Facebook wants more users to subscribe",
    "The police closed the WhatsApp channel, he said.", "Der Verein hat einen WhatsApp-Kanal für Schwimmer.", "Folgst du dem Fluss, kommst du ans Wehr",
    "Tausende folgen dem WhatsApp-Kanal der Polizei.", "Die Suche begann entre los vecinos del grupo de WhatsApp.", "La mitad de la isla sigue el canal de WhatsApp.",
    "Those who follow the party's WhatsApp channel knew first.", "Metade da ilha, entre o porto e o grupo de WhatsApp,",
    "Siga pela margem até o moinho", "Clique aqui e ali, o relojoeiro fala de WhatsApp com desdém", "Sigalit Landau posted the picture on Instagram",
])
def test_what_speaks_of_networks_is_none(line: str) -> None:
    assert not FOLLOWING.pattern.search(line)


def test_patterns_are_plain() -> None:
    assert regex.compile("|".join((*ADVERT, CALL))).groups == 0


@pytest.mark.parametrize("line", [
    "Land und Meer: jeden Freitag die besten Wege. Kostenlos anmelden.", "Alles vom Hafen, direkt aufs Telefon. Hier gratis herunterladen!",
    "Der Brief aus Pell. Jetzt abonnieren",
    "Bookmark our website and read on.", "Sign up for our weekly newsletter so that you miss nothing.",
    "Das Wichtigste am Morgen. Hier geht es zur kostenlosen Anmeldung.", "Hier geht’s zum Newsletter", "La lettre du port : inscrivez-vous gratuitement !",
    "Téléchargez l’application ici",
    "Todo sobre el puerto. Suscríbete aquí",
    "Le notizie del porto. Iscriviti qui.", "Receba as notícias da ilha. Inscreva-se já", "Elke ochtend het nieuws. Meld je hier gratis aan",
    "The harbour in your inbox. Sign up now.", "Never miss a ferry: download the app today", "Subscribe for free here"])
def test_what_ends_with_a_call_is_an_offer(line: str) -> None:
    assert TAKING.pattern.search(line)
    assert any(needle in line.lower() for needle in TAKEN_NEEDLES)


@pytest.mark.parametrize("line", [
    "Wer mitfahren will, muss sich kostenlos anmelden, sagt der Verein.", "Der Verein bittet darum, sich anzumelden.", "Hier geht es zum Wehr.", "Les lecteurs inscrivez-vous",
    "The club wants people to sign up now that the ferry is back.", "Readers subscribe and leave.", "Voters had to register by noon today.", "Puedes apuntarte en el puerto.",
    "He asked them to sign up.", "Jetzt bestellen die Wirte wieder Fisch."])
def test_what_speaks_of_signing_up_is_none(line: str) -> None:
    assert not TAKING.pattern.search(line)
