"""What a message does to a case: events, or a refusal with a code. Pure: validators and handlers ask the same.

`decide` is the one entrance. Answers that only the outside world knows (what the preflight found, whether an appid
is taken) come in as `Answers`; a validator asks with none of them, which means *assume the best*.
"""

from datetime import datetime

from domain import messages as m
from domain.deciding.agency import assign_agency
from domain.deciding.answers import Answers
from domain.deciding.findings import accept_finding
from domain.deciding.guards import guard
from domain.deciding.papers import add_documents, remove_document
from domain.deciding.payment import record_payment
from domain.deciding.refused import dismiss_refused
from domain.deciding.review import decide_review
from domain.deciding.steering import change_calendar, change_case, change_policy, extend_window, remind, withdraw
from domain.deciding.tasks import complete_task
from domain.events import Body
from domain.facts import Facts

__all__ = ["NO_ANSWERS", "Answers", "decide"]

NO_ANSWERS = Answers()


def decide(facts: Facts, message: m.Message, at: datetime, answers: Answers = NO_ANSWERS) -> tuple[Body, ...]:
    """The events that follow from a message received at this instant; raises `Refused`."""
    guard(facts, message, at)
    return tuple(_decide(facts, message, at, answers))


def _decide(facts: Facts, message: m.Message, at: datetime, answers: Answers) -> list[Body]:
    match message:
        case m.CompleteTask():
            return complete_task(facts, message, at, answers)
        case m.AddDocuments():
            return add_documents(facts, message, at, answers)
        case m.RemoveDocument():
            return remove_document(facts, message, at)
        case m.AcceptFinding():
            return accept_finding(facts, message, at)
        case m.RecordPayment():
            return record_payment(facts, message, at)
        case m.AssignAgency():
            return assign_agency(facts, message, at)
        case m.DecideReview():
            return decide_review(facts, message, at)
        case _:
            return _steer(facts, message, at, answers)


def _steer(facts: Facts, message: m.Message, at: datetime, answers: Answers) -> list[Body]:
    match message:
        case m.ExtendWindow():
            return extend_window(facts, message, at)
        case m.ChangePolicy():
            return change_policy(facts, message, at)
        case m.ChangeCase():
            return change_case(facts, message, at, answers)
        case m.DismissRefused():
            return dismiss_refused(facts, message)
        case m.Remind():
            return remind(facts, message)
        case m.Withdraw():
            return withdraw(facts, message)
        case m.CalendarChanged():
            return change_calendar(facts, message)
        case _:
            raise TypeError(f"nobody decides about {type(message).__name__}")
