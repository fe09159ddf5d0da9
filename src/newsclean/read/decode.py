"""Bytes to text. The bytes themselves are the best witness of their encoding; what is declared about them comes second."""
from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import turbohtml
from turbohtml.detect import detect

from newsclean.errors import UnknownNameError
from newsclean.language import language_of
from newsclean.lazy import lazily
from newsclean.read.letters import implausibility, sample_of

__all__ = ["Decoded", "decode"]


class Decoded(NamedTuple):
    """Decoded bytes.

    text      the characters, without byte-order mark; U+FFFD stands for bytes that are not valid in the encoding
    encoding  WHATWG name ("UTF-8", "windows-1252"), or Python's name of an encoding that WHATWG leaves out ("cp437")
    warnings  what a user should know, in sentences
    """

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


MARKS = (  # UTF-32 before UTF-16: the little-endian mark of one begins with that of the other
    (codecs.BOM_UTF32_LE, "UTF-32LE"), (codecs.BOM_UTF32_BE, "UTF-32BE"), (codecs.BOM_UTF8, "UTF-8"),
    (codecs.BOM_UTF16_LE, "UTF-16LE"), (codecs.BOM_UTF16_BE, "UTF-16BE"),
)
BEYOND_WHATWG = ("cp437", "cp850", "cp852", "utf-32", "utf-32le", "utf-32be")
"""Encodings of old files that the web's standard does not know; decoded by Python's codecs."""
ALIASES = {"mac-roman": "macintosh", "latin-1": "latin1", "utf-8-sig": "utf-8"}
UNUSABLE = ("replacement", "x-user-defined")  # WHATWG's names for "do not decode this" and "these are raw bytes"

WESTERN = ("windows-1252", "windows-1250", "ISO-8859-2", "ISO-8859-15", "windows-1254", "windows-1257", "macintosh", "cp850", "cp437", "cp852")
CYRILLIC = ("windows-1251", "KOI8-U", "IBM866", "ISO-8859-5", "x-mac-cyrillic")
ESCAPED = ("ISO-2022-JP",)  # seven-bit: there are no high bytes whose letters could be judged
EAST_ASIAN = ("Shift_JIS", "EUC-JP", "EUC-KR", "GBK", "gb18030", "Big5", "ISO-2022-JP")

TRUST_IN_DETECTION = 0.015   # by how much letters must be more plausible before the detected encoding is overruled
TRUST_IN_DECLARATION = 0.2   # a declaration is overruled only by a clear difference
NEARLY = 0.1                 # broken sequences for each whole one up to which bytes still count as damaged UTF-8
DECLARED_NEARLY = 0.5        # the same where UTF-8 is declared
SAMPLE = 4096                # bytes in which NULs are counted and a declaration is looked for
WIDE_SHARE = 0.7             # of the places where UTF-16 or UTF-32 of European text has NULs
WIDE: Mapping[tuple[bool | None, ...], str] = {
    (False, True, True, True): "UTF-32LE", (True, True, True, False): "UTF-32BE",
    (False, True, False, True): "UTF-16LE", (True, False, True, False): "UTF-16BE",
}
"""Where, of four bytes, these encodings of European text have NULs."""
HIGH_WORD = lazily(re.compile, rb"[A-Za-z]{0,40}[\x80-\xff]+[A-Za-z\x80-\xff]*")
TAG = lazily(re.compile, rb"<[^<>]{0,2000}>")
ESCAPES = lazily(re.compile, rb"\x1b[$(]")
DECLARATION = lazily(re.compile, rb"""<(?:meta\s[^>]{0,300}?charset\s{0,9}=|\?xml\s[^>]{0,200}?encoding\s{0,9}=)\s{0,9}["']?([\w:.-]{1,40})""", re.IGNORECASE)


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode bytes; `declared` is the charset of the HTTP header.

    In this order: a byte-order mark; bytes that are valid UTF-8; the declaration, then that of the page's own <meta>, unless the
    letters it gives are much less plausible than those of another encoding; detection. Never raises over content.
    Raises UnknownNameError when `declared` is the name of no encoding.

    >>> decode("Çà et là".encode("latin-1")).text
    'Çà et là'
    """
    name = _known(declared)
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark):], encoding, ())
    wide = _wide(data)
    if wide:
        return _decoded(data, wide, ())
    if not ESCAPES.search(data) and (whole := _as_utf8(data)) is not None:
        return Decoded(whole, _name_for_utf8(whole, name), ())
    if _is_damaged_utf8(data, declared=name == "UTF-8"):
        return _decoded(data, "UTF-8", ())
    return _legacy(data, name)


def _known(declared: str | None) -> str | None:
    """The canonical name of a declared encoding; None for none, or for one that says nothing. Raises UnknownNameError."""
    if declared is None or not declared.strip():
        return None
    name = _canonical(declared)
    if name is None:
        raise UnknownNameError("encoding", declared, ("any WHATWG label (utf-8, windows-1252, iso-8859-2, shift_jis, gb18030 …)", *BEYOND_WHATWG))
    return None if name in UNUSABLE else name


def _canonical(label: str) -> str | None:
    plain = label.strip().strip("\"'").lower().replace("_", "-")
    plain = ALIASES.get(plain, plain)
    if plain in BEYOND_WHATWG:
        return plain
    for form in (label.strip().lower(), plain):  # "shift_jis" is a label with its underscore, "utf_8" only without
        try:
            return turbohtml.parse(b"", encoding=form).encoding
        except LookupError:
            continue
    return None


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, seen by the NULs that European letters have in it."""
    head = data[:SAMPLE - SAMPLE % 4]
    if b"\0" not in head or len(head) < 4:
        return None
    return WIDE.get(tuple(_are_nuls(head[place::4]) for place in range(4)))


