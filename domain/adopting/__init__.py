"""Adoption: a half-done case comes with facts about what was done before, and the story skips what is proven."""

from datetime import datetime
from typing import Any

from pydantic import ValidationError

from domain.adopting.proven import PaidBefore, proven_by
from domain.adopting.registration import registration
from domain.adopting.verification import verification
from domain.case import CaseInput
from domain.events import Body
from domain.refusals import Code, Refused, field_errors, in_words

__all__ = ["PaidBefore", "adopted", "check_case"]


def check_case(raw: Any) -> CaseInput:
    """The case input; refused as `invalid_case` with every field at fault."""
    try:
        return CaseInput.model_validate(raw)
    except ValidationError as error:
        fields = field_errors(error)
        raise Refused(Code.INVALID_CASE, in_words(fields), fields=fields) from None


def adopted(case: CaseInput, now: datetime) -> list[Body]:
    """What the input proves already, as events; refused if the facts contradict the rules or each other."""
    proven = proven_by(case, now)
    bodies = [*registration(proven), *verification(proven)]
    proven.check()
    return bodies
