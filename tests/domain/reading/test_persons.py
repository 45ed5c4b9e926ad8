"""The contact's name on identity cards and statements (R22, R23)."""

import pytest

from domain.reading.model import Agreement
from tests.domain.reading.asking import certificate, person_on

AINO = "Aino Virtanen"


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        (AINO, "Mr Aino Virtanen"),
        (AINO, "Account holder: Aino Virtanen"),
        ("王小明", "姓名王小明 性别男"),
        ("王小明", "王小明先生"),
        ("佐藤 美咲", "氏名 佐藤美咲"),
        ("佐藤　美咲", "氏名 佐藤 美咲 様"),
        ("佐藤美咲", "佐藤　美咲"),
        ("さとう みさき", "さとうみさき"),
        ("王 小明", "姓名 王小明"),
    ],
)
def test_a_name_as_it_is(expected: str, line: str) -> None:
    assert person_on(certificate(line), expected).agreement is Agreement.EXACT


@pytest.mark.parametrize(
    ("expected", "lines"),
    [
        (AINO, ["AINO VIRTANEN"]),
        (AINO, ["VIRTANEN AINO"]),
        (AINO, ["Virtanen, Aino"]),
        (AINO, ["P<FINVIRTANEN<<AINO<<<<<<<<<<<<<<<<"]),
        (AINO, ["VIRTANEN<<AINO<<<<<<<<<"]),
        (AINO, ["Surname / Sukunimi", "VIRTANEN", "Given names", "AINO"]),
        ("Wang Xiaoming", ["WANG, XIAO MING"]),
        ("Wang Xiaoming", ["Wang Xiao ming"]),
        ("美咲 佐藤", ["氏名 佐藤 美咲"]),
    ],
)
def test_another_order_is_another_writing(expected: str, lines: list[str]) -> None:
    assert person_on(certificate(*lines), expected).agreement is Agreement.WRITTEN_OTHERWISE


@pytest.mark.parametrize(
    ("expected", "lines", "printed"),
    [
        (AINO, ["P<FINVIRTANEN<<AINO<MARIA<<<<<<<<<<"], "VIRTANEN, AINO MARIA"),
        (AINO, ["VIRTANEN", "AINO MARIA"], "VIRTANEN AINO MARIA"),
        ("Ravi Kumar", ["Ravi Kumari"], "Ravi Kumari"),
        ("Ravi Kumar", ["Ravi Kumar Sharma"], "Ravi Kumar Sharma"),
        ("王小明", ["姓名 王大明"], "王大明"),
        ("王小", ["姓名 王小和"], "王小和"),
        ("王小", ["姓名 王小路"], "王小路"),
        ("佐藤 美咲", ["氏名 佐藤 美子"], "佐藤 美子"),
        ("佐藤 美咲", ["氏名 加藤美咲"], "加藤美咲"),
    ],
)
def test_another_or_a_further_name_differs(expected: str, lines: list[str], printed: str) -> None:
    answer = person_on(certificate(*lines), expected)
    assert (answer.agreement, answer.printed) == (Agreement.DIFFERS, printed)


def test_somebody_else_is_not_found() -> None:
    assert person_on(certificate("Grace Ong"), "Ravi Kumar").agreement is Agreement.NOT_FOUND
