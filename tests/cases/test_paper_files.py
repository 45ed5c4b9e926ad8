"""The door of papers: originals and previews for the case that refers to them, and for no other."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from cases import Cases
from cases.paper_files import PaperFiles
from domain.erasures import ErasureRequest
from domain.messages import Actor
from domain.refusals import Code
from domain.vocabulary import Stage
from gateways.files import FolderFiles
from tests.cases.tools import MERCHANT, OPS, a_case, recorded, refusal, withdrawn
from tests.workflows.files import paper

DOORS: dict[str, Callable[[PaperFiles, str, str], Awaitable[Any]]] = {
    "original": lambda papers, case_id, digest: papers.original(case_id, digest),
    "preview": lambda papers, case_id, digest: papers.preview(case_id, digest),
}


@pytest.fixture
def papers(cases: Cases, house: House) -> PaperFiles:
    """The door."""
    return PaperFiles(cases, house.store, house.files)


@pytest.fixture
async def digest(cases: Cases, case_id: str, house: House) -> str:
    """A paper of the case."""
    digest = await house.files.put(paper(case_id))
    offered = {"kind": "contact_id", "digest": digest, "file_name": "Mei Ling passport.jpg"}
    await cases.send(case_id, "add_documents", {"documents": [offered]}, actor=MERCHANT)
    await recorded(house.store, case_id, "documents_added")
    return digest


async def test_a_paper_is_handed_out_as_it_came_under_a_name_of_ours(
    papers: PaperFiles, case_id: str, digest: str
) -> None:
    attached = await papers.original(case_id, digest)
    assert attached.data == paper(case_id)
    assert attached.media_type == "image/png"
    assert attached.file_name == f"contact_id-{digest[7:15]}.png"


async def test_a_preview_is_a_jpeg_drawn_anew(papers: PaperFiles, case_id: str, digest: str) -> None:
    shown = await papers.preview_file(case_id, digest)
    assert await papers.preview(case_id, digest) == shown.data
    assert shown.data.startswith(b"\xff\xd8\xff")
    assert (shown.media_type, shown.file_name) == ("image/jpeg", f"contact_id-{digest[7:15]}-preview.jpg")


@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)
async def test_what_the_case_does_not_refer_to_is_not_handed_out(
    door: Callable[[PaperFiles, str, str], Awaitable[Any]], papers: PaperFiles, cases: Cases, case_id: str, digest: str
) -> None:
    """Whether the store has it or not: a digest is no key to other people's papers."""
    other = (await cases.start(a_case())).case_id
    assert (await refusal(door(papers, other, digest))).code is Code.NO_SUCH_DOCUMENT
    for wrong in ("sha256:" + "0" * 64, "../../etc/passwd"):
        assert (await refusal(door(papers, case_id, wrong))).code is Code.NO_SUCH_DOCUMENT
    assert (await refusal(door(papers, "nobody-knows", digest))).code is Code.NO_SUCH_CASE
    await cases.send(case_id, "remove_document", {"digest": digest}, actor=OPS)
    assert (await refusal(door(papers, case_id, digest))).code is Code.NO_SUCH_DOCUMENT


@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)
async def test_bytes_that_are_lost_or_damaged_are_told(
    door: Callable[[PaperFiles, str, str], Awaitable[Any]], papers: PaperFiles, case_id: str, digest: str, house: House
) -> None:
    (file,) = house.settings.files_folder.rglob(digest.removeprefix("sha256:"))
    file.write_bytes(b"another paper")
    told = await refusal(door(papers, case_id, digest))
    assert (told.code, "damaged" in told.message) == (Code.UNUSABLE_DOCUMENT, True)
    file.unlink()
    told = await refusal(door(papers, case_id, digest))
    assert (told.code, "Upload it again" in told.message) == (Code.UNUSABLE_DOCUMENT, True)


async def test_a_file_store_that_is_away_is_unavailable(
    cases: Cases, case_id: str, digest: str, house: House, tmp_path: Path
) -> None:
    (tmp_path / "no-folder").write_bytes(b"")
    away = PaperFiles(cases, house.store, FolderFiles(tmp_path / "no-folder"))
    assert (await refusal(away.original(case_id, digest))).code is Code.UNAVAILABLE


def asked(actor: Actor) -> ErasureRequest:
    """Somebody wants the papers erased."""
    return ErasureRequest(actor=actor, reason="the merchant asked for it")


async def test_only_ops_erase_and_only_of_ended_cases(papers: PaperFiles, case_id: str) -> None:
    refused = await refusal(papers.erase(case_id, asked(OPS)))
    assert (refused.code, "withdraw it first" in refused.message) == (Code.CASE_OPEN, True)
    assert (await refusal(papers.erase("nobody-knows", asked(OPS)))).code is Code.NO_SUCH_CASE
    assert (await refusal(papers.erase(case_id, asked(MERCHANT)))).code is Code.NOT_ALLOWED


async def test_erased_papers_are_not_handed_out_and_the_case_stays_readable(
    papers: PaperFiles, cases: Cases, env: WorkflowEnvironment, case_id: str, digest: str
) -> None:
    await withdrawn(cases, env.client, case_id)
    assert (await papers.original(case_id, digest)).data == paper(case_id)
    (erasure,) = await papers.erase(case_id, asked(OPS))
    assert (erasure.digest, erasure.actor_id, erasure.kept_because) == (digest, OPS.id, "put_lately")
    for door in DOORS.values():
        assert (await refusal(door(papers, case_id, digest))).code is Code.PAPER_ERASED
    view = await cases.status(case_id)
    assert (view.outcome, [one.digest for one in view.documents]) == (Stage.WITHDRAWN, [digest])
    assert "documents_added" in [entry.kind for entry in await cases.journal(case_id)]
