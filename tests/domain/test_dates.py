"""Dates that only the calendar knows are asked for once each, and again when their ground moves (R16, R30)."""

from datetime import timedelta
from typing import Any

import pytest

from domain.business_days import ReviewWindow, SafeSubmission
from domain.dates import ReviewQuestion, SafeDateQuestion, dated, missing_date
from domain.events import CalendarDataChanged, ReviewDated, SafeDateSet
from domain.facts import Facts
from tests.domain.builders import at, online, reason, repeated, text
from tests.domain.journeys import applied, decided, done, in_review, registered
from tests.domain.life import SAFE_BEFORE, Life


def without_safe_date(life: Life) -> Facts:
    assert life.facts.window is not None
    return life.facts.model_copy(update={"window": life.facts.window.model_copy(update={"safe": None})})


def test_a_window_asks_until_when_paying_is_safe() -> None:
    """R16, R30: with the business days of the policy."""
    life = registered(Life(online({"policy": {"safe_date_business_days": 10}})))
    question = SafeDateQuestion(closes_at=at(days=45), business_days=10, version="")
    assert missing_date(without_safe_date(life)) == question


def test_a_case_without_a_window_does_not() -> None:
    """R25."""
    assert missing_date(Life(repeated()).facts) is None
    assert not [body for body in applied(Life(repeated())).bodies if isinstance(body, SafeDateSet)]


def test_the_review_counts_from_the_later_of_submission_and_payment() -> None:
    """R30: and from the registration's facts never."""
    life = applied(Life(online())).until(at(days=3))
    life.tell(
        "record_payment", amount="1", currency="USD", method="bank_card", transaction_id="T", paid_at=text(at(days=2))
    )
    assert life.application.review_counts_from == at(days=2)
    (asked,) = [body for body in life.bodies if isinstance(body, ReviewDated)]
    assert asked.window.counted_from == at(days=2)


def test_a_resubmission_asks_anew_and_a_decision_asks_nothing() -> None:
    """R30, R33."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason(field="name"))
    life.until(at(days=4))
    assert sum(isinstance(body, ReviewDated) for body in life.bodies) == 1
    done(life, "resubmit")
    assert [body.window.counted_from for body in life.bodies if isinstance(body, ReviewDated)] == [at(), at(days=4)]
    decided(life, "failed")
    assert missing_date(life.facts) is None


def test_an_ended_case_asks_for_nothing() -> None:
    life = registered(Life(online()))
    facts = without_safe_date(life).model_copy(update={"outcome": "withdrawn"})
    assert missing_date(facts) is None


def test_an_answer_is_put_on_record_as_it_was_given() -> None:
    """A newer calendar never changes a replay."""
    life = in_review(Life(online()))
    day = at(days=20).date()
    safe = SafeSubmission(closes_at=at(days=45), date=None, provisional=True, version="2026")
    review = ReviewWindow(counted_from=at(), earliest=day, latest=day, provisional=True, version="2026")
    assert dated(life.facts, safe) == SafeDateSet(safe=safe)
    assert dated(life.facts, review) == ReviewDated(application=1, window=review)


def test_new_calendar_data_is_part_of_the_question() -> None:
    """R30: so that an activity's recorded answer is not taken for the new one."""
    life = registered(Life(online()))
    life.tell("calendar_changed", "system", version="2028-1")
    question = missing_date(without_safe_date(life))
    assert isinstance(question, SafeDateQuestion)
    assert question.version == "2028-1"
    assert not isinstance(question, ReviewQuestion)


def before_of(life: Life, kind: type[SafeDateSet] | type[ReviewDated]) -> list[SafeSubmission | ReviewWindow | None]:
    """What the answers of a kind took the place of, in order."""
    return [body.before for body in life.bodies if isinstance(body, kind)]


def test_an_answer_to_new_calendar_data_tells_what_it_takes_the_place_of() -> None:
    """R16, R30: both dates, once; the next notice finds the newer answer."""
    life = in_review(Life(online()))
    assert life.facts.window is not None
    safe, review = life.facts.window.safe, life.application.review
    life.safe_before = SAFE_BEFORE + timedelta(days=2)
    life.tell("calendar_changed", "system", version="2028-1")
    moved = life.facts.window.safe
    assert moved != safe
    life.tell("calendar_changed", "system", version="2028-2")
    assert before_of(life, SafeDateSet) == [None, safe, moved]
    assert before_of(life, ReviewDated) == [None, review, review]
    assert (life.facts.window.safe_before, life.application.review_before) == (None, None)


@pytest.mark.parametrize(
    ("name", "payload"),
    [
        ("extend_window", {"closes_at": text(at(days=50)), "reason": "granted"}),
        ("change_policy", {"policy": {"window_days": 60}, "reason": "granted"}),
        ("change_policy", {"policy": {"safe_date_business_days": 10}, "reason": "quick"}),
    ],
    ids=["extended", "other window", "other days"],
)
def test_a_window_that_moves_keeps_the_safe_date_it_had(name: str, payload: dict[str, Any]) -> None:
    """R16: so that people are told from when to when."""
    life = registered(Life(online()))
    assert life.facts.window is not None
    safe = life.facts.window.safe
    life.tell(name, **payload)
    assert before_of(life, SafeDateSet) == [None, safe]


def test_news_before_an_answer_keep_the_last_answer_there_was() -> None:
    """R16, R30: two notices in one moment are one change."""
    life = in_review(Life(online()))
    assert life.facts.window is not None
    safe, review = life.facts.window.safe, life.application.review
    life.record(CalendarDataChanged(version="1"), CalendarDataChanged(version="2"))
    assert (life.facts.window.safe, life.facts.window.safe_before) == (None, safe)
    assert (life.application.review, life.application.review_before) == (None, review)


def test_a_resubmitted_application_is_a_new_review_that_takes_no_answers_place() -> None:
    """R30, R33: also if a notice came while the days of the old one were asked for."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason(field="name"))
    life.until(at(days=4))
    life.record(CalendarDataChanged(version="1"))
    done(life, "resubmit")
    assert before_of(life, ReviewDated) == [None, None]
    assert life.application.review_before is None
