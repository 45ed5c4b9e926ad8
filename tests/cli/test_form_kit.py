"""The form kit by command line: Tencent's templates as they were loaded, and a sheet with the strings."""

from pathlib import Path

import pytest
import yaml

from assembly.house import House
from tests.cases.tools import a_case
from tests.cli import steps
from tests.cli.terminal import done, failed, pailou, written
from tests.sheets.html import read

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"

NAME = '<b>"Ø&Co</b>'


async def started(folder: Path, changes: dict[str, str]) -> str:
    """A case with other input."""
    case = a_case(changes)
    await done("start", written(folder / "case.yaml", yaml.safe_dump(case, allow_unicode=True)))
    return str(case["case_id"])


async def test_the_kit_holds_templates_and_the_exact_strings(platform: House, tmp_path: Path) -> None:
    case_id = await started(tmp_path, {"entity.name": NAME})
    form = written(tmp_path / "form.pdf", PDF + case_id.encode())
    loaded = (await done("template", "load", "application_form", "en", form, "--as-of", "2026-09-01", "--json")).json
    out = tmp_path / "kit"
    said = (await done("form-kit", case_id, "--out", out, "--json")).json
    assert {file["what"] for file in said["files"]} == {"application_form", "sheet"}
    assert said["without_template"] == ["authorization_letter"]
    assert sorted(path.name for path in out.iterdir()) == ["application-form-en.pdf", "sheet.html", "sheet.txt"]
    assert (out / "application-form-en.pdf").read_bytes() == form.read_bytes()
    assert read((out / "sheet.html").read_text("utf-8")).texts("code", "exact").count(NAME) == 2
    assert (out / "sheet.txt").read_text("utf-8").split("\n").count(NAME) == 2
    shown = (await done("form-kit", case_id, "--out", out)).out
    assert "no template is loaded of: authorization_letter" in shown
    await done("template", "remove", loaded["template"]["number"])


async def test_the_sheet_is_in_the_contacts_language_or_the_one_asked_for(platform: House, tmp_path: Path) -> None:
    case_id = await started(tmp_path, {"contact.language": "zh-Hans"})
    assert (await done("form-kit", case_id, "--out", tmp_path / "a", "--json")).json["language"] == "zh-Hans"
    assert "请逐字照抄" in (tmp_path / "a" / "sheet.txt").read_text("utf-8")
    await done("form-kit", case_id, "--out", tmp_path / "b", "--language", "en")
    assert "Copy each string exactly" in (tmp_path / "b" / "sheet.txt").read_text("utf-8")


async def test_without_temporal_the_kit_is_made_by_the_record(
    platform: House, case_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await steps.on_record(platform, case_id)
    monkeypatch.setenv("TEMPORAL_ADDRESS", "127.0.0.1:1")
    assert "as it is on record" in (await done("form-kit", case_id, "--out", tmp_path / "kit")).err
    assert "Lantern Tea Pte. Ltd." in (tmp_path / "kit" / "sheet.txt").read_text("utf-8")


async def test_what_cannot_be_made_is_explained(platform: House, case_id: str, tmp_path: Path) -> None:
    assert "--out cannot be written" in await failed(2, "form-kit", case_id, "--out", written(tmp_path / "file", "x"))
    await failed(4, "form-kit", "nobody", "--out", tmp_path / "kit")
    assert (await pailou("form-kit", case_id)).status == 2
    assert not (tmp_path / "kit").exists()
