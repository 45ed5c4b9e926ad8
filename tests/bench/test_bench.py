"""The bench runs, and its corpus says what it means."""

import json
from collections import Counter
from pathlib import Path

import pytest

from bench.checks import BY_CODE, CHECKS, CONTAINER
from bench.corpus.merchants import Script
from bench.corpus.plan import RECIPES, SEED, WHOLE, Entry, plan
from bench.outcomes import Outcome
from bench.run import main
from bench.tallies import Tally, blocked, tallied
from domain.findings import CATALOGUE
from domain.papers import MAX_FILE_BYTES
from domain.vocabulary import DocumentKind

QUICK = (
    "coloured_id",
    "pale_id",
    "another_contact_name",
    "grey_id",
    "sepia_id",
    "empty_page",
    "too_few_pixels",
    "under_a_lamp",
    "empty",
    "renamed",
    "of_five_million_bytes",
    "with_document",
    "page_of_a_month_lost",
)


def outcome(expected: str, got: str, opened: str = "") -> Outcome:
    kind, words = DocumentKind.CONTACT_ID, (frozenset(text.split()) for text in (expected, opened, got))
    wrong, unclaimed, found = words
    return Outcome(
        "x-00", kind, Script.LATIN, "x.jpg", wrong, unclaimed, frozenset(), found, was_read=False, evidence=""
    )


def tally(name: str, *outcomes: Outcome) -> Tally:
    return next(one for one in tallied(outcomes, read=False) if one.check.name == name)


def test_a_whole_corpus_is_large_enough_and_every_sort_is_in_a_small_one() -> None:
    assert len(plan()) == WHOLE >= 400
    assert {entry.recipe for entry in plan(20)} == {recipe.name for recipe in RECIPES}
    assert max(Counter(recipe.name for recipe in RECIPES).values()) == 1


@pytest.mark.parametrize("recipe", QUICK)
def test_a_sample_is_the_same_for_the_same_seed_and_its_labels_are_known(recipe: str) -> None:
    sample = Entry(recipe, 0).made()
    assert sample == Entry(recipe, 0).made()
    assert sample.data != Entry(recipe, 0, SEED + 1).made().data or not sample.data
    assert sample.expected <= set(CATALOGUE)
    assert sample.expected <= set(BY_CODE)
    assert sample.open <= {check.name for check in CHECKS} | {"blocked"}
    assert not {BY_CODE[code].name for code in sample.expected} & sample.open


def test_every_finding_belongs_to_one_check_at_most_and_is_in_the_catalogue() -> None:
    codes = [code for check in CHECKS for code in check.codes]
    assert len(codes) == len(set(codes))
    assert set(codes) <= set(CATALOGUE)


def test_sizes_are_exact_where_they_matter() -> None:
    assert len(Entry("of_five_million_bytes", 0).made().data) == 5_000_000
    sizes = {len(Entry("between_the_megabytes", number).made().data) for number in range(3)}
    assert all(5_000_000 < size <= MAX_FILE_BYTES for size in sizes)


def test_what_was_found_is_counted_against_what_is_true() -> None:
    counted = tally(
        "colour",
        outcome("not_in_colour", "hardly_any_colour"),
        outcome("not_in_colour", "blurred"),
        outcome("", "not_in_colour"),
        outcome("", ""),
        outcome("", "not_in_colour", "colour"),
    )
    assert (counted.found, len(counted.missed), len(counted.alarmed), counted.passed) == (1, 1, 1, 1)
    assert (counted.recall, counted.precision, counted.met) == (0.5, 0.5, False)


def test_a_check_with_nothing_to_measure_by_meets_no_target() -> None:
    assert tally("size", outcome("", "")).met is None
    assert tally("size", outcome("", "file_empty")).met is False


def test_a_file_is_blocked_for_nothing_only_by_an_error_that_is_not_true() -> None:
    refused = (outcome("", "blank"), outcome("blank", "blank"), outcome("", "blurred"), outcome("", "blank", "blocked"))
    assert [one.by for one in blocked(refused)] == [{"blank"}]


def test_the_bench_runs_without_reading(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = tuple(Entry(recipe, 0) for recipe in QUICK)
    monkeypatch.setattr("bench.run.plan", lambda papers, seed: entries)
    numbers, kept = tmp_path / "numbers.json", tmp_path / "kept"
    options = ("--no-ocr", "--papers-only", "--processes", "1", "--json", str(numbers), "--keep", str(kept))
    status = main(options)
    told, said = json.loads(numbers.read_text(encoding="utf-8")), capsys.readouterr()
    assert told["papers"] == len(QUICK)
    assert told["met"] == (status == 0)
    assert set(told["checks"]) == {check.name for check in CHECKS if not check.reads}
    assert f"{len(QUICK)} of {len(QUICK)} papers" in said.err
    assert all(check.name in said.out for check in CONTAINER)
    assert len(list(kept.iterdir())) == len({one["id"] for one in told["misjudged"]})
