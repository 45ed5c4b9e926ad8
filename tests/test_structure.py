"""The floors: what may be loaded where."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OUTSIDE = ("sqlmodel", "sqlalchemy", "PIL", "aiosmtplib", "chinese_calendar", "obstore", "store", "gateways")


def loaded_by(module: str) -> set[str]:
    """What a fresh interpreter has loaded after one import."""
    code = f"import sys, {module}; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("module", ["workflows.mini_program", "activities.publishing", "domain.deciding"])
def test_the_story_loads_nothing_of_the_outside_world(module: str) -> None:
    assert not {name for name in loaded_by(module) if name in OUTSIDE}


def test_the_domain_knows_nothing_of_temporal() -> None:
    assert "temporalio" not in loaded_by("domain.deciding")


def test_every_package_is_held_to_its_floor() -> None:
    """A package that the import contract does not name would be held to nothing."""
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests"}
    configuration = (ROOT / "pyproject.toml").read_text()
    listed = configuration.split("root_packages = [")[1].split("]")[0]
    assert packages == {name.strip(' "') for name in listed.split(",") if name.strip()}
