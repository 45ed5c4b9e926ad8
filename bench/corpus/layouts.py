"""How pages look: several ways to set the same content."""

from collections.abc import Callable
from random import Random

from PIL import Image

from bench.corpus.contents import Content
from bench.corpus.print import INK, PALE_INK, Pen, pen_on

PAGE = (1240, 1754)
"""A4 at 150 dots an inch: the units in which pages are laid out."""

_PAPERS = ("#ffffff", "#fdfdfb", "#fbf9f2", "#f4f2ec", "#eef3f6")
_WIDE_APART = {"en": ":", "ru": ":", "ko": ":", "zh-Hant": "：", "zh-Hans": "：", "ja": "："}


def draw_page(dice: Random, content: Content, scale: float = 1.0) -> Image.Image:
    """A page in some layout."""
    pen = pen_on(dice, PAGE, dice.choice(_PAPERS), scale)
    left, y = dice.uniform(90, 150), dice.uniform(90, 180)
    if dice.random() < 0.4:
        pen.box((40, 40), (pen.width - 40, pen.height - 40))
    y = _title(dice, pen, content, left, y)
    y = dice.choice(LAYOUTS)(pen, content, left, y)
    y = _table(pen, content.table, left, y + 30)
    if content.sentences:
        y = pen.write(left, y + 40, content.sentences, room=pen.width - 2 * left)
    if content.seal:
        pen.seal(pen.width - left - 130, min(max(y + 180, 1300), pen.height - 180), content.seal)
    pen.write(pen.width / 2, pen.height - 90, f"- {dice.randrange(1, 3)} -", times=0.8, ink=PALE_INK, anchor="ma")
    return pen.image


def _title(dice: Random, pen: Pen, content: Content, left: float, y: float) -> float:
    times = dice.choice((1.4, 1.7))
    centred = dice.random() < 0.5
    pen.write(pen.width / 2 if centred else left, y, content.title, times=times, anchor="ma" if centred else "la")
    y += pen.size * times * 1.6
    if dice.random() < 0.6:
        pen.line(left, y, pen.width - left, y)
    return y + dice.randrange(40, 110)


def _beside(pen: Pen, content: Content, left: float, y: float) -> float:
    """Labels in a column, values in the next."""
    column = left + 40 + max(pen.length(label) for label, _ in content.fields)
    for label, value in content.fields:
        pen.write(left, y, label, ink=PALE_INK)
        y = pen.write(column, y, value, room=pen.width - column - left) + 16
    return y


def _above(pen: Pen, content: Content, left: float, y: float) -> float:
    """Each label in small print over its value."""
    for label, value in content.fields:
        y = pen.write(left, y, label, times=0.75, ink=PALE_INK)
        y = pen.write(left, y, value, room=pen.width - 2 * left, times=1.15) + 22
    return y


def _in_line(pen: Pen, content: Content, left: float, y: float) -> float:
    """Label, colon, value."""
    for label, value in content.fields:
        text = f"{label}{_WIDE_APART[content.language]} {value}"
        y = pen.write(left, y, text, room=pen.width - 2 * left) + 18
    return y


def _boxed(pen: Pen, content: Content, left: float, y: float) -> float:
    """A ruled form."""
    column = left + 60 + max(pen.length(label) for label, _ in content.fields)
    for label, value in content.fields:
        end = pen.write(column + 20, y + 16, value, room=pen.width - column - left - 40) + 10
        pen.write(left + 20, y + 16, label, ink=PALE_INK)
        pen.box((left, y), (pen.width - left, end))
        pen.line(column, y, column, end)
        y = end
    return y


def _spread(pen: Pen, content: Content, left: float, y: float) -> float:
    """The first value large and in the middle, the others below it."""
    (label, value), *others = content.fields
    pen.write(pen.width / 2, y, label, times=0.8, ink=PALE_INK, anchor="ma")
    y += pen.size * 1.3
    times = min(1.5, (pen.width - 2 * left) / pen.length(value))
    pen.write(pen.width / 2, y, value, times=times, ink=INK, anchor="ma")
    y += pen.size * times * 2
    for label, value in others:
        pen.write(left, y, label, ink=PALE_INK)
        y = pen.write(pen.width / 2, y, value, room=pen.width / 2 - left) + 16
    return y


LAYOUTS: tuple[Callable[[Pen, Content, float, float], float], ...] = (_beside, _above, _in_line, _boxed, _spread)
"""All of them."""


def _table(pen: Pen, rows: tuple[tuple[str, ...], ...], left: float, y: float) -> float:
    for row in rows:
        column = (pen.width - 2 * left) / len(row)
        for index, cell in enumerate(row):
            pen.write(left + index * column + 14, y + 8, cell, times=0.95)
        y += pen.size * 1.9
        pen.line(left, y, pen.width - left, y)
    return y
