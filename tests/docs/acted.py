"""The examples of docs/messages.md, acted out on a real case through Temporal's command line.

What an example cannot know is put in from the case: instants of the past become the case's own time, instants to come
lie after it, digests are those of files in the store, an event's number is that of a real event, an appid is the case's
own. Everything else is sent as it stands on the page.
"""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from tests.docs.pages import MESSAGES, example, sections
from tests.workflows import steps
from tests.workflows.files import paper
from tests.workflows.played import Played, eventually
from tests.workflows.test_outside import temporal

NAMED = sections(MESSAGES, 3)
PROOFS = sections(sections(MESSAGES, 2)["Evidence"], 4)
_TO_COME = ("closes_at", "refill_due")
_AHEAD = timedelta(days=60)


class Acted:
    """A case, and which examples it was sent."""

    def __init__(self, case: Played) -> None:
        self.case = case
        self.sent: set[str] = set()

    async def update(self, name: str, **changes: Any) -> dict[str, Any]:
        """Send the example of an update; answers its receipt."""
        return await self._update(name, name, example(NAMED[name]) | changes)

    async def proof(self, task: str, **changes: Any) -> dict[str, Any]:
        """Close a task with the example of its evidence."""
        message = example(NAMED["complete_task"]) | {"request_id": f"proof-{task}", "task": task, **changes}
        return await self._update("complete_task", task, message | {"evidence": example(PROOFS[task])})

    async def signal(self, name: str) -> list[dict[str, Any]]:
        """Send the example of a signal; answers the events that followed."""
        self.sent.add(name)
        before = (await self.case.status()).journal_length
        out = await self._call("signal", "--name", name, message=example(NAMED[name]))
        assert "succeeded" in out

        async def more() -> list[dict[str, Any]]:
            return await self.case.journal(before)

        events: list[dict[str, Any]] = await eventually(more, f"{name} leaves an event")
        return events

    async def query(self, name: str) -> Any:
        """Send the example of a query; answers its answer."""
        self.sent.add(name)
        out = await self._call("query", "--name", name, "--output", "json", message=example(NAMED[name]))
        return json.loads(out)["queryResult"][0]

    async def _update(self, name: str, shown_as: str, message: dict[str, Any]) -> dict[str, Any]:
        self.sent.add(shown_as)
        out = await self._call("update", "execute", "--name", name, "--output", "json", message=message)
        assert out.startswith("{"), f"{shown_as}: {out}"
        await self.case.rest()
        receipt: dict[str, Any] = json.loads(out)["result"]
        assert receipt["request_id"] == message["request_id"]
        assert receipt["first"] <= receipt["last"]
        return receipt

    async def _call(self, *arguments: str, message: dict[str, Any]) -> str:
        real = await self._real(message)
        to = ("--workflow-id", self.case.handle.id)
        return await temporal(self.case.env, "workflow", *arguments, *to, "--input", json.dumps(real))

    async def _real(self, message: dict[str, Any]) -> dict[str, Any]:
        now = datetime.fromisoformat(await self.case.now())
        real: dict[str, Any] = _replaced(message, lambda name, value: self._value(name, value, now))
        for document in real.get("documents", ()):
            document["digest"] = await self.case.house.files.put(paper(document["digest"]))
        if "digest" in real:
            real["digest"] = await self.case.house.files.put(paper(real["digest"]))
        return real

    def _value(self, name: str, value: Any, now: datetime) -> Any:
        if name in _TO_COME:
            return (now + _AHEAD).isoformat()
        if name.endswith("_at") or (name == "as_of" and "T" in value):
            return now.isoformat()
        return steps.appid_of(self.case) if name == "appid" else value


def _replaced(value: Any, real: Callable[[str, Any], Any], name: str = "") -> Any:
    if isinstance(value, dict):
        return {inner: _replaced(one, real, inner) for inner, one in value.items()}
    if isinstance(value, list):
        return [_replaced(one, real) for one in value]
    return real(name, value)
