"""What a letter tells of what it took: in full, in a line, or not at all. One odd case keeps no letter from anybody."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from temporalio import activity

from domain.facts import Facts
from domain.mailboxes import Taken
from domain.mattering import still_matters
from domain.model import Instant
from domain.notices import OPS_ROLE, Letter
from domain.outbox import AGENCY_ROLE, Addressee, OutboxItem
from domain.vocabulary import Concern
from domain.wording.enquiry import can_be_asked
from domain.wording.matters import Matter

Compose = Callable[[Sequence[Matter], Sequence[OutboxItem]], Letter]
"""Writes the letter about these, the latter in a line each."""


class Contents(NamedTuple):
    """What a letter took, sorted."""

    matters: tuple[Matter, ...] = ()
    """Told in full."""
    briefly: tuple[OutboxItem, ...] = ()
    """Told in a line each."""
    moot: tuple[OutboxItem, ...] = ()
    kept: tuple[OutboxItem, ...] = ()
    """Left for the next letter."""
    untold: tuple[OutboxItem, ...] = ()
    """What this release cannot put into words."""

    @property
    def told(self) -> tuple[OutboxItem, ...]:
        """Everything that the letter is about."""
        return (*(matter.item for matter in self.matters), *self.briefly)


def sorted_out(taken: Taken, now: Instant) -> Contents:
    """By the cases as they are now. An agency is told nothing in a line: only facts say what it may be asked."""
    for case_id in taken.unreadable:
        activity.logger.error("facts_unreadable: case %s", case_id)
    agency = taken.mailbox.role == AGENCY_ROLE
    found: dict[str, list[OutboxItem]] = {"briefly": [], "moot": [], "kept": [], "untold": []}
    matters: list[Matter] = []
    for item in taken.items:
        facts = taken.facts.get(item.case_id)
        fate = _fate(item, facts, now, agency=agency, unreadable=item.case_id in taken.unreadable)
        if fate is None and facts is not None:
            matters.append(Matter(item, facts))
        else:
            found[fate or "briefly"].append(item)
    return Contents(matters=tuple(matters), **{name: tuple(items) for name, items in found.items()})


def _fate(item: OutboxItem, facts: Facts | None, now: Instant, *, agency: bool, unreadable: bool) -> str | None:
    """None: it is told in full."""
    if facts is None:
        return ("untold" if unreadable else "kept") if agency else "briefly"
    try:
        if not still_matters(facts, item, now):
            return "moot"
        return "untold" if agency and not can_be_asked(Matter(item, facts)) else None
    except Exception as error:  # noqa: BLE001 - whatever is odd about one case, the others are told
        _log(item, error)
        return "untold" if agency else "briefly"


def written(contents: Contents, compose: Compose) -> tuple[Letter | None, Contents]:
    """The letter, and what it really tells: a matter that cannot be put into words is told in a line.

    None: nothing is left to tell.
    """
    try:
        return compose(contents.matters, contents.briefly), contents
    except Exception:  # noqa: BLE001 - found out below, one by one
        odd = tuple(_odd(contents.matters, compose))
    sound = tuple(matter for matter in contents.matters if matter.item not in odd)
    if any(item.addressee.role == AGENCY_ROLE for item in odd):
        contents = contents._replace(matters=sound, untold=(*contents.untold, *odd))
    else:
        contents = contents._replace(matters=sound, briefly=(*contents.briefly, *odd))
    return (compose(contents.matters, contents.briefly) if contents.told else None), contents


def _odd(matters: Iterable[Matter], compose: Compose) -> Iterable[OutboxItem]:
    for matter in matters:
        try:
            compose([matter], [])
        except Exception as error:  # noqa: BLE001 - as above
            _log(matter.item, error)
            yield matter.item


def _log(item: OutboxItem, error: Exception) -> None:
    """The kind of failure alone: its words may repeat what people wrote (R14)."""
    activity.logger.error("matter_unreadable: case %s, %s: %s", item.case_id, item.concern, type(error).__name__)


def keys(items: Iterable[OutboxItem]) -> list[str]:
    """Their keys."""
    return [item.key for item in items]


def unreachable(item: OutboxItem, now: Instant) -> OutboxItem:
    """What ops are told if the mail server refused an address for good."""
    return OutboxItem(
        key=f"{item.key}/{Concern.UNREACHABLE}",
        case_id=item.case_id,
        addressee=Addressee(role=OPS_ROLE),
        concern=Concern.UNREACHABLE,
        task=item.task,
        application=item.application,
        at=now,
        unreached=item.addressee.role,
    )
