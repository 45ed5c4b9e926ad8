"""Starting a case, or attaching to it: one id is one case for ever, whoever starts it, how often and when.

The intent goes into the store before Temporal is asked, so that no crash leaves an id that only Temporal knows and
will forget. While Temporal knows the case, the memo it was started with decides, and the store is put in agreement.
"""

from contextlib import suppress
from typing import Any

from cases.beginnings import refusal_on_record
from cases.judging import Started, ToStart, Wanted, judge_existing, judge_forgotten, prints_of
from cases.parts import Parts
from cases.plain import as_json
from cases.temporal import Existing, Prints
from cases.terminated import TERMINATED, left_open
from domain.adopting import adopted, check_case
from domain.refusals import Code, Refused
from domain.zones import check_zones
from store import StoreUnavailable
from store.records import StartRecord

_ROUNDS = 5
"""More than others can come between: they can start an id once, and once more after each refusal."""


class Starting:
    """The start of cases."""

    def __init__(self, parts: Parts) -> None:
        self._workflows = parts.workflows
        self._store = parts.store
        self._fingerprinter = parts.fingerprinter
        self._clock = parts.clock

    async def start(self, raw: Any) -> Started:
        """Start or attach; `Refused` if neither can be."""
        wanted = self._understood(raw)
        try:
            for number in range(_ROUNDS):
                found = await self._judge(wanted, overtaken=number > 0)
                if isinstance(found, Started):
                    return found
                if started := await self._begin(wanted, found):
                    return started
        except StoreUnavailable as error:
            words = "the store is away, so nobody knows whether this id was used before; start it again later"
            raise Refused(Code.UNAVAILABLE, words) from error
        raise Refused(Code.UNAVAILABLE, "others are starting this case at this moment; start it again")

    def _understood(self, raw: Any) -> Wanted:
        content = as_json(raw, Code.INVALID_CASE)
        prints = Prints(key_id=self._fingerprinter.key_id, fields=self._fingerprinter.fingerprints(content))
        return Wanted(case=check_case(content), content=content, prints=prints)

    async def _judge(self, wanted: Wanted, *, overtaken: bool) -> Started | ToStart:
        """Whether to start, or what to attach to; refused if another case has the id.

        Who was overtaken has its answer in the run that began meanwhile: it asks for no other one.
        """
        case_id = wanted.case.case_id
        known, row = await self._store.starts.known(case_id), await self._store.cases.get(case_id)
        if known is None and row is None:
            return ToStart()
        existing = await self._workflows.find(case_id)
        run_id = existing.run_id if existing else row.run_id if row else None
        refusal = await refusal_on_record(self._store, case_id, run_id) if run_id and not overtaken else None
        if existing is None:
            return judge_forgotten(wanted, known, row, refusal)
        found = judge_existing(wanted, await self._agreed(case_id, known, existing), existing, refusal)
        if isinstance(found, Started) and await left_open(self._store, case_id, existing):
            raise Refused(Code.CASE_ENDED, TERMINATED)
        return found

    async def _agreed(self, case_id: str, known: StartRecord | None, existing: Existing) -> StartRecord | None:
        """Have the store say what Temporal says: a process was killed, or lost a race, before it could."""
        prints = existing.prints
        if prints is None or (known and (known.run_id, prints_of(known)) == (existing.run_id, prints)):
            return known
        return await self._store.starts.replace(
            case_id, prints.fields, prints.key_id, existing.started_at, run_id=existing.run_id
        )

    async def _begin(self, wanted: Wanted, how: ToStart) -> Started | None:
        """Start it; None if somebody else was faster."""
        case_id, prints = wanted.case.case_id, wanted.prints
        now = await self._clock.now(case_id)
        adopted(wanted.case, now)
        check_zones(wanted.case)
        known = await self._store.starts.remember(case_id, prints.fields, prints.key_id, now)
        if known.run_id != how.after:
            return None
        if (known.run_id, prints_of(known)) != (None, prints):
            await self._store.starts.replace(case_id, prints.fields, prints.key_id, now)
        run_id = await self._workflows.start(wanted.case, wanted.content, prints, again=how.again)
        if run_id is None:
            return None
        with suppress(StoreUnavailable):  # the memo says the same, and the next start puts it on record
            await self._store.starts.replace(case_id, prints.fields, prints.key_id, now, run_id=run_id)
        return Started(case_id=case_id, run_id=run_id, attached=False)
