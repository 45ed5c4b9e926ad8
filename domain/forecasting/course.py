"""The rest of a case's story, played for many runs at once: the steps of `workflows/mini_program.py` in their order."""

from domain.forecasting.almanac import DAY, Almanac
from domain.forecasting.crowd import Crowd, together
from domain.forecasting.draws import LOTS, Draws
from domain.forecasting.endings import Endings
from domain.forecasting.outlooks import Cause
from domain.forecasting.position import NEVER, Position
from domain.forecasting.reviewing import DECISIONS, Reviewing
from domain.vocabulary import TaskName

HORIZON = 730 * DAY
"""Two years: runs that take longer are followed no further."""


class Course:
    """One playing of the story, with the draws as they are or with one step helped."""

    def __init__(self, position: Position, draws: Draws, almanac: Almanac, *, to_window: bool = False) -> None:
        """`to_window`: no run is followed beyond its window, where nothing but the chance inside it is asked."""
        self._position = position
        self._draws = draws
        self._almanac = almanac
        self._to_window = to_window
        self._reviewing = Reviewing(position, draws, almanac)
        self._papers = [0.0] * draws.assumptions.runs
        self._closes = [NEVER if position.closes is None else position.closes] * draws.assumptions.runs
        self._endings = Endings(self._closes, position.setback)

    def play(self, runs: list[int]) -> Endings:
        """What becomes of these runs."""
        position = self._position
        crowd = Crowd(runs, [position.begins] * len(runs))
        if position.papers_at_once:
            self._hand_in(Crowd(runs, [position.now] * len(runs)), 0)
        for sitting in position.sittings:
            crowd = self._sit(crowd, sitting)
        application = 0
        while crowd.runs:
            if application > 0 or position.paid_at is None:
                crowd = self._pay(self._apply(crowd, application), application)
            crowd = self._review(crowd, application)
            application += 1
        return self._endings

    def _hand_in(self, crowd: Crowd, application: int) -> None:
        """From now on papers are prepared; the first time only those that are missing."""
        if not crowd.runs or (application == 0 and not self._position.papers):
            return
        ready = crowd.spend(self._draws.hours(TaskName.PROVIDE_DOCUMENTS, application))
        for run, at in zip(ready.runs, ready.at, strict=True):
            self._papers[run] = at

    def _sit(self, crowd: Crowd, sitting: tuple[TaskName, ...]) -> Crowd:
        """The steps in their order; the end of registration opens the window (R13, R16)."""
        if self._position.holds and TaskName.COMPLETE_REGISTRATION in sitting:
            crowd = crowd.wait_for(self._papers)
        for task in sitting:
            crowd = crowd.spend(self._draws.hours(task))
            if task is TaskName.COMPLETE_REGISTRATION:
                self._open_window(crowd)
            if task is TaskName.CHECK_VERIFIED:
                crowd = self._check(crowd)
        return crowd

    def _open_window(self, crowd: Crowd) -> None:
        for run, at in zip(crowd.runs, crowd.at, strict=True):
            self._closes[run] = at + self._position.window

    def _check(self, crowd: Crowd) -> Crowd:
        """Verified by reuse, or on to the verification with its papers (R8)."""
        verified, others = crowd.by_lot(self._draws.reuse(), self._draws.assumptions.chances.reused * LOTS)
        self._endings.verify(verified, Cause.CHECKED_LATE)
        self._hand_in(others, 0)
        return others

    def _apply(self, crowd: Crowd, application: int) -> Crowd:
        """The application, once the papers are complete (R26)."""
        if application == 0 and self._position.submitted:
            return crowd
        crowd = crowd.wait_for(self._papers)
        return crowd.spend(self._draws.hours(TaskName.APPLY_FOR_VERIFICATION, application))

    def _pay(self, crowd: Crowd, application: int) -> Crowd:
        """The fee; ops are asked first if its review may end too late. Nothing paid in time: the case lapses (R16)."""
        if application > 0 or not self._position.confirmed:
            in_time, late = crowd.by_time(self._safe_until)
            if late.runs:
                late = late.spend(self._draws.hours(TaskName.CONFIRM_LATE_PAYMENT, application))
            crowd = together([late, in_time])
        paid, lapsed = crowd.spend(self._draws.hours(TaskName.PAY_FEE, application)).by_time(self._closes.__getitem__)
        self._endings.stop(lapsed, Cause.NOT_PAID)
        return paid

    def _safe_until(self, run: int) -> float:
        closes = self._closes[run]
        return NEVER if closes == NEVER else self._almanac.safe_until(closes, self._position.late_after)

    def _review(self, paid: Crowd, application: int) -> Crowd:
        """To the final decision (R33); answers those that failed and have time for the next application (R28)."""
        back, again = 0, []
        under_review = paid
        if application == 0 and self._position.refilling:
            under_review, back = self._refill(paid, 0), 1
        while under_review.runs:
            number = application * DECISIONS + back
            decided = self._followed(self._reviewing.decided(under_review, number), application + back)
            failed, returned = self._decide(decided, number)
            again.append(self._after_failure(failed, application))
            under_review, back = self._refill(returned, number), back + 1
        return together(again)

    def _decide(self, decided: Crowd, number: int) -> tuple[Crowd, Crowd]:
        """Failed, and sent back; the others are verified."""
        lots = self._draws.decision(number, in_hand=number > 0 or not self._position.submitted)
        wanting, passed = decided.by_lot(lots, self._draws.wanting)
        self._endings.verify(passed, Cause.REVIEW_LATE)
        failed, returned = wanting.by_lot(lots, self._draws.failing)
        self._endings.remember(returned, Cause.SENT_BACK)
        self._endings.remember(failed, Cause.FAILED)
        return failed, returned

    def _refill(self, returned: Crowd, number: int) -> Crowd:
        """What was found wanting is corrected inside the same application (R33)."""
        if not returned.runs:
            return returned
        corrected = number == 0 and self._position.refilling and not self._position.papers
        if not corrected:
            returned = returned.spend(self._draws.hours(TaskName.CORRECT_DOCUMENTS, number))
        return returned.spend(self._draws.hours(TaskName.RESUBMIT, number))

    def _after_failure(self, failed: Crowd, application: int) -> Crowd:
        """The next application inside the window, or without one; else the case ends as failed."""
        open_still, over = failed.by_time(self._closes.__getitem__)
        self._endings.stop(over, Cause.FAILED)
        if open_still.runs:
            self._hand_in(open_still, application + 1)
        return open_still

    def _followed(self, decided: Crowd, decisions: int) -> Crowd:
        """Those that are not too far away, nor sent back without end."""
        last = self._position.now + HORIZON if decisions < DECISIONS else 0.0
        near, far = decided.by_time(lambda run: min(last, self._closes[run]) if self._to_window else last)
        self._endings.stop(far, Cause.TOO_LONG)
        return near
