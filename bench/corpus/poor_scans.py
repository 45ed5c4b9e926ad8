"""Pictures on which a reviewer cannot see what should be seen. What else is said of their print is not counted."""

from random import Random

from PIL import Image, ImageOps

from bench.checks import READ
from bench.corpus.drafts import ASKED, PAGES, Draft, Sample
from bench.corpus.recipe import Recipe
from bench.corpus.scans import (
    blurred,
    cut_through,
    exposed,
    glaring,
    grey,
    noisy,
    shaded,
    shaken,
    speckled,
    tinted,
)
from domain.vocabulary import DocumentKind as K

_ID = (K.CONTACT_ID,)
_SEEN_THROUGH = 0.06


def grey_id(dice: Random) -> Sample:
    """A photocopy of the ID, in one channel or in three."""
    draft = Draft.of(dice, _ID)
    image = grey(draft.image())
    return draft.saved(image.convert("L") if dice.random() < 0.4 else image, "", ("not_in_colour",))


def sepia_id(dice: Random) -> Sample:
    """A photocopy of the ID under a lamp: all of one hue."""
    draft = Draft.of(dice, _ID)
    cast = dice.choice(((1.0, 0.95, 0.85), (1.0, 0.9, 0.72), (0.9, 0.95, 1.0), (0.97, 1.0, 0.93)))
    return draft.saved(tinted(draft.image(), cast), ".jpg", ("hardly_any_colour",), ("blocked",))


def photocopied_id(dice: Random) -> Sample:
    """A photocopy of the ID, photographed: the sensor's grain is coloured, the paper is not."""
    draft = Draft.of(dice, _ID)
    image = noisy(dice, grey(draft.image()), dice.uniform(3, 9))
    return draft.saved(image, ".jpg", ("hardly_any_colour",), ("blocked",))


def empty_page(dice: Random) -> Sample:
    """The back of a paper, or what a scanner sees of nothing."""
    draft = Draft.of(dice)
    image = Image.new("RGB", (1240, 1754), dice.choice(("#ffffff", "#fdfcf7", "#e9e9e9", "#dcefe3")))
    if dice.random() < 0.6:
        image = noisy(dice, image, dice.uniform(0.5, 2.5))
    return draft.saved(image, "", ("blank",), ("colour", "dark", "bright", "blur", *READ))


def nearly_empty_page(dice: Random) -> Sample:
    """A back with the print of the front shining through, or one that is numbered."""
    draft = Draft.of(dice, PAGES)
    front = draft.image()
    if dice.random() < 0.5:
        shining = Image.blend(Image.new("RGB", front.size, "#fdfcf7"), ImageOps.mirror(front), _SEEN_THROUGH)
        image = noisy(dice, blurred(shining, 2), 1)
    else:
        image = Image.new("RGB", front.size, front.getpixel((front.width - 60, 60)))
        foot = (0, round(front.height * 0.94), front.width // 2 + 60, round(front.height * 0.965))
        image.paste(front.crop(foot), foot)
    return draft.saved(image, ".jpg", ("nearly_blank",), ("blocked", "dark", "bright", "blur", *READ))


def out_of_focus(dice: Random) -> Sample:
    """Blurred by an eighth of the print's height up to a third."""
    draft = Draft.of(dice)
    image = blurred(draft.image(), draft.letters * dice.choice((0.13, 0.16, 0.2, 0.25, 0.33)))
    return draft.saved(noisy(dice, image, dice.uniform(0, 3)), ".jpg", ("blurred",), ("bright", *READ))


def moved(dice: Random) -> Sample:
    """The camera was moved by half the print's height or more."""
    draft = Draft.of(dice)
    image = shaken(dice, draft.image(), round(draft.letters * dice.uniform(0.5, 0.9)))
    return draft.saved(noisy(dice, image, 2), ".jpg", ("blurred",), READ)


def full_of_noise(dice: Random) -> Sample:
    """No finding is for this; nothing but sharpness and print may be doubted, and print not be taken as wrong."""
    draft = Draft.of(dice, PAGES)
    image = draft.image()
    image = noisy(dice, image, dice.uniform(40, 70)) if dice.random() < 0.5 else speckled(dice, image, 0.08)
    return draft.saved(image, ".jpg", (), ("blur", "otherwise", "unread", "months"))


def turned_round(dice: Random) -> Sample:
    """On its side or upside down, and nothing says so."""
    draft = Draft.of(dice, ASKED)
    unclaimed = ("unread", "months", "otherwise")
    return draft.saved(draft.image().rotate(dice.choice((90, 180, 270)), expand=True), "", ("text_turned",), unclaimed)


def too_few_pixels(dice: Random) -> Sample:
    """A thumbnail."""
    draft = Draft.of(dice)
    image = draft.image()
    small = image.resize((round(image.width * 0.25 / draft.scale), round(image.height * 0.25 / draft.scale)))
    return draft.saved(small, "", ("resolution_too_low",), ("blocked", "blur", *READ))


def cut(dice: Random) -> Sample:
    """The picture ends within the print."""
    draft = Draft.of(dice, PAGES)
    return draft.saved(cut_through(dice, draft.image(), dice.choice(("left", "right", "top"))), "", ("cut_off",), READ)


def in_the_dark(dice: Random) -> Sample:
    """Photographed with next to no light."""
    draft = Draft.of(dice)
    image = noisy(dice, exposed(draft.image(), dice.uniform(0.1, 0.22)), 3)
    return draft.saved(image, ".jpg", ("too_dark",), ("blur", "colour", "blank", "blocked", *READ))


def washed_out(dice: Random) -> Sample:
    """So much light that print fades into the paper, everywhere."""
    draft = Draft.of(dice)
    image = exposed(shaded(dice, draft.image(), 0.03), dice.uniform(1.9, 3.4))
    return draft.saved(image, ".jpg", ("overexposed",), ("blur", "colour", "blank", "blocked", *READ))


def under_a_lamp(dice: Random) -> Sample:
    """A white spot hides a part of the print."""
    draft = Draft.of(dice, _ID)
    return draft.saved(glaring(dice, draft.image()), ".jpg", ("overexposed",), READ)


POOR = (
    Recipe(grey_id, 14),
    Recipe(sepia_id, 10),
    Recipe(photocopied_id, 10),
    Recipe(empty_page, 12),
    Recipe(nearly_empty_page, 10),
    Recipe(out_of_focus, 30),
    Recipe(moved, 8),
    Recipe(full_of_noise, 8),
    Recipe(turned_round, 12),
    Recipe(too_few_pixels, 8),
    Recipe(cut, 12),
    Recipe(in_the_dark, 8),
    Recipe(washed_out, 8),
    Recipe(under_a_lamp, 6),
)
