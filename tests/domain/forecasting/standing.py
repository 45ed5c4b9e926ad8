"""Cases at every kind of place, and a calendar whose business days are Monday to Friday."""

from datetime import date, datetime, timedelta
from typing import Any

from domain.bookings import Slot
from domain.business_days import BusinessDayEnd
from domain.facts import Facts
from domain.forecasting import Almanac, Outlook, assuming, outlook_of
from domain.forecasting.course import Course
from domain.forecasting.draws import Draws
from domain.forecasting.endings import Endings
from domain.forecasting.position import elapsed_of, position_of
from tests.domain.builders import at, offered, online, quick, reason, verification_only
from tests.domain.journeys import applied, decided, done, in_review, paid, registered
from tests.domain.life import Life

FEW = {"runs": 100}


def weekdays(after: date, days: int) -> BusinessDayEnd:
    """Monday to Friday, exactly known."""
    day = after
    while days:
        day += timedelta(days=1)
        days -= day.weekday() < 5
    return BusinessDayEnd(earliest=day, latest=day, provisional=False, version="weekdays")


def vague(after: date, days: int) -> BusinessDayEnd:
    """The same in a year that nobody announced: up to four days later."""
    end = weekdays(after, days)
    return end.model_copy(update={"latest": end.latest + timedelta(days=4), "provisional": True})


def almanac() -> Almanac:
    return Almanac(weekdays)


def outlook(facts: Facts, as_of: datetime, almanac: Almanac | None = None, **changes: Any) -> Outlook:
    """With few runs, by weekdays."""
    return outlook_of(facts, as_of, assuming({**FEW, **changes}), almanac or Almanac(weekdays))


def inside(facts: Facts, as_of: datetime, **changes: Any) -> float:
    """The chance inside the window, where there is one."""
    chance = outlook(facts, as_of, **changes).chance_inside_window
    assert chance is not None
    return chance


def played(facts: Facts, as_of: datetime, helped: str = "", **changes: Any) -> tuple[Endings, Draws]:
    """All runs to their ends, with one step helped."""
    draws = Draws(facts.case.case_id, assuming({**FEW, **changes}), elapsed_of(facts, as_of), helped)
    return Course(position_of(facts, as_of), draws, almanac()).play(list(range(FEW["runs"]))), draws


def _later(life: Life, days: float) -> Life:
    return life.until(life.now + timedelta(days=days))


def _sent_back() -> Life:
    life = _later(in_review(Life(online())), 12)
    decided(life, "sent_back", reason("contact_id"))
    return _later(life, 1)


def _corrected() -> Life:
    life = _sent_back()
    life.tell("add_documents", "merchant", documents=offered("contact_id", version="new"))
    return life


def _resubmitted() -> Life:
    life = _corrected()
    done(life, "resubmit")
    return _later(life, 2)


def _failed() -> Life:
    life = _later(in_review(Life(online())), 9)
    decided(life, "failed", reason("contact_id"))
    return life


def _waiting() -> Life:
    slot = Slot(official_account="gh_lantern", month="2027-02", position=1, opens_at=at(days=28))
    return Life(quick(), slot=slot)


def again() -> Life:
    """A verification that is done again: no window runs (R25)."""
    before = {"entity_name": "Lantern Tea Pte. Ltd.", "accepted_on": "2025-03-01T00:00:00Z"}
    return Life(verification_only({"previous_verification": before, "mini_program.registered_at": ...}))


def lives() -> dict[str, Life]:
    """By what is to be done next."""
    return {
        "begin": Life(online()),
        "hold": Life(online({"policy": {"papers_before_registration": "hold"}})),
        "quick": Life(quick()),
        "quick, not reused": Life(quick({"official_account.reuse_verification": False})),
        "quick, waiting for its month": _waiting(),
        "quick, to be checked": registered_quick(),
        "papers": _later(registered(Life(online())), 3),
        "pay": _later(applied(Life(online())), 1),
        "pay late": _later(applied(Life(online())), 28),
        "assign": _later(paid(Life(online())), 2),
        "review": _later(in_review(Life(online())), 8),
        "review overdue": _later(in_review(Life(online())), 30),
        "refill": _sent_back(),
        "resubmit": _corrected(),
        "second review": _resubmitted(),
        "second application": _failed(),
        "verification only": Life(verification_only()),
        "verification again": again(),
    }


def registered_quick() -> Life:
    """Registered through the Official Account with everything reused; nobody has looked yet (R8)."""
    life = Life(quick())
    for task in ("quick_register", "activate_account", "complete_registration"):
        done(life, task)
    return life
