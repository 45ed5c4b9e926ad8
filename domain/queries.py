"""What may be asked of a running case."""

from typing import Any, TypeVar

from pydantic import Field, ValidationError

from domain.model import Instant, Model
from domain.refusals import Code, Refused, field_errors, in_words

Q = TypeVar("Q", bound=Model)


class StatusQuery(Model):
    """The argument of `status`."""

    as_of: Instant | None = None
    """For which instant the view is computed; a sleeping case's own clock stands still."""


class JournalQuery(Model):
    """The argument of `journal`."""

    after: int = Field(default=0, ge=0)
    """Only events with a higher number."""


def parse_query(model: type[Q], raw: Any) -> Q:
    """The query; nothing at all asks for everything. Refused as `malformed`."""
    try:
        return model.model_validate(raw if raw is not None else {})
    except ValidationError as error:
        fields = field_errors(error)
        raise Refused(Code.MALFORMED, in_words(fields), fields=fields) from None
