"""How a simulated paper looks: a sheet of words is drawn as a page or a card, marked SIMULATED."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import groupby
from unicodedata import combining, normalize

from PIL import Image, ImageDraw, ImageFilter, ImageFont

PAGE, CARD = (620, 877), (640, 404)
_INK, _PALE_INK, _RULE, _SEAL, _MARK = "#1d2733", "#5c6b7a", "#9fb0c0", "#c8202f", (200, 60, 60, 70)
_MARGIN, _LABEL_WIDTH, _MOST_LINES = 44, 130, 6
_BLUR = 4
_PALETTE_FORMATS = (".bmp", ".gif")


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
    pen.rectangle((14, 14, width - 15, height - 15), outline=_RULE, width=2)
    _write(pen, (_MARGIN, 38, width - 2 * _MARGIN), sheet.title, 26)
    pen.line((_MARGIN, 80, width - _MARGIN, 80), fill=_RULE, width=3)
    bottom = _fields(pen, sheet, width)
    _table(pen, sheet.table, bottom + 24, width)
    if sheet.portrait:
        _face(pen, (width - 160, 104))
    if sheet.sealed:
        _seal(pen, (width - 120, height - 130))
    _write(pen, (_MARGIN, height - 44, width - 2 * _MARGIN), sheet.footer, 13, _PALE_INK)
    _watermark(image)
    return image


def encode(image: Image.Image, extension: str, *, blurred: bool) -> bytes:
    """The bytes of an image file in the format of the extension."""
    if blurred:
        image = image.filter(ImageFilter.BoxBlur(_BLUR))
    if extension in _PALETTE_FORMATS:
        image = image.quantize(64, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    file = BytesIO()
    image.save(file, format=Image.registered_extensions()[extension], compress_level=3)
    return file.getvalue()


def legible(text: str) -> str:
    """The text as the bundled font can draw it: accents left out, any other letter it lacks as its code point."""
    letters = "".join(_without_accents(letter) for letter in text)
    runs = [(drawable, "".join(run)) for drawable, run in groupby(letters, key=_has_glyph)]
    return "".join(run if drawable else f"[U+{' '.join(f'{ord(c):04X}' for c in run)}]" for drawable, run in runs)


def _without_accents(letter: str) -> str:
    if _has_glyph(letter):
        return letter
    base = "".join(part for part in normalize("NFKD", letter) if not combining(part))
    return base if base and all(_has_glyph(part) for part in base) else letter


@cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


@cache
def _has_glyph(letter: str) -> bool:
    mask = _font(20).getmask
    return letter == " " or bytes(mask(letter)) != bytes(mask("\uffff"))


def _lines(text: str, size: int, width: float) -> Iterator[str]:
    line = ""
    for word in legible(text).split():
        longer = f"{line} {word}".strip()
        if line and _font(size).getlength(longer) > width:
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
        pen.text((x, y), line, font=_font(size), fill=fill)
        y += size + 6
    return y


def _fields(pen: ImageDraw.ImageDraw, sheet: Sheet, width: int) -> int:
    y, left = 104, _MARGIN + _LABEL_WIDTH
    room = width - left - _MARGIN - (130 if sheet.portrait else 0)
    for label, value in sheet.fields:
        _write(pen, (_MARGIN, y, _LABEL_WIDTH - 8), label, 15, _PALE_INK)
        y = _write(pen, (left, y, room), value, 16) + 8
    return y


def _table(pen: ImageDraw.ImageDraw, rows: tuple[tuple[str, ...], ...], y: int, width: int) -> None:
    for row in rows:
        column = (width - 2 * _MARGIN) // len(row)
        for index, cell in enumerate(row):
            x = _MARGIN + index * column
            pen.rectangle((x, y, x + column, y + 34), outline=_RULE)
            pen.text((x + 8, y + 8), legible(cell), font=_font(15), fill=_INK)
        y += 34


def _face(pen: ImageDraw.ImageDraw, at: tuple[int, int]) -> None:
    x, y = at
    pen.rectangle((x, y, x + 110, y + 140), fill="#7fb3d5", outline=_RULE)
    pen.ellipse((x + 32, y + 22, x + 78, y + 76), fill="#e0a878")
    pen.chord((x + 10, y + 84, x + 100, y + 190), 180, 360, fill="#2e7d5b")


def _seal(pen: ImageDraw.ImageDraw, centre: tuple[int, int]) -> None:
    pen.circle(centre, 62, outline=_SEAL, width=5)
    pen.circle(centre, 50, outline=_SEAL, width=1)
    pen.text(centre, "SEAL", font=_font(24), fill=_SEAL, anchor="mm")


def _watermark(image: Image.Image) -> None:
    layer = Image.new("RGBA", (image.width, 120), (0, 0, 0, 0))
    centre = (image.width // 2, 60)
    ImageDraw.Draw(layer).text(centre, "SIMULATED", font=_font(88), fill=_MARK, anchor="mm")
    turned = layer.rotate(24, resample=Image.Resampling.BILINEAR, expand=True)
    image.paste(turned, ((image.width - turned.width) // 2, (image.height - turned.height) // 2), turned)
