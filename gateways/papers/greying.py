"""Any mode of pixels as shades of grey on white, with as few copies as can be: pictures are large."""

from PIL import Image

_DIRECT = ("L", "RGB", "RGBA", "LA", "CMYK", "YCbCr")
_TRANSPARENT = ("RGBA", "LA")
_OPAQUE = 255


def greyed(image: Image.Image, scale: int) -> Image.Image:
    """The picture in grey, its sides divided by the scale."""
    plain = image if image.mode in _DIRECT else _shades(image)
    small = plain.reduce(scale) if scale > 1 else plain
    opaque = on_white(small)
    return opaque if opaque.mode == "L" else opaque.convert("L")


def on_white(image: Image.Image) -> Image.Image:
    """The picture without transparency, as it looks on a white page."""
    if image.mode not in _TRANSPARENT:
        return image
    alpha = image.getchannel("A")
    if alpha.getextrema() == (_OPAQUE, _OPAQUE):
        return image
    grey_or_colour = image.convert("L" if image.mode == "LA" else "RGB")
    return Image.composite(grey_or_colour, Image.new(grey_or_colour.mode, image.size, "white"), alpha)


def _shades(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I"):
        return image.point(lambda value: value / 256).convert("L")
    if image.mode == "P":
        return image.point(_shades_of_palette(image), "L")
    return image.convert("L")


def _shades_of_palette(image: Image.Image) -> list[int]:
    """The shade of each entry, from a picture of the palette itself."""
    strip = Image.new("P", (256, 1))
    strip.putdata(range(256))
    strip.putpalette(image.getpalette("RGB") or [])
    strip.info = {name: value for name, value in image.info.items() if name == "transparency"}
    return list(on_white(strip.convert("RGBA")).convert("L").tobytes())
