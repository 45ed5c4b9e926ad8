"""The notices of a moment: mailed at once, or left on record for the outboxes of those whom they are for."""

from temporalio import workflow

from domain.announcing import Announcement, announce, recipients
from domain.events import NoticeIssued
from domain.moments import told_when
from domain.notices import News, Notice
from domain.vocabulary import Owner
from domain.wording.announcement import bounded
from domain.wording.passages import Paragraph
from domain.wording.saying import ENGLISH, say
from workflows.case_file import CaseFile

MAX_SAID = 32 * 1024
"""Characters of what a notice says, as JSON: hundreds of refused signals may fall into one moment."""


def issue(case: CaseFile, since: int) -> Notice | None:
    """Put on record what people are told of the events since then; answers what is mailed at once."""
    at_once, later = told_when(case.facts, case.events[since:])
    told = announce(case.facts, at_once, workflow.now())
    waits = announce(case.facts, later, workflow.now())
    if waits is not None:
        news = News(title=waits.subject, said=_bounded(waits.said), said_to_ops=_bounded(waits.for_ops))
        case.add([_issued(case, waits, news)])
    if told is None:
        return None
    issued = _issued(case, told, None)
    case.add([issued])
    return Notice(
        case_id=case.facts.case.case_id,
        key=issued.key,
        subject=issued.subject,
        name=case.facts.case.mini_program.name,
        title=told.subject,
        said=_bounded(told.said),
        said_to_ops=_bounded(told.for_ops),
        recipients=recipients(case.facts, told.owners),
        to_ops=Owner.OPS in told.owners,
    )


def _issued(case: CaseFile, told: Announcement, news: News | None) -> NoticeIssued:
    facts = case.facts
    key = f"{facts.case.case_id}/{workflow.info().run_id[-12:]}/{facts.length + 1}"
    return NoticeIssued(key=key, subject=say(told.subject, ENGLISH), roles=tuple(told.owners), news=news)


def _bounded(said: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    return bounded(said, MAX_SAID)
