"""Who is told what: one notice a moment, and never more than it needs."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.announcing import Announcement, announce, details, recipients
from domain.bookings import Slot
from domain.events import Body, CaseBooked, CaseEnded, MessageRefused, TaskOpened, WindowPassed
from domain.notices import OPS_ROLE, News, Notice, Recipient
from domain.refusals import Code
from domain.vocabulary import Language, Owner, Stage, TaskName
from domain.wording.announcement import bounded
from domain.wording.noticing import notice_content
from domain.wording.passages import Paragraph, passage
from domain.wording.saying import ENGLISH, Reader, say
from tests.domain.builders import at, offered, online, quick, reason, text
from tests.domain.journeys import applied, decided, done, hand_in, in_review, paid, registered
from tests.domain.life import Life
from tests.domain.readings import WITH_A_READER


def told(life: Life, *bodies: Body) -> Announcement:
    said = announce(life.facts, bodies, life.now)
    assert said is not None
    return said


def last(life: Life, number: int) -> Announcement:
    return told(life, *life.bodies[-number:])


def words(said: Announcement, reader: Reader = ENGLISH) -> str:
    """What everybody reads, one sentence a line."""
    return "\n".join((say(said.subject, reader), *sentences(said.said, reader)))


def sentences(said: Sequence[Paragraph], reader: Reader = ENGLISH) -> list[str]:
    passages = [one for part in said for one in (part.heading, *part.lines, *part.items) if one is not None]
    return [say(one, reader) for one in passages]


def test_a_sitting_that_opens_is_announced_in_one_notice() -> None:
    life = Life(quick())
    said = told(life, *life.bodies)
    assert all(title in words(said) for title in ("Register the Mini Program", "Activate the account", "Complete the"))
    assert Owner.ADMIN in said.owners


def test_what_nobody_needs_to_know_is_no_notice() -> None:
    life = Life(online())
    assert announce(life.facts, [life.bodies[0]], life.now) is None
    assert announce(life.facts, [], life.now) is None


def test_the_review_agency_is_told_with_every_way_to_reach_it() -> None:
    """R29, R30, R31: to the merchant as well."""
    life = in_review(Life(online()))
    said = told(life, *life.tell("assign_agency", agency="chuangyu-houtian", assigned_at=text(at()), reason="misread"))
    assert "Chongqing Chuangyu Houtian" in words(said)
    assert "wx@anquan.org" in words(said)
    assert "should end between" in words(said)
    assert {Owner.ADMIN, Owner.CONTACT} <= set(said.owners)


def test_a_decision_is_told_with_public_comments_and_without_the_internal_note() -> None:
    """R33: the note is for ops alone."""
    life = in_review(Life(online()))
    bodies = decided(life, "sent_back", reason("contact_id"), internal_note="looks forged")
    said = words(told(life, *bodies))
    assert "contact's ID: The stamp cannot be read." in said
    assert "forged" not in said
    assert "Resubmit by 3 February 2027, 09:00 (Shanghai) (an assumption: the decision named no date)." in said


def test_a_date_that_the_console_shows_is_no_assumption() -> None:
    """R33."""
    life = in_review(Life(online()))
    bodies = decided(life, "sent_back", reason("contact_id"), refill_due=text(at(days=9)))
    assert "Resubmit by 13 January 2027, 09:00 (Shanghai)." in words(told(life, *bodies))


def test_a_refill_too_many_is_flagged_to_people() -> None:
    """R33."""
    life = in_review(Life(online({"policy": {"refills": 0}})))
    assert "more often than" in words(told(life, *decided(life, "sent_back", reason("contact_id"))))


def test_a_late_payment_tells_the_payer_to_wait() -> None:
    """R16, R28: before the money is gone. To ops it is a task, to nobody else."""
    life = applied(Life(online(), safe_before=None))
    said = last(life, 1)
    assert set(said.owners) == {Owner.OPS, Owner.PAYER, Owner.ADMIN}
    ops = Recipient(role=OPS_ROLE, email="ops@pailou.example.com", language=Language.ENGLISH)
    notice = notice_of(life, said)
    read = {one.role: read_by(notice, one) for one in notice.addressed(ops)}
    assert read["payer"].startswith("Please do not pay yet")
    assert "There is no day on which paying is safe" in read["payer"]
    assert "our team is deciding and will write to you" in read["admin"]
    assert "Decide: proceed, or stop" not in read["payer"] + read["admin"]
    assert read[OPS_ROLE].startswith("Decide whether to pay after the safe date")
    assert "as soon as possible; at the latest 18 February 2027" in read[OPS_ROLE]
    assert "will write to you" not in read[OPS_ROLE]


def test_a_safe_date_that_passes_is_told_with_its_day() -> None:
    """R28, R30."""
    life = applied(Life(online())).until(at(days=25))
    said = told(life, TaskOpened(task=TaskName.CONFIRM_LATE_PAYMENT))
    assert "The last safe day to pay (28 January 2027, Shanghai) is over" in words(said)


def test_a_passed_window_alerts_everybody() -> None:
    """R16."""
    said = told(in_review(Life(online())), WindowPassed(because="under_review"))
    assert set(said.owners) == set(Owner)
    assert "closed while the review is running" in words(said)
    assert "its guide does not say" in words(said)
    unchecked = words(told(in_review(Life(online())), WindowPassed(because="reuse_unchecked")))
    assert "review is running" not in unchecked
    assert "nobody has confirmed yet that the account is verified" in unchecked


def test_missing_papers_are_told_with_what_they_cost_of_the_window() -> None:
    """R16: merchant and ops, where registration would be completed without them."""
    life = Life(online())
    done(life, "create_account")
    done(life, "activate_account")
    said = last(life, 3)
    assert "not there or not in order: 5" in words(said)
    assert "window of 45 days" in words(said)
    assert {Owner.OPS, Owner.ADMIN} <= set(said.owners)
    ready = Life(online())
    hand_in(ready)
    done(ready, "create_account")
    done(ready, "activate_account")
    assert "not in order" not in words(last(ready, 3))


def test_a_refused_message_alerts_ops_alone() -> None:
    body = MessageRefused(message="review_outcome", code=Code.FOREIGN_AGENCY, because="not assigned", retryable=True)
    said = told(Life(online()), body)
    assert said.owners == (Owner.OPS,)
    assert "foreign_agency" in words(said)


@pytest.mark.parametrize("outcome", [Stage.VERIFIED, Stage.LAPSED, Stage.FAILED, Stage.WITHDRAWN, Stage.REFUSED])
def test_the_end_is_told_to_everybody(outcome: Stage) -> None:
    """R15."""
    said = told(Life(online()), CaseEnded(outcome=outcome))
    assert set(said.owners) == set(Owner)
    assert ("may go live" in words(said)) == (outcome is Stage.VERIFIED)


def stopped(life: Life) -> list[Body]:
    """Ops stop a late payment, in words of their own."""
    evidence = {"decision": "stop", "reason": OWN_WORDS}
    return life.tell("complete_task", task="confirm_late_payment", evidence=evidence)


OWN_WORDS = "Ms Ong owes us money"
ENDS_BY_OPS: dict[str, Callable[[], tuple[Life, list[Body]]]] = {
    "withdrawn": lambda: _after(registered(Life(online())), lambda life: life.tell("withdraw", reason=OWN_WORDS)),
    "stopped": lambda: _after(applied(Life(online(), safe_before=None)), stopped),
    "failed": lambda: _after(_failed(), lambda life: life.tell("withdraw", reason=OWN_WORDS)),
}


def _after(life: Life, end: Callable[[Life], list[Body]]) -> tuple[Life, list[Body]]:
    return life, end(life)


def _failed() -> Life:
    life = in_review(Life(online()))
    decided(life, "failed", reason("contact_id"))
    return life


@pytest.mark.parametrize("how", ENDS_BY_OPS)
def test_ops_own_words_about_an_end_reach_ops_alone(how: str) -> None:
    """R14: merchant, payer and contact read our own sentence."""
    life, bodies = ENDS_BY_OPS[how]()
    said = told(life, *bodies)
    assert set(said.owners) == set(Owner)
    assert OWN_WORDS not in words(said)
    assert sentences(said.said)[0] in {"The case was withdrawn.", "The verification finally failed."}
    assert sentences(said.for_ops) == [f"The reason given: {OWN_WORDS}"]


def test_our_own_sentence_about_an_end_is_told_to_everybody() -> None:
    """R16, R33."""
    life = registered(Life(online())).until(at(days=46))
    ended = words(last(life, 1))
    assert "closed on 18 February 2027, 09:00 (Shanghai) while no application was under review" in ended
    assert "What Tencent does with the account now, its guide does not say" in ended
    late = in_review(Life(online())).until(at(days=50))
    said = told(late, *decided(late, "failed"))
    assert "finally failed" in words(said)
    assert "after the verification window had closed" in words(said)
    assert said.for_ops == ()


def test_a_notice_shows_each_recipient_what_is_theirs() -> None:
    """R14: merchants read nothing of what is for ops alone; it does not even travel with a mail that is theirs."""
    life, bodies = ENDS_BY_OPS["withdrawn"]()
    notice = notice_of(life, told(life, *bodies))
    ops = Recipient(role=OPS_ROLE, email="ops@pailou.example.com", language=Language.ENGLISH)
    read = {one.role: read_by(notice, one) for one in notice.addressed(ops)}
    assert {role for role, text in read.items() if OWN_WORDS in text} == {OPS_ROLE}
    assert all("The case was withdrawn." in text for text in read.values())
    assert OWN_WORDS not in notice.only_to(("admin",)).model_dump_json()
    assert OWN_WORDS in read_by(notice.only_to((OPS_ROLE,)), ops)


def test_a_notice_of_the_first_release_is_sent_as_it_was_written() -> None:
    """An activity of the older release may still wait when the new one comes."""
    recipient = {"role": "admin", "email": "meiling@lantern.example.com", "language": "zh-Hans"}
    old = {"case_id": "lantern-tea", "key": "k", "subject": "Ended: withdrawn", "body": "Over.\n- and out",
           "for_ops": "Why.", "recipients": [recipient], "to_ops": True}  # fmt: skip
    notice = Notice.model_validate(old)
    assert read_by(notice, notice.recipients[0]) == "Ended: withdrawn\nOver.\n- and out"
    ops = Recipient(role=OPS_ROLE, email="ops@pailou.example.com", language=Language.ENGLISH)
    assert read_by(notice, ops).endswith("\nWhy.")


def notice_of(life: Life, said: Announcement) -> Notice:
    """As the workflow makes it."""
    return Notice(
        case_id="lantern-tea", key="k", subject=say(said.subject, ENGLISH), title=said.subject, said=said.said,
        said_to_ops=said.for_ops, recipients=recipients(life.facts, said.owners), to_ops=Owner.OPS in said.owners,
    )  # fmt: skip


def read_by(notice: Notice, recipient: Recipient) -> str:
    """What stands in a recipient's mail, once it has travelled to an activity."""
    travelled = Notice.model_validate_json(notice.model_dump_json())
    reader = Reader(role=recipient.role, language=recipient.language, time_zone=recipient.time_zone)
    content = notice_content(travelled, reader)
    lines = [
        part for block in content.blocks for part in (block.heading, *(line.text for line in block.lines), *block.items)
    ]
    return "\n".join((content.subject, *(line for line in lines if line)))


