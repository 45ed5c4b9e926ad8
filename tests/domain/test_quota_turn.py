"""The quota's turn of the month: a place is one of its month, and an unused one is booked again (R3)."""

from datetime import UTC, datetime

from domain.bookings import Slot
from domain.events import SlotLapsed, SlotRebooked, TaskDropped
from tests.domain.builders import at, quick
from tests.domain.journeys import done
from tests.domain.life import Life

JANUARY = Slot(
    official_account="gh_lantern", month="2027-01", position=5, opens_at=datetime(2026, 12, 31, 16, tzinfo=UTC)
)
FEBRUARY = JANUARY.model_copy(update={"month": "2027-02", "opens_at": JANUARY.ends_at})
MARCH = JANUARY.model_copy(update={"month": "2027-03", "opens_at": FEBRUARY.ends_at})


def at_the_turn(next_slot: Slot) -> Life:
    """A quick case whose January went by unused."""
    life = Life(quick(), slot=JANUARY)
    life.next_slot = next_slot
    return life.until(JANUARY.ends_at)


def test_an_unused_place_is_booked_again_when_the_month_turns() -> None:
    """R3: there is room in the new month, and nobody notices."""
    life = at_the_turn(FEBRUARY)
    assert [body for body in life.bodies if isinstance(body, SlotLapsed | SlotRebooked)] == [
        SlotLapsed(), SlotRebooked(slot=FEBRUARY),
    ]  # fmt: skip
    assert "quick_register" in life.open
    assert life.view().stage == "registering"


def test_a_full_new_month_takes_the_steps_back_until_the_next_one_opens() -> None:
    """R3: first come, first served; the steps come again with the place."""
    life = at_the_turn(MARCH)
    assert "quick_register" not in life.open
    assert {body.task for body in life.bodies if isinstance(body, TaskDropped)} == {
        "quick_register", "activate_account", "complete_registration",
    }  # fmt: skip
    assert (life.view().stage, life.view().waiting_on) == ("booked", "platform")
    assert "quick_register" in life.until(MARCH.opens_at).open
    done(life, "quick_register")
    assert life.facts.created_at == life.now


def test_a_place_that_was_used_does_not_lapse() -> None:
    """R3: the place follows the day on which the Mini Program was made."""
    life = Life(quick(), slot=JANUARY)
    done(life, "quick_register")
    life.until(at(days=60))
    assert SlotLapsed() not in life.bodies


def test_months_are_shanghais() -> None:
    """R3."""
    assert JANUARY.ends_at == datetime(2027, 1, 31, 16, tzinfo=UTC)
    assert MARCH.model_copy(update={"opens_at": datetime(2027, 11, 30, 16, tzinfo=UTC)}).ends_at == datetime(
        2027, 12, 31, 16, tzinfo=UTC
    )
