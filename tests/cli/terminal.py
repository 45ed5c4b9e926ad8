"""The command line as a user has it: words in; a status, stdout and stderr out."""

import asyncio
import io
import json
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import starter
from tests.workflows.files import paper


@dataclass(frozen=True)
class Said:
    """What came back."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Stdout, which must be one JSON value and nothing else."""
        return json.loads(self.out)


async def pailou(*words: object) -> Said:
    """Run one command in this process, in a thread: each command has an event loop of its own."""
    return await asyncio.to_thread(_run, [str(word) for word in words])


async def done(*words: object) -> Said:
    """Run a command that must succeed."""
    said = await pailou(*words)
    assert said.status == 0, (words, said)
    return said


async def failed(status: int, *words: object) -> str:
    """Run a command that must end with this status; answers what people are told."""
    said = await pailou(*words)
    assert (said.status, said.out) == (status, ""), (words, said)
    assert "Traceback" not in said.err
    return said.err


async def refused(*words: object) -> str:
    """Run a command that must be refused; answers the code, which is told to people and programs alike."""
    said = await pailou(*words, "--json")
    assert said.status == 1, (words, said)
    error = said.json["error"]
    assert set(error) >= {"code", "message", "fields"}
    assert f"refused: {error['code']}: {error['message']}" in said.err
    for field in error["fields"]:
        assert f"  {field['field']}: {field['message']}" in said.err
    return str(error["code"])


def image(folder: Path, name: str) -> Path:
    """A file with a real image, its own for each name."""
    return written(folder / f"{name}.png", paper(f"{folder}/{name}"))


def written(path: Path, content: bytes | str) -> Path:
    """A file with this content."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def _run(words: list[str]) -> Said:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = starter.main(words)
    return Said(status, out.getvalue(), err.getvalue())