def test_a_full_month_is_told_with_the_date_its_place_opens() -> None:
    """R3."""
    slot = Slot(
        official_account="gh_lantern", month="2027-02", position=1, opens_at=datetime(2027, 1, 31, 16, tzinfo=UTC)
    )
    life = Life(quick(), slot=slot)
    assert "1 February 2027, 00:00 (Shanghai)" in words(told(life, CaseBooked(slot=slot)))


def test_somebody_who_is_several_people_is_told_once() -> None:
    """Ops are reached by an address of their own, which is no fact of a case."""
    same = {"contact.email": "MeiLing@lantern.example.com", "payer": ...}
    told_to = recipients(Life(online(same)).facts, tuple(Owner))
    assert [(one.role, one.email) for one in told_to] == [("admin", "meiling@lantern.example.com")]
    apart = recipients(Life(online()).facts, tuple(Owner))
    assert [one.role for one in apart] == ["admin", "contact", "payer"]


def test_a_task_that_was_closed_in_the_same_moment_is_not_announced() -> None:
    life = Life(online())
    hand_in(life)
    assert announce(life.facts, [TaskOpened(task=TaskName.PROVIDE_DOCUMENTS)], life.now) is None


def secrets(value: Any) -> list[str]:
    """Everything of the input that names or reaches a person."""
    people = [value[person] for person in ("admin", "contact", "payer")]
    fields = ("name", "phone", "id_number", "email")
    return [person[field] for person in people for field in fields if field in person] + [value["account_email"]]


