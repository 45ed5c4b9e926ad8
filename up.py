"""The whole on one machine, on real time: Temporal with its UI, and a worker, until Ctrl-C.

    python up.py        (`make up`)

State lies in the home folder (`PAILOU_HOME`, by default `var`) and is found again at the next start.
"""

import asyncio
import fcntl
import logging
import signal
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from temporalio.client import Client

from assembly.embedded import embedded_server
from assembly.house import House, make_home, open_house
from assembly.keys import fingerprinter
from assembly.leaving import leave
from assembly.running import status_of
from assembly.schedules import settle_erasing
from assembly.settings import Settings, load_settings
from assembly.temporal import DURABLE_FLAGS, TemporalError
from assembly.workers import working

WELCOME = """
Pailou is up.
  Temporal      localhost:{port}, its UI at http://localhost:{ui_port}
  worker        in this process, task queue mini-programs
  store         {store}
  papers        {files}
  mails         {mail}

Type in another terminal:
{told}  .venv/bin/python starter.py start examples/online.yaml    start a case
  .venv/bin/python starter.py list                          see all cases
  .venv/bin/python starter.py show fi-revontuli-design      see one, and what it waits for
Ctrl-C stops everything; the cases go on at the next start.
"""


async def run() -> None:
    """Keep everything running until a signal comes."""
    settings = load_settings()
    make_home(settings)
    fingerprinter(settings)  # the key is made once, beside the database, before anybody needs it
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    with alone_in(settings.home):
        async with open_house(settings) as house, temporal_with_ui(settings) as client, working(client, house):
            await settle_erasing(client, settings.erase_papers_after_days)
            print(welcome(house), flush=True)  # noqa: T201 - for the person who started it
            await stop.wait()
    print("stopped")  # noqa: T201


@contextmanager
def alone_in(home: Path) -> Iterator[None]:
    """Two servers on one database file would each answer for the other's cases, and wrongly."""
    with (home / "up.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise TemporalError(f"another `make up` runs with the home folder {home}; stop it first.") from None
        yield


@asynccontextmanager
async def temporal_with_ui(settings: Settings) -> AsyncIterator[Client]:
    """Temporal's embedded server, its state in a file of the home folder."""
    for setting, port in (("PORT", settings.temporal_port), ("UI_PORT", settings.temporal_ui_port)):
        _require_free(f"PAILOU_TEMPORAL_{setting}", port)
    database = str((settings.home / "temporal.db").resolve())
    flags = ("--ui-port", str(settings.temporal_ui_port), "--db-filename", database, *DURABLE_FLAGS)
    async with embedded_server(settings.home / "temporal.log", *flags, port=settings.temporal_port) as client:
        yield client


def _require_free(setting: str, port: int) -> None:
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", port)) == 0:
            raise TemporalError(
                f"port {port} is in use, perhaps by another `make up`. Choose another port by {setting}."
            )


def welcome(house: House) -> str:
    """What runs where, and what to type next."""
    settings = house.settings
    smtp = f"through {settings.mail_host}:{settings.mail_port}"
    return WELCOME.format(
        port=settings.temporal_port,
        ui_port=settings.temporal_ui_port,
        store="as PAILOU_DATABASE_URL says" if settings.database_url else settings.home / "pailou.db",
        files=settings.papers,
        told=_told(settings.temporal_port),
        mail=smtp if settings.mail_host else f"{settings.mail_folder} (no PAILOU_MAIL_HOST: written, not sent)",
    )


def _told(port: int) -> str:
    """Temporal's default port is found by itself."""
    return (
        ""
        if port == Settings.model_fields["temporal_port"].default
        else f"  export TEMPORAL_ADDRESS=localhost:{port}\n"
    )


def main() -> int:
    """Run, and answer the exit status."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    return status_of(run())


if __name__ == "__main__":
    leave(main())
