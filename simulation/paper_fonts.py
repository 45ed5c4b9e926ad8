"""The fonts of simulated papers: those of the package `mplfonts` (extra `demo`), never one of the system.

Noto Sans CJK holds most Latin letters, Cyrillic, Han, kana and Hangul. What it lacks of Latin and Greek is in DejaVu
Sans, which lies beside it because mplfonts needs matplotlib; neither package is imported, for that would take a
second. A letter that no font has is shown by its code point, `[U+0E23 0E49]`: plainly a stand-in, and not lost.
"""

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from unicodedata import bidirectional, combining, normalize

from PIL import ImageFont

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont

_FACES = (
    ("mplfonts", "fonts/NotoSansCJKsc-Regular.otf"),
    ("matplotlib", "mpl-data/fonts/ttf/DejaVuSans.ttf"),
)
_BUNDLED = ""
"""The face that Pillow brings along: plain Latin letters only."""

_TO_BE_SHAPED = ("R", "AL")
"""Right to left: DejaVu has letters of these, but drawn one by one they are no words."""


@cache
def faces() -> tuple[str, ...]:
    """The font files in the order of choice."""
    return tuple(_installed()) or (_BUNDLED,)


def face_for(text: str) -> str:
    """The first face that has every letter, else the first of all."""
    return next((face for face in faces() if all(_has(face, letter) for letter in text)), faces()[0])


def legible(text: str) -> str:
    """The text as its face can draw it: an accent may be left out, another letter it lacks is its code point."""
    composed = normalize("NFC", text)
    face = face_for(composed)
    letters = "".join(_without_accents(face, letter) for letter in composed)
    runs = [(drawable, "".join(run)) for drawable, run in groupby(letters, key=lambda letter: _has(face, letter))]
    return "".join(run if drawable else f"[U+{' '.join(f'{ord(c):04X}' for c in run)}]" for drawable, run in runs)


@cache
def font(face: str, size: int) -> Font:
    """A face at a size. The basic layout is the same on every machine."""
    if face == _BUNDLED:
        return ImageFont.load_default(size)
    return ImageFont.truetype(face, size, layout_engine=ImageFont.Layout.BASIC)


def _installed() -> Iterator[str]:
    for package, file in _FACES:
        spec = find_spec(package)
        for folder in (spec and spec.submodule_search_locations) or ():
            path = Path(folder) / file
            if path.is_file():
                yield str(path)


@cache
def _has(face: str, letter: str) -> bool:
    if letter == " " or bidirectional(letter) in _TO_BE_SHAPED:
        return letter == " "
    mask = font(face, 20).getmask
    return bytes(mask(letter)) != bytes(mask("\uffff"))


def _without_accents(face: str, letter: str) -> str:
    if _has(face, letter):
        return letter
    base = "".join(part for part in normalize("NFKD", letter) if not combining(part))
    return base if base and all(_has(face, part) for part in base) else letter
