"""Things to tell, for letters about time."""

from datetime import datetime
from typing import Any

from domain.outbox import Addressee, OutboxItem
from domain.vocabulary import Concern, TaskName
from domain.wording.content import Content
from domain.wording.matters import Matter
from tests.domain.builders import at, online
from tests.domain.journeys import applied
from tests.domain.life import Life


def named(case_id: str, name: str = "Lantern Tea", **changes: Any) -> dict[str, Any]:
    """A case with an id and a name of its own."""
    return online({"case_id": case_id, "mini_program.name": name, **changes})


def paying() -> Life:
    """A case whose fee is to be paid, on the 23rd day of its window."""
    return applied(Life(online())).until(at(days=22))


def matter(  # noqa: PLR0913 - a test names what it is about
    life: Life,
    concern: Concern = Concern.REMINDER,
    task: TaskName | None = None,
    *,
    role: str = "admin",
    deadline: datetime | None = None,
    note: str = "",
) -> Matter:
    """A matter of a case as it is now."""
    application = life.facts.application
    item = OutboxItem(
        key=f"{life.facts.case.case_id}/{concern}/{task}",
        case_id=life.facts.case.case_id,
        addressee=Addressee(role=role, email="meiling@lantern.example.com"),
        concern=concern,
        task=task,
        application=application.number if application else None,
        at=life.now,
        deadline=deadline,
        note=note,
    )
    return Matter(item, life.facts)


def text_of(content: Content) -> str:
    """All that a letter says, but for its subject."""
    return "\n".join(
        part
        for block in content.blocks
        for part in (block.heading, *(f"{line.label}: {line.text}" for line in block.lines), *block.items)
    )
