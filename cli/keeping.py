"""Papers saved as files, and erased."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from cli.desk import Desk
from cli.exits import BadInput
from domain.vocabulary import Role

if TYPE_CHECKING:
    from domain.erasures import Erasure
    from gateways.papers.originals import Attachment

_THERE = "there is a file of this name already, and it is left as it is; choose another one by --out"


class Saved(TypedDict):
    """What `download` answers."""

    file: str
    media_type: str
    size: int
    """Bytes."""


async def downloaded(desk: Desk, case: str, digest: str, *, small: bool, out: Path | None) -> Saved:
    """Save a paper, or its preview; a file that is there already is never written over."""
    _check_free(out)
    async with desk.office() as office:
        from cases.paper_files import PaperFiles

        papers = PaperFiles(office.cases, office.store, office.files)
        attached = await (papers.preview_file if small else papers.original)(case, digest)
    file = out or Path(attached.file_name)
    _save(file, attached)
    return Saved(file=str(file), media_type=attached.media_type, size=len(attached.data))


async def erased(desk: Desk, case: str, actor: str, reason: str) -> tuple[Erasure, ...]:
    """Erase the papers of an ended case."""
    from domain.erasures import read_request

    request = read_request({"actor": {"role": Role.OPS, "id": actor}, "reason": reason})
    async with desk.office() as office:
        from cases.paper_files import PaperFiles

        return await PaperFiles(office.cases, office.store, office.files).erase(case, request)


def _check_free(out: Path | None) -> None:
    if out is not None and out.exists():
        raise BadInput(_THERE)


def _save(file: Path, attached: Attachment) -> None:
    """As a whole or not at all, for this user alone."""
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise BadInput(_THERE) from None
    except OSError as error:
        raise BadInput(f"the file cannot be written: {error.strerror}") from None
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(attached.data)
    except OSError as error:
        with suppress(OSError):
            file.unlink()
        raise BadInput(f"the file cannot be written: {error.strerror}") from None
