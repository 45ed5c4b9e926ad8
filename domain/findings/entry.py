"""An entry of the catalogue of findings."""

from domain.model import Model
from domain.vocabulary import Language, Severity


class Words(Model):
    """What a finding says in one language. Braces name evidence that is no personal data: `{limit}`."""

    message: str
    """What is the matter; names no person and no file (R14)."""
    hint: str = ""
    """What to do about it."""


class Entry(Model):
    """A finding that can be made."""

    code: str
    """Stable, for programs."""
    severity: Severity
    english: Words
    chinese: Words
    """Simplified."""

    def words(self, language: Language) -> Words:
        """What it says."""
        return self.chinese if language is Language.CHINESE else self.english


def entry(
    code: str, severity: Severity, english: tuple[str, str] | tuple[str], chinese: tuple[str, str] | tuple[str]
) -> Entry:
    """An entry from (message, hint) in both languages."""
    return Entry(code=code, severity=severity, english=_words(*english), chinese=_words(*chinese))


def _words(message: str, hint: str = "") -> Words:
    return Words(message=message, hint=hint)
