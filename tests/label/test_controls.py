"""What a reader is to click at a picture."""
import pytest

from newsclean.label.controls import LONGEST, is_control


@pytest.mark.parametrize("text", [
    "Enlarge this image", "View image in fullscreen", "Open this photo in gallery:", "Launch Gallery", "View this photo on Instagram", "Jump to Video", "SHOW CAPTION +",
    "Click to enlarge", "Bild vergrößern", "Detailansicht öffnen", "Video starten, abbrechen mit Escape", "Zur Bildergalerie", "Voir le diaporama", "Agrandir l'image",
    "Ver galería", "この記事の画像を見る(2枚)", "Als bevorzugte Quelle festlegen", "Make us preferred on Google", "Ajouter Le Phare comme source préférée"])
def test_controls(text: str) -> None:
    assert is_control(text)


@pytest.mark.parametrize("text", [
    "View of the gallery from the street", "The open gallery", "Images of the ferry", "Open day at the gallery", "Galerie am Hafen", "Bild der Fähre", "La galerie du port",
    "Launch of the ferry", "A video gallery opens in the old harbour", "", "Click " + "x" * LONGEST])
def test_captions(text: str) -> None:
    assert not is_control(text)
