"""How a raw message is taken in: parsed or refused, recognised if it came before, and stamped."""

from typing import Any

import pytest

from domain.deciding.guards import received
from domain.events import MessageRefused
from domain.facts import Request
from domain.folding import fold
from domain.intake import MAX_MESSAGE, Taken, fingerprint, kept, parse, take
from domain.journal import Event
from domain.messages import SIGNALS, UPDATES, Message
from domain.refusals import Code, Refused
from tests.domain.builders import KNOWN, at, envelope, message, online, payment, reason, text
from tests.domain.life import Life


def refused(name: str, raw: Any, known: dict[str, type[Message]] = KNOWN) -> Refused:
    with pytest.raises(Refused) as refusal:
        parse(name, raw, known)
    return refusal.value


@pytest.mark.parametrize("raw", [None, "", "withdraw", 7, 1.5, True, [], [{}], {}, {"actor": None}])
@pytest.mark.parametrize("name", KNOWN)
def test_whatever_is_no_message_is_malformed(name: str, raw: Any) -> None:
    assert refused(name, raw).code is Code.MALFORMED


@pytest.mark.parametrize("name", ["", "pay", "Withdraw", "__class__"])
def test_an_unknown_name_is_told_the_known_ones(name: str) -> None:
    refusal = refused(name, envelope())
    assert refusal.code is Code.UNKNOWN_MESSAGE
    assert "withdraw" in refusal.message


def test_updates_and_signals_are_told_apart() -> None:
    assert refused("withdraw", envelope(reason="x"), SIGNALS).code is Code.UNKNOWN_MESSAGE
    assert refused("review_outcome", envelope(outcome="passed"), UPDATES).code is Code.UNKNOWN_MESSAGE


@pytest.mark.parametrize("missing", ["request_id", "actor", "reason"])
def test_request_id_actor_and_payload_are_required(missing: str) -> None:
    raw = {**envelope(reason="x")}
    del raw[missing]
    assert [found.field for found in refused("withdraw", raw).fields] == [missing]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("request_id", ""),
        ("request_id", "\ud800"),
        ("actor", {"role": "ops"}),
        ("received_at", "2027-01-04"),
        ("received_at", "2027-01-04T01:00:00"),
        ("received_at", 1799024400),
        ("received_at", "0001-01-01T00:00:00+14:00"),
        ("received_at", "9999-12-31T23:59:59-12:00"),
        ("application", 0),
        ("surprise", 1),
    ],
)
def test_a_field_of_the_envelope_at_fault_is_named(field: str, value: Any) -> None:
    """Instants have a zone, and lie in years that can be reckoned with."""
    refusal = refused("withdraw", envelope(reason="x") | {field: value})
    assert all(found.field.startswith(field) for found in refusal.fields)


def test_instants_are_read_in_any_zone() -> None:
    assert message("withdraw", reason="x", received_at="2027-01-04T09:00:00+08:00").received_at == at()


@pytest.mark.parametrize("stamp", [None, at(seconds=-1), at(days=1, seconds=1), at(days=9)])
def test_a_missing_future_or_pre_case_stamp_counts_as_now(stamp: Any) -> None:
    """R16."""
    stamped = message("withdraw", reason="x", **({"received_at": text(stamp)} if stamp else {}))
    assert received(Life(online()).facts, stamped, at(days=1)) == at(days=1)


@pytest.mark.parametrize("stamp", [at(), at(hours=5), at(days=1)])
def test_a_stamp_between_start_and_now_counts_as_it_is(stamp: Any) -> None:
    """R16."""
    stamped = message("withdraw", reason="x", received_at=text(stamp))
    assert received(Life(online()).facts, stamped, at(days=1)) == stamp


def told(life: Life, raw: dict[str, Any], name: str = "decide_review") -> Taken | Request:
    return take(life.facts, name, parse(name, raw, KNOWN), life.now)


def remembered(raw: dict[str, Any]) -> Life:
    """A case whose last event followed from this message."""
    life = Life(online())
    first = told(life, raw)
    assert isinstance(first, Taken)
    last = life.events[-1].model_copy(
        update={"number": 99, "request_id": first.message.request_id, "fingerprint": first.fingerprint}
    )
    life._facts = fold(life.facts, last)
    return life


