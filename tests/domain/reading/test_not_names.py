"""A name inside an address or an identifier is no print of it (R11, R22, R23)."""

from time import process_time

import pytest

from domain.reading.model import Agreement, Answer, WhyNot
from tests.domain.reading.asking import certificate, name_on, person_on

EERO, OY, AMAZON = "Eero Lahti", "Revontuli Design Oy", "Amazon.com Inc"

ADDRESSES_OF_EERO = [
    ["E-mail: eero.lahti@example.com"],
    ["E-mail: Eero.Lahti@Example.com"],
    ["EERO.LAHTI@EXAMPLE.COM"],
    ["E-mail eero.lahti @ example.com"],
    ["E-mail eero. lahti@example. com"],
    ["E-mail eero .lahti@example .com"],
    ["E-mail: Eero. Lahti @ example. com"],
    ["E-mail Eero Lahti@example.com"],
    ["eero.lahti@", "example.com"],
    ["eero.lahti", "@example.com"],
    ["eero.la", "hti@example.com"],
    ["eero.", "lahti@example.com"],
    ["eero@example.com", "lahti@example.com"],
    ["eero.lahti(at)example.com"],
    ["eero_lahti@example.com"],
    ["lahti.eero+bank@example.co.uk"],
    ["info@eero-lahti.fi"],
    ["info@eero-", "lahti.fi"],
    ["info@eero", "lahti.fi"],
    ["www.eerolahti.fi"],
    ["www. eero-lahti. fi"],
    ["WWW.EERO-LAHTI.FI"],
    ["EEROLAHTI.FI"],
    ["EeroLahti.fi"],
    ["EeroLahti .fi"],
    ["https://example.com/Eero/Lahti"],
    ["https : // example.com/eero-", "lahti"],
    ["linkedin.com/in/EeroLahti"],
    ["@EeroLahti"],
    ["Signal: eerolahti"],
    ["/home/Eero/Lahti.pdf"],
    [r"C:\Eero\Lahti.pdf"],
    ["Eero_Lahti.pdf"],
    ["Ref. eero-lahti-2026"],
    ["Ref. fi-eero-lahti"],
]


