"""What is assumed may be changed in part, and not into nonsense."""

from typing import Any

import pytest
from pydantic import ValidationError

from domain.forecasting import assuming
from domain.forecasting.assumptions import StepHours
from domain.refusals import field_errors
from domain.vocabulary import TaskName


def test_every_task_has_hours_and_nothing_else_has() -> None:
    assert set(StepHours.model_fields) == set(TaskName)


def test_what_is_named_changes_and_the_rest_stays() -> None:
    changed, usual = assuming({"hours": {"pay_fee": {"likely": 12}}, "runs": 200}), assuming({})
    assert changed.hours.pay_fee.likely == 12
    assert changed.hours.pay_fee.high == usual.hours.pay_fee.high
    assert changed.hours.resubmit == usual.hours.resubmit
    assert (changed.runs, changed.seed) == (200, usual.seed)


def test_a_review_takes_seven_to_fifteen_business_days_as_the_guide_tells() -> None:
    """R30."""
    review = assuming({}).review
    assert (review.shortest, review.longest) == (7, 15)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"hours": {"pay_fee": {"likely": 400}}}, "hours.pay_fee"),
        ({"hours": {"pay_fee": {"low": 0.016}}}, "hours.pay_fee.low"),
        ({"hours": {"pay_fee": {"low": "2"}}}, "hours.pay_fee.low"),
        ({"hours": {"pay_fee": {"low": True}}}, "hours.pay_fee.low"),
        ({"hours": {"pay_fee": {"high": float("inf")}}}, "hours.pay_fee.high"),
        ({"hours": {"pay_fee": 3}}, "hours.pay_fee"),
        ({"hours": {"dance": {"low": 1, "likely": 2, "high": 3}}}, "hours.dance"),
        ({"hours": 3}, "hours"),
        ({"chances": {"sent_back": 1.5}}, "chances.sent_back"),
        ({"chances": {"sent_back": float("nan")}}, "chances.sent_back"),
        ({"chances": {"sent_back": 0.6, "failed": 0.6}}, "chances"),
        ({"review": {"shortest": 20}}, "review"),
        ({"review": {"longest": "9"}}, "review.longest"),
        ({"chances": {"failed": "0.1"}}, "chances.failed"),
        ({"runs": 1}, "runs"),
        ({"runs": "200"}, "runs"),
        ({"seed": -1}, "seed"),
        ({"weather": "fine"}, "weather"),
    ],
)
def test_nonsense_is_told_with_its_field(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as error:
        assuming(changes)
    assert [found.field for found in field_errors(error.value)] == [field]
