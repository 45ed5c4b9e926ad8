"""The whole on one machine, on real time: Temporal with its UI, and a worker, until Ctrl-C.

    python up.py        (`make up`)

State lies in the home folder (`PAILOU_HOME`, by default `var`) and is found again at the next start.
"""

import asyncio
import logging
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from temporalio.client import Client

from assembly.embedded import embedded_server
from assembly.house import House, open_house
from assembly.settings import Settings, SettingsError, load_settings
from assembly.temporal import DURABLE_FLAGS, TemporalError
from assembly.workers import build_worker

PORT, UI_PORT = 7233, 8233
"""Temporal's own default ports, so that `starter.py` and Temporal's command line find it without being told."""

WELCOME = """
Pailou is up.
  Temporal      localhost:{port}, its UI at http://localhost:{ui_port}
  worker        in this process, task queue mini-programs
  store         {store}
  papers        {files}
  mails         {mail}

Type in another terminal:
  .venv/bin/python starter.py start examples/online.yaml    start a case
  .venv/bin/python starter.py list                          see all cases
  .venv/bin/python starter.py show fi-revontuli-design      see one, and what it waits for
Ctrl-C stops everything; the cases go on at the next start.
"""


async def run(settings: Settings) -> None:
    """Keep everything running until a signal comes."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with open_house(settings) as house, temporal_with_ui(settings) as client, build_worker(client, house):
        print(welcome(house), flush=True)  # noqa: T201 - for the person who started it
        await stop.wait()
    print("stopped")  # noqa: T201


@asynccontextmanager
async def temporal_with_ui(settings: Settings) -> AsyncIterator[Client]:
    """Temporal's embedded server, its state in a file of the home folder."""
    for port in (PORT, UI_PORT):
        _require_free(port)
    database = str((settings.home / "temporal.db").resolve())
    flags = ("--ui-port", str(UI_PORT), "--db-filename", database, *DURABLE_FLAGS)
    async with embedded_server(settings.home / "temporal.log", *flags, port=PORT) as client:
        yield client


def _require_free(port: int) -> None:
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", port)) == 0:
            raise TemporalError(
                f"port {port} is in use: another `make up` may be running. Stop it, or connect a worker to what runs "
                "there with `.venv/bin/python worker.py`."
            )


def welcome(house: House) -> str:
    """What runs where, and what to type next."""
    settings = house.settings
    smtp = f"through {settings.mail_host}:{settings.mail_port}"
    return WELCOME.format(
        port=PORT,
        ui_port=UI_PORT,
        store="as PAILOU_DATABASE_URL says" if settings.database_url else settings.home / "pailou.db",
        files=settings.files_folder,
        mail=smtp if settings.mail_host else f"{settings.mail_folder} (no PAILOU_MAIL_HOST: written, not sent)",
    )


def main() -> int:
    """Run, and answer the exit status."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        asyncio.run(run(load_settings()))
    except (SettingsError, TemporalError) as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
