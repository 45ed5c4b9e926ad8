"""Mails that fail: for good or for now, told apart, and without anybody's address (R14)."""

import asyncio
from pathlib import Path

import pytest

from gateways.mail import FolderMailer, SmtpMailer, Tls
from gateways.mail_errors import MailFailed, MailRefused, MailUnavailable
from tests.gateways.postbox import SENDER, inside, letters, mailer, server, shown


async def test_a_permanent_refusal_is_refused_and_all_others_get_their_mail() -> None:
    async with server(gone_at_example="550 no such user gone@example") as (postbox, smtp):
        with pytest.raises(MailRefused, match="550") as caught:
            await smtp.send(letters("a@example.org", "gone@example", "c@example.org"))
    assert sorted(to for to, _ in postbox.mails) == [["a@example.org"], ["c@example.org"]]
    assert (caught.value.refused, caught.value.delayed) == (("contact",), ())
    assert "gone" not in shown(caught.value)


async def test_a_temporary_refusal_is_unavailable() -> None:
    async with server(busy_at_example="451 try later busy@example") as (postbox, smtp):
        with pytest.raises(MailUnavailable, match="451") as caught:
            await smtp.send(letters("busy@example", "b@example.org"))
    assert [to for to, _ in postbox.mails] == [["b@example.org"]]
    assert "busy" not in shown(caught.value)


async def test_refused_and_temporary_together_are_worth_another_try() -> None:
    async with server(gone_at_example="550 no", busy_at_example="451 later") as (_, smtp):
        with pytest.raises(MailUnavailable) as caught:
            await smtp.send(letters("gone@example", "busy@example"))
    assert (caught.value.refused, caught.value.delayed) == (("admin",), ("contact",))


@pytest.mark.parametrize(("answer", "error"), [("554 spam", MailRefused), ("452 full", MailUnavailable)])
async def test_what_the_server_says_of_the_content_counts_too(answer: str, error: type[MailFailed]) -> None:
    async with server(DATA=answer) as (_, smtp):
        with pytest.raises(error, match=answer[:3]):
            await smtp.send(letters())


async def test_a_server_that_is_down_is_unavailable() -> None:
    async with server() as (_, smtp):
        pass
    with pytest.raises(MailUnavailable, match="no connection") as caught:
        await smtp.send(letters("a@example.org"))
    assert "example.org" not in shown(caught.value)


async def test_a_server_that_hangs_up_is_unavailable() -> None:
    def hang_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    listening = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    async with listening:
        with pytest.raises(MailUnavailable):
            await mailer(listening.sockets[0].getsockname()[1]).send(letters())


async def test_encryption_is_insisted_on_unless_told_otherwise() -> None:
    """The server offers none: nothing is sent in clear."""
    async with server() as (postbox, _):
        by_default = SmtpMailer("127.0.0.1", postbox.port, sender=SENDER, timeout=0.5)
        for encrypting in (by_default, mailer(postbox.port, Tls.STARTTLS)):
            with pytest.raises(MailUnavailable):
                await encrypting.send(letters())
    assert postbox.mails == []


@pytest.mark.parametrize(
    "email",
    [
        "",
        "nobody",
        "a@example.org\nBcc: b@example.org",
        "a@example.org, b@example.org",
        "<a>@example.org",
        "a@",
        "a@b,c",
    ],
)
async def test_what_is_no_address_is_refused_and_reaches_nobody(email: str, tmp_path: Path) -> None:
    async with server() as (postbox, smtp):
        for mails in (smtp, FolderMailer(tmp_path, sender=SENDER)):
            with pytest.raises(MailRefused, match="not an e-mail address") as caught:
                await mails.send(letters(email, "ok@example.org"))
            assert caught.value.refused == ("admin",)
    assert [to for to, _ in postbox.mails] == [["ok@example.org"]]
    assert len(inside(tmp_path)) == 1


async def test_a_mailbox_in_other_letters_is_refused_where_the_server_cannot_send_to_it() -> None:
    async with server() as (postbox, smtp):
        with pytest.raises(MailRefused, match="such an address") as caught:
            await smtp.send(letters("éloïse@example.org"))
    assert postbox.mails == []
    assert "éloïse" not in shown(caught.value)


async def test_a_refused_sender_or_login_is_for_ops_and_no_fault_of_the_mail() -> None:
    """Whoever the mail is for may still get it, once the settings are right."""
    async with server(MAIL="550 who are you") as (postbox, smtp):
        with pytest.raises(MailUnavailable, match="550"):
            await smtp.send(letters())
        with_login = SmtpMailer(
            "127.0.0.1", postbox.port, sender=SENDER, username="pailou", password="secret", tls=Tls.NONE, timeout=5
        )
        with pytest.raises(MailUnavailable, match="no connection") as caught:
            await with_login.send(letters())
    assert "secret" not in shown(caught.value)
    assert postbox.mails == []
