"""When a date moves, people hear the old one, the new one, why, and whether it is certain."""

from datetime import date, timedelta
from typing import Any

import pytest

from domain import events as e
from domain.announcing import announce
from domain.bookings import Slot
from domain.business_days import ReviewWindow, SafeSubmission
from domain.facts import Facts
from domain.vocabulary import Owner
from domain.wording.announcement import Announcement
from tests.domain.builders import at, online, quick
from tests.domain.journeys import in_review, registered
from tests.domain.life import Life
from tests.domain.test_announcing import words

NOTICE = e.CalendarDataChanged(version="2027-notice")


def safe(day: int | None, *, provisional: bool = False) -> SafeSubmission:
    found = date(2027, 1, day) if day else None
    return SafeSubmission(closes_at=at(days=45), date=found, provisional=provisional, version="v")


def review(earliest: int, latest: int, *, provisional: bool = False) -> ReviewWindow:
    days = {"earliest": date(2027, 1, earliest), "latest": date(2027, 1, latest)}
    return ReviewWindow(counted_from=at(), provisional=provisional, version="v", **days)


def reminding(life: Life) -> Facts:
    """A case of this release."""
    return life.facts.model_copy(update={"timekeeping": 2})


def told(facts: Facts, *bodies: e.Body) -> Announcement:
    said = announce(facts, bodies, at(days=1))
    assert said is not None
    return said


MOVED: dict[str, tuple[SafeSubmission, SafeSubmission, list[str]]] = {
    "later": (safe(20), safe(22), ["is 22 January 2027 now", "it was 20 January 2027"]),
    "provisional": (safe(20), safe(19, provisional=True), ["is 19 January 2027 now", "This is provisional"]),
    "none left": (safe(20), safe(None), ["No day is left", "it was 20 January 2027"]),
    "found": (safe(None), safe(20), ["is 20 January 2027", "before, there was none"]),
    "settled": (safe(20, provisional=True), safe(20), ["is 20 January 2027", "as before", "no longer provisional"]),
}


@pytest.mark.parametrize("how", MOVED)
def test_a_safe_date_that_moved_is_told_with_the_old_one(how: str) -> None:
    """R16, R30: to those who pay, and to ops."""
    before, after, said = MOVED[how]
    facts = reminding(registered(Life(online())))
    announced = told(facts, NOTICE, e.SafeDateSet(safe=after, before=before))
    assert [word for word in said if word not in words(announced)] == []
    assert "a notice about China's holidays" in words(announced)
    assert ("no longer provisional" in words(announced)) == (how == "settled"), (
        "what never was is not said to be no more"
    )
    assert set(announced.owners) == {Owner.ADMIN, Owner.PAYER, Owner.OPS}


@pytest.mark.parametrize(
    "body",
    [
        e.SafeDateSet(safe=safe(20)),
        e.SafeDateSet(safe=safe(20), before=safe(20)),
        e.SafeDateSet(safe=safe(20, provisional=True), before=safe(20)),
        e.SafeDateSet(safe=safe(None), before=safe(None)),
        e.ReviewDated(application=1, window=review(11, 20), before=review(11, 20)),
        NOTICE,
    ],
    ids=["first", "same", "less certain", "still none", "same review", "notice alone"],
)
def test_what_has_not_moved_is_no_news(body: e.Body) -> None:
    assert announce(reminding(registered(Life(online()))), [body], at()) is None


def test_a_review_that_moved_is_told_with_the_old_dates() -> None:
    """R30; a safe date concerns nobody who has paid."""
    facts = reminding(in_review(Life(online())))
    moved = e.ReviewDated(application=1, window=review(12, 25), before=review(11, 20, provisional=True))
    said = told(facts, NOTICE, e.SafeDateSet(safe=safe(22), before=safe(20)), moved)
    assert "between 12 January 2027 and 25 January 2027 (Shanghai)" in words(said)
    assert "between 11 January 2027 and 20 January 2027" in words(said)
    assert "safe day" not in words(said)
    assert set(said.owners) == {Owner.ADMIN, Owner.CONTACT, Owner.OPS}


def test_a_case_of_the_first_release_tells_what_it_told_then() -> None:
    """Its journal is on record already: a replay must not add to it."""
    facts = registered(Life(online())).facts.model_copy(update={"timekeeping": 1})
    assert announce(facts, [NOTICE, e.SafeDateSet(safe=safe(22), before=safe(20))], at()) is None
    assert announce(facts, [e.WindowExtended(closes_at=at(days=60), reason="x")], at()) is None


def test_an_extension_is_told_with_the_date_that_it_moves() -> None:
    """R16: ops' reason is theirs (R14)."""
    facts = reminding(registered(Life(online())))
    extended = e.WindowExtended(closes_at=at(days=60), reason="Ms Ong asked")
    alone = told(facts, extended)
    assert "it closes on 5 March 2027, 09:00 (Shanghai)" in words(alone)
    moved = told(facts, extended, e.SafeDateSet(safe=safe(28), before=safe(20)))
    assert "window closes on 5 March 2027, 09:00 (Shanghai) now" in words(moved)
    assert "was extended" not in words(moved)
    assert "Ong" not in words(alone) + words(moved)


def slot(days: float) -> Slot:
    return Slot(official_account="gh_lantern", month="2027-02", position=1, opens_at=at(days=days))


@pytest.mark.parametrize(("is_open", "says"), [(True, "registration is possible now"), (False, "is possible from")])
def test_a_place_that_is_booked_anew_is_told(is_open: bool, says: str) -> None:
    """R3; that the task is not owed meanwhile is no news by itself."""
    changes: dict[str, Any] = {"slot": slot(27), "slot_open": is_open, "timekeeping": 2}
    facts = Life(quick()).facts.model_copy(update=changes)
    dropped = e.TaskDropped(task="quick_register", because="the month is over")
    said = told(facts, dropped, e.SlotRebooked(slot=slot(27)))
    assert says in words(said)
    assert "without a registration" in words(said)
    assert set(said.owners) == {Owner.ADMIN}
    assert announce(facts, [dropped, e.SlotLapsed()], at() + timedelta(days=1)) is None
