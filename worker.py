"""The worker process: runs the cases and their effects until it is told to stop.

    python worker.py

Connects by the standard `TEMPORAL_*` environment, everything else by `PAILOU_*`. On SIGTERM or Ctrl-C it takes no new
work, lets what runs finish, and ends with status 0.
"""

import asyncio
import logging
import signal

from assembly.house import House, open_house
from assembly.leaving import leave
from assembly.running import status_of
from assembly.schedules import settle_erasing
from assembly.settings import load_settings
from assembly.temporal import connect, ensure_search_attributes
from assembly.workers import working

log = logging.getLogger("pailou.worker")


async def run() -> None:
    """Work until a signal comes."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    settings = load_settings()
    client = await connect()
    added = await ensure_search_attributes(client)
    if added:
        log.info("search attributes added: %s", ", ".join(added))
    async with open_house(settings) as house:
        await settle_erasing(client, settings.erase_papers_after_days)
        async with working(client, house) as queues:
            log.info(
                "working on %s, namespace %s, task queues: %s", client.service_client.config.target_host,
                client.namespace, ", ".join(queues),
            )  # fmt: skip
            _say_where_things_lie(house)
            await stop.wait()
            log.info("draining")
    log.info("stopped")


def _say_where_things_lie(house: House) -> None:
    settings = house.settings
    where = "the database of PAILOU_DATABASE_URL" if settings.database_url else settings.database
    log.info("store: %s; files: %s", where, settings.papers)
    if settings.mail_host:
        log.info("mail goes through %s:%s", settings.mail_host, settings.mail_port)
    else:
        log.info("no mail server (PAILOU_MAIL_HOST): mails are written to %s", settings.mail_folder)


def main() -> int:
    """Run, and answer the exit status."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    return status_of(run())


if __name__ == "__main__":
    leave(main())
