"""The command: measure, print, and say by the status whether the targets are met."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

from bench.corpus.plan import SEED, WHOLE, Entry, plan
from bench.memory import most_megabytes
from bench.outcomes import Outcome, outcomes
from bench.printing import as_json, printed
from bench.speed import of_looking, of_reading
from bench.tallies import blocked, tallied
from bench.targets import Measured

_EVERY = 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure as the command line says."""
    options = _parser().parse_args(arguments)
    if not options.no_ocr and not _can_read():
        _say("nothing here can read print: pip install 'pailou[ocr]', or say --no-ocr")
        return 2
    measured = measure(options)
    sys.stdout.write("\n".join((*printed(measured), "")))
    if options.json:
        Path(options.json).write_text(json.dumps(as_json(measured), ensure_ascii=False, indent=1), encoding="utf-8")
    if options.keep:
        _keep(Path(options.keep), measured)
    return 0 if measured.met else 1


def measure(options: Namespace) -> Measured:
    """Everything that was asked for; speed first, while nothing else runs."""
    read, begun = not options.no_ocr, perf_counter()
    looking, reading, memory = None, None, {}
    if not options.papers_only:
        _say("timing")
        looking, reading = of_looking(), of_reading() if read else None
        _say("measuring memory")
        memory = {way: most_megabytes(read=way) for way in ((False, True) if read else (False,))}
    entries = plan(options.papers, options.seed)
    results = tuple(_told(outcomes(entries, read=read, processes=options.processes), len(entries)))
    return Measured(
        outcomes=results,
        tallies=tallied(results, read=read),
        blocked=blocked(results),
        looking=looking,
        reading=reading,
        memory=memory,
        seconds=perf_counter() - begun,
        seed=options.seed,
    )


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="bench/preflight.py", description="Measure the preflight against a labelled corpus.")
    parser.add_argument("--papers", type=int, default=WHOLE, help=f"about how many samples (default {WHOLE})")
    parser.add_argument("--seed", type=int, default=SEED, help="another corpus of the same sorts")
    parser.add_argument("--no-ocr", action="store_true", help="look at files and pictures alone")
    parser.add_argument("--papers-only", action="store_true", help="measure neither speed nor memory")
    parser.add_argument("--processes", type=int, default=2, help="how many work at once (default 2)")
    parser.add_argument("--json", metavar="FILE", help="write all numbers there")
    parser.add_argument("--keep", metavar="FOLDER", help="write the misjudged papers there")
    return parser


def _can_read() -> bool:
    from gateways.reading import installed

    return installed()


def _told(results: Iterator[Outcome], count: int) -> Iterator[Outcome]:
    for number, result in enumerate(results, 1):
        if number % _EVERY == 0 or number == count:
            _say(f"{number} of {count} papers")
        yield result


def _say(what: str) -> None:
    sys.stderr.write(f"{what}\n")


def _keep(folder: Path, measured: Measured) -> None:
    """The misjudged papers, drawn once more."""
    folder.mkdir(parents=True, exist_ok=True)
    for outcome in {outcome.id: outcome for _, _, outcome in measured.misjudged}.values():
        recipe, _, number = outcome.id.rpartition("-")
        sample = Entry(recipe, int(number), measured.seed).made()
        (folder / f"{outcome.id}-{sample.file_name}").write_bytes(sample.data)
