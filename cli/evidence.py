"""The evidence of a task, from what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cli.moments import NOW
from cli.pairs import object_in, object_of
from cli.sending import Sender
from domain.evidence import EVIDENCE
from domain.vocabulary import TaskName

_SAID = "registered_at"
"""Never assumed: the verification window runs from it (R16)."""


def evidence_of(task: TaskName, pairs: Sequence[str], text: str | None, sender: Sender) -> dict[str, Any]:
    """What was typed, with `now` as the instant meant and as the one left out."""
    given = object_of(pairs, booleans=True) if text is None else object_in(text, "--evidence")
    fields = EVIDENCE[task].model_fields if task in EVIDENCE else {}
    instants = [name for name in fields if name.endswith("_at")]
    assumed = {name: NOW for name in instants if name != _SAID}
    told = assumed | given
    return {name: sender.at(value) if name in instants and value == NOW else value for name, value in told.items()}
