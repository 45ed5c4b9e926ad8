"""How words of the command line become values."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import typer

from cli.evidence import evidence_of
from cli.exits import BadInput
from cli.moments import fresh_request_id, instant, moment_of
from cli.pages.clocks import clocks_table
from cli.pages.words import due
from cli.pairs import object_of, reason_of
from cli.sending import Sender
from cli.telling import console
from domain.evidence import EVIDENCE
from domain.view import Clock, ClockName
from domain.vocabulary import TaskName, WindowState

AT = datetime(2027, 3, 1, tzinfo=UTC)


def test_pairs_make_an_object_by_dotted_paths() -> None:
    pairs = ("admin.name=Tan = Ling", "admin.phone=+65", 'fees=[{"amount": "1"}]', "invoice=", "code_published=true")
    assert object_of(pairs) == {
        "admin": {"name": "Tan = Ling", "phone": "+65"},
        "fees": [{"amount": "1"}],
        "invoice": "",
        "code_published": "true",
    }
    assert object_of(["signed=true", "late=false"], booleans=True) == {"signed": True, "late": False}


@pytest.mark.parametrize(
    "pairs",
    [["Mei Ling"], ["=Mei"], ["a..b=Mei"], ["a=Mei", "a=Ling"], ["a=Mei", "a.b=Ling"], ["a.b=Mei", "a=x"], ["a={Mei"]],
)
def test_pairs_that_make_none_are_named_without_their_values(pairs: list[str]) -> None:
    with pytest.raises(BadInput) as bad:
        object_of(pairs)
    assert "Mei" not in str(bad.value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("contact_id:blurred", {"document": "contact_id", "code": "blurred", "public_comment": ""}),
        ("phone:differs:12:30", {"field": "phone", "code": "differs", "public_comment": "12:30"}),
    ],
)
def test_a_reason_names_a_document_or_a_field(text: str, reason: dict[str, str]) -> None:
    assert reason_of(text) == reason


@pytest.mark.parametrize("text", ["contact_id", "contact_id:", ":blurred", ""])
def test_a_reason_needs_a_thing_and_a_code(text: str) -> None:
    with pytest.raises(BadInput):
        reason_of(text)


@pytest.mark.parametrize("text", ["2027-03-01", "2027-03-01T09:30:00", "tomorrow", "", "12"])
def test_an_instant_needs_its_zone(text: str) -> None:
    with pytest.raises(typer.BadParameter, match="zone"):
        instant(text)


def test_now_is_the_time_that_the_request_id_was_made() -> None:
    before, request_id, after = datetime.now(UTC), fresh_request_id(), datetime.now(UTC)
    assert before <= moment_of(request_id) <= after
    assert moment_of(request_id) == moment_of(request_id)
    assert moment_of("a key of their own") >= after
    assert instant("now") == "now"


def test_a_request_id_with_an_impossible_time_is_refused() -> None:
    with pytest.raises(typer.BadParameter):
        moment_of("cli-20271399T000000.000000Z-00000000")


@pytest.mark.parametrize("task", EVIDENCE)
def test_every_instant_is_assumed_to_be_now_but_that_of_the_registration(task: TaskName) -> None:
    sender = Sender("ops-1", fresh_request_id())
    assumed: dict[str, Any] = evidence_of(task, (), None, sender)
    wanted = {name for name in EVIDENCE[task].model_fields if name.endswith("_at")} - {"registered_at"}
    assert assumed == dict.fromkeys(wanted, moment_of(sender.request_id).isoformat())


def test_given_instants_go_before_assumed_ones() -> None:
    sender = Sender("ops-1", "theirs")
    assert evidence_of(TaskName.CREATE_ACCOUNT, ["done_at=yesterday"], None, sender) == {"done_at": "yesterday"}
    assert evidence_of(TaskName.CREATE_ACCOUNT, (), '{"done_at": "x", "more": 1}', sender) == {
        "done_at": "x",
        "more": 1,
    }
    with pytest.raises(BadInput):
        evidence_of(TaskName.CREATE_ACCOUNT, (), "[]", sender)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (AT + timedelta(days=3, hours=5), "in 3 days"),
        (AT + timedelta(hours=25), "in 1 day"),
        (AT + timedelta(minutes=61), "in 1 hour"),
        (AT + timedelta(seconds=5), "in less than a minute"),
        (AT - timedelta(days=2), "2 days overdue"),
        (AT, "less than a minute overdue"),
        (None, "no date"),
    ],
)
def test_due_dates_are_told_in_words(at: datetime | None, words: str) -> None:
    assert due(at, AT) == words


def test_a_clock_that_runs_to_midnight_ends_with_the_day_before() -> None:
    """As everywhere else a day ends at 24:00 (R30)."""
    clock = Clock(
        name=ClockName.SAFE_SUBMISSION,
        at=AT + timedelta(hours=16),
        zone="Asia/Shanghai",
        local="2027-03-02T00:00:00+08:00",
        days_left=0,
        state=WindowState.SOON,
        provisional=True,
    )
    shown = console()
    with shown.capture() as captured:
        shown.print(clocks_table([clock], AT))
    line = captured.get().splitlines()[1]
    assert [word in line for word in ("2027-03-01 24:00", "in 16 hours", "soon", "provisional")] == [True] * 4
