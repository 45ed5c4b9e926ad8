"""All simulated people of a case together: each does what they owe, one after the other."""

from domain.tasks import PAPERS
from domain.view import CaseView, TaskView
from domain.vocabulary import Decision, Owner, Stage, TaskName
from simulation.agency import Agency
from simulation.people import Merchant, Ops, Payer
from simulation.scene import PlotBroken, Scene

_MOST_STEPS = 60
"""More than any plot needs."""

_BEFORE_PAPERS = (TaskName.CREATE_ACCOUNT, TaskName.QUICK_REGISTER)


class Company:
    """The people of one case."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.merchant = Merchant(scene)
        self.payer = Payer(scene)
        self.ops = Ops(scene)
        self.agency = Agency(scene)

    async def carry_on(self, until: Stage | None = None) -> CaseView:
        """Everybody does what is open, until the case stands at a stage, has ended, or waits for none of them."""
        for _ in range(_MOST_STEPS):
            view = await self.scene.view()
            task = _next_task(view)
            if view.outcome is not None or view.stage is until or task is None:
                return view
            await self._do(task, view)
        raise PlotBroken(f"nothing moves on any longer: {view.stage}, waiting on {view.waiting_on}")

    async def to_review(self) -> CaseView:
        """Everything up to a review, the first one or the next."""
        view = await self.carry_on(Stage.IN_REVIEW)
        self.scene.require(view.stage is Stage.IN_REVIEW, f"in review; it is {view.stage}")
        return view

    async def to_verified(self, *, business_days: int = 9) -> None:
        """Everything up to a review, which the agency passes."""
        await self.to_review()
        await self.agency.reviews(business_days)
        await self.agency.decides(Decision.PASSED)

    async def _do(self, task: TaskView, view: CaseView) -> None:
        match task.who:
            case Owner.ADMIN | Owner.CONTACT:
                await self.merchant.do(task.name, view)
            case Owner.PAYER:
                await self.payer.pay()
            case Owner.OPS:
                await self.ops.do(task.name, self.agency.id)


def _next_task(view: CaseView) -> TaskView | None:
    """Papers are gathered early, while the admin waits for the account (the 45 days are short)."""
    return min((task for task in view.tasks if task.state == "open"), key=_urgency, default=None)


def _urgency(task: TaskView) -> tuple[int, int]:
    rank = 0 if task.name in _BEFORE_PAPERS else 1 if task.name in PAPERS else 2
    return rank, list(TaskName).index(task.name)
