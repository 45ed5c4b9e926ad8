"""The report about the papers of a case, for the terminal and as a page."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cli.desk import Desk
from cli.exits import Unreachable
from cli.reading import erasures_of
from cli.records import Known, known
from cli.saving import check_free, save

if TYPE_CHECKING:
    from domain.erasures import Erasure
    from domain.report import Report
    from domain.vocabulary import Language


async def reported(
    desk: Desk, case: str, language: Language | None, page: Path | None
) -> tuple[Report, tuple[Erasure, ...]]:
    """The report, in English unless asked otherwise, and which papers are erased.

    The page, if one is wanted, is in the contact's language.
    """
    from domain.report import report_of
    from domain.vocabulary import Language

    check_free(page, "--html")
    async with known(desk, case) as found:
        if page is not None:
            await _write_page(found, language or found.facts.case.contact.language, page)
        report = report_of(found.facts, datetime.now(UTC), language or Language.ENGLISH)
        return report, await erasures_of(found.store, case)


async def _write_page(found: Known, language: Language, page: Path) -> None:
    from cases.previews import pictures_of
    from domain.report import report_of
    from sheets import report_page

    report = report_of(found.facts, datetime.now(UTC), language)
    digests = [paper.digest for paper in report.papers]
    try:
        pictures = await pictures_of(found.store, found.files, report.case_id, digests)
    except OSError as error:
        raise Unreachable(f"the file store cannot be read: {error.strerror}") from None
    save(page, report_page(report, pictures, found.facts.case.contact.time_zone).encode(), "--html")
