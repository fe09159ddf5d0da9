"""What a reader is to click at a picture."""
import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newsclean.label.controls import CONSENT, CONSENT_NEEDLES, LONGEST, PREFERRED, is_control


@pytest.mark.parametrize("text", [
    "Enlarge the picture", "Expand this graphic", "See the photos in the gallery", "Close video", "Show captions", "Click to enlarge", "Bild vergrößern",
    "Vollbildansicht schließen",
    "Zur Bildergalerie", "Voir le diaporama", "Agrandir l'image", "Ver galería", "12 photos", "Volgende video", "画像を見る(7枚)",
    "Als bevorzugte Quelle festlegen", "Make us preferred on Google", "Ajouter Le Phare comme source préférée"])
def test_controls(text: str) -> None:
    assert is_control(text)


@pytest.mark.parametrize("text", [
    "View of the gallery from the street", "The open gallery", "Images of the ferry", "Open day at the gallery", "Galerie am Hafen", "Bild der Fähre", "La galerie du port",
    "Launch of the ferry", "A video gallery opens in the old harbour", "", "Click " + "x" * LONGEST])
def test_captions(text: str) -> None:
    assert not is_control(text)


ASKS = regex.compile("|".join(CONSENT), regex.IGNORECASE)


@pytest.mark.parametrize("text", [
    "Please accept marketing cookies to watch this video", "To view this content, allow cookies.", "Your browser does not support the video tag.",
    "Externe Inhalte anzeigen", "Eingebettete Inhalte werden erst nach Ihrer Zustimmung geladen.", "An dieser Stelle finden Sie Inhalte von Drittanbietern",
    "An dieser Stelle steht ein Video, das den Artikel ergänzt.", "Acceptez les cookies pour voir ce contenu", "Acepta las cookies para ver el contenido",
    "_ga 2 years This cookie is set by a service that counts visitors.", "__gads 1 year 24 days The cookie measures how often a page is seen.", "debug never No description",
    "pll_language 1 year 1 month 4 days This cookie keeps the language", "Functional cookies help to share the page.", "Other uncategorized cookies are being looked at.",
    "Accetta i cookie per vedere il video", "Cookies accepteren", "Aktivieren Sie JavaScript", "External content is not available", "Contenido externo bloqueado"])
def test_what_stands_for_a_part_of_the_page_until_somebody_consents(text: str) -> None:
    assert ASKS.search(text)
    assert any(needle in f"{text.lower()} " for needle in CONSENT_NEEDLES)


@pytest.mark.parametrize("text", [
    "The bakery sells cookies that children like.", "Sales rose 2 years after the cookie war.", "Necessary cookies were baked for the fair.", "Pell 2 years later",
    "An dieser Stelle stand bis 1911 eine Mühle.", "Das Amt lehnt den Einsatz externer Berater ab.",
    "The browser war of the nineties was won by a company that no longer makes one.", "Les cookies du boulanger", "El contenido del informe"])
def test_a_story_may_speak_of_such_things(text: str) -> None:
    assert not ASKS.search(text)


@given(st.text(max_size=2 * LONGEST))
def test_whatever_stands_there_it_is_told_at_once(text: str) -> None:
    """A control is short, and no letter of the line is looked at but for its case."""
    assert is_control(text) is is_control(text.upper()) or not text.isascii()
    assert not (is_control(text) and len(text) > LONGEST)


@pytest.mark.parametrize(("behind", "found"), [(30, True), (31, False)])
def test_what_asks_to_be_preferred_says_little_more(behind: int, *, found: bool) -> None:
    assert bool(regex.match(PREFERRED, f"Make us preferred on Google{' ' * behind}", regex.IGNORECASE)) is found
