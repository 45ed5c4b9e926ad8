"""What follows from reminders and escalations for people's mailboxes, and when it has lost its point."""

from domain.facts import Facts
from domain.folding import fold
from domain.mattering import still_matters
from domain.outbox import OutboxItem, items_of
from domain.vocabulary import Concern
from tests.domain.builders import at, online, payment
from tests.domain.journeys import applied, decided, in_review
from tests.domain.life import Life


def items(life: Life) -> list[OutboxItem]:
    """All that a case has put into mailboxes."""
    facts: Facts | None = None
    found: list[OutboxItem] = []
    for event in life.events:
        facts = fold(facts, event)
        found += items_of(facts, event, "run-1")
    return found


def about(life: Life, concern: Concern) -> list[OutboxItem]:
    return [item for item in items(life) if item.concern is concern]


def matter(life: Life, concern: Concern) -> list[bool]:
    """Which of them still do."""
    return [still_matters(life.facts, item, life.now) for item in about(life, concern)]


def test_a_reminder_is_for_whoever_owes_the_step_in_their_language_and_zone() -> None:
    life = Life(online({"contact.language": "zh-Hans", "contact.time_zone": "Asia/Shanghai"})).until(at(days=1))
    to = {item.task: item.addressee for item in items(life)}
    assert (to["create_account"].role, to["provide_documents"].role) == ("admin", "contact")  # type: ignore[index]
    assert (to["provide_documents"].language, to["provide_documents"].time_zone) == ("zh-Hans", "Asia/Shanghai")  # type: ignore[index]


def test_every_item_has_a_key_of_its_own_that_tells_nothing_about_people() -> None:
    """R14; exactly once in the store."""
    found = items(Life(online()).until(at(days=120)))
    keys = [item.key for item in found]
    assert len(set(keys)) == len(keys) > 10
    assert "@" not in "".join(keys)


def test_the_admin_who_is_also_the_payer_is_reminded_once() -> None:
    """R28: without a payer of its own, the admin pays."""
    life = applied(Life(online({"payer": ...}))).until(at(days=1, hours=1))
    assert [item.addressee.role for item in about(life, Concern.REMINDER) if item.task == "pay_fee"] == ["payer"]
    assert life.facts.case.paying.email == life.facts.case.admin.email


def test_a_reminder_stops_to_matter_the_moment_the_task_is_done() -> None:
    """R28."""
    life = applied(Life(online())).until(at(days=2))
    fees = [item for item in about(life, Concern.REMINDER) if item.task == "pay_fee"]
    assert [still_matters(life.facts, item, life.now) for item in fees] == [True]
    life.tell("record_payment", "payer", **payment(life.now))
    assert [still_matters(life.facts, item, life.now) for item in fees] == [False]


def test_a_risk_that_is_averted_is_not_told_any_more() -> None:
    """R16, R28: the fee was paid in the night before the letter."""
    life = applied(Life(online())).until(at(days=22))
    assert matter(life, Concern.AT_RISK) == [True]
    life.tell("record_payment", "payer", **payment(life.now))
    assert matter(life, Concern.AT_RISK) == [False]


def test_an_overdue_review_is_told_to_ops_and_asked_of_the_agency_until_it_is_decided() -> None:
    """R30, R31: in Chinese and by Shanghai's clock; no address is kept with the case."""
    life = in_review(Life(online())).until(at(days=24))
    overdue = about(life, Concern.REVIEW_OVERDUE)
    assert {item.addressee.role for item in overdue} == {"ops", "agency"}
    (agency,) = (item.addressee for item in overdue if item.addressee.role == "agency")
    assert (agency.language, agency.time_zone, agency.email) == ("zh-Hans", "Asia/Shanghai", None)
    assert all(matter(life, Concern.REVIEW_OVERDUE))
    decided(life, "passed")
    assert not any(matter(life, Concern.REVIEW_OVERDUE))


def test_an_idle_case_is_for_ops_until_it_is_registered_or_ends() -> None:
    """After twelve weeks without registration."""
    life = Life(online()).until(at(days=100))
    assert [item.addressee.role for item in about(life, Concern.IDLE)] == ["ops"]
    assert matter(life, Concern.IDLE) == [True]
    life.tell("withdraw", reason="the merchant gave up")
    assert matter(life, Concern.IDLE) == [False]
