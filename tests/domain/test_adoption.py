"""Adoption: a half-done case comes with facts, and the story skips what is proven."""

from typing import Any

import pytest

from domain.events import AgencyAssigned, FeePaid, TaskDone, WindowExtended, WindowOpened
from domain.refusals import Refused
from domain.vocabulary import Stage, WaitingOn, WindowState
from tests.domain.builders import at, fee, online, payment, quick, repeated, text, verification_only
from tests.domain.half_done import APPLIED, ASSIGNED, CHECKED, PAID, QUICK, REGISTERED, existing, facts
from tests.domain.journeys import EVIDENCE, decided, done
from tests.domain.life import Life


def adopted_tasks(life: Life) -> list[str]:
    """What was adopted, in the order it came; nothing else is closed at the start."""
    done_before = [body for body in life.bodies if isinstance(body, TaskDone)]
    assert all(body.adopted for body in done_before)
    return [str(body.task) for body in done_before]


def test_without_facts_nothing_is_adopted() -> None:
    for raw in (online(), quick(), verification_only(), repeated()):
        assert adopted_tasks(Life(raw)) == []


def test_an_online_case_goes_on_after_the_last_step_that_is_proven() -> None:
    """A later step implies the earlier ones."""
    life = Life(online(facts(activate_account={"activated_at": text(at(days=-1))})))
    assert adopted_tasks(life) == ["create_account", "activate_account"]
    assert life.open == ["provide_documents", "register_entity", "bind_admin", "complete_registration"]


def test_the_rest_of_a_sitting_is_still_owed() -> None:
    life = Life(online(facts(create_account={"done_at": text(at(days=-1))})))
    assert "activate_account" in life.open


def test_an_adopted_registration_opens_the_window_from_its_own_date() -> None:
    """R13, R16."""
    life = Life(online(facts(complete_registration=REGISTERED)))
    (opened,) = [body for body in life.bodies if isinstance(body, WindowOpened)]
    assert opened.adopted
    assert life.facts.closes_at == at(days=35)
    assert life.open == ["provide_documents"]
    assert life.view().stage is Stage.PREPARING


@pytest.mark.parametrize("raw", [verification_only, repeated])
def test_an_account_that_exists_is_known_from_the_input(raw: Any) -> None:
    life = Life(raw())
    assert life.facts.registered
    assert life.facts.appid == "wx0123456789abcdef"


@pytest.mark.parametrize("raw", [existing, repeated])
@pytest.mark.parametrize(
    ("given", "owed"),
    [
        ({"apply_for_verification": APPLIED}, "pay_fee"),
        ({"apply_for_verification": APPLIED, "pay_fee": PAID}, "assign_agency"),
        ({"pay_fee": PAID}, "assign_agency"),
        ({"pay_fee": PAID, "assign_agency": ASSIGNED}, None),
    ],
)
def test_a_verification_goes_on_where_it_stands(raw: Any, given: dict[str, Any], owed: str | None) -> None:
    """R26, R28, R29: a payment implies the application; the papers were handed in elsewhere."""
    life = Life(raw(facts(**given)))
    assert life.open == ([owed] if owed else [])
    assert "provide_documents" in adopted_tasks(life)
    if owed is None:
        assert (life.view().stage, life.view().waiting_on) == (Stage.IN_REVIEW, WaitingOn.AGENCY)
        decided(life, "passed")
        assert life.facts.outcome is Stage.VERIFIED


def test_an_online_case_may_come_paid_and_assigned() -> None:
    given = {"complete_registration": REGISTERED, "pay_fee": PAID, "assign_agency": ASSIGNED}
    life = Life(online(facts(**given)))
    assert life.view().stage is Stage.IN_REVIEW
    (paid,) = [body for body in life.bodies if isinstance(body, FeePaid)]
    (assigned,) = [body for body in life.bodies if isinstance(body, AgencyAssigned)]
    assert (paid.adopted, assigned.adopted, assigned.agency) == (True, True, "crediteyes")
    assert life.application.review_counts_from == at(days=-4)


