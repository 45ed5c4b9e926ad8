"""What a second start of an id comes to: attached, started anew after a refusal, or refused as `case_differs`."""

from typing import Any

from cases.comparing import compare
from cases.temporal import Existing, Prints
from domain.case import CaseInput
from domain.model import Model
from domain.refusals import Code, Refused
from domain.vocabulary import Stage
from store.records import CaseRecord, StartRecord

_NOT_ITS_FAULT = (Code.EMAIL_TAKEN, Code.APPID_TAKEN)
"""Refusals for what others hold: the same input may do by now."""


class Started(Model):
    """The case is there."""

    case_id: str
    run_id: str
    attached: bool
    """It was there already, started with equal input."""


class Wanted(Model):
    """What is to be started."""

    case: CaseInput
    content: Any
    prints: Prints


class ToStart(Model):
    """It may be started."""

    again: bool = False
    """The last run was refused."""
    after: str | None = None
    """The run that the store had on record when this was judged."""


def judge_existing(
    wanted: Wanted, known: StartRecord | None, existing: Existing, refusal: Refused | None
) -> Started | ToStart:
    """Temporal knows the case: the memo it was started with decides. `refusal`: why its run was refused."""
    start = Started(case_id=wanted.case.case_id, run_id=existing.run_id, attached=True)
    return _judge(wanted, known, existing.prints, start, refused=existing.refused, refusal=refusal)


def judge_forgotten(
    wanted: Wanted, known: StartRecord | None, row: CaseRecord | None, refusal: Refused | None
) -> Started | ToStart:
    """Temporal does not know the case: it has forgotten it, or a start never came that far."""
    started = known.run_id if known else None
    if row is None and started is None:
        return ToStart()
    if row is None or row.outcome is None:
        raise Refused(
            Code.NO_SUCH_CASE,
            "this case was started and has not ended, but Temporal does not know it: is this the right server and "
            "namespace? nothing was started",
        )
    refused = row.outcome is Stage.REFUSED
    if refused and started is None:
        return ToStart(again=True)
    start = Started(case_id=wanted.case.case_id, run_id=started or row.run_id, attached=True)
    return _judge(wanted, known, prints_of(known) if known else None, start, refused=refused, refusal=refusal)


def prints_of(record: StartRecord) -> Prints:
    """What the input of a start on record is recognised by."""
    return Prints(key_id=record.key_id, fields=record.fingerprints)


def _judge(  # noqa: PLR0913 - all that there is to judge by
    wanted: Wanted,
    known: StartRecord | None,
    prints: Prints | None,
    start: Started,
    *,
    refused: bool,
    refusal: Refused | None,
) -> Started | ToStart:
    comparison = compare(prints, wanted.prints)
    other_luck = refusal is not None and refusal.code in _NOT_ITS_FAULT
    if comparison.equal and not (refused and other_luck):
        return start
    if refused:
        return ToStart(again=True, after=known.run_id if known else None)
    raise comparison.refusal()
