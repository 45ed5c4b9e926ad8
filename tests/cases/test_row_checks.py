"""All errors of all rows of a file, by row and column, before anything is started."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from cases import read_rows, resolve_relative, text_of
from domain.adopting import adopted, check_case
from domain.refusals import Code
from tests.cases.files import a_file, flat, numbered, problems, where, written
from tests.domain.builders import START, at, online, text, verification_only

EXAMPLE = Path(__file__).parents[2] / "examples" / "merchants.csv"


def test_a_file_without_errors_has_none() -> None:
    assert problems(a_file(numbered(1), numbered(2), numbered(3, {"invoice": "now"}))) == []


def test_each_error_of_a_thousand_rows_is_reported_by_row_and_column() -> None:
    """R1, R9, R34."""
    wrong: dict[str, Any] = {
        "entity.country": "CN",
        "admin.email": "nobody",
        "mini_program.name": "茶小程序",
        "policy.refills": "many",
        "route": "slow",
    }
    names = list(wrong)
    cases, expected = [], []
    for number in range(1000):
        chosen = [names[number % 5], names[number % 3]] if number % 2 else []
        cases.append(numbered(number, {name: wrong[name] for name in chosen}))
        expected += [(number + 2, name) for name in set(chosen)]
    assert sorted(where(problems(a_file(*cases)))) == sorted(expected)


def test_people_in_no_place_are_reported() -> None:
    """A machine's own zone is another one on the next machine."""
    found = problems(a_file(numbered(1, {"admin.time_zone": "localtime"}), numbered(2, {"payer.time_zone": "Factory"})))
    assert where(found) == [(2, "admin.time_zone"), (3, "payer.time_zone")]


def test_values_are_never_repeated() -> None:
    """R14."""
    mark = "MARK"
    columns = [column for column, _ in flat(online({"policy": {"refills": 1}, "extension": {"reason": ""}}))]
    columns += ["official_account.verified", "mini_program.registered_at", "facts"]
    facts = [f'{{"create_account": "{mark}"}}', f'{{"{mark}', f'{{"pay_fee": {{"amount": "{mark}"}}}}', mark]
    rows = [[mark] * (len(columns) - 1) + [said] for said in facts]
    found = problems(written(columns, *rows))
    assert len(found) > 40
    assert not [problem for problem in found if mark in problem.message or mark in problem.column]


def test_a_row_with_too_many_cells_is_reported() -> None:
    lines = a_file(numbered(1), numbered(2)).splitlines()
    lines[2] += ",more"
    assert where(problems("\n".join(lines))) == [(3, "(beyond the last column)")]


def test_ids_and_e_mails_that_come_twice_are_reported_at_the_later_row() -> None:
    """R9: e-mails are one whatever their case."""
    found = problems(a_file(numbered(1), numbered(2, {"account_email": "CASE-1@Example.com"}), numbered(1)))
    assert [(problem.row, problem.column, problem.code) for problem in found] == [
        (3, "account_email", Code.EMAIL_TAKEN),
        (4, "case_id", Code.DUPLICATE),
        (4, "account_email", Code.EMAIL_TAKEN),
    ]
    assert all("row 2" in problem.message for problem in found)


def test_facts_of_half_done_cases_are_checked_against_the_rules() -> None:
    """R16, architecture: adoption."""
    late = verification_only({"mini_program.registered_at": text(at(days=-60))})
    future = numbered(2, {"facts": {"create_account": {"done_at": text(at(days=1))}}})
    broken = numbered(3, {"facts": "{"})
    found = problems(a_file(late, future, broken))
    assert [(problem.row, problem.column, problem.code) for problem in found] == [
        (2, "extension", Code.WINDOW_ALREADY_CLOSED),
        (3, "facts.create_account.done_at", Code.INVALID_CASE),
        (4, "facts", Code.MALFORMED),
    ]


def test_every_row_of_the_example_is_a_case_once_its_instants_are_resolved() -> None:
    for row in read_rows(text_of(EXAMPLE.read_bytes())):
        adopted(check_case(resolve_relative(row.case(), START)), START)


def test_durations_are_instants_before_or_after_now_where_an_instant_belongs() -> None:
    given = {"a_at": "-P20D", "previous": {"accepted_on": "P1DT2H"}, "name": "P1D", "done_at": "PLATE", "b_at": 3}
    assert resolve_relative(given, START) == {
        "a_at": (START - timedelta(days=20)).isoformat(),
        "previous": {"accepted_on": (START + timedelta(days=1, hours=2)).isoformat()},
        "name": "P1D",
        "done_at": "PLATE",
        "b_at": 3,
    }