@pytest.mark.parametrize("stop", [lambda life: life, registered, applied, paid, in_review])
def test_the_case_in_words_holds_no_personal_data(stop: Any) -> None:
    """R14: Temporal's own UI stores it in clear; so are subjects."""
    life = stop(Life(online()))
    shown = json.dumps([details(life.facts), *(say(said.subject, ENGLISH) for said in notices(life))])
    assert "Stage: **" in shown
    assert not [secret for secret in secrets(online()) if secret in shown]


def notices(life: Life) -> list[Announcement]:
    """A notice for each event of a case."""
    return [said for body in life.bodies if (said := announce(life.facts, [body], life.now))]


def test_the_case_in_words_says_what_it_waits_for() -> None:
    life = applied(Life(online()))
    assert "Pay the review fee: owed by payer, until" in details(life.facts)
    assert "Safe to pay until" in details(life.facts)
    life.tell("withdraw", reason="Ms Ong fell ill")
    assert details(life.facts) == "Ended: **withdrawn**"


def test_papers_that_need_another_look_are_told_with_what_was_compared() -> None:
    """R11: before anybody pays, to contact, admin and ops; also what came to light because a paper was taken back."""
    life = Life(online())
    life.tell("add_documents", "merchant", documents=offered("entity_certificate"), answers=WITH_A_READER)
    life.read(entity_name="Lantern Coffee Pte. Ltd.")
    wrong = words(last(life, 1))
    assert "in the case: Lantern Tea Pte. Ltd." in wrong
    assert "on the paper: Lantern Coffee Pte. Ltd." in wrong
    assert set(last(life, 1).owners) == {Owner.CONTACT, Owner.ADMIN, Owner.OPS}
    right = offered("entity_certificate", version="2")
    life.now += timedelta(minutes=1)
    life.tell("add_documents", "merchant", documents=right, answers=WITH_A_READER)
    life.read()
    assert announce(life.facts, life.bodies[-1:], life.now) is None
    taken_back = life.tell("remove_document", "merchant", digest=right[0]["digest"])
    assert "Lantern Coffee" in words(told(life, *taken_back))


