"""Which samples a corpus has: so many of each recipe, each made when it is wanted."""

from dataclasses import dataclass
from functools import cache
from random import Random

from bench.corpus.bad_files import BAD_FILES
from bench.corpus.drafts import Sample
from bench.corpus.misprints import MISPRINTS
from bench.corpus.poor_scans import POOR
from bench.corpus.recipe import Recipe
from bench.corpus.right import RIGHT
from bench.corpus.sets import SETS

RECIPES: tuple[Recipe, ...] = (*RIGHT, *MISPRINTS, *SETS, *POOR, *BAD_FILES)
WHOLE = sum(recipe.count for recipe in RECIPES)
SEED = 2026


@dataclass(frozen=True)
class Entry:
    """One sample of the plan: enough to make it, here or in another process."""

    recipe: str
    number: int
    seed: int = SEED

    @property
    def id(self) -> str:
        """What it is called."""
        return f"{self.recipe}-{self.number:02}"

    def made(self) -> Sample:
        """The sample: the same for the same entry."""
        dice = Random(f"{self.seed}/{self.id}")  # noqa: S311 - the same at every run
        return _by_name()[self.recipe].make(dice)


def plan(papers: int = WHOLE, seed: int = SEED) -> tuple[Entry, ...]:
    """So many samples of every recipe as its share is, and one of each where the share is less."""
    counts = {recipe.name: max(1, round(recipe.count * papers / WHOLE)) for recipe in RECIPES}
    return tuple(Entry(name, number, seed) for name, count in counts.items() for number in range(count))


@cache
def _by_name() -> dict[str, Recipe]:
    return {recipe.name: recipe for recipe in RECIPES}
