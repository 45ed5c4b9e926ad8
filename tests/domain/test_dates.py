"""Dates that only the calendar knows are asked for once each, and again when their ground moves (R16, R30)."""

from domain.business_days import ReviewWindow, SafeSubmission
from domain.dates import ReviewQuestion, SafeDateQuestion, dated, missing_date
from domain.events import ReviewDated, SafeDateSet
from domain.facts import Facts
from tests.domain.builders import at, online, reason, repeated, text
from tests.domain.journeys import applied, decided, done, in_review, registered
from tests.domain.life import Life


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
