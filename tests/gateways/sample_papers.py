"""Drawn papers, and what scanners and cameras make of them."""

from functools import cache
from itertools import cycle, islice

import numpy
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

WORDS = ["certificate", "of", "registration", "the", "company", "limited", "hereby", "authorises", "its", "operator"]
A4 = (900, 1273)
CARD = (800, 504)
TINT = "#e3efe8"
Values = float | NDArray[numpy.float64] | NDArray[numpy.float32]


@cache
def page(size: tuple[int, int] = A4, *, lines: int = 30, paper: str = "#ffffff", ink: str = "#181c22") -> Image.Image:
    """A page with a title and some lines of print."""
    image = Image.new("RGB", size, paper)
    pen, (width, height) = ImageDraw.Draw(image), size
    title, print_ = (ImageFont.load_default(width // part) for part in (28, 52))
    pen.text((width // 10, height // 14), "Certificate of Registration", font=title, fill=ink)
    for row in range(lines):
        text = " ".join(islice(cycle(WORDS), row % 7, row % 7 + 9))
        pen.text((width // 10, height // 7 + row * height // 38), text, font=print_, fill=ink)
    return image


@cache
def card(size: tuple[int, int] = CARD, tint: str = TINT) -> Image.Image:
    """An identity card with a portrait."""
    image = Image.new("RGB", size, tint)
    pen, (width, height) = ImageDraw.Draw(image), size
    for row, text in enumerate(("IDENTITY CARD", "Name  Nobody", "Born  1988-02-03", "No.  X440301", "Issued  2019")):
        pen.text(
            (width // 20, height * (1 + 2 * row) // 11), text, font=ImageFont.load_default(width // 24), fill="#15181c"
        )
    x, y = width * 2 // 3, height // 4
    pen.rectangle((x, y, x + width // 4, y + height * 3 // 5), fill="#9cc0e0")
    pen.ellipse((x + width // 14, y + height // 12, x + width // 5, y + height // 3), fill="#d9a27c")
    pen.chord((x + width // 30, y + height * 3 // 8, x + width // 5, y + height), 180, 360, fill="#37507c")
    return image


def changed(image: Image.Image, factor: Values = 1.0, add: Values = 0.0) -> Image.Image:
    """Every pixel times and plus something; either may differ by place and channel."""
    values = numpy.asarray(image.convert("RGB")).astype(numpy.float32)
    values *= numpy.asarray(factor, dtype=numpy.float32)
    values += numpy.asarray(add, dtype=numpy.float32)
    return Image.fromarray(values.clip(0, 255, out=values).astype(numpy.uint8))


def noisy(image: Image.Image, strength: float) -> Image.Image:
    """With the grain of a sensor."""
    return changed(image, add=grain(image.size) * strength)


@cache
def grain(size: tuple[int, int]) -> NDArray[numpy.float32]:
    """Always the same: to draw it takes longer than to look at the picture."""
    return numpy.random.default_rng(5).standard_normal((*size[::-1], 3), dtype=numpy.float32)


def shaded(image: Image.Image, darkest: float = 0.7) -> Image.Image:
    """Lit from one side."""
    return changed(image, factor=numpy.linspace(1, darkest, image.width)[None, :, None])


def glaring(image: Image.Image, radius: float = 0.2) -> Image.Image:
    """With a lamp mirrored in it."""
    y, x = numpy.mgrid[: image.height, : image.width]
    away = ((x - image.width / 2) ** 2 + (y - image.height / 2.5) ** 2) / (radius * image.width) ** 2
    return changed(image, factor=0.8, add=400 * numpy.exp(-away)[..., None])


def photographed(image: Image.Image, *, table: str = "#3c322a", blur: float = 0.7) -> Image.Image:
    """On a dark table, a little askew, lit from one side, with grain."""
    width, height = image.width * 5 // 4, image.height * 5 // 4
    paper = image.convert("RGBA").rotate(2, resample=Image.Resampling.BICUBIC, expand=True)
    photo = Image.new("RGB", (width, height), table)
    photo.paste(paper, ((width - paper.width) // 2, (height - paper.height) // 2), paper)
    return noisy(shaded(photo.filter(ImageFilter.GaussianBlur(blur))), 3)


def blurred(image: Image.Image, radius: float) -> Image.Image:
    """Out of focus."""
    return image.filter(ImageFilter.GaussianBlur(radius))


def shaken(image: Image.Image, length: int = 9) -> Image.Image:
    """Moved sideways while it was taken."""
    values = numpy.asarray(image).astype(numpy.float32)
    moved = numpy.mean([numpy.roll(values, step, axis=1) for step in range(length)], axis=0)
    return Image.fromarray(moved.astype(numpy.uint8))


def copied(image: Image.Image) -> Image.Image:
    """As a photocopier makes it."""
    return image.convert("L").convert("RGB")


def blended(image: Image.Image, share: float) -> Image.Image:
    """With only this share of its colours."""
    return Image.blend(copied(image), image, share)
