"""How ops steer: more time, other judgement calls, new calendar data."""

from datetime import datetime, timedelta

import pytest

from domain.dates import missing_date
from domain.events import CalendarDataChanged, PolicyChanged, SafeDateSet, WindowExtended
from domain.policy import Policy
from domain.refusals import Code
from domain.vocabulary import Stage, WindowState
from tests.domain.builders import at, fee, online, repeated, text, verification_only
from tests.domain.journeys import applied, done, in_review, registered
from tests.domain.life import Life

CLOSE = at(days=45)


def test_ops_extend_the_window_with_a_reason_on_record() -> None:
    """R16."""
    life = registered(Life(online()))
    (extended,) = life.tell("extend_window", closes_at=text(at(days=60)), reason="granted by the platform")
    assert extended == WindowExtended(closes_at=at(days=60), reason="granted by the platform")
    assert life.facts.closes_at == at(days=60)
    assert life.until(at(days=59)).facts.outcome is None
    assert life.until(at(days=61)).facts.outcome is Stage.LAPSED


def test_an_extension_still_helps_while_a_closed_window_settles() -> None:
    """R16: and takes the settling back."""
    life = applied(Life(online())).until(CLOSE + timedelta(minutes=14))
    life.tell("extend_window", closes_at=text(at(days=60)), reason="granted")
    assert life.until(at(days=50)).facts.outcome is None
    assert life.view().window.state is not WindowState.PAST


def test_an_extension_takes_the_mark_of_a_passed_window_away() -> None:
    """R16."""
    life = in_review(Life(online())).until(at(days=50))
    life.tell("extend_window", closes_at=text(at(days=60)), reason="granted")
    assert life.facts.window is not None
    assert not life.facts.window.passed
    assert life.until(at(days=61)).facts.window
    assert life.facts.window.passed


@pytest.mark.parametrize("closes_at", [CLOSE, CLOSE - timedelta(seconds=1), at(days=10)])
def test_an_end_that_is_not_later_is_no_extension(closes_at: object) -> None:
    """R16."""
    life = registered(Life(online()))
    refusal = life.refuses("extend_window", closes_at=str(closes_at), reason="granted")
    assert (refusal.code, [found.field for found in refusal.fields]) == (Code.NOT_AN_EXTENSION, ["closes_at"])


def test_an_end_in_the_past_is_no_extension_either() -> None:
    """R16."""
    life = in_review(Life(online())).until(at(days=60))
    for closes_at in (at(days=50), at(days=60)):
        assert life.refuses("extend_window", closes_at=text(closes_at), reason="x").code is Code.NOT_AN_EXTENSION


def test_an_extension_reaches_no_further_than_a_window_is_long() -> None:
    """R16: counted from when it was said; a year by mistake would never lapse."""
    life = registered(Life(online())).until(at(days=10))
    too_far = text(at(days=376, seconds=1))
    refusal = life.refuses("extend_window", closes_at=too_far, reason="a slip of the pen")
    assert (refusal.code, [found.field for found in refusal.fields]) == (Code.NOT_AN_EXTENSION, ["closes_at"])
    life.tell("extend_window", closes_at=text(at(days=376)), reason="granted")
    assert life.facts.closes_at == at(days=376)


def mistyped() -> Life:
    """A window extended to day 300, which was to be day 60; seen on day 10."""
    life = registered(Life(online())).until(at(days=10))
    life.tell("extend_window", closes_at=text(at(days=300)), reason="granted")
    return life


@pytest.mark.parametrize("closes_at", [at(days=60), at(days=350), CLOSE])
def test_an_extension_that_was_mistyped_is_taken_back(closes_at: datetime) -> None:
    """R16: by any end from the window's own on."""
    life = mistyped()
    life.tell("extend_window", closes_at=text(closes_at), reason="mistyped before")
    assert life.facts.closes_at == closes_at
    assert life.facts.window is not None
    assert life.facts.window.safe is not None
    assert life.facts.window.safe.closes_at == closes_at
    assert life.until(closes_at + timedelta(minutes=15)).facts.outcome is Stage.LAPSED


def test_an_extension_does_not_become_less_than_the_window_nor_what_is_over() -> None:
    """R16: nor the end that holds already."""
    life = mistyped()
    for closes_at in (CLOSE - timedelta(seconds=1), at(days=300)):
        assert life.refuses("extend_window", closes_at=text(closes_at), reason="x").code is Code.NOT_AN_EXTENSION
    life.until(at(days=50))
    assert life.refuses("extend_window", closes_at=text(at(days=48)), reason="x").code is Code.NOT_AN_EXTENSION
    life.tell("extend_window", closes_at=text(at(days=51)), reason="mistyped before")
    assert life.until(at(days=52)).facts.outcome is Stage.LAPSED


