"""What was not read with certainty is never blamed, and never passed."""

import pytest

from domain.reading.model import Agreement, Page, WhyNot
from tests.domain.reading.asking import certificate, name_on, number_on, page_of, person_on, phone_on

OY = "Revontuli Design Oy"


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        (OY, "Rev0ntuli Design Oy"),
        ("Kilimanjaro Modern Inc.", "Ki1imanjaro Modem Inc."),
        ("株式会社オーロラ商店", "株式会社オ一ロラ商店"),
        ("Café Nord AB", "Cafe Nord AB"),
        ("Ōsaka Trading Inc.", "saka Trading Inc."),
        ("Łódź Bakery Ltd", "ód Bakery Ltd"),
        ("Công ty Đặng Nguyễn", "Công ty Đng Nguyn"),
    ],
)
def test_what_readers_confuse_or_leave_out_settles_nothing(expected: str, line: str) -> None:
    answer = name_on(certificate(line), expected)
    assert (answer.agreement, answer.because) == (Agreement.NOT_CHECKED, WhyNot.UNSURE)


def test_a_difference_in_an_uncertain_line_is_not_blamed() -> None:
    answer = name_on(certificate("Revontuli Media Oy", sure=0.8), OY)
    assert (answer.agreement, answer.because, answer.printed) == (
        Agreement.NOT_CHECKED,
        WhyNot.UNSURE,
        "Revontuli Media Oy",
    )


def test_what_was_hardly_read_is_not_passed() -> None:
    assert name_on(certificate(OY, sure=0.5), OY).because is WhyNot.UNSURE


@pytest.mark.parametrize(("expected", "line"), [("201912345K", "2O1912345K"), ("31872046", "3l872046")])
def test_a_letter_for_a_digit_is_a_slip_of_the_reader(expected: str, line: str) -> None:
    assert number_on(certificate(line), expected).because is WhyNot.UNSURE


def test_hidden_digits_settle_nothing() -> None:
    assert phone_on(certificate("Mobile **** 4567"), "+6591234567").because is WhyNot.UNSURE
    assert number_on(certificate("Account ******5675"), "12345675").because is WhyNot.UNSURE


def test_a_page_without_print_was_not_read() -> None:
    for page in (Page(), page_of(), page_of("", " - ")):
        answer = name_on(page, OY)
        assert (answer.agreement, answer.because) == (Agreement.NOT_CHECKED, WhyNot.NOTHING_READ)


@pytest.mark.parametrize("name", ["서울상사", "ООО Сияние", "บริษัท แสงเหนือ", "Lantern 한국 Ltd"])
def test_a_script_that_the_reader_does_not_know_was_not_read(name: str) -> None:
    for page in (certificate("Lantern"), page_of()):
        assert name_on(page, name).because is WhyNot.SCRIPT_NOT_READ


@pytest.mark.parametrize(
    "page",
    [
        page_of("Only a few words"),
        page_of("a", "b", "c", "d", "e"),
        certificate(*["much print that is not certain at all"] * 9, sure=0.7),
    ],
    ids=["few lines", "few letters", "uncertain"],
)
def test_not_found_is_said_of_pages_that_were_read_well_alone(page: Page) -> None:
    assert name_on(page, OY).because is WhyNot.UNSURE
    assert person_on(page, "Ravi Kumar").because is WhyNot.UNSURE
    assert name_on(certificate(), OY).agreement is Agreement.NOT_FOUND
