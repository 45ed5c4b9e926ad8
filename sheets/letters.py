"""Letters: laid out as text and as HTML, in the recipient's language."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from activities.ports import Stationery
from domain.model import CaseId
from domain.notices import OPS_ROLE, Letter, Notice, Recipient
from domain.outbox import AGENCY_ROLE, OutboxItem
from domain.vocabulary import Language
from domain.wording.content import Content
from domain.wording.matters import AgencyHours, Matter
from domain.wording.noticing import language_of, notice_content
from domain.wording.outbox import outbox_letter
from domain.wording.saying import Reader
from sheets.rendering import render
from sheets.wrapping import underline, wrapped


class Letters(Stationery):
    """Every mail that Pailou sends. Answers go to where ops are written to, if that is said."""

    def __init__(self, ops_email: str = "") -> None:
        self._ops_email = ops_email

    def notice(self, notice: Notice, recipient: Recipient) -> Letter:
        """What happened, for one of those whom a notice is for."""
        reader = self._reader(recipient)
        content = notice_content(notice, reader)
        return self._letter(notice.key, notice.case_id, recipient, content, language_of(notice, reader))

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
        reader = self._reader(recipient)
        content = outbox_letter(matters, briefly, reader, as_of, agency_open)
        return self._letter(key, None, recipient, content, reader.language)

    def _reader(self, to: Recipient) -> Reader:
        answers_to = "" if to.role == OPS_ROLE else self._ops_email
        return Reader(role=to.role, language=to.language, time_zone=to.time_zone, answers_to=answers_to)

    def _letter(self, key: str, case_id: CaseId | None, to: Recipient, content: Content, language: Language) -> Letter:
        reply_to = "" if to.role == OPS_ROLE else self._ops_email
        merchant = to.role not in (OPS_ROLE, AGENCY_ROLE)
        values = {
            "content": content,
            "case_id": case_id,
            "greets": merchant,
            "answers_to": reply_to if merchant else "",
            "wrapped": wrapped,
            "underline": underline,
        }
        return Letter(
            key=key,
            case_id=case_id,
            role=to.role,
            email=to.email,
            reply_to=reply_to,
            subject=content.subject,
            text=render("mail.txt", language, values),
            html=render("mail.html", language, values),
        )
