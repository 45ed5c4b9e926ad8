"""What the demo shows: progress, a table of all cases, one timeline in full, totals and figures."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from domain.journal import JournalEntry
from simulation.figures import Figures
from simulation.show import Ending

_TELLING = (
    "task", "application", "number", "outcome", "agency", "appid", "message", "code", "document", "subject",
    "closes_at", "refill_due", "settles_at", "event", "concern", "risk", "version",
)  # fmt: skip
"""Details a timeline shows: none of them is personal (R14)."""


def table(endings: Iterable[Ending]) -> Table:
    """All cases."""
    grid = _grid("Simulated merchants", "case", "route", "plot", "outcome", numbers=("days", "fees", "refused"))
    for ending in endings:
        part, lasted = ending.part, ending.lasted
        outcome = Text(ending.got) if ending.as_expected else Text(f"{ending.got}; expected {part.expected}", "red")
        days = "" if lasted is None else f"{lasted / timedelta(days=1):.1f}"
        grid.add_row(part.case_id, part.route, part.plot, outcome, days, str(ending.fees), str(ending.refused))
    return grid


def _grid(title: str, *words: str, numbers: tuple[str, ...] = ()) -> Table:
    grid = Table(title=title, title_justify="left")
    for heading in words:
        grid.add_column(heading, overflow="fold")
    for heading in numbers:
        grid.add_column(heading, justify="right")
    return grid


def timeline(case_id: str, entries: Sequence[JournalEntry]) -> Table:
    """All that happened in one case."""
    grid = _grid(f"Everything that happened in {case_id}", "no.", "day", "what", "by", "details")
    for entry in entries:
        day = f"{(entry.at - entries[0].at) / timedelta(days=1):.2f}"
        grid.add_row(str(entry.number), day, entry.kind, entry.actor.role, _details(entry.details))
    return grid


def _details(details: dict[str, Any]) -> str:
    told = [f"{name} {details[name]}" for name in _TELLING if name in details]
    if documents := details.get("documents"):
        told.append(", ".join(document["kind"] for document in documents))
    if reading := details.get("reading"):
        told.append(", ".join(f"{answer['field']} {answer['agreement']}" for answer in reading["answers"]))
    if tasks := details.get("tasks"):
        told.append(f"of {', '.join(tasks)}")
    if safe := details.get("safe"):
        told.append(f"pay until {safe.get('date')}{_unsure(safe)}")
    if window := details.get("window"):
        told.append(f"ends {window['earliest']} to {window['latest']}{_unsure(window)}")
    return "; ".join(told)


def _unsure(answer: dict[str, Any]) -> str:
    return ", provisional" if answer["provisional"] else ""


def letters_table(endings: Iterable[Ending]) -> Table:
    """What was found in the post by those who looked."""
    grid = _grid("Letters about time, as somebody found them", "case", "to", "day", "subject")
    for ending in endings:
        for letter in ending.received:
            day = f"{(letter.at - ending.started_at) / timedelta(days=1):.1f}" if ending.started_at else ""
            grid.add_row(ending.part.case_id, letter.role, day, letter.subject)
    return grid


def totals(endings: Sequence[Ending]) -> str:
    """Counts over all cases, in one line."""
    outcomes = Counter(ending.got for ending in endings if ending.as_expected)
    ended = ", ".join(f"{number} {outcome}" for outcome, number in outcomes.most_common())
    fees, refused = sum(ending.fees for ending in endings), sum(ending.refused for ending in endings)
    lasted = sum((ending.lasted for ending in endings if ending.lasted), timedelta())
    return f"{ended}; {fees} fees paid, {refused} messages refused, {lasted.days} days lived"


def figures_table(figures: Iterable[Figures]) -> Table:
    """Happy paths, by route."""
    title = "Happy paths on Temporal, without the events that virtual time adds"
    grid = _grid(title, "route", "case", numbers=("history events", "bytes", "billable actions"))
    grid.add_column("of these")
    for one in figures:
        kinds = ", ".join(f"{kind} {number}" for kind, number in one.actions.most_common())
        grid.add_row(one.route, one.case_id, str(one.events), str(one.size), str(one.actions.total()), kinds)
    return grid


def verdict(console: Console, endings: Sequence[Ending]) -> bool:
    """Say which cases ended otherwise, and as the last line how many did not."""
    for ending in endings:
        if not ending.as_expected:
            said = f"{ending.part.case_id}: expected {ending.part.expected}, got {ending.got}"
            console.print(said, style="red", markup=False, soft_wrap=True)
    good = sum(ending.as_expected for ending in endings)
    console.print(f"{len(endings)} cases: {good} as expected", style="bold")
    return good == len(endings)
