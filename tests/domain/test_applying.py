"""Applying: the agreement is signed, a published name confirmed, the invoice chosen (R26)."""

from typing import Any

import pytest

from domain.refusals import Code
from domain.vocabulary import Invoice
from tests.domain.builders import at, online, text
from tests.domain.journeys import done, hand_in, registered
from tests.domain.life import Life

APPLIED = {"submitted_at": text(at()), "agreement_signed": True, "invoice": "later"}


def ready(changes: dict[str, Any] | None = None) -> Life:
    life = registered(Life(online(changes)))
    hand_in(life)
    return life


@pytest.mark.parametrize(
    ("field", "value"),
    [("agreement_signed", False), ("agreement_signed", None), ("invoice", "never"), ("submitted_at", None)],
)
def test_what_the_step_needs_is_refused_when_missing(field: str, value: object) -> None:
    """R26."""
    refusal = ready().refuses("complete_task", task="apply_for_verification", evidence={**APPLIED, field: value})
    assert (refusal.code, [found.field for found in refusal.fields]) == (Code.MALFORMED, [f"evidence.{field}"])


@pytest.mark.parametrize("confirmed", [{}, {"name_confirmed": False}, {"name_confirmed": None}])
def test_a_published_name_must_be_confirmed(confirmed: dict[str, Any]) -> None:
    """R26."""
    life = ready({"mini_program.code_published": True})
    refusal = life.refuses("complete_task", task="apply_for_verification", evidence={**APPLIED, **confirmed})
    assert [found.field for found in refusal.fields] == ["evidence.name_confirmed"]
    done(life, "apply_for_verification", name_confirmed=True)
    assert life.open == ["pay_fee"]


def test_a_name_without_code_needs_no_confirmation() -> None:
    """R26."""
    life = ready()
    done(life, "apply_for_verification")
    assert life.open == ["pay_fee"]


@pytest.mark.parametrize("invoice", list(Invoice))
def test_the_invoice_is_given_now_or_later(invoice: Invoice) -> None:
    """R26: as really chosen."""
    life = ready()
    done(life, "apply_for_verification", invoice=invoice)
    assert life.application.invoice is invoice


def test_applying_waits_for_registration_and_papers() -> None:
    """R26: whichever comes last opens it."""
    life = Life(online())
    hand_in(life)
    assert life.view().requirements.eventually_due[-2:] == ("apply_for_verification", "pay_fee")
    registered(life)
    assert life.open == ["apply_for_verification"]
