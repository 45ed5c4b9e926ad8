"""What was measured, as lines of text and as JSON."""

from collections.abc import Iterator
from typing import Any

from bench.outcomes import Outcome
from bench.speed import Speed
from bench.tallies import Tally
from bench.targets import Measured, share

_HEAD = f"{'check':20}{'found':>7}{'missed':>8}{'alarms':>8}{'passed':>8}{'abstain':>9}{'recall':>9}{'precision':>11}"


def printed(measured: Measured) -> Iterator[str]:
    """The report."""
    yield f"{len(measured.outcomes)} papers, {sum(outcome.was_read for outcome in measured.outcomes)} of them read"
    yield ""
    yield _HEAD
    yield from (_row(tally) for tally in measured.tallies)
    yield ""
    yield from (_speed(name, speed) for name, speed in _speeds(measured) if speed)
    yield ""
    for target in measured.targets:
        yield f"{'met   ' if target.met else 'MISSED'}  {target.name}: {target.value} (target: {target.wanted})"
    yield ""
    yield f"misjudged: {len(measured.misjudged)}"
    yield from (_misjudged(*one) for one in measured.misjudged)
    yield f"took {measured.seconds:.0f} s"


def as_json(measured: Measured) -> dict[str, Any]:
    """The same, for programs."""
    return {
        "papers": len(measured.outcomes),
        "checks": {tally.check.name: _numbers(tally) for tally in measured.tallies},
        "targets": [vars(target) for target in measured.targets],
        "speed": {
            name: {"median": speed.median, "p95": speed.p95, "decodings": speed.ratio}
            for name, speed in _speeds(measured)
            if speed
        },
        "misjudged": [
            {"check": check, "what": what, "id": outcome.id, "expected": sorted(outcome.expected), "got": _got(outcome)}
            for check, what, outcome in measured.misjudged
        ],
        "met": measured.met,
    }


def _row(tally: Tally) -> str:
    counts = f"{tally.found:7}{len(tally.missed):8}{len(tally.alarmed):8}{tally.passed:8}{tally.abstained:9}"
    return f"{tally.check.name:20}{counts}{share(tally.recall):>9}{share(tally.precision):>11}"


def _speeds(measured: Measured) -> tuple[tuple[str, Speed | None], ...]:
    return ("look", measured.looking), ("read", measured.reading)


def _speed(name: str, speed: Speed) -> str:
    times = f"median {speed.median * 1000:.1f} ms, p95 {speed.p95 * 1000:.1f} ms"
    return f"to {name} at a page of 2 megapixels: {times}, {speed.ratio:.1f} times a bare decoding"


def _misjudged(check: str, what: str, outcome: Outcome) -> str:
    wrong, got = ", ".join(sorted(outcome.expected)) or "nothing", ", ".join(_got(outcome)) or "nothing"
    evidence = f"  [{outcome.evidence}]" if outcome.evidence else ""
    return f"  {check}: {what}: {outcome.id} ({outcome.file_name}, {outcome.script}): {wrong} -> {got}{evidence}"


def _got(outcome: Outcome) -> list[str]:
    return sorted(outcome.got)


def _numbers(tally: Tally) -> dict[str, Any]:
    return {
        "found": tally.found,
        "missed": len(tally.missed),
        "alarms": len(tally.alarmed),
        "passed": tally.passed,
        "abstained": tally.abstained,
        "recall": tally.recall,
        "precision": tally.precision,
    }
