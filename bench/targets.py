"""All that was measured, and what it has to be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bench.corpus.plan import SEED
from bench.outcomes import Outcome
from bench.speed import Speed
from bench.tallies import Blocked, Tally

LOOKING_SECONDS, READING_SECONDS = 0.015, 1.5
"""Medians, for a page of two megapixels."""

MEGABYTES = {False: 300.0, True: 600.0}
"""Without reading and with it."""


@dataclass(frozen=True)
class Target:
    """One number, and whether it is what it has to be."""

    name: str
    value: str
    wanted: str
    met: bool


@dataclass(frozen=True)
class Measured:
    """One run."""

    outcomes: tuple[Outcome, ...]
    tallies: tuple[Tally, ...]
    blocked: tuple[Blocked, ...]
    looking: Speed | None
    reading: Speed | None
    memory: Mapping[bool, float]
    """Megabytes by whether print was read."""
    seconds: float
    seed: int = SEED

    @property
    def met(self) -> bool:
        """Whether all targets are met."""
        return all(target.met for target in self.targets)

    @property
    def targets(self) -> tuple[Target, ...]:
        """Every target with what was measured."""
        return (*self._of_checks(), *self._of_speed(), *self._of_memory())

    @property
    def misjudged(self) -> tuple[tuple[str, str, Outcome], ...]:
        """Check, what happened, and which paper."""
        seen = [(tally.check.name, "missed", outcome) for tally in self.tallies for outcome in tally.missed]
        seen += [(tally.check.name, "false alarm", outcome) for tally in self.tallies for outcome in tally.alarmed]
        seen += [("blocked", "false alarm", one.outcome) for one in self.blocked]
        return tuple(seen)

    def _of_checks(self) -> Iterator[Target]:
        for tally in self.tallies:
            if tally.met is not None:
                wanted = f"recall {tally.check.recall}, precision {tally.check.precision}"
                value = f"recall {share(tally.recall)}, precision {share(tally.precision)}"
                yield Target(tally.check.name, value, wanted, tally.met)
        yield Target("files blocked for nothing", str(len(self.blocked)), "0", not self.blocked)

    def _of_speed(self) -> Iterator[Target]:
        for name, speed, most in (("look", self.looking, LOOKING_SECONDS), ("read", self.reading, READING_SECONDS)):
            if speed is not None:
                value, wanted = f"{speed.median * 1000:.1f} ms", f"{most * 1000:.0f} ms"
                yield Target(f"median time to {name}", value, wanted, speed.median <= most)

    def _of_memory(self) -> Iterator[Target]:
        for reads, megabytes in self.memory.items():
            name = "most memory, reading" if reads else "most memory, not reading"
            yield Target(name, f"{megabytes:.0f} MB", f"{MEGABYTES[reads]:.0f} MB", megabytes <= MEGABYTES[reads])


def share(value: float | None) -> str:
    """A share of 1, or that there is none."""
    return "-" if value is None else f"{value:.3f}"
