"""Print on a sheet: fonts, and lines that are broken where their script may be."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw, ImageFont

FACES = ("NotoSansCJKsc-Regular.otf", "NotoSerifCJKsc-Regular.otf", "NotoSansMonoCJKsc-Regular.otf")
INK, PALE_INK, RULE, SEAL = "#15181c", "#4a525a", "#8c98a4", "#c3202c"

_ANYWHERE = 0x2E80
"""From here on letters are of scripts that may be broken between any two of them."""


@cache
def font(face: str, size: int) -> ImageFont.FreeTypeFont:
    """A face of the package `mplfonts`, which is not imported: it would load matplotlib."""
    found = find_spec("mplfonts")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("the corpus is drawn with the fonts of mplfonts: pip install 'pailou[demo]'")
    path = Path(found.origin).parent / "fonts" / face
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


@dataclass
class Pen:
    """Writes on a sheet in units of a page that is 1240 wide, whatever its pixels."""

    image: Image.Image
    face: str
    scale: float
    size: int
    """Of the body's print."""

    def __post_init__(self) -> None:
        self.draw = ImageDraw.Draw(self.image)

    @property
    def width(self) -> float:
        """Of the sheet."""
        return self.image.width / self.scale

    @property
    def height(self) -> float:
        """Of the sheet."""
        return self.image.height / self.scale

    def write(  # noqa: PLR0913 - what print is
        self, x: float, y: float, text: str, *, room: float = 0, times: float = 1.0, ink: str = INK, anchor: str = "la"
    ) -> float:
        """Print from a point on, within the room if one is given; the return is where the next line begins."""
        known = font(self.face, self._pixels(self.size * times))
        for line in _lines(text, known, room * self.scale) if room else (text,):
            self.draw.text((self._pixels(x), self._pixels(y)), line, font=known, fill=ink, anchor=anchor)
            y += self.size * times * 1.4
        return y

    def length(self, text: str, times: float = 1.0) -> float:
        """How wide some print is."""
        return font(self.face, self._pixels(self.size * times)).getlength(text) / self.scale

    def line(self, x: float, y: float, to_x: float, to_y: float, ink: str = RULE) -> None:
        """A ruled line."""
        ends = tuple(map(self._pixels, (x, y, to_x, to_y)))
        self.draw.line(ends, fill=ink, width=max(1, self._pixels(2)))

    def box(self, corner: tuple[float, float], opposite: tuple[float, float], fill: str | None = None) -> None:
        """A rectangle."""
        corners = tuple(map(self._pixels, (*corner, *opposite)))
        self.draw.rectangle(corners, fill=fill, outline=fill or RULE, width=max(1, self._pixels(2)))

    def seal(self, x: float, y: float, text: str) -> None:
        """A red stamp."""
        for radius, width in ((95, 6), (78, 2)):
            centre = (self._pixels(x), self._pixels(y))
            self.draw.circle(centre, self._pixels(radius), outline=SEAL, width=max(1, self._pixels(width)))
        self.write(x, y, text, times=24 / self.size, ink=SEAL, anchor="mm")

    def _pixels(self, units: float) -> int:
        return round(units * self.scale)


def pen_on(dice: Random, size: tuple[int, int], paper: str, scale: float) -> Pen:
    """A pen with some face and size on a new sheet."""
    pixels = (round(size[0] * scale), round(size[1] * scale))
    return Pen(Image.new("RGB", pixels, paper), dice.choice(FACES), scale, dice.choice((25, 28, 31)))


def _lines(text: str, known: ImageFont.FreeTypeFont, room: float) -> Iterator[str]:
    line = ""
    for piece in _pieces(text):
        if line and known.getlength((line + piece).rstrip()) > room:
            yield line.rstrip()
            line = ""
        line += piece
    yield line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    """What is not broken: words with the space after them, and single letters of other scripts."""
    word = ""
    for letter in text:
        word += letter
        if letter == " " or ord(letter) >= _ANYWHERE:
            yield word
            word = ""
    if word:
        yield word
