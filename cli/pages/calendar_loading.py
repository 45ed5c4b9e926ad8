"""Calendar notices, and what came of telling open cases of the calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Group

from cli.pages.words import instant, table
from cli.telling import plain
from domain.business_days import SafeSubmission

if TYPE_CHECKING:
    from rich.console import RenderableType

    from cases.calendar_loading import DateChange
    from cases.calendar_notices import NoticeLoaded, NoticeOnRecord, Refreshed
    from domain.dates import DateAnswer

_COLUMNS = ("year", "version", "published", "holds", "simulated", "source", "loaded", "by")
_CHANGES = ("case", "date", "from", "to")
_DONE = {
    (True, False): "is not on record",
    (True, True): "is on record already",
    (False, False): "is on record now",
    (False, True): "was on record already: nothing new was loaded",
}
"""By whether it is a dry run, and whether the notice was there before."""
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
    return _page(_head(loaded), loaded)


def refreshed_page(refreshed: Refreshed) -> RenderableType:
    """What came of comparing the open cases with the calendar as it is."""
    return _page([f"the calendar as it is: {refreshed.calendar}"], refreshed)


def _page(head: Iterable[str], came: Refreshed) -> RenderableType:
    changes = table(_CHANGES, map(_change, came.changes), empty="every open case has the dates of this calendar")
    return Group(*map(plain, head), "", changes, *map(plain, _end(came)))


def _head(loaded: NoticeLoaded) -> Iterator[str]:
    done = _DONE[loaded.dry_run, loaded.was_on_record]
    yield f"the notice of {loaded.year}, version {loaded.version}, published {loaded.published_on}, {done}"
    yield f"source: {loaded.source}"
    if loaded.simulated:
        yield "it is simulated: no real notice says so"
    if not loaded.holds:
        yield "it changes nothing: another notice of the year, published later or real, goes before it"


def _end(came: Refreshed) -> Iterator[str]:
    yield ""
    if came.dry_run:
        yield "this is a dry run: nothing was changed, and nobody told"
    elif not came.changes:
        yield "nobody had to be told"
    else:
        yield _told(len(came.told))
    if came.awaited:
        yield f"told before, and their dates are still to come (does a worker run?): {', '.join(came.awaited)}"
    if came.unknown:
        yield f"Temporal does not know, and nobody can tell: {', '.join(came.unknown)}"
    if came.to_tell:
        yield f"not reached yet: {', '.join(came.to_tell)}"


def _told(cases: int) -> str:
    if cases == 1:
        return "1 case was told; it asks for its dates by itself"
    return f"{cases} cases were told; they ask for their dates by themselves"


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
