"""The entity's name must match the certificate exactly (R11)."""

import pytest

from domain.reading.model import Agreement, WhyNot
from tests.domain.reading.asking import certificate, name_on

OY, TEA, SHANGHAI, AURORA = (
    "Revontuli Design Oy",
    "Lantern Tea Pte. Ltd.",
    "上海极光设计有限公司",
    "株式会社オーロラ商店",
)


@pytest.mark.parametrize(
    ("expected", "lines"),
    [
        (OY, [OY]),
        (OY, ["Company name: Revontuli Design Oy"]),
        (OY, ["Company name Revontuli Design Oy"]),
        (OY, ["Toiminimi Revontuli Design Oy Kotipaikka Helsinki"]),
        (OY, ["Revontuli  Design", "Oy"]),
        (OY, ["Revontuli Design Oy, Helsinki"]),
        (OY, ["Revontuli Design Oy 3187204-6"]),
        (OY, ["We certify that Revontuli Design Oy is registered."]),
        (OY, ["Certificate REVONTULI", "Revontuli Design Oy"]),
        (TEA, ["Entity: Lantern Tea Pte. Ltd."]),
        ("Lantern Tea", ["Trading as Lantern Tea"]),
        (SHANGHAI, ["名称：上海极光设计有限公司"]),
        (SHANGHAI, ["公司名称上海极光设计有限公司"]),
        (SHANGHAI, ["上海极光设计", "有限公司"]),
        (SHANGHAI, ["兹证明上海极光设计有限公司成立于2020年"]),
        (AURORA, ["商号 株式会社オーロラ商店"]),
        (AURORA, ["株式会社オーロラ商店東京都渋谷区"]),
        ("Café Nord AB", ["Café Nord AB"]),
    ],
)
def test_a_name_that_is_printed_as_it_is(expected: str, lines: list[str]) -> None:
    answer = name_on(certificate(*lines), expected)
    assert (answer.agreement, answer.because) == (Agreement.EXACT, None)


@pytest.mark.parametrize(
    ("expected", "line", "printed"),
    [
        (OY, "Name: REVONTULI DESIGN OY", "REVONTULI DESIGN OY"),
        (OY, "Name:RevontuliDesignOy", "RevontuliDesignOy"),
        (TEA, "LANTERN TEA PTE LTD", "LANTERN TEA PTE LTD"),
        (TEA, "Ｌａｎｔｅｒｎ Tea Pte. Ltd.", "Ｌａｎｔｅｒｎ Tea Pte. Ltd."),
        ("Blue-Sky Media Inc.", "Blue Sky Media Inc.", "Blue Sky Media Inc."),
        ("株式会社ブルー・レイク", "株式会社ブルーレイク", "株式会社ブルーレイク"),
    ],
)
def test_other_capitals_widths_and_punctuation_are_told_apart(expected: str, line: str, printed: str) -> None:
    answer = name_on(certificate(line), expected)
    assert (answer.agreement, answer.printed) == (Agreement.WRITTEN_OTHERWISE, printed)


@pytest.mark.parametrize(
    ("expected", "line", "printed"),
    [
        (OY, "Company name: Revontuli Media Oy", "Revontuli Media Oy"),
        (OY, "Company name: Revontuli Oy", "Revontuli Oy"),
        (OY, "Revontuli Design", "Revontuli Design"),
        (OY, "Revontuli Desing Oy", "Revontuli Desing Oy"),
        (OY, "Revontuli Design Oyj", "Revontuli Design Oyj"),
        (OY, "Revontuli Design Group Oy", "Revontuli Design Group Oy"),
        (OY, "Revontuli & Design Oy", "Revontuli & Design Oy"),
        (TEA, "Entity: Lantern Coffee Pte. Ltd.", "Lantern Coffee Pte. Ltd."),
        (TEA, "Entity: Lantern Tea (Singapore) Pte. Ltd.", "Lantern Tea (Singapore) Pte. Ltd."),
        (TEA, "Entity: Lantern Tea Private Limited", "Lantern Tea Private Limited"),
        (SHANGHAI, "名称：上海极光科技有限公司", "上海极光科技有限公司"),
        (SHANGHAI, "名称：上海极光设计有限责任公司", "上海极光设计有限责任公司"),
        (SHANGHAI, "名称：上海極光設計有限公司", "上海極光設計有限公司"),
        (AURORA, "商号 株式会社オーロラ商会", "株式会社オーロラ商会"),
        ("Cafe Nord AB", "Café Nord AB", "Café Nord AB"),
    ],
)
def test_a_word_that_differs_is_shown_side_by_side(expected: str, line: str, printed: str) -> None:
    answer = name_on(certificate(line), expected)
    assert (answer.agreement, answer.printed) == (Agreement.DIFFERS, printed)


@pytest.mark.parametrize(
    ("expected", "lines", "printed"),
    [
        (OY, ["Revontuli Design Oy Ab"], "Revontuli Design Oy Ab"),
        (OY, ["Revontuli Design Oy", "Ab"], "Revontuli Design Oy Ab"),
        (OY, ["Nordic Revontuli Design Oy"], "Nordic Revontuli Design Oy"),
        (OY, ["Smith & Revontuli Design Oy"], "Smith & Revontuli Design Oy"),
        ("Lantern Tea", ["Lantern Tea Pte Ltd"], "Lantern Tea Pte Ltd"),
        ("Lantern Tea", ["Lantern Tea, Inc."], "Lantern Tea, Inc."),
        ("Lantern Tea", ["Lantern Tea House"], "Lantern Tea House"),
        (SHANGHAI, ["上海极光设计有限公司北京分公司"], "上海极光设计有限公司北京分公司"),
        ("极光设计有限公司", ["上海极光设计有限公司"], "上海极光设计有限公司"),
        ("极光设计有限公司", ["东方极光设计有限公司"], "东方极光设计有限公司"),
        ("オーロラ商店", ["株式会社オーロラ商店"], "株式会社オーロラ商店"),
    ],
)
def test_a_name_inside_a_longer_one_differs(expected: str, lines: list[str], printed: str) -> None:
    answer = name_on(certificate(*lines), expected)
    assert (answer.agreement, answer.printed) == (Agreement.DIFFERS, printed)


def test_a_name_among_many_words_is_left_to_people() -> None:
    answer = name_on(certificate("Annex Lantern Tea Harbour Maple Granite"), "Lantern Tea")
    assert (answer.agreement, answer.because) == (Agreement.NOT_CHECKED, WhyNot.UNSURE)


def test_an_unrelated_name_with_the_same_legal_form_is_nothing_like_it() -> None:
    assert name_on(certificate("Company name: Aurora Pte. Ltd."), TEA).agreement is Agreement.NOT_FOUND


def test_one_exact_place_is_enough() -> None:
    page = certificate("Revontuli Design Oy Ab", "Formerly: Revontuli Design Oy")
    assert name_on(page, OY).agreement is Agreement.EXACT
