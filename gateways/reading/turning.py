"""Print that stands on its side or upside down: the picture is turned until it can be read."""

from collections.abc import Callable, Iterator

from PIL import Image

from gateways.reading.engine import Piece
from gateways.reading.ordering import is_upright

_READABLE = 0.85
"""Print that is read the right way up is read with more certainty than this; sideways it comes to about 0.65."""

Read = Callable[[Image.Image], tuple[Piece, ...]]


def read_upright(picture: Image.Image, read: Read) -> tuple[tuple[Piece, ...], int]:
    """The print, and the degrees clockwise by which it stands away from upright. At most three readings."""
    first = read(picture)
    if not first:
        return first, 0
    for turned in _others(first):
        pieces = read(picture.rotate(turned, expand=True))
        if sureness(pieces) >= _READABLE and _is_upright(pieces):
            return pieces, turned
    return first, 0


def sureness(pieces: tuple[Piece, ...]) -> float:
    """How sure the engine is of a letter, on average."""
    letters = sum(len(piece.text) for piece in pieces)
    return sum(piece.confidence * len(piece.text) for piece in pieces) / letters if letters else 0.0


def _others(pieces: tuple[Piece, ...]) -> Iterator[int]:
    """How the print may stand instead, the likelier first."""
    if not _is_upright(pieces):
        yield from (90, 270)
    elif sureness(pieces) < _READABLE:
        yield 180


def _is_upright(pieces: tuple[Piece, ...]) -> bool:
    """Whether most of the print is in boxes that are wider than high."""
    upright = sum(len(piece.text) for piece in pieces if is_upright(piece))
    return 2 * upright >= sum(len(piece.text) for piece in pieces)
