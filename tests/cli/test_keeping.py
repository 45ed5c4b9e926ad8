"""Papers by command line: saved as files without overwriting any, and erased once the case has ended."""

import os
from pathlib import Path

import pytest

from assembly.house import House
from tests.cli.steps import withdrawn
from tests.cli.terminal import done, failed, image, pailou, refused, written


@pytest.fixture
async def digest(case_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A paper of the case; the terminal stands in an empty folder."""
    answer = await done("upload", case_id, "contact_id", image(tmp_path, "Mei Ling"), "--json")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return str(answer.json["documents"][0]["digest"])


async def test_a_paper_is_saved_under_a_name_of_ours_for_its_reader_alone(
    case_id: str, digest: str, tmp_path: Path
) -> None:
    said = (await done("download", case_id, digest, "--json")).json
    file = tmp_path / "here" / f"contact_id-{digest[7:15]}.png"
    assert said == {"file": file.name, "media_type": "image/png", "size": file.stat().st_size}
    assert file.read_bytes() == (tmp_path / "Mei Ling.png").read_bytes()
    assert os.stat(file).st_mode & 0o777 == 0o600
    small = await done("download", case_id, digest, "--preview", "--out", tmp_path / "small.jpg")
    assert "small.jpg (image/jpeg, " in small.out.replace("\n", "")
    assert (tmp_path / "small.jpg").read_bytes().startswith(b"\xff\xd8\xff")


async def test_nothing_is_overwritten(case_id: str, digest: str, tmp_path: Path) -> None:
    await done("download", case_id, digest)
    assert "--out" in await failed(2, "download", case_id, digest)
    mine = written(tmp_path / "mine.png", b"mine")
    assert "left as it is" in await failed(2, "download", case_id, digest, "--out", mine)
    assert mine.read_bytes() == b"mine"
    for wrong, why in ((tmp_path / "no" / "folder", "its folder is not there"), ("x" * 300, "name too long")):
        assert why in await failed(2, "download", case_id, digest, "--out", wrong)


async def test_what_the_case_does_not_have_is_refused(case_id: str, digest: str) -> None:
    assert await refused("download", case_id, f"sha256:{'0' * 64}") == "no_such_document"
    await failed(4, "download", "nobody", digest)


async def test_papers_are_erased_after_the_end_and_not_before(
    platform: House, case_id: str, digest: str, tmp_path: Path
) -> None:
    assert await refused("erase", case_id, "--reason", "the merchant asked for it") == "case_open"
    await withdrawn(platform, case_id)
    assert "erased" not in (await done("show", case_id)).out
    assert "kept: put within the last 24 hours" in (await done("erase", case_id, "--reason", "they asked")).out
    (file,) = platform.settings.files_folder.rglob(digest.removeprefix("sha256:"))
    os.utime(file, (0, 0))
    (paper,) = (await done("erase", case_id, "--reason", "they asked again", "--json")).json
    assert (paper["digest"], paper["reason"], paper["kept_because"]) == (digest, "they asked", None)
    assert paper["erased_at"] is not None
    assert "erased 20" in (await done("erase", case_id, "--reason", "they asked")).out
    assert not file.exists()
    for words in (("--preview",), ()):
        assert await refused("download", case_id, digest, *words) == "paper_erased"
    assert (await done("show", case_id, "--json")).json["documents"][0]["digest"] == digest
    for words in (("show",), ("preflight",)):
        assert f"erased on {paper['erased_at'][:10]}" in (await done(*words, case_id)).out
    await done("timeline", case_id)


async def test_a_case_without_papers_has_nothing_to_erase(platform: House, case_id: str) -> None:
    await withdrawn(platform, case_id)
    assert "never had papers" in (await done("erase", case_id, "--reason", "they asked")).out


async def test_an_erasure_without_a_reason_or_an_actor_is_refused_before_anything_is_reached(nowhere: None) -> None:
    assert "--reason" in await failed(2, "erase", "any")
    said = await pailou("erase", "any", "--reason", " ", "--actor", " ", "--json")
    assert [field["field"] for field in said.json["error"]["fields"]] == ["actor.id", "reason"]
    assert (said.status, said.json["error"]["code"]) == (1, "malformed")


async def test_without_temporal_it_is_said_what_to_do(nowhere: None) -> None:
    for words in (("download", "any", f"sha256:{'0' * 64}"), ("erase", "any", "--reason", "they asked")):
        assert "TEMPORAL_ADDRESS" in await failed(3, *words)


async def test_an_object_store_that_is_away_is_told_without_its_keys(
    case_id: str, digest: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {
        "PAILOU_FILES": "s3://papers/prefix",
        "PAILOU_FILES_ENDPOINT": "http://127.0.0.1:1",
        "AWS_ACCESS_KEY_ID": "marker-key",
        "AWS_SECRET_ACCESS_KEY": "marker-secret",
    }.items():
        monkeypatch.setenv(name, value)
    for words in (("upload", case_id, "contact_id", image(tmp_path, "another")), ("download", case_id, digest)):
        told = await failed(3, *words)
        assert "PAILOU_FILES_ENDPOINT" in told
        assert "marker" not in told
