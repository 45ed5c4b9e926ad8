"""Mails of a case, as their reader sees them."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path

from assembly.house import House
from tests.workflows.played import Played, eventually


async def mailed(house: House, case: Played, *words: str, role: str = "") -> list[str]:
    """All mails of a case, once one of them says these words: a moment is on record before it is told."""

    pattern = f"{case.case_id}*{role}*.eml" if role else f"{case.case_id}*.eml"

    async def said() -> list[str]:
        texts = [_text(path) for path in house.settings.mail_folder.glob(pattern)]
        return texts if any(all(word in text for word in words) for text in texts) else []

    found: list[str] = await eventually(said, f"a mail that says {words}")
    return found


def _text(path: Path) -> str:
    """The plain text, without its line breaks."""
    message = message_from_bytes(path.read_bytes(), policy=default)
    body = message.get_body(("plain",))
    assert body is not None
    return " ".join(body.get_content().split())
