"""The folder that takes the place of a mail server where nothing is sent."""

from pathlib import Path

import pytest

from gateways.mail import FolderMailer, SmtpMailer
from tests.gateways.postbox import AT, BODY, HTML, SENDER, inside, letters, parsed, parts, server


@pytest.mark.parametrize("sender", ["", "Pailou", "a@example.com\nBcc: b@example.com", "@example.com"])
def test_a_sender_that_is_no_address_is_refused_at_once(sender: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="sender"):
        FolderMailer(tmp_path, sender=sender)
    with pytest.raises(ValueError, match="sender"):
        SmtpMailer("127.0.0.1", 25, sender=sender)


async def test_the_folder_holds_the_mails_and_a_repeat_overwrites_them(tmp_path: Path) -> None:
    folder = FolderMailer(tmp_path / "outbox", sender=SENDER, clock=lambda: AT)
    for _ in range(2):
        await folder.send(letters("a@example.org", "b@example.org"))
    files = inside(tmp_path / "outbox")
    assert [path.name.rpartition("-")[0] for path in files] == ["case-1_pay_fee_1-admin", "case-1_pay_fee_1-contact"]
    mails = [parsed(path.read_bytes()) for path in files]
    assert [mail["To"] for mail in mails] == ["a@example.org", "b@example.org"]
    assert parts(mails[0]) == {"text/plain": BODY, "text/html": HTML}


async def test_the_same_letter_is_the_same_mail_to_the_byte(tmp_path: Path) -> None:
    """Also its boundary: a retry is no other mail."""
    for name in ("a", "b"):
        await FolderMailer(tmp_path / name, sender=SENDER, clock=lambda: AT).send(letters())
    [first], [again] = inside(tmp_path / "a"), inside(tmp_path / "b")
    assert first.read_bytes() == again.read_bytes()


async def test_the_folder_and_smtp_write_the_same_mail(tmp_path: Path) -> None:
    await FolderMailer(tmp_path, sender=SENDER, clock=lambda: AT).send(letters())
    async with server() as (postbox, smtp):
        await smtp.send(letters())
    [path], [(_, sent)] = inside(tmp_path), postbox.mails
    written = parsed(path.read_bytes())
    for header, value in written.items():
        assert sent[header] == value


@pytest.mark.parametrize("key", ["../../outside", "a/b", "a_b", "钥匙", "x" * 500, ".hidden"])
async def test_file_names_are_safe_and_different_keys_never_meet(tmp_path: Path, key: str) -> None:
    folder = FolderMailer(tmp_path / "outbox", sender=SENDER)
    await folder.send(letters(key=key))
    await folder.send(letters(key="a b"))
    files = inside(tmp_path / "outbox")
    assert len(files) == 2
    assert inside(tmp_path) == [tmp_path / "outbox"]
    assert all(path.name.isascii() and path.name[0] != "." and path.suffix == ".eml" for path in files)
