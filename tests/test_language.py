"""The language of a text."""
from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import language
from newsclean.language import CODES, LETTERS, MAY_BE_MARKS, SENTENCE, WORD, _sample, _words_of, language_of
from newsclean.stopwords import STOP_WORDS

SENTENCES = {
    "en": "The council voted on Tuesday to close the old bridge for repairs, and the work will take two years.",
    "de": "Der Stadtrat hat am Dienstag beschlossen, die alte Brücke für Reparaturen zu sperren, und das dauert zwei Jahre.",
    "fr": "Le conseil a voté mardi la fermeture du vieux pont pour des travaux qui vont durer deux ans.",
    "es": "El consejo votó el martes el cierre del viejo puente para unas obras que van a durar dos años.",
    "it": "Il consiglio ha votato martedì la chiusura del vecchio ponte per lavori che dureranno due anni.",
    "pt": "O conselho votou na terça-feira o fecho da velha ponte para obras que vão durar dois anos.",
    "nl": "De raad heeft dinsdag besloten de oude brug te sluiten voor herstel, en het werk duurt twee jaar.",
    "pl": "Rada miasta zdecydowała we wtorek, że stary most zostanie zamknięty na czas remontu, który potrwa dwa lata.",
    "sv": "Kommunen beslutade på tisdagen att stänga den gamla bron för reparationer, och arbetet tar två år.",
    "cs": "Rada v úterý rozhodla, že se starý most kvůli opravám uzavře a práce potrvají dva roky.",
    "fi": "Kaupunginvaltuusto päätti tiistaina sulkea vanhan sillan korjausten ajaksi, ja työ kestää kaksi vuotta.",
    "hu": "A tanács kedden úgy döntött, hogy a régi hidat a javítások idejére lezárják, és a munka két évig tart.",
    "tr": "Belediye meclisi salı günü eski köprünün onarım için kapatılmasına karar verdi ve çalışma iki yıl sürecek.",
    "ru": "Городской совет во вторник решил закрыть старый мост на ремонт, и работы займут два года.",
    "uk": "Міська рада у вівторок вирішила закрити старий міст на ремонт, і роботи триватимуть два роки.",
    "el": "Το συμβούλιο αποφάσισε την Τρίτη να κλείσει την παλιά γέφυρα για επισκευές.",
    "ar": "قرر المجلس يوم الثلاثاء إغلاق الجسر القديم من أجل الإصلاحات التي ستستمر عامين.",
    "he": "המועצה החליטה ביום שלישי לסגור את הגשר הישן לצורך תיקונים שיימשכו שנתיים.",
    "hi": "परिषद ने मंगलवार को पुराने पुल को मरम्मत के लिए बंद करने का फैसला किया है।",
    "ja": "市議会は火曜日、古い橋を修理のために閉鎖することを決めた。",
    "ko": "시의회는 화요일에 오래된 다리를 수리하기 위해 폐쇄하기로 결정했다.",
    "kk": "Қалалық кеңес сейсенбі күні ескі көпірді жөндеу үшін жабуға шешім қабылдады, бұл жұмыс екі жылға созылады деп хабарлады.",
    "ky": "Шаардык кеңеш шейшемби күнү эски көпүрөнү оңдоо үчүн жабууну чечти, бул иштер эки жылга созулат деп билдирди.",
    "tt": "Шәһәр советы сишәмбе көнне иске күперне төзекләндерү өчен ябарга карар итте, бу эшләр ике ел дәвам итә, дип хәбәр иттеләр.",
    "mn": "Хотын зөвлөл мягмар гарагт хуучин гүүрийг засварлахаар хаах шийдвэр гаргасан бөгөөд ажил хоёр жил үргэлжилнэ гэж мэдээлсэн байна.",
    "tg": "Шӯрои шаҳр рӯзи сешанбе қарор кард, ки пули кӯҳна барои таъмир баста шавад ва ин корҳо то ду сол идома ёбанд.",
    "ps": "د ښار شورا د سه شنبې په ورځ پرېکړه وکړه چې زوړ پل به د رغولو لپاره وتړل شي او دا کار به دوه کاله ونیسي.",
    "zh": "市议会星期二决定关闭旧桥进行维修,工程将持续两年。",
}


@pytest.mark.parametrize(("language", "text"), SENTENCES.items())
def test_one_sentence(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "12:30", "Read more", "Le Monde", "AAPL 3.4%", "!!! ???", "中国"])
def test_too_little_to_tell(text: str) -> None:
    assert language_of(text) is None


def test_mixed_text_has_no_language_but_the_page_may_decide() -> None:
    both = f"{SENTENCES['en']} It was said that this is the plan of the mayor.\n"
    both += f"{SENTENCES['de']} Das ist der Plan, den der Bürgermeister mit dem Rat hat."
    assert language_of(both) is None
    assert language_of(both, "de-AT") == "de"
    assert language_of(both, "fr") is None


def test_the_page_does_not_overrule_the_text() -> None:
    assert language_of(SENTENCES["en"], "de") == "en"


