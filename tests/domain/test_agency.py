"""Which agency reviews: assigned after the payment, corrected by ops until a decision (R29, R31)."""

from datetime import time
from typing import Any

import pytest

from domain.agencies import AGENCIES
from domain.events import AgencyAssigned
from domain.refusals import Code
from domain.vocabulary import Stage, WaitingOn
from domain.wording.agencies import ways_to_reach
from domain.wording.saying import ENGLISH, say
from tests.domain.builders import at, online, text
from tests.domain.journeys import applied, decided, in_review, paid
from tests.domain.life import Life

GUIDE = {
    "chuangyu-houtian": (
        "Chongqing Chuangyu Houtian Information Technology Co., Ltd.",
        "00862867686811",
        "wx@anquan.org",
        "Chuangyu Houtian Customer Service",
        "wxrzkf",
        time(9),
        time(18),
    ),
    "crediteyes": (
        "Shanghai Crediteyes Co., Ltd.",
        "041184947889",
        "beitonghaiwai@crediteyes.com",
        "Verified Crediteyes Overseas Customer Service",
        "crediteyes",
        time(8, 30),
        time(17, 30),
    ),
}


def assigning(agency: str = "crediteyes", **more: Any) -> dict[str, Any]:
    return {"agency": agency, "assigned_at": text(at()), **more}


def test_both_agencies_are_known_as_the_guide_names_them() -> None:
    """R31."""
    known = {
        one.id: (one.name, one.phone, one.email, one.official_account, one.weixin_id, one.opens, one.closes)
        for one in AGENCIES.values()
    }
    assert known == GUIDE


@pytest.mark.parametrize("agency", GUIDE)
def test_people_are_told_every_way_to_reach_it(agency: str) -> None:
    """R29, R31, R32."""
    one = AGENCIES[agency]
    told = " ".join(say(line, ENGLISH) for line in ways_to_reach(one))
    for detail in (one.phone, one.email, one.official_account, one.weixin_id, f"{one.opens:%H:%M}", "Monday to Friday"):
        assert detail in told


@pytest.mark.parametrize("role", ["ops", "merchant"])
def test_the_first_assignment_starts_the_review(role: str) -> None:
    """R29: the merchant sees it in the console."""
    life = paid(Life(online()))
    assert (life.view().stage, life.view().waiting_on) == (Stage.ASSIGNING, WaitingOn.PLATFORM)
    life.tell("assign_agency", role, **assigning())
    assert (life.view().stage, life.view().waiting_on) == (Stage.IN_REVIEW, WaitingOn.AGENCY)
    assert (life.application.agency, life.application.assigned_at) == ("crediteyes", at())


def test_no_agency_is_assigned_before_the_payment() -> None:
    """R29."""
    for life in (Life(online()), applied(Life(online()))):
        assert life.refuses("assign_agency", "ops", **assigning()).code is Code.TASK_NOT_OPEN


def test_an_unknown_agency_is_refused_naming_the_known_ones() -> None:
    """R31."""
    refusal = paid(Life(online())).refuses("assign_agency", "ops", **assigning("crediteye"))
    assert refusal.code is Code.UNKNOWN_AGENCY
    assert all(agency in refusal.message for agency in GUIDE)


def test_ops_correct_it_with_a_reason_and_the_old_one_is_foreign_from_then_on() -> None:
    """R29."""
    life = in_review(Life(online()))
    refusal = life.refuses("assign_agency", "ops", **assigning("chuangyu-houtian"))
    assert (refusal.code, [found.field for found in refusal.fields]) == (Code.REASON_NEEDED, ["reason"])
    (body,) = life.tell("assign_agency", "ops", **assigning("chuangyu-houtian", reason="misread"))
    assert isinstance(body, AgencyAssigned)
    assert body.reason == "misread"
    assert life.refuses("decide_review", "agency", outcome="passed").code is Code.FOREIGN_AGENCY
    decided(life, "passed", agency_id="chuangyu-houtian")
    assert life.facts.outcome is Stage.VERIFIED


def test_a_merchant_does_not_correct_it() -> None:
    """R29: the first time only."""
    life = in_review(Life(online()))
    again = assigning("chuangyu-houtian", reason="I saw another one")
    assert life.refuses("assign_agency", "merchant", **again).code is Code.NOT_ALLOWED


def test_the_same_agency_again_changes_nothing() -> None:
    life = in_review(Life(online()))
    assert life.refuses("assign_agency", "ops", **assigning(reason="sure")).code is Code.NOTHING_TO_CHANGE


def test_after_the_final_decision_there_is_nothing_to_correct() -> None:
    """R29."""
    life = in_review(Life(online()))
    decided(life, "failed")
    again = assigning("chuangyu-houtian", reason="misread")
    assert life.refuses("assign_agency", "ops", **again).code is Code.TASK_NOT_OPEN


def test_an_assignment_lies_in_the_past() -> None:
    refusal = paid(Life(online())).refuses("assign_agency", agency="crediteyes", assigned_at=text(at(days=1)))
    assert [found.field for found in refusal.fields] == ["assigned_at"]
