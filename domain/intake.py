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

MAX_MESSAGE = 64 * 1024
"""Characters of a message; also what is kept of a larger one, its beginning. Papers travel by digest."""


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
    if len(as_text(raw)) > MAX_MESSAGE:
        raise Refused(Code.MALFORMED, f"a message has at most {MAX_MESSAGE} characters; papers travel by digest")
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
    text = as_text(raw)
    writable = text.encode("utf-8", "replace").decode()
    if writable == text and len(text) <= MAX_MESSAGE and _is_json(raw):
        return raw, True
    return writable[:MAX_MESSAGE], False


def as_text(raw: Any) -> str:
    """A payload as JSON, as far as it is any."""
    return json.dumps(raw, ensure_ascii=False, default=str)


def _is_json(raw: Any) -> bool:
    """JSON knows no infinity, though a number like 1e999 reads as one."""
    try:
        json.dumps(raw, allow_nan=False, default=str)
    except ValueError:
        return False
    return True
