"""Notes and calls in many languages, and lines of a story that only sound like them."""
from __future__ import annotations

from pathlib import Path

import pytest

from newsclean.blocks import Block, Role
from newsclean.label.notes_elsewhere import CALLED_BEGIN, CHANGED_BEGIN, SHORTENED_BEGIN
from newsclean.label.small_print import small_print

SENTENCE = "The harbour master told the council on Monday that the ferry would sail again before the end of May."

SOUND_SO = [line.split("\t") for line in (Path(__file__).parents[2] / "fixtures/stories/sound_like_notes.tsv").read_text(encoding="utf-8").splitlines()]


def told(line: str, role: Role = Role.PARAGRAPH) -> Role | None:
    """What the last line of a story is said to be."""
    blocks = [*[Block(str(i), SENTENCE, role=Role.PARAGRAPH, confidence=1.0) for i in range(3)], Block("3", line, role=role, confidence=1.0)]
    verdict = small_print(blocks).get(3)
    return verdict[0] if verdict else None


@pytest.mark.parametrize("line", [
    "Oprava: Ve starší verzi článku jsme uvedli, že loď pluje v deset.", "Korjaus 4.3. kello 12.05: Jutussa luki aiemmin väärä lähtöaika.",
    "Korjaus: Jutun otsikossa oli väärä vuosi.", "Ispravak: U prvoj verziji članka pisalo je pogrešno ime.",
    "Поправка: в първата версия на статията беше посочена грешна година.",
    "Уточнение: в первой версии материала говорилось о трёх паромах.", "Түзету: мақаланың бұрынғы нұсқасында жыл қате жазылған.", "הבהרה: בגרסה קודמת של הכתבה נכתב שם שגוי.",
    "Update, June 4: An earlier version of this story gave a wrong year.", "EDIT 4/6: I originally wrote that the goat was a ram.", "توضيح: ورد في نسخة سابقة من الخبر اسم خاطئ.",
    "Aclaración: una versión anterior daba otro año.", "Helyesbítés: A cikk korábbi változatában rossz évszám szerepelt.",
    "An earlier version of this article said the library opened in 1913. We are happy to correct this.", "A previous version of the headline named another goat.",
    "A former version of this story gave a wrong year.", "A first version of this article gave a wrong year.", "Novico smo ob 12.30 dopolnili.",
    "In einer früheren Fassung dieses Artikels stand ein falsches Jahr.", "In einer früheren Version hieß es, die Fähre fahre um zehn. Wir haben das korrigiert.",
    "Une première version de cet article donnait une autre date.", "En una versión anterior de esta noticia se daba otro año.",
    "Una precedente versione di questo articolo riportava un altro nome.",
    "In een eerdere versie van dit artikel stond een ander jaar.", "I en tidigare version av artikeln stod fel namn.", "I en tidligere versjon av saken sto det feil år.",
    "W poprzedniej wersji artykułu podaliśmy zły rok.", "Em uma versão anterior deste texto, o ano estava errado.", "Fe d'errors: el vaixell surt a les nou.",
    "Dopolnjeno ob 16.48: ladja spet vozi.", "Обновлено в 14:20: паром вышел.", "Notícia actualizada às 9h05 com a hora da partida.",
    "Το άρθρο δημοσιεύτηκε πρώτα στο pell.example.",
    "Оновлено: у тексті виправлено назву порома.",
    "Статията е обновена в 18:40 ч.", "Новость дополнена в 14:20.", "Материал обновлён: добавлен ответ мэрии.", "Статтю оновлено о 12:10.", "Članak je u 14 sati nadopunjen.",
    "Članek je bil posodobljen ob 12.30.", "Чланак је допуњен изјавом лучког капетана.", "Článek jsme ve 14 hodin doplnili.", "Článok sme aktualizovali o 15:10.",
    "A cikket 16 órakor frissítettük.", "Cikkünket a kikötő közleményével kiegészítettük.", "Articolul a fost actualizat la ora 17.", "Το άρθρο ενημερώθηκε στις 18:00.",
    "Bu haber saat 12.00'de güncellenmiştir.", "Artiklit on täiendatud kell 14.10.", "Raksts papildināts.", "Straipsnis atnaujintas.", "Berita ini telah diperbarui pukul 14.00.",
    "Bài viết đã được cập nhật lúc 14h.", "이 기사는 오후 2시에 수정됐습니다.", "この記事は4日午後に更新しました。", "本文已于6月4日更新。", "تم تحديث هذا الخبر مساء الخميس.",
    "הכתבה עודכנה בשעה 14:00.",
    "Das Interview wurde der besseren Lesbarkeit wegen gekürzt.", "Cet entretien a été condensé pour plus de clarté.",

    "Esta entrevista se hizo en mayo y fue editada para su lectura.", "L’intervista è stata condensata.", "Esta entrevista foi editada por clareza.",
    "Dit interview is ingekort.",
    "Η συνέντευξη δόθηκε τον Μάιο και έχει συντομευθεί.", "Intervjun har förkortats.", "Intervjuet er noe forkortet.", "Wywiad został skrócony.",
    "Интервью сокращено для ясности.",
])
def test_a_note(line: str) -> None:
    assert told(line) is Role.NOTICE


