"""What time has changed in a case: in the mailbox of everybody whom it concerns, each change by itself."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlmodel import col, update

from domain import events as e
from domain.journal import JournalBatch
from domain.mailboxes import Fate, Taken
from domain.notices import News
from domain.vocabulary import Concern, Language, TaskName
from domain.wording.passages import Moment, Paragraph, passage
from store import SqlStore
from store.read_model import CaseRow
from tests.store.builders import START, batch, case_input, created, ended
from tests.store.test_outbox import DAY, begun, escalated, reminded, rung, token_of, waits

LATER = START + timedelta(days=1)
NEWS = News(
    title=passage("subject_rebooked"), said=(Paragraph(lines=(passage("rebooked_later", opens=Moment(at=START)),)),)
)


def news(first: int, case_id: str = "case-1", roles: tuple[str, ...] = ("admin", "ops")) -> JournalBatch:
    """A notice that waits for working hours."""
    issued = e.NoticeIssued(key=f"k-{first}", subject="A new place", roles=roles, news=NEWS)
    return batch(issued, case_id=case_id, first=first)


async def taken(store: SqlStore, token: str, now: datetime = LATER, letter: str = "letter-1") -> Taken:
    found = await store.outboxes.take(token, letter, now, 50)
    assert found is not None
    return found


async def test_a_notice_that_waits_wakes_its_readers_and_says_what_it_said(store: SqlStore) -> None:
    """Exactly once, however often it is recorded."""
    await store.journal.append(begun())
    token = (await rung(store, news(4)))[0]
    assert await rung(store, news(4)) == (token, "ops") == (await token_of(store), "ops")
    assert await waits(store) == {"admin": 1, "ops": 1}
    (item,) = (await taken(store, token)).items
    assert (item.concern, item.news) == (Concern.NOTICE, NEWS)


async def test_one_that_is_mailed_at_once_is_nobodys_item(store: SqlStore) -> None:
    await store.journal.append(begun())
    assert await rung(store, batch(e.NoticeIssued(key="k", subject="s", roles=("admin",)), first=4)) == ()
    assert await store.outboxes.overview() == ()


async def test_no_change_takes_the_place_of_another_and_the_end_takes_none_away(store: SqlStore) -> None:
    """R16: two months that turned, and the case lapsed."""
    await store.journal.append(begun())
    await store.journal.append(reminded())
    await store.journal.append(news(5))
    await store.journal.append(news(6))
    await store.journal.append(batch(ended(), first=7))
    letter = await taken(store, await token_of(store))
    assert [(item.concern, item.news) for item in letter.items] == [(Concern.NOTICE, NEWS)] * 2
    assert letter.facts["case-1"].outcome is not None


async def test_a_date_to_resubmit_that_is_over_is_looked_at_with_the_facts_alone(store: SqlStore) -> None:
    """R33: the step that was open when it came up may be done, and another one owed."""
    await store.journal.append(begun())
    body = e.Escalated(concern=Concern.PAST_DUE, key="k", tasks=(TaskName.CREATE_ACCOUNT,))
    await store.journal.append(batch(body, created(), first=4))
    assert [item.concern for item in (await taken(store, "ops")).items] == [Concern.PAST_DUE]


async def planned_for(store: SqlStore, token: str) -> None:
    waiting = await store.outboxes.waiting(token)
    assert waiting is not None
    assert await store.outboxes.planned(token, START + 3 * DAY, waiting.newest)


def moved(first: int, **changes: Any) -> JournalBatch:
    """The admin is somewhere else now."""
    case = case_input("case-1", account_email="case-1@example.com")
    case = case.model_copy(update={"admin": case.admin.model_copy(update=changes)})
    return batch(e.CaseChanged(fields=("admin.time_zone",), case=case), first=first)


async def test_somebody_who_has_moved_is_written_to_at_their_new_hours(store: SqlStore) -> None:
    """A letter that is planned is planned anew; other changes wake nobody."""
    await store.journal.append(begun())
    await rung(store, reminded())
    token = await token_of(store)
    await planned_for(store, token)
    assert await rung(store, moved(5, language=Language.CHINESE)) == ()
    assert await rung(store, moved(6, language=Language.CHINESE, time_zone="America/New_York")) == (token,)
    waiting = await store.outboxes.waiting(token)
    assert waiting is not None
    assert (waiting.mailbox.time_zone, waiting.mailbox.language) == ("America/New_York", Language.CHINESE)


async def test_a_reminder_that_brings_another_zone_wakes_as_well(store: SqlStore) -> None:
    """The newest zone holds."""
    await store.journal.append(begun())
    await rung(store, reminded())
    token = await token_of(store)
    await planned_for(store, token)
    admin = case_input().admin.model_copy(update={"time_zone": "America/New_York"})
    await store.journal.append(begun("case-2", admin=admin.model_dump()))
    assert await rung(store, reminded(case_id="case-2")) == (token,)


async def test_facts_that_this_release_cannot_read_keep_no_letter_from_anybody(store: SqlStore) -> None:
    for case_id in ("case-1", "case-2"):
        await store.journal.append(begun(case_id))
        await store.journal.append(escalated(4, 9 * DAY, case_id))
    odd = update(CaseRow).where(col(CaseRow.case_id) == "case-1").values(facts_personal={"what": "?"})
    await store.outboxes._database.write(lambda session: session.exec(odd))
    letter = await taken(store, "ops")
    assert {item.case_id for item in letter.items} == {"case-1", "case-2"}
    assert (set(letter.facts), letter.unreadable) == ({"case-2"}, ("case-1",))


@pytest.mark.parametrize("kept", [0, 1, 2])
async def test_what_is_put_back_goes_into_the_next_letter(store: SqlStore, kept: int) -> None:
    """What a letter has no room for is not settled with it."""
    for case_id in ("case-1", "case-2"):
        await store.journal.append(begun(case_id))
        await store.journal.append(escalated(4, 9 * DAY, case_id))
    keys = [item.key for item in (await taken(store, "ops")).items]
    await store.outboxes.put_back(keys[:kept])
    assert await store.outboxes.settle("ops", "letter-1", Fate.SENT) == (kept > 0)
    again = await store.outboxes.take("ops", "letter-2", LATER, 50)
    assert [item.key for item in again.items] == keys[:kept] if again else kept == 0
