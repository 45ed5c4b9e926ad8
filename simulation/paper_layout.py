"""How a simulated paper looks: a sheet of words is drawn as a page or a card, marked SIMULATED where no word is."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFilter

from simulation.paper_fonts import face_for, font, legible

PAGE, CARD = (900, 1270), (860, 540)
_INK, _PALE_INK, _RULE, _SEAL, _MARK = "#1d2733", "#46535f", "#9fb0c0", "#c8202f", "#f0d2d0"
_BAND, _SKY, _SKIN, _SHIRT = "#1f5f8b", "#7fb3d5", "#e0a878", "#2e7d5b"
_MARGIN, _LABEL_WIDTH, _MOST_LINES, _ROW = 70, 200, 6, 48
_FACE = (200, 250)
_BLUR = 6
_PALETTE_FORMATS = (".bmp", ".gif", ".png")
_SHADES = 24


@dataclass(frozen=True)
class Sheet:
    """The words of a paper, before they are drawn."""

    title: str
    fields: tuple[tuple[str, str], ...]
    footer: str
    table: tuple[tuple[str, ...], ...] = ()
    sealed: bool = False
    portrait: bool = False
    """A small coloured card with a face on it, as IDs and badges are."""
    tint: str = "#fdfcf7"


def render(sheet: Sheet) -> Image.Image:
    """The sheet as a colour image."""
    image = Image.new("RGB", CARD if sheet.portrait else PAGE, sheet.tint)
    pen = ImageDraw.Draw(image)
    width, height = image.size
    _text(pen, (width // 2, height - (110 if sheet.portrait else 330)), "SIMULATED", 72, _MARK, anchor="mm")
    pen.rectangle((20, 20, width - 21, height - 21), outline=_RULE, width=2)
    _heading(pen, sheet, width)
    bottom = _fields(pen, sheet, width)
    _table(pen, sheet.table, bottom + 30, width)
    if sheet.portrait:
        _portrait(pen, (width - _MARGIN - _FACE[0], 130))
    if sheet.sealed:
        _seal(pen, (width - 180, height - 190))
    _write(pen, (_MARGIN, height - 62, width - 2 * _MARGIN), sheet.footer, 17, _PALE_INK)
    return image


def encode(image: Image.Image, extension: str, *, blurred: bool) -> bytes:
    """The bytes of an image file in the format of the extension."""
    if blurred:
        image = image.filter(ImageFilter.BoxBlur(_BLUR))
    if extension in _PALETTE_FORMATS:
        paper = image.getpixel((5, 5))
        image = image.quantize(palette=_palette(paper), dither=Image.Dither.NONE)
    file = BytesIO()
    image.save(file, format=Image.registered_extensions()[extension], compress_level=3)
    return file.getvalue()


@cache
def _palette(paper: tuple[int, int, int]) -> Image.Image:
    """The shades between the paper and each colour on it: to look for the best palette would take far longer."""
    swatch = Image.new("RGB", (_SHADES, 8), paper)
    for row, colour in enumerate((_INK, _PALE_INK, _RULE, _SEAL, _MARK, _BAND, _SKY, _SKIN)):
        for column in range(_SHADES):
            plain = Image.new("RGB", (1, 1), colour)
            shade = Image.blend(Image.new("RGB", (1, 1), paper), plain, column / (_SHADES - 1))
            swatch.paste(shade, (column, row))
    return swatch.quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def _text(  # noqa: PLR0913 - what Pillow wants to know
    pen: ImageDraw.ImageDraw, at: tuple[int, int], words: str, size: int, fill: str = _INK, *, anchor: str = "la"
) -> None:
    pen.text(at, words, font=font(face_for(words), size), fill=fill, anchor=anchor)


def _lines(text: str, size: int, width: float) -> Iterator[str]:
    shown = legible(text)
    measure = font(face_for(shown), size).getlength
    line = ""
    for word in shown.split():
        longer = f"{line} {word}".strip()
        if line and measure(longer) > width:
            yield line
            longer = word
        line = longer
    yield line


def _write(pen: ImageDraw.ImageDraw, box: tuple[int, int, int], text: str, size: int, fill: str = _INK) -> int:
    x, y, width = box
    lines = list(_lines(text, size, width))
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], "..."]
    for line in lines:
        _text(pen, (x, y + size), line, size, fill, anchor="ls")
        y += size + 10
    return y


def _heading(pen: ImageDraw.ImageDraw, sheet: Sheet, width: int) -> None:
    if sheet.portrait:
        pen.rectangle((20, 20, width - 21, 100), fill=_BAND)
        _text(pen, (_MARGIN, 38), sheet.title, 34, "white")
    else:
        _text(pen, (_MARGIN, 60), sheet.title, 36)
        pen.line((_MARGIN, 124, width - _MARGIN, 124), fill=_RULE, width=3)


def _fields(pen: ImageDraw.ImageDraw, sheet: Sheet, width: int) -> int:
    y, left = 130 if sheet.portrait else 160, _MARGIN + _LABEL_WIDTH
    room = width - left - _MARGIN - (_FACE[0] + 20 if sheet.portrait else 0)
    for label, value in sheet.fields:
        _text(pen, (_MARGIN, y + 26), label, 22, _PALE_INK, anchor="ls")
        y = _write(pen, (left, y, room), value, 26) + 14
    return y


def _table(pen: ImageDraw.ImageDraw, rows: tuple[tuple[str, ...], ...], y: int, width: int) -> None:
    for row in rows:
        column = (width - 2 * _MARGIN) // len(row)
        for index, cell in enumerate(row):
            x = _MARGIN + index * column
            pen.rectangle((x, y, x + column, y + _ROW), outline=_RULE)
            _text(pen, (x + 12, y + 10), cell, 22)
        y += _ROW


def _portrait(pen: ImageDraw.ImageDraw, at: tuple[int, int]) -> None:
    (x, y), (width, height) = at, _FACE
    pen.rectangle((x, y, x + width, y + height), fill=_SKY, outline=_RULE)
    pen.ellipse((x + 58, y + 36, x + 142, y + 140), fill=_SKIN)
    pen.chord((x + 18, y + 152, x + 182, y + 2 * height - 152), 180, 360, fill=_SHIRT)


def _seal(pen: ImageDraw.ImageDraw, centre: tuple[int, int]) -> None:
    pen.circle(centre, 88, outline=_SEAL, width=6)
    pen.circle(centre, 72, outline=_SEAL, width=2)
    _text(pen, centre, "SEAL", 34, _SEAL, anchor="mm")
