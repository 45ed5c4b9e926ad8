"""Decoding one picture as a whole, within bounds that were checked before."""

from collections.abc import Callable
from io import BytesIO

from PIL import Image
from PIL.ImageFile import ImageFile

from gateways.papers.anatomy import Anatomy
from gateways.papers.formats import JPEG, PNG, Format
from gateways.papers.greying import greyed, on_white
from gateways.papers.scales import scale_for
from gateways.papers.sight import Sight
from gateways.papers.walks.png_rows import has_all_rows

_COLOUR_SIDE = 160
"""Pixels along the longer side where colour is looked at: each an average, so that noise has no colour."""
_COLOUR_SCALE = 8
_NEUTRAL = 128
"""The grey that a JPEG decoder puts where the data have ended too early."""
_MORE_DATA = b"\x5a\xa5" * 64


def decode(anatomy: Anatomy, known: Format, *, coloured: bool) -> Sight | None:
    """The picture; None if it is damaged. Every byte of its pixels is read, at whatever scale."""
    try:
        return (_jpeg if known is JPEG else _any)(anatomy, known, coloured)
    except Exception:  # noqa: BLE001 - readers raise whatever comes to hand: OSError, SyntaxError, struct.error, ...
        return None


def _any(anatomy: Anatomy, known: Format, coloured: bool) -> Sight | None:
    # By the format's own reader: the general one warns of large images, and a warning is not for programs.
    with known.reader(BytesIO(anatomy.core)) as image:
        image.load()
        if known is PNG and _ends_black(image) and not has_all_rows(anatomy.core):
            return None
        scale = scale_for(*image.size)
        return Sight(*image.size, greyed(image, scale), scale, _small_colour(image) if coloured else None)


def _ends_black(image: Image.Image) -> bool:
    """Whether one of the last two rows is empty: rows that are missing were never written."""
    rows = (image.crop((0, at, image.width, at + 1)) for at in range(max(0, image.height - 2), image.height))
    return any(not any(row.tobytes()) for row in rows)


def _jpeg(anatomy: Anatomy, known: Format, coloured: bool) -> Sight | None:
    """A JPEG is decoded at the scale at which it is looked at, and its brightness apart from its colour."""
    size, scale = (anatomy.width, anatomy.height), scale_for(anatomy.width, anatomy.height)
    grey = _drafted(anatomy.core, known.reader, "L", scale)
    if _has_grey_end(grey) and _wants_more(anatomy.core, known.reader, scale, grey):
        return None
    colour = _small_colour(_drafted(anatomy.core, known.reader, "RGB", _COLOUR_SCALE)) if coloured else None
    return Sight(*size, grey, scale, colour)


def _drafted(core: bytes, reader: Callable[[BytesIO], ImageFile], mode: str, scale: int) -> Image.Image:
    with reader(BytesIO(core)) as image:
        width, height = image.size
        image.draft(mode, (max(1, width // scale), max(1, height // scale)))
        image.load()
        return image if image.mode == mode else image.convert(mode)


def _has_grey_end(grey: Image.Image) -> bool:
    return grey.crop((0, grey.height - 1, *grey.size)).getextrema() == (_NEUTRAL, _NEUTRAL)


def _wants_more(core: bytes, reader: Callable[[BytesIO], ImageFile], scale: int, grey: Image.Image) -> bool:
    """A whole picture stays as it is when data are added before its end; one cut short takes them for pixels."""
    longer = core[:-2] + _MORE_DATA + core[-2:]
    return _drafted(longer, reader, "L", scale).tobytes() != grey.tobytes()


def _small_colour(image: Image.Image) -> Image.Image:
    step = -(-max(image.size) // _COLOUR_SIDE)
    if image.mode in ("RGB", "RGBA", "CMYK", "L", "LA"):
        small = image.reduce(step) if step > 1 else image
    else:
        small = image.resize((-(-image.width // step), -(-image.height // step)), Image.Resampling.NEAREST)
    return on_white(small.convert("RGBA") if small.has_transparency_data else small).convert("RGB")
