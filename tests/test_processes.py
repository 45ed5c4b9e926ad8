"""The processes as people run them: what they say, and how they end.

Each program is started as a process once where it ends by itself and where it is stopped; that its status is what
`main` answers is shown there. What else keeps it from running is asked of `main` in this process: to start one takes
seconds.
"""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import pytest

import starter
import up
import worker

ROOT = Path(__file__).parents[1]
PATIENCE = 60
Said = pytest.CaptureFixture[str]


def run(*command: str, **env: str) -> tuple[int, str]:
    """A command's exit status, and all that it says."""
    with _started(command, env) as process:
        out, _ = process.communicate(timeout=PATIENCE)
    return process.returncode, out.decode()


@contextmanager
def _started(command: tuple[str, ...], env: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        env={**os.environ, **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """An environment with a home of its own and without Temporal."""
    monkeypatch.setenv("PAILOU_HOME", str(tmp_path))
    monkeypatch.setenv("TEMPORAL_ADDRESS", "127.0.0.1:1")
    return monkeypatch


def free_port() -> str:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


@pytest.mark.parametrize("program", ["worker.py", "up.py", "starter.py"])
def test_a_settings_error_names_the_variable_and_what_it_should_be(program: str, tmp_path: Path) -> None:
    """And never the value, which may be a secret."""
    arguments = ("list",) if program == "starter.py" else ()
    env = {"PAILOU_QUOTA": "many-secrets", "PAILOU_HOME": str(tmp_path), "TEMPORAL_ADDRESS": "127.0.0.1:1"}
    status, said = run(program, *arguments, **env)
    assert status == 2
    assert "PAILOU_QUOTA" in said
    assert "integer" in said
    assert "many-secrets" not in said
    assert "Traceback" not in said


def test_a_worker_without_temporal_says_what_to_do() -> None:
    status, said = run("worker.py", TEMPORAL_ADDRESS="127.0.0.1:1")
    assert status == 2
    assert "make up" in said
    assert "TEMPORAL_ADDRESS" in said
    assert "Traceback" not in said


def test_the_temporal_profile_file_is_read(alone: pytest.MonkeyPatch, tmp_path: Path, capsys: Said) -> None:
    """The standard configuration of Temporal's own tools."""
    profile = tmp_path / "temporal.toml"
    profile.write_text('[profile.default]\naddress = "127.0.0.1:2"\n')
    alone.setenv("TEMPORAL_CONFIG_FILE", str(profile))
    alone.delenv("TEMPORAL_ADDRESS")
    assert (worker.main(), "127.0.0.1:2" in capsys.readouterr().err) == (2, True)


@contextmanager
def running_up() -> Iterator[subprocess.Popen[bytes]]:
    """`make up`, running."""
    with _started(("up.py",), {}) as process:
        _says(process, b"Ctrl-C stops everything")
        yield process


def _says(process: subprocess.Popen[bytes], words: bytes) -> None:
    assert process.stdout is not None
    impatience = Timer(PATIENCE, process.kill)
    impatience.start()
    heard = any(words in line for line in process.stdout)
    impatience.cancel()
    assert heard, f"{words!r} was not said"


def open_to_others(home: Path) -> set[str]:
    """Files that others than their owner may read."""
    return {path.name for path in home.iterdir() if path.is_file() and path.stat().st_mode & 0o077}


def test_up_keeps_everything_running_and_finds_its_cases_again(
    alone: pytest.MonkeyPatch, tmp_path: Path, capsys: Said
) -> None:
    """Killed, or stopped by Ctrl-C, which reaches the whole group: the state lies in the home folder."""
    _set(alone, ports())
    with running_up() as process:
        assert open_to_others(tmp_path) <= {"up.lock"}
        assert starter.main(["start", "examples/online.yaml"]) == 0, capsys.readouterr().err
        with alone.context() as other:
            other.setenv("PAILOU_HOME", str(tmp_path / "other"))
            assert (up.main(), "PAILOU_TEMPORAL_PORT" in capsys.readouterr().err) == (2, True)
        with alone.context() as other:
            _set(other, ports())
            said = "another `make up` runs with the home folder"
            assert (up.main(), said in capsys.readouterr().err) == (2, True)
        process.kill()
        process.wait(PATIENCE)
    with running_up() as process:
        assert starter.main(["show", "fi-revontuli-design", "--json"]) == 0
        assert '"registering"' in capsys.readouterr().out
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(PATIENCE) == 0


def _set(environment: pytest.MonkeyPatch, values: dict[str, str]) -> None:
    for name, value in values.items():
        environment.setenv(name, value)


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
def test_a_wrong_setting_is_said_in_words(
    variable: str, value: str, words: str, alone: pytest.MonkeyPatch, capsys: Said
) -> None:
    alone.setenv(variable, value)
    program = up if variable == "PAILOU_HOME" else worker
    assert program.main() == 2
    said = "".join(capsys.readouterr())
    assert (words in said, "Traceback" in said) == (True, False), said
