"""The monthly quota by command line: whose places, and what was made outside Pailou (R3)."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from store import SqlStore
from store.slots import month_of
from tests.cli.terminal import done, failed, pailou, refused
from tests.store.builders import slot_wish, wants

NOW = datetime.now(UTC)
NEXT = (NOW.replace(day=1) + timedelta(days=40)).replace(day=2)


@pytest.fixture
async def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a place that is used in March 2025, two that are booked now, and a quota of three."""
    monkeypatch.setenv("TEMPORAL_ADDRESS", "127.0.0.1:1")
    monkeypatch.setenv("PAILOU_HOME", str(tmp_path))
    monkeypatch.setenv("PAILOU_QUOTA", "3")
    async with await SqlStore.open(f"sqlite:///{tmp_path}/pailou.db", quota=3) as store:
        old = datetime(2025, 3, 1, tzinfo=UTC)
        await store.bookings.book(wants("old", slot=slot_wish(old, used=True)))
        for case_id in ("case-1", "case-2"):
            await store.bookings.book(wants(case_id, slot=slot_wish(NOW)))
    return tmp_path


async def test_a_month_tells_whose_its_places_are(home: Path) -> None:
    """R3: by the quota of the settings."""
    (old,) = (await done("quota", "show", "gh_tea", "--month", "2025-3", "--json")).json
    assert (old["month"], old["quota"], old["free"], old["outside"], old["beyond"]) == ("2025-03", 3, 2, 0, 0)
    assert old["cases"] == [{"case_id": "old", "position": 1, "used": True}]
    assert "old (used)" in (await done("quota", "show", "gh_tea", "--month", "2025-03")).out


async def test_the_months_are_shown_until_one_has_a_free_place(home: Path) -> None:
    """R3: where the next case would come to stand."""
    (this,) = (await done("quota", "show", "gh_tea", "--json")).json
    assert (this["free"], [place["case_id"] for place in this["cases"]]) == (1, ["case-1", "case-2"])
    await done("quota", "record", "gh_tea", month_of(NOW))
    shown = (await done("quota", "show", "gh_tea", "--json")).json
    assert [(month["month"], month["free"]) for month in shown] == [(month_of(NOW), 0), (month_of(NEXT), 3)]


async def test_what_was_made_outside_counts_once_and_takes_no_case_its_place(home: Path) -> None:
    """R3: it may exceed the quota; the same request again changes nothing."""
    told = ("quota", "record", "gh_tea", month_of(NOW), "--count", "2", "--request-id", "r-1")
    for _ in range(2):
        (month,) = (await done(*told, "--json")).json
        assert (month["outside"], month["free"], month["beyond"], len(month["cases"])) == (2, 0, 1, 2)
    assert "first come, first served" in (await done("quota", "show", "gh_tea")).out
    assert await refused(*told[:4], "--request-id", "r-1") == "request_id_reused"


async def test_what_was_recorded_by_mistake_is_taken_back(home: Path) -> None:
    """R3: no more than was recorded."""
    await done("quota", "record", "gh_tea", "2025-03", "--count", "2")
    (month,) = (await done("quota", "remove-outside", "gh_tea", "2025-03", "--json")).json
    assert (month["outside"], month["free"]) == (1, 1)
    assert await refused("quota", "remove-outside", "gh_tea", "2025-03", "--count", "2") == "nothing_to_change"


async def test_a_month_that_is_none_or_has_not_begun_is_refused(home: Path) -> None:
    """R3."""
    assert "2027-03" in await failed(2, "quota", "record", "gh_tea", "2027-13")
    for far in ("0001-01", "1969-12", "2999-01", "9999-12"):
        for words in (("show", "gh_tea", "--month", far), ("record", "gh_tea", far), ("remove-outside", "gh_tea", far)):
            assert "from 1970-01 to 2998-12" in await failed(2, "quota", *words)
    assert "has not begun" in await failed(2, "quota", "record", "gh_tea", month_of(NEXT))
    assert "ACCOUNT" in await failed(2, "quota", "show", " ")


@pytest.mark.parametrize("text", ["", " ", "x" * 501, "a\nb", "a\x1b[31m", "gh\u202exe"], ids=range(6))
async def test_ids_and_names_are_lines_of_text(home: Path, text: str) -> None:
    """R3: nothing goes on record under a name that cannot be told."""
    for words in (("show", text), ("record", text, "2025-03")):
        assert "ACCOUNT" in await failed(2, "quota", *words)
    record = ("quota", "record", "gh_tea", "2025-03")
    for option, field in (("--request-id", "request_id"), ("--actor", "actor.id")):
        said = await pailou(*record, option, text)
        assert (said.status, f"malformed: {field}" in said.err) == (1, True)
    (month,) = (await done("quota", "show", "gh_tea", "--month", "2025-03", "--json")).json
    assert month["outside"] == 0
