"""Sending a message to a case: stamped, sent once under its own id, and answered in our own words."""

from collections.abc import Awaitable, Mapping
from typing import Any, TypeVar
from uuid import uuid4

from cases.after_the_end import AfterTheEnd
from cases.errors import Unanswered
from cases.failures import Away, Gone, asking
from cases.parts import Parts
from cases.plain import as_json
from domain.intake import fingerprint, parse
from domain.messages import SIGNALS, UPDATES, Actor, ChangeCase, Message
from domain.receipts import Receipt
from domain.refusals import Code, Refused
from domain.zones import check_new_zones

T = TypeVar("T")


class Sending:
    """Updates and signals."""

    def __init__(self, parts: Parts) -> None:
        self._workflows = parts.workflows
        self._after = AfterTheEnd(parts)
        self._fingerprinter = parts.fingerprinter
        self._clock = parts.clock
        self._patience = parts.patience

    async def stamp(
        self, case_id: str, payload: Mapping[str, Any], actor: Actor, request_id: str | None, agency_id: str | None
    ) -> dict[str, Any]:
        """The payload under our own envelope, whatever envelope it came in."""
        given: dict[str, Any] = as_json(dict(payload), Code.MALFORMED)
        given.pop("agency_id", None)
        stamps = {
            "request_id": given.get("request_id", uuid4().hex) if request_id is None else request_id,
            "actor": actor.model_dump(mode="json"),
            "received_at": (await self._clock.now(case_id)).isoformat(),
        }
        return given | stamps | ({} if agency_id is None else {"agency_id": agency_id})

    async def update(self, case_id: str, name: str, stamped: dict[str, Any]) -> Receipt:
        """Send an update, and answer what became of it."""
        message = parse(name, stamped, UPDATES)
        if isinstance(message, ChangeCase):
            check_new_zones(message.case)
        handle = self._workflows.handle(case_id)
        call = handle.execute_update(name, stamped, id=self._update_id(name, message), result_type=Receipt)
        try:
            receipt: Receipt = await self._answer(call, message.request_id)
        except Gone:
            return await self._after.answer(case_id, name, stamped, message)
        return receipt

    async def signal(self, case_id: str, name: str, stamped: dict[str, Any]) -> str:
        """Send a signal; the workflow itself says what it thinks of the payload, among its refused facts."""
        if name not in SIGNALS:
            raise Refused(Code.UNKNOWN_MESSAGE, f"no such message; known are: {', '.join(SIGNALS)}")
        request_id = str(stamped["request_id"])
        try:
            await self._answer(self._workflows.handle(case_id).signal(name, stamped), request_id)
        except Gone:
            await self._after.known(case_id, name, stamped, _readable(name, stamped))
        return request_id

    async def _answer(self, call: Awaitable[T], request_id: str) -> T:
        try:
            async with asking(self._patience):
                return await call
        except Away as error:
            raise Unanswered("the case did not answer in time", request_id=request_id) from error

    def _update_id(self, name: str, message: Message) -> str:
        """Temporal answers a known update id without looking at the content, so the id tells the content too.

        The same request id with other content thus reaches the case, which refuses it.
        """
        return self._fingerprinter.digest([name, message.request_id, fingerprint(message)])


def _readable(name: str, stamped: dict[str, Any]) -> Message | None:
    try:
        return parse(name, stamped, SIGNALS)
    except Refused:
        return None