@pytest.mark.parametrize("line", [
    "Opiniile din acest text nu reflectă neapărat poziția ziarului.", "Stavovi izneseni u kolumnama ne odražavaju nužno stav uredništva.",
    "Poglądy autora nie muszą odzwierciedlać stanowiska redakcji.", "Názory autora se nemusí shodovat s názory redakce.", "Názory autora sa nemusia zhodovať s názormi redakcie.",
    "Мнение автора может не совпадать с позицией газеты.", "Думка автора може не збігатися з позицією газети.", "A vélemény nem feltétlenül tükrözi a lap álláspontját.",
    "Τα κείμενα δεν εκφράζουν απαραίτητα την εφημερίδα.", "Opiniestukken geven niet noodzakelijk de mening van de krant weer.", "الآراء الواردة لا تعبر بالضرورة عن رأي الصحيفة.",
    "Ставови колумниста не одражавају нужно став листа.",
    "Cet article contient des liens d’affiliation.", "Este texto contiene enlaces de afiliados.",
    "Questo articolo contiene link di affiliazione.",
    "Dit artikel bevat affiliatielinks.",
])
def test_whose_views_and_links(line: str) -> None:
    assert told(line) is Role.LEGAL


@pytest.mark.parametrize("line", [
    "Dapatkan update berita pilihan setiap hari. Mari bergabung di Grup Telegram \"Pell Update\", caranya klik link lalu join.", "Rep les notícies de Pell al teu mòbil",
    "Aquest contingut és possible gràcies als nostres subscriptors.", "Subscriu-te per 4,90 € al mes.", "Suscríbete por solo 1 € al mes", "Uneix-te al nostre canal de Telegram",
    "Slå på notiser och få de största händelserna direkt i mobilen.", "点击查看：渡口的一百年", "Meer verhalen over boten? Lees onze nieuwsbrief Kade. Schrijf u hier gratis in.",
    "Mehr aus dem Hafen lesen Sie im Newsletter. Hier abonnieren!",
    "Абонирайте се за нашия бюлетин", "Підписуйтеся на наш канал про город!", "Подпишитесь на рассылку нашей газеты", "Iscriviti alla nostra newsletter del mattino",
    "Zapisz się na nasz newsletter", "Tilaa ilmainen uutiskirje", "Tilmeld dig vores nyhedsbrev", "Anmäl dig till vårt nyhetsbrev", "Schrijf je in voor de newsletter",
    "Har du tips til oss?", "Har du et tips til denne saken? Send oss en e-post", "Heb je een tip voor de redactie?", "Onko sinulla uutisvinkki?", "Máte pro nás tip?",
    "Vous avez une information à nous transmettre ?",
    "Hai una segnalazione da farci?", "Masz dla nas temat?", "Есть новость? Пишите нам.", "독자 여러분의 제보를 기다립니다",
    "Hãy gửi câu chuyện của bạn về địa chỉ toasoan@pell.example.",
    "Voit keskustella aiheesta perjantaihin saakka.", "Avete provato la ricetta? Mandateci una foto!", "点击进入专题：渡口的一百年",
    "If you enjoyed this, tap the heart and follow me.",
])
def test_a_call(line: str) -> None:
    assert told(line) is Role.PROMO


