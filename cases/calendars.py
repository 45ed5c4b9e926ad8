"""The business calendar by the notices on record: whoever asks sees a new one without a restart (R30)."""

from collections.abc import Collection, Iterable

from activities.ports import Calendars
from cases.calendar_announcing import announced as version_announced
from gateways.calendar import ChinaCalendar
from gateways.year_overlay import YearOverlay
from store import StoreUnavailable
from store.overlays import SqlOverlays


class StoredCalendars(Calendars):
    """Builds the calendar anew when a notice was put on record since it was asked last, which is one cheap query.

    Of several notices of a year, the one published last holds, of the same day the one loaded last; but never a
    simulated one where there is a real one. `simulated` are years that the settings invent for tests and the demo:
    any notice on record goes before them. None: nothing is invented, and what is simulated may not be loaded and
    does not hold. `library_years` limits what is taken from the library.
    """

    def __init__(
        self,
        overlays: SqlOverlays,
        *,
        makeup_days_count: bool | None = None,
        simulated: Iterable[YearOverlay] | None = None,
        library_years: Collection[int] | None = None,
    ) -> None:
        self._overlays = overlays
        self._makeup = makeup_days_count
        self._library_years = library_years
        self.invents = simulated is not None
        """Whether simulated notices are welcome."""
        self._simulated = tuple(simulated or ())
        self._built: tuple[int, ChinaCalendar] | None = None

    async def current(self, announced: str = "") -> ChinaCalendar:
        """The calendar of this moment; see `Calendars`."""
        try:
            return await self._current()
        except StoreUnavailable:
            if self._built is None or version_announced(announced) not in ("", self._built[1].version):
                raise
            return self._built[1]

    async def with_overlay(self, overlay: YearOverlay) -> ChinaCalendar:
        """The calendar as it would be with one more notice on record."""
        _, recorded = await self._on_record()
        return self._build(recorded if overlay in recorded else [*recorded, overlay])

    async def _current(self) -> ChinaCalendar:
        if self._built is None or self._built[0] != await self._overlays.newest():
            number, recorded = await self._on_record()
            self._built = number, self._build(recorded)
        return self._built[1]

    async def _on_record(self) -> tuple[int, list[YearOverlay]]:
        records = await self._overlays.list()
        number = records[-1].number if records else 0
        overlays = [YearOverlay.model_validate(record.content) for record in records]
        return number, [overlay for overlay in overlays if self.invents or not overlay.simulated]

    def _build(self, recorded: list[YearOverlay]) -> ChinaCalendar:
        known = {overlay.year for overlay in recorded}
        invented = [overlay for overlay in self._simulated if overlay.year not in known]
        return ChinaCalendar([*invented, *_holding(recorded)], self._makeup, library_years=self._library_years)


def _holding(recorded: list[YearOverlay]) -> list[YearOverlay]:
    """Without simulated notices of years that have a real one."""
    real = {overlay.year for overlay in recorded if not overlay.simulated}
    return [overlay for overlay in recorded if not overlay.simulated or overlay.year not in real]
