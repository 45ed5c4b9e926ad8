"""A paper that is not quite right: the entity's name on it differs from the case's by one word (R11)."""

from unicodedata import name

from domain.case import CaseInput

_OTHER_WORDS = {
    "LATIN": "Harbour",
    "CYRILLIC": "Берег",
    "GREEK": "Θάλασσα",
    "CJK": "松",
    "HIRAGANA": "さ",
    "KATAKANA": "サ",
    "HANGUL": "나루",
    "THAI": "ทะเล",
    "ARABIC": "البحر",
    "DEVANAGARI": "सागर",
}
"""What a word is mistaken for, by the script of its first letter."""

_LEGAL_FORMS = ("株式会社", "有限会社", "주식회사")
"""Written before a name; nobody mistakes these."""


def with_another_name(case: CaseInput) -> CaseInput:
    """The case as somebody has it who mistakes one word of the entity's name."""
    entity = case.entity.model_copy(update={"name": one_word_off(case.entity.name)})
    return case.model_copy(update={"entity": entity})


def one_word_off(title: str) -> str:
    """The longest word becomes another; where words are not parted, the second letter of the name proper does."""
    form = next((known for known in _LEGAL_FORMS if title.startswith(known)), "")
    proper = title[len(form) :]
    if " " not in proper.strip() and _script(proper) in ("CJK", "HIRAGANA", "KATAKANA"):
        return f"{form}{proper[0]}{_other(proper[1:2] or proper)}{proper[2:]}"
    longest = max(proper.split(), key=len)
    return form + proper.replace(longest, _other(longest), 1)


def _other(word: str) -> str:
    other = _OTHER_WORDS.get(_script(word), "")
    return other if other != word else f"{other}{other}"


def _script(word: str) -> str:
    letter = next((letter for letter in word if letter.isalpha()), "?")
    return name(letter, "").partition(" ")[0]
