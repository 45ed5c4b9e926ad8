"""What time changes in a case is not mailed at night: it waits in mailboxes, also if the store was away."""

from dataclasses import replace
from datetime import datetime
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import cast

from temporalio.testing import WorkflowEnvironment

from assembly.house import House, open_house
from assembly.settings import ReadingPlace, Settings
from assembly.workers import build_worker
from domain.vocabulary import Owner
from store import SqlStore
from tests.workflows import steps
from tests.workflows.played import Played, eventually
from tests.workflows.test_survival import AwayStore
from workflows.contract import outbox_id


async def test_a_case_that_lapses_tells_people_at_their_next_working_hour(
    lone_env: WorkflowEnvironment, tmp_path: Path
) -> None:
    """R16: its end does not wait for that, and the record of a store that was away brings it along."""
    async with open_house(Settings(home=tmp_path, simulated_years=True, reading=ReadingPlace.OFF)) as house:
        store = AwayStore(house.store)
        async with build_worker(lone_env.client, replace(house, store=cast(SqlStore, store))):
            case = await steps.adopted(lone_env, house, {"admin.email": f"{tmp_path.name}@example.com".lower()})
            await case.passes(days=45, minutes=14)
            mails = _mails(house)
            store.away = "all"
            await case.leaps(minutes=2)
            await eventually(lambda: _waits(case), "the end waits for the store")
            store.away = ""
            assert (await case.result()).outcome == "lapsed"
            assert _mails(house, but="ops") == {mail for mail in mails if "ops" not in mail}, "nobody is mailed at once"
            waiting = {box.role: box for box in await house.store.outboxes.overview()}
            assert set(waiting) == {"admin", "contact", "payer", "ops"}
            subject, text = await _next_letter(lone_env, house, waiting["admin"].token)
    assert subject == "News: Ended: the verification window is over"
    assert case.case_id in text.splitlines()[0]
    assert "we have closed this case" in " ".join(text.split())


async def _waits(case: Played) -> bool:
    return "alerted" in await case.kinds()


def _mails(house: House, but: str = "nobody") -> set[str]:
    return {path.name for path in house.settings.mail_folder.glob("*.eml") if but not in path.name}


async def _next_letter(env: WorkflowEnvironment, house: House, token: str) -> tuple[str, str]:
    """The subject and the text of the only letter that leaves a mailbox."""
    outbox = env.client.get_workflow_handle(outbox_id(token))
    due = await eventually(lambda: _due(house, token), "the letter is planned")
    before = _mails(house)
    await env.fast_forward(outbox, due - await env.get_current_time(outbox))
    await outbox.result()
    (name,) = _mails(house) - before
    assert str(Owner.ADMIN) in name
    mail = message_from_bytes((house.settings.mail_folder / name).read_bytes(), policy=default)
    body = mail.get_body(("plain",))
    assert body is not None
    return str(mail["Subject"]), body.get_content()


async def _due(house: House, token: str) -> datetime | None:
    return next((box.next_at for box in await house.store.outboxes.overview() if box.token == token), None)