def test_papers_handed_in_elsewhere_count_and_only_what_is_named_is_asked_for() -> None:
    """R33."""
    life = Life(existing(facts(pay_fee=PAID, assign_agency=ASSIGNED)))
    decided(life, "sent_back", {"document": "contact_id", "code": "unclear"})
    assert life.view().requirements.currently_due == ("contact_id",)


def test_a_quick_case_comes_with_what_was_really_reused() -> None:
    """R5, R8."""
    life = Life(quick(facts(quick_register=QUICK, complete_registration=REGISTERED)))
    assert life.open == ["check_verified"]
    done(life, "check_verified")
    assert life.facts.outcome is Stage.VERIFIED


def test_a_quick_case_that_was_checked_as_verified_is_at_its_end() -> None:
    """R8, R15."""
    given = {"quick_register": QUICK, "complete_registration": REGISTERED, "check_verified": CHECKED}
    life = Life(quick(facts(**given)))
    assert life.facts.outcome is Stage.VERIFIED
    assert life.open == []


def test_a_quick_case_whose_operator_was_not_reused_binds_the_admin() -> None:
    """R6."""
    chosen = {**QUICK, "reuse_operator": False, "reuse_verification": False}
    life = Life(quick(facts(quick_register=chosen, complete_registration=REGISTERED)))
    assert life.open == ["provide_documents", "bind_admin"]


def test_a_quick_case_found_unverified_comes_with_its_verification() -> None:
    """R8."""
    unverified = {**CHECKED, "verified": False}
    given = {"quick_register": QUICK, "complete_registration": REGISTERED, "check_verified": unverified}
    assert Life(quick(facts(**given))).open == ["provide_documents"]
    assert Life(quick(facts(**given, pay_fee=PAID))).open == ["assign_agency"]


def test_a_window_that_is_over_is_no_reason_to_refuse_a_payment_made_inside_it() -> None:
    """R16: the case starts as past its window, and its outcome counts."""
    long_ago = {"mini_program.registered_at": text(at(days=-60))}
    inside = payment(at(days=-16))
    life = Life(verification_only({**long_ago, **facts(pay_fee=inside, assign_agency=ASSIGNED)})).until(at(minutes=1))
    assert life.view().window.state is WindowState.PAST
    assert life.facts.window is not None
    assert life.facts.window.passed
    decided(life, "passed")
    assert life.facts.outcome is Stage.VERIFIED


def test_an_extension_before_the_case_came_holds() -> None:
    """R16."""
    extension = {"closes_at": text(at(days=20)), "reason": "granted by the platform"}
    life = Life(verification_only({"mini_program.registered_at": text(at(days=-60)), "extension": extension}))
    assert life.facts.closes_at == at(days=20)
    assert any(isinstance(body, WindowExtended) for body in life.bodies)
    assert Life(repeated({"extension": extension})).facts.closes_at == at(days=20)


def test_a_quick_case_with_an_unchecked_reuse_may_come_after_its_window() -> None:
    """R8, R16."""
    made = {**QUICK, "done_at": text(at(days=-61))}
    old = {**REGISTERED, "registered_at": text(at(days=-60))}
    life = Life(quick(facts(quick_register=made, complete_registration=old))).until(at(days=1))
    assert life.facts.outcome is None
    assert life.open == ["check_verified"]


def test_an_adopted_fee_is_compared_and_a_difference_accepted_with_its_reason() -> None:
    """R28."""
    policy = {"policy": {"fees": [fee("120.00")]}}
    with pytest.raises(Refused, match=r"facts\.pay_fee"):
        Life(existing({**policy, **facts(pay_fee=PAID)}))
    accepted = {**PAID, "accept_difference": "an old rate"}
    life = Life(existing({**policy, **facts(pay_fee=accepted)}))
    (paid,) = [body for body in life.bodies if isinstance(body, FeePaid)]
    assert (paid.difference_accepted, paid.fee_unverified) == ("an old rate", False)


def test_an_adopted_payment_is_the_applications_one_payment() -> None:
    """R28."""
    life = Life(existing(facts(pay_fee=PAID)))
    assert life.refuses("payment_received", "integration", **PAID).code == "already_paid"


def test_an_adopted_entity_was_typed_exactly() -> None:
    """R11."""
    assert "bind_admin" in Life(online(facts(register_entity=EVIDENCE["register_entity"]))).open
