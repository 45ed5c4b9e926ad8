"""How a scan is saved: in the five formats that the console takes, and below its 5 MB."""

from io import BytesIO
from random import Random

from PIL import Image

from domain.papers import EXTENSIONS

_ROOM = 4_900_000
_FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".bmp": "BMP", ".gif": "GIF"}
_OF_EIGHT_BITS = (".gif", ".bmp")


def any_extension(dice: Random, image: Image.Image) -> str:
    """Mostly what phones and scanners write; a large picture fits into a JPEG only."""
    if image.width * image.height > 3_000_000:
        return dice.choice((".jpg", ".jpeg"))
    return dice.choice((".jpg", ".jpg", ".jpg", ".jpeg", ".png", ".png", ".bmp", ".gif"))


def save(dice: Random, image: Image.Image, extension: str) -> bytes:
    """The file. A JPEG is of any usual quality; what would not fit is saved a little smaller."""
    assert extension in EXTENSIONS  # noqa: S101 - of the corpus itself
    if extension in (".jpg", ".jpeg"):
        quality, progressive = dice.randrange(60, 96), dice.random() < 0.2
        data = encoded(image, "JPEG", quality=quality, progressive=progressive)
        return data if len(data) <= _ROOM else encoded(image, "JPEG", quality=55)
    if extension in _OF_EIGHT_BITS:
        image = image.quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.FLOYDSTEINBERG)
    data = encoded(image, _FORMATS[extension])
    return data if len(data) <= _ROOM else encoded(image.quantize(128), _FORMATS[extension])


def encoded(image: Image.Image, name: str, **options: object) -> bytes:
    """The picture in some format."""
    file = BytesIO()
    image.save(file, name, **options)
    return file.getvalue()
