"""The house: every port with what implements it, as the settings say."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from activities.booking import BookingActivities
from activities.checking import PaperActivities
from activities.dating import CalendarActivities
from activities.erasing import ErasingActivities
from activities.ports import Mailer, Reader
from activities.publishing import PublishingActivities
from assembly.file_place import bucket_of
from assembly.post import outbox_activities
from assembly.reading import reading_offer
from assembly.settings import MakeupDays, Settings
from cases.calendars import StoredCalendars
from cases.erasing import PaperErasing
from domain.model import SHANGHAI
from domain.notices import OPS_ROLE, Recipient
from gateways.calendar import ChinaCalendar
from gateways.files import Files, FolderFiles, ObjectFiles
from gateways.mail import FolderMailer, SmtpMailer
from gateways.preflight import ImagePreflight
from gateways.simulated_years import simulated_overlays
from gateways.year_overlay import YearOverlay
from sheets.letters import Letters
from store import SqlStore

_MAKEUP = {MakeupDays.UNKNOWN: None, MakeupDays.COUNT: True, MakeupDays.REST: False}
_SIMULATED_YEARS = 4
"""This year and the next three: longer than any case of the demo runs."""


@dataclass(frozen=True)
class House:
    """What a worker's activities and the doors work with."""

    settings: Settings
    store: SqlStore
    files: Files
    calendars: StoredCalendars
    mailer: Mailer
    reader: Reader | None = None
    """None: the one that the settings say, and none where nothing is read."""

    @property
    def activities(self) -> list[Callable[..., Any]]:
        """All activities, wired to their ports."""
        letters, ops = Letters(self.settings.ops_email), ops_of(self.settings)
        outbox = outbox_activities(
            self.settings, self.store, self.calendars, stationery=letters, mailer=self.mailer, ops=ops
        )
        publishing = PublishingActivities(self.store.journal, self.mailer, letters, ops, outbox)
        return [
            BookingActivities(self.store.bookings).book,
            CalendarActivities(self.calendars).answer_date,
            PaperActivities(ImagePreflight(self.files), reading_offer(self.settings)).check_papers,
            ErasingActivities(PaperErasing(self.store, self.files)).erase_due,
            publishing.publish,
            publishing.record,
            publishing.tell,
            outbox.plan_letter,
            outbox.send_letter,
        ]


def ops_of(settings: Settings) -> Recipient:
    """How ops are written to."""
    return Recipient(
        role=OPS_ROLE,
        email=settings.ops_email,
        language=settings.ops_language,
        time_zone=str(settings.ops_time_zone),
    )


class HomeUnusable(Exception):  # noqa: N818 - the name says what is so
    """The home folder cannot be used; the message says why."""


def make_home(settings: Settings) -> None:
    """Make the home folder unless it is there, for this user alone: personal data lies in it (R14)."""
    try:
        settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise HomeUnusable(f"PAILOU_HOME: the folder {settings.home} cannot be used: {error.strerror}") from error


@asynccontextmanager
async def open_house(settings: Settings) -> AsyncIterator[House]:
    """Open the store and wire the rest; the store is closed at the end."""
    make_home(settings)
    files = build_files(settings)
    async with await SqlStore.open(settings.database, quota=settings.quota) as store:
        yield House(
            settings=settings,
            store=store,
            files=files,
            calendars=build_calendars(settings, store),
            mailer=_mailer(settings),
        )


def build_files(settings: Settings) -> Files:
    """The papers, as the settings have them."""
    bucket = bucket_of(settings.files)
    if bucket is None:
        return FolderFiles(settings.files_folder)
    return ObjectFiles(
        bucket.name, bucket.prefix, endpoint=settings.files_endpoint or None, region=settings.files_region or None
    )


def build_calendar(settings: Settings) -> ChinaCalendar:
    """China's business days as the settings alone have them, where there is no store."""
    return ChinaCalendar(_simulated(settings) or (), _MAKEUP[settings.makeup_days])


def build_calendars(settings: Settings, store: SqlStore) -> StoredCalendars:
    """The same with the notices on record."""
    return StoredCalendars(
        store.overlays, makeup_days_count=_MAKEUP[settings.makeup_days], simulated=_simulated(settings)
    )


def _simulated(settings: Settings) -> tuple[YearOverlay, ...] | None:
    """Holidays of the years that nobody has announced yet, if the settings want them invented."""
    if not settings.simulated_years:
        return None
    calendar, this_year = ChinaCalendar(), datetime.now(UTC).astimezone(SHANGHAI).year
    years = range(this_year, this_year + _SIMULATED_YEARS)
    return simulated_overlays(year for year in years if not calendar.knows(year))


def _mailer(settings: Settings) -> Mailer:
    if not settings.mail_host:
        return FolderMailer(settings.mail_folder, sender=settings.mail_sender)
    return SmtpMailer(
        settings.mail_host,
        settings.mail_port,
        sender=settings.mail_sender,
        username=settings.mail_user or None,
        password=settings.mail_password.get_secret_value() or None,
        tls=settings.mail_tls,
    )
