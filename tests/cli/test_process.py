"""The command line as a process of its own: how it starts, is interrupted, and ends."""

import asyncio
import os
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

import pytest

from assembly.house import House
from tests.cli import steps

ROOT = Path(__file__).parents[2]
HEAVY = ("temporalio", "sqlalchemy", "PIL", "yaml", "chinese_calendar", "domain.model")


async def process(*words: str, **environment: str) -> Process:
    """Run `python starter.py` with these words."""
    return await asyncio.create_subprocess_exec(
        sys.executable, "starter.py", *words, cwd=ROOT, env={**os.environ, **environment}, stdout=PIPE, stderr=PIPE
    )


async def test_the_help_is_quick_because_it_loads_nothing_heavy() -> None:
    script = f"import starter, sys; starter.main(['pay', '--help']); print(set({HEAVY}) & sys.modules.keys())"
    run = await asyncio.create_subprocess_exec(sys.executable, "-c", script, cwd=ROOT, stdout=PIPE)
    out, _ = await run.communicate()
    assert b"Exit status: 0 done" in out
    assert out.splitlines()[-1] == b"set()"


@pytest.mark.parametrize(
    ("words", "status"), [(("--help",), 0), (("frobnicate",), 2), (("withdraw", "any", "--reason", "a slip"), 3)]
)
async def test_a_process_ends_with_the_documented_status_and_no_traceback(
    words: tuple[str, ...], status: int, tmp_path: Path
) -> None:
    run = await process(*words, TEMPORAL_ADDRESS="127.0.0.1:1", PAILOU_HOME=str(tmp_path))
    _, err = await run.communicate()
    assert run.returncode == status
    assert b"Traceback" not in err


async def test_ctrl_c_ends_it_quietly(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.setblocking(False)
        address = f"127.0.0.1:{silent.getsockname()[1]}"
        run = await process(
            "withdraw", "any", "--reason", "a slip", TEMPORAL_ADDRESS=address, PAILOU_HOME=str(tmp_path)
        )
        connection, _ = await asyncio.get_running_loop().sock_accept(silent)
        with connection:
            run.send_signal(signal.SIGINT)
            assert await run.communicate() == (b"", b"")
    assert run.returncode == 130


async def test_ctrl_c_while_it_loads_ends_it_quietly(tmp_path: Path) -> None:
    """The interrupt comes from inside one of the imports, wherever in the file that is."""
    (tmp_path / "typer.py").write_text("raise KeyboardInterrupt")
    run = await process("list", PYTHONPATH=str(tmp_path))
    assert await run.communicate() == (b"", b"")
    assert run.returncode == 130


async def test_a_reader_that_goes_away_is_no_error(platform: House, case_id: str) -> None:
    await steps.on_record(platform, case_id)
    reading, writing = os.pipe()
    os.close(reading)
    run = await asyncio.create_subprocess_exec(
        sys.executable, "starter.py", "timeline", case_id, cwd=ROOT, stdout=writing, stderr=PIPE
    )
    os.close(writing)
    _, err = await run.communicate()
    assert (run.returncode, err) == (0, b"")


async def test_an_argument_that_is_no_text_is_bad_input(tmp_path: Path) -> None:
    run = await asyncio.create_subprocess_exec(
        sys.executable, "starter.py", "show", b"\xff", cwd=ROOT, stdout=PIPE, stderr=PIPE
    )
    assert (await run.communicate())[1] == b"error: argument 2 is no UTF-8\n"
    assert run.returncode == 2
