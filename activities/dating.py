"""Dates: the calendar's answers, as facts on record (R30). A newer calendar never changes a replay."""

from temporalio import activity

from activities.ports import BusinessCalendar
from domain.business_days import ReviewWindow, SafeSubmission
from domain.dates import DateQuestion, SafeDateQuestion


class CalendarActivities:
    """Asks the business calendar."""

    def __init__(self, calendar: BusinessCalendar) -> None:
        self._calendar = calendar

    @activity.defn
    async def answer_date(self, question: DateQuestion) -> SafeSubmission | ReviewWindow:
        """The safe submission date of a window, or the window of a review."""
        if isinstance(question, SafeDateQuestion):
            return self._calendar.safe_submission(question.closes_at, question.business_days)
        return self._calendar.review_window(question.counted_from)
