"""Whatever is ended, erased and killed in whatever order: what is needed is there, what is not is gone."""

from collections.abc import AsyncIterator
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.erasing import PaperErasing
from gateways.files import FolderFiles, digest_of
from store import SqlStore
from tests.cases.flaky_files import Flaky
from tests.cases.test_erasing import LATER
from tests.cases.tools import Killed
from tests.store.papers import ASKED, a_case, ends

CASES, LETTERS = ("c-1", "c-2", "c-3"), ("a", "b", "c")
STEPS = st.tuples(st.sampled_from(("end", "erase", "erase and die", "daily")), st.sampled_from(CASES))
LIVES = count(1)


@pytest.fixture(scope="module")
async def shared(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[SqlStore, Path]]:
    """One store for all examples: each has cases and papers of its own."""
    home = tmp_path_factory.mktemp("anyhow")
    async with await SqlStore.open(f"sqlite:///{home}/any.db", clock=lambda: LATER) as store:
        yield store, home / "files"


class Lives:
    """Some cases, what happens to them, and who has let go."""

    def __init__(self, store: SqlStore, root: Path) -> None:
        self.store, self.files = store, Flaky(FolderFiles(root))
        self.erasing = PaperErasing(store, self.files)
        self.number = next(LIVES)
        self.over: set[str] = set()
        self.let_go: set[str] = set()

    def case_id(self, case: str) -> str:
        return f"{case}-{self.number}"

    def paper(self, letter: str) -> bytes:
        return f"{letter}-{self.number}".encode()

    async def begin(self, papers: dict[str, set[str]]) -> None:
        for case, letters in papers.items():
            digests = [await self.files.put(self.paper(letter)) for letter in sorted(letters)]
            await a_case(self.store, self.case_id(case), *digests, end=None)

    async def happens(self, what: str, case: str) -> None:
        if what == "end" and case not in self.over:
            await ends(self.store, self.case_id(case))
            self.over.add(case)
        elif what == "daily":
            await self.finish()
        elif what.startswith("erase"):
            self.files.left = 1 if what == "erase and die" else 10**6
            self.let_go |= {case} & self.over
            with suppress(Killed):
                answer = await self.erasing.erase(self.case_id(case), ASKED)
                assert (answer is not None) == (case in self.over)

    async def finish(self) -> None:
        """The daily run; no case is old enough to be erased by itself."""
        self.files.left = 10**6
        async for _ in self.erasing.erase_due(10**4):
            pass


@settings(deadline=None, max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    papers=st.fixed_dictionaries({case: st.sets(st.sampled_from(LETTERS)) for case in CASES}),
    steps=st.lists(STEPS, min_size=4, max_size=10),
)
async def test_bytes_are_there_exactly_as_long_as_somebody_has_not_let_go(
    shared: tuple[SqlStore, Path], papers: dict[str, set[str]], steps: list[tuple[str, str]]
) -> None:
    lives = Lives(*shared)
    await lives.begin(papers)
    for what, case in steps:
        await lives.happens(what, case)
    await no_record_lies(lives)
    await lives.finish()
    for letter in LETTERS:
        needed = any(letter in letters for case, letters in papers.items() if case not in lives.let_go)
        assert await lives.files.exists(digest_of(lives.paper(letter))) == needed
    for case in CASES:
        for record in await lives.store.erasures.of_case(lives.case_id(case)):
            assert record.bytes_kept == await lives.files.exists(record.digest)


async def no_record_lies(lives: Lives) -> None:
    """What is said to be gone is gone."""
    for case in CASES:
        for record in await lives.store.erasures.of_case(lives.case_id(case)):
            assert record.erased_at is None or not await lives.files.exists(record.digest)
