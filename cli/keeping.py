"""Papers saved as files, and erased."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from cli.desk import Desk
from cli.saving import check_free, save
from domain.vocabulary import Role

if TYPE_CHECKING:
    from domain.erasures import Erasure


class Saved(TypedDict):
    """What `download` answers."""

    file: str
    media_type: str
    size: int
    """Bytes."""


async def downloaded(desk: Desk, case: str, digest: str, *, small: bool, out: Path | None) -> Saved:
    """Save a paper, or its preview; a file that is there already is never written over."""
    check_free(out, "--out")
    async with desk.office() as office:
        from cases.paper_files import PaperFiles

        papers = PaperFiles(office.cases, office.store, office.files)
        attached = await (papers.preview_file if small else papers.original)(case, digest)
    file = out or Path(attached.file_name)
    save(file, attached.data, "--out")
    return Saved(file=str(file), media_type=attached.media_type, size=len(attached.data))


async def erased(desk: Desk, case: str, actor: str, reason: str) -> tuple[Erasure, ...]:
    """Erase the papers of an ended case."""
    from domain.erasures import read_request

    request = read_request({"actor": {"role": Role.OPS, "id": actor}, "reason": reason})
    async with desk.office() as office:
        from cases.paper_files import PaperFiles

        return await PaperFiles(office.cases, office.store, office.files).erase(case, request)
