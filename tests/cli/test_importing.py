"""`import`: a whole file, checked before anything is started."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from assembly.house import House
from cases import Cases, Started
from tests.cases.files import a_file
from tests.cases.tools import a_case
from tests.cli import steps
from tests.cli.terminal import done, failed, pailou, written

AGO = (datetime.now(UTC) - timedelta(days=9)).isoformat()
REGISTERED = {
    "create_account": {"done_at": AGO},
    "activate_account": {"activated_at": AGO},
    "bind_admin": {"bound_at": AGO},
}


def half_done() -> dict[str, Any]:
    """A case that was registered nine days ago, before it came to Pailou."""
    case = a_case()
    completed = {"appid": f"wx-{case['case_id']}", "registered_at": AGO}
    return case | {"facts": {**REGISTERED, "complete_registration": completed}}


def csv(folder: Path, *cases: dict[str, Any]) -> Path:
    """The cases as a file."""
    return written(folder / "cases.csv", a_file(*cases))


async def known(case_id: str) -> bool:
    """Whether anybody has heard of the case."""
    return (await pailou("show", case_id)).status == 0


async def test_fresh_and_half_done_cases_are_started_and_recognised_the_second_time(
    platform: House, tmp_path: Path
) -> None:
    fresh, adopted = a_case(), half_done()
    file = csv(tmp_path, fresh, adopted)
    assert (await done("import", file, "--dry-run")).out == "every row can be started\n"
    assert not await known(fresh["case_id"])
    assert (await done("import", file)).out == "2 started, 0 recognised, 0 refused\n"
    report = (await done("import", file, "--json")).json
    assert report == {"started": [], "recognised": [2, 3], "refused": [], "problems": [], "undecided": []}
    await steps.on_record(platform, adopted["case_id"])
    view = (await done("show", adopted["case_id"], "--json")).json
    assert (view["stage"], view["window"]["days_left"]) == ("preparing", 35)
    assert "adopted=true" in (await done("timeline", adopted["case_id"])).out


async def test_every_problem_is_reported_by_row_and_column_and_nothing_is_started(
    platform: House, tmp_path: Path
) -> None:
    good, twin = a_case(), a_case()
    twin["account_email"] = good["account_email"].upper()
    file = csv(
        tmp_path,
        good,
        a_case({"entity.country": "CN", "account_email": "grace.at.example.com"}),
        a_case({"admin.phone": "12", "facts": {"pay_fee": {"amount": "99.00"}}}),
        twin,
    )
    said = await pailou("import", file, "--json")
    assert said.status == 1
    found = {(problem["row"], problem["column"]): problem["code"] for problem in said.json["problems"]}
    assert found.items() >= {
        ((3, "entity.country"), "invalid_case"),
        ((3, "account_email"), "invalid_case"),
        ((4, "admin.phone"), "invalid_case"),
        ((5, "account_email"), "email_taken"),
    }
    assert (said.json["started"], said.json["refused"]) == ([], [3, 4, 5])
    told = (await pailou("import", file)).out
    assert "nothing was started" in told
    assert "grace" not in told
    assert not await known(good["case_id"])


async def test_missing_columns_are_named(tmp_path: Path, nowhere: None) -> None:
    said = await pailou("import", written(tmp_path / "cases.csv", "case_id,route\nlantern-tea,online\n"), "--json")
    assert said.status == 1
    missing = [problem["column"] for problem in said.json["problems"] if problem["row"] == 1]
    assert "entity.country" in missing
    assert "admin.email" in missing


async def test_a_row_that_differs_from_a_running_case_is_refused_by_itself(platform: House, tmp_path: Path) -> None:
    first, second = a_case(), a_case()
    await done("import", csv(tmp_path, first))
    said = await pailou("import", csv(tmp_path, first | {"invoice": "now"}, second), "--json")
    assert (said.status, said.json["started"], said.json["refused"]) == (1, [3], [2])
    assert [(one["column"], one["code"]) for one in said.json["problems"]] == [("invoice", "case_differs")]


async def test_a_row_whose_e_mail_another_live_case_has_is_refused_and_told_by_its_code(
    platform: House, tmp_path: Path
) -> None:
    holder, second, third = a_case(), a_case(), a_case()
    second["account_email"] = holder["account_email"]
    await done("import", csv(tmp_path, holder))
    for count in ("1 started, 0 recognised, 1 refused", "0 started, 1 recognised, 1 refused"):
        said = await pailou("import", csv(tmp_path, second, third))
        assert (said.status, said.err) == (1, "")
        assert "email_taken" in said.out
        assert count in said.out


async def test_without_a_worker_an_import_says_that_nobody_has_worked_on_it(
    platform: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(self: Cases, start: Started) -> bool:
        return False

    monkeypatch.setattr(Cases, "begun", never)
    monkeypatch.setattr("cases.importing._MOST", 0.3)
    said = await done("import", csv(tmp_path, a_case()))
    assert "1 started" in said.out
    assert "nobody has worked on 1 of these cases yet" in said.err


async def test_a_started_row_whose_window_has_closed_since_is_still_recognised(platform: House, tmp_path: Path) -> None:
    late = a_case(
        {"route": "verification_only", "mini_program": {"name": "Tea", "appid": "wx-late", "registered_at": AGO}}
    )
    unknown = a_case(late | {"case_id": f"{late['case_id']}-2"})
    past = (datetime.now(UTC) - timedelta(days=99)).isoformat()
    late["mini_program"]["registered_at"] = past
    await platform.store.starts.remember(late["case_id"], {}, "key", datetime.now(UTC))
    assert (await pailou("import", csv(tmp_path, late), "--dry-run")).status == 0
    unknown["mini_program"] = late["mini_program"]
    said = await pailou("import", csv(tmp_path, late, unknown | {"account_email": "x@example.com"}), "--json")
    assert [(one["row"], one["code"]) for one in said.json["problems"]] == [(3, "window_already_closed")]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe", "no UTF-8"),
        (b"case_id,route\n", "no rows"),
        (b'a,b\n"x,y\n', "cannot be read as CSV"),
        (b"", "no rows"),
    ],
)
async def test_what_is_no_file_of_cases_is_bad_input(content: bytes, words: str, tmp_path: Path, nowhere: None) -> None:
    assert words in await failed(2, "import", written(tmp_path / "cases.csv", content))


async def test_without_temporal_a_file_is_still_checked_and_then_nothing_is_made(tmp_path: Path, nowhere: None) -> None:
    file = csv(tmp_path, a_case())
    await done("import", file, "--dry-run")
    assert "make up" in await failed(3, "import", file)
    assert not (tmp_path / "nobody-home").exists()
