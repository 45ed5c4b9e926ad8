"""What ops and agencies are told because of time."""

import pytest

from domain.agencies import AGENCIES
from domain.vocabulary import Concern, Language, TaskName
from domain.wording.enquiry import can_be_asked
from domain.wording.matters import AgencyHours, Matter
from domain.wording.outbox import outbox_letter
from domain.wording.saying import Reader
from tests.domain.builders import at, online
from tests.domain.journeys import applied, in_review
from tests.domain.life import Life
from tests.domain.wording.matters import matter, paying, text_of
from tests.domain.wording.provisional import provisional

OPS = Reader(role="ops", time_zone="Asia/Singapore")
NOW = at(days=22)
OPENING = at(days=23)


def told(life: Life, concern: Concern, task: TaskName | None = None, *, open_now: bool = True) -> str:
    hours = {"crediteyes": AgencyHours(open_now=open_now, next_opening=OPENING)}
    return text_of(outbox_letter([matter(life, concern, task, role="ops")], [], OPS, NOW, hours))


def test_a_task_past_due_is_told_with_who_owes_it() -> None:
    text = told(paying(), Concern.PAST_DUE, TaskName.PAY_FEE)
    assert "Past due: Pay the review fee" in text
    assert "Owed by: the payer" in text
    assert "How it is done" not in text, "ops do not pay"


def test_a_risk_is_told_in_words_with_what_it_means() -> None:
    """R16, R28, R30: before the safe date, and after it."""
    soon = told(paying(), Concern.AT_RISK)
    assert "to end inside the window the fee must be paid by 28 January 2027 (Shanghai)." in soon
    assert "By when: 28 January 2027, 24:00 (Asia/Singapore and Shanghai): 2 days left" in soon
    over = paying().until(at(days=26))
    text = text_of(outbox_letter([matter(over, Concern.AT_RISK, role="ops")], [], OPS, over.now, {}))
    assert "the fee should have been paid by 28 January 2027" in text
    assert "Was due: 28 January 2027, 24:00 (Asia/Singapore and Shanghai): 1 day ago" in text
    assert "What to do: Decide whether it is still paid" in text
    assert "Pay the review fee, owed by the payer." in text
    assert "the guide does not say (R16, R28)" in text
    gone = told(Life(online()), Concern.AT_RISK)
    assert "The reason has gone since." in gone
    never = applied(Life(online(), safe_before=None))
    assert "there is no day left" in told(never, Concern.AT_RISK)


@pytest.mark.parametrize("open_now", [True, False])
def test_an_overdue_review_is_told_with_every_way_to_reach_the_agency_and_whether_it_is_open(open_now: bool) -> None:
    """R30, R31, R32."""
    text = told(in_review(Life(online())), Concern.REVIEW_OVERDUE, open_now=open_now)
    agency = AGENCIES["crediteyes"]
    wanted = (agency.name, agency.phone, agency.email, "08:30-17:30 in Shanghai", "have ended by 25 January 2027")
    assert [word for word in wanted if word not in text] == []
    opens = "It is closed now, and opens on 27 January 2027, 09:00 (Asia/Singapore and Shanghai)."
    assert ("It is open now." in text) == open_now
    assert (opens in text) == (not open_now)


def test_a_review_that_is_overdue_needs_no_hint_that_it_may_be_over() -> None:
    """R30."""
    life = in_review(Life(online()))
    assert "The earliest end of the review of application 1 was 13 January 2027" in told(life, Concern.REVIEW_HINT)
    assert "(Shanghai)" in told(life, Concern.REVIEW_HINT)
    both = [matter(life, concern, role="ops") for concern in (Concern.REVIEW_HINT, Concern.REVIEW_OVERDUE)]
    content = outbox_letter(both, [], OPS, NOW, {})
    assert content.subject == "A review is overdue"
    assert "earliest end" not in text_of(content)


def test_what_came_up_at_its_own_deadline_is_told_without_days_left() -> None:
    """R30: a review is overdue since a date, and an idle case has none."""
    life = in_review(Life(online()))
    for concern, subject in (
        (Concern.REVIEW_OVERDUE, "A review is overdue (since 26 January 2027, Shanghai)"),
        (Concern.IDLE, "Nothing has moved for weeks"),
        (Concern.UNREACHABLE, "Somebody could not be reached by mail"),
    ):
        one = matter(life, concern, role="ops", deadline=at(days=21.625))
        content = outbox_letter([one], [], OPS, at(days=21.625), {})
        assert content.subject == subject
        assert outbox_letter([], [one.item], OPS, at(days=21.625), {}).blocks[0].items == (f"lantern-tea: {subject}",)
        assert "less than a day" not in text_of(content)
    over = paying().until(at(days=26))
    late = matter(over, Concern.AT_RISK, role="ops", deadline=at(days=24.625))
    subject = outbox_letter([late], [], OPS, over.now, {}).subject
    assert subject == "At risk of missing the verification window (since 29 January 2027, Shanghai)"


