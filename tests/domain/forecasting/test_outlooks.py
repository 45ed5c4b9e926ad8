"""What a forecast says of cases at certain places."""

from datetime import date, timedelta
from typing import Any

import pytest

from domain.business_days import shanghai_date
from domain.forecasting import Almanac, Cause, Measure, assuming, forecast_of
from domain.forecasting.limits import CLOSED, TOO_SHORT
from domain.refusals import Refused
from tests.domain.builders import at, online, quick
from tests.domain.forecasting.standing import (
    again,
    almanac,
    inside,
    lives,
    outlook,
    played,
    registered_quick,
    weekdays,
)
from tests.domain.journeys import applied, decided, done, in_review, registered
from tests.domain.life import Life

PASSES = {"sent_back": 0, "failed": 0}


def test_a_review_that_surely_ends_in_time_and_passes_is_in_time() -> None:
    """R30: day 7 to day 15 after Monday, 4 January, are 13 to 25 January."""
    life = in_review(Life(online()))
    told = outlook(life.facts, life.now, chances=PASSES, hours={"assign_agency": {"low": 1, "likely": 2, "high": 3}})
    assert (told.chance_inside_window, told.causes) == (1, ())
    assert told.verified_on is not None
    assert (told.verified_on.p10, told.verified_on.p90) == (date(2027, 1, 13), date(2027, 1, 25))


def test_a_running_review_has_not_ended_before_the_instant() -> None:
    """Seven of nine days are gone: what is left is the fourteenth and the fifteenth business day."""
    life = in_review(Life(online()))
    now = at(days=21 - 3)  # Friday 22 January, 9:00 in Shanghai: the fourteenth
    told = outlook(life.facts, now, chances=PASSES)
    assert told.verified_on is not None
    assert (told.verified_on.p10, told.verified_on.p90) == (date(2027, 1, 22), date(2027, 1, 25))


def test_an_overdue_review_ends_within_the_days_assumed() -> None:
    life = in_review(Life(online()))
    now = at(days=30)
    told = outlook(life.facts, now, chances=PASSES, review={"overdue": 2})
    assert told.verified_on is not None
    first, last = (weekdays(shanghai_date(now), days).latest for days in (1, 2))
    assert (told.verified_on.p10, told.verified_on.p90) == (first, last)


def test_past_its_safe_date_a_case_has_a_lower_chance() -> None:
    facts = applied(Life(online())).facts
    assert inside(facts, at(days=30)) < inside(facts, at(days=20)) < inside(facts, at(days=2))


def test_that_nothing_can_end_in_time_is_told_as_certain() -> None:
    """R30: from 9 February the seventh business day is 18 February, on which the window closes at 9:00."""
    facts = applied(Life(online())).facts
    assert outlook(facts, at(days=35)).ruled_out == ""
    told = outlook(facts, at(days=37))
    assert (told.ruled_out, told.chance_inside_window) == (TOO_SHORT, 0)
    assert told.chance_verified > 0, "paid in time, the outcome still counts"
    assert {one.measure for one in told.helps_most} == {Measure.VERIFIED}


def test_past_the_window_only_a_review_that_runs_can_still_end_well() -> None:
    """R16: without one the case lapses."""
    now = at(days=46)
    under_review, unpaid = in_review(Life(online())).facts, applied(Life(online())).facts
    goes_on, lapses = outlook(under_review, now), outlook(unpaid, now)
    assert (goes_on.ruled_out, goes_on.chance_inside_window) == (CLOSED, 0)
    assert goes_on.chance_verified > 0.8
    assert (lapses.ruled_out, lapses.chance_verified, lapses.verified_on) == (CLOSED, 0, None)
    assert [one.cause for one in lapses.causes] == [Cause.NOT_PAID]


def test_a_verification_without_a_window_has_a_date_and_helps_in_days() -> None:
    life = again()
    told = outlook(life.facts, life.now)
    assert (told.chance_inside_window, told.closes_at, told.ruled_out) == (None, None, "")
    assert told.chance_verified == told.chance == 1
    assert {one.measure for one in told.helps_most} == {Measure.DAYS}
    assert told.helps_most[0].gain > 1


def test_a_reused_verification_needs_only_to_be_seen() -> None:
    """R7, R8: no review is needed, so not even the last hours rule it out."""
    life = registered_quick()
    sure = outlook(life.facts, life.now, chances={"reused": 1})
    assert (sure.chance_inside_window, sure.chance_verified) == (1, 1)
    assert sure.verified_on is not None
    assert sure.verified_on.p50 <= date(2027, 1, 5)
    assert outlook(life.facts, at(days=44)).ruled_out == ""
    assert inside(life.facts, life.now, chances={"reused": 0}) < inside(life.facts, life.now) < 1


