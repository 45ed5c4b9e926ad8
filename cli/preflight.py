"""The report about the papers of a case, for the terminal and as a page."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cli.desk import Desk
from cli.exits import BadInput, Unreachable
from cli.records import Known, known

if TYPE_CHECKING:
    from domain.report import Report
    from domain.vocabulary import Language


async def reported(desk: Desk, case: str, language: Language | None, page: Path | None) -> Report:
    """The report, in English unless asked otherwise; the page, if one is wanted, in the contact's language."""
    from domain.report import report_of
    from domain.vocabulary import Language

    async with known(desk, case) as found:
        if page is not None:
            await _write_page(found, language or found.facts.case.contact.language, page)
        return report_of(found.facts, datetime.now(UTC), language or Language.ENGLISH)


async def _write_page(found: Known, language: Language, page: Path) -> None:
    from cases.previews import pictures_of
    from domain.report import report_of
    from gateways.durable import write_whole
    from sheets import report_page

    report = report_of(found.facts, datetime.now(UTC), language)
    digests = [paper.digest for paper in report.papers]
    try:
        pictures = await pictures_of(found.store, found.files, report.case_id, digests)
    except OSError as error:
        raise Unreachable(f"the file store cannot be read: {error.strerror}") from None
    try:
        write_whole(page, report_page(report, pictures, found.facts.case.contact.time_zone).encode())
    except OSError as error:
        raise BadInput(f"--html cannot be written: {error.strerror}") from None
