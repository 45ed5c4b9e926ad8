"""Registration numbers and phone numbers (R11, R23)."""

import pytest

from domain.reading.model import Agreement, WhyNot
from tests.domain.reading.asking import certificate, number_on, phone_on


@pytest.mark.parametrize(
    ("expected", "line", "agreement", "printed"),
    [
        ("3187204-6", "Business ID: 3187204-6", Agreement.EXACT, "3187204-6"),
        ("201912345K", "UEN201912345K", Agreement.EXACT, "201912345K"),
        ("12345675", "统一编号12345675", Agreement.EXACT, "12345675"),
        ("HRB 12345 B", "Handelsregister HRB 12345 B", Agreement.EXACT, "HRB 12345 B"),
        ("3187204-6", "Business ID: 31872046", Agreement.WRITTEN_OTHERWISE, "31872046"),
        ("0100-01-123456", "0100 01 123456", Agreement.WRITTEN_OTHERWISE, "0100 01 123456"),
        ("201912345K", "UEN 201912345k", Agreement.WRITTEN_OTHERWISE, "201912345k"),
        ("3187204-6", "Business ID: 3187205-6", Agreement.DIFFERS, "3187205-6"),
        ("201912345K", "UEN201912845K", Agreement.DIFFERS, "201912845K"),
        ("201912345K", "UEN 201912345", Agreement.DIFFERS, "201912345"),
        ("HRB 12345 B", "HRB 12354 B", Agreement.DIFFERS, "HRB 12354 B"),
        ("CHE-123.456.789", "UID CHE-123.456.788", Agreement.DIFFERS, "CHE-123.456.788"),
        ("12345675", "No. 912345675", Agreement.DIFFERS, "912345675"),
        ("3187204", "No. 3187204-6", Agreement.DIFFERS, "3187204-6"),
        ("12345675", "No. 99887766", Agreement.NOT_FOUND, ""),
    ],
)
def test_every_digit_counts_and_grouping_does_not(expected: str, line: str, agreement: Agreement, printed: str) -> None:
    answer = number_on(certificate(line), expected)
    assert (answer.agreement, answer.printed) == (agreement, printed)


def test_a_number_with_a_country_before_it_is_left_to_people() -> None:
    assert number_on(certificate("VAT FI31872046"), "31872046").because is WhyNot.UNSURE


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        ("+6591234567", "Tel 9123 4567"),
        ("+6591234567", "(+65) 9123-4567"),
        ("+6591234567", "0065 91234567"),
        ("+6591234567", "电话:+65-9123-4567"),
        ("+358401234567", "040 123 4567"),
        ("+358401234567", "+358 (0)40 1234567"),
        ("+12125550123", "(212) 555-0123"),
        ("+442071234567", "020 7123 4567"),
        ("+819012345678", "090-1234-5678"),
        ("+85291234567", "9123 4567"),
    ],
)
def test_usual_forms_of_a_phone_number_are_exact(expected: str, line: str) -> None:
    assert phone_on(certificate(line), expected).agreement is Agreement.EXACT


@pytest.mark.parametrize("line", ["9123 4568", "+65 9123 4657", "(65) 91284567"])
def test_another_phone_number_differs(line: str) -> None:
    answer = phone_on(certificate(f"Mobile: {line}"), "+6591234567")
    assert (answer.agreement, answer.printed) == (Agreement.DIFFERS, line)


def test_part_of_a_longer_number_is_no_phone_number() -> None:
    assert phone_on(certificate("Reference 4491234567123"), "+6591234567").agreement is Agreement.NOT_FOUND
