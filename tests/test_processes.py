"""The processes as people run them: what they say, and how they end."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PATIENCE = 60


async def run(*command: str, **env: str) -> tuple[int | None, str]:
    """A command's exit status, and all that it says."""
    process = await _start(command, env)
    async with asyncio.timeout(PATIENCE):
        out, _ = await process.communicate()
    return process.returncode, out.decode()


async def _start(command: tuple[str, ...], env: dict[str, str]) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *command,
        cwd=ROOT,
        env={**os.environ, **env},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        start_new_session=True,
    )


def free_port() -> str:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


@pytest.mark.parametrize("program", ["worker.py", "up.py", "starter.py"])
async def test_a_settings_error_names_the_variable_and_what_it_should_be(program: str, tmp_path: Path) -> None:
    """And never the value, which may be a secret."""
    arguments = ("list",) if program == "starter.py" else ()
    env = {"PAILOU_QUOTA": "many-secrets", "PAILOU_HOME": str(tmp_path), "TEMPORAL_ADDRESS": "127.0.0.1:1"}
    status, said = await run(program, *arguments, **env)
    assert status == 2
    assert "PAILOU_QUOTA" in said
    assert "integer" in said
    assert "many-secrets" not in said
    assert "Traceback" not in said


async def test_a_worker_without_temporal_says_what_to_do() -> None:
    status, said = await run("worker.py", TEMPORAL_ADDRESS="127.0.0.1:1")
    assert status == 2
    assert "make up" in said
    assert "TEMPORAL_ADDRESS" in said
    assert "Traceback" not in said


async def test_the_temporal_profile_file_is_read(tmp_path: Path) -> None:
    """The standard configuration of Temporal's own tools."""
    profile = tmp_path / "temporal.toml"
    profile.write_text('[profile.default]\naddress = "127.0.0.1:2"\n')
    env = {"TEMPORAL_CONFIG_FILE": str(profile)}
    status, said = await run("worker.py", **env)
    assert (status, "127.0.0.1:2" in said) == (2, True)


@asynccontextmanager
async def up(env: dict[str, str]) -> AsyncIterator[asyncio.subprocess.Process]:
    """`make up`, running."""
    process = await _start(("up.py",), env)
    try:
        await _says(process, b"Ctrl-C stops everything")
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


async def _says(process: Any, words: bytes) -> None:
    async with asyncio.timeout(PATIENCE):
        async for line in process.stdout:
            if words in line:
                return
    raise AssertionError(f"{words!r} was not said")


def open_to_others(home: Path) -> set[str]:
    """Files that others than their owner may read."""
    return {path.name for path in home.iterdir() if path.is_file() and path.stat().st_mode & 0o077}


async def test_up_keeps_everything_running_and_finds_its_cases_again(tmp_path: Path) -> None:
    """Killed, or stopped by Ctrl-C, which reaches the whole group: the state lies in the home folder."""
    env = ports() | {"PAILOU_HOME": str(tmp_path)}
    async with up(env) as process:
        assert open_to_others(tmp_path) <= {"up.lock"}
        status, said = await run("starter.py", "start", "examples/online.yaml", **env)
        assert status == 0, said
        status, said = await run("up.py", **env | ports())
        assert (status, "another `make up` runs with the home folder" in said) == (2, True)
        status, said = await run("up.py", **env | {"PAILOU_HOME": str(tmp_path / "other")})
        assert (status, "PAILOU_TEMPORAL_PORT" in said) == (2, True)
        process.kill()
        await process.wait()
    async with up(env) as process:
        status, said = await run("starter.py", "show", "fi-revontuli-design", "--json", **env)
        assert (status, '"registering"' in said) == (0, True)
        os.killpg(process.pid, signal.SIGINT)
        async with asyncio.timeout(PATIENCE):
            assert await process.wait() == 0


def ports() -> dict[str, str]:
    """Free ones, and where Temporal is found then."""
    port = free_port()
    return {
        "PAILOU_TEMPORAL_PORT": port,
        "PAILOU_TEMPORAL_UI_PORT": free_port(),
        "TEMPORAL_ADDRESS": f"127.0.0.1:{port}",
    }


@pytest.mark.parametrize(
    ("variable", "value", "words"),
    [
        ("TEMPORAL_PROFILE", "nope", "TEMPORAL_*"),
        ("TEMPORAL_ADDRESS", ":::", "TEMPORAL_ADDRESS"),
        ("PAILOU_HOME", "/proc/nowhere", "PAILOU_HOME"),
        ("PAILOU_DATABASE_URL", "sqlite:///", "PAILOU_DATABASE_URL"),
        ("PAILOU_DATABASE_URL", "sqlite:////tmp/x.db?timeout=abc", "PAILOU_DATABASE_URL"),
        ("PAILOU_DATABASE_URL", "postgresql://localhost/pailou", "PAILOU_DATABASE_URL"),
    ],
)
async def test_a_wrong_setting_is_said_in_words(variable: str, value: str, words: str, tmp_path: Path) -> None:
    env = {"PAILOU_HOME": str(tmp_path), "TEMPORAL_ADDRESS": "127.0.0.1:1"} | {variable: value}
    program = "up.py" if variable == "PAILOU_HOME" else "worker.py"
    status, said = await run(program, **env)
    assert (status, words in said, "Traceback" in said) == (2, True, False), said