def test_a_decision_about_a_late_payment_is_wanted_as_soon_as_possible() -> None:
    """R16, R28: how many days are left until the window closes is no time to take."""
    life = applied(Life(online())).until(at(days=25))
    content = outbox_letter([matter(life, task=TaskName.CONFIRM_LATE_PAYMENT, role="ops")], [], OPS, life.now, {})
    assert content.subject == "Reminder: Decide whether to pay after the safe date"
    assert "By when: as soon as possible; at the latest 18 February 2027, 09:00" in text_of(content)
    assert text_of(content).count("18 February 2027") == 1


def test_dates_that_holidays_may_move_are_provisional_in_letters_too() -> None:
    """R16, R30."""
    life = paying()
    sure, unsure = (
        text_of(outbox_letter([Matter(one.item, facts)], [], OPS, NOW, {}))
        for one in [matter(life, Concern.AT_RISK, role="ops")]
        for facts in (life.facts, provisional(life.facts))
    )
    assert "provisional" not in sure
    assert unsure.count("2 days left (provisional: China's holidays for that time are not announced yet)") == 1


def test_an_idle_case_asks_ops_to_decide() -> None:
    """R9: the e-mail stays taken."""
    text = told(Life(online()), Concern.IDLE)
    assert "Nothing has been done for 12 weeks" in text
    assert "stays taken by this case until you decide: withdraw the case, or remind people by hand" in text


def test_ops_hear_whose_mail_was_refused_by_the_task_alone() -> None:
    """R14."""
    text = told(paying(), Concern.UNREACHABLE, TaskName.PAY_FEE)
    assert "refused by the mail server: Pay the review fee" in text
    assert "grace" not in text
    assert "A mail to somebody about this case was refused" in told(paying(), Concern.UNREACHABLE)
    life = paying()
    for role, words in (("payer", "A mail to the payer about"), ("agency", "A mail to the review agency about")):
        one = matter(life, Concern.UNREACHABLE, role="ops")
        item = one.item.model_copy(update={"unreached": role})
        assert words in text_of(outbox_letter([Matter(item, life.facts)], [], OPS, NOW, {}))


def test_an_agency_is_asked_politely_in_chinese_and_english_without_personal_data() -> None:
    """R14, R32."""
    address = "desk.pailou.example.com"
    reader = Reader(role="agency", language=Language.CHINESE, time_zone="Asia/Shanghai", answers_to=address)
    life = in_review(Life(online()))
    content = outbox_letter([matter(life, Concern.REVIEW_OVERDUE, role="agency")], [], reader, NOW, {})
    text = text_of(content)
    assert content.subject == "关于认证审核进度的咨询 / Enquiry about reviews in progress"
    assert "AppID wx0123456789abcdef，第 1 次申请，自2027年1月4日（上海时间）起审核" in text
    assert "AppID wx0123456789abcdef, application 1, in review since 4 January 2027 (Shanghai)" in text
    assert "请直接回复本邮件，或发送至 desk.pailou.example.com" in text
    assert "on their behalf" in text
    assert "Please answer this mail, or write to desk.pailou.example.com" in text
    assert [block.language for block in content.blocks] == [Language.CHINESE] * 2 + [Language.ENGLISH] * 2
    secrets = ("Tan", "Ravi", "Grace", "Ong", "Lantern", "@", "+65", "(R")
    assert [secret for secret in secrets if secret in text + content.subject] == []


def test_no_agency_is_asked_about_a_review_that_it_cannot_find() -> None:
    """R13: without an appid."""
    life = in_review(Life(online()))
    facts = life.facts.model_copy(update={"appid": None})
    nameless = Matter(matter(life, Concern.REVIEW_OVERDUE, role="agency").item, facts)
    assert not can_be_asked(nameless)
    with pytest.raises(ValueError, match="something"):
        outbox_letter([nameless], [], Reader(role="agency"), NOW, {})
