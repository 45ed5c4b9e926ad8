"""The parts of a JPEG file."""

from collections.abc import Iterable

from gateways.papers.anatomy import Anatomy
from gateways.papers.walks.exif import orientation_in
from gateways.papers.walks.jpeg_frame import Frame
from gateways.papers.walks.jpeg_parts import COM, EOI, SOF, SOS, Segment, segments

_EXIF = b"Exif\0\0"
_DECODERS_NEED = {0xE0, 0xEE}
"""JFIF and Adobe segments: they say how colours are coded."""
# An index of several pictures in one file, a gain map, a motion photo: what phones write.
_MORE = (b"MPF\0", b"hdrgm", b"HDRGainMap", b"GainMap", b"MotionPhoto", b"MicroVideo", b"urn:iso:std:iso:ts:21496")


def walk_jpeg(data: bytes) -> Anatomy:
    """What the file is made of."""
    parts = list(segments(data))
    frame = _frame(data, parts)
    ends = bool(parts) and parts[-1].marker == EOI
    end = parts[-1].stop if parts else 0
    notes = tuple(data[one.inner : one.stop] for one in parts if _is_note(one.marker))
    return Anatomy(
        width=frame.width,
        height=frame.height,
        whole=ends and frame.decodable,
        end=end if ends else len(data),
        notes=notes,
        orientation=next((orientation_in(note[6:]) for note in notes if note.startswith(_EXIF)), 1),
        more_announced=any(mark in note for note in notes for mark in _MORE),
        core=b"\xff\xd8" + _core(data, parts, end),
        memory=frame.memory,
    )


def _frame(data: bytes, parts: Iterable[Segment]) -> Frame:
    frame = Frame()
    for one in parts:
        if one.marker in SOF:
            frame.read_header(one.marker, data[one.inner : one.stop])
        elif one.marker == SOS:
            frame.read_scan(data[one.inner : one.stop])
    return frame


def _is_note(marker: int) -> bool:
    return marker == COM or 0xE0 <= marker <= 0xEF


def _core(data: bytes, parts: Iterable[Segment], end: int) -> bytes:
    """The segments that decoding needs, then the first scan and all that follows to the end."""
    kept = []
    for one in parts:
        if one.marker == SOS:
            kept.append(data[one.start : end])
            break
        if one.marker in _DECODERS_NEED or not _is_note(one.marker):
            kept.append(data[one.start : one.stop])
    return b"".join(kept)
