"""Papers of ended cases that are erased: what is on record of each."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import ValidationError

from domain.messages import Actor
from domain.model import Instant, Model, Personal, Text
from domain.refusals import Code, Refused, field_errors, in_words
from domain.vocabulary import DocumentKind, Role


class KeptBecause(StrEnum):
    """Why the bytes of a paper that was let go are there still."""

    STILL_REFERRED_TO = "still_referred_to"
    """By another case, or as a template."""
    PUT_LATELY = "put_lately"
    """Somebody may be handing the same bytes in."""


class Erasure(Model):
    """A paper of an ended case that is erased: from `decided_at` on, nobody gets it for this case any longer."""

    number: int
    case_id: str
    run_id: str
    digest: str
    kind: DocumentKind
    decided_at: Instant
    actor_role: Role
    actor_id: str
    reason: Annotated[str, Personal()]
    erased_at: Instant | None
    """When the bytes were seen to be gone. None: not yet."""
    kept_because: KeptBecause | None

    @property
    def bytes_kept(self) -> bool:
        """Whether the bytes are there still, for a reason that is on record."""
        return self.kept_because is not None


class ErasureRequest(Model):
    """Who wants the papers of a case erased, and why."""

    actor: Actor
    reason: Annotated[Text, Personal()]


def read_request(raw: Mapping[str, Any]) -> ErasureRequest:
    """The request; refused as `malformed`, naming fields and never what they held."""
    try:
        return ErasureRequest.model_validate(raw)
    except ValidationError as error:
        fields = field_errors(error)
        raise Refused(Code.MALFORMED, in_words(fields), fields=fields) from None
