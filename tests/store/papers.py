"""Cases with papers, for erasing them."""

from datetime import datetime, timedelta

from domain import events as e
from domain.erasures import ErasureRequest
from domain.journal import Event, JournalBatch
from domain.messages import SYSTEM, Actor
from domain.papers import Document
from domain.vocabulary import DocumentKind, Role
from store import SqlStore
from tests.store.builders import RUN, START, case_input, ended

OPS = Actor(role=Role.OPS, id="ops-1")
ASKED = ErasureRequest(actor=OPS, reason="marker reason")
"""Erase the papers."""
KINDS = tuple(DocumentKind)


def digest(letter: str) -> str:
    """The digest of no real bytes."""
    return f"sha256:{letter * 64}"


def paper(digest: str, kind: DocumentKind = DocumentKind.CONTACT_ID) -> Document:
    """A usable paper of these bytes."""
    return Document(kind=kind, digest=digest, file_name="marker-file.png", added_at=START)


async def a_case(
    store: SqlStore,
    case_id: str,
    *digests: str,
    removed: tuple[str, ...] = (),
    end: datetime | None = START + timedelta(days=1),
    run: str = RUN,
) -> None:
    """A case on record with papers of these digests, some of them taken back; over, or open."""
    bodies: list[e.Body] = [e.CaseStarted(case=case_input(case_id))]
    bodies += [e.DocumentsAdded(documents=(paper(one, kind),)) for kind, one in zip(KINDS, digests, strict=False)]
    bodies += [
        e.DocumentRemoved(document=kind, digest=one)
        for kind, one in zip(KINDS, digests, strict=False)
        if one in removed
    ]
    await _told(store, case_id, run, bodies, START, first=1)
    if end is not None:
        await _told(store, case_id, run, [ended()], end, first=len(bodies) + 1)


async def ends(store: SqlStore, case_id: str, run: str = RUN) -> None:
    """An open case ends."""
    row = await store.cases.get(case_id)
    assert row is not None
    await _told(store, case_id, run, [ended()], START, first=row.journal_length + 1)


async def _told(  # noqa: PLR0913
    store: SqlStore, case_id: str, run: str, bodies: list[e.Body], at: datetime, *, first: int
) -> None:
    events = tuple(
        Event(number=number, at=at, actor=SYSTEM, body=body) for number, body in enumerate(bodies, start=first)
    )
    await store.journal.append(JournalBatch(case_id=case_id, run_id=run, events=events))
