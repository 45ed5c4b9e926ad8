"""Whether a payment fits what the fee is known to be (R28)."""

from collections.abc import Sequence

from domain.messages import Payment
from domain.model import Model
from domain.policy import Fee, Policy
from domain.refusals import Code, Refused


class FeeCheck(Model):
    """How an accepted payment compares with the policy's fees."""

    unverified: bool = False
    """The policy knows no fee."""
    difference_accepted: str | None = None
    """Why ops accepted another amount or currency; None: there is no difference."""


def check_fee(policy: Policy, payment: Payment, accepted: str | None) -> FeeCheck:
    """Compare a payment with the rates of its method; another one is refused unless ops accept it with a reason.

    Only an empty list of fees means that nobody knows the fee: then any amount in any currency is taken.
    """
    if not policy.fees:
        return FeeCheck(unverified=True)
    rates = [fee for fee in policy.fees if fee.method in (None, payment.method)]
    if any((rate.amount, rate.currency) == (payment.amount, payment.currency) for rate in rates):
        return FeeCheck()
    if accepted is None:
        raise _differs(rates, payment)
    return FeeCheck(difference_accepted=accepted)


def _differs(rates: Sequence[Fee], payment: Payment) -> Refused:
    known = ", ".join(f"{rate.amount} {rate.currency}" for rate in rates)
    if not rates:
        code, what = Code.WRONG_AMOUNT, "no rate is known for this method"
    elif all(rate.currency != payment.currency for rate in rates):
        code, what = Code.WRONG_CURRENCY, f"the currency is not that of the fee ({known})"
    else:
        code, what = Code.WRONG_AMOUNT, f"the amount is not that of the fee ({known})"
    why = "check the receipt, or let ops record the payment with accept_difference and a reason"
    return Refused(code, f"{what}; {why}", remembered=True)
