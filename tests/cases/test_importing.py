"""A file of cases is started row by row, and may be run again."""

import asyncio
from typing import Any

import pytest
from temporalio.testing import WorkflowEnvironment

from cases import Cases, Row, RowOutcome, RowState, Started, import_rows, read_rows
from domain.refusals import Code, Refused
from tests.cases.files import a_file, numbered
from tests.cases.tools import a_case, withdrawn


class Scripted:
    """Doors that answer by case id, and count who is inside."""

    def __init__(self, answers: dict[str, Exception | None], then: dict[str, Exception | bool] | None = None) -> None:
        self.answers, self.then = answers, then or {}
        self.inside = self.most = 0
        self.asked: list[str] = []

    async def start(self, raw: Any) -> Started:
        """Start as scripted."""
        self.asked.append(raw["case_id"])
        self.inside += 1
        self.most = max(self.most, self.inside)
        await asyncio.sleep(0)
        self.inside -= 1
        if answer := self.answers.get(raw["case_id"]):
            raise answer
        return Started(case_id=raw["case_id"], run_id="run", attached=False)

    async def begun(self, start: Started) -> bool:
        """What has become of it, as scripted."""
        become = self.then.get(start.case_id, True)
        if isinstance(become, Exception):
            raise become
        return become


def rows(count: int) -> list[Row]:
    """Rows of valid cases."""
    return read_rows(a_file(*(numbered(number) for number in range(count))))


async def test_a_file_that_is_run_again_is_recognised_and_new_rows_are_started(cases: Cases) -> None:
    known = [a_case(), a_case()]
    first = await import_rows(cases, read_rows(a_file(*known)))
    assert (first.started, first.recognised, first.refused) == ((2, 3), (), ())
    changed = known[1] | {"invoice": "now"}
    again = await import_rows(cases, read_rows(a_file(known[0], changed, a_case({"entity.country": "CN"}), a_case())))
    assert (again.started, again.recognised, again.refused) == ((5,), (2,), (3, 4))
    assert [(problem.row, problem.column, problem.code) for problem in again.problems] == [
        (3, "invoice", Code.CASE_DIFFERS),
        (4, "entity.country", Code.INVALID_CASE),
    ]


async def test_progress_is_told_for_each_row() -> None:
    heard: list[RowOutcome] = []
    await import_rows(Scripted({}), rows(20), on_progress=heard.append)
    assert sorted(outcome.row for outcome in heard) == list(range(2, 22))
    assert {(outcome.state, outcome.case_id and outcome.case_id[:5]) for outcome in heard} == {
        (RowState.STARTED, "case-")
    }


@pytest.mark.parametrize("concurrency", [1, 8])
async def test_no_more_rows_are_under_way_than_allowed(concurrency: int) -> None:
    doors = Scripted({})
    await import_rows(doors, rows(30), concurrency=concurrency)
    assert doors.most == concurrency
    assert doors.asked[:3] == ["case-0", "case-1", "case-2"]


async def test_once_temporal_is_away_the_rest_is_not_tried() -> None:
    doors = Scripted({"case-1": Refused(Code.UNAVAILABLE, "Temporal cannot answer now")})
    report = await import_rows(doors, rows(1000), concurrency=1)
    assert doors.asked == ["case-0", "case-1"]
    assert report.started == (2,)
    assert report.refused == tuple(range(3, 1002))


async def test_a_row_that_cannot_be_read_is_refused_and_not_started() -> None:
    doors = Scripted({})
    text = a_file(numbered(1), numbered(2), numbered(3, {"facts": "{"})).splitlines()
    text[2] += "," * 3 + "more"
    report = await import_rows(doors, read_rows("\n".join(text)))
    assert (report.started, report.refused) == ((2,), (3, 4))
    assert doors.asked == ["case-1"]


async def test_a_defect_stops_the_import_and_is_not_taken_for_a_refusal() -> None:
    with pytest.raises(ZeroDivisionError):
        await import_rows(Scripted({"case-3": ZeroDivisionError()}), rows(50))


async def test_what_is_refused_right_after_its_start_is_reported_and_what_nobody_works_on_is_told_apart() -> None:
    doors = Scripted({}, {"case-1": Refused(Code.EMAIL_TAKEN, "another case has it"), "case-2": False})
    report = await import_rows(doors, rows(4), patience=0.3)
    assert (report.started, report.refused, report.undecided) == ((2, 4, 5), (3,), (4,))
    assert [(problem.row, problem.code) for problem in report.problems] == [(3, Code.EMAIL_TAKEN)]


async def test_an_e_mail_of_another_live_case_refuses_its_row_each_time_until_it_is_free(
    cases: Cases, env: WorkflowEnvironment
) -> None:
    """R9."""
    holder, other, fresh = a_case(), a_case(), a_case()
    other["account_email"] = holder["account_email"]
    await import_rows(cases, read_rows(a_file(holder)))
    for started in ((3,), ()):
        report = await import_rows(cases, read_rows(a_file(other, fresh)))
        assert (report.started, report.refused) == (started, (2,))
        assert [(problem.row, problem.code) for problem in report.problems] == [(2, Code.EMAIL_TAKEN)]
    await withdrawn(cases, env.client, holder["case_id"])
    report = await import_rows(cases, read_rows(a_file(other, fresh)))
    assert (report.started, report.recognised, report.refused, report.undecided) == ((2,), (3,), (), ())
