"""When things happened, as people report it: not in the future, and not before what they follow from."""

from typing import Any

import pytest

from domain.refusals import Code, Refused
from tests.domain.builders import at, online, payment, quick, reason, repeated, text, verification_only
from tests.domain.journeys import applied, decided, done, hand_in, in_review, paid, registered
from tests.domain.life import Life

TEN_MINUTES_BEFORE = at(days=2, minutes=-10)
TOO_EARLY = at(days=2, minutes=-10, seconds=-1)


def refused(life: Life, task: str, **evidence: Any) -> None:
    """The step is refused for the one instant of its evidence."""
    with pytest.raises(Refused) as refusal:
        done(life, task, **evidence)
    (name,) = (name for name in evidence if name.endswith("_at"))
    assert (refusal.value.code, [found.field for found in refusal.value.fields]) == (
        Code.MALFORMED,
        [f"evidence.{name}"],
    )
    assert "lies before" in refusal.value.message


def on_day_2(raw: dict[str, Any], task: str) -> Life:
    """A case whose account was created on its second day."""
    life = Life(raw).until(at(days=2))
    done(life, task)
    return life.until(at(days=3))


@pytest.mark.parametrize(("raw", "task"), [(online(), "create_account"), (quick(), "quick_register")])
def test_an_account_is_activated_and_registered_after_it_was_created(raw: dict[str, Any], task: str) -> None:
    """R10, R13: clocks may differ by ten minutes."""
    life = on_day_2(raw, task)
    refused(life, "activate_account", activated_at=text(TOO_EARLY))
    done(life, "activate_account", activated_at=text(TEN_MINUTES_BEFORE))
    while life.open[-1] != "complete_registration" or "bind_admin" in life.open:
        done(life, next(name for name in life.open if name != "provide_documents"))
    refused(life, "complete_registration", registered_at=text(TOO_EARLY))
    done(life, "complete_registration", registered_at=text(TEN_MINUTES_BEFORE))
    assert life.facts.closes_at == at(days=47, minutes=-10)


def test_when_the_admin_was_bound_is_bounded_by_nothing() -> None:
    """R12: it is on record, and nothing counts from it."""
    life = on_day_2(online(), "create_account")
    done(life, "activate_account")
    done(life, "register_entity")
    done(life, "bind_admin", bound_at=text(at(days=-30)))


def registered_on_day_2(raw: dict[str, Any]) -> Life:
    return registered(Life(raw).until(at(days=2))).until(at(days=3))


def test_the_status_is_checked_after_the_registration() -> None:
    """R8, R13."""
    life = registered_on_day_2(quick())
    refused(life, "check_verified", verified=True, checked_at=text(TOO_EARLY))
    done(life, "check_verified", checked_at=text(TEN_MINUTES_BEFORE))


def test_an_application_is_submitted_paid_and_assigned_after_the_registration() -> None:
    """R13, R26, R28, R29: the fee before the submission is odd, but no more than that."""
    life = registered_on_day_2(online())
    hand_in(life)
    refused(life, "apply_for_verification", submitted_at=text(TOO_EARLY))
    done(life, "apply_for_verification", submitted_at=text(at(days=2, hours=5)))
    refusal = life.refuses("record_payment", "payer", **payment(TOO_EARLY))
    assert (refusal.code, [found.field for found in refusal.fields]) == (Code.MALFORMED, ["paid_at"])
    life.tell("record_payment", "payer", **payment(TEN_MINUTES_BEFORE))
    early = {"agency": "crediteyes", "assigned_at": text(TOO_EARLY)}
    assert [found.field for found in life.refuses("assign_agency", **early).fields] == ["assigned_at"]
    life.tell("assign_agency", agency="crediteyes", assigned_at=text(TEN_MINUTES_BEFORE))
    assert life.application.review_counts_from == at(days=2, hours=5)


def test_a_registration_by_hand_bounds_like_one_that_was_reported() -> None:
    """R13, R16."""
    life = applied(Life(verification_only()))
    assert life.refuses("record_payment", **payment(at(days=-2))).code is Code.MALFORMED
    life.tell("record_payment", **payment(at(days=-1)))


def test_the_registration_of_a_repeated_verification_bounds_nothing() -> None:
    """R25: it has no window, and its registration is years ago or not known."""
    for changes in ({}, {"mini_program.registered_at": text(at(days=-1))}):
        life = applied(Life(repeated(changes)))
        life.tell("record_payment", **payment(at(days=-5)))


def test_the_next_application_is_submitted_after_the_payment_of_the_one_before() -> None:
    """R33; when that one failed is known only as we heard of it, and we may have heard of it late."""
    life = in_review(Life(online()).until(at(days=2))).until(at(days=4))
    decided(life, "failed")
    refused(life, "apply_for_verification", submitted_at=text(TOO_EARLY))
    done(life, "apply_for_verification", submitted_at=text(TEN_MINUTES_BEFORE))


def test_an_application_is_resubmitted_after_it_was_submitted() -> None:
    """R30, R33: the review's days count from it; of the sending back we may have heard late."""
    life = in_review(Life(online()).until(at(days=2))).until(at(days=4))
    decided(life, "sent_back", reason(field="name"))
    refused(life, "resubmit", resubmitted_at=text(TOO_EARLY))
    done(life, "resubmit", resubmitted_at=text(TEN_MINUTES_BEFORE))


def test_an_agency_that_is_unknown_is_told_as_that() -> None:
    """R31: whatever else is wrong."""
    wrong = {"agency": "nobody", "assigned_at": text(at(days=9))}
    refusal = paid(Life(online())).refuses("assign_agency", **wrong)
    assert (refusal.code, {found.field for found in refusal.fields}) == (
        Code.UNKNOWN_AGENCY,
        {"agency", "assigned_at"},
    )
