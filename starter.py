"""The ops command line: starts cases, shows them, records their steps and steers them.

    python starter.py --help

Connects by the standard `TEMPORAL_*` environment, everything else by `PAILOU_*`. Every command takes `--json`.
Exit status: 0 done; 1 refused, with a stable code on stderr; 2 usage, a file that cannot be read, or a wrong setting;
3 Temporal or the store cannot be reached; 4 no such case; 70 a defect of ours; 74 done, but the
answer could not be written; 130 interrupted.
"""

from __future__ import annotations

import sys

try:
    import asyncio
    from collections.abc import AsyncIterator, Iterator, Sequence
    from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
    from typing import TYPE_CHECKING

    from assembly.leaving import leave
    from cli.desk import Archive, Office
    from cli.exits import BadInput, Exit, Unreachable
    from cli.running import run
    from cli.streams import be_lenient, written
except KeyboardInterrupt:  # loading takes a moment, and nothing is begun yet
    sys.exit(130)

if TYPE_CHECKING:  # `--help` needs none of these
    from temporalio.client import Client

    from assembly.settings import Settings
    from cases import Fingerprinter
    from cases.calendars import StoredCalendars
    from gateways.calendar import ChinaCalendar
    from gateways.reading import SuppliedModel
    from store import SqlStore

_NO_STORE = (
    "there is no store where PAILOU_HOME or PAILOU_DATABASE_URL says. "
    "Set them, or make one with `make up` or `make demo`."
)
_PATIENCE = 10.0
"""Seconds that connecting to Temporal may take: a firewall that swallows packets never answers."""


class EnvironmentDesk:
    """What this process's environment points to."""

    @asynccontextmanager
    async def office(self) -> AsyncIterator[Office]:
        """The house without a worker. Temporal comes first: without it, nothing is made at home."""
        from assembly.house import open_house
        from cases import Cases

        settings = _settings()
        client = await _client()
        async with AsyncExitStack() as opened:
            with _opening():
                file = settings.database_file
                if file and settings.database_url and not file.parent.is_dir():
                    raise Unreachable(_NO_STORE)
                house = await opened.enter_async_context(open_house(settings))
            cases = Cases(client, house.store, _fingerprinter(settings))
            yield Office(cases, house.store, house.files)

    @asynccontextmanager
    async def store(self) -> AsyncIterator[SqlStore]:
        """The store of another process. One that is not there is not made: the folder is probably the wrong one."""
        from store import SqlStore

        settings = _settings()
        async with AsyncExitStack() as opened:
            with _opening():
                file = settings.database_file
                if file and not file.is_file():
                    raise Unreachable(_NO_STORE)
                store = await opened.enter_async_context(await SqlStore.open(settings.database, quota=settings.quota))
            yield store

    @asynccontextmanager
    async def archive(self) -> AsyncIterator[Archive]:
        """Store and files, without Temporal."""
        from assembly.house import build_files

        async with self.store() as store:
            yield Archive(store, build_files(_settings()))

    async def calendar(self) -> ChinaCalendar:
        """China's business days by the settings, and by the notices on record where there is a store."""
        from assembly.house import build_calendar, build_calendars

        settings = _settings()
        file = settings.database_file
        if file and not file.is_file():
            return build_calendar(settings)
        async with self.store() as store:
            return await build_calendars(settings, store).current()

    def calendars(self, store: SqlStore) -> StoredCalendars:
        """The same, for a store that is open."""
        from assembly.house import build_calendars

        return build_calendars(_settings(), store)

    def models(self) -> Sequence[SuppliedModel]:
        """What an operator supplied for reading print."""
        from assembly.reading import supplied_models
        from assembly.settings import SettingsError

        try:
            return supplied_models(_settings())
        except SettingsError as error:
            raise BadInput(str(error)) from None


def _settings() -> Settings:
    from assembly.settings import SettingsError, load_settings

    try:
        return load_settings()
    except SettingsError as error:
        raise BadInput(str(error)) from None


async def _client() -> Client:
    from assembly.temporal import TemporalError, connect

    try:
        return await asyncio.wait_for(connect(), _PATIENCE)
    except TemporalError as error:
        raise Unreachable(str(error)) from None
    except TimeoutError:
        words = f"Temporal did not answer in {_PATIENCE:.0f} s. Start one with `make up`, or set TEMPORAL_ADDRESS."
        raise Unreachable(words) from None


def _fingerprinter(settings: Settings) -> Fingerprinter:
    from assembly.keys import fingerprinter
    from assembly.settings import SettingsError

    try:
        return fingerprinter(settings)
    except SettingsError as error:
        raise BadInput(str(error)) from None


@contextmanager
def _opening() -> Iterator[None]:
    """What can be wrong with a store, in words that do not repeat its address: that may hold a password."""
    from store import StoreUnavailable

    try:
        yield
    except StoreUnavailable as error:
        raise Unreachable(f"{error}. Look at PAILOU_HOME and PAILOU_DATABASE_URL.") from None
    except OSError as error:
        raise Unreachable(f"the folder of PAILOU_HOME cannot be used: {error.strerror}") from None


def main(arguments: Sequence[str]) -> int:
    """Run one command; answers the exit status."""
    return run(EnvironmentDesk(), arguments)


if __name__ == "__main__":
    try:
        out = be_lenient()
        status = written(out, main(sys.argv[1:]))
    except KeyboardInterrupt:
        status = Exit.INTERRUPTED
    leave(status)
