"""The last paragraph, then the author's bio: "… on Monday.Jane Doe is a reporter who covers courts."."""
from __future__ import annotations

import regex

from newsclean.lazy import lazily
from newsclean.segment.glue_seams import Seam, Verdict
from newsclean.segment.glue_shapes import NAME

__all__ = ["prose_then_bio", "says_who"]

VERB = (r"(?:(?i:is|was|has been|works|covers|reports|writes|joined|ist|arbeitet|schreibt|berichtet|est|couvre|es|cubre|escribe|è|"
        r"scrive|é|escreve|cobre|jest|pisze|pracuje|"
        r"werkt|schrijft|är|skriver|er|arbejder|jobber|arbetar))")
JOB = (r"(?i:journalist|reporter|editor\b|editor-at-large|correspondent|columnist|critic\b|producer\b|staff writer|freelance|"
       r"contributor|writer\b|professor|researcher|fellow\b|author\b|"
       r"covers|reports on|writes about|redakteur|korrespondent|autor|schriftsteller|kolumnist|volontär|forscher|journaliste|rédact|"
       r"correspondant|chroniqueu|reporter|periodista|redactor|"
       r"corresponsal|columnista|giornalista|corrispondente|redattore|redattrice|editorialista|jornalista|repórter|colunista|dziennikar|"
       r"korespondent|redaktor|publicyst|verslaggever|redacteur|"
       r"correspondent|journalist|skribent|redaktör|korrespondent|redaktør)")
BIO = lazily(regex.compile, NAME + r"(?: and " + NAME + r")?+,? (?:\(@\w+\) )?" + VERB + r"\b[^.!?]{0,120}?" + JOB)
ABOUT = lazily(regex.compile, r"(?:About the authors?|ABOUT THE AUTHORS?|About the writer|Über den Autor|Über die Autor|Zur Person|Zum Autor|"
                      r"Zur Autorin|Der Autor ist|Die Autorin ist|À propos de l\W{1,2}auteur|"
                      r"Sobre el autor|Sobre la autora|Sobre o autor|Sobre a autora|L\Wautore\b|Informazioni sull\Wautore|"
                      r"Over de auteur|Om författaren|Om skribenten|Om forfatteren|O autorze|O autorce)")
CONTACT = lazily(regex.compile, r"(?:Follow (?:him|her|them|me|us|@|" + NAME + r")|Contact (?:the (?:author|reporter|writer)|" + NAME + r"|him|"
r"her)|Reach (?:him|her|" + NAME + r") |"
                        r"(?:Additional |With )?[Rr]eporting by |With reports? from |Edited by |Mit Agenturmaterial|\(Quelle: |"
                        r"D(?:ieser|er) (?:Artikel|Text|Beitrag) (?:ist eine Übersetzung|ist zuerst|erschien|wurde)|This (?:article|"
                        r"story) (?:was (?:first|originally)|first appeared|originally)|(?:Editor|EDITOR)\W?[sS] (?:note|NOTE)|"
                        r"Correction:|Aus dem [A-Z]\p{Ll}{1,20} von |Übersetz\w{1,9} von )")


def prose_then_bio(seam: Seam) -> Verdict | None:
    """Cut where a finished sentence meets what is said of the author."""
    if seam.spaced or not seam.left.rstrip("\"'\N{RIGHT DOUBLE QUOTATION MARK})").endswith((".", "!", "?")):
        return None
    if BIO.match(seam.right) or ABOUT.match(seam.right):
        return Verdict("the author's bio follows the sentence without a space", 0.9)
    if CONTACT.match(seam.right):
        return Verdict("a line on who contributed, or how to reach them, follows without a space", 0.9)
    return None


def says_who(text: str) -> bool:
    """Does the text begin as a bio, or as a line on who contributed?"""
    return any(pattern.match(text) for pattern in (BIO, ABOUT, CONTACT))
