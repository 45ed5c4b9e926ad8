"""Files that the command line writes where nothing is yet."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from cli.exits import BadInput


def check_free(file: Path | None, option: str) -> None:
    """Say at once what would keep the file from being written: asking the case and drawing pictures takes a while."""
    if file is None:
        return
    try:
        if not file.parent.is_dir():
            raise BadInput(f"{option} cannot be written: its folder is not there")
        file.lstat()
    except FileNotFoundError:
        return
    except OSError as error:
        raise _unwritable(option, error) from None
    raise _taken(option)


def save(file: Path, data: bytes, option: str) -> None:
    """As a whole or not at all, for this user alone; a file that is there already is never written over."""
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise _taken(option) from None
    except OSError as error:
        raise _unwritable(option, error) from None
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(data)
    except OSError as error:
        with suppress(OSError):
            file.unlink()
        raise _unwritable(option, error) from None


def _taken(option: str) -> BadInput:
    return BadInput(f"there is a file of this name already, and it is left as it is; choose another one by {option}")


def _unwritable(option: str, error: OSError) -> BadInput:
    return BadInput(f"{option} cannot be written: {error.strerror}")
