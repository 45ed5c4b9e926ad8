"""The simulated people of a case. What they do follows from its open tasks; they act by messages alone."""

import asyncio
from functools import partial

from domain.messages import Actor
from domain.requirements import CONTACT_PROOFS
from domain.tasks import PAPERS
from domain.view import CaseView
from domain.vocabulary import DocumentKind, PaymentMethod, Role, TaskName
from simulation.pace import hours_for
from simulation.papers import draw
from simulation.reporting import evidence
from simulation.scene import Scene

AUTHORIZATIONS = 2
"""How many certificates the holder of somebody else's trademark gives (R20)."""


class Person:
    """Somebody with a pace of their own."""

    role: Role

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.actor = Actor(role=self.role, id=f"simulated-{self.role}")

    async def take_time(self, step: str) -> None:
        """Get round to a step."""
        await self.scene.wait(hours_for(self.scene.case_id, step))

    async def complete(self, task: TaskName, *, verified: bool = True) -> None:
        """Report that a console step is done."""
        proof = evidence(task, self.scene.case, await self.scene.now(), verified=verified)
        await self.scene.send("complete_task", {"task": task, "evidence": proof}, actor=self.actor)


class Merchant(Person):
    """Admin and contact: the console steps, and the papers."""

    role = Role.MERCHANT

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.shown_as_verified = True
        """What the admin sees in the console after a reuse (R8)."""
        self.careless_with: frozenset[DocumentKind] = frozenset()
        """Papers whose first scan is blurred."""
        self.mistaken_in: frozenset[DocumentKind] = frozenset()
        """Papers whose first copy bears the entity's name with one word off."""
        self._copies: dict[DocumentKind, int] = {}

    async def do(self, task: TaskName, view: CaseView) -> None:
        """Do an open task."""
        await self.take_time(task)
        if task in PAPERS:
            await self.hand_in(view)
        else:
            await self.complete(task, verified=self.shown_as_verified)

    async def hand_in(self, view: CaseView) -> None:
        """Scan all papers that are due, and hand them in at once."""
        due = [DocumentKind(name) for name in view.requirements.currently_due if name in set(DocumentKind)]
        documents = [await self._scanned(kind) for name in due for kind in self._kinds(name)]
        await self.scene.send("add_documents", {"documents": documents}, actor=self.actor)

    def _kinds(self, due: DocumentKind) -> tuple[DocumentKind, ...]:
        if due in CONTACT_PROOFS:
            return (self.scene.contact_proof,)
        if due is DocumentKind.TRADEMARK_AUTHORIZATION and due not in self._copies:
            return (due,) * AUTHORIZATIONS
        return (due,)

    async def _scanned(self, kind: DocumentKind) -> dict[str, str]:
        copy = self._copies[kind] = self._copies.get(kind, 0) + 1
        drawn = partial(draw, self.scene.case, kind, copy=copy, as_of=(await self.scene.now()).date())
        blurred, wrong = (copy == 1 and kind in papers for papers in (self.careless_with, self.mistaken_in))
        name, data = await asyncio.to_thread(drawn, blurred=blurred, wrong_name=wrong)
        return {"kind": kind, "digest": await self.scene.files.put(data), "file_name": name}


class Payer(Person):
    """Pays, and reports it."""

    role = Role.PAYER

    async def pay(self) -> None:
        """Pay the fee of the current application."""
        await self.take_time(TaskName.PAY_FEE)
        await self.scene.send("record_payment", await self.receipt(), actor=self.actor)

    async def receipt(self) -> dict[str, str]:
        """What a payment made now is reported with; the amount is invented where the policy knows no fee (R28)."""
        now = await self.scene.now()
        fees = self.scene.case.policy.fees
        return {
            "amount": str(fees[0].amount) if fees else "99.00",
            "currency": fees[0].currency if fees else "USD",
            "method": PaymentMethod.BANK_CARD,
            "transaction_id": f"SIM-{self.scene.case_id}-{now:%Y%m%d%H%M%S}",
            "paid_at": now.isoformat(),
        }


class Ops(Person):
    """The people of Pailou."""

    role = Role.OPS

    async def do(self, task: TaskName, agency: str) -> None:
        """Do what ops owe: say which agency it is, or let a late payment go ahead."""
        await self.take_time(task)
        if task is not TaskName.ASSIGN_AGENCY:
            await self.complete(task)
            return
        assigned_at = (await self.scene.now()).isoformat()
        await self.scene.send("assign_agency", {"agency": agency, "assigned_at": assigned_at}, actor=self.actor)

    async def withdraw(self, reason: str) -> None:
        """End the case."""
        await self.scene.send("withdraw", {"reason": reason}, actor=self.actor)

    async def retry_refused(self) -> None:
        """Have the oldest refused message applied."""
        event = next(entry.number for entry in await self.scene.journal() if entry.kind == "refused")
        await self.scene.send("retry_refused", {"event": event}, actor=self.actor)
