"""Temporal's embedded server for one machine, started and stopped with the process that needs it."""

import asyncio
import ctypes
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter

from assembly.temporal import EXECUTABLE, SERVER_FLAGS, TemporalError, ensure_search_attributes

_PR_SET_PDEATHSIG = 1
_FOR_US_ALONE = 0o077
"""Histories hold personal data in clear, and the server makes its database by itself."""
_HERE = "127.0.0.1"
_PAUSE, _ATTEMPTS = 0.1, 200
"""It answers after about a quarter of a second; twenty seconds are for a machine that is very busy."""


@asynccontextmanager
async def embedded_server(log: Path, *flags: str, port: int | None = None) -> AsyncIterator[Client]:
    """Start the server, and stop it at the end; what it has to say goes into the log file. No port: any free one."""
    port = port or _free_port()
    with _private(log) as file:
        # A session of its own: Ctrl-C is for us alone, and the server must outlive the worker.
        process = await asyncio.create_subprocess_exec(
            EXECUTABLE,
            *("server", "start-dev", "--ip", _HERE, "--port", str(port), "--log-level", "error"),
            *SERVER_FLAGS,
            *flags,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=file,
            umask=_FOR_US_ALONE,
            start_new_session=True,
            preexec_fn=_die_with_us,
        )
    try:
        client = await _connect(port, process, log)
        await ensure_search_attributes(client)
        yield client
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await process.wait()


def _private(log: Path) -> BinaryIO:
    return os.fdopen(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")


def _die_with_us() -> None:
    """Linux stops the server if we are killed, so that the next start finds its port and its database free."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


async def _connect(port: int, process: asyncio.subprocess.Process, log: Path) -> Client:
    for _ in range(_ATTEMPTS):
        if process.returncode is not None:
            break
        with suppress(RuntimeError):
            return await Client.connect(f"{_HERE}:{port}", data_converter=pydantic_data_converter)
        await asyncio.sleep(_PAUSE)
    raise TemporalError(f"the embedded Temporal server does not answer; see {log}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_HERE, 0))
        return int(probe.getsockname()[1])
