"""A recipe: how one sort of sample is made."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from PIL import Image

from bench.corpus.drafts import Draft, Sample
from bench.corpus.scans import askew, grey, noisy, on_a_table, shaded
from domain.vocabulary import DocumentKind as K


@dataclass(frozen=True)
class Recipe:
    """One sort of sample, and how many of it a whole corpus has."""

    make: Callable[[Random], Sample]
    count: int

    @property
    def name(self) -> str:
        """Of the function that makes it."""
        return getattr(self.make, "__name__", "?")


def usual(draft: Draft, image: Image.Image) -> Image.Image:
    """A scan as they usually come: readable, and hardly ever perfect."""
    dice = draft.dice
    match dice.randrange(8):
        case 0:
            return askew(dice, image)
        case 1:
            return on_a_table(dice, image)
        case 2:
            return shaded(dice, image, dice.uniform(0.05, 0.25))
        case 3 if draft.kind is not K.CONTACT_ID:
            return grey(image)
        case 4 | 5:
            return noisy(dice, image, dice.uniform(1, 4))
        case _:
            return image
