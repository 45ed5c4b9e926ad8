"""Adoption refuses facts that contradict the rules or each other, naming all of them at once."""

from typing import Any

import pytest

from domain.adopting import adopted
from domain.refusals import Code, Refused
from tests.domain.builders import START, at, case, online, payment, quick, repeated, text, verification_only
from tests.domain.half_done import APPLIED, ASSIGNED, CHECKED, PAID, QUICK, REGISTERED, existing, facts


def refused(raw: dict[str, Any]) -> Refused:
    with pytest.raises(Refused) as refusal:
        adopted(case(raw), START)
    return refusal.value


def at_fault(raw: dict[str, Any]) -> set[str]:
    refusal = refused(raw)
    assert refusal.code is Code.INVALID_CASE
    return {found.field for found in refusal.fields}


@pytest.mark.parametrize(
    ("raw", "task"),
    [
        (online(facts(quick_register=QUICK)), "quick_register"),
        (online(facts(check_verified=CHECKED)), "check_verified"),
        (quick(facts(create_account={"done_at": text(at())})), "create_account"),
        (verification_only(facts(complete_registration=REGISTERED)), "complete_registration"),
        (online(facts(provide_documents={})), "provide_documents"),
        (online(facts(resubmit={"resubmitted_at": text(at())})), "resubmit"),
        (online(facts(confirm_late_payment={"decision": "proceed", "reason": "x"})), "confirm_late_payment"),
    ],
)
def test_a_step_the_route_does_not_have_cannot_be_adopted(raw: dict[str, Any], task: str) -> None:
    assert at_fault(raw) == {f"facts.{task}"}


def test_evidence_is_checked_like_a_message_and_all_faults_are_named() -> None:
    given = facts(
        activate_account={"activated_at": "long ago"},
        complete_registration={"appid": "?", "registered_at": text(at(days=-1))},
        pay_fee={**PAID, "amount": 99.0},
        assign_agency={**ASSIGNED, "surprise": 1},
    )
    assert at_fault(online(given)) == {
        "facts.activate_account.activated_at",
        "facts.complete_registration.appid",
        "facts.pay_fee.amount",
        "facts.assign_agency.surprise",
    }


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"create_account": {"done_at": text(at(days=1))}}, "create_account.done_at"),
        (
            {"complete_registration": {**REGISTERED, "registered_at": text(at(hours=1))}},
            "complete_registration.registered_at",
        ),
        ({"complete_registration": REGISTERED, "pay_fee": payment(at(hours=1))}, "pay_fee.paid_at"),
    ],
)
def test_facts_are_what_has_happened(given: dict[str, Any], field: str) -> None:
    assert at_fault(online(facts(**given))) == {f"facts.{field}"}


def test_a_registration_by_hand_has_happened_too() -> None:
    """R16."""
    future = verification_only({"mini_program.registered_at": text(at(days=1))})
    assert at_fault(future) == {"mini_program.registered_at"}


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (
            {"apply_for_verification": {**APPLIED, "submitted_at": text(at(days=-11))}},
            "apply_for_verification.submitted_at",
        ),
        ({"pay_fee": payment(at(days=-11))}, "pay_fee.paid_at"),
        (
            {"pay_fee": PAID, "assign_agency": {**ASSIGNED, "assigned_at": text(at(days=-11))}},
            "assign_agency.assigned_at",
        ),
    ],
)
def test_nothing_of_a_verification_came_before_the_registration(given: dict[str, Any], field: str) -> None:
    """R13, R26, R28, R29: whether the case was registered by hand or step by step."""
    assert at_fault(existing(facts(**given))) == {f"facts.{field}"}
    assert at_fault(online(facts(complete_registration=REGISTERED, **given))) == {f"facts.{field}"}


def test_no_account_was_activated_registered_or_checked_before_it_was_there() -> None:
    """R8, R10, R13."""
    before = text(at(days=-12))
    given = facts(
        quick_register=QUICK,
        activate_account={"activated_at": before},
        complete_registration={**REGISTERED, "registered_at": before},
        check_verified={"verified": False, "checked_at": text(at(days=-13))},
    )
    assert at_fault(quick(given)) == {
        "facts.activate_account.activated_at",
        "facts.complete_registration.registered_at",
        "facts.check_verified.checked_at",
    }


def test_reporters_clocks_may_differ_by_some_minutes() -> None:
    """R13, R28: and the registration of a repeated verification bounds nothing."""
    assert adopted(case(existing(facts(pay_fee=payment(at(days=-10, minutes=-10))))), START)
    assert at_fault(existing(facts(pay_fee=payment(at(days=-10, minutes=-10, seconds=-1))))) == {
        "facts.pay_fee.paid_at"
    }
    again = repeated({"mini_program.registered_at": text(at(days=-1)), **facts(pay_fee=PAID)})
    assert adopted(case(again), START)


