"""`start`: one case from a YAML file."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from tests.cases.tools import a_case, handle
from tests.cli import steps
from tests.cli.terminal import done, failed, pailou, refused, written


def a_file(folder: Path, case: dict[str, Any], name: str = "case") -> Path:
    """The case as a YAML file."""
    return written(folder / f"{name}.yaml", yaml.safe_dump(case, allow_unicode=True))


async def at_fault(file: Path) -> list[str]:
    """The fields that a refused start names."""
    said = await pailou("start", file, "--json")
    assert (said.status, said.json["error"]["code"]) == (1, "invalid_case")
    return [field["field"] for field in said.json["error"]["fields"]]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"entity.country": "XX"}, "entity.country"),
        ({"entity.country": "CN"}, "entity.country"),
        ({"account_email": "grace.at.example.com"}, "account_email"),
        ({"route": "fast"}, "route"),
        ({"entity": ...}, "entity"),
    ],
)
async def test_an_unusable_input_is_refused_by_field_before_anything_is_reached(
    changes: dict[str, Any], field: str, tmp_path: Path, nowhere: None
) -> None:
    file = a_file(tmp_path, a_case(changes))
    assert await at_fault(file) == [field]
    assert "grace" not in (await pailou("start", file)).err


async def test_norway_without_quotes_is_explained(tmp_path: Path, nowhere: None) -> None:
    text = yaml.safe_dump(a_case()).replace("country: SG", "country: NO")
    said = await pailou("start", written(tmp_path / "no.yaml", text))
    assert said.status == 1
    assert "entity.country: Input should be a valid string; YAML reads it as true or false here" in said.err
    assert 'country: "NO"' in said.err


async def test_a_number_that_should_be_text_is_explained(tmp_path: Path, nowhere: None) -> None:
    text = yaml.safe_dump(a_case()).replace("'+6591234567'", "+6591234567")
    said = await pailou("start", written(tmp_path / "phone.yaml", text))
    assert "admin.phone: Input should be a valid string; YAML reads it as a number here" in said.err
    assert "6591234567" not in said.err


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"case_id: [", "cannot be read as YAML at line 1"),
        (b"- a\n- b\n", "holds no mapping"),
        (b"\xff\xfe\x00", "byte 1 is no UTF-8; save the file as UTF-8\n"),
        ("case_id: a\nname: Café\n".encode("latin-1"), "save the file as UTF-8\n"),
        ("case_id: a\n".encode("utf-16"), "save the file as UTF-8\n"),
        ("case_id: a\n".encode("utf-16-le"), "cannot be read as YAML"),
        (b"a: !!timestamp x", "cannot be read as YAML"),
        (b"a: !!bool x", "cannot be read as YAML"),
        (b"a: !!int ''", "cannot be read as YAML"),
        (b"a: 2026-99-99", "cannot be read as YAML"),
        (b"[1]: 2", "cannot be read as YAML"),
        (b"a: 1\nb:\n  route: x\n  'route': y\n", "the file gives route twice, again at line 4"),
        (b"Mei Ling: 1\nMei Ling: 1\n", "the file gives a key twice, again at line 2"),
        (b"a: 1\n---\nb: 2\n", "cannot be read as YAML"),
        (b"admin: !!python/object:os.system {}", "cannot be read as YAML"),
    ],
)
async def test_what_is_no_case_file_is_bad_input(content: bytes, words: str, tmp_path: Path, nowhere: None) -> None:
    assert words in await failed(2, "start", written(tmp_path / "case.yaml", content))


async def test_a_file_that_is_not_there_is_bad_input(tmp_path: Path, nowhere: None) -> None:
    assert "the file is not there" in await failed(2, "start", tmp_path / "none.yaml")
    assert "that is no file" in await failed(2, "start", tmp_path)


async def test_the_same_input_again_is_recognised_and_other_input_refused(platform: House, tmp_path: Path) -> None:
    case = a_case()
    assert "is started; it is registering" in (await done("start", a_file(tmp_path, case))).out
    again = await done("start", a_file(tmp_path, case), "--json")
    assert (again.json["case_id"], again.json["attached"]) == (case["case_id"], True)
    said = await pailou("start", a_file(tmp_path, case | {"invoice": "now"}))
    assert said.status == 1
    assert "refused: case_differs: " in said.err
    assert "  invoice: " in said.err


async def test_of_two_live_cases_with_one_e_mail_the_second_is_refused(platform: House, tmp_path: Path) -> None:
    first, second = a_case(), a_case()
    second["account_email"] = first["account_email"].upper()
    await done("start", a_file(tmp_path, first))
    assert await refused("start", a_file(tmp_path, second)) == "email_taken"
    assert (await done("show", second["case_id"], "--json")).json["outcome"] == "refused"
    corrected = second | {"account_email": f"other-{first['account_email']}"}
    await done("start", a_file(tmp_path, corrected))


async def test_when_the_e_mail_is_free_again_the_same_file_starts_the_case(platform: House, tmp_path: Path) -> None:
    first, second = a_case(), a_case()
    second["account_email"] = first["account_email"]
    await done("start", a_file(tmp_path, first))
    for _ in range(2):
        assert await refused("start", a_file(tmp_path, second)) == "email_taken"
    await done("withdraw", first["case_id"], "--reason", "a slip")
    assert "is started; it is registering" in (await done("start", a_file(tmp_path, second))).out


async def test_every_door_says_of_a_terminated_case_that_it_was_terminated(
    platform: House, env: WorkflowEnvironment, case_id: str, tmp_path: Path
) -> None:
    await steps.on_record(platform, case_id)
    await handle(env.client, case_id).terminate()
    file = tmp_path / "case.yaml"
    for words in (("start", file), ("complete", case_id, "create_account")):
        assert await refused(*words) == "case_ended"
        assert "terminated through Temporal" in (await pailou(*words)).err
    said = await done("show", case_id, "--json")
    assert said.json["stage"] == "registering"
    for told in ("terminated through Temporal", "its record stays open", "stay booked", "cancel its workflow"):
        assert told in said.err


async def test_a_window_that_has_closed_is_refused(platform: House, tmp_path: Path) -> None:
    program = {"name": "Tea", "appid": "wx0123456789", "registered_at": "2020-01-01T00:00:00Z"}
    case = a_case() | {"route": "verification_only", "mini_program": program}
    assert await refused("start", a_file(tmp_path, case)) == "window_already_closed"
