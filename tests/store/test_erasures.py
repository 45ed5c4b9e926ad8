"""Erasures are on record before they are done, once for each paper, and for ever."""

import asyncio
from datetime import date, timedelta

from domain.erasures import Erasure, ErasureRequest, KeptBecause
from domain.messages import SYSTEM
from domain.templates import TemplateFile
from domain.vocabulary import Language, TemplateKind
from store import SqlStore
from tests.store.builders import START
from tests.store.papers import ASKED, a_case, digest, ends

A, B, C = digest("a"), digest("b"), digest("c")
AFTER = START + timedelta(days=2)
FAR = START + timedelta(days=10_000)


async def decided(store: SqlStore, case_id: str = "case-1") -> tuple[Erasure, ...]:
    """What is on record once the erasure of a case was decided."""
    found = await store.erasures.decide(case_id, ASKED)
    assert found is not None
    return found


async def test_only_a_case_that_is_on_record_as_ended_lets_go(store: SqlStore) -> None:
    await a_case(store, "case-1", A, end=None)
    assert await store.erasures.decide("case-1", ASKED) is None
    assert await store.erasures.decide("nobody", ASKED) is None
    await ends(store, "case-1")
    (record,) = await decided(store)
    assert (record.digest, record.kind, record.actor_role, record.actor_id) == (A, "entity_certificate", "ops", "ops-1")
    assert (record.reason, record.erased_at, record.bytes_kept) == (ASKED.reason, None, False)


async def test_papers_that_were_taken_back_are_erased_too_and_each_is_recorded_once(
    store: SqlStore, other: SqlStore
) -> None:
    await a_case(store, "case-1", A, B, A, removed=(B,))
    first = await decided(store)
    another = ErasureRequest(actor=SYSTEM, reason="another")
    assert [record.digest for record in first] == [A, B, A]
    assert len({record.kind for record in first}) == 3
    again = [one.erasures.decide("case-1", another) for _ in range(5) for one in (store, other)]
    assert set(await asyncio.gather(*again)) == {first}


async def test_a_case_without_papers_has_nothing_to_erase(store: SqlStore) -> None:
    await a_case(store, "case-1")
    assert await decided(store) == ()
    assert await store.erasures.due(FAR) == ()


async def test_bytes_are_held_until_the_last_case_lets_go(store: SqlStore) -> None:
    await a_case(store, "case-1", A, B)
    await a_case(store, "case-2", A, removed=(B,))
    await a_case(store, "case-3", A, C, removed=(C,), end=None)
    assert [await store.erasures.is_held(one) for one in (A, B, C)] == [True, True, False]
    await decided(store, "case-1")
    await decided(store, "case-2")
    assert [await store.erasures.is_held(one) for one in (A, B, C)] == [True, False, False]
    await ends(store, "case-3")
    assert await store.erasures.is_held(A)
    await decided(store, "case-3")
    assert not await store.erasures.is_held(A)


async def test_a_blank_form_handed_in_does_not_take_the_template_along(store: SqlStore) -> None:
    template = TemplateFile(
        kind=TemplateKind.APPLICATION_FORM,
        language=Language.ENGLISH,
        digest=A,
        file_name="application-form-en.docx",
        media_type="application/zip",
        as_of=date(2027, 1, 1),
        loaded_at=START,
    )
    await store.templates.load(template)
    assert await store.erasures.is_held(A)


async def test_a_case_that_was_started_anew_holds_what_its_first_run_let_go(store: SqlStore) -> None:
    await a_case(store, "case-1", A, run="run-1")
    await decided(store)
    assert await store.erasures.is_erased("case-1", A)
    await a_case(store, "case-1", A, run="run-2", end=None)
    assert not await store.erasures.is_erased("case-1", A)
    assert await store.erasures.is_held(A)
    await ends(store, "case-1", run="run-2")
    assert [record.run_id for record in await decided(store)] == ["run-1", "run-2"]
    assert not await store.erasures.is_held(A)


async def test_gone_bytes_are_gone_for_all_who_had_let_go_by_then(store: SqlStore) -> None:
    await a_case(store, "case-1", A)
    await a_case(store, "case-2", A)
    await decided(store, "case-1")
    await store.erasures.keep(A, store.erasures.now(), KeptBecause.STILL_REFERRED_TO)
    (kept,) = await store.erasures.of_case("case-1")
    assert (kept.bytes_kept, kept.kept_because, kept.erased_at) == (True, "still_referred_to", None)
    by_then = store.erasures.now()
    await decided(store, "case-2")
    await store.erasures.confirm(A, by_then)
    (gone,), (later,) = await store.erasures.of_case("case-1"), await store.erasures.of_case("case-2")
    assert (gone.erased_at is not None, gone.bytes_kept, later.erased_at) == (True, False, None)
    await store.erasures.keep(A, store.erasures.now(), KeptBecause.PUT_LATELY)
    assert await store.erasures.of_case("case-1") == (gone,)


async def test_what_is_due_and_what_is_unfinished_come_in_pages(store: SqlStore) -> None:
    for number in range(5):
        await a_case(store, f"case-{number}", A, B, end=START + timedelta(days=number))
    await a_case(store, "open", A, end=None)
    assert await store.erasures.due(AFTER) == ("case-0", "case-1")
    assert await store.erasures.due(FAR, limit=2) == ("case-0", "case-1")
    assert await store.erasures.due(FAR, after="case-1", limit=2) == ("case-2", "case-3")
    await decided(store, "case-0")
    assert "case-0" not in await store.erasures.due(FAR)
    await decided(store, "case-3")
    numbers = [record.number for record in await store.erasures.unfinished()]
    assert [record.number for record in await store.erasures.unfinished(after=numbers[0], limit=2)] == numbers[1:3]
    await store.erasures.confirm(A, store.erasures.now())
    assert {record.digest for record in await store.erasures.unfinished()} == {B}


async def test_rebuilding_the_read_model_brings_nothing_back(store: SqlStore) -> None:
    await a_case(store, "case-1", A, B)
    await decided(store)
    await store.erasures.confirm(A, store.erasures.now())
    before = await store.erasures.of_case("case-1")
    assert await store.journal.rebuild() == 1
    assert await store.erasures.of_case("case-1") == before
    assert await store.erasures.is_erased("case-1", A)
    assert not await store.erasures.is_held(A)
    assert [paper.digest for paper in await store.cases.documents("case-1")] == [A, B]
