"""The demo: simulated merchants live through their whole lives in virtual time, on the embedded Temporal server.

    python demo.py [--merchants FILE] [--home FOLDER]

Status 0 if every case ended as its row expects, 1 if one did not, 2 if the demo cannot be played, 130 if it was
interrupted.
"""

import argparse
import asyncio
import shutil
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from assembly.embedded import embedded_server
from assembly.house import House, open_house
from assembly.keys import fingerprinter
from assembly.leaving import leave
from assembly.settings import Settings
from assembly.temporal import VIRTUAL_TIME_FLAGS, TemporalError
from assembly.workers import working
from cases import Cases
from simulation.cast import CastError, Part, read_cast
from simulation.figures import happy_paths
from simulation.progress import following
from simulation.report import figures_table, letters_table, table, timeline, totals, verdict
from simulation.show import Show
from simulation.world import World

EXAMPLES = Path(__file__).parent / "examples"
HOME = Path("var/demo")
MARK = "SIMULATED.txt"
WIDTH = 150
"""Columns where there is no terminal."""
IN_FULL: dict[str, tuple[str, ...]] = {
    "wrong_name": (),
    "year_end": ("window_opened", "safe_date_set", "calendar_changed", "review_dated", "review_decided", "ended"),
}
"""The plots whose timeline is shown: in full, a merchant who is saved a fee; and how a notice changes dates."""


async def run(parts: tuple[Part, ...], home: Path, console: Console) -> bool:
    """Play all parts; answers whether all went as expected."""
    began = time.monotonic()
    server = embedded_server(home / "temporal.log", "--headless", *VIRTUAL_TIME_FLAGS)
    async with open_house(settings(home)) as house, server as client:
        world = World(client)
        cases = Cases(world.client, house.store, fingerprinter(house.settings), world)
        async with working(world.client, house):
            with following(console, len(parts)) as on_ending:
                endings = await Show(house, world, cases).run(parts, on_ending)
            console.print(table(endings))
            console.print(letters_table(endings))
            await _show_in_full(console, cases, parts)
            console.print(figures_table(await happy_paths(world.client, parts)))
    console.print(totals(endings))
    _say_where_things_lie(console, house)
    console.print(f"took {time.monotonic() - began:.1f} s")
    return verdict(console, endings)


def settings(home: Path) -> Settings:
    """The defaults, whatever the environment says: simulated cases and mails must reach nothing real."""
    defaults = {name: field.default for name, field in Settings.model_fields.items()}
    return Settings.model_validate({**defaults, "home": home, "simulated_years": True})


async def _show_in_full(console: Console, cases: Cases, parts: tuple[Part, ...]) -> None:
    """A case in full, and of the one at the year's end what its dates did."""
    for plot, kinds in IN_FULL.items():
        part = next((part for part in parts if part.plot == plot), None)
        if part:
            entries = await cases.journal(part.case_id)
            shown = [entry for entry in entries if not kinds or entry.kind in kinds]
            console.print(timeline(part.case_id, shown))


def _say_where_things_lie(console: Console, house: House) -> None:
    console.print(f"read model: {house.settings.database.removeprefix('sqlite:///')}", soft_wrap=True)
    console.print(f"mails (.eml): {house.settings.mail_folder.resolve()}", soft_wrap=True)


def _empty(home: Path) -> None:
    """Begin with nothing; only what an earlier demo made is removed."""
    if home.exists() and any(home.iterdir()) and not (home / MARK).exists():
        raise FileExistsError(f"{home} holds something else than an earlier demo; choose another --home")
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    (home / MARK).write_text("Simulated: everything here is invented, and is removed by the next demo.\n")


def main() -> int:
    """Run, and answer the exit status."""
    parser = argparse.ArgumentParser(description="Simulated merchants live their whole lives in virtual time.")
    parser.add_argument("--merchants", type=Path, default=EXAMPLES / "merchants.csv", help="the cast")
    parser.add_argument("--home", type=Path, default=HOME, help="the folder for all that is made; emptied first")
    options = parser.parse_args()
    console = Console(width=None if sys.stdout.isatty() else WIDTH)
    try:
        parts = read_cast(options.merchants, datetime.now(UTC))
        _empty(options.home)
        return 0 if asyncio.run(run(parts, options.home, console)) else 1
    except (CastError, TemporalError, OSError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - what a person who runs the demo must read
        return 2
    except KeyboardInterrupt:
        console.print("stopped")
        return 130


if __name__ == "__main__":
    leave(main())
