"""What works with the store alone, what works with nothing, and what is said of the rest."""

from pathlib import Path

import pytest

from assembly.house import House
from assembly.settings import load_settings
from tests.cli import steps
from tests.cli.terminal import done, failed, image, pailou


@pytest.fixture
async def cut_off(platform: House, case_id: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """A case on record; the environment names a Temporal that is not there."""
    await steps.on_record(platform, case_id)
    monkeypatch.setenv("TEMPORAL_ADDRESS", "127.0.0.1:1")
    return case_id


async def test_reading_needs_the_store_alone(cut_off: str) -> None:
    said = await done("show", cut_off, "--json")
    assert said.json["stage"] == "registering"
    assert "as it is on record" in said.err
    for words in (("list", "--limit", "10000"), ("tasks", cut_off), ("timeline", cut_off)):
        assert cut_off in (await done(*words)).out
    await done("refused")
    await failed(4, "show", "nobody")


async def test_a_case_that_is_not_on_record_yet_is_told_from_one_that_is_not_there(
    platform: House, cut_off: str
) -> None:
    started = await platform.store.cases.get(cut_off)
    assert started is not None
    await platform.store.starts.remember("just-started", {}, "key", started.started_at)
    assert "is a worker running?" in await failed(3, "show", "just-started")


async def test_sending_says_what_to_do_and_makes_nothing(nowhere: None, tmp_path: Path) -> None:
    for words in (
        ("complete", "any", "create_account"),
        ("upload", "any", "contact_id", image(tmp_path, "id")),
        ("withdraw", "any", "--reason", "a slip"),
    ):
        told = await failed(3, *words)
        assert "make up" in told
        assert "TEMPORAL_ADDRESS" in told
    assert not (tmp_path / "nobody-home").exists()


async def test_reading_from_a_folder_without_a_store_makes_none(nowhere: None, tmp_path: Path) -> None:
    for words in (("list",), ("show", "any"), ("refused",)):
        assert "PAILOU_HOME" in await failed(3, *words)
    said = await pailou("list", "--json")
    assert (said.status, said.json["error"]["code"]) == (3, "unavailable")
    assert not (tmp_path / "nobody-home").exists()


@pytest.mark.parametrize(
    ("name", "value", "status"),
    [
        ("PAILOU_QUOTA", "none", 2),
        ("PAILOU_DATABASE_URL", "a secret", 2),
        ("PAILOU_DATABASE_URL", "mysql://a:secret@host/name", 2),
        ("PAILOU_DATABASE_URL", "sqlite:////not/there/secret.db", 3),
    ],
)
async def test_a_wrong_setting_is_named_without_its_value(
    name: str, value: str, status: int, nowhere: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    told = await failed(status, "list")
    assert name in told
    assert "secret" not in told


async def test_every_setting_that_is_wrong_is_named_in_one_line(nowhere: None, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PAILOU_QUOTA", "PAILOU_MAIL_PORT"):
        monkeypatch.setenv(name, "none")
    told = await failed(2, "list")
    assert ("\N{REPLACEMENT CHARACTER}" in told, told.count("\n"), told.count("PAILOU_")) == (False, 1, 2)


def test_an_empty_variable_is_one_that_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """And never the current folder."""
    for name in ("PAILOU_HOME", "PAILOU_OCR_MODELS", "PAILOU_QUOTA"):
        monkeypatch.setenv(name, "")
    settings = load_settings()
    assert (settings.home, settings.ocr_models, settings.quota) == (Path("var"), None, 5)


async def test_a_fingerprint_key_that_is_too_short_is_named(platform: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAILOU_FINGERPRINT_KEY", "short")
    assert "PAILOU_FINGERPRINT_KEY" in await failed(2, "withdraw", "any", "--reason", "a slip")


async def test_a_namespace_that_is_not_there_is_told(platform: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEMPORAL_NAMESPACE", "elsewhere")
    said = await failed(3, "withdraw", "any", "--reason", "a slip")
    assert "TEMPORAL_NAMESPACE" in said
    assert ".." not in said


async def test_business_days_are_counted_without_any_server(nowhere: None, tmp_path: Path) -> None:
    said = await done("business-days", "2026-02-10", "15", "--json")
    assert said.json == {
        "earliest": "2026-03-09", "latest": "2026-03-11", "provisional": False, "version": said.json["version"],
    }  # fmt: skip
    assert (
        "2026-03-09 at the earliest, 2026-03-11 at the latest" in (await done("business-days", "2026-02-10", "15")).out
    )
    assert "provisional" in (await done("business-days", "2090-02-10", "15")).out
    assert not (tmp_path / "nobody-home").exists()
