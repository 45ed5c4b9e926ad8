"""Documents and what was found about them. Bytes travel by digest, never in a message."""

from typing import Annotated

from pydantic import Field

from domain.findings import Finding
from domain.model import Digest, Instant, Model, Personal, Text
from domain.reading.model import PaperReading
from domain.vocabulary import DocumentKind, Severity

MAX_FILE_BYTES = 5 * 1024 * 1024
"""A file's largest size in the console channel: 5 MB, read as MiB (R21)."""

EXTENSIONS = (".jpg", ".jpeg", ".bmp", ".gif", ".png")
"""The file formats the console takes (R21)."""

MAX_AUTHORIZATIONS = 5
"""At most five trademark authorization certificates (R20)."""


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


class ReadingOffer(Model):
    """Whether somebody reads what is printed on papers."""

    available: bool
    patience_seconds: Annotated[int, Field(ge=1)] = 600
    """How long a case waits for it before what is printed counts as not checked."""


class Accepted(Model):
    """A warning that ops accepted, with their reason."""

    code: str
    evidence: Annotated[dict[str, str], Personal()] = Field(default_factory=dict)
    reason: Annotated[Text, Personal()]


class Document(OfferedDocument):
    """A paper of the case, with what the preflight found: never an error, or it had not been taken."""

    findings: tuple[Finding, ...] = ()
    """About the file and the picture. What is printed on it is in `reading`."""
    added_at: Instant
    to_read: bool | None = None
    """Whether there is a reader for it: without one, what is printed is *not checked*. None: taken by the first
    release, which read nothing and whose warnings held nothing."""
    reading: PaperReading | None = None
    """None: not read yet, or there was no reader."""
    accepted: tuple[Accepted, ...] = ()
