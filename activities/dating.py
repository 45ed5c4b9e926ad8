"""Dates: the calendar's answers, as facts on record (R30). A newer calendar never changes a replay."""

from temporalio import activity

from activities.ports import BusinessCalendar, Calendars
from domain.business_days import ReviewWindow, SafeSubmission
from domain.dates import DateAnswer, DateQuestion, SafeDateQuestion


class CalendarActivities:
    """Asks the business calendar."""

    def __init__(self, calendars: Calendars) -> None:
        self._calendars = calendars

    @activity.defn
    async def answer_date(self, question: DateQuestion) -> SafeSubmission | ReviewWindow:
        """The safe submission date of a window, or the window of a review, by the calendar as it is now."""
        return answer_by(await self._calendars.current(question.version), question)


def answer_by(calendar: BusinessCalendar, question: DateQuestion) -> DateAnswer:
    """What a calendar answers."""
    if isinstance(question, SafeDateQuestion):
        return calendar.safe_submission(question.closes_at, question.business_days)
    return calendar.review_window(question.counted_from)
