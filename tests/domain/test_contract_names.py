"""Names and values that programs outside rely on: a change here breaks somebody."""

from enum import StrEnum

import pytest
from pydantic import ValidationError

from domain import vocabulary as v
from domain.journal import entry_of
from domain.messages import SIGNALS, UPDATES
from domain.model import Model
from domain.refusals import Code
from tests.domain.builders import online
from tests.domain.life import Life

VALUES: dict[type[StrEnum], str] = {
    v.Route: "quick online verification_only",
    v.Category: "enterprise individual_business government school other",
    v.Stage: "booked registering activating binding preparing applying paying assigning in_review refilling "
    "verified lapsed failed withdrawn refused",
    v.WaitingOn: "merchant ops payer agency platform nobody",
    v.Role: "admin ops viewer agency merchant payer integration system",
    v.DocumentKind: "entity_certificate application_form authorization_letter trademark_certificate "
    "trademark_authorization contact_id contact_phone_statement office_phone_bill bank_statement employment_proof",
    v.WindowState: "none not_open fine soon at_risk past",
    v.Decision: "passed sent_back failed",
    v.PaymentMethod: "weixin_pay bank_card",
    v.Invoice: "now later",
    v.NameSource: "free trademark",
    v.TrademarkHolder: "entity other",
    v.PapersBeforeRegistration: "warn hold",
    v.LatePayment: "proceed stop",
    v.Language: "en zh-Hans",
    v.Owner: "admin contact payer ops",
    v.Concern: "reminder past_due at_risk review_hint review_overdue idle unreachable notice",
    v.RiskCode: "pay_soon safe_date_over resubmit_soon resubmission_late review_may_end_late",
}


@pytest.mark.parametrize("words", VALUES)
def test_the_words_of_the_domain_are_the_contract(words: type[StrEnum]) -> None:
    assert [str(word) for word in words] == VALUES[words].split()


def test_messages_have_their_stable_names() -> None:
    assert set(UPDATES) == {
        "complete_task", "add_documents", "remove_document", "accept_finding", "record_payment", "assign_agency",
        "decide_review",
        "extend_window", "change_policy", "retry_refused", "dismiss_refused", "change_case", "remind", "withdraw",
    }  # fmt: skip
    assert set(SIGNALS) == {"review_outcome", "payment_received", "task_done", "calendar_changed"}


def test_codes_named_by_the_contract_exist() -> None:
    named = (
        "email_taken appid_taken invalid_case case_differs case_ended earlier_task_open wrong_message_for_task "
        "not_your_task request_id_reused not_retryable window_already_closed"
    )
    assert set(named.split()) <= {str(code) for code in Code}


def test_nothing_in_the_vocabulary_is_yearly() -> None:
    """R2: no filing, no annual review."""
    everything = " ".join(str(word) for words in (v.Stage, v.TaskName, v.Role) for word in words)
    assert not [word for word in ("annual", "year", "renew", "filing") if word in everything]


def test_values_are_frozen_and_know_their_fields() -> None:
    class Lamp(Model):
        lit: bool

    with pytest.raises(ValidationError):
        setattr(Lamp(lit=True), "lit", False)  # noqa: B010 - a plain assignment does not even type-check
    with pytest.raises(ValidationError):
        Lamp.model_validate({"lit": True, "hung": True})


def test_an_event_is_read_as_number_kind_time_actor_and_details() -> None:
    life = Life(online())
    life.tell("withdraw", reason="enough")
    entry = entry_of(life.events[-1])
    assert (entry.number, entry.kind, entry.actor.role) == (len(life.events), "ended", "ops")
    assert entry.details == {"outcome": "withdrawn", "because": "", "reason": "enough"}
