"""Any event body there can be, for hypothesis."""

from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from typing import Any, cast, get_args

from hypothesis import strategies as st

from domain import events as e
from domain.bookings import Slot
from domain.business_days import ReviewWindow, SafeSubmission
from domain.findings import Finding
from domain.journal import Event
from domain.messages import Actor, Payment, Reason
from domain.model import Model
from domain.notices import News
from domain.papers import Accepted, Document
from domain.policy import Fee, Policy
from domain.reading.model import Agreement, Answer, Months, PaperReading, PrintedField, Question, Questions, WhyNot
from domain.vocabulary import DocumentKind, TaskName
from domain.wording.passages import Both, Day, Moment, Paragraph, Passage, Until
from tests.store.builders import case_input, quick_input

KINDS: tuple[type[Model], ...] = get_args(e.Body)
"""Every kind of event."""

INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - they get one
TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=40).map(lambda text: f"x{text}x")
DIGESTS = st.text("0123456789abcdef", min_size=64, max_size=64).map(lambda digits: f"sha256:{digits}")
NUMBERS = st.integers(1, 10**6)
AMOUNTS = st.decimals("0.01", "9999999.99", places=2).filter(lambda amount: amount > 0)
CURRENCIES = st.sampled_from(["USD", "CNY", "JPY"])
APPIDS = st.from_regex(r"[A-Za-z0-9_-]{4,64}", fullmatch=True)
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)


def some(values: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, max_size=most).map(tuple)


def optional(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


FINDINGS = st.builds(Finding, code=TEXTS, evidence=st.dictionaries(TEXTS, TEXTS, max_size=2))
DOCUMENTS = st.builds(
    Document,
    digest=DIGESTS,
    file_name=TEXTS,
    facts=st.dictionaries(TEXTS, TEXTS, max_size=3),
    findings=some(FINDINGS),
    added_at=INSTANTS,
)
ANSWERS = st.builds(
    Answer,
    field=st.sampled_from(PrintedField),
    agreement=st.sampled_from(Agreement),
    expected=TEXTS,
    printed=TEXTS,
    because=optional(st.sampled_from(WhyNot)),
)
READINGS = st.builds(
    PaperReading,
    kind=st.sampled_from(DocumentKind),
    digest=DIGESTS,
    asked=st.builds(
        Questions,
        fields=some(st.builds(Question, field=st.sampled_from(PrintedField), expected=TEXTS)),
        as_of=optional(INSTANTS),
    ),
    answers=some(ANSWERS),
    months=optional(st.builds(Months, seen=some(TEXTS), because=optional(st.sampled_from(WhyNot)))),
    turned=st.sampled_from((0, 90)),
    reader=TEXTS.filter(lambda text: len(text) <= 200),
)
REASONS = st.builds(Reason, document=st.sampled_from(DocumentKind), code=TEXTS, public_comment=TEXTS) | st.builds(
    Reason, document=st.none(), field=TEXTS, code=TEXTS, public_comment=TEXTS
)
PAYMENTS = st.builds(Payment, amount=AMOUNTS, currency=CURRENCIES, transaction_id=TEXTS, paid_at=INSTANTS)
FEES = st.builds(Fee, amount=st.just(Decimal("99.00")), currency=CURRENCIES, source=TEXTS)
POLICIES = st.builds(Policy, window_days=st.integers(1, 366), fees=some(FEES), reminder_days=st.just((1, 3)))
CASES = st.builds(
    lambda name, policy, facts: case_input(
        entity={"name": name, "category": "school", "country": "TW", "registration_number": name},
        policy=policy.model_dump(mode="json"),
        facts=facts,
    ),
    TEXTS,
    POLICIES,
    st.dictionaries(st.sampled_from(TaskName), st.dictionaries(TEXTS, JSON, max_size=3), max_size=2),
) | st.just(quick_input())

PARAMS = (
    TEXTS | NUMBERS | st.builds(Moment, at=INSTANTS) | st.builds(Until, until=INSTANTS)
    | st.builds(Day, day=st.dates()) | st.builds(Both, english=TEXTS, chinese=TEXTS)
)  # fmt: skip
PASSAGES = st.recursive(
    st.builds(Passage, code=TEXTS, params=st.dictionaries(TEXTS, PARAMS, max_size=3)),
    lambda inner: st.builds(Passage, code=TEXTS, params=st.dictionaries(TEXTS, inner, max_size=2)),
    max_leaves=3,
)
PARAGRAPHS = st.builds(Paragraph, heading=optional(PASSAGES), lines=some(PASSAGES), items=some(PASSAGES))
NEWS = st.builds(News, title=PASSAGES, said=some(PARAGRAPHS), said_to_ops=some(PARAGRAPHS))
SLOTS = st.builds(Slot, month=st.just("2027-03"), position=NUMBERS, opens_at=INSTANTS)
SAFE_DATES = st.builds(SafeSubmission, closes_at=INSTANTS)
REVIEWS = st.builds(ReviewWindow, counted_from=INSTANTS)

_BY_FIELD: dict[str, st.SearchStrategy[Any]] = {
    "case": CASES,
    "slot": optional(SLOTS),
    "deadline": optional(INSTANTS),
    "evidence": st.dictionaries(TEXTS, JSON, max_size=3),
    "payload": JSON,
    "documents": some(DOCUMENTS),
    "reading": READINGS,
    "accepted": st.builds(Accepted, code=TEXTS, evidence=st.dictionaries(TEXTS, TEXTS, max_size=2), reason=TEXTS),
    "digest": DIGESTS,
    "appid": APPIDS,
    "registered_at": optional(INSTANTS),
    "refill_due": optional(INSTANTS),
    "settles_at": INSTANTS,
    "assigned_at": INSTANTS,
    "decided_at": INSTANTS,
    "closes_at": INSTANTS,
    "safe": SAFE_DATES,
    "payment": PAYMENTS,
    "window": REVIEWS,
    "reasons": some(REASONS),
    "news": optional(NEWS),
    "policy": POLICIES,
}
"""Fields whose type alone does not say what they may hold."""

_OF_KIND: dict[tuple[type[Model], str], st.SearchStrategy[Any]] = {
    (e.SlotRebooked, "slot"): SLOTS,
    (e.SafeDateSet, "before"): optional(SAFE_DATES),
    (e.ReviewDated, "before"): optional(REVIEWS),
}
"""Names that hold something else in one kind of event than in others."""


@cache
def events(kind: type[Model]) -> st.SearchStrategy[Event]:
    """First events of one kind, from anybody."""
    return st.builds(
        Event,
        number=st.just(1),
        at=INSTANTS,
        actor=st.builds(Actor, id=TEXTS),
        body=bodies(kind),
        request_id=optional(TEXTS),
        fingerprint=optional(TEXTS),
    )


def bodies(kind: type[Model]) -> st.SearchStrategy[Any]:
    """What events of one kind say."""
    fields = {name: _field(kind, name, field.annotation) for name, field in kind.model_fields.items() if name != "kind"}
    return st.builds(kind, **fields)


def _field(kind: type[Model], name: str, annotation: Any) -> st.SearchStrategy[Any]:
    known = _OF_KIND.get((kind, name), _BY_FIELD.get(name))
    return st.from_type(cast("type[Any]", annotation)) if known is None else known
