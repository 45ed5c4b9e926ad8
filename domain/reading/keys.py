"""What of a text counts when two are compared: letters and digits, without case, width, punctuation and spacing."""

import re
from collections.abc import Iterator
from unicodedata import category, normalize

_DOT_OF_I = "\u0307"
"""What is left of a Turkish capital İ in lower case."""
_BREAK_IN_HAN = re.compile(r"(?<=[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])\s*\n\s*(?=[\u3040-\u30ff\u3400-\u9fff])")

_COMPATIBLE = "\uf900-\ufaff\U0002f800-\U0002fa1f"
_OTHERS = re.compile(rf"[^{_COMPATIBLE}]+")
_OTHER_FORM = re.compile(rf"[{_COMPATIBLE}]")
_SPACE_IN_HAN = re.compile(
    r"(?<=[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]) (?=[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])"
)


def counts(letter: str) -> bool:
    """Whether it is a letter, a digit, a mark that belongs to a letter, or the sign that is a word: &."""
    return letter.isalnum() or letter == "&" or (category(letter).startswith("M") and letter != _DOT_OF_I)


def key_letters(text: str) -> Iterator[tuple[str, int]]:
    """What counts of a text, each with its place in it."""
    for place, letter in enumerate(text):
        for part in normalize("NFKC", normalize("NFKC", letter).casefold()):
            if counts(part):
                yield part, place


def key(text: str) -> str:
    """What counts of a text."""
    return "".join(letter for letter, _ in key_letters(normalize("NFC", text)))


def plain(text: str) -> str:
    """A text as it is printed, but for runs of whitespace and line breaks inside words that know no spaces."""
    return " ".join(_BREAK_IN_HAN.sub("", composed(text)).split())


def plain_person(text: str) -> str:
    """The same, where a space between family and given name in Han characters or kana is layout: 佐藤 美咲."""
    return _SPACE_IN_HAN.sub("", plain(text))


def composed(text: str) -> str:
    """In one form (NFC), but for Han characters of a form of their own (U+FA45 for 海), which NFC would make others."""
    return _OTHERS.sub(lambda found: normalize("NFC", found[0]), text)


def other_forms(text: str) -> list[str]:
    """The Han characters of a form of their own. No reader tells them from the usual ones."""
    return _OTHER_FORM.findall(text)


def is_han_or_kana(letter: str) -> bool:
    """Whether it is of a script that is written without spaces between words."""
    return "\u3040" <= letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff"