def test_prose_counts_more_than_the_menu() -> None:
    menu = "\n".join(["Home", "News", "Sport", "Business", "Weather", "Culture", "Login", "Newsletter"] * 6)
    assert language_of(f"{menu}\n{SENTENCES['de']}\n{SENTENCES['de']}") == "de"


def test_tables() -> None:
    assert all(len(code) == 2 for code in (*CODES.values(), *STOP_WORDS))
    assert set(STOP_WORDS) <= set(CODES.values())
    assert all(word == word.lower() and words for words in STOP_WORDS.values() for word in words)


@given(st.text(max_size=300))
def test_never_raises_and_is_stable(text: str) -> None:
    assert language_of(text) == language_of(text)


@pytest.mark.parametrize("unit", ["word ", "a", "a\n", "é\u0301", "字", SENTENCES["en"] + "\n"])
def test_cost_is_bounded(unit: str) -> None:
    text = unit * (2_000_000 // len(unit))
    begin = time.process_time()
    for _ in range(20):
        language_of(text)
    assert time.process_time() - begin < 1


ENGLISH = "the of and to that is was for with on by are"  # function words, each a vote
NAMES = "Oldmere Pell Harrow Tolland Quay Mara Bressay Vane"  # words of no language


@pytest.mark.parametrize(("text", "hint", "asked"), [
    (f"{ENGLISH} {NAMES}", "en", False),
    (f"{ENGLISH} {NAMES}", "en-GB", False),
    (f"{ENGLISH} {NAMES}", None, False),
    (f"{ENGLISH} {NAMES}", "de", True),
    (f"{ENGLISH.removesuffix(' are')} {NAMES}", "en", True),     # eleven votes
    (f"{ENGLISH} {' '.join([NAMES] * 6)}", "en", False),         # twelve of sixty words
    (f"{ENGLISH} {' '.join([NAMES] * 6)} Vane", "en", True),     # of sixty-one
    (f"{ENGLISH} {NAMES} der die das und den von", "en", False),    # six votes for German
    (f"{ENGLISH} {NAMES} der die das und den von zu", "en", True),
])
def test_the_model_is_not_asked_where_the_words_are_clear(text: str, hint: str | None, asked: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    real = language.detect_language
    monkeypatch.setattr(language, "detect_language", lambda sample: calls.append(sample) or real(sample))
    assert language_of(text, hint) == "en"
    assert bool(calls) == asked


@pytest.mark.parametrize(("hint", "asked"), [(None, True), ("id", False)])
def test_the_model_is_asked_of_languages_with_close_relatives(hint: str | None, asked: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    real = language.detect_language
    monkeypatch.setattr(language, "detect_language", lambda sample: calls.append(sample) or real(sample))
    language_of(f"yang dan di dengan untuk dari ini pada tidak itu dalam akan adalah oleh {NAMES}", hint)
    assert bool(calls) == asked


def test_a_page_in_a_frame_of_the_declared_language() -> None:
    zulu = "Umholi wedolobha uthe ngoMsombuluko ibhuloho elidala lizovulwa kabusha ngemuva kweminyaka emibili, futhi abantu bazojabula kakhulu ngalokho. "
    assert language_of(zulu * 6 + SENTENCES["en"] + " It was said that this is the plan of the mayor for the town.", "en") == language_of(zulu) == "zu"


@pytest.mark.parametrize("text", ["“A pier is a promise.”|What happens next", "Det|er|en|havn|på|øya,|og|den|er|stengt.|Båtene|kommer|ikke|tilbake|før|til|våren.",
                                  "Les|planches|du|pont|sont|neuves.|La|mer|est|calme|depuis|deux|jours."])
def test_spaces_and_marks_between_words_do_not_change_the_language(text: str) -> None:
    assert len({language_of(text.replace("|", between)) for between in (" ", "  ", " – ", "\n", "\N{NO-BREAK SPACE}", " “", ". ")}) == 1


@pytest.mark.parametrize(("size", "prose"), [(SENTENCE - 1, False), (SENTENCE, True)])
def test_spaces_do_not_make_a_line_of_prose(size: int, prose: bool) -> None:
    line = ("ab " * size)[:size // 2 * 3].rstrip() + "c" * (size % 2)
    assert len(line) - line.count(" ") == size
    assert (_sample(f"{line}\n{line}\n{line}\nmenu") == f"{line}\n{line}\n{line}") == prose


@given(st.one_of(st.text(), st.text("ab\xdf\xe4 0_-.\u2019\u201c\u2013\u2026\xa0\xab\xb2\u0660\u0301\u0430\ud800\x1c\u2028", max_size=40)).map(str.lower))
def test_words_are_runs_of_letters(low: str) -> None:
    """To look for a few marks is another way to the same words."""
    assert _words_of(low) == (WORD if MAY_BE_MARKS.search(low) else LETTERS).findall(low)


def test_a_text_of_many_marks_has_the_same_words() -> None:
    low = "".join(f"a{chr(0xa1 + i)}b{chr(0x2010 + i)}" for i in range(40))
    assert _words_of(low) == LETTERS.findall(low)
