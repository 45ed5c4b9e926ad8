"""What follows after the end of an image."""

import re
from collections.abc import Iterator

from domain.findings import Finding, found
from gateways.papers.anatomy import Anatomy

_FILLING = b"\0\t\r\n \x1a"
"""Programs fill up with these."""
_NOTHING = _FILLING + b"\xff\xd9"
"""Some cameras write the end marker twice."""
# Short films of motion photos; a picture by the index that the camera wrote; Samsung's own trailer.
_FILM = re.compile(rb"[\s\S]{4}ftyp")
_NAMED_FILM = re.compile(rb"(?:MotionPhoto_Data|mpv[23]Data)")
_PICTURE = b"\xff\xd8\xff"
_SAMSUNG_START, _SAMSUNG_END = b"SEFH", b"SEFT"


def about_trailing(data: bytes, anatomy: Anatomy) -> Iterator[Finding]:
    """What is to be said of what follows, if it is more than padding."""
    rest = data[anatomy.end :].strip(_FILLING)
    if not rest.strip(_NOTHING):
        return
    if _is_of_a_camera(rest, data[anatomy.end :], announced=anatomy.more_announced):
        yield found("camera_extras")
    else:
        yield found("trailing_data", bytes=len(rest))


def _is_of_a_camera(rest: bytes, whole: bytes, *, announced: bool) -> bool:
    # A film begins with its length: what was taken for padding may have belonged to it.
    film = _FILM.match(whole) or _FILM.match(b"\0\0\0" + rest) or rest.startswith(b"ftyp")
    samsung = rest.endswith(_SAMSUNG_END) and _SAMSUNG_START in rest
    named = _NAMED_FILM.search(rest[:4096]) is not None
    return bool(film) or samsung or named or (announced and rest.startswith(_PICTURE))
