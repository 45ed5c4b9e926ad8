"""What is to be said of a file as such (R21): its size, its name, its type, and what is in it beside the picture."""

from collections.abc import Iterator
from pathlib import PurePath

from domain.findings import Finding, found
from gateways.papers.anatomy import Anatomy
from gateways.papers.bounds import Bounds
from gateways.papers.channels import Channel
from gateways.papers.formats import Format
from gateways.papers.hiding import hidden_in
from gateways.papers.others import other_name
from gateways.papers.trailing import about_trailing


def about_size(size: int, channel: Channel) -> Iterator[Finding]:
    """Whether it is empty or too large."""
    if size == 0:
        yield found("file_empty")
    elif size > channel.max_bytes:
        yield found("file_too_large", limit=channel.limit)
    elif size > channel.borderline_bytes:
        yield found("file_size_borderline", limit=channel.limit, bytes=f"{channel.borderline_bytes:,}")


def about_name(file_name: str, known: Format | None, channel: Channel) -> Iterator[Finding]:
    """Whether its extension is taken, and says what the file is."""
    extension = PurePath(f"x{file_name.strip()}").suffix.casefold()
    if extension not in channel.extensions:
        yield found("extension_not_allowed", allowed=", ".join(channel.extensions))
    elif known is not None and extension not in known.extensions and is_taken(known, channel):
        yield found("extension_disagrees", really=known.name, extension=known.extensions[0])


def about_type(data: bytes, known: Format | None, channel: Channel) -> Iterator[Finding]:
    """Whether its content is of a type that is taken."""
    if data and (known is None or not is_taken(known, channel)):
        yield found("type_not_allowed", really=known.name if known else other_name(data))


def is_taken(known: Format, channel: Channel) -> bool:
    """Whether the channel takes this format."""
    return known.extensions[0] in channel.extensions


def about_parts(data: bytes, anatomy: Anatomy) -> Iterator[Finding]:
    """Whether it is one whole picture and nothing else."""
    if not anatomy.whole:
        yield found("damaged_image")
    if anatomy.pictures > 1:
        yield found("several_pictures")
    hidden = hidden_in(data, (*anatomy.notes, data[anatomy.end :]))
    if hidden:
        yield found("hidden_content", really=", ".join(hidden))
    else:
        yield from about_trailing(data, anatomy)


def about_cost(anatomy: Anatomy, bounds: Bounds) -> Iterator[Finding]:
    """Whether it may be opened."""
    if anatomy.width * anatomy.height > bounds.max_pixels or anatomy.memory > bounds.max_memory:
        yield found("too_many_pixels", pixels=f"{anatomy.width} x {anatomy.height}")
