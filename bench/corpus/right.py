"""Papers that are as they should be, in the ways in which they differ: none may be blocked, none blamed."""

from dataclasses import replace
from random import Random

from PIL import Image

from bench.corpus.bytes import comments, motion_film, samsung_block, with_map_of_lights
from bench.corpus.drafts import PAGES, Draft, Sample
from bench.corpus.recipe import Recipe, usual
from bench.corpus.saving import encoded, save
from bench.corpus.scans import askew, grey, noisy, on_a_table, shaded
from domain.papers import EXTENSIONS, MAX_FILE_BYTES
from domain.vocabulary import DocumentKind as K

_ID = (K.CONTACT_ID,)
_COLOURLESS = tuple(kind for kind in K if kind is not K.CONTACT_ID)
_ORIENTATION = 0x0112


def plain(dice: Random) -> Sample:
    """As scanners write it."""
    draft = Draft.of(dice)
    return draft.saved(usual(draft, draft.image()))


def each_extension(dice: Random) -> Sample:
    """In each of the five formats."""
    draft = Draft.of(dice)
    return draft.saved(draft.image(), dice.choice(EXTENSIONS))


def small(dice: Random) -> Sample:
    """A page of one megapixel: about a hundred dots an inch."""
    draft = replace(Draft.of(dice, PAGES), scale=0.68)
    return draft.saved(usual(draft, draft.image()))


def large(dice: Random) -> Sample:
    """Up to twelve megapixels, as phones take them."""
    draft = replace(Draft.of(dice), scale=dice.uniform(1.6, 2.35))
    return draft.saved(noisy(dice, draft.image(), 1.5), dice.choice((".jpg", ".jpeg")))


def crooked(dice: Random) -> Sample:
    """Not laid quite straight."""
    draft = Draft.of(dice)
    return draft.saved(askew(dice, draft.image()))


def without_colour(dice: Random) -> Sample:
    """Grey in three channels or in one: only the contact's ID has to be in colour."""
    draft = Draft.of(dice, _COLOURLESS)
    image = grey(draft.image())
    return draft.saved(image.convert("L") if dice.random() < 0.5 else image, dice.choice((".jpg", ".png")))


def photographed(dice: Random) -> Sample:
    """On a dark table."""
    draft = Draft.of(dice)
    return draft.saved(on_a_table(dice, draft.image()), ".jpg")


def in_shade(dice: Random) -> Sample:
    """Light from one side."""
    draft = Draft.of(dice)
    return draft.saved(shaded(dice, draft.image(), dice.uniform(0.2, 0.4)), ".jpg")


def coloured_id(dice: Random) -> Sample:
    """The contact's ID."""
    draft = Draft.of(dice, _ID)
    return draft.saved(usual(draft, draft.image()))


def pale_id(dice: Random) -> Sample:
    """The contact's ID, of the faint colours that many have."""
    draft = Draft.of(dice, _ID)
    return draft.saved(usual(draft, draft.image(pale=True)))


def with_camera_extras(dice: Random) -> Sample:
    """What phones append: a short film, a second picture, a block of their own."""
    draft = Draft.of(dice)
    image, more = draft.image(), dice.choice((motion_film, samsung_block, _zeros, None))
    data = save(dice, image, ".jpg") + more(dice) if more else with_map_of_lights(image, dice)
    return draft.sample(data, ".jpg")


def of_five_million_bytes(dice: Random) -> Sample:
    """5 MB by any way of counting."""
    draft = Draft.of(dice)
    data = save(dice, draft.image(), ".jpg")
    return draft.sample(comments(data, 5_000_000), ".jpg")


def between_the_megabytes(dice: Random) -> Sample:
    """5 MB by one way of counting: no compression, as old scanners write it, or exactly at the limit."""
    if dice.random() < 0.3:
        draft = Draft.of(dice)
        padded = comments(save(dice, draft.image(), ".jpg"), MAX_FILE_BYTES)
        return draft.sample(padded, ".jpg", ("file_size_borderline",))
    draft = replace(Draft.of(dice, PAGES), scale=dice.uniform(0.878, 0.892))
    return draft.sample(encoded(draft.image(), "BMP"), ".bmp", ("file_size_borderline",))


def turned_by_its_note(dice: Random) -> Sample:
    """Upright for whoever reads the camera's note."""
    draft = Draft.of(dice)
    note, turn = dice.choice(
        ((6, Image.Transpose.ROTATE_90), (8, Image.Transpose.ROTATE_270), (3, Image.Transpose.ROTATE_180))
    )
    exif = Image.Exif()
    exif[_ORIENTATION] = note
    data = encoded(draft.image().transpose(turn), "JPEG", quality=85, exif=exif.tobytes())
    return draft.sample(data, ".jpg", ("turned",))


def _zeros(dice: Random) -> bytes:
    return bytes(dice.randrange(1, 64))


RIGHT = (
    Recipe(plain, 50),
    Recipe(each_extension, 14),
    Recipe(small, 10),
    Recipe(large, 12),
    Recipe(crooked, 12),
    Recipe(without_colour, 16),
    Recipe(photographed, 20),
    Recipe(in_shade, 10),
    Recipe(coloured_id, 20),
    Recipe(pale_id, 16),
    Recipe(with_camera_extras, 10),
    Recipe(of_five_million_bytes, 3),
    Recipe(between_the_megabytes, 6),
    Recipe(turned_by_its_note, 8),
)
