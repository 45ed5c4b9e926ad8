"""What waits for a letter loses its point as soon as people would not be told of it any more."""

from datetime import datetime, timedelta

import pytest

from domain.mattering import still_matters
from domain.outbox import Addressee, OutboxItem
from domain.reminders import owed_now
from domain.timing import safe_until
from domain.vocabulary import Concern, TaskName
from tests.domain.builders import PAPERS, at, offered, online, payment, reason, text
from tests.domain.journeys import applied, decided, done, hand_in, in_review, registered
from tests.domain.life import Life
from tests.domain.readings import WITH_A_READER
from tests.domain.test_outbox import about

SECOND = timedelta(seconds=1)


def matters(life: Life, item: OutboxItem, as_of: datetime | None = None) -> bool:
    return still_matters(life.facts, item, as_of or life.now)


def reminder(life: Life, task: TaskName) -> OutboxItem:
    """Somebody was reminded of it just now."""
    to = Addressee(role="payer", email="grace@example.com")
    return OutboxItem(
        key="k", case_id="lantern-tea", addressee=to, concern=Concern.REMINDER, task=task, at=life.now
    )  # fmt: skip


def safe_end(life: Life) -> datetime:
    until = safe_until(life.facts.window)
    assert until is not None
    return until


def test_nobody_is_told_to_pay_while_ops_decide_about_a_late_payment() -> None:
    """R16, R28: also in a letter of the very instant in which the safe date ends."""
    life = applied(Life(online()))
    life.until(safe_end(life) - SECOND)
    item = reminder(life, TaskName.PAY_FEE)
    assert matters(life, item)
    assert not matters(life, item, safe_end(life))
    assert not matters(life.until(safe_end(life)), item)
    proceed = {"decision": "proceed", "reason": "the merchant takes the risk"}
    life.tell("complete_task", task="confirm_late_payment", evidence=proceed)
    assert matters(life, item)


def test_nobody_is_reminded_once_the_window_is_over_unless_the_case_goes_on() -> None:
    """R16: not while it settles either; what is under review goes on."""
    closes = at(days=45)
    life = registered(Life(online())).until(closes - SECOND)
    item = reminder(life, TaskName.PROVIDE_DOCUMENTS)
    assert matters(life, item)
    assert not matters(life, item, closes)
    assert not matters(life.until(closes), item)
    back = in_review(Life(online()))
    decided(back, "sent_back", reason("contact_id"), refill_due=text(at(days=50)))
    assert matters(back.until(at(days=46)), reminder(back, TaskName.CORRECT_DOCUMENTS))


def test_somebody_who_paid_in_time_is_reminded_while_the_case_settles_and_after() -> None:
    """R16, R29: the message came late; the case goes on past its window."""
    life = applied(Life(online())).until(at(days=45, minutes=1))
    life.tell("record_payment", "payer", **{**payment(at(days=44)), "received_at": text(at(days=44, hours=23))})
    assert matters(life, reminder(life, TaskName.ASSIGN_AGENCY))
    assert matters(life.until(at(days=46)), reminder(life, TaskName.ASSIGN_AGENCY))


def test_papers_that_are_only_being_read_are_not_reminded_of() -> None:
    """And the rule is the one by which people are reminded."""
    life = Life(online())
    item = reminder(life, TaskName.PROVIDE_DOCUMENTS)
    assert matters(life, item)
    life.tell("add_documents", "merchant", documents=offered(*PAPERS), answers=WITH_A_READER)
    task = life.facts.open_task(TaskName.PROVIDE_DOCUMENTS)
    assert task is not None
    assert not matters(life, item)
    assert not owed_now(life.facts, task)


def overdue(life: Life) -> dict[str, OutboxItem]:
    """What ops and the agency are told of a review that is overdue, and the hint before it."""
    found = [item for concern in (Concern.REVIEW_HINT, Concern.REVIEW_OVERDUE) for item in about(life, concern)]
    return {f"{item.concern}/{item.addressee.role}": item for item in found}


def test_after_a_resubmission_a_review_is_overdue_by_its_new_days_alone() -> None:
    """R30, R33: it was sent back and resubmitted before the letter went out."""
    life = in_review(Life(online())).until(at(days=23))
    items = overdue(life)
    assert set(items) == {"review_hint/ops", "review_overdue/ops", "review_overdue/agency"}
    assert all(matters(life, item) for item in items.values())
    decided(life, "sent_back", reason("contact_id"))
    assert not any(matters(life, item) for item in items.values())
    hand_in(life, "contact_id", version="2")
    done(life, "resubmit")
    assert not any(matters(life, item) for item in items.values())
    assert not any(matters(life, item, at(days=23 + 9)) for item in items.values())
    assert [name for name, item in items.items() if matters(life, item, at(days=23 + 10))] == ["review_hint/ops"]
    assert all(matters(life, item, at(days=23 + 22)) for item in items.values())


def test_an_agency_that_does_not_review_any_longer_is_not_asked() -> None:
    """R29, R31: it was assigned anew."""
    life = in_review(Life(online())).until(at(days=23))
    items = overdue(life)
    life.tell("assign_agency", agency="chuangyu-houtian", assigned_at=text(life.now), reason="misread")
    assert matters(life, items["review_overdue/ops"])
    assert not matters(life, items["review_overdue/agency"])


def test_a_date_to_resubmit_that_is_over_matters_whatever_step_is_open() -> None:
    """R33: the papers were corrected in the night, and it is not resubmitted; ops may have learned of another date."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("contact_id"), refill_due=text(at(days=10)))
    (item,) = about(life.until(at(days=10)), Concern.PAST_DUE)
    assert item.task is TaskName.CORRECT_DOCUMENTS
    hand_in(life, "contact_id", version="2")
    assert life.open == ["resubmit"]
    assert matters(life, item)
    assert not matters(life, item, at(days=10) - SECOND)
    done(life, "resubmit")
    assert not matters(life, item)


def test_an_idle_case_in_which_somebody_has_moved_is_not_told() -> None:
    """R9: before the letter went out."""
    life = Life(online()).until(at(days=84))
    (item,) = about(life, Concern.IDLE)
    assert matters(life, item)
    done(life, "create_account")
    assert not matters(life, item)


@pytest.mark.parametrize("ended", [True, False])
def test_what_has_changed_is_told_also_after_the_end(ended: bool) -> None:
    life = registered(Life(online())).until(at(days=46 if ended else 40))
    assert (life.facts.outcome is not None) == ended
    item = reminder(life, TaskName.PAY_FEE).model_copy(update={"concern": Concern.NOTICE, "task": None})
    assert matters(life, item)
