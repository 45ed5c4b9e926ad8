"""One file, looked at without any server: what blocks, what is told, and what of it nobody could check."""

from pathlib import Path
from typing import Any

import pytest

from domain.findings import found
from domain.papers import MAX_FILE_BYTES
from domain.reading.model import Agreement, Answer, Page, PaperReading, PaperToRead
from tests.cli.terminal import Said, failed, image, pailou, written
from tests.cli.test_papers import UNUSABLE
from tests.gateways.sample_images import padded

NAME = "Lantern Tea Pte. Ltd."


async def check(file: Path, *words: object, kind: str = "entity_certificate") -> Said:
    """What is told to programs, in the one shape that it has."""
    said = await pailou("check-document", kind, file, *words, "--json")
    assert set(said.json) == {"ok", "findings"}
    assert said.json["ok"] is (said.status == 0)
    for finding in said.json["findings"]:
        assert set(finding) == {"code", "severity", "message", "hint", "evidence"}
    return said


def codes(said: Said) -> list[str]:
    return [finding["code"] for finding in said.json["findings"]]


@pytest.fixture
def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """No reader of print is installed."""
    monkeypatch.setattr("gateways.reading.engine.installed", lambda: False)


@pytest.fixture
def misread(monkeypatch: pytest.MonkeyPatch) -> list[PaperToRead]:
    """A reader to whom every paper says another name. What it was asked is kept."""
    asked: list[PaperToRead] = []

    def compare(paper: PaperToRead, page: Page) -> PaperReading:
        asked.append(paper)
        answers = tuple(
            Answer(field=one.field, agreement=Agreement.DIFFERS, expected=one.expected, printed="Lantern Coffee")
            for one in paper.questions.fields
        )
        return PaperReading(kind=paper.kind, digest=paper.digest, asked=paper.questions, answers=answers)

    monkeypatch.setattr("gateways.reading.engine.installed", lambda: True)
    monkeypatch.setattr("gateways.reading.read_picture", lambda data, scripts, models: Page(), raising=False)
    monkeypatch.setattr("domain.reading.comparing.scripts_of", lambda questions: frozenset())
    monkeypatch.setattr("domain.reading.comparing.compare", compare)
    return asked


@pytest.mark.parametrize("name", UNUSABLE)
async def test_an_unusable_file_is_found_out_here_without_any_server(name: str, tmp_path: Path, nowhere: None) -> None:
    content, code = UNUSABLE[name]
    file = written(tmp_path / name, content)
    said = await check(file, "--contact-name", "Ravi Kumar", kind="contact_id")
    assert said.status == 1
    assert code in codes(said)
    assert "contact_name" not in str(codes(said)), "of an unusable file nothing is read"
    assert (await pailou("check-document", "contact_id", file)).out.startswith("contact_id: this blocks")


async def test_a_file_of_exactly_5_mib_is_not_too_large(tmp_path: Path, nowhere: None) -> None:
    said = await check(written(tmp_path / "scan.jpg", padded(MAX_FILE_BYTES)))
    assert "file_too_large" not in codes(said)


async def test_without_a_reader_it_is_told_that_nothing_was_compared(
    tmp_path: Path, nowhere: None, unread: None
) -> None:
    file = image(tmp_path, "certificate")
    nothing = codes(await check(file))
    said = await check(file, "--entity-name", NAME, "--registration-number", "1")
    assert codes(said) == [*nothing, "entity_name_not_checked", "registration_number_not_checked"]
    assert said.json["findings"][-1]["evidence"] == {"expected": "1", "because": "not_installed"}
    assert "months_not_checked" in codes(await check(file, kind="bank_statement"))


async def test_what_is_printed_otherwise_is_a_warning_with_both_strings(
    tmp_path: Path, nowhere: None, misread: list[PaperToRead]
) -> None:
    """R11."""
    file = image(tmp_path, "certificate")
    said = await check(file, "--entity-name", NAME)
    assert said.json["findings"][-1]["code"] == "entity_name_differs"
    assert said.json["findings"][-1]["evidence"] == {"expected": NAME, "printed": "Lantern Coffee"}
    told = (await pailou("check-document", "entity_certificate", file, "--entity-name", NAME)).out
    assert NAME in told
    assert "Lantern Coffee" in told
    assert (await check(file, "--entity-name", NAME, "--strict")).status == 1


async def test_a_statement_is_asked_for_the_months_before_a_day_in_shanghai(
    tmp_path: Path, nowhere: None, misread: list[PaperToRead]
) -> None:
    """R23."""
    file = image(tmp_path, "statement")
    await check(file, "--as-of", "2026-09-30", kind="bank_statement")
    (asked,) = misread
    assert asked.questions.months
    assert asked.questions.as_of is not None
    assert asked.questions.as_of.isoformat() == "2026-09-30T04:00:00+00:00"
    await check(file)
    assert len(misread) == 1, "a certificate of which nothing is told is not read"


async def test_findings_are_told_in_chinese_if_asked(tmp_path: Path, nowhere: None) -> None:
    said = await check(written(tmp_path / "empty.png", b""), "--language", "zh-Hans")
    assert "文件是空的。" in [finding["message"] for finding in said.json["findings"]]


@pytest.mark.parametrize(("strict", "status"), [((), 0), (("--strict",), 1)])
async def test_a_warning_blocks_only_who_is_strict(
    strict: tuple[str, ...], status: int, tmp_path: Path, nowhere: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def looked_at(file: Path, kind: Any) -> Any:
        from domain.papers import PaperReport
        from tests.domain.builders import digest

        return PaperReport(kind=kind, digest=digest("x"), findings=(found("blurred"), found("turned"))), b""

    monkeypatch.setattr("cli.checking.looked_at", looked_at)
    said = await check(tmp_path / "any.png", *strict)
    assert (said.status, codes(said)) == (status, ["blurred", "turned"])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("check-document", "certificate"), "entity_certificate"),
        (("check-document", "bank_statement", "--as-of", "soon"), "--as-of"),
        (("check-document", "contact_id", "--contact-name", " "), "one line"),
        (("check-document", "contact_id", "--contact-name", "Mei\nLing"), "one line"),
        (("check-document", "contact_id", "--language", "fr"), "--language"),
    ],
)
async def test_unusable_words_are_explained(words: tuple[str, ...], told: str, tmp_path: Path, nowhere: None) -> None:
    said = await failed(2, *words[:2], image(tmp_path, "paper"), *words[2:])
    assert told in said
    assert "Ling" not in said


async def test_a_file_that_cannot_be_read_is_bad_input(tmp_path: Path, nowhere: None) -> None:
    assert "the file is not there" in await failed(2, "check-document", "contact_id", tmp_path / "none.png")
    assert "that is no file" in await failed(2, "check-document", "contact_id", tmp_path)
