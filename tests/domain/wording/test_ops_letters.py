"""What ops and agencies are told because of time."""

import pytest

from domain.agencies import AGENCIES
from domain.vocabulary import Concern, Language, TaskName
from domain.wording.matters import AgencyHours
from domain.wording.outbox import outbox_letter
from domain.wording.saying import Reader
from tests.domain.builders import at, online
from tests.domain.journeys import applied, in_review
from tests.domain.life import Life
from tests.domain.wording.matters import matter, paying, text_of

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
    assert "1 day ago" in text
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
    both = [matter(life, concern, role="ops") for concern in (Concern.REVIEW_HINT, Concern.REVIEW_OVERDUE)]
    content = outbox_letter(both, [], OPS, NOW, {})
    assert content.subject == "A review is overdue"
    assert "earliest end" not in text_of(content)


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
    assert "refused by the mail server" in told(paying(), Concern.UNREACHABLE)


def test_an_agency_is_asked_politely_in_chinese_and_english_without_personal_data() -> None:
    """R14, R32."""
    reader = Reader(role="agency", language=Language.CHINESE, time_zone="Asia/Shanghai")
    life = in_review(Life(online()))
    content = outbox_letter([matter(life, Concern.REVIEW_OVERDUE, role="agency")], [], reader, NOW, {})
    text = text_of(content)
    assert content.subject == "关于认证审核进度的咨询 / Enquiry about reviews in progress"
    assert "AppID wx0123456789abcdef，第 1 次申请，自2027年1月4日（上海时间）起审核" in text
    assert "AppID wx0123456789abcdef, application 1, in review since 4 January 2027 (Shanghai)" in text
    assert [block.language for block in content.blocks] == [Language.CHINESE] * 2 + [Language.ENGLISH] * 2
    secrets = ("Tan", "Ravi", "Grace", "Ong", "Lantern", "@", "+65", "(R")
    assert [secret for secret in secrets if secret in text + content.subject] == []
