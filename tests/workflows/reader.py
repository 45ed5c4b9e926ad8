"""A reader of print that says what a test wants, in place of a machine's eyes: those are slow, and tested elsewhere."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assembly.house import House
from assembly.settings import ReadingPlace
from domain.model import Digest
from domain.reading.model import Line, Page
from tests.workflows.files import paper
from tests.workflows.stories import WRONG_COPY

SCRIPTS = frozenset({"Latn", "Hans", "Hant", "Hira", "Kana"})
AS_IN_THE_CASE = ("Lantern Tea Pte. Ltd.", "201912345K", "Ravi Kumar", "+65 9876 5432")
"""What the papers of `builders.online()` say if nothing is wrong."""


class ScriptedReader:
    """Reads everything as in the case, but for the papers it is told otherwise about."""

    def __init__(self) -> None:
        self.says: dict[Digest, Sequence[str]] = {}
        self.read_papers: list[Digest] = []
        self.away = False
        self.kills: Digest = ""
        """A paper on which it breaks down."""
        self.asked, self.waits = asyncio.Event(), asyncio.Event()
        self.waits.set()

    async def read(self, digest: Digest, scripts: frozenset[str]) -> Page:
        """The lines of a paper."""
        self.asked.set()
        await self.waits.wait()
        if self.away or digest == self.kills:
            raise OSError("switched off")
        self.read_papers.append(digest)
        lines = [*self.says.get(digest, AS_IN_THE_CASE), *_months()]
        return Page(lines=tuple(Line(text=line, confidence=0.99) for line in lines), scripts=SCRIPTS, reader="scripted")


async def reader_of_stories(house: House) -> ScriptedReader:
    """A reader to whom one copy of the certificate says another name."""
    reader = ScriptedReader()
    wrong = await house.files.put(paper(f"entity_certificate{WRONG_COPY}"))
    reader.says[wrong] = ("Lantern Coffee Pte. Ltd.", "201912345K")
    return reader


def _months() -> list[str]:
    today = date.today()  # noqa: DTZ011 - near enough to the case's own time, which begins now
    number = today.year * 12 + today.month - 1
    return [f"{month // 12}-{month % 12 + 1:02}-05" for month in range(number - 3, number + 1)]


def with_reader(house: House, reader: ScriptedReader | None, patience: int = 600) -> House:
    """The same house with papers being read; without a reader, elsewhere, where nobody answers."""
    settings = house.settings.model_copy(update={"reading": ReadingPlace.ELSEWHERE, "reading_patience": patience})
    return replace(house, settings=settings, reader=reader)
