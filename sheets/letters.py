"""Letters: laid out as text and as HTML, in the recipient's language."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from activities.ports import Stationery
from domain.model import CaseId
from domain.notices import Letter, Notice, Recipient
from domain.outbox import OutboxItem
from domain.vocabulary import Language
from domain.wording.content import Content
from domain.wording.matters import AgencyHours, Matter
from domain.wording.noticing import language_of, notice_content
from domain.wording.outbox import outbox_letter
from domain.wording.saying import Reader
from sheets.rendering import render
from sheets.wrapping import underline, wrapped


class Letters(Stationery):
    """Every mail that Pailou sends."""

    def notice(self, notice: Notice, recipient: Recipient) -> Letter:
        """What happened, for one of those whom a notice is for."""
        reader = _reader(recipient)
        content = notice_content(notice, reader)
        return _letter(notice.key, notice.case_id, recipient, content, language_of(notice, reader))

    def outbox(  # noqa: PLR0913 - as the port says
        self,
        key: str,
        recipient: Recipient,
        matters: Sequence[Matter],
        briefly: Sequence[OutboxItem],
        *,
        as_of: datetime,
        agency_open: Mapping[str, AgencyHours],
    ) -> Letter:
        """One letter about all matters."""
        reader = _reader(recipient)
        content = outbox_letter(matters, briefly, reader, as_of, agency_open)
        return _letter(key, None, recipient, content, reader.language)


def _reader(recipient: Recipient) -> Reader:
    return Reader(role=recipient.role, language=recipient.language, time_zone=recipient.time_zone)


def _letter(key: str, case_id: CaseId | None, to: Recipient, content: Content, language: Language) -> Letter:
    values = {"content": content, "case_id": case_id, "wrapped": wrapped, "underline": underline}
    return Letter(
        key=key,
        case_id=case_id,
        role=to.role,
        email=to.email,
        subject=content.subject,
        text=render("mail.txt", language, values),
        html=render("mail.html", language, values),
    )