@pytest.mark.parametrize("line", [
    "An earlier version of the boat sank in 1913.", "In einer früheren Fassung des Gesetzes stand ein anderes Jahr.", "In einer früheren Version hieß das Boot Möwe.",
    "Une première version de la pièce fut jouée au port.", "Una primera versión de la novela se perdió.", "W poprzedniej wersji ustawy był inny rok.",
    "Обновлено было всё: паром, причал и касса.",
    "Dapatkan ikan segar di pasar, kata nelayan itu.", "Uppdaterad är bara båten.", "Suscríbete por favor, le dijo el capitán.", "+ 3 grados",
    "Slå på ljuset, sade kaptenen.", "Le journal a une newsletter, dit-il, et personne ne la lit.", "Hij schreef een nieuwsbrief over boten.",
    "Har du et tips til unge kapteiner?", "Heb je een tip voor beginners?", "Máte tip na dobrou rybu?", "Vous avez une information sur le bateau ?",
    "+ Scharfes Bild und langer Akku",
    "Статья дополнена новым пунктом о паромах.", "Статтю доповнено частиною про пороми.", "Update: The article of the harbour law falls in May.",
    "Precisazione: l'articolo 12 non vale per le barche.",
    "Aclaración: el artículo 155 no se aplica a los barcos.", "In einer früheren Fassung stand noch ein Fehler, sagte die Ministerin.", "Slå på motorn och få båten i gång.",
    "Oprava mostu: dělníci začnou v pondělí ráno.", "Update: the ferry has sailed, the harbour master said on Monday.", "Edit: the film's last scene was cut in a night.",
    "Korjaus maksoi miljoona euroa: silta suljettiin kesäksi.", "Поправка: депутаты внесли её во втором чтении.", "Уточнение: речь идёт о трёх паромах, сказал капитан.",
    "Текст закона дополнен тремя статьями, и они вступят в силу в мае.", "Материалы дела дополнены показаниями капитана.", "Członkowie dostali artykuł do lektury.",
    "Článek o lodi četl celý přístav.", "Text zákona byl doplněn o dvě věty.", "Bu haber köyde hızla yayıldı.", "Artikel ini dipamerkan di museum.",
    "Raksts par prāmi tika izlasīts skaļi.", "Das Interview wurde am Montag am Hafen geführt und dauerte zwei Stunden.", "Das Gespräch wurde lauter, und der Kapitän stand auf.",
    "Cet entretien a été un tournant pour le capitaine.", "Esta entrevista fue la última que dio el capitán.", "L’intervista è stata trasmessa dalla televisione di Pell.",
    "Intervjun har väckt stor uppmärksamhet.", "Dit interview is op maandag gehouden.", "Wywiad został nagrany na molo.", "Интервью было записано в порту.",
    "Se lo explicaron: la nota tenía tres páginas.", "Har du sett katten? spurte hun, men fikk ikke svar.", "Tilaa oli vain kahdelle, joten muut jäivät rannalle.",
    "Telli paat, ütles kapten, ja mine koju.", "Avete provato il caffè del porto? È amaro come il mare.", "Hai una barca e non sai nuotare, disse il capitano.",

    "Vous avez un bateau, lui dit-il, et vous restez au port.", "If you enjoyed the ferry, the captain says, the night boat will surprise you.",
    "Masz łódź i nie pływasz, powiedział kapitan.", "Der Kapitän lebt von Links, die nach Norden führen.", "제보를 받은 경찰은 부두로 갔다.",
    "点击量超过一百万的视频拍的是渡口。",
    "Мнение капитана может измениться до вечера.", "Update your boat before the winter, the harbour master told owners.",
])
def test_what_only_sounds_so(line: str) -> None:
    assert told(line) is None


@pytest.mark.parametrize(("role", "line"), [(role, line) for _, role, line in SOUND_SO])
def test_lines_of_stories_that_sound_like_notes(role: str, line: str) -> None:
    assert told(line, Role(role)) is None


def test_no_beginning_begins_with_another() -> None:
    beginnings = (*CHANGED_BEGIN, *SHORTENED_BEGIN, *CALLED_BEGIN)
    assert sum(one.startswith(other) for one in beginnings for other in beginnings) == len(beginnings)
