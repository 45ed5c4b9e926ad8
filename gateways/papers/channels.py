"""What a file may be on each way to Weixin (R21)."""

from dataclasses import dataclass

from domain.papers import EXTENSIONS, MAX_FILE_BYTES


@dataclass(frozen=True)
class Channel:
    """A way on which papers reach Weixin, and what it takes."""

    max_bytes: int
    borderline_bytes: int
    """Rules say MB and do not say of which kind: between the two kinds people are warned."""
    limit: str
    """The largest size, as rules write it."""
    extensions: tuple[str, ...]


CONSOLE = Channel(MAX_FILE_BYTES, 5_000_000, "5 MB", EXTENSIONS)
"""The administration console, where people upload."""

API = Channel(2 * 1024 * 1024, 2_000_000, "2 MB", tuple(name for name in EXTENSIONS if name != ".bmp"))
"""The programming interface is stricter."""
