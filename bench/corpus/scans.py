"""What happens to a paper between the table and the file: light, noise, turns, blur, cuts."""

from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Pixels = NDArray[np.float32]
_INK = 110
"""Darker than this is print; ruled lines are lighter."""


def grains(dice: Random) -> np.random.Generator:
    """Many random numbers at once, from the same seed."""
    return np.random.default_rng(dice.getrandbits(64))


def noisy(dice: Random, image: Image.Image, strength: float) -> Image.Image:
    """The grain of a sensor."""
    pixels = _pixels(image)
    return _image(pixels + grains(dice).standard_normal(pixels.shape, dtype=np.float32) * strength)


def speckled(dice: Random, image: Image.Image, share: float) -> Image.Image:
    """Black and white specks, as of a bad copier."""
    pixels, where = _pixels(image), grains(dice).random((image.height, image.width), dtype=np.float32)
    pixels[where < share / 2] = 0
    pixels[where > 1 - share / 2] = 255
    return _image(pixels)


def askew(dice: Random, image: Image.Image, degrees: float = 1.5) -> Image.Image:
    """A page that was not laid quite straight."""
    angle = dice.uniform(-degrees, degrees)
    return image.rotate(angle, Image.Resampling.BICUBIC, fillcolor=image.getpixel((3, 3)))


def shaded(dice: Random, image: Image.Image, depth: float) -> Image.Image:
    """Light from one side."""
    across, down = (np.linspace(-1, 1, length, dtype=np.float32) for length in image.size)
    slope = across[None, :] * dice.uniform(-1, 1) + down[:, None] * dice.uniform(-1, 1)
    light = 1 - depth * (slope - slope.min()) / max(float(slope.max() - slope.min()), 0.1)
    return _image(_pixels(image) * light[:, :, None])


def on_a_table(dice: Random, image: Image.Image) -> Image.Image:
    """A photograph of the paper on a dark table, taken from not quite above."""
    width, height = image.size
    around = round(max(image.size) * dice.uniform(0.05, 0.12))
    size = (width + 2 * around, height + 2 * around)
    tone = dice.choice(((62, 44, 30), (40, 42, 46), (84, 66, 48)))
    table = noisy(dice, Image.new("RGB", size, tone), 7).filter(ImageFilter.BoxBlur(1))
    corners = [dice.uniform(-0.02, 0.02) * width for _ in range(8)]
    seen = (corners[0], corners[1], corners[2], height + corners[3], width + corners[4], height + corners[5])
    quad = (*seen, width + corners[6], corners[7])
    turned = image.transform(image.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC, fillcolor=tone)
    table.paste(turned, (around, around))
    return noisy(dice, shaded(dice, table, dice.uniform(0.1, 0.35)), 3)


def blurred(image: Image.Image, radius: float) -> Image.Image:
    """Out of focus."""
    return image.filter(ImageFilter.GaussianBlur(radius))


def shaken(dice: Random, image: Image.Image, length: int) -> Image.Image:
    """The camera moved, to the side or downwards."""
    pixels, axis = _pixels(image), dice.choice((0, 1))
    seen = np.zeros_like(pixels)
    for step in range(length):
        seen += np.roll(pixels, step, axis)
    return _image(seen / length)


def exposed(image: Image.Image, light: float) -> Image.Image:
    """Less light than there should be below 1; above it, print fades as well."""
    pixels = _pixels(image)
    return _image(pixels * light if light < 1 else 255 - (255 - pixels) / light**2)


def glaring(dice: Random, image: Image.Image) -> Image.Image:
    """The light of a lamp on the paper: a white spot that hides what is printed there."""
    rows, columns = np.ogrid[: image.height, : image.width]
    x, y = dice.uniform(0.3, 0.6) * image.width, dice.uniform(0.2, 0.4) * image.height
    spread = dice.uniform(0.25, 0.35) * image.width
    spot = np.exp(-((((columns - x) ** 2 + (rows - y) ** 2) / (2 * spread**2)) ** 2)).astype(np.float32)[:, :, None]
    pixels = _pixels(image)
    return _image(pixels + (300 - pixels) * np.clip(spot * 1.4, 0, 1))


def grey(image: Image.Image) -> Image.Image:
    """A copy without colour, still in three channels."""
    return image.convert("L").convert("RGB")


def tinted(image: Image.Image, cast: tuple[float, float, float]) -> Image.Image:
    """A copy without colour under a coloured light: all of one hue."""
    return _image(_pixels(grey(image)) * np.array(cast, dtype=np.float32))


def cut_through(dice: Random, image: Image.Image, side: str) -> Image.Image:
    """The picture ends in the middle of the print."""
    ink = np.asarray(image.convert("L")) < _INK
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    left, top, right, bottom = 0, 0, image.width, image.height
    match side:
        case "left":
            left = int(columns[0]) + round(dice.uniform(0.05, 0.12) * image.width)
        case "right":
            right = int(columns[-1]) - round(dice.uniform(0.08, 0.2) * image.width)
        case _:
            top = int(rows[0]) + _height_of_first_line(rows) // 2
    return image.crop((left, top, right, bottom))


def _height_of_first_line(rows: NDArray[Any]) -> int:
    gaps = np.flatnonzero(np.diff(rows) > 3)
    return int(rows[gaps[0]] - rows[0]) if gaps.size else 20


def _pixels(image: Image.Image) -> Pixels:
    return np.asarray(image.convert("RGB"), dtype=np.float32).copy()


def _image(pixels: NDArray[Any]) -> Image.Image:
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
