"""Correct quotations in several languages and styles, and ways to break one mark of them. Repeatable: all chance comes from the given generator."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

__all__ = ["LANGUAGES", "Broken", "broken_quotations", "quotations"]

SPEAKERS = ("Astrid Lund", "the harbour master", "Ms Tolland", "a spokeswoman", "Councillor Brandt", "he", "she")
ENGLISH = (
    "“We waited all night for the ferry,” {speaker} said.",
    "“Nobody told us that the bridge was closed,” said {speaker}. “We had to turn round.”",
    "The report calls the harbour plan “a folly without end” and asks for a new one.",
    "{Speaker} told the council: “It isn’t safe, and it wasn’t safe last year.”",
    "“If the tide’s high,” {speaker} said, “the boats don’t sail at all.”",
    "“He shouted ‘Stop!’ and ran,” {speaker} told the court.",
    "“Who came?” {speaker} asked. “Nobody,” was the answer.",
    "The minister called the report ‘utterly premature’ on the day it came out.",
    "(“So it was,” {speaker} said later.) The crew’s boat lay in the bay.",
    "“We had a rule—never at night—and he broke it,” {speaker} said.",
    "It was {speaker} who wrote, in a letter, that the pier “could not stand another winter”.",
    "“Wait…” {speaker} said, and then: “Is it the 6.15?”",
    "Few houses are left from the ’90s, and ’tis said that rock ’n’ roll began here.",
    "“You’re 5′10″ tall,” {speaker} said, “and the door’s 6′ high.”",
    "The workers’ union and the owners’ club don’t agree on “flexible” hours.",
)
RUNNING = (
    "“We started with nothing, and nobody helped us.\n“By spring we had two boats and a shed.\n“Now there are nine,” {speaker} said.",
    "“It was late when they came.\n“They didn’t knock,” {speaker} told the paper. “They just stood there.”",
)
STRAIGHT = (
    "\"It's late,\" {speaker} said to the crew. \"Isn't it?\"",
    "{Speaker} called it \"a folly\" and went home. The guard is 6'2\" tall and has a 27\" screen.",
    "\"We waited all night.\n\"Then we slept,\" {speaker} said.",
)
GERMAN = (
    "„Die Fähre kam an diesem Abend nicht“, sagte die Bürgermeisterin der Stadt.",
    "Der Kapitän sagte dem Gericht: „Wir haben die ganze Nacht gewartet.“",
    "Die Zeitung nennt den Plan „eine große Torheit“ und will einen neuen.",
    "„Er rief ‚Halt!‘ und lief davon“, sagte sie. „Niemand hielt ihn auf.“",
    "„Wer kommt?“, fragte er. „Niemand“, war die Antwort der Leute.",
)
INWARD = (
    "»Die Fähre kam an diesem Abend nicht«, sagte die Bürgermeisterin der Stadt.",
    "Der Kapitän sagte dem Gericht: »Wir haben die ganze Nacht gewartet.«",
    "Die Zeitung nennt den Plan »eine große Torheit« und will einen neuen.",
)
DANISH = (
    "»Færgen kom slet ikke den aften,« siger borgmesteren i byen til avisen.",
    "Kaptajnen sagde til retten: »Vi ventede hele natten på havnen.«",
    "Avisen kalder planen »en stor dumhed« og vil have en ny til næste år.",
)
FRENCH = (
    "« Nous avons attendu toute la nuit », a dit le maire de la ville.",
    "Le rapport parle d’une « rare violence » et sera publié demain à Paris.",
    "Il l’a dit au conseil : « Personne n’est venu nous aider. »",
)
TIGHT_FRENCH = (
    "«Nous avons attendu toute la nuit», a dit le maire de la ville.",
    "Le rapport parle d’une «rare violence» et sera publié demain à Paris.",
)
SPANISH = (
    "«El agua llegó de noche y nadie nos avisó», dijo la alcaldesa de la ciudad.",
    "La alcaldesa dijo que el plan era «una gran locura» y pidió otro para el puerto.",
    "«¿Quién responde por los daños?», preguntó el capitán del barco.",
)
RUSSIAN = (
    "«Паром так и не пришёл вечером», — сказала мэр города.",
    "В докладе план назван «большой глупостью», и нужен новый.",
)
POLISH = (
    "„Prom nie przypłynął tego wieczoru”, powiedziała burmistrz miasta.",
    "Gazeta nazwała plan „wielką głupotą” i chce, żeby powstał nowy.",
    "„Kto przyszedł?”, zapytał kapitan. „Nikt”, odpowiedzieli ludzie.",
)
SWEDISH = (
    "”Färjan kom inte alls den kvällen”, sade borgmästaren i staden.",
    "Tidningen kallar planen ”en stor dumhet” och vill ha en ny till våren.",
)
JAPANESE = (
    "市長は「船はその夜まったく来なかった」と述べた。",
    "市長は「船は来なかった」と述べ、『港の記録』という本を示した。",
)
STYLES: dict[str, tuple[str, tuple[str, ...]]] = {  # name: language, sentences
    "English": ("en", ENGLISH), "English, several paragraphs": ("en", RUNNING), "straight": ("en", STRAIGHT), "German": ("de", GERMAN),
    "German guillemets": ("de", INWARD), "Danish": ("da", DANISH), "French": ("fr", FRENCH), "French, tight": ("fr", TIGHT_FRENCH),
    "Spanish": ("es", SPANISH), "Russian": ("ru", RUSSIAN), "Polish": ("pl", POLISH), "Swedish": ("sv", SWEDISH), "Japanese": ("ja", JAPANESE),
}
LANGUAGES = {name: language for name, (language, _) in STYLES.items()}

Break = Callable[[str], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Broken:
    """A correct text, the same with one mark broken, and how."""

    style: str
    damage: str
    right: str
    wrong: str


def quotations(chance: Random, count: int) -> Iterator[tuple[str, str]]:
    """So many correct texts of one to four paragraphs, each with the name of its style."""
    names = list(STYLES)
    for i in range(count):
        name = names[i % len(names)] if i % 2 else names[0]
        sentences = STYLES[name][1]
        fewest = 1 if name.startswith(("English", "straight")) else 2  # of other styles one quotation that is broken may be right in a third
        chosen = chance.sample(sentences, min(len(sentences), chance.choice((fewest, 2, 2, 3, 4))))
        speaker = chance.choice(SPEAKERS)
        yield name, "\n".join(chosen).replace("{speaker}", speaker).replace("{Speaker}", speaker[0].upper() + speaker[1:])


def _swaps(pattern: str, after: str) -> Break:
    """One match of the pattern at a time replaced."""
    compiled = re.compile(pattern)

    def damage(text: str) -> Iterator[str]:
        for match in compiled.finditer(text):
            yield text[:match.start()] + match.expand(after) + text[match.end():]
    return damage


OPEN_AT, CLOSE_AT = r"(?:(?<=^)|(?<=[\s(]))", r"(?=[\s.,;:)]|$)"
ENGLISH_BREAKS: dict[str, Break] = {
    "opening mark turned": _swaps("“", "”"), "closing mark turned": _swaps("”", "“"),
    "opening mark doubled": _swaps("“", "““"), "closing mark doubled": _swaps("”", "””"),
    "opening mark straight": _swaps("“", '"'), "closing mark straight": _swaps("”", '"'),
    "word glued behind": _swaps(r"” (?=(?:said|and|was|he|she)\b)", "”"), "speaker glued behind": _swaps(r"(?<=,)” (?=[a-z])", "”"),
    "sentence glued before": _swaps(r"(?<=[a-z]{3}\.) “", "“"), "comma glued before": _swaps(r"(?<=,) “", "“"),
    "space inside at the end": _swaps(r"(?<=[,.?])” ", " ” "), "mark behind the space": _swaps(r"(?<=,)” (?=[a-z])", " ”"),
    "space inside at the start": _swaps(r"(?:(?<=\s)|(?<=^))“(?=[A-Z])", "“ "),
    "single mark turned": _swaps(r"‘(?=\w+ \w+’)", "’"), "single closing mark turned": _swaps(r"(?<=\w)’(?= on)|(?<=!)’", "‘"),
    "apostrophe turned": _swaps(r"(?<=n)’(?=t)|(?<=[a-z])’(?=s\b)", "‘"), "possessive turned": _swaps(r"(?<=rs)’(?= )", "‘"),
    "grave apostrophe": _swaps(r"(?<=n)’(?=t)", "`"), "acute apostrophe": _swaps(r"(?<=n)’(?=t)|(?<=[a-z])’(?=s\b)", "´"),
    "decade turned": _swaps(r"’(?=90s)", "‘"), "elision turned": _swaps(r"’(?=tis)", "‘"),
    "two graves": _swaps(r"“([^“”\n]+)”", r"``\1''"), "two single marks": _swaps(r"“([^“”‘’\n]+)”", r"‘‘\1’’"),
}
"""Each is undone by one reading only: the marks beside it, or the rest of the text, tell."""


def _pair(opening: str, closing: str) -> dict[str, Break]:
    """The breaks of a style with these marks."""
    found = {"mark doubled": _swaps(f"[{opening}{closing}]", r"\g<0>\g<0>"), "word glued behind": _swaps(rf"(?<=[\w?!.]{closing}) (?=[a-zäöüа-я])", "")}
    if opening != closing:
        found |= {"opening mark turned": _swaps(opening, closing), "closing mark turned": _swaps(closing, opening)}
    return found


BREAKS: dict[str, dict[str, Break]] = {
    "English": ENGLISH_BREAKS, "English, several paragraphs": {key: ENGLISH_BREAKS[key] for key in list(ENGLISH_BREAKS)[:4]},
    "straight": {"grave apostrophe": _swaps(r"(?<=n)'(?=t)", "`")},
    "German": {"closing mark as in English": _swaps("“", "”"), "opening mark as in English": _swaps("„", "“"),
               "mark doubled": _swaps("[„“]", r"\g<0>\g<0>"), "single closing mark": _swaps("(?<=!)‘", "’")},
    "German guillemets": _pair("»", "«"), "Danish": _pair("»", "«"), "French, tight": _pair("«", "»"), "Spanish": _pair("«", "»"),
    "Russian": _pair("«", "»"), "French": {"word glued behind": _swaps("(?<=») (?=[a-z])", ""), "grave apostrophe": _swaps("(?<=[ld])’(?=[aeu])", "`")},
    "Polish": {"closing mark turned": _swaps("”", "“"), "opening mark turned": _swaps("„", "”"), "mark doubled": _swaps("[„”]", r"\g<0>\g<0>")},
    "Swedish": {"opening mark turned": _swaps("”(?=[A-ZÅa-z])", "“"), "closing mark turned": _swaps(r"(?<=[a-z])”", "“")},
    "Japanese": {"opening mark turned": _swaps("「", "」"), "closing mark turned": _swaps("」", "「")},
}


def broken_quotations(chance: Random, count: int) -> Iterator[Broken]:
    """So many texts, each with one mark broken, the ways to break them in turn."""
    made = 0
    for turn, (name, right) in enumerate(quotations(chance, count * 8)):
        ways = list(BREAKS[name].items())
        for damage, way in (ways[(turn + i) % len(ways)] for i in range(len(ways))):
            wrongs = [wrong for wrong in way(right) if _tells(wrong)]
            if wrongs and made < count:
                yield Broken(name, damage, right, chance.choice(wrongs))
                made += 1
                break


def _tells(wrong: str) -> bool:
    """Does the rest of the text tell what is right? Two graves alone are a style of their own; an apostrophe is like the others."""
    return ("``" not in wrong or "”" in wrong) and ("`" not in wrong or "’" in wrong or "”" in wrong or "'" in wrong)
