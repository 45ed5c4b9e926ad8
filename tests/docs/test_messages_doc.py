"""docs/messages.md says what is so: names, fields, who may send, codes. `test_examples_doc.py` sends its examples."""

from datetime import timedelta
from typing import get_args

import pytest

from domain.case import CaseInput
from domain.deciding.guards import guard
from domain.deciding.tasks import parse_evidence
from domain.events import Body
from domain.evidence import EVIDENCE
from domain.facts import Facts
from domain.folding import fold
from domain.intake import parse
from domain.journal import Event
from domain.messages import SIGNALS, SYSTEM, UPDATES, Message
from domain.model import Model
from domain.policy import Policy
from domain.queries import JournalQuery, StatusQuery, parse_query
from domain.refusals import Code, Refused
from domain.tasks import TASKS
from domain.view import CaseView
from domain.vocabulary import DocumentKind, Role, Stage, TaskName, WaitingOn, WindowState
from tests.docs.pages import MESSAGES, codes, example, item, rows, sections
from tests.domain import builders

PARTS = sections(MESSAGES, 2)
NAMED = sections(MESSAGES, 3)
PROOFS = sections(PARTS["Evidence"], 4)
QUERIES: dict[str, type[Model]] = {"status": StatusQuery, "journal": JournalQuery}
KNOWN = {**UPDATES, **SIGNALS}


def fields_told(section: str) -> dict[str, bool]:
    """The fields of a section's table, and whether they are required."""
    return {codes(cells[0])[0]: cells[1] == "yes" for cells in rows(section)}


def fields_of(model: type[Model], without: frozenset[str] = frozenset()) -> dict[str, bool]:
    """The fields of a model, and whether they are required."""
    return {name: field.is_required() for name, field in model.model_fields.items() if name not in without}


def test_every_message_and_query_has_its_section_and_no_other() -> None:
    assert {*NAMED} - {"The policy"} == {*UPDATES, *SIGNALS, *QUERIES}


def test_the_table_of_messages_names_them_all_with_their_kind() -> None:
    told = {codes(cells[1])[0]: cells[0] for cells in rows(MESSAGES.split("## The envelope")[0])}
    assert told == dict.fromkeys(UPDATES, "update") | dict.fromkeys(SIGNALS, "signal") | dict.fromkeys(QUERIES, "query")


def test_the_envelope_is_the_models() -> None:
    assert fields_told(PARTS["The envelope"]) == fields_of(Message)
    assert set(Role) <= set(codes(PARTS["The envelope"]))


@pytest.mark.parametrize("name", [*UPDATES, "calendar_changed"])
def test_the_fields_of_a_message_are_the_models(name: str) -> None:
    assert fields_told(NAMED[name]) == fields_of(KNOWN[name], frozenset(Message.model_fields))


@pytest.mark.parametrize("name", EVIDENCE)
def test_the_fields_of_evidence_are_the_models(name: TaskName) -> None:
    assert fields_told(PROOFS[name]) == fields_of(EVIDENCE[name])


@pytest.mark.parametrize("name", QUERIES)
def test_the_fields_of_a_query_are_the_models(name: str) -> None:
    assert fields_told(NAMED[name]) == fields_of(QUERIES[name])


@pytest.mark.parametrize("name", KNOWN)
def test_the_example_of_a_message_is_one(name: str) -> None:
    message = parse(name, example(NAMED[name]), KNOWN)
    if name == "complete_task":
        parse_evidence(TaskName.CREATE_ACCOUNT, example(NAMED[name])["evidence"])
    assert isinstance(message, KNOWN[name])


@pytest.mark.parametrize("name", EVIDENCE)
def test_the_example_of_evidence_closes_its_task(name: TaskName) -> None:
    assert isinstance(parse_evidence(name, example(PROOFS[name])), EVIDENCE[name])


@pytest.mark.parametrize("name", QUERIES)
def test_the_example_of_a_query_is_one(name: str) -> None:
    assert parse_query(QUERIES[name], example(NAMED[name])) != QUERIES[name]()


def a_case() -> Facts:
    """A case that has just begun."""
    body = {"kind": "case_started", "case": builders.online()}
    began = {"number": 1, "at": builders.START, "actor": SYSTEM, "body": body}
    return fold(None, Event.model_validate(began))


def may_send(name: str, role: Role) -> bool:
    """Whether the guard lets the role send it."""
    raw = example(NAMED[name])
    message = parse(name, raw | {"actor": {"role": role, "id": "x"}, "agency_id": "crediteyes"}, KNOWN)
    try:
        guard(a_case(), message, builders.START + timedelta(hours=1))
    except Refused as refusal:
        return refusal.code is not Code.NOT_ALLOWED
    return True


@pytest.mark.parametrize("name", KNOWN)
def test_who_may_send_is_who_the_page_says(name: str) -> None:
    assert set(codes(item(NAMED[name], "Who"))) == {role for role in Role if may_send(name, role)}


def test_the_table_of_tasks_is_the_models() -> None:
    told = {codes(cells[0])[0]: (cells[1], cells[3]) for cells in rows(PARTS["Evidence"].split("####")[0])}
    closers = {"preflight": "the papers themselves (`add_documents`)"}
    assert told == {
        name: (spec.owner.value, closers.get(spec.closed_by, f"`{spec.closed_by}`")) for name, spec in TASKS.items()
    }
    assert set(PROOFS) == set(EVIDENCE)


def test_every_code_is_explained_once_and_none_is_invented() -> None:
    table = [codes(cells[0])[0] for cells in rows(PARTS["Codes of all refusals"])]
    assert sorted(table) == sorted(Code)


@pytest.mark.parametrize("name", UPDATES)
def test_the_refusals_of_an_update_are_codes(name: str) -> None:
    told = item(NAMED[name], "Refusals")
    assert set(codes(told)) <= set(Code)
    assert codes(told) or name == "withdraw"


def test_the_view_the_journal_and_the_input_are_told_whole() -> None:
    view = {word for cells in rows(PARTS["The case view"]) for word in codes(cells[0])}
    assert view == set(CaseView.model_fields)
    assert {*Stage, *WaitingOn, *WindowState} <= set(codes(PARTS["The case view"]))
    assert {body.model_fields["kind"].default for body in get_args(Body)} <= set(codes(PARTS["A journal entry"]))
    assert {codes(cells[0])[0] for cells in rows(PARTS["The case input"])} == set(CaseInput.model_fields)
    assert set(Policy.model_fields) <= set(codes(NAMED["The policy"]))
    assert set(DocumentKind) <= set(codes(NAMED["add_documents"]))