def test_an_extension_reaches_no_further_than_a_window_is_long() -> None:
    """R16: a year by mistake would never lapse."""
    longest = {"closes_at": text(at(days=366)), "reason": "granted"}
    assert adopted(case(existing({"extension": longest})), START)
    longer = {**longest, "closes_at": text(at(days=366, seconds=1))}
    assert at_fault(existing({"extension": longer})) == {"extension.closes_at"}


def test_an_adopted_entity_that_differs_is_refused_without_repeating_it() -> None:
    """R11, R14."""
    typed = {"country": "SG", "name": "Lantern Tea Pte. Ltd", "registration_number": "201912345k"}
    refusal = refused(online(facts(register_entity=typed)))
    assert {found.field for found in refusal.fields} == {
        "facts.register_entity.name",
        "facts.register_entity.registration_number",
    }
    assert "Lantern" not in refusal.message


def test_an_agency_must_be_known() -> None:
    """R31."""
    given = facts(pay_fee=PAID, assign_agency={**ASSIGNED, "agency": "nobody"})
    assert at_fault(existing(given)) == {"facts.assign_agency.agency"}


def test_money_is_never_implied() -> None:
    """R28, R29."""
    assert at_fault(existing(facts(assign_agency=ASSIGNED))) == {"facts.pay_fee"}


def test_the_appid_is_never_implied() -> None:
    """R13."""
    assert at_fault(online(facts(pay_fee=PAID))) == {"facts.complete_registration"}


def test_what_was_reused_is_never_implied() -> None:
    """R5, R8."""
    assert at_fault(quick(facts(complete_registration=REGISTERED))) == {"facts.quick_register"}
    given = facts(quick_register=QUICK, complete_registration=REGISTERED, pay_fee=PAID)
    assert at_fault(quick(given)) == {"facts.check_verified"}


def test_a_verified_account_needs_no_application() -> None:
    """R7, R8: nothing follows an end."""
    given = facts(quick_register=QUICK, complete_registration=REGISTERED, check_verified=CHECKED, pay_fee=PAID)
    assert at_fault(quick(given)) == {"facts.check_verified"}


@pytest.mark.parametrize(
    ("task", "evidence"),
    [("bind_admin", {"bound_at": text(at(days=-1))}), ("check_verified", CHECKED)],
)
def test_a_step_that_the_reuse_made_needless_contradicts_it(task: str, evidence: dict[str, Any]) -> None:
    """R6, R8."""
    chosen = {**QUICK, "reuse_verification": task != "check_verified"}
    given = facts(quick_register=chosen, complete_registration=REGISTERED, **{task: evidence})
    assert at_fault(quick(given)) == {f"facts.{task}"}


def test_a_published_name_was_confirmed() -> None:
    """R26."""
    given = existing({"mini_program.code_published": True, **facts(apply_for_verification=APPLIED)})
    assert at_fault(given) == {"facts.apply_for_verification.name_confirmed"}


@pytest.mark.parametrize("days", [45, 46, 400])
def test_a_window_that_is_over_refuses_the_case(days: int) -> None:
    """R16: unless the input brings an extension, or a payment made inside it."""
    old = {"mini_program.registered_at": text(at(days=-days))}
    refusal = refused(verification_only(old))
    assert refusal.code is Code.WINDOW_ALREADY_CLOSED
    assert [found.field for found in refusal.fields] == ["extension"]
    late = payment(at(days=45 - days))
    assert refused(verification_only({**old, **facts(pay_fee=late)})).code is Code.WINDOW_ALREADY_CLOSED
    past = {"closes_at": text(at(seconds=-1)), "reason": "granted"}
    assert refused(verification_only({**old, "extension": past})).code


def test_a_window_is_open_until_its_last_second() -> None:
    """R16."""
    last = {"mini_program.registered_at": text(at(days=-45, seconds=1))}
    assert adopted(case(verification_only(last)), START)


def test_a_reuse_found_unverified_does_not_outlive_the_window() -> None:
    """R8, R16."""
    made = {**QUICK, "done_at": text(at(days=-61))}
    old = {**REGISTERED, "registered_at": text(at(days=-60))}
    given = facts(quick_register=made, complete_registration=old, check_verified={**CHECKED, "verified": False})
    assert refused(quick(given)).code is Code.WINDOW_ALREADY_CLOSED


def test_an_extension_is_later_than_the_window_and_needs_one() -> None:
    """R16."""
    extension = {"closes_at": text(at(days=20)), "reason": "granted"}
    assert at_fault(verification_only({"extension": extension})) == {"extension.closes_at"}
    assert at_fault(online({"extension": extension})) == {"facts.complete_registration"}
    assert at_fault(online({"extension": extension, **facts(complete_registration=REGISTERED)})) == {
        "extension.closes_at"
    }
