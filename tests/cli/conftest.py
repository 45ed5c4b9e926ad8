"""The command line in the environment of a running house."""

from pathlib import Path

import pytest
import yaml
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from tests.cases.tools import a_case
from tests.cli.terminal import done, written


@pytest.fixture
def platform(env: WorkflowEnvironment, house: House, worker: None, monkeypatch: pytest.MonkeyPatch) -> House:
    """The environment that `make up` tells its user to have."""
    monkeypatch.setenv("TEMPORAL_ADDRESS", env.client.service_client.config.target_host)
    monkeypatch.setenv("PAILOU_HOME", str(house.settings.home))
    return house


@pytest.fixture
async def case_id(platform: House, tmp_path: Path) -> str:
    """A case that was started by command line."""
    case = a_case()
    await done("start", written(tmp_path / "case.yaml", yaml.safe_dump(case)))
    return str(case["case_id"])


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment without any server, and without data."""
    monkeypatch.setenv("TEMPORAL_ADDRESS", "127.0.0.1:1")
    monkeypatch.setenv("PAILOU_HOME", str(tmp_path / "nobody-home"))
