"""A reader for all tests of this folder: its models are loaded once."""

from pathlib import Path

import pytest

from gateways.files import FolderFiles
from gateways.reading import FileReader, installed


@pytest.fixture(scope="session", autouse=True)
def _an_engine() -> None:
    if not installed():
        pytest.skip("needs the extra `ocr`: pip install rapidocr onnxruntime")


@pytest.fixture
def files(tmp_path: Path) -> FolderFiles:
    """A store of its own."""
    return FolderFiles(tmp_path / "files")


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a connection fails."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)


@pytest.fixture
def reader(files: FolderFiles, no_network: None) -> FileReader:
    """The reader of a worker."""
    return FileReader(files)
