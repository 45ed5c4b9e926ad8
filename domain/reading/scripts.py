"""Which scripts a text is written in, and whether a reader knows them (ISO 15924)."""

from functools import cache
from unicodedata import name, normalize

HAN = frozenset({"Hans", "Hant"})
_BY_NAME = {
    "LATIN": "Latn",
    "HIRAGANA": "Hira",
    "KATAKANA": "Kana",
    "HANGUL": "Hang",
    "CYRILLIC": "Cyrl",
    "GREEK": "Grek",
    "THAI": "Thai",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "DEVANAGARI": "Deva",
    "BENGALI": "Beng",
    "TAMIL": "Taml",
    "TELUGU": "Telu",
    "KANNADA": "Knda",
    "MALAYALAM": "Mlym",
    "GUJARATI": "Gujr",
    "GURMUKHI": "Guru",
    "SINHALA": "Sinh",
    "LAO": "Laoo",
    "KHMER": "Khmr",
    "MYANMAR": "Mymr",
    "TIBETAN": "Tibt",
    "MONGOLIAN": "Mong",
    "ARMENIAN": "Armn",
    "GEORGIAN": "Geor",
    "ETHIOPIC": "Ethi",
    "BOPOMOFO": "Bopo",
}
UNKNOWN = "Zzzz"
"""A script that no reader lists."""


@cache
def scripts_of_letter(letter: str) -> frozenset[str]:
    """The scripts of which a reader must know one; none for digits and signs.

    A Han character that only one of the two national standards has is of that script; any other is of either.
    """
    if not letter.isalpha():
        return frozenset()
    first = name(letter, "").split(" ")[0].split("-")[0]
    if first in ("CJK", "IDEOGRAPHIC"):
        return _han(letter)
    if name(letter, "").startswith("KATAKANA-HIRAGANA"):
        return frozenset({"Hira", "Kana"})
    return frozenset({_BY_NAME.get(first, UNKNOWN)})


def scripts_in(text: str) -> frozenset[str]:
    """Every script that would help to read a text."""
    return frozenset().union(*(scripts_of_letter(letter) for letter in normalize("NFKC", text)))


def can_be_read(text: str, scripts: frozenset[str]) -> bool:
    """Whether a reader of these scripts knows every letter's script."""
    needed = (scripts_of_letter(letter) for letter in normalize("NFKC", text))
    return all(not any_of or any_of & scripts for any_of in needed)


def is_uncommon(letter: str) -> bool:
    """Whether models often lack it: Latin beyond A to Z, and Han outside the everyday sets of the standards."""
    scripts = scripts_of_letter(letter)
    if scripts & HAN:
        return not any(_has(codec, letter, leads) for codec, leads in _EVERYDAY)
    return "Latn" in scripts and not letter.isascii()


_EVERYDAY = (("gb2312", range(0xB0, 0xF8)), ("big5", range(0xA4, 0xC7)), ("shift_jis", range(0x88, 0x99)))
"""Codecs, and the first bytes of their everyday characters."""


def _has(codec: str, letter: str, leads: range = range(0x80, 0x100)) -> bool:
    encoded = letter.encode(codec, errors="ignore")
    return bool(encoded) and encoded[0] in leads


def _han(letter: str) -> frozenset[str]:
    simplified, traditional = _has("gb2312", letter), _has("big5", letter)
    if simplified == traditional:
        return HAN
    return frozenset({"Hans" if simplified else "Hant"})
