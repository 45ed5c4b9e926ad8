"""All that is so of a case, from its journal as readers get it: by the same fold as everywhere."""

from collections.abc import Iterable

from domain.facts import Facts
from domain.folding import fold
from domain.journal import Event, JournalEntry
from domain.refusals import Code, Refused

_BEGINS_WITH = "case_started"


def facts_of(entries: Iterable[JournalEntry]) -> Facts:
    """The facts after a whole journal. What tells a repeated request by its content is not in them."""
    facts: Facts | None = None
    for entry in entries:
        if facts is None and entry.kind != _BEGINS_WITH:
            raise unusable()
        facts = fold(facts, _event(entry))
    if facts is None:
        raise Refused(Code.UNAVAILABLE, "nothing of this case is on record yet")
    return facts


def unusable() -> Refused:
    """The case was refused before it began."""
    return Refused(Code.INVALID_CASE, "this case was refused, because its input could not be read")


def _event(entry: JournalEntry) -> Event:
    told = entry.model_dump(exclude={"kind", "details"})
    return Event.model_validate({**told, "body": {"kind": entry.kind, **entry.details}})
