"""The floors: what may be loaded where."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
OUTSIDE = ("sqlmodel", "sqlalchemy", "PIL", "aiosmtplib", "chinese_calendar", "babel", "obstore", "store", "gateways")


def loaded_by(modules: str) -> set[str]:
    """What a fresh interpreter has loaded after these imports."""
    code = f"import sys, {modules}; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_story_loads_nothing_of_the_outside_world() -> None:
    """What all of them together do not load, none does."""
    story = "domain.deciding, activities.publishing, workflows.mini_program, workflows.outbox"
    assert not loaded_by(story) & set(OUTSIDE)


def test_the_domain_knows_nothing_of_temporal() -> None:
    assert "temporalio" not in loaded_by("domain.deciding")


def test_every_package_is_held_to_its_floor() -> None:
    """A package that the import contract does not name would be held to nothing."""
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests"}
    configuration = (ROOT / "pyproject.toml").read_text()
    listed = configuration.split("root_packages = [")[1].split("]")[0]
    assert packages == {name.strip(' "') for name in listed.split(",") if name.strip()}
