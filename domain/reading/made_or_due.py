"""Whether words beside a date say that it is of the paper (issued, printed, due) and not of what the paper records."""

import re
from collections.abc import Iterable

from domain.reading.date_words import (
    BEHIND_IN_HAN,
    LETTER_DATES,
    MADE_OR_DUE,
    MADE_OR_DUE_IN_HAN,
    RECORDS_FROM_HERE,
    RECORDS_FROM_HERE_IN_HAN,
)
from domain.reading.likeness import simpler

_MOST_REST = 30
"""Behind a label: `Issued in Helsinki by the branch on 2 Dec 2026`."""
_PLACE = re.compile(
    r"\s*,?\s*(?:in|at|by|on|of|to be|a|à|en|em|i|te|op|am|den|den|zu|bei|par|por|da|il|le)(?![^\W\d_])"
)
_WORD = re.compile(r"[^\W\d_]+")
_ASIDE = re.compile(r"\([^)\n]*\)?")
"""(dd/mm/yyyy)"""


def _phrases(text: str) -> list[str]:
    return sorted({" ".join(phrase.split()) for phrase in text.split(",")} - {""}, key=len, reverse=True)


def _in_words(phrases: Iterable[str]) -> str:
    """Whole words alone. Readers leave out spaces, and write apostrophes in several ways."""
    spaced = (re.escape(phrase).replace(r"\ ", r"[ -]?").replace("'", "['’´`]? ?") for phrase in phrases)
    return rf"(?<![^\W\d_])(?:{'|'.join(spaced)})(?![^\W\d_])"


def _in_han(text: str) -> str:
    return "|".join(map(re.escape, sorted(simpler(text).split(), key=len, reverse=True)))


_MADE = re.compile(_in_words(_phrases(MADE_OR_DUE)))
_MADE_IN_HAN = re.compile(_in_han(MADE_OR_DUE_IN_HAN))
_BEHIND = re.compile(rf"(?: ?\d{{1,2}} ?日)? ?[(（]?(?:付|を)? ?(?:{_in_han(BEHIND_IN_HAN)})")
_LETTER = re.compile(rf"{_in_words(_phrases(LETTER_DATES))}|{_in_han(LETTER_DATES.replace(',', ' '))}")
_RECORDS = re.compile(rf"{_in_words(_phrases(RECORDS_FROM_HERE))}|{_in_han(RECORDS_FROM_HERE_IN_HAN)}")


def ends_with_made(text: str, *, strict: bool = False) -> bool:
    """Whether a text before a date says that it was made or is due then; strictly: with nothing more behind it."""
    plain = simpler(_ASIDE.sub(" ", text))
    by_words, in_han = _last(_MADE, plain), _last(_MADE_IN_HAN, plain)
    if in_han is not None and _is_nothing(_LETTER.sub(" ", plain[in_han:])):
        return True
    if by_words is None:
        return False
    rest = _LETTER.sub(" ", plain[by_words:])
    return _is_nothing(rest) if strict else _may_be_passed_over(rest)


def begins_with_made(text: str) -> bool:
    """Whether what stands right behind a date says so: 2026年12月2日発行."""
    return _BEHIND.match(simpler(text)) is not None


def is_nothing_but_made(text: str) -> bool:
    """Whether a line is such a label and no more."""
    plain = simpler(_ASIDE.sub(" ", text))
    rest = _LETTER.sub(" ", _MADE_IN_HAN.sub(" ", _MADE.sub(" ", plain)))
    return _is_nothing(rest) and (_MADE.search(plain) or _MADE_IN_HAN.search(plain)) is not None


def is_letter_date(text: str) -> bool:
    """Whether a text before a date is nothing but the word for it: `Date:`."""
    plain = simpler(text)
    return _LETTER.search(plain) is not None and _is_nothing(_LETTER.sub(" ", plain))


def _last(pattern: re.Pattern[str], text: str) -> int | None:
    """Where the last of them ends."""
    ends = [found.end() for found in pattern.finditer(text)]
    return ends[-1] if ends else None


def _is_nothing(rest: str) -> bool:
    return _WORD.search(rest) is None


def _may_be_passed_over(rest: str) -> bool:
    """A word (`Printed Wednesday, ...`) or a place, but not the beginning of something else."""
    if len(rest) > _MOST_REST or _RECORDS.search(rest):
        return False
    return len(_WORD.findall(rest)) <= 1 or _PLACE.match(rest) is not None
