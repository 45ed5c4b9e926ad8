"""The report by command line."""

from pathlib import Path

import pytest

from assembly.house import House
from tests.cli import steps
from tests.cli.terminal import done, failed, image, written
from tests.sheets.html import read


async def test_a_case_without_papers_is_held_and_told_what_is_missing(platform: House, case_id: str) -> None:
    report = (await done("preflight", case_id, "--json")).json
    assert set(report) == {
        "case_id", "language", "mini_program", "entity", "verdict", "holds", "set_findings", "papers", "computed_at",
    }  # fmt: skip
    assert (report["verdict"], report["papers"]) == ("held", [])
    assert {"paper": "contact_id", "lack": "absent"} in report["holds"]
    assert "paper_missing" in [found["code"] for found in report["set_findings"]]
    shown = (await done("preflight", case_id, "--language", "zh-Hans")).out
    assert "held: the application cannot be submitted yet" in shown
    assert "缺少材料" in shown


async def test_every_paper_is_told_with_its_findings_and_shown_on_the_page(
    platform: House, case_id: str, tmp_path: Path
) -> None:
    await done("upload", case_id, "contact_id", image(tmp_path, "id"))
    page = tmp_path / "report.html"
    said = await done("preflight", case_id, "--html", page, "--json")
    (paper,) = said.json["papers"]
    assert set(paper) == {"kind", "name", "digest", "added_at", "counts", "content", "findings"}
    for found in paper["findings"]:
        assert set(found) == {"code", "severity", "message", "hint", "evidence", "accepted", "open"}
    shown = read(page.read_text("utf-8"))
    (picture,) = shown.all("img")
    assert (picture.attributes["src"] or "").startswith("data:image/jpeg;base64,")
    assert shown.texts("h3") == ["1. Contact's ID"]
    assert "\n\n1. contact's ID (contact_id)" in (await done("preflight", case_id)).out
    assert "left as it is" in await failed(2, "preflight", case_id, "--html", page)
    assert read(page.read_text("utf-8")).texts("h3") == ["1. Contact's ID"]


async def test_a_paper_whose_file_is_gone_has_a_placeholder(platform: House, case_id: str, tmp_path: Path) -> None:
    answer = (await done("upload", case_id, "contact_id", image(tmp_path, "gone"), "--json")).json
    digits = answer["documents"][0]["digest"].removeprefix("sha256:")
    (stored,) = platform.settings.files_folder.rglob(digits)
    stored.unlink()
    await done("preflight", case_id, "--html", tmp_path / "report.html", "--language", "zh-Hans")
    page = read((tmp_path / "report.html").read_text("utf-8"))
    assert (page.all("img"), page.texts("div", "none")) == ([], ["无法显示图片：文件已不再保存。"])


async def test_without_temporal_the_report_is_made_by_the_record(
    platform: House, case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await steps.on_record(platform, case_id)
    monkeypatch.setenv("TEMPORAL_ADDRESS", "127.0.0.1:1")
    assert "as it is on record" in (await done("preflight", case_id)).err
    await failed(4, "preflight", "nobody")


async def test_a_page_that_cannot_be_written_is_explained(case_id: str, tmp_path: Path) -> None:
    file = written(tmp_path / "file", "x")
    for folder in (file, tmp_path / "none"):
        told = await failed(2, "preflight", case_id, "--html", folder / "report.html")
        assert "--html cannot be written: its folder is not there" in told
    assert not (tmp_path / "none").exists()
