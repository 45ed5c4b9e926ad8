"""One thing that was found about a paper, and how it is told."""

from collections import defaultdict
from typing import Annotated, Any

from pydantic import Field, model_validator

from domain.findings.catalogue import CATALOGUE
from domain.findings.entry import Words
from domain.findings.terms import in_language
from domain.model import Model, Personal
from domain.vocabulary import Language, Severity


class Finding(Model):
    """One thing the preflight found: what is on record. Its words come from the catalogue."""

    code: str
    """Stable, for programs: `file_too_large`, `entity_name_differs`, ..."""
    severity: Severity
    evidence: Annotated[dict[str, str], Personal()] = Field(default_factory=dict)
    """What it was found by: limits, measures, and the two strings that differ (`expected`, `printed`)."""

    @model_validator(mode="before")
    @classmethod
    def _without_words(cls, given: Any) -> Any:
        """Records of the first release carry the words themselves."""
        if isinstance(given, dict):
            return {key: value for key, value in given.items() if key not in ("message", "fix")}
        return given


class Told(Model):
    """A finding in words."""

    code: str
    severity: Severity
    message: str
    hint: str
    evidence: Annotated[dict[str, str], Personal()]
    accepted: bool = False
    """Ops accepted this warning: it holds nothing any longer."""


def found(code: str, /, **evidence: object) -> Finding:
    """A finding of the catalogue, with its evidence."""
    return Finding(
        code=code,
        severity=CATALOGUE[code].severity,
        evidence={name: str(value) for name, value in evidence.items()},
    )


def told(finding: Finding, language: Language = Language.ENGLISH, *, accepted: bool = False) -> Told:
    """A finding in somebody's language. A code that this release does not know is told by its name."""
    known = CATALOGUE.get(finding.code)
    words = known.words(language) if known else Words(message=finding.code.replace("_", " "))
    said = {name: in_language(value, language) for name, value in finding.evidence.items()}
    values = defaultdict(lambda: "?", said)
    return Told(
        code=finding.code,
        severity=finding.severity,
        message=words.message.format_map(values),
        hint=words.hint.format_map(values),
        evidence=finding.evidence,
        accepted=accepted,
    )


def in_words(finding: Finding) -> str:
    """A finding in one line of English, with its code."""
    words = told(finding)
    return f"{words.code}: {words.message} {words.hint}".strip()
