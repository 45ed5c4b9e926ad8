"""Whatever comes, in whatever order: only refusals are raised, and the facts stay whole."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.announcing import announce, details
from domain.events import FeePaid
from domain.facts import Facts
from domain.folding import fold
from domain.intake import fingerprint, parse
from domain.journal import Event
from domain.refusals import Refused
from domain.standing import stage_of, waiting_on
from domain.tasks import PAPERS, TASKS
from domain.vocabulary import Decision, DocumentKind, Role, Stage, TaskName, WaitingOn
from tests.domain.builders import (
    KNOWN,
    digest,
    envelope,
    offered,
    online,
    payment,
    quick,
    reason,
    repeated,
    text,
    verification_only,
)  # fmt: skip
from tests.domain.builders import (
    PAPERS as FREE_NAME_PAPERS,
)
from tests.domain.journeys import EVIDENCE, INSTANTS
from tests.domain.life import Life

KINDS = st.sampled_from(list(DocumentKind))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
ROUTES = st.sampled_from([
    online(), quick(), quick({"official_account.reuse_verification": False}), verification_only(), repeated(),
])  # fmt: skip


def _task(life: Life, draw: Any) -> dict[str, Any]:
    fitting = [task.name for task in life.facts.open_tasks if TASKS[task.name].closed_by == "complete_task"]
    name = draw(
        st.sampled_from(fitting or [TaskName.RESUBMIT]) if draw(st.integers(0, 4)) else st.sampled_from(TaskName)
    )
    said = dict(EVIDENCE.get(name, {}))
    if name in INSTANTS:
        said[INSTANTS[name]] = text(life.now)
    if name is TaskName.QUICK_REGISTER:
        said |= {"reuse_operator": draw(st.booleans()), "reuse_verification": draw(st.booleans())}
    if name is TaskName.CHECK_VERIFIED:
        said["verified"] = draw(st.booleans())
    if name is TaskName.CONFIRM_LATE_PAYMENT:
        said = {"decision": draw(st.sampled_from(["proceed", "proceed", "stop"])), "reason": "agreed"}
    return {"task": name, "evidence": said}


def _decision(draw: Any) -> dict[str, Any]:
    outcome = draw(
        st.sampled_from([*Decision, Decision.SENT_BACK, Decision.FAILED, Decision.SENT_BACK, Decision.FAILED])
    )
    named = draw(st.lists(KINDS.map(reason) | st.just(reason(field="name")), min_size=1, max_size=2))
    return {"outcome": outcome, "reasons": named, "agency_id": draw(st.sampled_from(["crediteyes", "crediteyes", "x"]))}


def _papers(draw: Any) -> dict[str, Any]:
    if draw(st.booleans()):
        return {"documents": offered(*FREE_NAME_PAPERS, version=draw(st.sampled_from("abcdef")))}
    return {"documents": offered(draw(KINDS), version=draw(st.sampled_from("abc")))}


def _payment(life: Life, draw: Any) -> dict[str, Any]:
    return payment(life.now, transaction_id=draw(st.sampled_from(["T-a", "T-b", "T-c"])))


def _assignment(life: Life, draw: Any) -> dict[str, Any]:
    agency = draw(st.sampled_from(["crediteyes", "crediteyes", "chuangyu-houtian", "nobody"]))
    return {"agency": agency, "assigned_at": text(life.now), "reason": draw(st.sampled_from([None, "misread"]))}


def _later(life: Life, draw: Any) -> str:
    return text(life.now + timedelta(days=draw(st.integers(0, 60))))


CHANGES = st.sampled_from([{"invoice": "now"}, {"contact": {"name": "Li"}}, {"admin": {"name": "Li"}}])
PAYLOADS: dict[str, Callable[[Life, Any], dict[str, Any]]] = {
    "complete_task": _task,
    "task_done": _task,
    "add_documents": lambda _, draw: _papers(draw),
    "remove_document": lambda _, draw: {"digest": digest(f"{draw(KINDS)}{draw(st.sampled_from('abc'))}")},
    "record_payment": _payment,
    "payment_received": _payment,
    "assign_agency": _assignment,
    "decide_review": lambda _, draw: _decision(draw),
    "review_outcome": lambda _, draw: _decision(draw),
    "extend_window": lambda life, draw: {"closes_at": _later(life, draw), "reason": "granted"},
    "change_policy": lambda _, draw: {"policy": {"window_days": draw(st.integers(20, 90))}, "reason": "agreed"},
    "change_case": lambda _, draw: {"case": draw(CHANGES)},
    "calendar_changed": lambda _, draw: {"version": draw(st.sampled_from(["1", "2"]))},
    "withdraw": lambda _, __: {"reason": "enough"},
    "dismiss_refused": lambda _, draw: {"event": draw(st.integers(1, 9)), "note": "a test"},
}
FORWARD = {
    TaskName.PROVIDE_DOCUMENTS: "add_documents",
    TaskName.CORRECT_DOCUMENTS: "add_documents",
    TaskName.PAY_FEE: "record_payment",
    TaskName.ASSIGN_AGENCY: "assign_agency",
}


def _name(life: Life, draw: Any) -> str:
    """Mostly what leads on, so that a short sequence comes far; else anything."""
    if not draw(st.integers(0, 3)):
        return str(draw(st.sampled_from(list(PAYLOADS))))
    owed = [task.name for task in life.facts.open_tasks]
    return FORWARD.get(draw(st.sampled_from(owed)), "complete_task") if owed else "decide_review"


def step(life: Life, draw: Any) -> None:
    """A message, or some time."""
    if not draw(st.integers(0, 9)):
        life.until(life.now + timedelta(days=draw(st.sampled_from([1, 7, 30, 50])), minutes=draw(st.integers(0, 20))))
        return
    name = _name(life, draw)
    role = Role.OPS if draw(st.integers(0, 5)) else draw(st.sampled_from(list(Role)))
    early = {"received_at": text(life.now - timedelta(days=3))} if not draw(st.integers(0, 9)) else {}
    raw = envelope(role) | PAYLOADS[name](life, draw) | early
    before = life.facts
    try:
        life.take(parse(name, raw, KNOWN))
    except Refused:
        assert life.facts == before


def check(life: Life) -> None:
    """What holds of every case at every moment."""
    facts = life.facts
    paid = [body.application for body in life.bodies if isinstance(body, FeePaid)]
    assert len(paid) == len(set(paid))
    transactions = [one.payment.transaction_id for one in facts.applications if one.payment]
    assert len(transactions) == len(set(transactions))
    ended = [number for number, body in enumerate(life.bodies) if body.kind == "ended"]
    assert ended in ([], [len(life.bodies) - 1])
    stage, turn, names = stage_of(facts), waiting_on(facts), [task.name for task in facts.open_tasks]
    assert (facts.outcome is None) == (turn is not WaitingOn.NOBODY)
    assert facts.outcome is None or (stage is facts.outcome and not names)
    assert len(names) == len(set(names))
    assert (stage is Stage.IN_REVIEW) == (turn is WaitingOn.AGENCY)
    assert (stage is Stage.ASSIGNING) == (TaskName.ASSIGN_AGENCY in names and not facts.outcome)
    assert stage is not Stage.REFILLING or {TaskName.RESUBMIT, TaskName.CORRECT_DOCUMENTS} & set(names)
    assert stage is not Stage.PREPARING or set(names) <= PAPERS
    assert facts.under_review or not {TaskName.ASSIGN_AGENCY, TaskName.RESUBMIT} & set(names)
    assert facts.outcome is not Stage.VERIFIED or facts.registered
    shown = life.view(life.now + timedelta(days=2))
    assert shown.stage is stage
    assert shown.go_live_allowed == (facts.outcome is Stage.VERIFIED)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw=ROUTES, data=st.data())
def test_any_sequence_of_messages_leaves_a_case_whole(raw: dict[str, Any], data: st.DataObject) -> None:
    """R8, R15, R16, R28: nothing but `Refused` is raised, an end is an end, an application is paid once."""
    life = Life(raw)
    for _ in range(data.draw(st.integers(5, 30))):
        step(life, data.draw)
        check(life)
    details(life.facts)
    for event in life.events:
        announce(life.facts, [event.body], life.now)
        assert Event.model_validate_json(event.model_dump_json()) == event
    assert Facts.model_validate_json(life.facts.model_dump_json()) == life.facts
    again: Facts | None = None
    for event in life.events:
        again = fold(again, Event.model_validate_json(event.model_dump_json()))
    assert again == life.facts


@settings(max_examples=150, deadline=None)
@given(name=st.sampled_from(list(KNOWN)), raw=JSON, changes=st.dictionaries(st.text(max_size=8), JSON, max_size=2))
def test_any_json_is_a_message_or_refused(name: str, raw: Any, changes: dict[str, Any]) -> None:
    for given_ in (
        raw,
        envelope() | changes,
        envelope() | {"reason": raw, "evidence": raw, "policy": raw, "case": raw},
    ):
        try:
            assert fingerprint(parse(name, given_, KNOWN))
        except Refused as refusal:
            assert refusal.fields  # noqa: PT017 - a refusal is one of two good answers
