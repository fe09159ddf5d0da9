"""Bytes to text: marks, declarations, detection, damage."""
from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.errors import UnknownNameError
from newsclean.read.decode import DECLARED_NEARLY, NEARLY, SAMPLE, WIDE_SHARE, decode
from newsclean.read.letters import implausibility, sample_of

GERMAN = "Der Bürgermeister sagte, die Brücke über die Förde bleibe für zwei Jahre geschlossen – „größere Schäden“ als erwartet."
FRENCH = "Le maire a déclaré que le vieux pont resterait fermé pendant deux années à cause de dégâts très sévères près de la forêt."
POLISH = "Burmistrz powiedział, że stary most zostanie zamknięty na dwa lata, ponieważ uszkodzenia są większe, niż można było sądzić."
RUSSIAN = "Мэр сказал, что старый мост будет закрыт на два года, потому что повреждения Опор оказались больше, чем думали."
JAPANESE = "市長は古い橋を二年間閉鎖すると述べた。損傷は予想よりも大きかったという。"
ENGLISH = "The mayor said the bridge stays shut. It costs £40m, “far more than expected”."


@pytest.mark.parametrize(("text", "codec"), [
    (GERMAN, "utf-8"), (GERMAN, "utf-8-sig"), (GERMAN, "utf-16"), (GERMAN, "utf-16-le"), (GERMAN, "utf-16-be"),
    (GERMAN, "utf-32"), (GERMAN, "utf-32-le"), (GERMAN, "utf-32-be"),
    (GERMAN, "cp1252"), (GERMAN, "mac-roman"), (GERMAN.replace("„", "").replace("“", "").replace("–", "-"), "cp850"),
    (FRENCH, "latin-1"), (FRENCH, "cp437"), (FRENCH, "mac-roman"), (POLISH, "cp1250"), (POLISH, "iso-8859-2"),
    (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (RUSSIAN, "cp866"), (RUSSIAN, "mac-cyrillic"),
    (JAPANESE, "shift_jis"), (JAPANESE, "euc-jp"), (JAPANESE, "iso-2022-jp"), (ENGLISH, "cp1252"), (ENGLISH, "ascii"),
])
def test_undeclared(text: str, codec: str) -> None:
    text = text.encode(codec, "ignore").decode(codec)
    decoded = decode(text.encode(codec))
    assert decoded.text == text
    assert not decoded.warnings


@pytest.mark.parametrize(("label", "name"), [
    ("utf-8", "UTF-8"), ("UTF8", "UTF-8"), ("utf_8", "UTF-8"), ("latin-1", "windows-1252"), ("ISO-8859-1", "windows-1252"),
    ("cp1252", "windows-1252"),
    ('"windows-1252"', "windows-1252"), ("mac-roman", "macintosh"), ("cp437", "cp437"), (" l2 ", "ISO-8859-2"),
])
def test_labels(label: str, name: str) -> None:
    assert decode(b"plain", label).encoding == name


@pytest.mark.parametrize("label", ["klingon", "utf-7", "rot13", "base64"])
def test_unknown_label(label: str) -> None:
    with pytest.raises(UnknownNameError, match="windows-1252"):
        decode(b"plain", label)


@pytest.mark.parametrize("label", ["", None, "replacement", "x-user-defined"])
def test_labels_that_say_nothing(label: str | None) -> None:
    assert decode(GERMAN.encode("cp1252"), label).text == GERMAN


def test_declaration_decides_what_letters_cannot() -> None:
    assert decode("Łódź".encode("iso-8859-2"), "iso-8859-2").text == "Łódź"
    assert decode("“Olé”".encode("cp1252"), "windows-1252").text == "“Olé”"


@pytest.mark.parametrize("declared", ["windows-1252", "iso-8859-2", "shift_jis", "utf-16"])
def test_utf8_wins_over_a_wrong_declaration(declared: str) -> None:
    assert decode(GERMAN.encode(), declared).text == GERMAN


@pytest.mark.parametrize("declared", ["utf-16", "utf-16be", "utf-32", "UTF_32LE"])
def test_ascii_is_not_named_after_an_encoding_that_it_cannot_have(declared: str) -> None:
    assert decode(b"abc def", declared) == decode(b"abc def", "utf-8")


@pytest.mark.parametrize(("text", "codec", "declared"), [
    (RUSSIAN, "cp1251", "iso-8859-1"), (GERMAN, "cp1252", "utf-8"), (JAPANESE, "shift_jis", "utf-8"), (RUSSIAN, "koi8-r", "iso-8859-1"),
])
def test_wrong_declaration_does_not_harm_and_is_told(text: str, codec: str, declared: str) -> None:
    decoded = decode(text.encode(codec), declared)
    assert decoded.text == text
    assert any("declared" in warning for warning in decoded.warnings)


def test_page_says_its_own_encoding() -> None:
    page = f'<html><head><meta charset="iso-8859-2"><title>x</title><p>{"Łódź"}'
    assert decode(page.encode("iso-8859-2")).text == page
    older = f'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">{RUSSIAN}'
    assert decode(older.encode("cp1251")).text == older
    lying = f'<meta charset="windows-1252"><p>{GERMAN}'
    assert decode(lying.encode()).text == lying


@pytest.mark.parametrize("markup", ["<?xml version='1.0' encoding='iso-8859-2'?>", "<html><head><link rel='stylesheet' href='/style.css' type='text/css'></head><body>"])
@pytest.mark.parametrize("declared", [None, "iso-8859-2"])
def test_the_words_of_tags_say_nothing_of_the_language_of_the_text(markup: str, declared: str | None) -> None:
    page = f"{markup}<p>{POLISH}"
    assert decode(page.encode("iso-8859-2"), declared).text == page


def wrongly(declared: str, read: str) -> str:
    return f"The source is declared as {declared}, but it is not; it was read as {read}."


@pytest.mark.parametrize(("inside", "header", "text", "codec", "warnings"), [
    ("windows-1252", None, RUSSIAN, "cp1251", [wrongly("windows-1252", "windows-1251")]), ("utf-8", None, GERMAN, "cp1252", [wrongly("UTF-8", "windows-1252")]),
    ("windows-1252", "latin1", RUSSIAN, "cp1251", [wrongly("windows-1252", "windows-1251")]), ("iso-8859-2", "iso-8859-2", POLISH, "iso-8859-2", []),
    ("windows-1252", "utf-8", RUSSIAN, "cp1251", [wrongly("UTF-8", "windows-1251"), wrongly("windows-1252", "windows-1251")]),
    ("x-user-defined", None, GERMAN, "cp1252", []), ("klingon", None, GERMAN, "cp1252", []),
])
def test_a_page_that_is_wrong_about_itself_is_read_and_told(inside: str, header: str | None, text: str, codec: str, warnings: list[str]) -> None:
    for declaration in (f'<meta charset="{inside}">', f"<?xml version='1.0' encoding='{inside}'?>"):
        decoded = decode(f"{declaration}<p>{text}".encode(codec), header)
        assert (decoded.text, [*decoded.warnings]) == (f"{declaration}<p>{text}", warnings)


@pytest.mark.parametrize(("over", "seen"), [(0, True), (1, False)])
def test_a_declaration_stands_near_the_beginning(over: int, seen: bool) -> None:
    declaration = b"<meta charset=windows-1252"
    decoded = decode(b" " * (SAMPLE + over - len(declaration)) + declaration + b">" + RUSSIAN.encode("cp1251"))
    assert decoded.text.endswith(RUSSIAN)
    assert bool(decoded.warnings) is seen


@pytest.mark.parametrize(("declared", "share"), [(None, NEARLY), ("utf-8", DECLARED_NEARLY)])
def test_so_many_sequences_may_be_broken(declared: str | None, share: float) -> None:
    whole, most = 20, int(20 * share)
    for broken, encoding in ((most, True), (most + 1, False)):
        assert (decode("\xe9t\xe9 ".encode() * (whole // 2) + b"caf\xe9 " * broken, declared).encoding == "UTF-8") is encoding
    assert (decode(b"caf\xe9 ", declared).encoding == "UTF-8") is False


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_so_many_letters_of_wide_text_are_european(codec: str) -> None:
    european = round(WIDE_SHARE * 20)
    for few, wide in ((european, True), (european - 2, False)):
        data = ("a" * few + "\u0436" * (20 - few)).encode(codec)
        assert (decode(data).encoding[:6] == "UTF-16") is wide
    assert decode("ab".encode(codec)).text == "ab"
    assert decode("ab".encode(codec)[:3]).encoding[:6] != "UTF-16"
    assert decode(("a" * 19 + "\u0100").encode(codec)).encoding[:6] != "UTF-16"  # a NUL where none should be


def test_mark_outranks_everything() -> None:
    decoded = decode(GERMAN.encode("utf-16"), "windows-1252")
    assert (decoded.text, decoded.encoding) == (GERMAN, "UTF-16LE")


def test_damaged_utf8_stays_utf8_and_visible() -> None:
    cut = decode(GERMAN.encode()[:6], "utf-8")
    assert (cut.text, cut.encoding) == ("Der B\ufffd", "UTF-8")
    damaged = decode(GERMAN.encode() + b" \xff and on")
    assert damaged.encoding == "UTF-8"
    assert damaged.text == GERMAN + " \ufffd and on"
    assert any("1 characters could not be decoded" in warning for warning in damaged.warnings)
    assert decode("Größ".encode()[:-1]).text == "Grö\ufffd"


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "windows-1252", "shift_jis", "utf-16be", "iso-2022-jp", "cp437"]))
def test_never_raises(data: bytes, declared: str | None) -> None:
    assert isinstance(decode(data, declared).text, str)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\x1b\ufeff"), max_size=200))
def test_utf8_is_read_as_it_is(text: str) -> None:
    assert decode(text.encode()).text == text


def test_binary_is_read() -> None:
    assert decode(bytes(range(256)) * 40).text


def test_implausibility() -> None:
    for text in (GERMAN, FRENCH, POLISH, RUSSIAN, JAPANESE, ENGLISH):
        assert implausibility(text) < 0.05
    assert implausibility(RUSSIAN.encode("cp1251").decode("latin-1")) > 0.2
    assert implausibility(GERMAN.encode("utf-8").decode("cp1252", "replace")) > 0.3
    assert implausibility("plain") == 0
    assert implausibility("zurźck", "de") > implausibility("zurück", "de")


def test_sample_of() -> None:
    assert sample_of(b"plain") == b""
    assert sample_of(b"abcde\xe9fghij\xe9\xe9klmno") == b"cde\xe9fghij\xe9\xe9klm"
    assert sample_of(b"abcde\xe9fghijkl\xe9m") == b"cde\xe9fgh\njkl\xe9m"
    assert len(sample_of(b"\xe9" * 9999)) < 500


@pytest.mark.parametrize("unit", [b"\xe9", b"a\xe9", b"<meta ", b"\x00", b"a\x00", b"\x1b$", b"\xff\xfe", b"\x81\x81", b"word\xe9 "])
def test_cost_is_linear(unit: bytes) -> None:
    begin = time.process_time()
    decode(b"x" + unit * (1_000_000 // len(unit)))
    assert time.process_time() - begin < 3