def _are_nuls(data: bytes) -> bool | None:
    """Are most of these bytes NULs? False where none is one; None for what lies between, which no wide encoding has."""
    share = data.count(0) / len(data)
    return None if 0 < share < WIDE_SHARE else share > 0


def _as_utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _name_for_utf8(text: str, declared: str | None) -> str:
    """The name of the encoding of text that is valid UTF-8: the declared one where the text is ASCII, and so the same in both."""
    return declared if declared and text.isascii() and not declared.upper().startswith("UTF-") else "UTF-8"


def _is_damaged_utf8(data: bytes, *, declared: bool) -> bool:
    """Is this UTF-8 in which a few sequences are broken, or whose last one was cut off?"""
    text = data.decode("utf-8", "replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}") - data.count(b"\xef\xbf\xbd")
    whole = len(text) - len(text.encode("ascii", "ignore")) - broken
    cut_off = broken == 1 and text.endswith("\N{REPLACEMENT CHARACTER}")
    return (whole > 0 or declared) and (cut_off or broken <= whole * (DECLARED_NEARLY if declared else NEARLY))


def _legacy(data: bytes, declared: str | None) -> Decoded:
    """Decode bytes that are not Unicode: the declared encoding if its letters are plausible, else the detected one."""
    sample = sample_of(data)
    inside = _inside(data)
    claims = [name for name in (declared, inside) if name is not None and not name.startswith("UTF-")]
    detected = _detected(data, sample, inside)
    language = language_of(HIGH_WORD.sub(b" ", TAG.sub(b" ", data[:SAMPLE])).decode("ascii")) if detected in WESTERN else None
    best = _most_plausible(data, sample, [detected, *_rivals(detected)], TRUST_IN_DETECTION, language)
    chosen = _most_plausible(data, sample, [*claims, best], TRUST_IN_DECLARATION, language)
    wrong = [name for name in dict.fromkeys((declared, inside)) if name is not None and name != chosen]
    return _decoded(data, chosen, tuple(f"The source is declared as {name}, but it is not; it was read as {chosen}." for name in wrong))


def _detected(data: bytes, sample: bytes, inside: str | None) -> str:
    """The encoding that the detector finds. `inside`: the one that the page itself declares."""
    detected = detect(data).encoding or "windows-1252"
    if detected == inside:  # the detector believed the page; ask again about the letters alone
        detected = detect(sample).encoding or "windows-1252"
    return detected


def _rivals(detected: str) -> tuple[str, ...]:
    """The encodings whose letters are weighed against those of the detected one."""
    if detected in ESCAPED:
        return ()
    return CYRILLIC if detected in CYRILLIC else WESTERN


def _inside(data: bytes) -> str | None:
    """The encoding that the page itself declares."""
    found = DECLARATION.search(data, 0, SAMPLE)
    name = _canonical(found[1].decode("ascii", "replace")) if found else None
    return None if name in UNUSABLE else name


def _most_plausible(data: bytes, sample: bytes, names: Iterable[str], trust: float, language: str | None) -> str:
    """The first name, unless a later one gives letters that are more plausible by at least `trust`."""
    names = list(dict.fromkeys(names))
    if len(names) == 1:
        return names[0]
    odd = {name: implausibility(_plain(sample, name) if name not in EAST_ASIAN else _plain(data[:SAMPLE], name), language) for name in names}
    best = min(names, key=lambda name: odd[name])
    return best if odd[best] <= odd[names[0]] - trust else names[0]


def _plain(data: bytes, name: str) -> str:
    codec = name if name.lower() in BEYOND_WHATWG else f"whatwg-{name.lower()}"
    return data.decode(codec, "replace")


def _decoded(data: bytes, name: str, warnings: tuple[str, ...]) -> Decoded:
    text = _plain(data, name)
    lost = text.count("\N{REPLACEMENT CHARACTER}")
    if lost:
        warnings += (f"{lost} characters could not be decoded as {name}; U+FFFD stands in their place.",)
    return Decoded(text, name, warnings)
