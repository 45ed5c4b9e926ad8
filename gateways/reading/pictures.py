"""A file's picture as a reader wants it: upright by its own word, in colours, and no larger than print needs."""

from io import BytesIO

from PIL import Image, ImageOps
from PIL.ImageFile import ImageFile

from gateways.papers.bounds import BOUNDS, Bounds
from gateways.papers.formats import format_of

MOST_SIDE = 2000
"""Pixels of the longer side: a page of A4 at 170 dots an inch, in which small print can still be read."""
_WHITE = (255, 255, 255)


def picture_of(data: bytes, bounds: Bounds = BOUNDS) -> Image.Image | None:
    """The first picture of a file; None if it cannot be shown, or not within bounds."""
    known = format_of(data)
    if known is None:
        return None
    try:
        with known.reader(BytesIO(data)) as image:
            return _shown(image) if _within_bounds(image, bounds) else None
    except Exception:  # noqa: BLE001 - readers raise whatever comes to hand: OSError, SyntaxError, struct.error, ...
        return None


def _within_bounds(image: ImageFile, bounds: Bounds) -> bool:
    """Judged by the header, before anything is decoded."""
    pixels = image.width * image.height
    image.draft("RGB", (MOST_SIDE, MOST_SIDE))  # a JPEG is decoded at an eighth to the whole of its size
    return pixels <= bounds.max_pixels and image.width * image.height * _bytes_a_pixel(image) <= bounds.max_memory


def _bytes_a_pixel(image: ImageFile) -> int:
    return 1 if image.mode in ("1", "L", "P") else 4


def _shown(image: ImageFile) -> Image.Image:
    image.load()
    small: Image.Image = image
    if image.mode in ("P", "PA", "1", "LA") or image.mode.startswith("I;16"):
        small = image.convert("RGBA" if _transparent(image) else "L" if image.mode != "P" else "RGB")
    small = small.reduce(max(1, max(small.size) // MOST_SIDE))
    small.thumbnail((MOST_SIDE, MOST_SIDE))
    return ImageOps.exif_transpose(_on_paper(small))


def _transparent(image: Image.Image) -> bool:
    return image.mode in ("PA", "LA") or "transparency" in image.info


def _on_paper(image: Image.Image) -> Image.Image:
    """What is transparent shows white paper."""
    if image.mode not in ("RGBA", "RGBa"):
        return image.convert("RGB")
    paper = Image.new("RGB", image.size, _WHITE)
    paper.paste(image, mask=image.getchannel("A"))
    paper.info = image.info
    return paper
