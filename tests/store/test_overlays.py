"""Calendar notices on record: each once, and never another one under the same name (R30)."""

import asyncio
from datetime import date

from store import SqlStore
from store.overlays import NewOverlay
from tests.store.builders import START


def overlay(version: str = "1", source: str = "the notice", year: int = 2027) -> NewOverlay:
    """A notice as ops load it."""
    return NewOverlay(
        year=year,
        version=version,
        published_on=date(2026, 11, 4),
        content={"year": year, "source": source},
        loaded_at=START,
        loaded_by="ops-1",
    )


async def test_a_notice_is_on_record_once_however_many_load_it(store: SqlStore, other: SqlStore) -> None:
    """R30: whichever process."""
    answers = await asyncio.gather(*(one.overlays.add(overlay()) for one in (store, other, store, other)))
    assert {answer.number for answer in answers} == {1}
    assert len(await store.overlays.list()) == 1


async def test_what_is_on_record_is_never_another_one(store: SqlStore) -> None:
    """R30: whoever comes with other content under the same version sees what is there."""
    await store.overlays.add(overlay())
    kept = await store.overlays.add(overlay(source="another one"))
    assert kept.content["source"] == "the notice"


async def test_a_later_notice_stands_beside_the_earlier_one_and_is_seen_at_once(
    store: SqlStore, other: SqlStore
) -> None:
    """R30: the older ones stay, so that it can be told by which one a date was computed."""
    assert await other.overlays.newest() == 0
    await store.overlays.add(overlay())
    assert await other.overlays.newest() == 1
    await store.overlays.add(overlay("2"))
    await store.overlays.add(overlay("1", year=2028))
    assert [(one.year, one.version) for one in await other.overlays.list()] == [(2027, "1"), (2027, "2"), (2028, "1")]
    assert await other.overlays.newest() == 3


async def test_who_was_told_is_kept_by_what_was_announced(store: SqlStore, other: SqlStore) -> None:
    """R30: the same again is no second one, and another version is something else."""
    await store.overlays.remember_told([("v", "case-1"), ("v#2", "case-1"), ("w", "case-2")])
    await other.overlays.remember_told([("v", "case-1"), ("v", "case-2")])
    assert await store.overlays.told(["v", "w"]) == {("v", "case-1"), ("v", "case-2"), ("w", "case-2")}
    assert await store.overlays.told([]) == frozenset()
    await store.overlays.remember_told([])
