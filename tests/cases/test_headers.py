"""The columns of a file of cases: those it needs, those it may have, and none that lead to contradictions."""

import json

from tests.cases.files import a_file, flat, numbered, problems, where, written
from tests.domain.builders import online


def test_missing_columns_are_reported_once_and_not_again_for_each_row() -> None:
    lacking = online({"admin.id_number": ..., "contact": ...})
    found = problems(a_file(lacking, lacking | {"case_id": "another", "account_email": "another@example.com"}))
    assert where(found) == [
        (1, "admin.id_number"),
        (1, "contact.name"),
        (1, "contact.email"),
        (1, "contact.phone"),
    ]


def test_one_column_of_json_may_stand_for_all_below_it() -> None:
    case = dict(flat(numbered(1)))
    whole = {name: cell for name, cell in case.items() if not name.startswith("entity.")}
    whole["entity"] = json.dumps(numbered(1)["entity"])
    file = written(list(whole), list(whole.values()))
    assert problems(file) == []


def test_unknown_columns_are_named_and_the_rest_is_checked_all_the_same() -> None:
    row = dict(flat(numbered(1, {"entity.country": "XX"}))) | {
        "entity.nmae": "x",
        "Tan Mei Ling": "y",
        "facts.sing": "{}",
    }
    file = written(list(row), list(row.values()))
    position = list(row).index("Tan Mei Ling") + 1
    assert where(problems(file)) == [
        (1, "entity.nmae"),
        (1, f"column {position}"),
        (1, "facts.sing"),
        (2, "entity.country"),
    ]


def test_a_first_row_of_values_is_no_header_and_is_not_repeated() -> None:
    """R14."""
    (found,) = (problem for problem in problems("Tan Mei Ling,+6591234567\nRavi,x\n") if problem.row == 1)
    assert "no column names" in found.message
    assert "Tan" not in found.message


def test_a_column_that_comes_twice_is_reported() -> None:
    row = list(flat(numbered(1)))
    row.append(("entity.name", "Another"))
    file = written([name for name, _ in row], [cell for _, cell in row])
    assert where(problems(file)) == [(1, "entity.name")]


def test_columns_that_contradict_each_other_are_reported() -> None:
    row = dict(flat(numbered(1))) | {"entity": "{}", "payer": "Grace"}
    file = written(list(row), list(row.values()))
    assert {"entity", "payer"} <= {column for _, column in where(problems(file))}
