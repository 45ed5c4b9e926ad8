"""File stores: in a folder, and on an S3-compatible server of our own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.gateways.kept import KEY, SECRET, Kept, in_bucket, in_folder, object_server


@pytest.fixture(scope="session")
def endpoint() -> Iterator[str]:
    """The object server's address."""
    with object_server() as address:
        yield address


@pytest.fixture
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """The keys that the standard environment has."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", KEY)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
    monkeypatch.setenv("AWS_REGION", "us-east-1")


@pytest.fixture(params=["folder", "bucket"])
def kept(request: pytest.FixtureRequest, credentials: None, tmp_path: Path) -> Kept:
    """A store of each kind, empty."""
    return in_folder(tmp_path / "kept") if request.param == "folder" else in_bucket(request.getfixturevalue("endpoint"))