def test_an_end_that_ops_gave_a_case_without_a_window_may_come_sooner() -> None:
    """R16, R25: there is no end of its own that it could not go below."""
    life = Life(repeated())
    life.tell("extend_window", closes_at=text(at(days=300)), reason="the platform set a date")
    life.tell("extend_window", closes_at=text(at(days=3)), reason="mistyped before")
    assert life.facts.closes_at == at(days=3)


def test_there_is_nothing_to_extend_before_registration() -> None:
    """R13, R16."""
    refusal = Life(online()).refuses("extend_window", closes_at=text(at(days=90)), reason="x")
    assert refusal.code is Code.WINDOW_NOT_OPEN


def test_ops_may_give_a_repeated_verification_a_window() -> None:
    """R16, R25: none unless ops set one."""
    life = Life(repeated())
    life.tell("extend_window", closes_at=text(at(days=30)), reason="the platform set a date")
    assert life.facts.closes_at == at(days=30)
    assert life.until(at(days=31)).facts.outcome is Stage.LAPSED


def test_another_length_moves_the_end_counted_from_the_registration() -> None:
    """R16."""
    life = registered(Life(verification_only()))
    (changed,) = life.tell("change_policy", policy={"window_days": 60}, reason="new terms")
    assert isinstance(changed, PolicyChanged)
    assert life.facts.closes_at == at(days=59)


def test_another_length_does_not_move_an_end_that_ops_set() -> None:
    """R16: the extension is what the platform granted."""
    life = registered(Life(online()))
    life.tell("extend_window", closes_at=text(at(days=90)), reason="granted")
    life.tell("change_policy", policy={"window_days": 60}, reason="new terms")
    assert life.facts.closes_at == at(days=90)


def test_a_shorter_window_that_is_over_already_settles_and_lapses() -> None:
    """R16: the settling time counts from when that was known."""
    life = registered(Life(online())).until(at(days=40))
    life.tell("change_policy", policy={"window_days": 30}, reason="new terms")
    assert life.until(at(days=40, minutes=14)).facts.outcome is None
    assert life.until(at(days=40, minutes=15)).facts.outcome is Stage.LAPSED


def test_a_longer_window_takes_the_settling_back() -> None:
    """R16."""
    life = registered(Life(online())).until(CLOSE + timedelta(minutes=5))
    life.tell("change_policy", policy={"window_days": 46}, reason="new terms")
    assert life.until(at(days=45, hours=23)).facts.outcome is None


def test_a_policy_changes_in_what_it_names_and_the_rest_stays() -> None:
    life = Life(online({"policy": {"refills": 5, "fees": [fee()]}}))
    life.tell("change_policy", policy={"refill_days": 20}, reason="agreed")
    assert life.facts.policy == life.facts.case.policy.model_copy(update={"refill_days": 20})


def test_a_running_case_keeps_the_rules_it_began_with() -> None:
    """The input is what it was; the policy in force is a fact beside it."""
    life = Life(online())
    life.tell("change_policy", policy={"refills": 9}, reason="agreed")
    assert (life.facts.case.policy.refills, life.facts.policy.refills) == (3, 9)


@pytest.mark.parametrize("policy", [{}, {"window_days": 45}, Policy().model_dump(mode="json")])
def test_a_policy_that_changes_nothing_is_refused(policy: dict[str, object]) -> None:
    assert Life(online()).refuses("change_policy", policy=policy, reason="x").code is Code.NOTHING_TO_CHANGE


@pytest.mark.parametrize("policy", [{"window_days": 0}, {"fees": [{**fee(), "amount": 9.5}]}, {"yearly": True}, None])
def test_a_policy_out_of_its_bounds_is_malformed(policy: object) -> None:
    """R2, R28."""
    assert Life(online()).refuses("change_policy", policy=policy, reason="x").code is Code.MALFORMED


def test_other_business_days_and_new_calendar_data_ask_for_the_dates_again() -> None:
    """R30: the change shows in the timeline."""
    life = in_review(Life(online()))
    asked = sum(isinstance(body, SafeDateSet) for body in life.bodies)
    life.tell("change_policy", policy={"safe_date_business_days": 10}, reason="a swift agency")
    (changed,) = life.tell("calendar_changed", "system", version="2028-1")
    assert changed == CalendarDataChanged(version="2028-1")
    assert sum(isinstance(body, SafeDateSet) for body in life.bodies) == asked + 2
    assert life.application.review is not None
    assert missing_date(life.facts) is None


def test_the_same_calendar_data_again_changes_nothing() -> None:
    life = Life(online())
    life.tell("calendar_changed", "system", version="2028-1")
    assert life.refuses("calendar_changed", "system", version="2028-1").code is Code.NOTHING_TO_CHANGE


def test_new_calendar_data_leaves_a_decided_review_alone() -> None:
    """R30."""
    life = in_review(Life(online()))
    before = life.application.review
    life.tell("decide_review", "agency", outcome="failed")
    done(life, "apply_for_verification")
    life.tell("calendar_changed", "system", version="2028-1")
    assert life.facts.applications[0].review == before
