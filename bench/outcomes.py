"""What the preflight says of a sample."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context

from bench.checks import ERRORS, READ
from bench.corpus.drafts import Sample
from bench.corpus.merchants import Script
from bench.corpus.plan import Entry
from domain.findings import Finding
from domain.reading.comparing import compare, scripts_of
from domain.reading.judging import judge
from domain.vocabulary import DocumentKind
from gateways.preflight import inspect


@dataclass(frozen=True)
class Outcome:
    """What is true of a sample, and what was found."""

    id: str
    kind: DocumentKind
    script: Script
    file_name: str
    expected: frozenset[str]
    open: frozenset[str]
    asked: frozenset[str]
    """Fields that the paper is read for, and `months`."""
    got: frozenset[str]
    was_read: bool
    evidence: str
    """What was compared, for people who look into it."""


def outcome_of(entry: Entry, *, read: bool) -> Outcome:
    """Make a sample and look at it. As in a case, what is unusable is not read."""
    sample = entry.made()
    findings = inspect(sample.data, sample.file_name, sample.kind).findings
    reads = read and _worth_reading(sample) and not any(finding.code in ERRORS for finding in findings)
    findings = (*findings, *read_findings(sample)) if reads else findings
    asked = frozenset(question.field.value for question in sample.questions.fields)
    return Outcome(
        id=entry.id,
        kind=sample.kind,
        script=sample.script,
        file_name=sample.file_name,
        expected=sample.expected,
        open=sample.open,
        asked=asked | ({"months"} if sample.questions.months else set()),
        got=frozenset(finding.code for finding in findings),
        was_read=reads,
        evidence=_evidence(findings),
    )


def _worth_reading(sample: Sample) -> bool:
    """Whether anything is claimed about its print."""
    return sample.questions.any and not sample.open.issuperset(READ)


def read_findings(sample: Sample) -> tuple[Finding, ...]:
    """What follows from what is printed."""
    from gateways.reading import read_picture

    scripts = scripts_of(sample.questions)
    readings = [compare(paper, read_picture(data, scripts)) for paper, data in sample.pages]
    judged = judge(sample.kind, readings)
    return tuple(finding for findings in judged.values() for finding in findings)


def outcomes(entries: Iterable[Entry], *, read: bool, processes: int) -> Iterator[Outcome]:
    """All of them, in order, in some processes beside this one."""
    look = partial(outcome_of, read=read)
    if processes < 2:
        yield from map(look, entries)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from pool.map(look, entries, chunksize=2)


def _evidence(findings: Iterable[Finding]) -> str:
    return "; ".join(
        f"{finding.code}({', '.join(f'{name}={value}' for name, value in finding.evidence.items())})"
        for finding in findings
        if finding.evidence
    )
