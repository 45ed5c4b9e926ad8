"""What `forecast` asks: one case, itself or on record, or all of them; and what it is to assume."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.desk import Desk
from cli.exits import BadInput
from cli.files import read_bytes
from cli.records import known

if TYPE_CHECKING:
    from cases.forecasts import Ranking
    from domain.forecasting import Assumptions, Forecast

_OPTION = "--assumptions"


def assumed(file: Path | None, seed: int | None, runs: int | None, usual_runs: int | None = None) -> Assumptions:
    """The defaults, but for what the file says, but for what the options say; else `BadInput`."""
    from pydantic import ValidationError

    from domain.forecasting import assuming
    from domain.refusals import field_errors, in_words

    options = {name: value for name, value in {"seed": seed, "runs": runs}.items() if value is not None}
    usual = {"runs": usual_runs} if usual_runs else {}
    try:
        return assuming({**usual, **(_read(file) if file else {}), **options})
    except ValidationError as error:
        raise BadInput(f"{_OPTION}: {in_words(field_errors(error))}") from None


def _read(file: Path) -> dict[str, Any]:
    from gateways.toml_file import LARGEST, NoToml, read_toml

    try:
        return read_toml(read_bytes(file, LARGEST), "it should begin like [hours.pay_fee]")
    except (BadInput, NoToml) as error:
        raise BadInput(f"{_OPTION}: {error}") from None


async def forecast_one(desk: Desk, case: str, assumptions: Assumptions) -> Forecast:
    """One case, asked itself where Temporal can be reached."""
    from domain.forecasting import Almanac, forecast_of

    almanac = Almanac((await desk.calendar()).business_day_end)
    async with known(desk, case) as found:
        as_of = max(datetime.now(UTC), found.facts.at)
        return forecast_of(found.facts, as_of, assumptions, almanac)


async def forecast_all(desk: Desk, assumptions: Assumptions, limit: int) -> Ranking:
    """The riskiest open cases, as they are on record."""
    from cases.forecasts import ranked
    from domain.forecasting import Almanac

    almanac = Almanac((await desk.calendar()).business_day_end)
    async with desk.store() as store:
        return await ranked(store.cases, datetime.now(UTC), assumptions, almanac, limit=limit)
