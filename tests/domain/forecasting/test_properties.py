"""What holds of every forecast, wherever the case stands. Each run keeps its draws, so these hold run by run."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.facts import Facts
from domain.forecasting import Almanac, Measure
from domain.forecasting.position import position_of
from domain.tasks import TASKS
from domain.vocabulary import Owner
from tests.domain.builders import at, online
from tests.domain.forecasting import standing
from tests.domain.forecasting.standing import inside, outlook, played, vague
from tests.domain.journeys import applied, in_review
from tests.domain.life import Life

LIVES = standing.lives()
NAMES = sorted(LIVES)
OPEN = [name for name in NAMES if LIVES[name].facts.closes_at]
UNPAID = [name for name in OPEN if not LIVES[name].facts.under_review]
DAYS = st.floats(0, 60)


@pytest.mark.parametrize("name", NAMES)
def test_chances_are_parts_of_one_and_add_up(name: str) -> None:
    told = outlook(LIVES[name].facts, LIVES[name].now)
    chance = told.chance_verified if told.chance_inside_window is None else told.chance_inside_window
    assert 0 <= chance <= told.chance_verified <= 1
    assert chance + sum(one.chance for one in told.causes) == pytest.approx(1)
    owners = {task: spec.owner for task, spec in TASKS.items()} | {"papers_right": Owner.CONTACT}
    assert all(one.owner is owners[one.step] for one in told.helps_most), "what people owe"
    assert {one.step for one in told.luck} <= {"review", "decision", "reuse"}
    assert {one.step for one in (*told.helps_most, *told.luck)} <= {*told.path, "papers_right"}
    for gains in (told.helps_most, told.luck):
        assert all(" " in one.title for one in gains), "in words, not by name"
        assert [one.gain for one in gains] == sorted((one.gain for one in gains), reverse=True)
        assert all(0 < one.gain <= 1 or one.measure is Measure.DAYS for one in gains)
    if told.verified_on:
        assert told.verified_on.p10 <= told.verified_on.p50 <= told.verified_on.p90


@pytest.mark.parametrize("name", NAMES)
def test_the_same_question_has_the_same_answer(name: str) -> None:
    facts, now = LIVES[name].facts, LIVES[name].now
    assert outlook(facts, now) == outlook(facts, now)


def test_another_seed_has_another_answer() -> None:
    facts, now = LIVES["begin"].facts, LIVES["begin"].now
    assert outlook(facts, now).causes != outlook(facts, now, seed=2).causes


@pytest.mark.parametrize("name", NAMES)
def test_no_help_makes_any_run_late_or_later(name: str) -> None:
    """Removing a step never lowers a chance: what lets the search for helps leave out the runs that are in time."""
    facts, now = LIVES[name].facts, LIVES[name].now
    before, draws = played(facts, now)
    for step in set(draws.asked) - position_of(facts, now).opening:
        after, _ = played(facts, now, step)
        assert set(after.causes) <= set(before.causes), step
        assert set(after.verified) >= set(before.verified), step
        assert all(after.verified[run] <= before.verified[run] for run in before.verified), step


@settings(max_examples=12)
@given(st.sampled_from(OPEN), DAYS, DAYS)
def test_an_extension_never_lowers_a_chance(name: str, days: float, more: float) -> None:
    facts, now = LIVES[name].facts, LIVES[name].now
    less, longer = (outlook(_extended(facts, by), now) for by in (days, days + more))
    assert less.chance_inside_window is not None
    assert longer.chance_inside_window is not None
    assert longer.chance_inside_window >= less.chance_inside_window
    assert longer.chance_verified >= less.chance_verified


@settings(max_examples=8)
@given(st.sampled_from(["begin", "hold", "quick", "quick, not reused"]), st.integers(1, 100), st.integers(0, 100))
def test_a_longer_window_never_lowers_the_chance(name: str, days: int, more: int) -> None:
    facts, now = LIVES[name].facts, LIVES[name].now
    longer, shorter = (
        facts.model_copy(update={"policy": facts.policy.model_copy(update={"window_days": length})})
        for length in (days + more, days)
    )
    assert inside(longer, now) >= inside(shorter, now)


@settings(max_examples=12)
@given(st.integers(0, 96), st.integers(0, 96))
def test_having_paid_earlier_never_hurts(paid: int, earlier: int) -> None:
    """R30: the business days count from the payment. None of these reviews is overdue yet."""
    life = in_review(Life(online()))
    now = at(days=12)
    later, sooner = (_paid(life.facts, hours) for hours in (paid, paid - earlier))
    assert inside(sooner, now) >= inside(later, now)


@settings(max_examples=8)
@given(st.sampled_from(UNPAID), st.floats(0.05, 1))
def test_quicker_payers_never_hurt(name: str, factor: float) -> None:
    life = LIVES[name]
    facts = life.facts.model_copy(update={"tasks": tuple(task for task in life.facts.tasks if not task.is_open)})
    quick = {"pay_fee": {"low": 4 * factor, "likely": 48 * factor, "high": 168 * factor}}
    assert inside(facts, life.now, hours=quick) >= inside(facts, life.now)


@settings(max_examples=8)
@given(st.sampled_from(OPEN), st.floats(0, 0.5), st.floats(0, 0.5))
def test_better_applications_never_hurt(name: str, sent_back: float, more: float) -> None:
    facts, now = LIVES[name].facts, LIVES[name].now
    better, worse = ({"sent_back": chance} for chance in (sent_back, min(0.95, sent_back + more)))
    assert inside(facts, now, chances=better) >= inside(facts, now, chances=worse)


def test_an_unknown_year_never_raises_the_chance() -> None:
    """Its days end later than known ones, and the answer says that it is provisional."""
    facts, now = applied(Life(online())).facts, at(days=5)
    told = outlook(facts, now, Almanac(vague))
    assert (told.provisional, outlook(facts, now).provisional) == (True, False)
    assert (told.chance_inside_window or 0) <= inside(facts, now)


def _extended(facts: Facts, days: float) -> Facts:
    assert facts.window is not None
    assert facts.window.closes_at is not None
    window = facts.window.model_copy(update={"closes_at": facts.window.closes_at + timedelta(days=days)})
    return facts.model_copy(update={"window": window})


def _paid(facts: Facts, hours: int) -> Facts:
    """Paid so many hours after the start, and submitted long before."""
    (application,) = facts.applications
    assert application.payment is not None
    payment = application.payment.model_copy(update={"paid_at": at(hours=hours)})
    changed = application.model_copy(update={"payment": payment, "submitted_at": at(days=-9)})
    return facts.model_copy(update={"applications": (changed,)})