@pytest.mark.parametrize(
    "text", ["a", "A", "a.", "a-", "a -", "张", "张.", "@", "@a.", "a@", "/a", "a. ", "www.", "a\n"]
)
def test_long_runs_take_no_long_time(text: str) -> None:
    started = process_time()
    person_on(certificate(text * (2000 // len(text))), EERO)
    assert process_time() - started < 2


def nothing(answer: Answer) -> bool:
    """Neither passed, nor blamed by what an address says."""
    return answer.agreement is Agreement.NOT_FOUND and not answer.printed


@pytest.mark.parametrize("lines", ADDRESSES_OF_EERO, ids=" / ".join)
def test_somebody_elses_statement_with_an_address_of_the_name(lines: list[str]) -> None:
    assert nothing(person_on(certificate(*lines), EERO))
    for holder in ("Anna Lahti", "LAHTI ANNA"):
        page = certificate(f"Account holder: {holder}", *lines)
        assert person_on(page, EERO).agreement is Agreement.DIFFERS


@pytest.mark.parametrize("lines", ADDRESSES_OF_EERO, ids=" / ".join)
def test_an_address_beside_the_name_takes_nothing_from_it(lines: list[str]) -> None:
    for page in (certificate("Account holder: Eero Lahti", *lines), certificate(*lines, "Account holder: Eero Lahti")):
        assert person_on(page, EERO).agreement is Agreement.EXACT


@pytest.mark.parametrize(
    "line",
    [
        "Eero Lahti eero.lahti@example.com",
        "Eero Lahti Eero.Lahti@example.com",
        "Eero Lahti. eero@example.com",
        "eero@example.com Eero Lahti",
        "info@example.com. Eero Lahti",
        "Eero Lahti @eero",
        "Eero Lahti www.lahti.fi",
    ],
)
def test_an_address_on_the_line_of_the_name_is_no_part_of_it(line: str) -> None:
    answer = person_on(certificate(line), EERO)
    assert (answer.agreement, answer.printed) == (Agreement.EXACT, EERO)


@pytest.mark.parametrize(
    "line",
    [
        "info@revontuli-design-oy.fi",
        "info@revontuli-design-oy . fi",
        "info @revontulidesignoy.fi",
        "Simulated: fi-revontuli-design",
        "Simulated: fi-revontuli-design-oy, no. 1",
        "revontuli_design_oy",
        "Revontuli_Design_Oy.pdf",
        "revontuli.design.oy",
        "Revontuli-Design-Oy.fi",
        "REVONTULI-DESIGN-OY.FI",
        "papers/fi/revontuli-design-oy",
        "revontulidesignoy",
    ],
)
def test_another_companys_certificate_with_an_address_of_the_name(line: str) -> None:
    assert nothing(name_on(certificate("Company name: Aurora Holdings Oy", line), OY))
    answer = name_on(certificate("Company name: Revontuli Media Oy", line), OY)
    assert (answer.agreement, answer.printed) == (Agreement.DIFFERS, "Revontuli Media Oy")


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        ("张伟", "邮箱 张伟@例子.公司"),
        ("张伟", "网址 www.张伟.com"),
        ("张伟", "网址 张伟.com"),
        ("佐藤美咲", "佐藤美咲@例え.jp"),
    ],
)
def test_addresses_in_other_scripts(expected: str, line: str) -> None:
    assert nothing(person_on(certificate("持有人 Anna Lahti", line), expected))


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        ("张伟", "姓名张伟zhang.wei@example.com"),
        ("张伟", "wei@example.com张伟"),
        ("上海极光设计有限公司", "上海极光设计有限公司www.jiguang.cn"),
    ],
)
def test_an_address_without_a_space_behind_han_characters(expected: str, line: str) -> None:
    assert name_on(certificate(line), expected).agreement is Agreement.EXACT


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        ("Anna-Liisa Lahti", "Account holder: Anna-Liisa Lahti"),
        ("J.P. Morgan", "Name: J.P. Morgan"),
        ("Rolls-Royce Oy", "Company name: Rolls-Royce Oy"),
        (AMAZON, "Company name: Amazon.com Inc"),
        ("Booking.com B.V.", "Company name: Booking.com B.V."),
        ("Booking.com", "Company name: Booking.com"),
        ("Lantern s.r.o.", "Company name: Lantern s.r.o."),
        ("e-shop.fi oy", "Company name: e-shop.fi oy"),
        ("@Home Oy", "Company name: @Home Oy"),
        ("Coffee@Work Oy", "Company name: Coffee@Work Oy"),
        ("Wi-Fi & Co", "Company name: Wi-Fi & Co"),
        ("S.p.A. Milano", "Company name: S.p.A. Milano"),
    ],
)
def test_names_with_signs_are_found(expected: str, line: str) -> None:
    assert name_on(certificate(line), expected).agreement is Agreement.EXACT


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        ("Anna-Liisa Lahti", "anna-liisa lahti"),
        ("Anna-Liisa Lahti", "LAHTI, ANNA-LIISA"),
        (AMAZON, "AMAZON.COM INC"),
        (AMAZON, "amazon.com inc"),
        ("Booking.com", "BOOKING.COM"),
        ("J.P. Morgan", "J. P. Morgan"),
        ("Revontuli Design Oy", "Revontuli-Design Oy"),
    ],
)
def test_names_with_signs_are_found_in_other_capitals(expected: str, line: str) -> None:
    assert person_on(certificate(line), expected).agreement is Agreement.WRITTEN_OTHERWISE


@pytest.mark.parametrize(
    ("expected", "line", "printed"),
    [
        ("Booking", "Booking.com B.V.", "Booking.com B.V."),
        ("Booking.com B.V.", "Name: Bookings.com B.V.", "Bookings.com B.V."),
        ("Booking.com", "Name: Bookings.com", "Bookings.com"),
        ("Lantern Tea", "Lantern Tea e-shop Oy", "Lantern Tea e-shop Oy"),
    ],
)
def test_other_names_with_signs_differ(expected: str, line: str, printed: str) -> None:
    answer = name_on(certificate(line), expected)
    assert (answer.agreement, answer.printed) == (Agreement.DIFFERS, printed)


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        (EERO, "Anna-Eero Lahti"),
        (EERO, "Eero Lahti-Virtanen"),
        (OY, "FI-REVONTULI-DESIGN-OY"),
        (OY, "REVONTULI-DESIGN-OY-FI"),
    ],
)
def test_a_name_that_a_hyphen_ties_to_more_is_left_to_people(expected: str, line: str) -> None:
    answer = name_on(certificate(line), expected)
    assert (answer.agreement, answer.because) == (Agreement.NOT_CHECKED, WhyNot.UNSURE)


@pytest.mark.parametrize(
    "line", ["Name-Eero Lahti", "3187204-Eero Lahti", "Eero Lahti-3187204", "Eero Lahti - Helsinki"]
)
def test_a_dash_behind_a_label_or_beside_a_number_ties_nothing(line: str) -> None:
    assert person_on(certificate(line), EERO).agreement is Agreement.EXACT
