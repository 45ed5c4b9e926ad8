"""Pieces of print in reading order: rows from top to bottom, and each row from left to right."""

from collections.abc import Iterable
from itertools import chain
from math import atan2, tan
from statistics import median

from gateways.reading.engine import Piece

_WIDE = 5
"""A piece so many times as wide as it is high shows how much the page leans."""


def in_order(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces as people read them, also on a page that leans a little."""
    kept = list(pieces)
    lean = tan(median([_angle(piece) for piece in kept if _width(piece) > _WIDE * height_of(piece)] or [0.0]))
    rows: list[list[Piece]] = []
    for piece in sorted(kept, key=lambda piece: _middle(piece, lean)):
        if rows and _middle(piece, lean) - _middle(rows[-1][0], lean) < _half(rows[-1][0], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return list(chain.from_iterable(sorted(row, key=left_of) for row in rows))


def left_of(piece: Piece) -> float:
    """How far from the left edge it begins."""
    return min(x for x, _ in piece.corners)


def height_of(piece: Piece) -> float:
    """Of the box around it."""
    return max(y for _, y in piece.corners) - min(y for _, y in piece.corners)


def is_upright(piece: Piece) -> bool:
    """Whether it is no higher than wide; a single letter may well be."""
    return len(piece.text) <= 2 or height_of(piece) <= _width(piece)


def _width(piece: Piece) -> float:
    return max(x for x, _ in piece.corners) - left_of(piece)


def _angle(piece: Piece) -> float:
    (left, top), (right, other) = piece.corners[:2]
    return atan2(other - top, right - left)


def _middle(piece: Piece, lean: float) -> float:
    """How far down the middle lies, once the page is set straight."""
    x = sum(x for x, _ in piece.corners) / 4
    return sum(y for _, y in piece.corners) / 4 - x * lean


def _half(one: Piece, other: Piece) -> float:
    return min(height_of(one), height_of(other)) / 2
