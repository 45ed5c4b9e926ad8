"""Documents and what was found about them. Bytes travel by digest, never in a message."""

from typing import Annotated

from pydantic import Field

from domain.model import Digest, Instant, Model, Personal, Text
from domain.vocabulary import DocumentKind, Severity

MAX_FILE_BYTES = 5 * 1024 * 1024
"""A file's largest size in the console channel: 5 MB, read as MiB (R21)."""

EXTENSIONS = (".jpg", ".jpeg", ".bmp", ".gif", ".png")
"""The file formats the console takes (R21)."""

MAX_AUTHORIZATIONS = 5
"""At most five trademark authorization certificates (R20)."""


class Finding(Model):
    """One thing the preflight found about a paper."""

    code: str
    """Stable, for programs: `file_too_large`, `damaged_image`, ..."""
    severity: Severity
    message: str
    """What is the matter, in words for the merchant; names no person."""
    fix: str = ""
    """What to do about it."""


FactName = Annotated[str, Field(max_length=60)]
FactText = Annotated[str, Field(max_length=500)]


class OfferedDocument(Model):
    """A paper as somebody hands it in: the file lies in the file store already, under its digest."""

    kind: DocumentKind
    digest: Digest
    file_name: Annotated[Text, Personal()]
    facts: Annotated[dict[FactName, FactText], Field(max_length=30), Personal()] = Field(default_factory=dict)
    """What is known about the paper (dates, names on it); later checks read it."""


class PaperReport(Model):
    """What the preflight says of one offered document."""

    kind: DocumentKind
    digest: Digest
    findings: tuple[Finding, ...] = ()
    size: int = 0
    """Bytes."""
    width: int = 0
    height: int = 0

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What makes it unusable."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    @property
    def usable(self) -> bool:
        """Whether the paper would be taken: an unusable one is refused, and no case ever holds it."""
        return not self.errors


class Document(OfferedDocument):
    """A paper of the case, with what the preflight found: never an error, or it had not been taken."""

    findings: tuple[Finding, ...] = ()
    added_at: Instant
