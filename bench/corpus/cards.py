"""How IDs and badges look: a card with a face on it, or the page of a passport."""

from colorsys import hls_to_rgb
from random import Random
from unicodedata import combining, normalize

from PIL import Image, ImageFilter

from bench.corpus.contents import Content
from bench.corpus.print import PALE_INK, Pen, pen_on

CARD = (1012, 638)
"""ID-1 at 300 dots an inch."""


def draw_card(dice: Random, content: Content, scale: float = 1.0, *, pale: bool = False) -> Image.Image:
    """A card in some layout. A pale one has the faint colours of many real IDs: a tint, and a face in dull light."""
    hue = dice.random()
    pen = pen_on(dice, CARD, _tone(hue, 0.95 if pale else 0.87, 0.25 if pale else 0.5), scale)
    pen.size = dice.choice((30, 34))
    _pattern(dice, pen, hue, pale=pale)
    on_left = dice.random() < 0.5
    _head(dice, pen, content, hue, pale=pale)
    _face(dice, pen, 50 if on_left else pen.width - 300, 150, pale=pale)
    _fields(dice, pen, content, 330 if on_left else 50, 150)
    if content.kind == "contact_id" and dice.random() < 0.4:
        _machine_lines(pen, content.lead)
    return pen.image


def _tone(hue: float, light: float, saturation: float) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in hls_to_rgb(hue, light, saturation))


def _pattern(dice: Random, pen: Pen, hue: float, *, pale: bool) -> None:
    """The fine lines of security print."""
    tone = _tone((hue + 0.15) % 1, 0.9 if pale else 0.8, 0.25 if pale else 0.45)
    step = dice.choice((22, 30, 40))
    for x in range(0, 2 * CARD[0], step):
        pen.line(x, 0, x - CARD[1], CARD[1], tone)


def _head(dice: Random, pen: Pen, content: Content, hue: float, *, pale: bool) -> None:
    if pale or dice.random() < 0.4:
        pen.write(50, 50, content.title, times=1.2)
    else:
        pen.box((0, 0), (pen.width, 110), fill=_tone(hue, 0.35, 0.5))
        pen.write(50, 32, content.title, times=1.2, ink="#ffffff")


def _face(dice: Random, pen: Pen, x: float, y: float, *, pale: bool) -> None:
    """A face in front of a wall, its edges softened as in a photo."""
    wall = _tone(dice.random(), 0.8, 0.12 if pale else 0.35)
    skin = _tone(dice.uniform(0.05, 0.09), dice.uniform(0.35, 0.75), 0.2 if pale else 0.4)
    shirt = _tone(dice.random(), 0.3, 0.15 if pale else 0.5)
    photo = Pen(Image.new("RGB", (round(250 * pen.scale), round(320 * pen.scale)), wall), pen.face, pen.scale, 20)
    for box, tone in (((70, 40, 180, 185), skin), ((20, 200, 230, 520), shirt), ((66, 20, 184, 90), "#2a211c")):
        photo.draw.ellipse(tuple(round(part * pen.scale) for part in box), fill=tone)
    pen.image.paste(photo.image.filter(ImageFilter.GaussianBlur(2 * pen.scale)), (_px(pen, x), _px(pen, y)))


def _fields(dice: Random, pen: Pen, content: Content, x: float, y: float) -> None:
    above = dice.random() < 0.5
    column = 0 if above else 24 + max(pen.length(label, 0.8) for label, _ in content.fields)
    for label, value in content.fields:
        pen.write(x, y + (0 if above else 5), label, times=0.7 if above else 0.8, ink=PALE_INK)
        y = pen.write(x + column, y + (26 if above else 0), value, room=630 - column) + 10


def _machine_lines(pen: Pen, name: str) -> None:
    """The lines at the foot that machines read; they hold plain capitals only."""
    plain = "".join(letter for letter in normalize("NFKD", name).upper() if not combining(letter))
    if not plain.replace(" ", "").isascii():
        return
    words = plain.split()
    lines = (f"P<UTO{words[-1]}<<{'<'.join(words[:-1])}", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
    for number, line in enumerate(lines):
        pen.write(50, 520 + 45 * number, line.ljust(44, "<")[:44], times=32 / pen.size)


def _px(pen: Pen, units: float) -> int:
    return round(units * pen.scale)
