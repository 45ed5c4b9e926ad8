"""Templates by command line: what ops have is kept and handed out, and nothing is made up."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.templates import MAX_TEMPLATE_BYTES
from store import SqlStore
from tests.cli.terminal import done, failed, pailou, written

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"


@pytest.fixture
async def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Path]:
    """A home with an empty store, without Temporal."""
    monkeypatch.setenv("TEMPORAL_ADDRESS", "127.0.0.1:1")
    monkeypatch.setenv("PAILOU_HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    async with await SqlStore.open(f"sqlite:///{tmp_path / 'home' / 'pailou.db'}"):
        yield tmp_path


def load(file: Path, as_of: str = "2026-09-01", *more: str) -> tuple[object, ...]:
    """The words that load a form in English."""
    return ("template", "load", "application_form", "en", file, "--as-of", as_of, *more)


async def test_a_template_is_loaded_under_a_name_of_ours(home: Path) -> None:
    file = written(home / "Form of Mei Ling.docx", PDF)
    said = (await done(*load(file, "2026-09-01", "--source", "the console"), "--json")).json
    assert said["current"] is True
    assert (said["template"]["file_name"], said["template"]["source"]) == ("application-form-en.pdf", "the console")
    assert (said["template"]["media_type"], said["template"]["as_of"]) == ("application/pdf", "2026-09-01")
    assert "Mei Ling" not in str((await done("template", "list", "--json")).json)
    assert "the console" in (await done("template", "list")).out


async def test_the_same_file_twice_is_there_once(home: Path) -> None:
    file = written(home / "form.pdf", PDF)
    first = (await done(*load(file), "--json")).json
    assert (await done(*load(file), "--json")).json == first
    assert len((await done("template", "list", "--json")).json) == 1
    await done(*load(file, "2026-10-01"))
    assert [one["current"] for one in (await done("template", "list", "--json")).json] == [False, True]


async def test_one_loaded_by_mistake_is_removed_and_stays_on_record(home: Path) -> None:
    await done(*load(written(home / "old.pdf", PDF)))
    await done(*load(written(home / "new.pdf", PDF + b"new"), "2026-10-01"))
    assert "removed" in (await done("template", "remove", "2")).out
    assert [one["current"] for one in (await done("template", "list", "--json")).json] == [True, False]
    assert "template list" in await failed(2, "template", "remove", "3")


async def test_files_that_are_none_are_refused(home: Path) -> None:
    assert "the file is empty" in await failed(2, *load(written(home / "empty.pdf", b"")))
    large = written(home / "large.pdf", PDF + bytes(MAX_TEMPLATE_BYTES))
    assert "larger than" in await failed(2, *load(large))
    assert "the file is not there" in await failed(2, *load(home / "none.pdf"))
    await done(*load(written(home / "largest.pdf", PDF + bytes(MAX_TEMPLATE_BYTES - len(PDF)))))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--as-of", "2026-13-01"), "--as-of"),
        (("--as-of", "yesterday"), "--as-of"),
        (("--as-of", "2999-01-01"), "lies in the future"),
        ((), "Missing option '--as-of'"),
        (("--as-of", "2026-09-01", "--source", " "), "--source"),
        (("--as-of", "2026-09-01", "--source", "two\nlines"), "--source"),
    ],
)
async def test_wrong_words_are_explained(words: tuple[str, ...], told: str, home: Path) -> None:
    file = written(home / "form.pdf", PDF)
    assert told in await failed(2, "template", "load", "application_form", "en", file, *words)
    assert (await done("template", "list", "--json")).json == []


async def test_kinds_and_languages_are_few(home: Path) -> None:
    file = written(home / "form.pdf", PDF)
    for kind, language in (("contact_id", "en"), ("application_form", "fr")):
        await failed(2, "template", "load", kind, language, file, "--as-of", "2026-09-01")


async def test_no_store_is_made_for_a_template(nowhere: None, tmp_path: Path) -> None:
    assert "PAILOU_HOME" in await failed(3, *load(written(tmp_path / "form.pdf", PDF)))
    said = await pailou("template", "list", "--json")
    assert (said.status, said.json["error"]["code"]) == (3, "unavailable")
    assert not (tmp_path / "nobody-home").exists()
