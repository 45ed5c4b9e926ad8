"""The cast of the demo: how its file is read, and that its merchants cover what they are to show."""

import csv
import re
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
import yaml

from domain.adopting import adopted
from domain.case import CaseInput
from domain.requirements import CONTACT_PROOFS
from domain.vocabulary import Category, Invoice, Route, Stage, TaskName, TrademarkHolder
from simulation.cast import CastError, Part, read_cast
from simulation.plots import PLOTS

EXAMPLES = Path(__file__).parents[2] / "examples"
MERCHANTS = EXAMPLES / "merchants.csv"
START = datetime(2026, 11, 24, 9, tzinfo=UTC)
ALLOWED_DOMAINS = {"example.com", "example.net", "example.org"}
OTHER_ENDS = {
    "lapsed": Stage.LAPSED,
    "withdrawn": Stage.WITHDRAWN,
    "duplicate_email": Stage.REFUSED,
    "failed_late": Stage.FAILED,
}


@cache
def parts() -> tuple[Part, ...]:
    return read_cast(MERCHANTS, START)


@cache
def cases() -> tuple[CaseInput, ...]:
    return tuple(part.case(START) for part in parts())


def case_of(plot: str, at: datetime = START) -> CaseInput:
    return next(part.case(at) for part in parts() if part.plot == plot)


def changed(folder: Path, column: str, value: str) -> Path:
    """A file with the first merchant alone, one cell of which is another."""
    with MERCHANTS.open(encoding="utf-8", newline="") as file:
        row = next(csv.DictReader(file))
    path = folder / "merchants.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, row)
        writer.writeheader()
        writer.writerow({**row, column: value})
    return path


@pytest.mark.parametrize("at", [START, datetime(2028, 2, 29, 23, 59, tzinfo=UTC)])
def test_relative_instants_count_from_the_cases_start(at: datetime) -> None:
    adopts, again = case_of("adopted", at), case_of("repeated", at)
    registered = datetime.fromisoformat(adopts.facts[TaskName.COMPLETE_REGISTRATION]["registered_at"])
    assert at - registered == timedelta(days=6)
    assert again.previous_verification is not None
    assert at - again.previous_verification.accepted_on == timedelta(days=700)
    extended = next(part.case(at).extension for part in parts() if "extension" in part.row)
    assert extended is not None
    assert extended.closes_at - at == timedelta(days=45)


@pytest.mark.parametrize("part", parts(), ids=lambda part: part.case_id)
def test_every_merchant_is_accepted_on_the_day_it_starts(part: Part) -> None:
    """R1, R3: the input validates, its adopted facts hold, and the end is that of its plot."""
    adopted(part.case(START), START)
    assert part.expected is OTHER_ENDS.get(part.plot, Stage.VERIFIED)


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("simulation.plot", "wishful", "row 2: simulation.plot must be one of"),
        ("simulation.expect", "", "row 2: simulation.expect must be one of"),
        ("simulation.contact_proof", "contact_id", "row 2: simulation.contact_proof must be one of"),
        ("entity.country", "CN", "row 2: entity.country"),
        ("account_email", "", "row 2: account_email"),
        ("policy.fees", "[{", "row 2: policy.fees"),
    ],
)
def test_a_row_that_cannot_be_played_is_named(tmp_path: Path, column: str, value: str, said: str) -> None:
    with pytest.raises(CastError, match=said):
        read_cast(changed(tmp_path, column, value), START)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(CastError, match=r"nowhere\.csv: No such file"):
        read_cast(tmp_path / "nowhere.csv", START)
    empty = tmp_path / "empty.csv"
    empty.write_text("case_id,route\n", encoding="utf-8")
    with pytest.raises(CastError, match="has no rows"):
        read_cast(empty, START)


def test_the_merchants_cover_all_plots_routes_categories_and_proofs() -> None:
    assert {part.plot for part in parts()} == set(PLOTS)
    assert {part.route for part in parts()} == set(Route)
    assert {case.entity.category for case in cases()} == set(Category)
    assert {part.contact_proof for part in parts()} == set(CONTACT_PROOFS)
    countries = {str(case.entity.country) for case in cases()}
    assert len(countries) >= 10
    assert countries >= {"HK", "MO", "TW"}


def test_the_merchants_cover_trademarks_published_code_and_both_invoices() -> None:
    programs = [case.mini_program for case in cases()]
    assert {program.trademark_holder for program in programs} >= set(TrademarkHolder)
    assert sum(program.code_published for program in programs) >= 2
    assert {case.invoice for case in cases()} == set(Invoice)


def test_a_sixth_mini_program_of_one_official_account_comes_after_five() -> None:
    """R3."""
    waits = next(index for index, part in enumerate(parts()) if part.plot == "quota_waits")
    account = case_of("quota_waits").official_account
    same = [index for index, case in enumerate(cases()) if case.official_account and case.official_account == account]
    assert len(same) == 6
    assert same[-1] == waits


def test_only_the_duplicate_repeats_an_earlier_email_in_other_letter_case() -> None:
    """R9."""
    seen: dict[str, str] = {}
    for part in parts():
        email = str(part.row["account_email"])
        again = seen.setdefault(email.casefold(), email)
        assert (part.case_id in ("us-blue-heron-again",)) == (again != email) == (part.plot == "duplicate_email")
    assert len({part.case_id for part in parts()}) == len(parts())


def test_repeated_and_reuse_plots_have_the_input_they_need() -> None:
    """R6, R25."""
    repeated = case_of("repeated")
    assert repeated.previous_verification is not None
    assert repeated.previous_verification.entity_name == repeated.entity.name
    account = case_of("reuse_not_chosen").official_account
    assert account is not None
    assert not account.reuse_operator
    assert not account.reuse_verification


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.glob("*.yaml")))
def test_every_single_case_is_a_case_input(name: str) -> None:
    CaseInput.model_validate(yaml.safe_load((EXAMPLES / name).read_text(encoding="utf-8")))


def test_there_is_a_single_case_for_every_route() -> None:
    loaded = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in EXAMPLES.glob("*.yaml")]
    assert {case["route"] for case in loaded} == set(Route)


def test_mail_goes_to_reserved_domains_only() -> None:
    for path in (*EXAMPLES.glob("*.yaml"), MERCHANTS):
        domains = re.findall(r"@([\w.-]+)", path.read_text(encoding="utf-8"))
        assert domains
        assert set(domains) <= ALLOWED_DOMAINS
