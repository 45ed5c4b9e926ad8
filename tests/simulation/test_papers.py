"""The simulated papers are real images, and the example cases are what the product takes."""

import csv
import json
import re
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image, ImageChops, ImageFilter, ImageStat

from domain.adopting import adopted
from domain.case import CaseInput
from domain.papers import EXTENSIONS
from domain.requirements import CONTACT_PROOFS
from domain.vocabulary import ENDS, Category, DocumentKind, Invoice, Route, TrademarkHolder
from simulation.paper_layout import legible
from simulation.papers import FORMATS, draw

EXAMPLES = Path(__file__).parents[2] / "examples"
START = datetime(2026, 11, 24, 9, tzinfo=UTC)
DURATION = re.compile(r"(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?)?")
ALLOWED_DOMAINS = {"example.com", "example.net", "example.org"}
PLOTS = {
    Route.QUICK: {"verified_by_reuse", "reuse_not_honoured", "reuse_not_chosen", "quota_waits"},
    Route.ONLINE: {
        "verified_first",
        "sent_back_once",
        "sent_back_twice",
        "second_application",
        "lapsed",
        "review_past_window",
        "paid_late",
        "withdrawn",
        "duplicate_email",
        "malformed_signal",
        "early_payment",
        "failed_late",
        "adopted",
    },
    Route.VERIFICATION_ONLY: {"verified_first", "repeated"},
}
OTHER_ENDS = {"lapsed": "lapsed", "withdrawn": "withdrawn", "duplicate_email": "refused", "failed_late": "failed"}


def resolved(key: str, value: Any) -> Any:
    """The value with every relative instant in it made absolute."""
    if isinstance(value, dict):
        return {name: resolved(name, item) for name, item in value.items()}
    found = DURATION.fullmatch(value) if isinstance(value, str) and key.endswith(("_at", "accepted_on")) else None
    if found is None:
        return value
    length = timedelta(days=int(found[2] or 0), hours=int(found[3] or 0))
    return (START - length if found[1] else START + length).isoformat()


def case_of(row: dict[str, str]) -> CaseInput:
    """A row without its simulation columns, nested and resolved."""
    nested: dict[str, Any] = {}
    for path, cell in row.items():
        if not cell or path.startswith("simulation."):
            continue
        *parents, name = path.split(".")
        place = nested
        for parent in parents:
            place = place.setdefault(parent, {})
        place[name] = resolved(name, json.loads(cell) if cell[0] in "{[" else cell)
    return CaseInput.model_validate(nested)


@cache
def rows() -> list[dict[str, str]]:
    with (EXAMPLES / "merchants.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def cases() -> list[CaseInput]:
    return [case_of(row) for row in rows()]


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def sharpness(data: bytes) -> float:
    edges = opened(data).convert("L").filter(ImageFilter.FIND_EDGES)
    return ImageStat.Stat(edges).var[0]


@pytest.mark.parametrize("blurred", [False, True])
@pytest.mark.parametrize("kind", DocumentKind)
def test_every_paper_is_a_whole_image_the_console_takes(kind: DocumentKind, blurred: bool) -> None:
    """R21: format and size, and the content is what the extension says."""
    for case in cases()[::6]:
        name, data = draw(case, kind, blurred=blurred)
        extension = Path(name).suffix
        assert extension in EXTENSIONS
        assert len(data) < 1_000_000
        assert opened(data).format == Image.registered_extensions()[extension]


@pytest.mark.parametrize("kind", DocumentKind)
def test_the_same_arguments_draw_the_same_bytes_and_another_copy_or_case_does_not(kind: DocumentKind) -> None:
    first, other = cases()[0], cases()[1]
    assert draw(first, kind) == draw(first, kind)
    drawn = [
        draw(case, kind, copy=copy, blurred=blurred)[1]
        for case in (first, other)
        for copy in (1, 2)
        for blurred in (False, True)
    ]
    assert len(set(drawn)) == len(drawn)


@pytest.mark.parametrize("kind", DocumentKind)
def test_a_blurred_scan_has_softer_edges(kind: DocumentKind) -> None:
    assert sharpness(draw(cases()[0], kind, blurred=True)[1]) < sharpness(draw(cases()[0], kind)[1]) / 2


@pytest.mark.parametrize("blurred", [False, True])
def test_the_contacts_id_is_in_colour(blurred: bool) -> None:
    """R22."""
    image = opened(draw(cases()[0], DocumentKind.CONTACT_ID, blurred=blurred)[1])
    assert image.mode == "RGB"
    red, green, blue = image.split()
    for one, two in ((red, green), (green, blue)):
        assert ImageStat.Stat(ImageChops.difference(one, two)).mean[0] > 3


def test_formats_vary_over_all_but_the_second_name_of_jpg() -> None:
    assert set(FORMATS) == set(DocumentKind)
    assert set(FORMATS.values()) == set(EXTENSIONS) - {".jpeg"}


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Lantern & Loom", "Lantern & Loom"),
        ("Éloïse Nguyễn", "Eloise Nguyen"),
        ("青藤 Tea", "[U+9752 85E4] Tea"),
        ("Søren", "S[U+00F8]ren"),
        ("가", "[U+AC00]"),
    ],
)
def test_letters_the_font_lacks_are_replaced_visibly(text: str, drawn: str) -> None:
    assert legible(text) == drawn


