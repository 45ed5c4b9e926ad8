"""Which scripts a model can read, by the letters that it knows."""

from collections.abc import Collection

_ENOUGH = 0.98
"""Of a script's everyday letters. A model that knows fewer would write others in their place, and be sure of them."""


def _encoded(codec: str, leads: range, trails: range) -> str:
    """The letters of a national standard in a block of its code table."""
    pairs = (bytes((lead, trail)) for lead in leads for trail in trails)
    return "".join(pair.decode(codec, errors="ignore") for pair in pairs)


def _letters(first: str, last: str) -> str:
    return "".join(map(chr, range(ord(first), ord(last) + 1)))


EVERYDAY = {
    "Latn": _letters("A", "Z") + _letters("a", "z"),
    "Hans": _encoded("gb2312", range(0xB0, 0xD8), range(0xA1, 0xFF)),  # the 3,755 characters of level 1
    "Hant": _encoded("big5", range(0xA4, 0xC6), range(0x40, 0xFF)),  # the 5,401 frequent ones, but for a row
    "Hira": _letters("ぁ", "ん"),
    "Kana": _letters("ァ", "ヴ"),
    "Hang": _encoded("euc_kr", range(0xB0, 0xC9), range(0xA1, 0xFF)),  # the 2,350 syllables
    "Cyrl": _letters("А", "я") + "Ёё",
    "Grek": "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώ",
    "Thai": _letters("ก", "ฮ") + _letters("ะ", "ู"),
    "Arab": _letters("ء", "غ") + _letters("ف", "ي"),
    "Hebr": _letters("א", "ת"),
    "Deva": _letters("अ", "ह") + _letters("ा", "्"),
}
"""Letters without which a script cannot be written, by ISO 15924 code."""


def scripts_in(letters: Collection[str]) -> frozenset[str]:
    """The scripts whose everyday letters a model knows."""
    return frozenset(script for script in EVERYDAY if share_known(script, letters) >= _ENOUGH)


def share_known(script: str, letters: Collection[str]) -> float:
    """How many of a script's everyday letters are among these, from 0 to 1; 1 for a script that is not listed here."""
    needed, known = EVERYDAY.get(script, ""), frozenset(letters)
    return sum(letter in known for letter in needed) / len(needed) if needed else 1.0
