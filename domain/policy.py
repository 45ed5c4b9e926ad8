"""The judgement calls: rules that no source settles, as settings with defaults (`domain.md`)."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, TypeAdapter
from pydantic_extra_types.currency_code import ISO4217

from domain.model import Model, Text
from domain.vocabulary import PapersBeforeRegistration, PaymentMethod


def _amount_as_text(value: Any) -> Any:
    if not isinstance(value, str | Decimal):
        raise ValueError('write the amount as text, for example "99.00"')
    return value


Amount = Annotated[Decimal, BeforeValidator(_amount_as_text), Field(gt=0, max_digits=14, decimal_places=4)]
"""An amount of money: text in JSON, never a float."""

Currency = ISO4217
"""An ISO 4217 code."""


class Fee(Model):
    """What one application costs, where somebody knows it (R28). No amount is built in: none was found."""

    method: PaymentMethod | None = None
    """None: this rate holds for every method."""
    amount: Amount
    currency: Currency
    source: Text
    as_of: date


MAX_WINDOW_DAYS = 366
"""No window is longer, and none is extended further from the day on which it is: more is a slip of the pen."""


class Policy(Model):
    """The rules of one case. They are resolved at its start and change only by `change_policy`."""

    window_days: Annotated[int, Field(ge=1, le=MAX_WINDOW_DAYS)] = 45
    """Length of the verification window, in days of 24 hours from the registration (R16)."""
    settling_minutes: Annotated[int, Field(ge=0, le=1440)] = 15
    """How long a closed window waits for messages that were stamped in time."""
    safe_date_business_days: Annotated[int, Field(ge=1, le=60)] = 15
    """How many business days of review must fit between payment and the window's end (R30)."""
    reminder_days: Annotated[tuple[Annotated[int, Field(ge=1, le=366)], ...], Field(max_length=20)] = (1, 3, 7)
    """Days after which people are reminded of an open task; then weekly, and daily in the last week of the window.
    Empty: nobody is reminded by itself."""
    reminders: bool | None = None
    """Whether people are reminded and ops alerted as time passes. None: yes, but for cases that began under the first
    release, which knew no reminders; true has them begin there as well."""
    idle_weeks: Annotated[int, Field(ge=1, le=520)] = 12
    """Weeks without progress before registration, after which reminders stop and ops decide."""
    at_risk_days: Annotated[int, Field(ge=0, le=60)] = 3
    """Days before the end of the safe submission date from which a case that has not paid counts as at risk."""
    refills: Annotated[int, Field(ge=0, le=100)] = 3
    """How often one application is expected to be sent back; more is accepted and flagged (R33)."""
    refill_days: Annotated[int, Field(ge=1, le=366)] = 30
    """Calendar days to resubmit, where the decision names no date (R33); an assumption, marked as such."""
    fees: tuple[Fee, ...] = ()
    """Empty: any currency is accepted, and the fee is marked as unverified. Else what differs is refused (R28)."""
    papers_before_registration: PapersBeforeRegistration = PapersBeforeRegistration.WARN
    """What missing papers do to the sitting that ends registration."""

    read_papers: bool = True
    """Whether a machine reads what is printed on papers, where there is one; else it counts as not checked."""

    def changed_by(self, partial: "Policy") -> "Policy":
        """This policy with the settings that the partial one names."""
        return self.model_copy(update={name: getattr(partial, name) for name in partial.model_fields_set})


# The list of currencies lies in a file: it is read now, because a workflow reads none.
TypeAdapter(Currency).validate_python("CNY")