@pytest.mark.parametrize("row", rows(), ids=lambda row: str(row["case_id"]))
def test_every_merchant_is_accepted_on_the_day_it_starts(row: dict[str, str]) -> None:
    """R1, R3: the input validates, its adopted facts hold, and what the simulation adds is known."""
    case = case_of(row)
    adopted(case, START)
    assert row["simulation.plot"] in PLOTS[case.route]
    assert row["simulation.expect"] == OTHER_ENDS.get(row["simulation.plot"], "verified")
    assert row["simulation.expect"] in ENDS
    assert row["simulation.contact_proof"] in CONTACT_PROOFS


def test_the_merchants_cover_all_plots_routes_categories_and_proofs() -> None:
    played = {(case.route, row["simulation.plot"]) for case, row in zip(cases(), rows(), strict=True)}
    assert played == {(route, plot) for route, plots in PLOTS.items() for plot in plots}
    assert {case.entity.category for case in cases()} == set(Category)
    assert {row["simulation.contact_proof"] for row in rows()} == set(CONTACT_PROOFS)
    countries = {str(case.entity.country) for case in cases()}
    assert len(countries) >= 10
    assert countries >= {"HK", "MO", "TW"}


def test_the_merchants_cover_trademarks_published_code_and_both_invoices() -> None:
    programs = [case.mini_program for case in cases()]
    assert {program.trademark_holder for program in programs} >= set(TrademarkHolder)
    assert sum(program.code_published for program in programs) >= 2
    assert {row["invoice"] for row in rows()} >= set(Invoice)


def test_a_sixth_mini_program_of_one_official_account_comes_after_five() -> None:
    """R3."""
    waits = next(index for index, row in enumerate(rows()) if row["simulation.plot"] == "quota_waits")
    account = rows()[waits]["official_account.id"]
    same = [index for index, row in enumerate(rows()) if row["official_account.id"] == account]
    assert len(same) == 6
    assert same[-1] == waits


def test_only_the_duplicate_repeats_an_earlier_email_in_other_letter_case() -> None:
    """R9."""
    seen: dict[str, str] = {}
    for row in rows():
        email = row["account_email"]
        assert (email.casefold() in seen) == (row["simulation.plot"] == "duplicate_email")
        assert seen.setdefault(email.casefold(), email) != email or row["simulation.plot"] != "duplicate_email"
    assert len({row["case_id"] for row in rows()}) == len(rows())


def test_repeated_and_reuse_plots_have_the_input_they_need() -> None:
    """R6, R25."""
    by_plot = {row["simulation.plot"]: case for case, row in zip(cases(), rows(), strict=True)}
    repeated = by_plot["repeated"]
    assert repeated.previous_verification is not None
    assert repeated.previous_verification.entity_name == repeated.entity.name
    account = by_plot["reuse_not_chosen"].official_account
    assert account is not None
    assert not account.reuse_operator
    assert not account.reuse_verification


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.glob("*.yaml")))
def test_every_single_case_is_a_case_input(name: str) -> None:
    CaseInput.model_validate(yaml.safe_load((EXAMPLES / name).read_text(encoding="utf-8")))


def test_there_is_a_single_case_for_every_route() -> None:
    loaded = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in EXAMPLES.glob("*.yaml")]
    assert {case["route"] for case in loaded} == set(Route)


def test_mail_goes_to_reserved_domains_only() -> None:
    for path in (*EXAMPLES.glob("*.yaml"), EXAMPLES / "merchants.csv"):
        domains = re.findall(r"@([\w.-]+)", path.read_text(encoding="utf-8"))
        assert domains
        assert set(domains) <= ALLOWED_DOMAINS
