"""The quota's turn of the month: a place is one of its month, and an unused one is booked again (R3)."""

from datetime import UTC, datetime, timedelta

from domain.bookings import Slot
from domain.events import Escalated, Reminded, SlotLapsed, SlotRebooked, TaskDropped
from domain.vocabulary import Concern
from tests.domain.builders import at, quick, text
from tests.domain.journeys import done
from tests.domain.life import Life

JANUARY = Slot(
    official_account="gh_lantern", month="2027-01", position=5, opens_at=datetime(2026, 12, 31, 16, tzinfo=UTC)
)
FEBRUARY = JANUARY.model_copy(update={"month": "2027-02", "opens_at": JANUARY.ends_at})
MARCH = JANUARY.model_copy(update={"month": "2027-03", "opens_at": FEBRUARY.ends_at})
JUNE = JANUARY.model_copy(update={"month": "2027-06", "opens_at": datetime(2027, 5, 31, 16, tzinfo=UTC)})


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


def test_what_was_made_before_the_turn_and_is_told_after_it_counts() -> None:
    """R3: the place follows the day on which the Mini Program was made, however full the months after it are."""
    life = at_the_turn(MARCH)
    done(life, "quick_register", done_at=text(JANUARY.ends_at - timedelta(minutes=30)))
    assert life.view().stage == "activating"
    assert life.open == ["activate_account", "complete_registration"]
    done(life, "activate_account")
    done(life, "complete_registration")
    assert life.facts.registered


def test_a_step_that_never_opened_is_not_done() -> None:
    """R3: a case that waits for its first month."""
    assert (
        Life(quick(), slot=MARCH).code_of_payload("complete_task", task="quick_register", evidence={})
        == "task_not_open"
    )


def test_a_case_that_nobody_cares_for_books_no_place_until_ops_say_so() -> None:
    """R3 and the rule of twelve weeks: it would keep others waiting, month after month."""
    life = Life(quick({"policy": {"idle_weeks": 3}}), slot=JANUARY)
    life.next_slot = MARCH
    life.until(at(days=60))
    assert [body.concern for body in life.bodies if isinstance(body, Escalated)] == [Concern.IDLE]
    assert not [body for body in life.bodies if isinstance(body, SlotRebooked)]
    life.tell("remind", task="quick_register")
    assert [body for body in life.bodies if isinstance(body, SlotRebooked)] == [SlotRebooked(slot=MARCH)]


def test_a_place_booked_again_is_no_progress() -> None:
    """The rule of twelve weeks: months that turn are nobody's doing."""
    life = Life(quick(), slot=JANUARY)
    slots = {JANUARY.ends_at: FEBRUARY, FEBRUARY.ends_at: MARCH, MARCH.ends_at: JUNE}
    for turn, slot in slots.items():
        life.next_slot = slot
        life.until(turn)
    idle = [event.at for event in life.events if isinstance(event.body, Escalated)]
    assert idle == [at(days=84)]


def test_what_is_owed_before_the_month_turns_is_due_then() -> None:
    """R3: and the day before people are reminded."""
    life = Life(quick(), slot=JANUARY)
    due = {str(task.name): task.due_at for task in life.view().tasks if task.state == "open"}
    assert due["quick_register"] == JANUARY.ends_at
    life.until(JANUARY.ends_at - timedelta(hours=23))
    assert any(
        isinstance(event.body, Reminded) and event.at == JANUARY.ends_at - timedelta(days=1) for event in life.events
    )
