"""The fee: one payment an application, compared with the known rates if there are any (R27, R28)."""

from typing import Any

import pytest

from domain.events import FeePaid
from domain.refusals import Code
from domain.vocabulary import PaymentMethod
from tests.domain.builders import at, fee, online, payment
from tests.domain.journeys import applied
from tests.domain.life import Life


def paying(*fees: dict[str, Any]) -> Life:
    return applied(Life(online({"policy": {"fees": list(fees)}})))


def pay(life: Life, **changes: Any) -> FeePaid:
    (paid,) = [body for body in life.tell("record_payment", **payment(at(), **changes)) if isinstance(body, FeePaid)]
    return paid


@pytest.mark.parametrize("currency", ["USD", "SGD", "CNY", "KES", "JPY"])
def test_without_a_known_fee_any_currency_is_accepted_and_marked_as_unverified(currency: str) -> None:
    """R28: no amount is built in."""
    life = paying()
    assert pay(life, currency=currency, amount="0.01").fee_unverified
    shown = life.view().applications[0].fee
    assert shown is not None
    assert (shown.currency, shown.unverified) == (currency, True)


@pytest.mark.parametrize("amount", ["99", "99.0", "99.00"])
def test_the_known_amount_is_verified_however_its_zeros_are_written(amount: str) -> None:
    """R28."""
    assert not pay(paying(fee()), amount=amount).fee_unverified


def test_another_currency_or_amount_is_refused_and_remembered() -> None:
    """R28: the refusal tells the known rate."""
    life = paying(fee())
    for change, code in (
        ({"currency": "SGD"}, Code.WRONG_CURRENCY),
        ({"amount": "98.99"}, Code.WRONG_AMOUNT),
        ({"amount": "99.01"}, Code.WRONG_AMOUNT),
    ):
        refusal = life.refuses("record_payment", "payer", **payment(at(), **change))
        assert (refusal.code, refusal.remembered) == (code, True)
        assert "99.00 USD" in refusal.message


def test_one_of_several_rates_is_enough_but_each_with_its_own_currency() -> None:
    """R28."""
    rates = (fee(), fee("700.00", "CNY"))
    assert not pay(paying(*rates), amount="700.00", currency="CNY").fee_unverified
    assert paying(*rates).refuses("record_payment", **payment(at(), amount="700.00")).code is Code.WRONG_AMOUNT


def test_a_rate_of_one_method_says_nothing_about_the_other() -> None:
    """R28: but the fee is known, so a method without a rate is not simply taken."""
    rates = (fee(method="weixin_pay"), fee("120.00", method="bank_card"))
    assert paying(*rates).refuses("record_payment", **payment(at())).code is Code.WRONG_AMOUNT
    assert not pay(paying(*rates), amount="120.00").fee_unverified
    life = paying(rates[0])
    refusal = life.refuses("payment_received", "integration", **payment(at(), amount="5"))
    assert (refusal.code, refusal.remembered) == (Code.WRONG_AMOUNT, True)
    assert "no rate is known for this method" in refusal.message
    accepted = pay(life, amount="5", accept_difference="the console took a card")
    assert (accepted.fee_unverified, accepted.difference_accepted) == (False, "the console took a card")


def test_a_rate_without_a_method_holds_for_every_method() -> None:
    """R28."""
    for method in PaymentMethod:
        life = paying(fee())
        other = payment(at(), method=method, amount="5")
        assert life.refuses("record_payment", **other).code is Code.WRONG_AMOUNT
        assert not pay(life, method=method).fee_unverified


def test_ops_accept_a_difference_with_a_reason_and_it_is_on_record() -> None:
    """R28."""
    life = paying(fee())
    paid = pay(life, currency="SGD", amount="140.00", accept_difference="the receipt is in SGD")
    assert (paid.fee_unverified, paid.difference_accepted) == (False, "the receipt is in SGD")
    shown = life.view().applications[0].fee
    assert shown is not None
    assert (shown.unverified, shown.differs) == (False, True)
    assert life.refuses("record_payment", **payment(at(), accept_difference="")).code is Code.MALFORMED


@pytest.mark.parametrize(("fees", "unverified"), [([fee()], False), ([], True)])
def test_where_there_is_no_difference_none_is_accepted(fees: list[dict[str, Any]], unverified: bool) -> None:
    """R28: that nobody knows the fee, and that ops accepted another one, are two facts."""
    paid = pay(paying(*fees), accept_difference="to be safe")
    assert (paid.fee_unverified, paid.difference_accepted) == (unverified, None)


@pytest.mark.parametrize("amount", [99.0, 99, "0", "-99.00", "NaN", "Infinity", "99,00", "", None, "1.00001", "1" * 15])
def test_an_amount_is_positive_decimal_text(amount: object) -> None:
    """R28: a float is refused even where its value would fit."""
    refusal = paying(fee()).refuses("record_payment", **payment(at(), amount=amount))
    assert (refusal.code, [found.field for found in refusal.fields]) == (Code.MALFORMED, ["amount"])


@pytest.mark.parametrize("currency", ["XXZ", "US", "", "dollar", None, 840])
def test_a_currency_is_a_known_code(currency: object) -> None:
    """R28."""
    refusal = paying().refuses("record_payment", **payment(at(), currency=currency))
    assert (refusal.code, [found.field for found in refusal.fields]) == (Code.MALFORMED, ["currency"])


@pytest.mark.parametrize("method", ["small_amount_transfer", "cash", "paypal", ""])
def test_the_fee_is_paid_by_weixin_pay_or_bank_card_alone(method: str) -> None:
    """R27, R28."""
    refusal = paying().refuses("record_payment", **payment(at(), method=method))
    assert (refusal.code, [found.field for found in refusal.fields]) == (Code.MALFORMED, ["method"])


def test_a_payment_before_it_is_due_is_refused_and_remembered() -> None:
    """R28: money is never forgotten."""
    refusal = Life(online()).refuses("payment_received", "integration", **payment(at()))
    assert (refusal.code, refusal.remembered) == (Code.TASK_NOT_OPEN, True)


def test_a_payment_from_the_future_is_malformed() -> None:
    refusal = paying().refuses("record_payment", **payment(at(days=1)))
    assert [found.field for found in refusal.fields] == ["paid_at"]


def test_a_payment_without_its_transaction_is_malformed() -> None:
    refusal = paying().refuses("record_payment", **payment(at(), transaction_id=" "))
    assert [found.field for found in refusal.fields] == ["transaction_id"]


def test_the_fee_follows_a_change_of_policy() -> None:
    """R28: an amount becomes known while the case runs."""
    life = paying()
    life.tell("change_policy", policy={"fees": [fee("300", "CNY")]}, reason="the console shows it")
    assert life.refuses("record_payment", **payment(at())).code is Code.WRONG_CURRENCY
