"""Letters that a reader writes for one another: never blamed, never passed (R11)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reading.look_alikes import LOOK_ALIKES, VARIANTS
from domain.reading.model import Agreement, WhyNot
from tests.domain.reading.asking import certificate, name_on, person_on


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        ("株式会社水産商店", "株式会社水產商店"),
        ("緑山物産株式会社", "綠山物產株式会社"),
        ("黒潮電機株式会社", "黑潮電機株式会社"),
        ("戸田歩道合同会社", "戶田步道合同会社"),
        ("株式会社青教説税", "株式会社靑敎說稅"),
        ("呉郷録工業有限会社", "吳鄕錄工業有限会社"),
        ("株式会社ニコタハト", "株式会社二コ夕八卜"),
        ("株式会社ホームズ", "株式会社木ームズ"),
        ("株式会社ェール", "株式会社工ール"),
        ("祟山貿易有限公司", "崇山貿易有限公司"),
    ],
)
def test_variants_and_look_alikes_settle_nothing(expected: str, line: str) -> None:
    for ours, theirs in ((expected, line), (line, expected)):
        answer = name_on(certificate(f"商号：{theirs}"), ours)
        assert (answer.agreement, answer.because, answer.printed) == (Agreement.NOT_CHECKED, WhyNot.UNSURE, theirs)


@pytest.mark.parametrize(("usual", "own"), [("東海商店", "東\ufa45商店"), ("前者商店", "前\ufa5b商店")])
def test_forms_of_their_own_settle_nothing(usual: str, own: str) -> None:
    for expected, printed in ((f"株式会社{usual}", f"株式会社{own}"), (f"株式会社{own}", f"株式会社{usual}")):
        assert name_on(certificate(printed), expected).because is WhyNot.UNSURE
        assert name_on(certificate(expected), expected).agreement is Agreement.EXACT


@pytest.mark.parametrize(
    ("expected", "printed"),
    [
        ("上海极光设计有限公司", "上海極光設計有限公司"),
        ("國泰貿易有限公司", "国泰貿易有限公司"),
        ("臺北龍華有限公司", "台北龙华有限公司"),
        ("株式会社水産商店", "株式会社水產商会"),
        ("株式会社水産商店", "株式会社水田商店"),
        ("株式会社オーロラ商店", "株式会社オーロラ商会"),
    ],
)
def test_what_looks_apart_differs(expected: str, printed: str) -> None:
    answer = name_on(certificate(f"商号：{printed}"), expected)
    assert (answer.agreement, answer.printed) == (Agreement.DIFFERS, printed)


def test_persons_names_in_variants() -> None:
    assert person_on(certificate("氏名 高橋 緑"), "髙橋 綠").because is WhyNot.UNSURE
    assert person_on(certificate("氏名 佐藤 美呉"), "佐藤 美咲").agreement is Agreement.DIFFERS


@given(st.sampled_from([group for group in VARIANTS if len(set(group)) > 1]), st.data())
def test_any_two_of_a_group_settle_nothing(group: str, data: st.DataObject) -> None:
    ours, theirs = data.draw(st.permutations(group).map(lambda letters: letters[:2]))
    answer = name_on(certificate(f"株式会社大{theirs}山商店"), f"株式会社大{ours}山商店")
    assert (answer.agreement, answer.because) == (Agreement.NOT_CHECKED, WhyNot.UNSURE)


def test_every_group_has_several_letters() -> None:
    assert [group for group in LOOK_ALIKES if len(set(group)) != len(group) or len(group) < 2] == []
