"""Personal data is marked wherever it lies, so that it can be kept apart and out of every log (R14)."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import pytest
from pydantic import BaseModel

from domain import events as e
from domain.adopting import PaidBefore
from domain.bookings import BookingRequest
from domain.case import CaseInput
from domain.evidence import EVIDENCE
from domain.facts import Facts
from domain.journal import personal_fields
from domain.messages import SIGNALS, UPDATES, Assignment
from domain.model import Personal
from domain.notices import Notice
from domain.view import CaseView
from tests.domain.builders import online, payment, text
from tests.domain.journeys import applied, decided, in_review
from tests.domain.life import Life

PERSONAL = {
    "account_email", "admin", "contact", "payer", "email", "phone", "id_number", "transaction_id", "file_name",
    "public_comment", "internal_note", "note", "evidence", "accept_difference", "difference_accepted", "payload",
    "for_ops",
}  # fmt: skip
"""Names of fields that hold names, ids, phones, e-mails and free comments, wherever they stand."""

FREE_REASONS = {"reason"}
"""A reason is somebody's own words."""

ROOTS: tuple[type[BaseModel], ...] = (
    CaseInput, Facts, CaseView, Notice, BookingRequest, PaidBefore, Assignment, *EVIDENCE.values(), *UPDATES.values(),
    *SIGNALS.values(), *get_args(e.Body),
)  # fmt: skip


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (Annotated, Union, UnionType, tuple, frozenset, dict):
        for inner in get_args(annotation):
            yield from models_in(inner)


def all_models() -> list[type[BaseModel]]:
    found: list[type[BaseModel]] = []
    waiting = list(ROOTS)
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.append(model)
            waiting += [inner for field in model.model_fields.values() for inner in models_in(field.annotation)]
    return found


def is_marked(model: type[BaseModel], name: str) -> bool:
    return any(isinstance(mark, Personal) for mark in model.model_fields[name].metadata)


def test_every_field_that_names_or_reaches_a_person_or_holds_free_words_is_marked() -> None:
    """R14."""
    wanted = PERSONAL | FREE_REASONS
    fields = [(model, name) for model in all_models() for name in model.model_fields if name in wanted]
    assert {name for _, name in fields} == wanted
    assert [f"{model.__name__}.{name}" for model, name in fields if not is_marked(model, name)] == []


@pytest.mark.parametrize("model", ["Person", "Admin", "Contact"])
def test_a_persons_name_is_marked(model: str) -> None:
    """R12, R14."""
    (found,) = [one for one in all_models() if one.__name__ == model]
    assert is_marked(found, "name")


def test_events_keep_every_secret_of_a_case_in_their_personal_fields() -> None:
    """R14: what is left of an event without them tells nothing about anybody."""
    life = applied(Life(online()))
    life.tell("record_payment", **payment(life.now, transaction_id="T-4711"))
    life.tell("assign_agency", agency="crediteyes", assigned_at=text(life.now))
    life.tell("change_case", case={"admin": {"email": "else@lantern.example.com"}})
    decided(
        life, "sent_back", {"document": "contact_id", "code": "x", "public_comment": "Ravi Kumar"}, internal_note="N"
    )
    life.tell("withdraw", reason="Grace Ong fell ill")
    secrets = ("Tan Mei Ling", "Ravi Kumar", "Grace Ong", "S1234567D", "+65", "@lantern", "contact_id.png", "T-4711")
    whole = " ".join(body.model_dump_json() for body in life.bodies)
    public = " ".join(body.model_dump_json(exclude=set(personal_fields(body))) for body in life.bodies)
    assert all(secret in whole for secret in secrets)
    assert not [secret for secret in secrets if secret in public]


def test_the_case_view_shows_no_person() -> None:
    """R14: dashboards need none."""
    shown = in_review(Life(online())).view().model_dump_json()
    assert not [secret for secret in ("Tan Mei", "Ravi", "Grace", "S1234567D", "+65", "@", ".png") if secret in shown]
