"""The verification window of a case that comes with its registration done (R16)."""

from datetime import datetime, timedelta

from domain import evidence as proof
from domain.adopting.proven import Proven
from domain.events import Body, WindowExtended, WindowOpened
from domain.messages import Payment
from domain.refusals import Code, FieldError, Refused
from domain.vocabulary import TaskName
from domain.windows import TOO_FAR, too_far


def window(proven: Proven, appid: str, registered_at: datetime | None) -> list[Body]:
    """The window and its extension; refused if it is over and nothing carries the case past it."""
    days = timedelta(days=proven.case.policy.window_days)
    closes_at = registered_at + days if registered_at else None
    bodies: list[Body] = [WindowOpened(appid=appid, registered_at=registered_at, closes_at=closes_at, adopted=True)]
    extension = proven.case.extension
    if extension:
        if closes_at is not None and extension.closes_at <= closes_at:
            proven.wrong("extension.closes_at", "is not later than the window")
        if too_far(extension.closes_at, proven.now):
            proven.wrong("extension.closes_at", TOO_FAR)
        closes_at = extension.closes_at
        bodies.append(WindowExtended(closes_at=closes_at, reason=extension.reason))
    if closes_at is not None and closes_at <= proven.now and not _goes_on(proven, closes_at):
        raise _already_closed(closes_at)
    return bodies


def _goes_on(proven: Proven, closes_at: datetime) -> bool:
    """A payment made inside it, or a reuse that nobody has found wanting."""
    paid = proven.evidence.get(TaskName.PAY_FEE)
    if isinstance(paid, Payment) and paid.paid_at < closes_at:
        return True
    quick = proven.evidence.get(TaskName.QUICK_REGISTER)
    checked = proven.evidence.get(TaskName.CHECK_VERIFIED)
    found_wanting = isinstance(checked, proof.VerifiedChecked) and not checked.verified
    return isinstance(quick, proof.QuickRegistered) and quick.reuse_verification and not found_wanting


def _already_closed(closes_at: datetime) -> Refused:
    return Refused(
        Code.WINDOW_ALREADY_CLOSED,
        f"the verification window closed at {closes_at:%Y-%m-%d %H:%M} UTC; bring an extension with its reason, or "
        "the payment that was made inside it (R16)",
        fields=[FieldError(field="extension", message="needed, or facts.pay_fee paid inside the window")],
    )
