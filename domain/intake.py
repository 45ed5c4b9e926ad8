"""How a raw message is taken in: parsed, recognised if it came before, and stamped."""

import hashlib
import json
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from domain import messages as m
from domain.deciding.guards import received
from domain.facts import Facts, Request
from domain.model import Model
from domain.refusals import Code, Refused, field_errors, in_words

MAX_KEPT_PAYLOAD = 64 * 1024
"""Characters of an unusable payload that are kept; beyond it the beginning alone."""


class Taken(Model):
    """A message, understood."""

    name: str
    message: m.Message
    at: datetime
    """When it counts as received."""
    fingerprint: str


def parse(name: str, raw: Any, known: dict[str, type[m.Message]]) -> m.Message:
    """The message; refused as `unknown_message` or `malformed`, naming fields and never what they held."""
    model = known.get(name)
    if model is None:
        raise Refused(Code.UNKNOWN_MESSAGE, f"no such message; known are: {', '.join(known)}")
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        fields = field_errors(error)
        raise Refused(Code.MALFORMED, in_words(fields), fields=fields) from None


def take(facts: Facts, name: str, message: m.Message, now: datetime) -> Taken | Request:
    """The message with its time; or what became of it, if it came before. Other content is refused."""
    print_ = fingerprint(message)
    known = facts.requests.get(message.request_id)
    if known is None:
        return Taken(name=name, message=message, at=received(facts, message, now), fingerprint=print_)
    if known.fingerprint == print_:
        return known
    raise Refused(
        Code.REQUEST_ID_REUSED, "this request_id came with other content before; take a new one for a new message"
    )


def fingerprint(message: m.Message) -> str:
    """A digest of what a message says. The time of receipt is not part of it: a resent message says the same."""
    content = message.model_dump(mode="json", exclude={"received_at"})
    if isinstance(message, m.ChangePolicy):
        content["policy"] = message.policy.model_dump(mode="json", exclude_unset=True)
    text = json.dumps([type(message).__name__, content], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def kept(raw: Any) -> tuple[Any, bool]:
    """What is kept of an unusable payload, and whether that is all of it."""
    text = json.dumps(raw, ensure_ascii=False, default=str)
    writable = text.encode("utf-8", "replace").decode()
    if writable == text and len(text) <= MAX_KEPT_PAYLOAD:
        return raw, True
    return writable[:MAX_KEPT_PAYLOAD], False
