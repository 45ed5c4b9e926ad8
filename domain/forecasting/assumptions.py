"""What a forecast assumes. None of it is a fact: nobody has published such figures for overseas entities."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from domain.model import Model
from domain.vocabulary import TaskName

Hours = Annotated[float, Field(ge=1 / 60, le=8760, allow_inf_nan=False, strict=True)]
"""Hours of the clock, nights and weekends included: a minute to a year."""

Chance = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False, strict=True)]
Days = Annotated[int, Field(ge=1, le=60, strict=True)]


class Spread(Model):
    """How long people take for a step, from the moment it is theirs: an assumption, in hours of the clock."""

    low: Hours
    """One in ten is done by then."""
    likely: Hours
    """Half are."""
    high: Hours
    """Nine in ten are; the tail goes on."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low < self.likely < self.high:
            raise ValueError("low must be less than likely, and likely less than high")
        return self


def _spread(low: float, likely: float, high: float) -> Any:
    return Field(default=Spread(low=low, likely=likely, high=high))


class StepHours(Model):
    """A spread for each console step, by its task's name. All of them are guesses to be replaced by experience."""

    create_account: Spread = _spread(4, 24, 120)
    quick_register: Spread = _spread(4, 24, 120)
    activate_account: Spread = _spread(0.5, 6, 72)
    register_entity: Spread = _spread(1, 24, 120)
    bind_admin: Spread = _spread(1, 24, 120)
    complete_registration: Spread = _spread(0.5, 8, 72)
    check_verified: Spread = _spread(0.5, 12, 72)
    provide_documents: Spread = _spread(24, 120, 480)
    apply_for_verification: Spread = _spread(2, 24, 120)
    confirm_late_payment: Spread = _spread(1, 8, 48)
    pay_fee: Spread = _spread(4, 48, 168)
    assign_agency: Spread = _spread(4, 24, 72)
    correct_documents: Spread = _spread(12, 72, 240)
    resubmit: Spread = _spread(1, 12, 72)

    def of(self, task: TaskName) -> Spread:
        """The spread of a step."""
        spread: Spread = getattr(self, task)
        return spread


class ReviewDays(Model):
    """How an agency's review ends. The guide tells 7 to 15 business days (R30); the rest is assumed."""

    shortest: Days = 7
    longest: Days = 15
    """Each business day from the shortest to the longest is as likely as the others."""
    overdue: Days = 5
    """A review that is overdue ends within so many business days from now on."""
    decides_at: Annotated[int, Field(ge=0, le=23, strict=True)] = 18
    """The hour in Shanghai at which a decision comes."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.shortest > self.longest:
            raise ValueError("shortest must not be more than longest")
        return self


class Chances(Model):
    """How decisions turn out: assumptions."""

    sent_back: Chance = 0.25
    """That a review ends in sending back, each time."""
    failed: Chance = 0.05
    """That it ends in a final failure, each time; else it passes."""
    reused: Chance = 0.8
    """That a quick registration that reuses the verification is found verified (R8)."""

    @model_validator(mode="after")
    def _leave_room(self) -> Self:
        if self.sent_back + self.failed > 1:
            raise ValueError("sent_back and failed together must not be more than 1")
        return self


class Assumptions(Model):
    """Everything that a forecast assumes, and how often and with which seed it is played."""

    runs: Annotated[int, Field(ge=100, le=20_000, strict=True)] = 1000
    seed: Annotated[int, Field(ge=0, le=2**63 - 1, strict=True)] = 1
    hours: StepHours = StepHours()
    review: ReviewDays = ReviewDays()
    chances: Chances = Chances()


def assuming(changes: Mapping[str, Any]) -> Assumptions:
    """The defaults with what is given instead, at any depth; `ValidationError` says what does not fit."""
    return Assumptions.model_validate(_merged(Assumptions().model_dump(), changes))


def _merged(before: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(before)
    for name, value in given.items():
        known = merged.get(name)
        both = isinstance(known, Mapping) and isinstance(value, Mapping)
        merged[name] = _merged(known, value) if both else value  # type: ignore[arg-type]  # both are mappings
    return merged
