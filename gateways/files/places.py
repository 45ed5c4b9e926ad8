"""Where a file lies below its root: fanned out over two levels by the first digits of its digest."""

import re

_DIGEST = re.compile(r"sha256:([0-9a-f]{64})")


def place_of(digest: str) -> str | None:
    """The relative path, with slashes; None for what is no digest, such as a path."""
    found = _DIGEST.fullmatch(digest)
    return f"{found[1][:2]}/{found[1][2:4]}/{found[1]}" if found else None
