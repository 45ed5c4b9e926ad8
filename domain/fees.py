"""Whether a payment fits what the fee is known to be (R28)."""

from domain.messages import Payment
from domain.policy import Fee, Policy
from domain.refusals import Code, Refused


def check_fee(policy: Policy, payment: Payment, accepted: str | None) -> bool:
    """Whether the fee is verified by the policy; refuses another currency or amount unless ops accepted it.

    An empty list of fees means that nobody knows the fee: any currency is taken and the fee is unverified.
    """
    rates = [fee for fee in policy.fees if fee.method in (None, payment.method)]
    if not rates:
        return False
    if accepted is not None:
        return any(_equal(rate, payment) for rate in rates)
    same_currency = [rate for rate in rates if rate.currency == payment.currency]
    known = ", ".join(f"{rate.amount} {rate.currency}" for rate in rates)
    if not same_currency:
        raise Refused(Code.WRONG_CURRENCY, _differs("currency", known), remembered=True)
    if not any(_equal(rate, payment) for rate in same_currency):
        raise Refused(Code.WRONG_AMOUNT, _differs("amount", known), remembered=True)
    return True


def _equal(rate: Fee, payment: Payment) -> bool:
    return (rate.amount, rate.currency) == (payment.amount, payment.currency)


def _differs(what: str, known: str) -> str:
    return (
        f"the {what} is not that of the fee ({known}); check the receipt, or let ops record the payment with "
        "accept_difference and a reason"
    )
