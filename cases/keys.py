"""The fingerprint key, made once beside the database."""

import os
import secrets
from pathlib import Path

from cases.fingerprints import SHORTEST_KEY

_LENGTH = 32


def load_or_make_key(path: Path) -> bytes:
    """The key in the file, which is made if it is not there; two processes at once get the same one."""
    if not path.exists():
        _make(path)
    try:
        key = bytes.fromhex(path.read_text().strip())
    except ValueError:
        key = b""
    if len(key) < SHORTEST_KEY:
        raise ValueError(f"{path} holds no fingerprint key: hexadecimal, at least {SHORTEST_KEY} bytes")
    return key


def _make(path: Path) -> None:
    """Written aside and linked into place: a name that is there holds a whole key, and the first one stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_bytes(_LENGTH).hex() + "\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(aside, path)
    except FileExistsError:
        return
    finally:
        aside.unlink()
