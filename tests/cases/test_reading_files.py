"""How a file of cases is read (`examples/README.md`)."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases import Row, read_rows, text_of
from domain.refusals import Code, Refused
from tests.cases.files import written

EXAMPLE = Path(__file__).parents[2] / "examples" / "merchants.csv"


def one(*rows: list[str]) -> Row:
    """The one row of a file."""
    (row,) = read_rows(written(*rows))
    return row


def test_columns_are_dotted_paths_and_an_empty_cell_is_absent() -> None:
    row = one(["case_id", "entity.name", "entity.country", "payer.name"], ["a-1", "青藤, 茶業", "", " "])
    assert row.case() == {"case_id": "a-1", "entity": {"name": "青藤, 茶業"}}


def test_cells_that_begin_like_json_are_json_and_others_are_text() -> None:
    columns = ["facts", "policy.fees", "policy.refills", "mini_program.code_published"]
    row = one(columns, ['{"create_account": {}}', '[{"amount": "99"}]', "3", "true"])
    assert row.case() == {
        "facts": {"create_account": {}},
        "policy": {"fees": [{"amount": "99"}], "refills": "3"},
        "mini_program": {"code_published": "true"},
    }


def test_facts_may_be_given_field_by_field_and_their_booleans_are_booleans() -> None:
    row = one(["facts.apply_for_verification.agreement_signed", "facts.create_account"], ["true", "{}"])
    assert row.case() == {"facts": {"apply_for_verification": {"agreement_signed": True}, "create_account": {}}}


def test_what_is_said_of_the_simulation_is_set_aside() -> None:
    row = one(["case_id", "simulation.plot"], ["a-1", "lapsed"])
    assert row.case() == {"case_id": "a-1"}
    assert row.simulation == {"plot": "lapsed"}


def test_rows_are_numbered_as_spreadsheets_do() -> None:
    text = written(["case_id", "entity.name"], ["a-1", "two\nlines"], [], ["", ""], ["a-2", "x"])
    assert [row.number for row in read_rows(text)] == [2, 5]


@pytest.mark.parametrize("begin", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_utf8_is_read_with_and_without_a_mark_and_with_any_line_end(begin: bytes, end: bytes) -> None:
    data = begin + end.join([b"case_id,entity.name", "a-1,青藤".encode(), b""])
    assert [row.case() for row in read_rows(text_of(data))] == [{"case_id": "a-1", "entity": {"name": "青藤"}}]
    assert read_rows(data.decode()) == read_rows(text_of(data))


@pytest.mark.parametrize("data", ["case_id\nä".encode("latin-1"), "case_id\na".encode("utf-16")])
def test_another_encoding_is_refused_with_what_to_do(data: bytes) -> None:
    with pytest.raises(Refused, match="CSV UTF-8") as refused:
        text_of(data)
    assert refused.value.code is Code.MALFORMED


@pytest.mark.parametrize("text", ['case_id\na-1\n"open', 'case_id\na-1\n"a"b\n'])
def test_broken_quotes_are_refused_by_row_before_they_swallow_the_rest(text: str) -> None:
    with pytest.raises(Refused, match="row 3") as refused:
        read_rows(text)
    assert refused.value.code is Code.MALFORMED


@pytest.mark.parametrize("text", ["", "\n\n", "case_id,route\n"])
def test_a_file_without_rows_has_none(text: str) -> None:
    assert read_rows(text) == []


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0{[\r"), min_size=1), min_size=1, max_size=4))
def test_what_a_cell_says_arrives_as_it_was_written(cells: list[str]) -> None:
    columns = [f"entity.c{number}" for number in range(len(cells))]
    rows = read_rows(written(columns, cells))
    kept = {name.removeprefix("entity."): cell for name, cell in zip(columns, cells, strict=True) if cell.strip()}
    assert [row.case().get("entity", {}) for row in rows if row.given] == ([kept] if kept else [])


def test_the_example_is_read_whole() -> None:
    rows = read_rows(text_of(EXAMPLE.read_bytes()))
    assert len(rows) >= 16
    assert all(row.case()["entity"]["name"] and row.simulation["plot"] for row in rows)
