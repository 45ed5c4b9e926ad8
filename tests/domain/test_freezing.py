"""`change_case`: each fact can be corrected until it is used."""

from typing import Any

import pytest

from domain.events import CaseChanged
from domain.refusals import Code
from tests.domain.builders import at, online, payment, quick, reason, repeated, text, verification_only
from tests.domain.journeys import applied, decided, done, hand_in, in_review, registered
from tests.domain.life import Life

ENTITY = {"name": "Lantern Teas Pte. Ltd.", "category": "school", "country": "MY", "registration_number": "9"}
CHANGES: dict[str, dict[str, Any]] = {
    "account_email": {"account_email": "new@lantern.example.com"},
    **{f"entity.{name}": {"entity": {name: value}} for name, value in ENTITY.items()},
    "admin.name": {"admin": {"name": "Lim Wei"}},
    "admin.phone": {"admin": {"phone": "+6590000001"}},
    "admin.id_number": {"admin": {"id_number": "S7654321A"}},
    "contact.name": {"contact": {"name": "Priya Nair"}},
    "contact.phone": {"contact": {"phone": "+6590000002"}},
    "payer.name": {"payer": {"name": "Ong Grace"}},
    "mini_program.name": {"mini_program": {"name": "Lantern Teas"}},
    "mini_program.code_published": {"mini_program": {"code_published": True}},
    "invoice": {"invoice": "now"},
}
ACCOUNT = {"account_email"}
ENTITY_FACTS = {f"entity.{name}" for name in ENTITY}
ADMIN = {"admin.name", "admin.phone", "admin.id_number"}
APPLICATION = {"contact.name", "contact.phone", "mini_program.name", "mini_program.code_published", "invoice"}
PAYER = {"payer.name"}


def frozen(life: Life) -> set[str]:
    """Which of the facts above are refused as used already."""
    found = set()
    for path, change in CHANGES.items():
        code = life.code_of_payload("change_case", case=change)
        assert code in (None, Code.FACT_FROZEN), (path, code)
        found |= {path} if code else set()
    return found


def test_each_fact_of_an_online_case_freezes_when_it_is_used() -> None:
    """R9, R11, R12: e-mail, entity, admin, then contact and names with the application, the payer with the payment."""
    life = Life(online())
    assert frozen(life) == set()
    done(life, "create_account")
    assert frozen(life) == ACCOUNT
    done(life, "activate_account")
    done(life, "register_entity")
    assert frozen(life) == ACCOUNT | ENTITY_FACTS
    done(life, "bind_admin")
    assert frozen(life) == ACCOUNT | ENTITY_FACTS | ADMIN
    registered(life)
    hand_in(life)
    assert frozen(life) == ACCOUNT | ENTITY_FACTS | ADMIN
    done(life, "apply_for_verification")
    assert frozen(life) == ACCOUNT | ENTITY_FACTS | ADMIN | APPLICATION
    life.tell("record_payment", **payment(at()))
    life.tell("assign_agency", agency="crediteyes", assigned_at=text(at()))
    assert frozen(life) == set(CHANGES)
    decided(life, "sent_back", reason("contact_id"))
    assert frozen(life) == set(CHANGES) - APPLICATION


def test_after_a_failure_the_facts_of_the_next_application_are_open_again() -> None:
    """R33."""
    life = in_review(Life(online()))
    decided(life, "failed", reason(field="contact.name"))
    assert frozen(life) == ACCOUNT | ENTITY_FACTS | ADMIN


def test_quick_registration_uses_e_mail_entity_and_a_reused_operator_at_once() -> None:
    """R3, R5."""
    life = Life(quick())
    both = {"entity": {"name": "Lantern Teas"}, "official_account": {"entity_name": "Lantern Teas"}}
    assert life.code_of_payload("change_case", case=both) is None
    plan = {"official_account": {"reuse_verification": False}}
    assert life.code_of_payload("change_case", case=plan) is None
    done(life, "quick_register")
    assert life.code_of_payload("change_case", case=both) is Code.FACT_FROZEN
    assert life.code_of_payload("change_case", case=plan) is Code.FACT_FROZEN
    assert life.code_of_payload("change_case", case=CHANGES["account_email"]) is Code.FACT_FROZEN
    assert life.code_of_payload("change_case", case=CHANGES["admin.name"]) is Code.FACT_FROZEN


