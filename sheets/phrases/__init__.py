"""Every phrase of the sheets and the layout of mails, in English and Simplified Chinese."""

from domain.vocabulary import Language
from sheets.phrases.common import COMMON
from sheets.phrases.kit import KIT
from sheets.phrases.labels import LABELS
from sheets.phrases.mail import MAIL
from sheets.phrases.report import REPORT

PHRASES = {**COMMON, **REPORT, **KIT, **LABELS, **MAIL}
"""A key, its English, its Chinese."""


class Phrases:
    """The phrases in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._place = 1 if language is Language.CHINESE else 0

    def __call__(self, key: str, /, **values: object) -> str:
        """The phrase; a key that is not there is a defect, and no page is made."""
        return PHRASES[key][self._place].format_map(values)


def both(key: str) -> str:
    """A label in both languages: forms are printed in either."""
    return " / ".join(PHRASES[key])
