"""Writing a file so that it is there as a whole or not at all, also after a power cut."""

import os
from pathlib import Path
from tempfile import mkstemp

UNFINISHED = ".unfinished-"
"""How names begin of what is being written; a writer that is killed leaves it behind."""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file in one step, over any that is there; folders are made as needed."""
    make_folder(path.parent)
    handle, name = mkstemp(prefix=UNFINISHED, dir=path.parent)
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
    sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; a new name is durable once the folder it stands in is."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make names that were added to a folder, or taken out of it, durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
