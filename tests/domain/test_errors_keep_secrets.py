"""An error names the field and what is wanted, and never repeats what was given: it may be personal (R14)."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.adopting import check_case
from domain.intake import parse
from domain.refusals import Refused
from tests.domain.builders import KNOWN, START, envelope, online, payment, quick

SECRETS = st.text(alphabet="abcdefghij0123456789@.-[]()'\" ", min_size=4, max_size=30).map(lambda text: f"zqx{text}zqx")


def leaves(value: Any, path: str = "") -> list[str]:
    """The dotted paths of all plain values."""
    if not isinstance(value, dict):
        return [path]
    return [leaf for name, inner in value.items() for leaf in leaves(inner, f"{path}.{name}".strip("."))]


def told(refused: Callable[[], object]) -> str:
    """Everything that a refusal lets out, if it is one."""
    try:
        refused()
    except Refused as refusal:
        return json.dumps([refusal.message, str(refusal), *(found.model_dump() for found in refusal.fields)])
    return ""


@given(secret=SECRETS, path=st.sampled_from(leaves(quick())))
def test_no_error_about_a_case_repeats_what_was_given(secret: str, path: str) -> None:
    assert "zqx" not in told(lambda: check_case(quick({path: secret})))


@given(secret=SECRETS, field=st.sampled_from([*payment(START), "application", "accept_difference", "agency_id"]))
def test_no_error_about_a_message_repeats_what_was_given(secret: str, field: str) -> None:
    raw = {**envelope("ops"), **payment(START), field: secret}
    assert "zqx" not in told(lambda: parse("record_payment", raw, KNOWN))


@pytest.mark.parametrize("email", ["zqx@[1.2.3]", "zqx@xn--secret.com", "zqx(@example.com", "zqx@example,com"])
def test_what_an_e_mail_is_refused_for_is_not_quoted(email: str) -> None:
    errors = told(lambda: check_case(online({"admin.email": email})))
    assert "admin.email: is not a valid e-mail address" in errors
    assert "zqx" not in errors
    assert "secret" not in errors


def test_all_fields_at_fault_are_named_at_once() -> None:
    with pytest.raises(Refused) as refusal:
        check_case(online({"entity.country": "CN", "admin.phone": "1", "contact.email": "x", "surprise": 1}))
    assert {found.field for found in refusal.value.fields} == {
        "entity.country",
        "admin.phone",
        "contact.email",
        "surprise",
    }
