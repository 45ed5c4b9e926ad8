"""Which notices wait for working hours: those that nobody's act has brought about."""

from datetime import timedelta

import pytest

from domain import events as e
from domain.journal import Event
from domain.moments import told_when
from domain.outbox import items_of
from domain.refusals import Code
from domain.vocabulary import Concern
from tests.domain.builders import at, online, quick
from tests.domain.journeys import applied, done, in_review, registered
from tests.domain.life import Life
from tests.domain.test_timing import FEBRUARY


def moment(life: Life, since: int) -> tuple[set[str], set[str]]:
    """Of what happened since then: what is told at once, and what waits."""
    telling = told_when(life.facts, life.events[since:])
    return {body.kind for body in telling.at_once}, {body.kind for body in telling.later}


def at_the_end_of_the_safe_date(**more: int) -> tuple[Life, int]:
    life = applied(Life(online(), **more)).until(at(days=24, hours=14, minutes=59))  # type: ignore[arg-type]
    before = len(life.events)
    return life.until(at(days=24, hours=15)), before


def test_the_end_of_the_safe_date_waits_with_the_question_that_it_opens() -> None:
    """R16, R28: it ends at midnight in Shanghai."""
    life, before = at_the_end_of_the_safe_date()
    at_once, later = moment(life, before)
    assert at_once == set()
    assert {"safe_date_passed", "task_opened"} <= later


def test_a_window_that_closes_or_is_passed_waits() -> None:
    """R16."""
    lapsed = registered(Life(online())).until(at(days=44, hours=23))
    before = len(lapsed.events)
    assert moment(lapsed.until(at(days=46)), before)[0] == set()
    assert lapsed.events[-1].kind == "ended"
    late = in_review(Life(online())).until(at(days=44, hours=23))
    before = len(late.events)
    assert "window_passed" in moment(late.until(at(days=46)), before)[1]


def test_the_month_of_a_place_that_opens_or_lapses_waits() -> None:
    """R3: all at midnight of the first day of a month."""
    life = Life(quick(), slot=FEBRUARY)
    before = len(life.events)
    assert moment(life, 0)[1] == set(), "what somebody starts is told at once"
    life.until(FEBRUARY.opens_at)
    assert {"slot_opened", "task_opened"} <= moment(life, before)[1]


def test_a_calendar_notice_waits_though_it_comes_as_a_message() -> None:
    """R30: one letter a person, however many cases have other dates now."""
    life = applied(Life(online()))
    before = len(life.events)
    life.tell("calendar_changed", "system", version="2027-v2")
    assert life.events[before].request_id
    assert {"calendar_changed", "safe_date_set"} <= moment(life, before)[1]


def test_what_somebody_does_in_the_same_moment_is_told_at_once_with_all_the_rest() -> None:
    life, before = at_the_end_of_the_safe_date()
    life.tell("complete_task", task="confirm_late_payment", evidence={"decision": "proceed", "reason": "they know"})
    assert moment(life, before)[1] == set()


def test_messages_and_decisions_are_told_at_once() -> None:
    """And so is a paper that has been read."""
    life = Life(online())
    before = len(life.events)
    done(life, "create_account")
    assert moment(life, before)[1] == set()


def test_ops_are_told_at_once_of_the_machinery_whatever_else_falls_into_the_moment() -> None:
    life, before = at_the_end_of_the_safe_date()
    life.record(e.Alerted(code="store_away"), refused())
    assert moment(life, before)[0] == {"alerted", "refused"}
    assert "safe_date_passed" in moment(life, before)[1]


def refused() -> e.MessageRefused:
    return e.MessageRefused(message="task_done", code=Code.TASK_NOT_OPEN, because="too early")


def test_a_case_of_the_first_release_is_told_everything_at_once() -> None:
    """Also in a replay."""
    life, before = at_the_end_of_the_safe_date(timekeeping=1)
    assert moment(life, before)[1] == set()


@pytest.mark.parametrize("ended", [True, False])
def test_a_notice_that_waits_is_an_item_for_each_of_its_readers(ended: bool) -> None:
    """R14: ops' own words reach ops alone; a notice that is mailed at once is none."""
    life = registered(Life(online({"payer": ...}))).until(at(days=46 if ended else 1))
    own = "marker of ops"
    items = items_of(life.facts, notice(life, own), "run-1")
    assert [item.addressee.role for item in items] == ["admin", "contact", "ops"], "who is admin and payer is told once"
    assert {item.concern for item in items} == {Concern.NOTICE}
    assert [own in item.model_dump_json() for item in items] == [False, False, True]
    assert len({item.key for item in items}) == 3
    assert items_of(life.facts, notice(life, own, waits=False), "run-1") == ()


def notice(life: Life, own: str, *, waits: bool = True) -> Event:
    """The news that something is over."""
    said = [{"lines": [{"code": "window_passed"}]}]
    mine = [{"lines": [{"code": "end_reason", "params": {"reason": own}}]}]
    body = {
        "key": "k",
        "subject": "The verification window is over",
        "roles": ("admin", "contact", "payer", "ops"),
        "news": {"title": {"code": "subject_passed"}, "said": said, "said_to_ops": mine} if waits else None,
    }
    last = life.events[-1]
    return last.model_copy(
        update={
            "number": last.number + 1,
            "at": last.at + timedelta(seconds=1),
            "body": e.NoticeIssued.model_validate(body),
        }
    )


def test_a_notice_that_was_recorded_before_there_were_outboxes_is_read_as_it_is() -> None:
    old = e.NoticeIssued.model_validate({"kind": "notice_issued", "key": "k", "subject": "s", "roles": ["admin"]})
    assert old.news is None
