"""What an image file is made of, found without decoding it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Anatomy:
    """The parts of one file."""

    width: int = 0
    height: int = 0
    """Pixels as they are stored; the largest that any part of the file claims."""
    whole: bool = False
    """Whether it goes on to its end, and every part is as long and as intact as it says."""
    end: int = 0
    """Where the image ends; what follows is no part of it."""
    pictures: int = 1
    notes: tuple[bytes, ...] = ()
    """What is neither pixels nor needed to decode them: comments, metadata, private parts."""
    orientation: int = 1
    """By Exif: 1 is upright, 5 to 8 lie on their side."""
    more_announced: bool = False
    """The camera says that more than this picture follows."""
    core: bytes = b""
    """What a decoder needs, and nothing else: what it never sees can neither fool nor burden it."""
    memory: int = 0
    """Bytes that decoding takes at most."""
