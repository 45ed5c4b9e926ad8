"""The letter to one recipient about everything that time has brought up, however many cases and tasks."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from domain.instructions import general_steps, title
from domain.outbox import AGENCY_ROLE, OutboxItem
from domain.tasks import TASKS
from domain.vocabulary import Concern, TaskName
from domain.wording.content import Block, Content, Line
from domain.wording.deadlines import deadline_of, how_urgent
from domain.wording.enquiry import enquiry
from domain.wording.matter_blocks import matter_block, what
from domain.wording.matters import AgencyHours, Matter
from domain.wording.news import asks, news_blocks
from domain.wording.passages import Moment, Passage, Until, passage
from domain.wording.saying import Reader, say

_NEVER = datetime.max.replace(tzinfo=UTC)
_GRAVITY = list(Concern)
"""Of what is due at the same time; reminders, which others can act upon, go first."""


def outbox_letter(
    matters: Sequence[Matter],
    briefly: Sequence[OutboxItem],
    reader: Reader,
    as_of: datetime,
    agency_open: Mapping[str, AgencyHours],
) -> Content:
    """The letter, by case, the most urgent first; then how each kind of task is done, once.

    Raises ValueError if there is nothing to tell.
    """
    if not matters and not briefly:
        raise ValueError("a letter needs something to tell")
    if reader.role == AGENCY_ROLE:
        return enquiry(matters, reader)
    urgent_first = _merged(sorted(map(_as_it_is, matters), key=_urgency))
    blocks = (
        *_cases(urgent_first, reader, as_of, agency_open),
        *_how(urgent_first, reader),
        *_briefly(briefly, reader, as_of),
        Block(lines=(Line(text=say(passage("stands", as_of=Moment(at=as_of)), reader)),)),
    )
    subject = say(_subject(urgent_first, briefly, as_of), reader)
    return Content(subject=subject, blocks=blocks, asks=any(_asks(matter.item) for matter in urgent_first))


def _asks(item: OutboxItem) -> bool:
    return asks(item.news) if item.news else item.concern is Concern.REMINDER


def _as_it_is(matter: Matter) -> Matter:
    """What is past due while an application is refilled is the step that is owed now (R33)."""
    item, facts = matter
    if item.concern is not Concern.PAST_DUE or facts.application is None or not facts.application.refilling:
        return matter
    papers = facts.open_task(TaskName.CORRECT_DOCUMENTS)
    task = TaskName.CORRECT_DOCUMENTS if papers else TaskName.RESUBMIT
    return Matter(item.model_copy(update={"task": task}), facts)


def _urgency(matter: Matter) -> tuple[datetime, int, str]:
    return deadline_of(matter) or _NEVER, _GRAVITY.index(matter.item.concern), matter.item.case_id


def _merged(matters: Sequence[Matter]) -> list[Matter]:
    """What came up twice is told once, with all that ops wrote about it; what is overdue needs no hint."""
    found: dict[tuple[object, ...], Matter] = {}
    for matter in matters:
        item = matter.item
        change = item.key if item.concern is Concern.NOTICE else ""
        same = (item.case_id, item.concern, item.task, item.application, change)
        found[same] = _one_of(found[same], matter) if same in found else matter
    overdue = {matter.item.case_id for matter in found.values() if matter.item.concern is Concern.REVIEW_OVERDUE}
    return [
        matter
        for matter in found.values()
        if matter.item.concern is not Concern.REVIEW_HINT or matter.item.case_id not in overdue
    ]


def _one_of(one: Matter, other: Matter) -> Matter:
    earlier, later = sorted((one, other), key=lambda matter: matter.item.at)
    notes = "; ".join(dict.fromkeys(note for note in (earlier.item.note, later.item.note) if note))
    return Matter(later.item.model_copy(update={"note": notes}), later.facts)


def _subject(matters: Sequence[Matter], briefly: Sequence[OutboxItem], as_of: datetime) -> Passage:
    """The most urgent thing, and how many more there are: no case, no Mini Program, no person (R14)."""
    first = what(matters[0].item) if matters else what(briefly[0])
    left = how_urgent(matters[0].item, deadline_of(matters[0]), as_of) if matters else None
    if left is not None:
        first = passage("subject_left", what=first, left=left)
    more = len(matters) + len(briefly) - 1
    return passage("subject_more", what=first, count=more) if more else first


def _cases(
    matters: Sequence[Matter], reader: Reader, as_of: datetime, agency_open: Mapping[str, AgencyHours]
) -> list[Block]:
    by_case: dict[str, list[Matter]] = {}
    for matter in matters:
        by_case.setdefault(matter.item.case_id, []).append(matter)
    blocks: list[Block] = []
    for case_id, of_case in by_case.items():
        heading = passage("heading_case", name=of_case[0].facts.case.mini_program.name, case=case_id)
        blocks.append(Block(heading=say(heading, reader)))
        for matter in sorted(of_case, key=_owed):
            if matter.item.news:
                blocks += news_blocks(matter.item, matter.item.news, reader)
            else:
                blocks.append(matter_block(matter, reader, as_of, agency_open))
    return blocks


def _owed(matter: Matter) -> tuple[bool, datetime]:
    """What has happened goes before what is owed, in the order it happened."""
    item = matter.item
    return item.news is None, item.at if item.news else _NEVER


def _how(matters: Sequence[Matter], reader: Reader) -> list[Block]:
    """Once for each kind of task, in the order of the story, for those who do it."""
    reminded = {matter.item.task for matter in matters if matter.item.concern is Concern.REMINDER}
    tasks = [task for task in TASKS if task in reminded]
    blocks = [Block(heading=say(passage("heading_how"), reader))] if tasks else []
    for task in tasks:
        steps = tuple(say(step, reader) for step in general_steps(task))
        blocks.append(Block(heading=say(title(task), reader), level=3, items=steps, ordered=True))
    return blocks


def _briefly(items: Sequence[OutboxItem], reader: Reader, as_of: datetime) -> list[Block]:
    """A line each, as it was when it came up."""
    if not items:
        return []
    told = [passage("briefly", case=item.case_id, what=_with_deadline(item, as_of)) for item in items]
    lines = tuple(say(one, reader) for one in told)
    return [Block(heading=say(passage("heading_briefly"), reader), items=lines)]


def _with_deadline(item: OutboxItem, as_of: datetime) -> Passage:
    left = how_urgent(item, item.deadline, as_of)
    if left is None or item.deadline is None:
        return what(item)
    if as_of < item.deadline:
        return passage("until_day", what=what(item), until=Until(until=item.deadline))
    return passage("subject_left", what=what(item), left=left)
