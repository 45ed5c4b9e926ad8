"""Letters about time, wired to all that writes, times and sends them."""

from activities.outbox import OutboxActivities
from activities.ports import Mailer, Stationery
from assembly.settings import Settings
from cases.bells import TemporalBells
from cases.calendars import StoredCalendars
from domain.notices import Recipient
from gateways.opening_hours import AgencyHours
from gateways.working_hours import WorkingHours
from store import SqlStore


def outbox_activities(  # noqa: PLR0913 - all that has to do with letters
    settings: Settings,
    store: SqlStore,
    calendars: StoredCalendars,
    *,
    stationery: Stationery,
    mailer: Mailer,
    ops: Recipient,
) -> OutboxActivities:
    """The activities of outboxes. When agencies are open is judged by the notices of the moment."""

    async def opening_hours() -> AgencyHours:
        return AgencyHours(await calendars.current())

    return OutboxActivities(
        outboxes=store.outboxes,
        bells=TemporalBells(),
        hours=WorkingHours(opening_hours),
        stationery=stationery,
        mailer=mailer,
        ops=ops,
        write_to_agencies=settings.write_to_agencies,
    )
