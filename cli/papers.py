"""Papers as files: looked at here before anything is stored or sent."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict
from unicodedata import category

from cli.desk import Desk, Office
from cli.exits import BadInput, Unreachable
from cli.files import read_bytes
from cli.sending import Sender, check, deliver
from domain.papers import PaperReport
from domain.vocabulary import DocumentKind, Severity

if TYPE_CHECKING:
    from domain.receipts import Receipt
    from domain.refusals import FieldError


_NEEDED_UNSEEN = "\u200c\u200d\u200e\u200f\u061c"
"""Joiners and marks of direction: names in Arabic, Hebrew, Persian and Indian scripts need them."""


class Uploaded(TypedDict):
    """What `upload` answers."""

    receipt: Receipt
    documents: tuple[PaperReport, ...]


async def uploaded(desk: Desk, case: str, kind: DocumentKind, files: Sequence[Path], sender: Sender) -> Uploaded:
    """Store the files and hand them in; refused as `unusable_document` before either if one is unusable.

    To a case that takes none they are handed in without being stored: its own words are told, and if the same message
    was applied before, it is answered as the first time.
    """
    _check_names(files)
    seen = [looked_at(file, kind) for file in files]
    reports = tuple(report for report, _ in seen)
    _check_usable(reports)
    documents = [
        {"kind": kind, "digest": report.digest, "file_name": file.name}
        for file, report in zip(files, reports, strict=True)
    ]
    payload = {"documents": documents}
    check("add_documents", payload, sender)
    async with desk.office() as office:
        if await _takes_papers(office, case):
            await _store(office, [data for _, data in seen])
        receipt = await deliver(office, case, "add_documents", payload, sender)
    return Uploaded(receipt=receipt, documents=reports)


def _check_names(files: Sequence[Path]) -> None:
    """A name goes on record and into pages: what nobody sees in it would not be seen there either."""
    for number, file in enumerate(files, start=1):
        if file.name != file.name.strip():
            raise BadInput(f"file {number}: its name begins or ends with a space; rename it")
        if any(category(sign) == "Cf" and sign not in _NEEDED_UNSEEN for sign in file.name):
            raise BadInput(f"file {number}: its name holds characters that nobody sees; rename it")


async def _takes_papers(office: Office, case: str) -> bool:
    """Asked before any byte is stored: what no case refers to is found by no erasure."""
    from domain.refusals import Code, Refused
    from domain.requirements import takes_papers

    try:
        return takes_papers(await office.cases.facts(case))
    except Refused as refusal:
        if refusal.code is Code.UNAVAILABLE:
            raise
        return False


async def _store(office: Office, contents: Sequence[bytes]) -> None:
    try:
        for data in contents:
            await office.files.put(data)
    except OSError as error:
        raise Unreachable(f"the file store cannot be written: {error.strerror}") from None


def looked_at(file: Path, kind: DocumentKind) -> tuple[PaperReport, bytes]:
    """What the preflight says of a file, and its bytes; none of one that is too large to be read."""
    from gateways.papers.channels import CONSOLE
    from gateways.papers.container import about_size
    from gateways.preflight import inspect

    size = _size(file)
    if size > CONSOLE.max_bytes:
        return PaperReport(kind=kind, digest=_digest(file), findings=tuple(about_size(size, CONSOLE)), size=size), b""
    data = read_bytes(file)
    return inspect(data, file.name, kind), data


def _check_usable(reports: Sequence[PaperReport]) -> None:
    from domain.refusals import Code, Refused

    fields = [field for number, report in enumerate(reports, start=1) for field in _errors(number, report)]
    if fields:
        raise Refused(Code.UNUSABLE_DOCUMENT, "nothing was handed in: the console would not take this", fields=fields)


def _errors(number: int, report: PaperReport) -> list[FieldError]:
    """By the file's number: its name may be a person's."""
    from domain.findings import in_words
    from domain.refusals import FieldError

    return [
        FieldError(field=f"file {number}", message=in_words(finding))
        for finding in report.findings
        if finding.severity is Severity.ERROR
    ]


def _size(file: Path) -> int:
    try:
        return file.stat().st_size if file.is_file() else 0
    except OSError as error:
        raise BadInput(f"a file cannot be read: {error.strerror}") from None


def _digest(file: Path) -> str:
    """The digest of a file that is not taken into memory."""
    try:
        with file.open("rb") as content:
            return f"sha256:{hashlib.file_digest(content, 'sha256').hexdigest()}"
    except OSError as error:
        raise BadInput(f"a file cannot be read: {error.strerror}") from None
