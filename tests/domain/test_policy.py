"""The judgement calls have the documented defaults, bounds, and no built-in fee."""

from typing import Any

import pytest
from pydantic import ValidationError

from domain.policy import Policy
from domain.vocabulary import PapersBeforeRegistration
from tests.domain.builders import case, fee, online


def test_defaults_are_the_judgement_calls() -> None:
    """R16, R28, R30, R33; nothing about a fee is invented (R28)."""
    assert Policy().model_dump() == {
        "window_days": 45,
        "settling_minutes": 15,
        "safe_date_business_days": 15,
        "reminder_days": (1, 3, 7),
        "reminders": None,
        "idle_weeks": 12,
        "at_risk_days": 3,
        "refills": 3,
        "refill_days": 30,
        "fees": (),
        "papers_before_registration": PapersBeforeRegistration.WARN,
        "read_papers": True,
    }


@pytest.mark.parametrize(
    ("setting", "values"),
    [
        ("window_days", [0, -1, 367, 1.5, "many", None]),
        ("settling_minutes", [-1, 1441]),
        ("safe_date_business_days", [0, 61]),
        ("reminder_days", [[0], [367], 3]),
        ("idle_weeks", [0, 521]),
        ("refills", [-1, 101]),
        ("refill_days", [0, 367]),
        ("papers_before_registration", ["ignore"]),
        ("yearly_review", [True]),
    ],
)
def test_a_setting_out_of_its_bounds_is_refused(setting: str, values: list[Any]) -> None:
    for value in values:
        with pytest.raises(ValidationError):
            Policy.model_validate({setting: value})


@pytest.mark.parametrize(
    "wrong",
    [
        {"amount": 99.0},
        {"amount": 99},
        {"amount": "0"},
        {"amount": "-1"},
        {"amount": "NaN"},
        {"amount": "Infinity"},
        {"amount": "1.00001"},
        {"currency": "XXZ"},
        {"currency": "dollars"},
        {"source": ""},
        {"as_of": "some day"},
        {"method": "small_amount_transfer"},
    ],
)
def test_a_rate_is_text_with_a_currency_a_source_and_a_date(wrong: dict[str, Any]) -> None:
    """R27, R28: a float is no amount of money, and a transfer is no method."""
    with pytest.raises(ValidationError):
        Policy.model_validate({"fees": [fee(**wrong)]})


def test_a_case_resolves_its_policy_at_the_start() -> None:
    assert case(online({"policy": {"window_days": 60}})).policy == Policy(window_days=60)


def test_a_partial_policy_changes_only_what_it_names() -> None:
    """A default that is named counts, one that is not named does not."""
    running = Policy(window_days=60, refills=5)
    assert running.changed_by(Policy(refills=3)) == Policy(window_days=60)
    assert running.changed_by(Policy()) == running
