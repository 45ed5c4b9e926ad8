"""The doors of a case: its updates, each with a validator; one dynamic signal handler; its queries.

Every update has a validator, because one without it wedges the workflow when called with a wrong number of arguments.
Both take any number of them, so that such a call is refused in our own words.
Signals have one dynamic handler that takes them raw, because a typed one drops what does not decode.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from temporalio import workflow
from temporalio.common import RawValue

from domain.journal import JournalEntry, entry_of
from domain.queries import JournalQuery, StatusQuery, parse_query
from domain.receipts import Receipt
from domain.refusals import Code, Refused
from domain.view import CaseView
from domain.viewing import view
from workflows.failures import failure
from workflows.inbox import Inbox
from workflows.raw_json import as_text, one_object, the_one

MAX_ANSWER = 1024 * 1024
"""Bytes of events in one answer, or a single larger one; Temporal carries up to 2 MB."""


class Doors:
    """What comes in from outside."""

    _inbox: Inbox | None = None
    """None: the input could not be read, so there is nothing that a message could be applied to."""

    @workflow.update
    async def complete_task(self, *raw: Any) -> Receipt:
        """Close a console step with its evidence."""
        return await self._update("complete_task", *raw)

    @complete_task.validator
    def _check_complete_task(self, *raw: Any) -> None:
        self._check("complete_task", *raw)

    @workflow.update
    async def add_documents(self, *raw: Any) -> Receipt:
        """Hand in papers that lie in the file store."""
        return await self._update("add_documents", *raw)

    @add_documents.validator
    def _check_add_documents(self, *raw: Any) -> None:
        self._check("add_documents", *raw)

    @workflow.update
    async def remove_document(self, *raw: Any) -> Receipt:
        """Take a paper back."""
        return await self._update("remove_document", *raw)

    @remove_document.validator
    def _check_remove_document(self, *raw: Any) -> None:
        self._check("remove_document", *raw)

    @workflow.update
    async def accept_finding(self, *raw: Any) -> Receipt:
        """Let a warning about a paper stand."""
        return await self._update("accept_finding", *raw)

    @accept_finding.validator
    def _check_accept_finding(self, *raw: Any) -> None:
        self._check("accept_finding", *raw)

    @workflow.update
    async def record_payment(self, *raw: Any) -> Receipt:
        """Report that the fee was paid (R28)."""
        return await self._update("record_payment", *raw)

    @record_payment.validator
    def _check_record_payment(self, *raw: Any) -> None:
        self._check("record_payment", *raw)

    @workflow.update
    async def assign_agency(self, *raw: Any) -> Receipt:
        """Say which agency reviews (R29)."""
        return await self._update("assign_agency", *raw)

    @assign_agency.validator
    def _check_assign_agency(self, *raw: Any) -> None:
        self._check("assign_agency", *raw)

    @workflow.update
    async def decide_review(self, *raw: Any) -> Receipt:
        """Decide a review (R33)."""
        return await self._update("decide_review", *raw)

    @decide_review.validator
    def _check_decide_review(self, *raw: Any) -> None:
        self._check("decide_review", *raw)

    @workflow.update
    async def extend_window(self, *raw: Any) -> Receipt:
        """Let the window close later, with a reason (R16)."""
        return await self._update("extend_window", *raw)

    @extend_window.validator
    def _check_extend_window(self, *raw: Any) -> None:
        self._check("extend_window", *raw)

    @workflow.update
    async def change_policy(self, *raw: Any) -> Receipt:
        """Change judgement calls of this case."""
        return await self._update("change_policy", *raw)

    @change_policy.validator
    def _check_change_policy(self, *raw: Any) -> None:
        self._check("change_policy", *raw)

    @workflow.update
    async def change_case(self, *raw: Any) -> Receipt:
        """Correct facts that are not used yet."""
        return await self._update("change_case", *raw)

    @change_case.validator
    def _check_change_case(self, *raw: Any) -> None:
        self._check("change_case", *raw)

    @workflow.update
    async def retry_refused(self, *raw: Any) -> Receipt:
        """Apply a refused message again, as it came."""
        return await self._update("retry_refused", *raw)

    @retry_refused.validator
    def _check_retry_refused(self, *raw: Any) -> None:
        self._check("retry_refused", *raw)

    @workflow.update
    async def dismiss_refused(self, *raw: Any) -> Receipt:
        """Put a refused message aside."""
        return await self._update("dismiss_refused", *raw)

    @dismiss_refused.validator
    def _check_dismiss_refused(self, *raw: Any) -> None:
        self._check("dismiss_refused", *raw)

    @workflow.update
    async def remind(self, *raw: Any) -> Receipt:
        """Remind people of a task by hand."""
        return await self._update("remind", *raw)

    @remind.validator
    def _check_remind(self, *raw: Any) -> None:
        self._check("remind", *raw)

    @workflow.update
    async def withdraw(self, *raw: Any) -> Receipt:
        """End the case."""
        return await self._update("withdraw", *raw)

    @withdraw.validator
    def _check_withdraw(self, *raw: Any) -> None:
        self._check("withdraw", *raw)

    @workflow.signal(dynamic=True)
    async def on_signal(self, name: str, args: Sequence[RawValue]) -> None:
        """Take any signal; what cannot be applied becomes a refused fact."""
        if self._inbox is None:
            return
        try:
            raw = one_object(args)
        except Refused as refusal:
            self._inbox.keep_unreadable(name, as_text(args), refusal)
        else:
            await self._inbox.signal(name, raw)

    @workflow.query
    def status(self, raw: Any = None) -> CaseView:
        """The case view, as of the instant asked for, else of the last thing that happened."""
        facts = self._readable_inbox().case.facts
        return view(facts, parse_query(StatusQuery, raw).as_of or workflow.now())

    @workflow.query
    def journal(self, raw: Any = None) -> list[JournalEntry]:
        """What happened, in order, after the event number asked for: as much as an answer may hold, ask on for more."""
        events = self._readable_inbox().case.events
        entries = [entry_of(event) for event in events[parse_query(JournalQuery, raw).after :]]
        sizes = accumulate(len(entry.model_dump_json().encode()) for entry in entries)
        return entries[: max(1, sum(size <= MAX_ANSWER for size in sizes))]

    def _check(self, name: str, *raw: Any) -> None:
        try:
            self._readable_inbox().check(name, the_one(raw))
        except Refused as refusal:
            raise failure(refusal) from None

    async def _update(self, name: str, *raw: Any) -> Receipt:
        try:
            return await self._readable_inbox().update(name, the_one(raw))
        except Refused as refusal:
            raise failure(refusal) from None

    def _readable_inbox(self) -> Inbox:
        if self._inbox is None:
            raise Refused(Code.INVALID_CASE, "the input of this case could not be read")
        return self._inbox
