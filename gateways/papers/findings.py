"""The findings about a file, in words for the merchant. None repeats a file name: it may name a person."""

from domain.papers import Finding
from domain.vocabulary import Severity
from gateways.papers.formats import Format

_RESCAN = "Scan or photograph the paper again and save it as JPG or PNG."

FILE_MISSING = Finding(
    code="file_missing",
    severity=Severity.ERROR,
    message="The file has not arrived.",
    fix="Upload it again.",
)
FILE_DAMAGED = Finding(
    code="file_damaged",
    severity=Severity.ERROR,
    message="The stored copy of the file is damaged on our side.",
    fix="Upload it again.",
)
FILE_EMPTY = Finding(
    code="file_empty",
    severity=Severity.ERROR,
    message="The file is empty.",
    fix="Upload it again; if it is empty on your side too, scan the paper again.",
)
FILE_TOO_LARGE = Finding(
    code="file_too_large",
    severity=Severity.ERROR,
    message="The file is larger than 5 MB, and the console will not take it.",
    fix="Save it with a lower resolution or a higher compression, so that every word stays readable.",
)
FILE_SIZE_BORDERLINE = Finding(
    code="file_size_borderline",
    severity=Severity.WARNING,
    message="The file is just above 5,000,000 bytes, and the console may count that as more than 5 MB.",
    fix="Save it a little smaller.",
)
EXTENSION_NOT_ALLOWED = Finding(
    code="extension_not_allowed",
    severity=Severity.ERROR,
    message="The file's name does not end in .jpg, .jpeg, .bmp, .gif or .png, and the console will not take it.",
    fix="Save the paper in one of these formats.",
)
DAMAGED_IMAGE = Finding(
    code="damaged_image",
    severity=Severity.ERROR,
    message="The image is incomplete or damaged and cannot be shown as a whole.",
    fix=_RESCAN,
)


def type_not_allowed(really: str) -> Finding:
    """The content is of no format the console takes."""
    return Finding(
        code="type_not_allowed",
        severity=Severity.ERROR,
        message=f"The file is not a JPG, BMP, GIF or PNG image, whatever its name says: {really}.",
        fix="Open it and save or export it as JPG or PNG. Changing its name is not enough.",
    )


def extension_disagrees(really: Format) -> Finding:
    """The content is of one allowed format, the name of another."""
    return Finding(
        code="extension_disagrees",
        severity=Severity.WARNING,
        message=f"The file is a {really.name}, but its name says otherwise.",
        fix=f"Rename it so that it ends in {really.extensions[0]}.",
    )


def too_many_pixels(limit: int) -> Finding:
    """The image is larger than is decoded."""
    return Finding(
        code="too_many_pixels",
        severity=Severity.ERROR,
        message=f"The image has more than {limit // 1_000_000} million pixels in all.",
        fix="Scan the paper at 300 dpi, as a single picture.",
    )
