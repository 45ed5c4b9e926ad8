"""Registration: which steps there are on each route, and in which order they are closed (R4-R8, R10-R13)."""

from typing import Any

import pytest

from domain.refusals import Code, Refused
from domain.story import registration_sittings, route_tasks
from domain.vocabulary import Stage
from tests.domain.builders import at, digest, online, quick, repeated, text, verification_only
from tests.domain.journeys import done, hand_in, registered
from tests.domain.life import Life

QUICK_SITTING = ("quick_register", "activate_account", "complete_registration")


def sittings(life: Life) -> list[tuple[str, ...]]:
    return [tuple(map(str, sitting)) for sitting in registration_sittings(life.facts)]


def test_online_registration_has_two_sittings() -> None:
    """R9-R13."""
    assert sittings(Life(online())) == [
        ("create_account", "activate_account"),
        ("register_entity", "bind_admin", "complete_registration"),
    ]


@pytest.mark.parametrize(
    ("operator", "verification", "after"),
    [
        (True, True, [("check_verified",)]),
        (False, True, [("bind_admin", "check_verified")]),
        (False, False, [("bind_admin",)]),
        (True, False, []),
    ],
)
def test_quick_registration_is_followed_by_what_was_not_reused(
    operator: bool, verification: bool, after: list[tuple[str, ...]]
) -> None:
    """R6, R8: as really chosen, whatever was planned."""
    life = Life(quick())
    done(life, "quick_register", reuse_operator=operator, reuse_verification=verification)
    assert sittings(life) == [QUICK_SITTING, *after]


@pytest.mark.parametrize("raw", [verification_only(), repeated()])
def test_an_account_that_exists_is_not_registered_again(raw: dict[str, Any]) -> None:
    life = Life(raw)
    assert route_tasks(life.facts) == ()
    assert life.open == ["provide_documents"]


def test_the_steps_of_a_sitting_open_together_and_close_in_order() -> None:
    life = Life(quick({"official_account.reuse_verification": False}))
    assert life.open == ["provide_documents", *QUICK_SITTING]
    for later in QUICK_SITTING[1:]:
        with pytest.raises(Refused) as refusal:
            done(life, later)
        assert refusal.value.code is Code.EARLIER_TASK_OPEN
        assert "quick_register comes first" in refusal.value.message
    done(life, "quick_register")
    with pytest.raises(Refused, match="activate_account comes first"):
        done(life, "complete_registration")


def test_the_status_is_not_checked_before_the_admin_is_bound() -> None:
    """R6, R8."""
    life = Life(quick())
    done(life, "quick_register", reuse_operator=False)
    registered(life)
    with pytest.raises(Refused) as refusal:
        done(life, "check_verified")
    assert refusal.value.code is Code.EARLIER_TASK_OPEN


def test_a_step_of_a_later_sitting_or_one_that_is_done_is_not_open() -> None:
    life = Life(online())
    done(life, "create_account")
    for task in ("create_account", "bind_admin", "check_verified", "resubmit"):
        with pytest.raises(Refused) as refusal:
            done(life, task)
        assert refusal.value.code is Code.TASK_NOT_OPEN
        assert "open now: provide_documents, activate_account" in refusal.value.message


def test_the_operator_not_reused_is_bound_after_registration_with_the_window_open() -> None:
    """R6."""
    life = Life(quick({"official_account.reuse_operator": False}))
    done(life, "quick_register", reuse_operator=False)
    registered(life)
    assert life.facts.closes_at == at(days=45)
    assert life.open == ["bind_admin", "check_verified"]
    assert life.view().stage is Stage.BINDING


def test_a_reused_verification_is_verified_only_when_somebody_has_looked() -> None:
    """R8: never assumed."""
    life = registered(Life(quick()))
    assert life.facts.outcome is None
    assert not life.view().go_live_allowed
    done(life, "check_verified", screenshot=digest("screen"))
    assert life.facts.outcome is Stage.VERIFIED
    assert life.view().applications == ()


def test_a_reuse_that_was_not_honoured_goes_on_to_verification() -> None:
    """R8."""
    life = registered(Life(quick()))
    done(life, "check_verified", verified=False)
    assert life.open == ["provide_documents"]
    hand_in(life)
    assert life.open == ["apply_for_verification"]


def test_hold_keeps_the_sitting_that_ends_registration_closed_until_the_papers_are_in() -> None:
    life = Life(online({"policy": {"papers_before_registration": "hold"}}))
    done(life, "create_account")
    done(life, "activate_account")
    assert life.open == ["provide_documents"]
    assert life.view().stage is Stage.BINDING
    hand_in(life)
    assert life.open == ["register_entity", "bind_admin", "complete_registration"]


def test_hold_is_lifted_by_another_policy_and_warn_holds_nothing() -> None:
    life = Life(online({"policy": {"papers_before_registration": "hold"}}))
    done(life, "create_account")
    done(life, "activate_account")
    life.tell("change_policy", policy={"papers_before_registration": "warn"}, reason="the merchant is in a hurry")
    assert "complete_registration" in life.open


@pytest.mark.parametrize(
    ("task", "evidence"),
    [
        ("create_account", {"done_at": "yesterday"}),
        ("create_account", {"done_at": "2027-01-04T01:00:00"}),
        ("create_account", {"done_at": 1799024400}),
        ("create_account", {"done_at": text(at()), "password": "x"}),
        ("create_account", {}),
    ],
)
def test_evidence_that_does_not_fit_the_task_is_malformed_by_field(task: str, evidence: dict[str, Any]) -> None:
    """An account password is never taken, nor any other field that evidence does not know."""
    refusal = Life(online()).refuses("complete_task", "merchant", task=task, evidence=evidence)
    assert refusal.code is Code.MALFORMED
    assert all(found.field.startswith("evidence.") for found in refusal.fields)


def test_evidence_reports_what_has_happened() -> None:
    """A reporter's clock may go some minutes ahead, not more."""
    life = Life(online())
    ahead = {"done_at": text(at(minutes=11))}
    refusal = life.refuses("complete_task", "merchant", task="create_account", evidence=ahead)
    assert [found.field for found in refusal.fields] == ["evidence.done_at"]
    done(life, "create_account", done_at=text(at(minutes=10)))
