"""What a moment is about: who owes what, what the agency said, and until when verification and payment must be."""

from typing import Any

import pytest

from domain import events as e
from domain.announcing import announce
from domain.messages import Reason
from domain.notices import OPS_ROLE, News
from domain.vocabulary import Language, Owner, Stage, TaskName
from domain.wording.announcement import Announcement
from domain.wording.reasons import reason_said
from domain.wording.saying import ENGLISH, Reader, say
from tests.domain.builders import at, online, quick, reason, verification_only
from tests.domain.journeys import applied, decided, done, hand_in, in_review, registered
from tests.domain.life import Life
from tests.domain.test_announcing import told, words
from tests.domain.wording.provisional import provisional

CHINESE = Reader(role=OPS_ROLE, language=Language.CHINESE)


def moment_of(life: Life, kind: type[e.Body], **changes: Any) -> Announcement | None:
    """What the events from the first of a kind on tell."""
    first = next(index for index, body in enumerate(life.bodies) if isinstance(body, kind))
    return announce(life.facts.model_copy(update=changes), life.bodies[first:], life.now)


def test_who_registers_is_told_until_when_verification_and_payment_must_be() -> None:
    """R13, R16, R30: everybody, the payer among them."""
    said = moment_of(registered(Life(online())), e.WindowOpened)
    assert said is not None
    assert "Registered on 4 January 2027, 09:00 (Shanghai)." in words(said)
    assert "must be complete by 18 February 2027, 09:00 (Shanghai)" in words(said)
    assert "To be sure, pay the fee by 28 January 2027, 24:00 (Shanghai) (R30)." in words(said)
    assert set(said.owners) == set(Owner)


def test_a_window_is_told_with_what_is_so_of_it() -> None:
    """R7, R16: nobody pays for a verification that was reused; without a safe day none is named."""
    none = moment_of(registered(Life(online(), safe_before=None)), e.WindowOpened)
    assert none is not None
    assert "pay the fee by" not in words(none)
    life = Life(quick())
    while not life.facts.registered:
        done(life, life.open[0])
    reused = moment_of(life, e.WindowOpened)
    assert reused is not None
    assert "must be complete by" in words(reused)
    assert "pay the fee by" not in words(reused)
    gone = {"previous_verification": {"entity_name": "L", "accepted_on": at().isoformat()}}
    without = Life(verification_only({**gone, "mini_program.registered_at": ...}))
    assert "must be complete by" not in words(told(without, *without.bodies))


def test_a_case_of_the_first_release_tells_nobody_more_of_its_window() -> None:
    """Its notices have numbers in a journal: a replay adds none, and nobody who reads one."""
    life = registered(Life(online()))
    opened = next(body for body in life.bodies if isinstance(body, e.WindowOpened))
    first = life.facts.model_copy(update={"timekeeping": 1})
    assert announce(life.facts, [opened], life.now) is not None
    assert announce(first, [opened], life.now) is None
    asked = e.TaskOpened(task=TaskName.PROVIDE_DOCUMENTS)
    beside = announce(first, [opened, asked], life.now)
    assert beside is not None
    assert "must be complete by" in words(beside)
    assert set(beside.owners) == {Owner.CONTACT}


def test_decisions_and_ends_give_the_subject_whatever_follows() -> None:
    """R28, R33: a failure is news, the next application's papers are not."""
    life = in_review(Life(online()))
    first = len(life.bodies)
    decided(life, "failed", reason("contact_id"))
    failed = told(life, *life.bodies[first:])
    assert say(failed.subject, ENGLISH) == "The agency's decision: failed"
    assert say(failed.subject, CHINESE) == "审核结果：不通过"
    assert "A new application is needed, with a new fee" in words(failed)
    assert "Hand in the papers" in words(failed)
    back = in_review(Life(online()))
    first = len(back.bodies)
    decided(back, "sent_back", reason("contact_id"))
    said = told(back, *back.bodies[first:])
    assert say(said.subject, ENGLISH) == "The agency's decision: sent back"
    assert "in the same application; there is no new fee" in words(said)
    assert words(said).count("The agency said: contact's ID: The stamp cannot be read.") == 1
    passed = in_review(Life(online()))
    first = len(passed.bodies)
    decided(passed, "passed")
    assert say(told(passed, *passed.bodies[first:]).subject, ENGLISH) == "Ended: verified"


def test_a_failure_after_the_window_asks_for_no_new_application() -> None:
    """R16, R33."""
    life = in_review(Life(online())).until(at(days=50))
    first = len(life.bodies)
    decided(life, "failed")
    assert life.facts.outcome is Stage.FAILED
    assert "new application" not in words(told(life, *life.bodies[first:]))


def test_a_step_is_told_with_who_owes_it_to_everybody_else() -> None:
    """R28: whoever is admin and payer is the admin."""
    life = applied(Life(online()))
    asked = told(life, e.TaskOpened(task=TaskName.PAY_FEE))
    news = News(title=asked.subject, said=asked.said)
    owed = {role: lines(news.read_by(role)) for role in ("payer", "admin")}
    assert "Owed by the payer." in owed["admin"]
    assert "Owed by" not in owed["payer"]
    assert "pay together with the admin" in owed["payer"]
    same = applied(Life(online({"payer": ...})))
    alone = words(told(same, e.TaskOpened(task=TaskName.PAY_FEE)))
    assert "Owed by the admin." in alone
    assert "pay together" not in alone


def lines(news: News) -> str:
    return " ".join(say(line, ENGLISH) for paragraph in news.said for line in paragraph.lines)


def test_papers_that_share_the_day_of_payment_are_asked_for_earlier() -> None:
    """R30."""
    life = registered(Life(online()))
    assert "hand the papers in some days earlier" in words(told(life, e.TaskOpened(task=TaskName.PROVIDE_DOCUMENTS)))
    hand_in(life)
    applying = words(told(life, e.TaskOpened(task=TaskName.APPLY_FOR_VERIFICATION)))
    assert "apply some days earlier" in applying
    early = Life(online())
    assert "days earlier" not in words(told(early, e.TaskOpened(task=TaskName.PROVIDE_DOCUMENTS)))


@pytest.mark.parametrize(
    ("task", "days", "may_move"),
    [(TaskName.PAY_FEE, 5, True), (TaskName.PAY_FEE, 25, False), (TaskName.CONFIRM_LATE_PAYMENT, 25, True)],
)
def test_a_date_that_holidays_may_move_is_told_as_provisional(task: TaskName, days: int, may_move: bool) -> None:
    """R16, R30: the safe date is one, the window's end is none."""
    life = applied(Life(online())).until(at(days=days))
    for facts, marked in ((life.facts, False), (provisional(life.facts), may_move)):
        said = announce(facts, [e.TaskOpened(task=task)], life.now)
        assert said is not None
        assert ("provisional: China's holidays" in words(said)) == marked


@pytest.mark.parametrize(
    ("field", "english", "chinese"),
    [
        ("entity.name", "Entity name: x", "主体名称：x"),
        ("entity.trade_name", "entity trade name: x", "entity trade name：x"),
    ],
)
def test_a_field_is_named_in_words(field: str, english: str, chinese: str) -> None:
    """R33."""
    said = reason_said(Reason(field=field, code="differs", public_comment="x"))
    assert say(said, ENGLISH) == f"The agency said: {english}"
    assert say(said, CHINESE) == f"审核机构意见：{chinese}"
