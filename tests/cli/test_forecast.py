"""What if, by command line."""

from pathlib import Path

import pytest

from assembly.house import House
from cases.forecasts import Ranking
from cli.pages.forecast import percent, ranking_page
from domain.forecasting import Inputs, assuming
from tests.cli import steps
from tests.cli.terminal import done, failed, refused, written
from tests.domain.builders import at

FORECAST = {
    "case_id", "route", "stage", "as_of", "chance_verified", "chance_inside_window", "ruled_out", "verified_on",
    "closes_at", "safe_submission_date", "provisional", "causes", "helps_most", "luck", "path",
}  # fmt: skip


@pytest.mark.parametrize(
    ("chance", "ruled_out", "words"),
    [
        (0.974, "", "97 %"),
        (0.0, "", "< 1 %"),
        (0.0, "the window has closed", "0 %"),
        (1.0, "", "> 99 %"),
        (0.995, "", "> 99 %"),
        (0.01, "", "1 %"),
    ],
)
def test_chances_are_whole_percents_and_never_certain_but_by_logic(chance: float, ruled_out: str, words: str) -> None:
    assert percent(chance, ruled_out) == words


async def test_a_forecast_is_told_with_everything_it_assumes(platform: House, case_id: str, tmp_path: Path) -> None:
    file = written(
        tmp_path / "ours.toml", "\ufeffruns = 150\n[hours.pay_fee]\nlikely = 5\n[chances]\nsent_back = 0.5\n"
    )
    told = (await done("forecast", case_id, "--assumptions", file, "--seed", "9", "--json")).json
    assert set(told) == FORECAST | {"inputs"}
    assert 0 < told["chance_inside_window"] <= told["chance_verified"] <= 1
    assumed = told["inputs"]["assumptions"]
    assert (assumed["runs"], assumed["seed"], assumed["chances"]["sent_back"]) == (150, 9, 0.5)
    assert assumed["hours"]["pay_fee"] == {"low": 4, "likely": 5, "high": 168}
    shown = (await done("forecast", case_id, "--assumptions", file, "--runs", "100")).out
    for words in ("a simulation from assumptions, no promise", "100 runs, seed 1", "sent back 50%", "would help most"):
        assert words in shown
    assert "Papers right the first time contact" in " ".join(shown.split())
    assert "luck, and nobody's step" in shown
    assert "Shanghai's dates" in shown
    assert "check_verified" not in shown, "no step of this route"
    assert "a reused verification" not in shown
    assert "opens with the end of registration" in shown


async def test_all_open_cases_are_ranked_and_ended_ones_are_not(
    platform: House, case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the record alone. An ended case has nothing left to forecast."""
    await steps.on_record(platform, case_id)
    ranked = ("forecast", "--all", "--runs", "100", "--limit", "10000")
    told = (await done(*ranked, "--json")).json
    assert set(told) == {"as_of", "count", "cases", "inputs"}
    assert all(set(one) == FORECAST for one in told["cases"])
    assert case_id in [one["case_id"] for one in told["cases"]]
    assert case_id in (await done(*ranked)).out
    await steps.withdrawn(platform, case_id)
    assert await refused("forecast", case_id) == "case_ended"
    monkeypatch.setenv("TEMPORAL_ADDRESS", "127.0.0.1:1")
    assert case_id not in (await done(*ranked)).out
    assert await refused("forecast", case_id) == "case_ended"
    await failed(4, "forecast", "nobody")


def test_without_open_cases_one_line_says_so() -> None:
    """Nothing was assumed of any."""
    inputs = Inputs(assumptions=assuming({}), calendar_version="weekdays", taken_for_granted=())
    assert ranking_page(Ranking(as_of=at(), count=0, cases=(), inputs=inputs)) == "no open cases"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[hours", "not TOML"),
        ("a." * 10_000 + "a = 1", "line 1 has more than 1,000 characters"),
        ("[hours.pay_fee]\nlikely = 400", "hours.pay_fee: low must be less than likely"),
        ("[hours.dance]\nlow = 1", "hours.dance: "),
        ('[chances]\nsent_back = "Mei Ling"', "chances.sent_back: "),
        ("runs = 7", "runs: "),
        ('runs = "200"', "runs: "),
        ("x = 1\n" + "#" * 100_000, "larger than"),
    ],
    ids=["toml", "parts", "order", "task", "number", "runs", "text", "size"],
)
async def test_assumptions_that_do_not_fit_are_told(text: str, told: str, nowhere: None, tmp_path: Path) -> None:
    said = await failed(2, "forecast", "any", "--assumptions", written(tmp_path / "ours.toml", text))
    assert "error: --assumptions: " in said
    assert told in said
    assert "Ling" not in said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("forecast",), "name one CASE, or give --all"),
        (("forecast", "any", "--all"), "name one CASE, or give --all"),
        (("forecast", "any", "--runs", "1"), "'--runs': it is not from 100 to 20000"),
        (("forecast", "any", "--seed", "x"), "'--seed': it is not a whole number"),
        (("forecast", "any", "--assumptions", "not/there.toml"), "--assumptions: the file is not there"),
    ],
    ids=["nothing", "both", "runs", "seed", "file"],
)
async def test_wrong_usage_is_explained(words: tuple[str, ...], told: str, nowhere: None) -> None:
    assert told in await failed(2, *words)


async def test_without_a_store_it_says_what_to_do(nowhere: None) -> None:
    for words in (("forecast", "any"), ("forecast", "--all")):
        assert "PAILOU_HOME" in await failed(3, *words)