IN_BERLIN = {"payer.language": "zh-Hans", "payer.time_zone": "Europe/Berlin"}


def test_a_notice_is_read_in_the_readers_language_and_zone_without_the_numbers_of_rules() -> None:
    """R28: the payer is told in Chinese, with Berlin's time; the record keeps the English subject."""
    life = applied(Life(online(IN_BERLIN)))
    notice = notice_of(life, last(life, 1))
    (payer,) = notice.recipients
    text = read_by(notice, payer)
    assert notice.subject == "Pay the review fee"
    assert text.splitlines()[0] == "支付审核服务费"
    assert "2027年1月28日 17:00（Europe/Berlin；上海时间 24:00），还剩 24 天" in text
    assert "R28" not in text
    assert "R28" in words(last(life, 1))


def test_what_is_told_of_very_many_events_is_bounded() -> None:
    """Hundreds of refused messages may fall into one moment."""
    said = [Paragraph(lines=(passage("message_refused", message="x" * 900, code="c", because="b"),))] * 300
    kept = bounded(said, 32 * 1024)
    assert sum(len(one.model_dump_json()) for one in kept) < 33 * 1024
    assert sentences(kept[-1:]) == [f"... and {300 - len(kept) + 1} more: see the timeline of the case."]
    assert bounded(said[:2], 10)[0] == said[0]
    assert bounded(said[:2], 10_000) == tuple(said[:2])


def test_what_ops_alone_must_know_is_not_told_to_a_merchant_of_the_same_moment() -> None:
    """A signal that is refused while another one opens a step: each reads their own."""
    life = Life(online())
    done(life, "create_account")
    refused = MessageRefused(message="review_outcome", code=Code.MALFORMED, because="outcome: Field required")
    news = News(title=(said := told(life, refused, TaskOpened(task=TaskName.ACTIVATE_ACCOUNT))).subject, said=said.said)
    assert Owner.ADMIN in said.owners
    assert "could not be applied" not in words(said)
    assert "could not be applied" in " ".join(sentences(said.for_ops))
    ops = News(title=said.subject, said=said.said, said_to_ops=said.for_ops).read_by(OPS_ROLE)
    assert say(ops.title, ENGLISH) == "A message was refused"
    assert say(news.read_by(Owner.ADMIN).title, ENGLISH) == "Activate the account"
