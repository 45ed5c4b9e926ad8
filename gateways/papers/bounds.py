"""What opening an image may cost, whatever its bytes are."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bounds:
    """Kept before anything is decoded, by what the headers say."""

    max_pixels: int = 64_000_000
    """A phone's 50 million and more. It also bounds the time: a few bytes can stand for very many pixels."""
    max_memory: int = 150_000_000
    """Bytes. With 130 MB for the process itself, a worker stays under 300 MB; a 600-dpi A4 scan in colour is open."""


BOUNDS = Bounds()
