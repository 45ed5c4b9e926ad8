"""Calendar notices, and what came of loading one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Group

from cli.pages.words import instant, table
from cli.telling import plain
from domain.business_days import SafeSubmission

if TYPE_CHECKING:
    from rich.console import RenderableType

    from cases.calendar_loading import DateChange
    from cases.calendar_notices import NoticeLoaded, NoticeOnRecord
    from domain.dates import DateAnswer

_COLUMNS = ("year", "version", "published", "holds", "simulated", "source", "loaded", "by")
_CHANGES = ("case", "date", "from", "to")
_WHAT = {"safe_submission": "safe submission date", "review": "end of the review"}


def notices_page(notices: Sequence[NoticeOnRecord]) -> RenderableType:
    """Notices, as they were loaded."""
    rows = (
        (one.year, one.version, one.published_on, _yes(one.holds), _yes(one.simulated), one.source,
         instant(one.loaded_at), one.loaded_by)
        for one in notices
    )  # fmt: skip
    return table(_COLUMNS, rows, empty="no notices: `calendar load` takes them")


def loaded_page(loaded: NoticeLoaded) -> RenderableType:
    """What came of one, or would."""
    changes = table(_CHANGES, map(_change, loaded.changes), empty="no open case has another date by it")
    return Group(*(plain(line) for line in _head(loaded)), "", changes, *map(plain, _end(loaded)))


def _head(loaded: NoticeLoaded) -> Iterator[str]:
    done = "is not on record: this is a dry run" if loaded.dry_run else "is on record"
    yield f"the notice of {loaded.year}, version {loaded.version}, published {loaded.published_on}, {done}"
    yield f"source: {loaded.source}"
    if loaded.simulated:
        yield "it is simulated: no real notice says so"
    if not loaded.holds:
        yield "it changes nothing: another notice of the year, published later or real, goes before it"


def _end(loaded: NoticeLoaded) -> Iterator[str]:
    if loaded.dry_run:
        return
    yield ""
    yield f"{len(loaded.told)} cases were told; they ask for their dates by themselves"
    if loaded.unknown:
        yield f"Temporal does not know, and nobody can tell: {', '.join(loaded.unknown)}"
    if loaded.to_tell:
        yield f"not reached yet: {', '.join(loaded.to_tell)}"


def _change(change: DateChange) -> tuple[object, ...]:
    return change.case_id, _WHAT[change.what], _date(change.before), _date(change.after)


def _date(answer: DateAnswer) -> str:
    return f"{_days(answer)}, {'provisional' if answer.provisional else 'certain'}"


def _days(answer: DateAnswer) -> str:
    if isinstance(answer, SafeSubmission):
        return str(answer.date or "none")
    return f"{answer.earliest} to {answer.latest}"


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"
