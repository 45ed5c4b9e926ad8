"""Papers by command line: looked at before anything is stored or sent."""

from pathlib import Path

import pytest

from assembly.house import House
from domain.papers import MAX_FILE_BYTES
from gateways.files import digest_of
from tests.cli.steps import withdrawn
from tests.cli.terminal import done, failed, image, pailou, refused, written
from tests.gateways.sample_images import encoded, padded, png_of_size

UNUSABLE = {
    "large.jpg": (padded(MAX_FILE_BYTES + 1), "file_too_large"),
    "text.png": (b"I am a letter, whatever my name says.", "type_not_allowed"),
    "cut.jpg": (encoded(".jpg")[:-300], "damaged_image"),
    "bomb.png": (png_of_size(50_000, 50_000), "too_many_pixels"),
}


@pytest.mark.parametrize("name", UNUSABLE)
async def test_an_unusable_file_is_not_handed_in_and_its_name_not_told(
    name: str, platform: House, case_id: str, tmp_path: Path
) -> None:
    content, code = UNUSABLE[name]
    (tmp_path / "Mei Ling").mkdir()
    good, bad = image(tmp_path, "good"), written(tmp_path / "Mei Ling" / name, content)
    said = await pailou("upload", case_id, "entity_certificate", good, bad)
    assert said.status == 1
    assert "refused: unusable_document: nothing was handed in" in said.err
    assert f"  file 2: {code}: " in said.err
    assert "Mei Ling" not in said.err
    assert (await done("show", case_id, "--json")).json["documents"] == []


async def test_a_paper_is_handed_in_and_taken_back(platform: House, case_id: str, tmp_path: Path) -> None:
    files = image(tmp_path, "one"), image(tmp_path, "two")
    answer = (await done("upload", case_id, "trademark_authorization", *files, "--json")).json
    assert set(answer) == {"receipt", "documents"}
    digests = [document["digest"] for document in answer["documents"]]
    assert await platform.files.exists(digests[1])
    await done("remove", case_id, digests[0])
    shown = (await done("show", case_id)).out
    assert digests[1] in shown
    assert digests[0] not in shown
    assert await refused("remove", case_id, digests[0]) == "no_such_document"


async def test_nothing_is_stored_for_a_case_that_takes_no_papers(platform: House, case_id: str, tmp_path: Path) -> None:
    """No case would refer to the bytes, so no erasure would find them."""
    early, late = image(tmp_path, "early"), image(tmp_path, "late")
    words = ("upload", case_id, "contact_id", early, "--request-id", "the-first", "--json")
    answer = (await done(*words)).json
    await withdrawn(platform, case_id)
    assert await refused("upload", case_id, "contact_id", late) == "case_ended"
    assert "no case" in await failed(4, "upload", "nobody", "contact_id", late)
    assert not await platform.files.exists(digest_of(late.read_bytes()))
    assert (await done(*words)).json == answer


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("a\u202egnp.png", 2),
        ("a\u200b.png", 2),
        (" a.png", 2),
        ("a.png ", 2),
        ("a\u2066b", 2),
        ("مرحبا\u200f.png", 3),
        ("नमस्\u200dते.png", 3),
        ("營業執照.png", 3),
    ],
)
async def test_a_name_that_hides_something_is_refused(name: str, status: int, tmp_path: Path, nowhere: None) -> None:
    """Status 3: the name is fine, and there is no server."""
    file = written(tmp_path / name, image(tmp_path, "plain").read_bytes())
    told = await failed(status, "upload", "any", "contact_id", file)
    assert ("file 1: its name" in told) == (status == 2)


async def test_a_file_that_is_not_there_is_bad_input(tmp_path: Path, nowhere: None) -> None:
    assert "the file is not there" in await failed(2, "upload", "any", "contact_id", tmp_path / "none.png")