def test_an_operator_not_reused_can_be_corrected_until_the_admin_is_bound() -> None:
    """R6."""
    life = Life(quick())
    done(life, "quick_register", reuse_operator=False)
    registered(life)
    assert life.code_of_payload("change_case", case=CHANGES["admin.name"]) is None
    done(life, "bind_admin")
    assert life.code_of_payload("change_case", case=CHANGES["admin.name"]) is Code.FACT_FROZEN


def test_another_plan_of_reuse_opens_and_drops_the_papers() -> None:
    """R7."""
    life = Life(quick())
    life.tell("change_case", case={"official_account": {"reuse_verification": False}})
    assert "provide_documents" in life.open
    life.tell("change_case", case={"official_account": {"reuse_verification": True}})
    assert "provide_documents" not in life.open


def test_an_account_that_exists_was_used_before_the_case() -> None:
    for raw in (verification_only(), repeated()):
        assert frozen(Life(raw)) == ACCOUNT | ENTITY_FACTS | ADMIN


@pytest.mark.parametrize(
    "change",
    [
        {"case_id": "another-case"},
        {"route": "quick", "official_account": quick()["official_account"]},
        {"policy": {"window_days": 60}},
        {"facts": {"create_account": {"done_at": text(at())}}},
        {"extension": {"closes_at": text(at(days=90)), "reason": "x"}},
    ],
)
def test_what_the_case_began_with_never_changes(change: dict[str, Any]) -> None:
    """The policy has a message of its own, the official account's id holds a booked slot (R3)."""
    assert Life(online()).code_of_payload("change_case", case=change) is Code.FACT_FROZEN


def test_the_official_accounts_id_holds_a_booked_slot() -> None:
    """R3."""
    change = {"official_account": {"id": "gh_another"}}
    assert Life(quick()).code_of_payload("change_case", case=change) is Code.FACT_FROZEN


@pytest.mark.parametrize("person", ["admin", "contact", "payer"])
def test_how_people_are_written_to_never_freezes(person: str) -> None:
    """Addresses change while a case runs for weeks."""
    life = in_review(Life(online()))
    new = {person: {"email": "else@lantern.example.com", "language": "zh-Hans", "time_zone": "Asia/Shanghai"}}
    (changed,) = life.tell("change_case", case=new)
    assert isinstance(changed, CaseChanged)
    assert set(changed.fields) == {f"{person}.{name}" for name in ("email", "language", "time_zone")}


def test_one_frozen_fact_refuses_the_whole_change_naming_it() -> None:
    life = applied(Life(online()))
    mixed = {"admin": {"email": "else@lantern.example.com"}, "entity": {"name": "Other"}}
    refusal = life.refuses("change_case", case=mixed)
    assert (refusal.code, [found.field for found in refusal.fields]) == (Code.FACT_FROZEN, ["case.entity.name"])


def test_a_change_is_checked_like_the_input() -> None:
    """R1, R3, R34."""
    life = Life(quick())
    for change, field in (
        ({"entity": {"country": "CN"}}, "case.entity.country"),
        ({"entity": {"name": "Somebody else"}}, "case.(the whole)"),
        ({"mini_program": {"name": "小程序"}}, "case.mini_program.name"),
        ({"surprise": 1}, "case.surprise"),
    ):
        refusal = life.refuses("change_case", case=change)
        assert (refusal.code, [found.field for found in refusal.fields]) == (Code.MALFORMED, [field])


@pytest.mark.parametrize("change", [{}, {"invoice": "later"}, {"entity": {"country": "SG"}}])
def test_a_change_that_changes_nothing_is_refused(change: dict[str, Any]) -> None:
    assert Life(online()).refuses("change_case", case=change).code is Code.NOTHING_TO_CHANGE


def test_a_change_of_situation_opens_the_papers_it_needs() -> None:
    """R20."""
    life = Life(online())
    hand_in(life)
    life.tell("change_case", case={"mini_program": {"name_source": "trademark", "trademark_holder": "entity"}})
    assert life.view().requirements.currently_due[-1] == "trademark_certificate"