RAW = envelope("agency", request_id="k1", outcome="sent_back", reasons=[reason("contact_id")])


def test_the_same_request_is_answered_as_the_first_time() -> None:
    life = remembered(RAW)
    again = told(life, RAW)
    assert isinstance(again, Request)
    assert (again.first, again.last) == (99, 99)


def test_the_time_of_receipt_and_the_channel_are_no_part_of_what_a_message_says() -> None:
    """An update and a signal that say the same count once."""
    life = remembered(RAW)
    assert isinstance(told(life, RAW | {"received_at": text(at(days=3))}), Request)
    assert isinstance(told(life, RAW, "review_outcome"), Request)


@pytest.mark.parametrize(
    "change",
    [
        {"outcome": "passed", "reasons": []},
        {"actor": {"role": "agency", "id": "somebody-else"}},
        {"agency_id": "chuangyu-houtian"},
        {"application": 1},
        {"internal_note": "hm"},
        {"reasons": [reason("contact_id"), reason("contact_id")]},
    ],
)
def test_the_same_request_id_with_other_content_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(Refused) as refusal:
        told(remembered(RAW), RAW | change)
    assert refusal.value.code is Code.REQUEST_ID_REUSED


def test_a_setting_named_at_its_default_is_other_content_than_none() -> None:
    one = message("change_policy", request_id="k", policy={"refills": 3}, reason="x")
    other = message("change_policy", request_id="k", policy={}, reason="x")
    assert fingerprint(one) != fingerprint(other)


def test_what_was_refused_is_answered_as_refused_again() -> None:
    life = Life(online())
    first = told(life, RAW)
    assert isinstance(first, Taken)
    body = MessageRefused(message="decide_review", code=Code.NOT_IN_REVIEW, because="early", retryable=True)
    event = Event(
        number=99, at=at(), actor=first.message.actor, body=body, request_id="k1", fingerprint=first.fingerprint
    )
    life._facts = fold(life.facts, event)
    again = told(life, RAW)
    assert isinstance(again, Request)
    assert (again.code, again.because) == (Code.NOT_IN_REVIEW, "early")


@pytest.mark.parametrize(
    "evidence", [{"x": "\ud800"}, {"\ud800": 1}, {"x": float("nan")}, {"x": 10**40}, {"x": [[[]]]}]
)
def test_any_evidence_that_json_can_hold_has_a_fingerprint(evidence: dict[str, Any]) -> None:
    assert len(fingerprint(message("task_done", "integration", task="create_account", evidence=evidence))) == 64


def test_an_unusable_payload_is_kept_whole_up_to_a_limit_and_always_writable() -> None:
    assert kept({"any": ["thing"]}) == ({"any": ["thing"]}, True)
    assert kept(None) == (None, True)
    beginning, whole = kept("x" * (MAX_MESSAGE + 10))
    assert (len(beginning), whole) == (MAX_MESSAGE, False)
    writable, whole = kept({"name": "\ud800"})
    assert (writable.encode(), whole) == (b'{"name": "?"}', False)


def test_a_payment_lies_beside_its_envelope() -> None:
    assert "payment" not in message("record_payment", **payment(at())).model_dump()


def test_a_list_whose_items_are_at_fault_is_not_called_too_short_as_well() -> None:
    bad = {"kind": "contact_id", "digest": "sha256:1", "file_name": "a.png"}
    fields = refused("add_documents", envelope(documents=[bad])).fields
    assert [field.field for field in fields] == ["documents.0.digest"]
    fields = refused("add_documents", envelope(documents=[])).fields
    assert [field.field for field in fields] == ["documents"]


@pytest.mark.parametrize("sign", ["\u202a", "\u202e", "\u2066", "\u2069"])
def test_text_that_turns_the_direction_of_writing_is_malformed(sign: str) -> None:
    told = refused("withdraw", envelope(reason=f"a{sign}b"))
    assert ("direction of writing" in told.message, sign in told.message) == (True, False)


@pytest.mark.parametrize(
    "name", ["שלום\u200f (Ltd)", "مؤسسة\u200e 1", "می\u200cخواهم", "श्री\u200dमान", "O\u2019Neill\u00ad"]
)
def test_names_of_real_scripts_pass(name: str) -> None:
    assert parse("withdraw", envelope(reason=name), KNOWN).model_dump()["reason"] == name
