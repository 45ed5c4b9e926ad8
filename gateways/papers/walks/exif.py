"""The one thing that is read from Exif: which way up the picture is."""

from typing import Literal

_ORDERS: dict[bytes, Literal["little", "big"]] = {b"II": "little", b"MM": "big"}
_ORIENTATION = 0x0112
_MOST_ENTRIES = 500


def orientation_in(exif: bytes) -> int:
    """The orientation, 1 to 8, of Exif data without its "Exif" head; 1 if there is none."""
    order = _ORDERS.get(exif[:2])
    if order is None:
        return 1
    directory = int.from_bytes(exif[4:8], order)
    entries = int.from_bytes(exif[directory : directory + 2], order)
    for number in range(min(entries, _MOST_ENTRIES)):
        at = directory + 2 + 12 * number
        if int.from_bytes(exif[at : at + 2], order) == _ORIENTATION:
            value = int.from_bytes(exif[at + 8 : at + 10], order)
            return value if 1 <= value <= 8 else 1
    return 1
