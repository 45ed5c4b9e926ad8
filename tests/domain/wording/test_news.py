"""What time has changed in cases is told among the other matters of a letter, case by case."""

from datetime import datetime

from domain.announcing import announce
from domain.notices import News
from domain.outbox import OutboxItem
from domain.vocabulary import Concern, Language, TaskName
from domain.wording.content import Content
from domain.wording.matters import Matter
from domain.wording.outbox import outbox_letter
from domain.wording.saying import Reader
from tests.domain.builders import at, online, reason, text
from tests.domain.journeys import applied, decided, hand_in, in_review, registered
from tests.domain.life import Life
from tests.domain.wording.matters import matter, named, text_of

ADMIN = Reader(role="admin", time_zone="Europe/Berlin")
OPS = Reader(role="ops", time_zone="Europe/Berlin")


def news(life: Life, since: int, role: str = "admin") -> Matter:
    """What happened since then, as it waits in somebody's mailbox."""
    said = announce(life.facts, life.bodies[since:], life.now)
    assert said is not None
    told = News(title=said.subject, said=said.said, said_to_ops=said.for_ops).read_by(role)
    base = matter(life, Concern.NOTICE, role=role)
    return Matter(base.item.model_copy(update={"key": f"{since}", "news": told}), life.facts)


def lapsed(case_id: str) -> Matter:
    life = registered(Life(named(case_id))).until(at(days=44, hours=23))
    before = len(life.events)
    return news(life.until(at(days=45, minutes=15)), before)


def letter(*matters: Matter, briefly: tuple[OutboxItem, ...] = (), reader: Reader = ADMIN) -> Content:
    return outbox_letter(matters, briefly, reader, now(), {})


def now() -> datetime:
    return at(days=46, hours=3)


def test_news_of_several_cases_are_one_letter_with_each_cases_id_in_front() -> None:
    """R16."""
    content = letter(lapsed("tea"), lapsed("cake"))
    headings = [block.heading for block in content.blocks if block.level == 2 and block.heading]
    assert headings == ["Lantern Tea: case cake", "Lantern Tea: case tea"]
    assert content.subject == "News: Ended: the verification window is over, and 1 more"
    said = text_of(content)
    assert said.count("we have closed this case") == 2
    assert "This came up on 18 February 2027, 02:15 (Europe/Berlin; Shanghai: 09:15)." in said


def test_two_changes_of_a_case_are_both_told_and_go_before_what_is_owed() -> None:
    """R16, R28."""
    life = applied(Life(online())).until(at(days=24, hours=14))
    before = len(life.events)
    first = news(life.until(at(days=25)), before, role="ops")
    life.until(at(days=44, hours=23, minutes=59))
    before = len(life.events)
    second = news(life.until(at(days=46)), before, role="ops")
    owed = matter(applied(Life(online())), task=TaskName.CONFIRM_LATE_PAYMENT, role="ops")
    content = letter(owed, second, first, reader=OPS)
    headings = [block.heading for block in content.blocks if block.level == 3 and block.heading]
    question = "Decide whether to pay after the safe date"
    assert headings == [question, "Ended: the verification window is over", question, question]
    assert content.asks


def test_news_beyond_the_first_cases_is_told_in_a_line() -> None:
    item = lapsed("tea").item
    said = text_of(letter(matter(Life(named("cake")), task=TaskName.CREATE_ACCOUNT), briefly=(item,)))
    assert "tea: News: Ended: the verification window is over" in said


def test_news_in_chinese_is_chinese() -> None:
    content = letter(lapsed("tea"), reader=ADMIN.model_copy(update={"language": Language.CHINESE}))
    assert content.subject.startswith("通知：")
    assert [word for word in ("News", "came up", "closed") if word in text_of(content)] == []


def test_what_is_past_due_in_a_refill_is_the_step_that_is_owed_now() -> None:
    """R33: the papers were corrected after it came up."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("contact_id"), refill_due=text(at(days=10)))
    life.until(at(days=11))
    past_due = matter(life, Concern.PAST_DUE, TaskName.CORRECT_DOCUMENTS, role="ops", deadline=at(days=10))
    assert letter(past_due, reader=OPS).subject.startswith("Past due: Hand in corrected papers")
    hand_in(life, "contact_id", version="2")
    again = Matter(past_due.item, life.facts)
    assert letter(again, again, reader=OPS).subject.startswith("Past due: Resubmit")
