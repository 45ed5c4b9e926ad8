"""Files that are not what the console takes, whatever is on the paper (R21)."""

import struct
from dataclasses import replace
from random import Random

from PIL import Image

from bench.checks import PICTURES, READ
from bench.corpus.bytes import PAGE, PDF_END, PDF_HEAD, comments, huge_png, with_comment, zipped
from bench.corpus.drafts import PAGES, Draft, Sample
from bench.corpus.recipe import Recipe
from bench.corpus.saving import encoded, save
from domain.papers import EXTENSIONS, MAX_FILE_BYTES

_UNSEEN = (*PICTURES, *READ)
_OTHER_TYPES = ("pdf", "webp", "tiff", "heic", "text", "zip")


def renamed(dice: Random) -> Sample:
    """Of a type that is not allowed, under a name that is."""
    draft, _, data = _of_another_type(dice)
    return draft.sample(data, dice.choice(EXTENSIONS), ("type_not_allowed",), _UNSEEN)


def another_type(dice: Random) -> Sample:
    """Of a type that is not allowed, and called so."""
    draft, name, data = _of_another_type(dice)
    wrong = ("type_not_allowed", "extension_not_allowed")
    return draft.sample(data, f".{name}", wrong, _UNSEEN)


def misnamed(dice: Random) -> Sample:
    """One allowed format under the name of another."""
    draft = Draft.of(dice)
    really, called = dice.choice(((".png", ".jpg"), (".jpg", ".png"), (".gif", ".jpeg"), (".bmp", ".png")))
    return draft.sample(save(dice, draft.image(), really), called, ("extension_disagrees",))


def empty(dice: Random) -> Sample:
    """No bytes at all."""
    return Draft.of(dice).sample(b"", dice.choice(EXTENSIONS), ("file_empty",), _UNSEEN)


def too_large(dice: Random) -> Sample:
    """Not compressed at all, or a byte too much."""
    draft = Draft.of(dice, PAGES)
    if dice.random() < 0.5:
        draft = replace(draft, scale=1.0)
        return draft.sample(encoded(draft.image(), "BMP"), ".bmp", ("file_too_large",))
    padded = comments(save(dice, draft.image(), ".jpg"), MAX_FILE_BYTES + 1)
    return draft.sample(padded, ".jpg", ("file_too_large",))


def truncated(dice: Random) -> Sample:
    """The upload broke off."""
    draft, extension = Draft.of(dice), dice.choice(EXTENSIONS)
    data = save(dice, draft.image(), extension)
    return draft.sample(data[: round(len(data) * dice.uniform(0.3, 0.98))], extension, ("damaged_image",), _UNSEEN)


def followed(dice: Random) -> Sample:
    """Something nobody meant to send comes after the picture."""
    draft, extension = Draft.of(dice), dice.choice(EXTENSIONS)
    data = save(dice, draft.image(), extension)
    note = b"notes: call the bank about account 0000000\n" * dice.randrange(2, 40)
    more = dice.choice((dice.randbytes(dice.randrange(200, 9000)), note))
    return draft.sample(data + more, extension, ("trailing_data",))


def with_archive(dice: Random) -> Sample:
    """A ZIP archive as well."""
    draft, extension = Draft.of(dice), dice.choice((".jpg", ".png", ".gif"))
    data = save(dice, draft.image(), extension) + zipped(dice)
    return draft.sample(data, extension, ("hidden_content",), ("trailing",))


def with_document(dice: Random) -> Sample:
    """A PDF as well: its head in a comment, its end after the picture."""
    draft = Draft.of(dice)
    data = with_comment(save(dice, draft.image(), ".jpg"), PDF_HEAD) + PDF_END
    return draft.sample(data, ".jpg", ("hidden_content",), ("trailing",))


def with_web_page(dice: Random) -> Sample:
    """A web page as well, in a comment or after the picture."""
    draft = Draft.of(dice)
    data = save(dice, draft.image(), ".jpg")
    data = with_comment(data, PAGE) if dice.random() < 0.5 else data + PAGE
    return draft.sample(data, ".jpg", ("hidden_content",), ("trailing",))


def of_several_pictures(dice: Random) -> Sample:
    """Pages as an animation."""
    draft = replace(Draft.of(dice, PAGES), scale=0.7)
    name = dice.choice(("GIF", "PNG"))
    first, *others = (draft.image().quantize(16) for _ in range(dice.randrange(2, 4)))
    data = encoded(first, name, save_all=True, append_images=others, duration=1000)
    return draft.sample(data, f".{name.lower()}", ("several_pictures",), _UNSEEN)


def bomb(dice: Random) -> Sample:
    """A small file that would be huge once it is opened."""
    draft = Draft.of(dice)
    if dice.random() < 0.5:
        return draft.sample(huge_png(dice.randrange(15_000, 25_000)), ".png", ("too_many_pixels",), _UNSEEN)
    jpeg = bytearray(encoded(Image.new("RGB", (64, 64)), "JPEG"))
    frame = jpeg.index(b"\xff\xc0")
    jpeg[frame + 5 : frame + 9] = struct.pack(">HH", 60_000, 60_000)
    return draft.sample(bytes(jpeg), ".jpg", ("too_many_pixels",), (*_UNSEEN, "damaged"))


def _of_another_type(dice: Random) -> tuple[Draft, str, bytes]:
    draft, name = Draft.of(dice), dice.choice(_OTHER_TYPES)
    match name:
        case "text":
            data = b"Name: see the attached paper.\r\n" * 20
        case "zip":
            data = zipped(dice)
        case "heic":
            data = b"\0\0\0\x24ftypheic\0\0\0\0mif1heic" + dice.randbytes(30_000)
        case _:
            data = encoded(draft.image(), name.upper(), compression="tiff_lzw" if name == "tiff" else None)
    return draft, name, data


BAD_FILES = (
    Recipe(renamed, 14),
    Recipe(another_type, 6),
    Recipe(misnamed, 8),
    Recipe(empty, 2),
    Recipe(too_large, 4),
    Recipe(truncated, 14),
    Recipe(followed, 10),
    Recipe(with_archive, 4),
    Recipe(with_document, 4),
    Recipe(with_web_page, 4),
    Recipe(of_several_pictures, 8),
    Recipe(bomb, 4),
)
