"""Templates on record: once, for good, and the newest day's is handed out."""

from datetime import date, timedelta
from typing import Any

from domain.templates import TemplateFile, best, current
from domain.vocabulary import Language, TemplateKind
from store import SqlStore
from tests.domain.builders import digest
from tests.store.builders import START

FORM = TemplateKind.APPLICATION_FORM
EN, ZH = Language.ENGLISH, Language.CHINESE


def file(content: str, as_of: date = date(2026, 9, 1), **changes: Any) -> TemplateFile:
    """A template with this content."""
    given = {
        "kind": FORM, "language": EN, "digest": digest(content), "file_name": "application-form-en.pdf",
        "media_type": "application/pdf", "as_of": as_of, "source": "the console", "loaded_at": START,
    }  # fmt: skip
    return TemplateFile.model_validate(given | changes)


async def test_a_template_is_kept_as_it_was_loaded(store: SqlStore, other: SqlStore) -> None:
    """Other processes hand it out."""
    loaded = await store.templates.load(file("a"))
    assert await other.templates.list() == (loaded,)
    assert TemplateFile.model_validate(loaded.model_dump(exclude={"number", "removed_at"})) == file("a")


async def test_the_same_file_of_the_same_day_is_there_once(store: SqlStore) -> None:
    """Loading it again changes nothing."""
    first = await store.templates.load(file("a"))
    again = await store.templates.load(file("a", loaded_at=START + timedelta(days=1), source="somewhere else"))
    assert again == first
    assert len(await store.templates.list()) == 1


async def test_the_newest_day_wins_and_history_stays(store: SqlStore) -> None:
    """In whatever order they were loaded."""
    new = await store.templates.load(file("new", date(2026, 10, 1)))
    old = await store.templates.load(file("old", date(2026, 9, 1), loaded_at=START + timedelta(days=1)))
    assert await store.templates.list() == (new, old)
    assert current(await store.templates.list(), FORM, EN) == new
    same_day = await store.templates.load(file("later", date(2026, 10, 1), loaded_at=START + timedelta(days=2)))
    assert current(await store.templates.list(), FORM, EN) == same_day


async def test_a_removed_one_is_handed_out_no_longer_until_it_is_loaded_again(store: SqlStore) -> None:
    """It stays on record all the same."""
    old = await store.templates.load(file("old", date(2026, 9, 1)))
    new = await store.templates.load(file("new", date(2026, 10, 1)))
    removed = await store.templates.remove(new.number, START)
    assert removed == new.model_copy(update={"removed_at": START})
    assert await store.templates.remove(new.number, START + timedelta(days=1)) == removed
    assert current(await store.templates.list(), FORM, EN) == old
    back = await store.templates.load(file("new", date(2026, 10, 1)))
    assert (back, current(await store.templates.list(), FORM, EN)) == (new, new)
    assert await store.templates.remove(99, START) is None


async def test_the_other_language_serves_where_there_is_none(store: SqlStore) -> None:
    """A kind never serves for the other."""
    chinese = await store.templates.load(file("zh", language=ZH))
    known = await store.templates.list()
    assert best(known, FORM, EN) == best(known, FORM, ZH) == chinese
    assert best(known, TemplateKind.AUTHORIZATION_LETTER, EN) is None
