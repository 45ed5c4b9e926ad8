"""Real image files, one for each text."""

import hashlib
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont


@cache
def paper(text: str) -> bytes:
    """A sharp, coloured PNG of some lines of print, with a stamp whose colours follow from the text."""
    image = _printed().copy()
    stamp = Image.frombytes("RGB", (4, 2), hashlib.sha256(text.encode()).digest()[:24])
    image.paste(stamp.resize((160, 80), Image.Resampling.NEAREST), (640, 60))
    file = BytesIO()
    image.save(file, format="PNG", compress_level=1)
    return file.getvalue()


@cache
def _printed() -> Image.Image:
    image = Image.new("RGB", (900, 600), "#f2e9c9")
    pen = ImageDraw.Draw(image)
    for row in range(8):
        pen.text(
            (70, 60 + 60 * row), f"Line {row} of a paper of nobody", font=ImageFont.load_default(34), fill="#23304a"
        )
    return image
