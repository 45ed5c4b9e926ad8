"""What time changes in a case is not mailed at night: it waits in mailboxes for people's working hours."""

from datetime import datetime
from email import message_from_bytes
from email.policy import default
from uuid import uuid4

import pytest
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from tests.workflows import steps
from tests.workflows.played import eventually
from workflows.contract import outbox_id


@pytest.mark.usefixtures("worker")
async def test_a_case_that_lapses_tells_people_at_their_next_working_hour(
    env: WorkflowEnvironment, house: House
) -> None:
    """R16: nobody is mailed when its time is over, and its end does not wait for the letters."""
    email = f"{uuid4().hex}@example.com"
    case = await steps.adopted(env, house, {"admin.email": email})
    await case.leaps(days=46)
    assert (await case.result()).outcome == "lapsed"
    assert not [mail for mail in house.settings.mail_folder.glob(f"{case.case_id}*.eml") if "Ended" in mail.read_text()]
    token = await house.store.outboxes.mailbox_of(email)
    assert token is not None
    due = await eventually(lambda: _due(house, token), "the letter is planned")
    outbox = env.client.get_workflow_handle(outbox_id(token))
    await env.fast_forward(outbox, due - await env.get_current_time(outbox))
    await outbox.result()
    subject, text = _letter_to(house, email)
    assert subject == "News: Ended: the verification window is over"
    assert f"case {case.case_id}" in text
    assert "we have closed this case" in text


def _letter_to(house: House, email: str) -> tuple[str, str]:
    """The subject and the text of the last mail to somebody."""
    paths = sorted(house.settings.mail_folder.glob("*.eml"), key=lambda path: path.stat().st_mtime_ns)
    mails = [message_from_bytes(path.read_bytes(), policy=default) for path in paths]
    mail = [mail for mail in mails if mail["To"] == email][-1]
    body = mail.get_body(("plain",))
    assert body is not None
    return str(mail["Subject"]), " ".join(body.get_content().split())


async def _due(house: House, token: str) -> datetime | None:
    return next((box.next_at for box in await house.store.outboxes.overview() if box.token == token), None)