def test_a_reuse_that_was_found_not_to_hold_goes_on_to_a_review() -> None:
    """R8."""
    life = registered_quick()
    done(life, "check_verified", verified=False)
    told = outlook(life.facts, life.now)
    assert told.verified_on is not None
    assert told.verified_on.p10 > weekdays(shanghai_date(life.now), 7).latest


def test_nothing_begins_before_the_month_of_the_booked_place() -> None:
    """R3."""
    life = lives()["quick, waiting for its month"]
    told = outlook(life.facts, life.now)
    assert told.verified_on is not None
    assert told.verified_on.p10 >= shanghai_date(at(days=28))


def test_papers_before_registration_save_the_window() -> None:
    """R16: the window opens with registration, whether there are papers or not; `hold` has it wait for them."""
    slow = {"provide_documents": {"low": 300, "likely": 600, "high": 900}}
    warn, hold = (Life(online({"policy": {"papers_before_registration": how}})) for how in ("warn", "hold"))
    assert inside(hold.facts, hold.now, hours=slow) > inside(warn.facts, warn.now, hours=slow) + 0.2


@pytest.mark.parametrize("outcome", ["sent_back", "failed"])
def test_a_setback_lowers_the_chance_and_is_told_as_the_cause(outcome: str) -> None:
    """R33."""
    life = in_review(Life(online())).until(at(days=15))
    before = inside(life.facts, life.now)
    decided(life, outcome, {"document": "contact_id", "code": "unclear", "public_comment": "unclear"})
    told = outlook(life.facts, life.now, runs=300)
    assert (told.chance_inside_window or 0) < before
    assert told.causes[0].cause == outcome


def test_a_step_that_waits_for_long_is_likely_to_wait_on() -> None:
    """The fee open for three weeks, against the very same case at the same instant that has just come to it."""
    facts = applied(Life(online())).facts
    now = at(days=10)
    just_now = [task.model_copy(update={"opened_at": now}) if task.is_open else task for task in facts.tasks]
    fresh = facts.model_copy(update={"tasks": tuple(just_now)})
    assert inside(facts, now) < inside(fresh, now)


def test_the_turn_of_a_step_in_a_sitting_comes_when_the_one_before_is_done() -> None:
    life = registered_until_activation()
    life.until(at(days=20))
    waited, _ = played(life.facts, life.now)
    done(life, "create_account", done_at=at(days=20).isoformat())
    turned, draws = played(life.facts, life.now)
    assert draws.elapsed["activate_account"] == 0  # type: ignore[index]  # a task's name is text
    assert min(turned.verified.values()) <= min(waited.verified.values())


def registered_until_activation() -> Life:
    """Account and activation are one sitting: both are open, in their order."""
    life = Life(online())
    assert [name for name in life.open if name != "provide_documents"] == ["create_account", "activate_account"]
    return life


def test_a_long_string_of_refills_is_not_followed_for_ever() -> None:
    life = again()
    told = outlook(life.facts, life.now, chances={"sent_back": 1, "failed": 0})
    assert (told.chance_verified, told.verified_on) == (0, None)
    assert [one.cause for one in told.causes] == [Cause.TOO_LONG]


@pytest.mark.parametrize("changes", [{"case_id": "lantern-two"}, {"case_id": "lantern-tea-3"}])
def test_cases_are_played_independently(changes: dict[str, Any]) -> None:
    one, other = Life(online()), Life(online(changes))
    assert outlook(one.facts, one.now).chance_inside_window != outlook(other.facts, other.now).chance_inside_window


def test_the_forecast_names_everything_that_it_rests_on() -> None:
    life = registered(Life(quick()))
    assumed = assuming({"runs": 150, "seed": 7})
    told = forecast_of(life.facts, life.now, assumed, almanac())
    assert (told.inputs.assumptions, told.inputs.calendar_version) == (assumed, "weekdays")
    assert any("nobody has published" in words for words in told.inputs.taken_for_granted)
    assert (told.stage, told.safe_submission_date) == ("binding", shanghai_date(at(days=24)))


def test_an_ended_case_has_nothing_left_to_forecast() -> None:
    life = in_review(Life(online()))
    decided(life, "passed")
    with pytest.raises(Refused, match="ended as verified") as refused:
        outlook(life.facts, life.now)
    assert refused.value.code == "case_ended"


def test_a_calendar_is_asked_each_question_once() -> None:
    asked: list[tuple[date, int]] = []

    def counting(after: date, days: int) -> Any:
        asked.append((after, days))
        return weekdays(after, days)

    life = in_review(Life(online()))
    remembering = Almanac(counting)
    outlook(life.facts, life.now + timedelta(days=3), remembering)
    assert len(asked) == len(set(asked))
    before = len(asked)
    outlook(life.facts, life.now + timedelta(days=3), remembering)
    assert len(asked) == before
