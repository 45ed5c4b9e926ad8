"""Letters arrive by real SMTP as they were written."""

from email.utils import parsedate_to_datetime
from hashlib import sha256

import pytest

from tests.gateways.postbox import AT, BODY, HTML, KEY, SENDER, letters, parts, server


async def test_a_mail_arrives_as_it_was_written() -> None:
    async with server() as (postbox, smtp):
        await smtp.send(letters(subject="请付费 · pay, Éloïse"))
    [(to, mail)] = postbox.mails
    assert to == ["admin@example.org"]
    assert mail["Subject"] == "请付费 · pay, Éloïse"
    assert mail["From"] == SENDER
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["X-Pailou-Case"] == "case-1"
    assert parsedate_to_datetime(mail["Date"]) == AT
    assert mail.get_content_type() == "multipart/alternative"
    assert parts(mail) == {"text/plain": BODY, "text/html": HTML}


async def test_a_letter_about_several_cases_names_none_in_its_headers() -> None:
    async with server() as (postbox, smtp):
        await smtp.send(letters(case_id=None))
    assert postbox.mails[0][1]["X-Pailou-Case"] is None


async def test_a_message_id_is_the_one_that_the_first_release_would_have_sent() -> None:
    """A notice that is tried again after an update must not look like another one."""
    named = "\0".join(("case-1", KEY, "admin", "1"))
    async with server() as (postbox, smtp):
        await smtp.send(letters())
    assert postbox.mails[0][1]["Message-ID"] == f"<{sha256(named.encode()).hexdigest()[:32]}@example.com>"


async def test_an_answer_goes_to_whom_the_letter_names() -> None:
    async with server() as (postbox, smtp):
        await smtp.send([letter.model_copy(update={"reply_to": "desk@example.org"}) for letter in letters()])
        await smtp.send(letters(key="another"))
    assert [mail["Reply-To"] for _, mail in postbox.mails] == ["desk@example.org", None]


async def test_every_recipient_gets_a_mail_of_their_own() -> None:
    async with server() as (postbox, smtp):
        await smtp.send(letters("a@example.org", "b@example.org", "c@example.org"))
    assert sorted(to for to, _ in postbox.mails) == [["a@example.org"], ["b@example.org"], ["c@example.org"]]
    assert all([mail["To"]] == to for to, mail in postbox.mails)
    assert len({mail["Message-ID"] for _, mail in postbox.mails}) == 3


async def test_the_same_letter_sent_twice_has_the_same_message_id() -> None:
    async with server() as (postbox, smtp):
        for key in ("case-1/pay_fee/1", "case-1/pay_fee/1", "case-1/pay_fee/2"):
            await smtp.send(letters(key=key))
    first, again, another = (mail["Message-ID"] for _, mail in postbox.mails)
    assert first == again != another
    assert first.endswith("@example.com>")


async def test_two_recipients_of_one_role_have_their_own_message_ids_and_none_holds_an_address() -> None:
    """R14."""
    async with server() as (postbox, smtp):
        await smtp.send(letters("wong@example.org", "lee@example.org", role="ops"))
    names = {mail["Message-ID"] for _, mail in postbox.mails}
    assert len(names) == 2
    assert not any(person in name for name in names for person in ("wong", "lee"))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\x85", "\u2028"])
async def test_a_line_break_in_a_subject_begins_no_header(end: str) -> None:
    """No letter has one; nor would it help if one had."""
    subject = f"Pay{end}Bcc: thief@example.net{end}{end}Another body"
    async with server() as (postbox, smtp):
        await smtp.send([letters()[0].model_copy(update={"subject": subject})])
    [(to, mail)] = postbox.mails
    assert to == ["admin@example.org"]
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Pay Bcc: thief@example.net Another body"


async def test_a_domain_in_other_letters_is_written_in_ascii_and_stays_the_domain_it_is() -> None:
    """By the older rules a mail to straße would go to strasse, who is somebody else (R14)."""
    async with server() as (postbox, smtp):
        for address in ("admin@bücher.example", "admin@straße.example"):
            await smtp.send(letters(address))
    to = [to for to, _ in postbox.mails]
    assert to == [["admin@xn--bcher-kva.example"], ["admin@xn--strae-oqa.example"]]
