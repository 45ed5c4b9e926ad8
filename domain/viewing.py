"""How the case view is derived. Everything relative follows from (facts, as_of), here and nowhere else."""

from datetime import datetime

from domain.facts import Application, Facts, Task
from domain.risk import risk
from domain.standing import due_at, owner_of, requirements, stage_of, story_task, waiting_on
from domain.view import (
    ApplicationView,
    CaseView,
    FeeView,
    NextAction,
    Problem,
    Requirements,
    ReviewView,
    TaskView,
    WindowView,
)
from domain.viewing_clocks import clocks, days_left, window_state
from domain.viewing_papers import about_the_set, alternatives, as_printed, documents, pending, problems
from domain.vocabulary import Stage, TaskName, WindowState
from domain.wording.risks import risk_words


def view(facts: Facts, as_of: datetime) -> CaseView:
    """The case as of an instant."""
    task = story_task(facts)
    return CaseView(
        case_id=facts.case.case_id,
        route=facts.case.route,
        stage=stage_of(facts),
        outcome=facts.outcome,
        waiting_on=waiting_on(facts),
        next_action=NextAction(task=task.name, who=owner_of(task), due_at=due_at(facts, task)) if task else None,
        requirements=_requirements(facts, as_of),
        window=_window(facts, as_of),
        clocks=clocks(facts, as_of),
        tasks=tuple(_task(facts, task) for task in facts.tasks),
        documents=documents(facts),
        set_findings=about_the_set(facts),
        applications=tuple(_application(application) for application in facts.applications),
        go_live_allowed=facts.outcome is Stage.VERIFIED,
        appid=facts.appid,
        refused_open=sum(refused.settled is None for refused in facts.refused),
        journal_length=facts.length,
        computed_at=as_of,
    )


def _requirements(facts: Facts, as_of: datetime) -> Requirements:
    due = requirements(facts)
    names = tuple(name for name, _ in due.current)
    return Requirements(
        currently_due=names,
        eventually_due=due.eventual,
        past_due=tuple(name for name, until in due.current if until is not None and until <= as_of),
        alternatives=alternatives(facts, names),
        pending=pending(facts),
        errors=problems(facts)
        + tuple(
            Problem(
                code=reason.code,
                document=reason.document,
                field=reason.field,
                message=reason.public_comment or "found wanting by the agency",
                fix="hand in a new file" if reason.document else "correct it, then resubmit",
            )
            for reason in due.wanting
        ),
    )


def _window(facts: Facts, as_of: datetime) -> WindowView:
    window, closes_at, found = facts.window, facts.closes_at, risk(facts, as_of)
    state = window_state(facts, as_of)
    return WindowView(
        opened_at=window.opened_at if window else None,
        closes_at=closes_at,
        safe_submission_date=window.safe.date if window and window.safe else None,
        days_left=days_left(closes_at, as_of) if closes_at else None,
        state=state,
        risk=found.code if found and state is WindowState.AT_RISK else None,
        why=risk_words(found) if found and state is WindowState.AT_RISK else "",
    )


def _task(facts: Facts, task: Task) -> TaskView:
    return TaskView(
        name=task.name,
        who=owner_of(task),
        application=task.application,
        state=task.ended_as or "open",
        opened_at=task.opened_at,
        due_at=due_at(facts, task) if task.is_open else None,
        closed_at=task.closed_at,
        suggested=as_printed(facts) if task.is_open and task.name is TaskName.REGISTER_ENTITY else {},
    )


def _application(application: Application) -> ApplicationView:
    payment, review = application.payment, application.review
    fee = payment and FeeView(
        amount=payment.amount,
        currency=payment.currency,
        method=payment.method,
        paid_at=payment.paid_at,
        unverified=application.fee_unverified,
        differs=application.fee_differs,
        paid_before_confirmation=application.paid_before_confirmation,
    )
    return ApplicationView(
        number=application.number,
        submitted_at=application.submitted_at,
        fee=fee,
        agency=application.agency,
        review=review and ReviewView(earliest=review.earliest, latest=review.latest, provisional=review.provisional),
        refills=len(application.sent_back),
        beyond_refills=application.beyond_refills,
        outcome=application.outcome or ("sent_back" if application.refilling else None),
    )
