"""What an agency found wanting, in words (R33)."""

from domain.messages import Reason
from domain.wording.field_phrases import FIELDS
from domain.wording.passages import Passage, passage


def reason_said(reason: Reason) -> Passage:
    """The paper or the field, and the public comment; the internal note is ops' own."""
    about = passage(f"paper_{reason.document}") if reason.document else _field(reason.field or "")
    return passage("agency_said", about=about, comment=reason.public_comment or reason.code.replace("_", " "))


def _field(path: str) -> Passage | str:
    """A field that nobody has a word for is told by its path, as words."""
    code = f"field_{path.replace('.', '_')}"
    return passage(code) if code in FIELDS else path.replace(".", " ").replace("_", " ")
