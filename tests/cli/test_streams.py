"""Output that cannot be written: no traceback, no status that means something else, and nothing left undone."""

import asyncio
import json
import os
import shlex
import sys
from asyncio.subprocess import PIPE

import pytest

from assembly.house import House
from tests.cli import steps
from tests.cli.terminal import done
from tests.cli.test_process import ROOT
from tests.workflows.played import eventually

FULL = "No space left on device"


async def shell(words: str, redirected: str = "", **environment: str) -> tuple[int | None, str, str]:
    """Run the command line with its output redirected; answers status, stdout and stderr."""
    run = await asyncio.create_subprocess_shell(
        f"{shlex.quote(sys.executable)} starter.py {words} {redirected}",
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=PIPE,
        stderr=PIPE,
    )
    out, err = (said.decode() for said in await run.communicate())
    assert "Traceback" not in err
    return run.returncode, out, err


async def stage(case_id: str) -> str:
    """Where the case stands."""
    return str((await done("show", case_id, "--json")).json["stage"])


@pytest.mark.parametrize("words", ["business-days 2026-01-05 3 --json", "pay --help"])
async def test_an_answer_for_a_full_disk_is_told_to_be_lost(words: str) -> None:
    status, _, err = await shell(words, ">/dev/full")
    assert (status, FULL in err) == (74, True)


@pytest.mark.parametrize("redirected", ["<&- >&- 2>&-", "2>/dev/full"])
async def test_streams_that_nobody_wants_change_nothing(redirected: str, platform: House, case_id: str) -> None:
    await steps.on_record(platform, case_id)
    assert (await shell("show nobody-has-this --json", redirected))[0] == 4
    assert (await shell("frobnicate", redirected))[0] == 2
    assert (await shell(f"complete {case_id} create_account", redirected))[0] == 0
    assert await stage(case_id) == "activating"


async def test_a_refusal_stays_one_though_its_words_are_lost(platform: House) -> None:
    assert (await shell("show nobody-has-this --json", ">/dev/full 2>/dev/full"))[0] == 4


async def test_what_the_encoding_lacks_is_escaped(platform: House, case_id: str) -> None:
    reason = "\u5173\u95e8 caf\u00e9 \U0001f44b"
    status, _, err = await shell(f"withdraw {case_id} --reason {shlex.quote(reason)}", PYTHONIOENCODING="ascii")
    assert (status, "request id" in err) == (0, True)

    async def recorded() -> bool:
        row = await platform.store.cases.get(case_id)
        return row is not None and row.outcome is not None

    await eventually(recorded, "the end is on record")
    status, out, _ = await shell(f"timeline {case_id}", PYTHONIOENCODING="ascii")
    assert (status, "\\u5173\\u95e8" in out) == (0, True)
    status, out, _ = await shell(f"timeline {case_id} --json", PYTHONIOENCODING="latin-1")
    assert (status, reason in json.dumps(json.loads(out), ensure_ascii=False)) == (0, True)
