"""`make demo`, as it is run: every merchant ends as its row says, or the demo says which one does not."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from demo import main

ROOT = Path(__file__).parents[2]
MERCHANTS = ROOT / "examples" / "merchants.csv"


def run_demo(home: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "demo.py", "--home", str(home)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=170, check=False)


def test_every_merchant_of_the_examples_ends_as_its_row_expects(tmp_path: Path) -> None:
    with MERCHANTS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    done = run_demo(tmp_path / "demo")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == f"{len(rows)} cases: {len(rows)} as expected"
    assert all(row["case_id"] in done.stdout for row in rows)
    assert (tmp_path / "demo" / "pailou.db").is_file()
    assert list((tmp_path / "demo" / "mail").glob("*.eml"))
    personal = {row[column] for row in rows for column in ("admin.name", "admin.email", "admin.phone", "contact.name")}
    assert not [value for value in personal if value in done.stdout + done.stderr]


def test_a_merchant_that_ends_otherwise_is_named_and_the_status_is_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with MERCHANTS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["simulation.plot"] in ("withdrawn", "verified_by_reuse")][
            -2:
        ]
    rows[-1]["simulation.expect"] = "verified"
    few = tmp_path / "few.csv"
    with few.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    monkeypatch.setattr(sys, "argv", ["demo.py", "--home", str(tmp_path / "demo"), "--merchants", str(few)])
    assert main() == 1
    said = [f"{rows[-1]['case_id']}: expected verified, got withdrawn", "2 cases: 1 as expected"]
    assert capsys.readouterr().out.splitlines()[-2:] == said


@pytest.mark.parametrize(("merchants", "said"), [("nowhere.csv", "nowhere.csv"), (str(MERCHANTS), "something else")])
def test_a_demo_that_cannot_be_played_removes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, merchants: str, said: str
) -> None:
    kept = tmp_path / "kept"
    kept.touch()
    monkeypatch.setattr(sys, "argv", ["demo.py", "--home", str(tmp_path), "--merchants", merchants])
    assert main() == 2
    assert said in capsys.readouterr().err
    assert kept.exists()
