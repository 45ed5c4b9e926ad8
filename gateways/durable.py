"""Writing a file so that it is there as a whole or not at all, also after a power cut."""

import os
from pathlib import Path
from tempfile import mkstemp


def write_whole(path: Path, data: bytes) -> None:
    """Write a file in one step, over any that is there; folders are made as needed."""
    _make_folder(path.parent)
    handle, name = mkstemp(prefix=".unfinished-", dir=path.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _make_folder(folder: Path) -> None:
    """Make a folder and those above it; a new name is durable once the folder it stands in is."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
