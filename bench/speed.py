"""How long it takes, each file looked at alone; beside it a bare decoding by Pillow in the same run.

Looking uses one core, so the time that the processor was busy with it is measured: on a machine that does other things
as well, a clock on the wall would measure those. Reading uses two, and is measured by the wall.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from random import Random
from statistics import median, quantiles
from time import perf_counter, process_time

from PIL import Image

from bench.corpus.drafts import ASKED, PAGES, Draft, Sample
from bench.corpus.recipe import usual
from bench.outcomes import read_findings
from gateways.preflight import inspect

Clock = Callable[[], float]

LOOKED_AT, READ = 24, 12
"""Files that are timed."""
_TIMES = 5
_TWO_MEGAPIXELS = 0.96
"""The scale at which a page has as many."""


@dataclass(frozen=True)
class Speed:
    """Seconds a file, and how that compares with decoding it."""

    seconds: tuple[float, ...]
    decoding: tuple[float, ...]

    @property
    def median(self) -> float:
        """Of the seconds."""
        return median(self.seconds)

    @property
    def p95(self) -> float:
        """Seconds that one file in twenty takes longer than."""
        return quantiles(self.seconds, n=20)[-1]

    @property
    def ratio(self) -> float:
        """How many bare decodings one look is, at the median."""
        return median(taken / bare for taken, bare in zip(self.seconds, self.decoding, strict=True))


def of_looking(files: int = LOOKED_AT) -> Speed:
    """The preflight of a page of two megapixels."""
    return _timed(_pages(files, PAGES), _look, process_time, _TIMES)


def of_reading(files: int = READ) -> Speed:
    """The reading of such a page; the models are loaded before."""
    samples = _pages(files, tuple(kind for kind in PAGES if kind in ASKED))
    read_findings(samples[0])
    return _timed(samples, read_findings, perf_counter, 1)


def _look(sample: Sample) -> None:
    inspect(sample.data, sample.file_name, sample.kind)


def _pages(files: int, kinds: Sequence[object]) -> list[Sample]:
    dice = Random("speed")  # noqa: S311 - the same at every run
    drafts = (replace(Draft.of(dice, kinds), scale=_TWO_MEGAPIXELS) for _ in range(files))  # type: ignore[arg-type]
    return [draft.saved(usual(draft, draft.image())) for draft in drafts]


def _timed(samples: Iterable[Sample], look: Callable[[Sample], object], clock: Clock, times: int) -> Speed:
    pairs = [(_seconds(look, sample, clock, times), _seconds(_decode, sample, clock, _TIMES)) for sample in samples]
    return Speed(tuple(taken for taken, _ in pairs), tuple(bare for _, bare in pairs))


def _decode(sample: Sample) -> None:
    with Image.open(BytesIO(sample.data)) as image:
        image.load()


def _seconds(look: Callable[[Sample], object], sample: Sample, clock: Clock, times: int) -> float:
    taken = []
    for _ in range(times):
        begun = clock()
        look(sample)
        taken.append(clock() - begun)
    return median(taken)
