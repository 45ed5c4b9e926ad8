"""Calendar notices to test with, as ops load them."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from gateways.simulated_years import simulated_overlays
from gateways.year_overlay import YearOverlay


def notice(year: int, **changes: Any) -> YearOverlay:
    """A plausible notice that says of itself that it is real."""
    (overlay,) = simulated_overlays([year])
    return overlay.model_copy(update={"simulated": False, "version": "v1", "source": "a test", **changes})


def longer(year: int, **changes: Any) -> YearOverlay:
    """The same with two days more off, after New Year: every date that counts through them moves."""
    first = date(year, 1, 11)
    more = [day for day in (first + timedelta(days=n) for n in range(4)) if day.weekday() < 5][:2]
    usual = notice(year)
    return notice(year, **{"version": "v2", "off_days": (*usual.off_days, *more), **changes})


def toml(overlay: YearOverlay) -> str:
    """The file of a notice."""
    days = {name: ", ".join(map(str, getattr(overlay, name))) for name in ("off_days", "makeup_days")}
    lines = [f"year = {overlay.year}", *(f"{name} = [{listed}]" for name, listed in days.items())]
    lines += [f'source = "{overlay.source}"', f'version = "{overlay.version}"']
    lines += [f"published_on = {overlay.published_on}", f"simulated = {str(overlay.simulated).lower()}"]
    return "\n".join(lines)


def notice_file(folder: Path, overlay: YearOverlay) -> Path:
    """A file with a notice."""
    file = folder / f"{overlay.year}-{overlay.version}.toml"
    file.write_text(toml(overlay))
    return file
