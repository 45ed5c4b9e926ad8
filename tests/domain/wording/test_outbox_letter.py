"""One letter about everything: what, why, by when, how, and what happens otherwise."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.bookings import Slot
from domain.vocabulary import Concern, Language, TaskName
from domain.wording.otherwise import otherwise
from domain.wording.outbox import outbox_letter
from domain.wording.saying import ENGLISH, Reader, say
from tests.domain.builders import at, online, quick, reason, verification_only
from tests.domain.journeys import applied, decided, hand_in, in_review, registered
from tests.domain.life import Life
from tests.domain.wording.matters import matter, named, paying, text_of

ADMIN = Reader(role="admin", time_zone="Europe/Berlin")
NOW = at(days=22)
FIRST = TaskName.CREATE_ACCOUNT


def test_a_reminder_says_what_why_by_when_how_and_what_happens_otherwise() -> None:
    """R16, R28, R30: the window lapses, the fee is at risk, and what the guide does not say is not told."""
    content = outbox_letter([matter(paying(), task=TaskName.PAY_FEE)], [], ADMIN, NOW, {})
    text = text_of(content)
    assert content.subject == "Reminder: Pay the review fee (2 days left)"
    assert "Why: The review begins only after the fee is paid." in text
    assert "By when: 28 January 2027, 17:00 (Europe/Berlin; Shanghai: 24:00): 2 days left" in text
    assert text.count("28 January 2027") == text.count("18 February 2027") == text.count("Otherwise") == 1
    assert "A review that is paid for later may end after the window" in text
    assert "never refunded" in text
    assert "we close this case. What Tencent does with the account then, its guide does not say" in text
    assert "Pay by Weixin Pay or bank card" in text
    assert "As of" not in text
    assert "(R" not in text


def test_three_cases_are_one_letter_and_what_is_alike_is_told_once() -> None:
    """The most urgent case comes first, the steps of a task once at the end, missing papers with their case."""
    tea, cake = Life(named("tea", "Jade Tea")), Life(named("cake", "Moon Cake"))
    matters = [
        matter(tea, task=FIRST), matter(cake, task=FIRST), matter(cake, task=TaskName.PROVIDE_DOCUMENTS),
        matter(paying(), task=TaskName.PAY_FEE),
    ]  # fmt: skip
    content = outbox_letter(matters, [], ADMIN, NOW, {})
    text = text_of(content)
    headings = [block.heading for block in content.blocks if block.level == 2 and block.heading]
    cases = ["Lantern Tea: case lantern-tea", "Moon Cake: case cake", "Jade Tea: case tea"]
    assert headings == [*cases, "How it is done"]
    assert content.subject == "Reminder: Pay the review fee (2 days left), and 3 more"
    assert text.count("Choose the password yourself") == 1
    assert text.index("Missing: the enterprise registration") < text.index("How it is done")
    assert text.count("Missing: the enterprise registration") == 1


def test_no_subject_names_a_person_a_mini_program_or_a_case() -> None:
    """R14."""
    life = paying()
    for concern in Concern:
        task = TaskName.PAY_FEE if concern in (Concern.REMINDER, Concern.PAST_DUE, Concern.UNREACHABLE) else None
        for language in Language:
            reader = Reader(role="ops", language=language)
            subject = outbox_letter([matter(life, concern, task, note="Ms Ong")], [], reader, NOW, {}).subject
            assert subject
            assert not [word for word in ("antern", "Ong", "Tan", "@", "wx0123") if word in subject]


def test_what_came_up_twice_is_told_once_with_every_note() -> None:
    """Also what ops wrote, as they wrote it."""
    life = Life(online())
    first = matter(life, task=FIRST, note="Please {hurry} <b>up</b>")
    life.now += timedelta(hours=1)
    again = matter(life, task=FIRST, note="Today, if you can")
    text = text_of(outbox_letter([again, first], [], ADMIN, NOW, {}))
    assert text.count("Why: Everything begins") == 1
    assert "From our team: Please {hurry} <b>up</b>; Today, if you can" in text


def test_what_is_beyond_the_first_cases_is_told_in_a_line_each() -> None:
    more = [matter(paying(), task=TaskName.PAY_FEE, deadline=at(days=24.625)).item, matter(Life(online())).item]
    content = outbox_letter([matter(Life(named("tea")), task=FIRST)], more, ADMIN, NOW, {})
    assert content.subject == "Reminder: Create the Mini Program account, and 2 more"
    line = "lantern-tea: Reminder: Pay the review fee, until 28 January 2027, 17:00 (Europe/Berlin; Shanghai: 24:00)"
    assert line in text_of(content)
    assert outbox_letter([], more, ADMIN, NOW, {}).subject.startswith("Reminder: Pay the review fee")
    with pytest.raises(ValueError, match="something to tell"):
        outbox_letter([], [], ADMIN, NOW, {})


def test_a_letter_in_chinese_is_chinese_throughout() -> None:
    reader = ADMIN.model_copy(update={"language": Language.CHINESE})
    matters = [matter(Life(named("cake", "月饼")), task=name) for name in (FIRST, TaskName.PROVIDE_DOCUMENTS)]
    content = outbox_letter([*matters, matter(paying(), task=TaskName.PAY_FEE)], [], reader, NOW, {})
    assert content.subject == "提醒：支付审核服务费（还剩 2 天），另有 2 项"
    english = ("Why", "Otherwise", "Missing", "days", "until", "Shanghai", "the ")
    assert [word for word in english if word in text_of(content)] == []


@pytest.mark.parametrize("task", list(TaskName))
def test_every_task_says_what_happens_otherwise_in_both_languages(task: TaskName) -> None:
    """R16, R28, R33: before registration, inside the window, after the safe date, without a window."""
    sent_back = in_review(Life(online()))
    decided(sent_back, "sent_back", reason("contact_id"))
    previous = {"entity_name": "Lantern Tea Pte. Ltd.", "accepted_on": "2025-01-01T00:00:00Z"}
    without = Life(verification_only({"previous_verification": previous, "mini_program.registered_at": ...}))
    late = applied(Life(online())).until(at(days=30))
    for life in (Life(online()), Life(quick()), registered(Life(online())), late, sent_back, without):
        if task not in (TaskName.CORRECT_DOCUMENTS, TaskName.RESUBMIT) or life is sent_back:
            said = otherwise(task, life.facts)
            chinese = [say(one, ENGLISH.model_copy(update={"language": Language.CHINESE})) for one in said]
            assert said
            assert all(chinese)
            assert "?" not in " ".join(chinese)


def test_otherwise_follows_the_case() -> None:
    """R3, R16, R33: nothing lapses without a window; a date that is assumed is told as such."""
    previous = {"entity_name": "Lantern Tea Pte. Ltd.", "accepted_on": "2025-01-01T00:00:00Z"}
    without = Life(verification_only({"previous_verification": previous, "mini_program.registered_at": ...}))
    assert said(without, TaskName.PROVIDE_DOCUMENTS) == ["otherwise_no_window"]
    late = applied(Life(online())).until(at(days=30))
    assert said(late, TaskName.PAY_FEE) == ["otherwise_lapse_then"]
    assert said(paying(), TaskName.PAY_FEE) == ["otherwise_safe", "otherwise_lapse"]
    assert said(Life(online()), FIRST) == ["otherwise_unregistered"]
    assert said(Life(online()), TaskName.PROVIDE_DOCUMENTS) == ["otherwise_papers_early"]
    back = in_review(Life(online()))
    decided(back, "sent_back", reason("contact_id"))
    assert said(back, TaskName.RESUBMIT) == ["otherwise_refill_assumed"]
    hand_in(back, "contact_id", version="2")
    assert said(back, TaskName.RESUBMIT) == ["otherwise_refill_assumed"]


def test_a_place_of_the_quota_is_kept_until_its_month_is_over() -> None:
    """R3: that is by when, and what happens otherwise; that nothing is lost is not said of it."""
    opens = datetime(2026, 12, 31, 16, tzinfo=UTC)
    slot = Slot(official_account="gh_lantern", month="2027-01", position=1, opens_at=opens)
    life = Life(quick(), slot=slot)
    text = text_of(outbox_letter([matter(life, task=TaskName.QUICK_REGISTER)], [], ADMIN, at(days=7), {}))
    assert "By when: 31 January 2027, 17:00 (Europe/Berlin; Shanghai: 24:00)" in text
    assert "Otherwise: The place among the quick registrations of this month is lost." in text
    assert "Nothing is lost" not in text


def test_what_the_agency_said_stands_with_the_task_that_answers_it() -> None:
    """R33: with what is wanted before the reason why, and where to look up a date that is assumed."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("contact_id"))
    text = text_of(outbox_letter([matter(life, task=TaskName.CORRECT_DOCUMENTS)], [], ADMIN, NOW, {}))
    said = ("The agency said: contact's ID: The stamp cannot be read.", "The date the console shows goes first",
            "Sent back: a new contact's ID.", "Why:", "Otherwise:", "Settings, Weixin Verification, View")  # fmt: skip
    assert sorted(said, key=text.index) == list(said)
    assert "Owed by: the verification contact" in text


def said(life: Life, task: TaskName) -> list[str]:
    return [one.code for one in otherwise(task, life.facts)]
